"""Level lines to compare with: at the value, labelled, in the chart's unit, inside its range."""

from __future__ import annotations

import pytest

from tests.core.chart.board import chart_frame, collisions, fact, frame_of, ids, mark, shape, story_of, words

RUN = {
    "a": fact("1e9", as_of="2022"),
    "b": fact("3e9", as_of="2024"),
    "other": fact("5e9", as_of="2023", label="The rival", sources=["S2"]),
    "span": fact(low="1.5e9", high="2e9", label="Break-even"),
    "ratio": {"label": "Mean", "formula": "(a + b) / 2", "unit": "USD"},
    "people": fact("40", unit="people"),
    "later": fact("2e9", as_of="2029", label="Found later"),
}


def line(**more):
    return {"type": "line", "title": "Revenue, $bn", "points": [{"fact": "a"}, {"fact": "b"}], **more}


def y_of(frame, value):
    region = frame.charts[0]
    low, high = region.y_range
    return region.plot.bottom - (value - low) / (high - low) * region.plot.height


def test_it_lies_at_the_value_and_the_range_holds_it():
    frame = chart_frame(line(lines=[{"fact": "other"}]), RUN)
    assert shape(frame, "chart.line0.other.line").rect.centre.y == pytest.approx(y_of(frame, 5e9))
    assert y_of(frame, 5e9) >= frame.charts[0].plot.y - 1
    assert mark(frame, "chart.line0.other.mark").origin == "article"
    assert words(frame, "chart.line0.other.label") == "5 The rival"
    assert "other" in frame.piece("chart.line0.other.label").facts
    assert collisions(frame) == []


def test_a_range_is_a_band_and_what_is_derived_is_dashed():
    frame = chart_frame(line(lines=[{"fact": "span"}, {"fact": "ratio"}, {"fact": "other"}]), RUN)
    band = shape(frame, "chart.line0.span.band").rect
    assert (band.y, band.bottom) == (pytest.approx(y_of(frame, 2e9)), pytest.approx(y_of(frame, 1.5e9)))
    assert shape(frame, "chart.line1.ratio.line").pen.dash
    assert not shape(frame, "chart.line2.other.line").pen.dash


def test_another_unit_has_no_place_and_is_told():
    frame = chart_frame(line(lines=[{"fact": "people"}]), RUN)
    assert "chart.line0.people.line" not in ids(frame)
    (overflow,) = frame.overflows
    assert overflow.path == ("slides", 0, "chart", "lines", 0)


def test_it_comes_at_its_step_and_after_the_article_only_with_it():
    story = story_of(line(lines=[{"fact": "other", "step": 1}]), RUN)
    assert "chart.line0.other.line" not in ids(frame_of(story, step=0))
    assert "chart.line0.other.line" in ids(frame_of(story, step=1))
    time = {"from": "2020", "to": "2030", "after": "2025"}
    story = story_of(line(lines=[{"fact": "later"}]), RUN, time=time)
    assert "chart.line0.later.line" not in ids(frame_of(story))
    assert "chart.line0.later.line" in ids(frame_of(story, after=True))


@pytest.mark.parametrize("kind", ["bars", "staircase", "slope", "timed"])
def test_every_upright_chart_has_them(kind):
    chart = {
        "bars": {"type": "bars", "bars": [{"fact": "a"}, {"fact": "b"}]},
        "timed": {"type": "bars", "along": "time", "bars": [{"fact": "a"}, {"fact": "b"}]},
        "staircase": {"type": "staircase", "steps": [{"fact": "a"}, {"fact": "b"}]},
        "slope": {"type": "slope", "series": [{"name": "X", "points": [{"fact": "a"}, {"fact": "b"}]}]},
    }[kind]
    frame = chart_frame(chart | {"lines": [{"fact": "other"}]}, RUN)
    rule = shape(frame, "chart.line0.other.line").rect
    assert rule.width > 200
    assert "The rival" in words(frame, "chart.line0.other.label")
    assert not frame.overflows


@pytest.mark.parametrize("more", [{}, {"direction": "right"}, {"along": "time"}])
def test_lines_pass_behind_hollow_bars(more):
    chart = {"type": "bars", "title": "V, $bn", "bars": [{"fact": "a"}, {"fact": "b"}], **more}
    frame = chart_frame(chart | {"lines": [{"fact": "level"}]}, RUN | {"level": fact("2e9", label="Level")})
    order = [piece.id for piece in frame.pieces]
    line = next(n for n, piece in enumerate(frame.pieces) if piece.role == "comparison")
    assert line < order.index("chart.b.ground") < order.index("chart.b.bar")
    assert shape(frame, "chart.b.ground").rect.inflated(1).encloses(shape(frame, "chart.b.bar").rect)
    assert "chart.b.ground" not in ids(chart_frame(chart, RUN))
