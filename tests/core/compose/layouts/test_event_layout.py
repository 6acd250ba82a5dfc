"""Event slides: a story of dates alone presents well; neighbours, the undated, what comes after the article."""

from __future__ import annotations

from typing import Any

import pytest

from presenter.core.compose.frame import Text
from presenter.core.compose.neighbours import neighbours
from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.core.story import Story
from tests.core.compose.composing import assert_clean, composed, ids, said, story_of

pytestmark = pytest.mark.usefixtures("qapp")

FIVE = """\
title: Five dates
events:
  - 1903-04-17: The first ship sails
  - 1907-11-02: A storm takes the pier
  - 1911: The coast is surveyed
  - early 1921: Radio comes aboard
  - c. 1925: The last sail is taken down
"""


def five() -> Story:
    story = parse_story(read_source(FIVE.encode(), "five.yaml")).story
    assert story is not None
    return story


def event_slides(story: Story) -> list[int]:
    return [index for index, slide in enumerate(story.slides) if slide.spec.layout == "event"]


def test_five_dates_make_five_clean_slides_in_order() -> None:
    story = five()
    numbers = event_slides(story)
    frames = [composed(story, number, language="en") for number in numbers]
    assert [said(frame, "headline") for frame in frames] == [
        "The first ship sails",
        "A storm takes the pier",
        "The coast is surveyed",
        "Radio comes aboard",
        "The last sail is taken down",
    ]
    assert [said(frame, "event.date") for frame in frames] == [
        "17 April 1903",
        "2 November 1907",
        "1911",
        "early 1921",
        "c. 1925",
    ]
    for frame in frames:
        assert_clean(frame)


def test_the_date_and_title_are_large() -> None:
    frame = composed(five(), event_slides(five())[0], language="en")
    date, title = frame.piece("event.date"), frame.piece("headline")
    assert isinstance(date, Text)
    assert isinstance(title, Text)
    assert date.size >= 56
    assert title.size >= 100
    assert date.rect.bottom < title.rect.y


def test_neighbours_are_named_and_lead_to_their_slides() -> None:
    story = five()
    numbers = event_slides(story)
    middle = composed(story, numbers[2], language="en")
    assert said(middle, "neighbours.before") == "A storm takes the pier"
    assert said(middle, "neighbours.after") == "Radio comes aboard"
    assert middle.piece("neighbours.after").slide == story.slides[numbers[3]].id
    first, last = composed(story, numbers[0]), composed(story, numbers[-1])
    assert "neighbours.before" not in ids(first, "neighbours")
    assert "neighbours.after" not in ids(last, "neighbours")


def test_all_events_are_dots_on_the_rule_and_this_one_larger() -> None:
    story = five()
    frame = composed(story, event_slides(story)[2])
    dots = {i: frame.piece(i).rect for i in ids(frame, "rule.event")}
    assert len(dots) == 5
    own = frame.piece(f"rule.event.{story.slides[event_slides(story)[2]].events[0]}").rect
    assert own.width > 1.5 * min(rect.width for rect in dots.values())


EVENTS: list[dict[str, Any]] = [
    {"id": "a", "date": "1903", "title": "甲", "facts": ["n"]},
    {"id": "b", "date": "1907", "title": "乙", "correction": "应为丙", "also": {"date": "1908-02", "label": "另说"}},
    {"id": "later", "after_event": "b", "title": "丁"},
    {"id": "c", "date": "1910", "title": "丙", "text": "一句话。"},
    {"id": "z", "date": "1928", "title": "后来"},
]
FACTS = {"n": {"label": "数目", "value": "12", "unit": "ships", "origin": "context", "sources": ["log"]}}


def story(**slide: Any) -> Story:
    time = {"from": "1900", "to": "1930", "after": "1920"}
    sources = {"log": {"title": "登记簿"}}
    return story_of({"layout": "event", **slide}, events=EVENTS, facts=FACTS, sources=sources, time=time)


def test_numbers_of_the_event_stand_beside_it() -> None:
    frame = composed(story(events=["a"]))
    assert said(frame, "event.fact.n.label") == "数目"
    assert frame.piece("event.fact.n.mark").facts == ("n",)
    assert frame.piece("event.fact.n").rect.x > frame.piece("headline").rect.right
    assert_clean(frame)


def test_corrections_and_second_dates_are_shown() -> None:
    frame = composed(story(events=["b"]))
    assert said(frame, "event.correction.text") == "应为丙"
    assert said(frame, "event.also") == "1908 年 2 月  另说"


def test_the_undated_say_what_they_followed() -> None:
    frame = composed(story(events=["later"]))
    assert said(frame, "event.date") == "1907 年之后"
    assert said(frame, "neighbours.before") == "乙"


def test_further_events_are_listed_and_are_no_neighbours() -> None:
    frame = composed(story(events=["a", "b"]))
    assert said(frame, "event.further.b.title") == "乙"
    assert said(frame, "neighbours.after") == "丙"
    assert_clean(frame)


def test_what_comes_after_the_article_waits_to_be_asked_for() -> None:
    hidden, shown = composed(story(events=["c"])), composed(story(events=["c"]), after=True)
    assert "neighbours.after" not in ids(hidden, "neighbours")
    assert said(shown, "neighbours.after") == "后来"
    assert "rule.event.z" in ids(shown, "rule.event")
    assert "rule.event.z" not in ids(hidden, "rule.event")


def test_the_text_is_the_slide_s_own_or_else_the_event_s() -> None:
    assert said(composed(story(events=["c"])), "event.text") == "一句话。"
    assert said(composed(story(events=["c"], body="另一句。")), "event.text") == "另一句。"


def test_events_of_one_date_follow_each_other_as_written() -> None:
    events = [{"id": name, "date": "1905", "title": name} for name in ("x", "y", "w")]
    told = story_of({"layout": "event", "events": ["y"]}, events=events)
    around = neighbours(told, told.events["y"], set(), after=True)
    assert around.before is not None
    assert around.after is not None
    assert (around.before.id, around.after.id) == ("x", "w")


def test_thousands_of_events_do_not_crowd_the_rule() -> None:
    events = [
        {"id": f"e{n}", "date": f"{1900 + n % 30}-{n % 12 + 1:02d}-{n % 28 + 1:02d}", "title": "事"}
        for n in range(3000)
    ]
    frame = composed(story_of({"layout": "event", "events": ["e7"]}, events=events))
    assert len(ids(frame, "rule.event")) < 350


def test_all_claims_of_a_date_and_why_one_is_used() -> None:
    dates = [
        {"date": "1908-02", "sources": ["a"]},
        {"date": "1909", "sources": ["a"], "used": True, "because": "亲历者所记"},
        {"date": "1910-03-04", "sources": ["a"], "label": "另说"},
    ]
    story = story_of(
        {"layout": "event", "events": ["x"]}, events=[{"id": "x", "title": "甲", "dates": dates}],
        sources={"a": {"title": "日记"}},
    )  # fmt: skip
    frame = composed(story)
    assert_clean(frame)
    assert said(frame, "event.also") == "1908 年 2 月"
    assert said(frame, "event.also2") == "1910 年 3 月 4 日  另说"
    assert said(frame, "event.because") == "这里用 1909 年：亲历者所记"
