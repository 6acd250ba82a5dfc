"""Annotations: at points, dates, levels and brackets, free of everything, or told."""

from __future__ import annotations

import pytest

from presenter.core.compose.frame import Shape
from tests.core.chart.board import chart_frame, collisions, fact, frame_of, ids, mark, shape, story_of, words

RUN = {
    "a": fact("1e9", as_of="2021"),
    "b": fact("3e9", as_of="2023"),
    "c": fact("4e9", as_of="2025"),
    "level": fact("2e9", as_of="2023"),
}


def line(*notes, names=("a", "b", "c"), **more):
    points = [{"fact": name} for name in names]
    return {"type": "line", "title": "Revenue, $bn", "points": points, "annotations": list(notes), **more}


def ends(piece):
    assert isinstance(piece, Shape)
    return [command[1:] for command in piece.path]


def test_words_at_a_point_are_led_to_it():
    frame = chart_frame(line({"fact": "b", "text": "A new|owner"}), RUN)
    assert words(frame, "chart.note0.text") == "A new\nowner"
    start, end = ends(frame.piece("chart.note0.leader"))
    centre, text = mark(frame, "chart.b.mark").centre, frame.piece("chart.note0.text").rect
    assert 11 < ((start[0] - centre.x) ** 2 + (start[1] - centre.y) ** 2) ** 0.5 < 80
    assert text.inflated(20).contains(type(centre)(*end))


def test_many_words_at_one_point_do_not_meet():
    frame = chart_frame(line(*({"fact": "b", "text": f"remark {n}"} for n in range(5))), RUN)
    assert {f"chart.note{n}.text" for n in range(5)} <= ids(frame)
    assert collisions(frame) == []


def test_words_at_a_date_stand_on_the_axis_and_at_a_level_at_its_left():
    frame = chart_frame(line({"date": "2022-06", "text": "Nothing"}, {"value": "level", "text": "Half"}), RUN)
    region = frame.charts[0]
    start, end = ends(frame.piece("chart.note0.leader"))
    assert start[0] == end[0]
    assert start[1] == pytest.approx(region.plot.bottom, abs=6)
    assert frame.piece("chart.note1.leader").rect.x == pytest.approx(region.plot.x, abs=6)


def test_a_place_of_its_own_is_marked():
    frame = chart_frame(line({"date": "2022-06", "value": "level", "text": "Here"}), RUN)
    region = frame.charts[0]
    low, high = region.y_range
    y = region.plot.bottom - (2e9 - low) / (high - low) * region.plot.height
    assert frame.piece("chart.note0.place").rect.centre.y == pytest.approx(y)


def test_a_bracket_spans_two_values():
    frame = chart_frame(line({"fact": "a", "to_fact": "c", "text": "fourfold"}), RUN)
    bracket = shape(frame, "chart.note0.bracket").rect.inflated(-1)
    levels = sorted(mark(frame, f"chart.{name}.mark").centre.y for name in "ac")
    assert (bracket.y, bracket.bottom) == (pytest.approx(levels[0], abs=1), pytest.approx(levels[1], abs=1))


def test_a_bracket_spans_two_dates():
    frame = chart_frame(line({"date": "2022", "to": "2023", "text": "two years"}), RUN)
    region = frame.charts[0]
    bracket = shape(frame, "chart.note0.bracket").rect
    days = region.x_range[1] - region.x_range[0]
    assert bracket.width == pytest.approx(730 / days * region.plot.width, abs=4)


def test_what_finds_no_place_is_told_at_its_line():
    frame = chart_frame(line({"fact": "b", "text": "word " * 300}), RUN)
    (overflow,) = frame.overflows
    assert overflow.path == ("slides", 0, "chart", "annotations", 0)
    assert "chart.note0.text" not in ids(frame)


def test_it_waits_for_its_point():
    chart = line({"fact": "c", "text": "late"}) | {"points": [{"fact": "a"}, {"fact": "b"}, {"fact": "c", "step": 1}]}
    story = story_of(chart, RUN)
    before, after = frame_of(story, step=0), frame_of(story, step=1)
    assert "chart.note0.text" not in ids(before)
    assert before.overflows == after.overflows == ()
    assert "chart.note0.text" in ids(after)


def test_after_the_article_only_with_it():
    time = {"from": "2020", "to": "2030", "after": "2024"}
    story = story_of(line({"fact": "c", "text": "late"}, {"date": "2025", "text": "later"}), RUN, time=time)
    hidden = frame_of(story)
    assert not {"chart.note0.text", "chart.note1.text"} & ids(hidden)
    assert hidden.overflows == ()
    assert {"chart.note0.text", "chart.note1.text"} <= ids(frame_of(story, after=True))


def test_a_bar_is_annotated_over_its_number():
    chart = {"type": "bars", "bars": [{"fact": "a"}, {"fact": "b"}], "annotations": [{"fact": "a", "text": "low"}]}
    frame = chart_frame(chart, RUN)
    assert frame.piece("chart.note0.text").rect.bottom < frame.piece("chart.a.value").rect.y
    assert not frame.overflows


def test_a_row_of_a_table_is_a_point_too():
    tables = {
        "t": {
            "columns": {"when": {"label": "w", "kind": "date"}, "v": {"label": "v", "kind": "number", "unit": "USD"}},
            "rows": [["2021", "1"], ["2022", "4"], ["2023", "9"]],
        }
    }
    chart = {"type": "line", "data": {"table": "t", "x": "when", "y": "v"}, "annotations": [{"row": 2, "text": "here"}]}
    frame = chart_frame(chart, {}, tables=tables)
    text, point = frame.piece("chart.note0.text").rect, mark(frame, "chart.row2.mark").centre
    assert abs(text.centre.x - point.x) < 200
