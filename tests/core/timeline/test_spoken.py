"""A timeline by ear."""

from __future__ import annotations

from presenter.core.timeline.spoken import LaneCounts, spoken_event, spoken_lane
from tests.core.timeline.generated import shipped, story_of
from tests.core.timeline.test_telling import STORY


def test_a_vague_date_is_said_with_its_bounds_and_the_title() -> None:
    story = story_of(STORY, sound=False)
    assert (
        spoken_event(story, story.events["built"], "en").name
        == "early 1934, from 1 January to 30 April 1934: Built"
    )  # fmt: skip
    assert spoken_event(story, story.events["built"], "zh").name.startswith(
        "1934 年初，即 1934 年 1 月 1 日至 4 月 30 日"
    )


def test_both_dates_are_said_where_two_sources_disagree_and_which_one_stands() -> None:
    story = story_of(STORY, sound=False)
    said = spoken_event(story, story.events["built"], "en").description
    assert "Survey dates it 14 March 1934; here it stands first at early 1934" in said
    assert "Sources: Chronicle S1, Chronicle S7, Survey" in said
    assert "Survey 记为 1934 年 3 月 14 日" in spoken_event(story, story.events["built"], "zh").description


def test_the_undated_say_what_they_follow() -> None:
    story = story_of(STORY, sound=False)
    assert spoken_event(story, story.events["sold"], "en").name == "undated, after “Built”: Sold"


def test_a_target_is_told_from_what_happened_and_a_correction_is_said() -> None:
    story = story_of(STORY, sound=False)
    said = spoken_event(story, story.events["aim"], "en").description
    assert "A target, not something that happened" in said
    assert "Correction: It never was." in said
    assert "Correction" not in spoken_event(story, story.events["built"], "en").description


def test_what_came_after_the_article_says_so() -> None:
    story = shipped("content/story.yaml")
    for event in story.events.values():
        assert ("After the article" in spoken_event(story, event, "en").description) is event.after


def test_every_event_of_the_shipped_story_is_said_in_both_languages_without_markup() -> None:
    story = shipped("content/story.yaml")
    for event in story.events.values():
        for language in ("en", "zh"):
            said = spoken_event(story, event, language)
            assert said.name
            assert said.description
            for sign in ("$(", "**", "|", "\n", "..", "。。"):
                assert sign not in said.name + said.description, (event.id, said)


def test_a_lane_says_how_many_and_where() -> None:
    said = spoken_lane("Capital", LaneCounts(1200, 900, 300, 0, crowd=1000, file="e.csv"), "en")
    assert said.name == "Capital: 1,200 events"
    assert said.description == "1,000 of them from the file e.csv. 900 in view, 300 earlier."
    assert spoken_lane("资本", LaneCounts(1, 1, 0, 0), "zh").name == "资本：1 件"
    assert spoken_lane("", LaneCounts(0, 0, 0, 0), "en").name == "Events: no events"
