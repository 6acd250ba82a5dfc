"""Events and upright lines over a chart: rows, true widths, links to the event, what is lost."""

from __future__ import annotations

import pytest

from tests.core.chart.board import chart_frame, collisions, fact, frame_of, ids, shape, story_of, words

RUN = {"a": fact("1e9", as_of="2022"), "b": fact("3e9", as_of="2024")}
EVENTS = [
    {"id": "law", "date": "2022-11", "title": "A law", "sources": ["S1"]},
    {"id": "fair", "date": "2023-03-01", "title": "The fair", "sources": ["ctx"]},
    {"id": "war", "date": "2023", "title": "A year of war", "sources": ["ctx"]},
    {"id": "late", "date": "2024-03", "title": "Later", "sources": ["ctx"]},
]


def line(**more):
    return {"type": "line", "title": "Revenue, $bn", "points": [{"fact": "a"}, {"fact": "b"}], **more}


def x_of(frame, days):
    region = frame.charts[0]
    start, end = region.x_range
    return region.plot.x + (days - start) / (end - start) * region.plot.width


def test_an_event_stands_at_its_date_with_its_title_and_link():
    frame = chart_frame(line(events=["law"]), RUN, events=EVENTS)
    assert words(frame, "chart.event.law.title") == "A law"
    pieces = [piece for piece in frame.pieces if piece.id.startswith("chart.event.law")]
    assert {piece.event for piece in pieces} == {"law"}
    assert frame.piece("chart.event.law.mark").origin == "article"
    found = frame.at(frame.piece("chart.event.law.title").rect.centre)
    assert found is not None
    assert found.event == "law"
    assert "S1" in " ".join(
        piece.text for piece in frame.pieces if piece.role == "source-line" and hasattr(piece, "text")
    )
    story = story_of(line(), RUN, events=EVENTS)
    period = story.events["law"].moment.period
    assert shape(frame, "chart.event.law.line").rect.centre.x == pytest.approx(x_of(frame, period.middle.days), abs=1)


def test_an_event_is_as_wide_as_it_is_known():
    frame = chart_frame(line(events=["war", "fair"]), RUN, events=EVENTS)
    band = shape(frame, "chart.event.war.span").rect
    period = story_of(line(), RUN, events=EVENTS).events["war"].moment.period
    assert band.x == pytest.approx(x_of(frame, period.start.days))
    assert band.right == pytest.approx(x_of(frame, period.end.days))
    assert "chart.event.fair.span" not in ids(frame)


def test_no_line_runs_through_the_title_of_another():
    many = [{"id": f"e{n}", "date": f"2023-0{n}", "title": f"Something long number {n}"} for n in range(1, 6)]
    frame = chart_frame(line(events=[event["id"] for event in many]), RUN, events=many)
    assert collisions(frame) == []
    titles = [piece.rect for piece in frame.pieces if piece.id.endswith(".title") and ".event." in piece.id]
    lines = [piece.rect for piece in frame.pieces if piece.role == "event-line"]
    assert len(titles) == len(lines) == 5
    assert not [(a, b) for a in titles for b in lines if a.overlaps(b)]


def test_events_after_the_article_come_only_with_it():
    time = {"from": "2020", "to": "2030", "after": "2024-02"}
    story = story_of(line(events=["law", "late"]), RUN, events=EVENTS, time=time)
    assert "chart.event.late.title" not in ids(frame_of(story))
    assert "chart.event.late.title" in ids(frame_of(story, after=True))


def test_the_range_of_the_axis_holds_its_events():
    early = [{"id": "old", "date": "2019-05", "title": "Old"}]
    frame = chart_frame(line(events=["old"]), RUN, events=early)
    assert shape(frame, "chart.event.old.line").rect.x >= frame.charts[0].plot.x - 1


def test_a_title_too_long_for_the_chart_is_told_at_its_line():
    events = [{"id": "long", "date": "2023", "title": "word " * 60}]
    frame = chart_frame(line(events=["long"]), RUN, events=events)
    (overflow,) = frame.overflows
    assert overflow.path == ("slides", 0, "chart", "events", 0)
    assert "word" in overflow.words
    assert not [piece for piece in frame.pieces if piece.event == "long"]


def test_a_line_at_a_date_has_its_words_or_the_date():
    frame = chart_frame(line(lines=[{"date": "2023-06", "label": "New rules"}, {"date": "2022-10"}]), RUN)
    assert words(frame, "chart.line0.title") == "New rules"
    assert "2022" in words(frame, "chart.line1.title")
    assert shape(frame, "chart.line0.line").pen.dash


def test_zooming_past_an_event_leaves_it_out_quietly():
    story = story_of(line(events=["law", "fair"]), RUN, events=EVENTS)
    region = frame_of(story).charts[0]
    middle = (region.x_range[0] + region.x_range[1]) / 2
    frame = frame_of(story, views={"chart": ((middle, region.x_range[1]), region.y_range)})
    assert "chart.event.law.title" not in ids(frame)
    assert frame.overflows == ()
    assert frame.charts[0].plot == region.plot


def test_values_to_the_right_have_their_lines_upright():
    frame = chart_frame({"type": "dots", "title": "Dots", "points": [{"fact": "a"}], "lines": [{"fact": "b"}]}, RUN)
    upright = shape(frame, "chart.line0.b.line").rect
    assert upright.height > upright.width
    assert "$3bn" in words(frame, "chart.line0.b.title").replace("\u00a0", "")
