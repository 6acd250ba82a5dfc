"""A line over time, its gaps, its ramp to a target, its zoom."""

from __future__ import annotations

import pytest

from presenter.core.chart.fit import Fit
from presenter.core.chart.line import draw_line
from presenter.core.compose.frame import Shape
from presenter.core.geometry import Rect
from tests.core.chart.board import (
    chart_frame,
    collisions,
    fact,
    frame_of,
    ids,
    mark,
    shape,
    sheet_of,
    story_of,
    strays,
    words,
)

RUN = {
    "a": fact("1e9", as_of="2024-12-31"),
    "b": fact("5e9", as_of="2025-08-31"),
    "goal": fact("9e9", as_of="2025-12-31", status="target"),
    "target": fact("26e9", as_of="2026-12-31", status="target", sources=["S2"]),
    "low": fact("20e9", as_of="2026-12-31", status="target"),
    "ratio": {"label": "r", "formula": "target / goal", "unit": "x", "digits": 2},
    "low_ratio": {"label": "r", "formula": "low / goal", "unit": "x", "digits": 2},
}
RAMP = {
    "fact": "target",
    "low": "low",
    "from": "goal",
    "ratio": "ratio",
    "low_ratio": "low_ratio",
    "label": "Article",
    "low_label": "Reuters",
}


def line(names=("a", "b", "goal"), **more):
    return {"type": "line", "title": "Run rate, $bn", "points": [{"fact": name} for name in names], **more}


def test_values_lie_on_the_scale():
    frame = chart_frame(line(target=RAMP), RUN)
    region = frame.charts[0]

    def y(value):
        return (
            region.plot.bottom
            - (value - region.y_range[0]) / (region.y_range[1] - region.y_range[0]) * region.plot.height
        )

    for name, value in {"chart.a": 1e9, "chart.b": 5e9, "chart.goal": 9e9, "chart.target.target": 26e9}.items():
        assert mark(frame, f"{name}.mark").centre.y == pytest.approx(y(value), abs=1e-6)


def test_solid_between_actual_figures_dashed_to_a_target():
    frame = chart_frame(line(), RUN)
    assert shape(frame, "chart.b.line").pen.dash == ()
    assert shape(frame, "chart.goal.line").pen.dash


def test_a_missing_value_breaks_the_line():
    facts = RUN | {"gap": fact(as_of="2025-03", words="not published")}
    frame = chart_frame(line(["a", "gap", "b"]), facts)
    assert "chart.b.line" not in ids(frame)
    assert words(frame, "chart.gap.gap") == "not published"


def test_nothing_joins_what_is_after_the_article():
    facts = {"a": fact(1, as_of="2024"), "b": fact(2, as_of="2025"), "c": fact(3, as_of="2026")}
    story = story_of(line(["a", "b", "c"]), facts, time={"from": "2020", "to": "2027", "after": "2025-11"})
    assert "chart.c.mark" not in ids(frame_of(story))
    frame = frame_of(story, after=True)
    assert "chart.c.line" not in ids(frame)
    assert mark(frame, "chart.c.mark").ink.alpha < 1
    assert "chart.after" in ids(frame)


def test_the_ramp_has_a_band_two_ends_and_their_ratios():
    frame = chart_frame(line(target=RAMP), RUN)
    band = shape(frame, "chart.ramp")
    assert band.hatch is not None
    assert mark(frame, "chart.target.target.mark").origin == "article"
    assert mark(frame, "chart.target.low.mark").origin == "context"
    assert words(frame, "chart.ratio.value") == "×2.9"
    assert words(frame, "chart.low_ratio.value") == "×2.2"
    assert mark(frame, "chart.ratio.mark").origin == "derived"
    assert collisions(frame) == []


def test_the_ramp_waits_for_its_step():
    story = story_of(line(target=RAMP | {"step": 1}), RUN)
    first, last = frame_of(story, step=0), frame_of(story)
    assert "chart.ramp" not in ids(first)
    assert "chart.ramp" in ids(last)
    assert mark(first, "chart.a.mark").centre == mark(last, "chart.a.mark").centre


def test_a_level_is_met_exactly():
    story = story_of(line(target=RAMP), RUN)
    sheet = sheet_of(story)
    draw_line(sheet, story.slides[0].spec.chart, Rect(976, 204, 832, 776), Fit(level=(26e9, 268.4)))
    found = next(p for p in sheet.pieces if p.id == "chart.target.target.mark")
    assert found.centre.y == pytest.approx(268.4)


def test_close_values_leave_zero_out_and_wide_ones_do_not():
    close = {"a": fact(317, as_of="1960"), "b": fact(414, as_of="2020")}
    assert chart_frame(line(["a", "b"]), close).charts[0].y_range[0] > 200
    wide = {"a": fact(100, as_of="1960"), "b": fact(414, as_of="2020")}
    assert chart_frame(line(["a", "b"]), wide).charts[0].y_range[0] == 0


def test_log_scales_leave_out_what_is_not_positive():
    facts = {"a": fact(0, as_of="2020"), "b": fact(10, as_of="2021"), "c": fact(1000, as_of="2022")}
    region = chart_frame(line(list(facts), scale="log"), facts).charts[0]
    assert region.y_is_log
    assert region.y_range[0] == pytest.approx(1)


def test_a_zoomed_view_cuts_what_leaves_the_plot():
    story = story_of(line(target=RAMP), RUN)
    whole = frame_of(story).charts[0]
    view = ((whole.points[1].x - 40, whole.points[2].x + 60), (3e9, 12e9))
    frame = frame_of(story, views={"chart": view})
    region = frame.charts[0]
    assert (region.x_range, region.y_range) == view
    drawn = [p for p in frame.pieces if isinstance(p, Shape) and p.role in ("series", "band")]
    assert drawn
    for piece in drawn:
        assert region.plot.inflated(2.1).encloses(piece.rect), piece.id
    assert "chart.a.mark" not in ids(frame)
    assert "chart.target.target.value" not in ids(frame)
    assert collisions(frame) == []


def test_a_single_point_is_a_mark_with_its_axis():
    frame = chart_frame(line(["a"]), RUN)
    assert "chart.a.mark" in ids(frame)
    assert strays(frame) == []


def test_points_without_dates_say_that_there_is_no_data():
    frame = chart_frame(line(["x"]), {"x": fact(4)})
    assert "chart.empty" in ids(frame)


def test_many_points_are_not_all_labelled():
    facts = {f"f{n}": fact(n * n % 37 + 1, as_of=str(1950 + n)) for n in range(50)}
    frame = chart_frame(line(list(facts)), facts, time={"from": "1950", "to": "2000"})
    labels = [p for p in frame.pieces if p.id.endswith(".value") and p.id.startswith("chart.f")]
    assert 2 <= len(labels) <= 5
    assert collisions(frame) == []
