"""What is told about an event beside the timeline."""

from __future__ import annotations

from presenter.core.timeline.telling import told
from tests.core.timeline.generated import shipped, story_of

STORY = """\
title: Towers
languages: [en, zh]
sources:
  chronicle: {title: The chronicle, short: Chronicle, origin: article, locators: S}
  survey: {title: A survey, short: Survey}
events:
  - {id: built, date: early 1934, also: {date: 1934-03-14, sources: [survey]}, title: {en: Built, zh: 建成}, detail: {en: Of stone, zh: 石造}, sources: [S1, S7, survey]}
  - {id: sold, after_event: built, title: {en: Sold, zh: 出售}, sources: [survey]}
  - {id: aim, date: 1950, status: target, title: {en: Higher, zh: 更高}, text: {en: Twice as high., zh: 两倍高。}, correction: {en: It never was., zh: 从未做到。}, sources: [S2]}
slides:
  - {id: one, layout: text, title: One, body: B, events: [built]}
"""


def test_dates_are_told_as_they_are_known_and_both_where_sources_differ() -> None:
    story = story_of(STORY, sound=False)
    telling = told(story, "built", "en")
    assert telling is not None
    assert telling.date == "early 1934 / 14 March 1934"
    assert telling.text == "Of stone"
    assert telling.sources == "Chronicle S1 S7; Survey"
    assert telling.origin == "article"
    assert telling.slide is not None
    assert telling.slide.id == "one"


def test_the_undated_say_what_they_follow() -> None:
    telling = told(story_of(STORY, sound=False), "sold", "en")
    assert telling is not None
    assert telling.date == "undated (after “Built”)"
    assert telling.slide is None


def test_targets_and_corrections() -> None:
    telling = told(story_of(STORY, sound=False), "aim", "zh")
    assert telling is not None
    assert (telling.title, telling.text, telling.correction) == ("更高", "两倍高。", "从未做到。")
    assert telling.origin == "forecast"


def test_nothing_is_told_of_what_does_not_exist() -> None:
    assert told(story_of(STORY, sound=False), "gone", "en") is None


def test_every_event_of_the_shipped_story_has_a_date_a_title_and_a_source() -> None:
    story = shipped("content/story.yaml")
    for event in story.events:
        for language in story.languages:
            telling = told(story, event, language)
            assert telling is not None
            assert telling.date
            assert telling.title
            assert telling.sources
