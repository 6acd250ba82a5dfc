"""A waterfall: from a start by steps up and down to an end; the running total is computed here, never typed."""

from __future__ import annotations

from presenter.core.chart.empty import draw_empty
from presenter.core.chart.fit import PLAIN, Fit
from presenter.core.chart.waterfall_data import read_fall
from presenter.core.chart.waterfall_level import draw_level
from presenter.core.chart.waterfall_up import draw_up
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.core.schema.chart import WaterfallSpec


def draw_waterfall(sheet: Sheet, spec: WaterfallSpec, area: Rect, fit: Fit = PLAIN) -> None:
    """The chart: start and end from zero, each step from where the one before left off."""
    fall = read_fall(sheet, spec)
    if not any(one.datum.known for one in fall.bars):
        draw_empty(sheet, spec.id, spec.title, spec.note, area)
    elif spec.direction == "right":
        draw_level(sheet, spec, fall, area)
    else:
        draw_up(sheet, spec, fall, area, fit)
