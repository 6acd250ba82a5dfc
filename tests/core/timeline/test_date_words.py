"""Dates in words: what the undated lie between, who dates an event otherwise, which date is used and why."""

from __future__ import annotations

import pytest

from presenter.core.compose.frame import Ink, Mark
from presenter.core.geometry import Point, Rect
from presenter.core.timeline.date_words import claims_told, date_told, dates_told
from presenter.core.timeline.index import index_of
from presenter.core.timeline.items import SLIDE, STRIP
from presenter.core.timeline.telling import told
from presenter.scene.origin_card import card_text
from tests.core.timeline.generated import laid_out, story_of

STORY = """\
title: Claims
languages: [en, zh]
sources: {diary: {title: Diary, origin: article}, letter: {title: Letter}, court: {title: {en: Court, zh: 法院}}}
lanes: {one: {label: One, colour: teal}, two: {label: Two}, three: {label: Three}}
events:
  - id: born
    title: {en: Born, zh: 出生}
    lanes: [one, three]
    dates:
      - {date: 1902-03-04, sources: [letter], label: So says the letter}
      - {date: 1901, sources: [diary], used: true, because: {en: She kept it daily, zh: 她天天记}}
      - {date: 1903-05, sources: [court]}
  - {id: left, title: {en: Left, zh: 离开}, date: 1910, lane: two, sources: [letter]}
  - {id: after, title: After, after_event: born, lane: two, sources: [letter]}
  - {id: before, title: Before, before_event: left, lane: two, sources: [letter]}
  - {id: between, title: Between, after_event: born, before_event: left, lane: two, sources: [letter]}
"""


@pytest.fixture(scope="module")
def story():
    return story_of(STORY)


def test_the_used_date_is_the_events_and_the_others_are_claims(story) -> None:
    born = story.events["born"]
    assert born.moment.text == "1901"
    assert [claim.moment.text for claim in born.claims] == ["1902-03-04", "1903-05"]
    assert born.origin == "article"
    assert {ref.source for ref in born.sources} == {"diary", "letter", "court"}
    assert dates_told(story, born, "en") == "1901 / 4 March 1902 / May 1903"


def test_claims_say_who_and_which_is_used_and_why(story) -> None:
    born = story.events["born"]
    assert claims_told(story, born, "en") == [
        "Letter has 4 March 1902", "Court has May 1903", "used here is 1901: She kept it daily",
    ]  # fmt: skip
    assert claims_told(story, born, "zh") == [
        "Letter 说是 1902 年 3 月 4 日",
        "法院说是 1903 年 5 月",
        "这里用 1901 年：她天天记",
    ]
    assert claims_told(story, story.events["left"], "en") == []
    telling = told(story, "born", "en")
    assert telling is not None
    assert telling.claims == tuple(claims_told(story, born, "en"))


def test_the_undated_are_told_by_their_neighbours(story) -> None:
    said = {name: date_told(story, story.events[name], "en") for name in ("after", "before", "between")}
    assert said == {
        "after": "undated (after “Born”)",
        "before": "undated (before “Left”)",
        "between": "undated (between “Born” and “Left”)",
    }
    assert date_told(story, story.events["between"], "zh") == "无日期 (在“出生”与“离开”之间)"


def test_they_walk_in_their_order(story) -> None:
    assert [entry.event.id for entry in index_of(story).order] == ["born", "after", "between", "before", "left"]


def test_a_card_tells_claims(story) -> None:
    piece = Mark(id="", rect=Rect(0, 0, 0, 0), role="", origin="context", centre=Point(0, 0), radius=0, ink=Ink("t1"),
                 event="born")  # fmt: skip
    text = card_text(story, piece, "en")
    assert "Letter has 4 March 1902" in text
    assert "used here is 1901: She kept it daily" in text


@pytest.mark.parametrize("sizes", [SLIDE, STRIP])
def test_ghosts_are_hollow_and_tied_to_the_date_that_is_used(story, sizes) -> None:
    layout = laid_out(story, sizes, area=Rect(95, 26, 1487, 320))
    marks = [mark for mark in layout.marks if mark.event == "born"]
    assert [(mark.lane, mark.claim) for mark in marks] == [("one", 0), ("one", 1), ("one", 2), ("three", 0)]
    own, first, second, elsewhere = marks
    assert own.origin == "article"
    assert {first.origin, second.origin} == {"context"}
    assert first.rect.centre.x < second.rect.centre.x
    ends = {(round(tie.x0), round(tie.x1)) for tie in layout.ties if tie.event == "born"}
    assert (round(own.centre_x), round(elsewhere.centre_x)) in ends
    assert len(layout.ties) == 3
    said = {label.text for label in layout.labels if label.event == "born" and label.second}
    assert said <= {"So says the letter", "May 1903"}
    assert said


def test_an_event_in_two_lanes_is_counted_in_each_and_once_in_all(story) -> None:
    index = index_of(story)
    assert {lane.id: lane.total for lane in index.lanes} == {"one": 1, "two": 4, "three": 1}
    assert len(index.order) == 5
    labels = [label for label in laid_out(story, SLIDE).labels if label.event == "born" and not label.second]
    assert len(labels) == 1


def test_by_the_order_of_the_file_when_nothing_else_is_said() -> None:
    story = story_of(
        "title: X\nlanguages: [en]\nevents:\n  - {id: a, title: A, date: 1900}\n  - {id: lost, title: Lost}\n"
        "  - {id: lost2, title: Lost too}\n  - {id: b, title: B, date: 1901}\n", sound=False,
    )  # fmt: skip
    assert [entry.event.id for entry in index_of(story).order] == ["a", "lost", "lost2", "b"]
    assert date_told(story, story.events["lost2"], "en") == "undated (after “Lost”)"
