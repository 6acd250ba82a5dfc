"""Whiskers over ranges and conflicts."""

from __future__ import annotations

import pytest

from presenter.core.chart.points import fact_datum
from presenter.core.chart.time_plot import time_plot
from presenter.core.chart.whisker import upright_whisker
from presenter.core.compose.frame import Ink
from presenter.core.geometry import Rect
from presenter.core.schema.chart import PointSpec
from tests.core.chart.board import fact, sheet_of, story_of

PLOT = Rect(200, 300, 1000, 500)


def drawn(low, high, x=700):
    sheet = sheet_of(story_of(None, {"a": fact(low=str(low), high=str(high), as_of="2025")}))
    plot = time_plot(sheet, "chart", PLOT, PLOT, (0, 1), (0, 100))
    box = upright_whisker(sheet, fact_datum(sheet, PointSpec(fact="a"), "chart"), plot, x, Ink("amber"))
    return sheet, box


def test_it_spans_the_range_with_a_cap_at_each_end():
    sheet, box = drawn(20, 60)
    line, *caps = [p.rect for p in sheet.pieces]
    assert (line.y, line.bottom) == pytest.approx((500, 700))
    assert [round(cap.centre.y) for cap in caps] == [500, 700]
    assert all(cap.width == 14 for cap in caps)
    assert box.encloses(line)


def test_an_end_outside_the_plot_has_no_cap():
    sheet, _ = drawn(20, 160)
    line, *caps = [p.rect for p in sheet.pieces]
    assert line.y == PLOT.y
    assert [round(cap.centre.y) for cap in caps] == [700]


@pytest.mark.parametrize(("low", "high", "x"), [(20, 20.1, 700), (150, 180, 700), (20, 60, 1300)])
def test_what_nobody_could_see_is_not_drawn(low, high, x):
    sheet, box = drawn(low, high, x)
    assert box is None
    assert sheet.pieces == []
