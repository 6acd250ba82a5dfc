"""Gaps and changed metrics as drawn: words, never a bridge."""

from __future__ import annotations

import pytest

from tests.core.chart.board import chart_frame, collisions, fact, ids, mark, shape, words

RUN = {name: fact(f"{n}e9", as_of=f"{2020 + n}") for n, name in enumerate("abcd", start=1)}
TABLE = {
    "t": {
        "columns": {"when": {"label": "w", "kind": "date"}, "v": {"label": "v", "kind": "number", "unit": "USD"}},
        "rows": [["2021", "1"], ["2022", None], ["2023", "9"], ["2024", "8"]],
    }
}


def line(*points, **more):
    return {"type": "line", "title": "Revenue, $bn", "points": list(points), **more}


def test_an_empty_cell_breaks_the_line_and_is_said():
    chart = {"type": "line", "title": "V", "data": {"table": "t", "x": "when", "y": "v"}}
    frame = chart_frame(chart, {}, tables=TABLE)
    assert words(frame, "chart.row2.gap") == "No data"
    assert "chart.row3.line" not in ids(frame)
    assert "chart.row4.line" in ids(frame)
    left, right = mark(frame, "chart.row1.mark").centre.x, mark(frame, "chart.row3.mark").centre.x
    assert left < frame.piece("chart.row2.gap").rect.centre.x < right
    dots = [piece.rect for piece in frame.pieces if piece.role == "gap"]
    assert all(left < dot.x and dot.right < right for dot in dots)
    assert dots


def test_a_missing_point_has_the_author_s_words():
    gap = {"missing": True, "date": "2023-06", "label": "Never|published"}
    frame = chart_frame(line({"fact": "a"}, {"fact": "b"}, gap, {"fact": "d"}), RUN)
    assert words(frame, "chart.missing2.gap") == "Never\npublished"
    assert "chart.d.line" not in ids(frame)
    assert collisions(frame) == []


def test_a_known_fact_can_be_marked_missing():
    frame = chart_frame(line({"fact": "a"}, {"fact": "b", "missing": True}, {"fact": "c"}), RUN)
    assert "chart.b.mark" not in ids(frame)
    assert words(frame, "chart.b.gap") == "No data"


def test_a_changed_metric_breaks_the_line_and_is_named():
    frame = chart_frame(line({"fact": "a"}, {"fact": "b"}, {"fact": "c", "metric": "net sales"}, {"fact": "d"}), RUN)
    assert words(frame, "chart.c.metric") == "from here: net sales"
    assert not {"chart.c.line"} & ids(frame)
    assert {"chart.b.line", "chart.d.line"} <= ids(frame)
    x = shape(frame, "chart.c.metric.break").rect.centre.x
    assert mark(frame, "chart.b.mark").centre.x < x < mark(frame, "chart.c.mark").centre.x


def test_stairs_end_where_nothing_is_known():
    gap = {"missing": True, "date": "2023-01"}
    chart = {"type": "staircase", "title": "V, $bn", "steps": [{"fact": "a"}, gap, {"fact": "c"}, {"fact": "d"}]}
    frame = chart_frame(chart, RUN)
    level = shape(frame, "chart.a.stair").rect
    plot, region = frame.charts[0].plot, frame.charts[0]
    from presenter.core.dates import parse_date

    day = parse_date("2023-01").period.middle.days
    x = plot.x + (day - region.x_range[0]) / (region.x_range[1] - region.x_range[0]) * plot.width
    assert level.right == pytest.approx(x, abs=3)
    assert shape(frame, "chart.c.stair").rect.height < 6
    assert shape(frame, "chart.d.stair").rect.height > 6 or "chart.d.stair~2" in ids(frame)


def test_a_slope_is_not_joined_across_a_gap():
    rows = [
        {"name": "X", "points": [{"fact": "a"}, {"missing": True, "date": "2022-06"}, {"fact": "c"}, {"fact": "d"}]}
    ]
    frame = chart_frame({"type": "slope", "title": "V, $bn", "series": rows}, RUN)
    assert "chart.c.line" not in ids(frame)
    assert "chart.d.line" in ids(frame)
    assert words(frame, "chart.missing1.gap") == "No data"


def test_what_has_no_place_on_a_log_scale_is_a_gap():
    facts = RUN | {"zero": fact("0", as_of="2022-06")}
    frame = chart_frame(line({"fact": "a"}, {"fact": "zero"}, {"fact": "c"}, scale="log"), facts)
    assert "chart.zero.mark" not in ids(frame)
    assert words(frame, "chart.zero.gap") == "$0"
    assert "chart.c.line" not in ids(frame)
