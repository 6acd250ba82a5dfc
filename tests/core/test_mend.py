"""A story with mistakes as far as it stands: what is left out, and that places stay right."""

from __future__ import annotations

from presenter.core.mend import mend
from presenter.core.parse import parse_story
from presenter.core.resolve.shorthand import expand_events
from presenter.core.source import Source, read_source

TEXT = """\
title: A story
sources:
  good: {title: Good}
  bad: [1, 2]
events:
  - {id: nameless, date: 2020}
  - {id: first, date: 2021, title: First, weight: heavy}
  - 2022: Second
  - {id: third, date: 2023, title: Third, sources: [bad, good], link: nameless}
slides:
  - {id: untitled}
  - id: titled
    title: Titled
    layout: wide
    chart: {type: bars, bars: [{fact: a, step: soon}, [no, point], {fact: b}]}
"""


def mended_story() -> Source:
    source = read_source(TEXT, "story.yaml")
    expand_events(source)
    return mend(source)


def test_as_little_as_can_be_is_left_out():
    mended = mended_story()

    assert isinstance(mended.value, dict)
    assert mended.value["sources"] == {"good": {"title": "Good"}}
    assert [event.get("id") for event in mended.value["events"][::2]] == ["first", "third"]
    assert mended.value["events"][0] == {"id": "first", "date": "2021", "title": "First"}
    assert mended.value["slides"] == [
        {"id": "titled", "title": "Titled", "chart": {"type": "bars", "bars": [{"fact": "a"}, {"fact": "b"}]}}
    ]


def test_what_remains_keeps_its_place():
    mended = mended_story()

    assert str(mended.span(("events", 0, "title"))) == "story.yaml:7:36"
    assert str(mended.span(("events", 2, "title"))) == "story.yaml:9:36"
    assert str(mended.span(("slides", 0, "chart", "bars", 1, "fact"))) == "story.yaml:15:75"
    assert str(mended.key_span(("slides", 0, "title"))) == "story.yaml:13:5"


def test_what_is_gone_is_known():
    mended = mended_story()

    assert mended.lost_ids == {"bad", "nameless", "untitled"}
    assert ("events", 0, "weight") in mended.left_out
    assert ("slides", 0, "layout") in mended.left_out


def test_ids_that_went_are_not_reported_as_unknown():
    parsed = parse_story(read_source(TEXT, "story.yaml"))

    said = [problem.message for problem in parsed.problems]
    assert not [message for message in said if "bad" in message or "nameless" in message]
    assert "there is no fact “a”" in said
    assert parsed.story is not None
    assert [slide.id for slide in parsed.story.slides] == ["titled"]


def test_a_story_without_a_title_is_still_checked():
    parsed = parse_story(read_source("events: [{date: 2020-99, title: A}]\n", "story.yaml"))
    assert [problem.message for problem in parsed.problems] == ['the key "title" is missing', "there is no month 99"]
    assert parsed.story is not None


def test_a_good_source_is_as_it_was():
    source = read_source("title: A\nevents: [{date: 2020, title: B}]\n", "story.yaml")
    mended = mend(source)
    assert mended.value == source.value
    assert mended.left_out == frozenset()
    assert mended.span(("events", 0, "title")) == source.span(("events", 0, "title"))
