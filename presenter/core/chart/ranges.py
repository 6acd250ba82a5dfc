"""Ranges as bars on one scale: a row each under each other, or upright at their dates."""

from __future__ import annotations

from presenter.core.chart.empty import draw_empty
from presenter.core.chart.extent import read_extents
from presenter.core.chart.fit import PLAIN, Fit
from presenter.core.chart.ranges_named import draw_named_ranges
from presenter.core.chart.ranges_timed import draw_timed_ranges
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.core.schema.chart import RangesSpec


def draw_ranges(sheet: Sheet, spec: RangesSpec, area: Rect, fit: Fit = PLAIN) -> None:  # noqa: ARG001
    """Along time only where every range has a date; else in rows."""
    extents, unit = read_extents(sheet, spec)
    log = spec.scale == "log"
    if not any(extent.drawable(log=log) for extent in extents):
        draw_empty(sheet, spec.id, spec.title, spec.note, area)
    elif spec.along == "time" and all(extent.days is not None for extent in extents):
        draw_timed_ranges(sheet, spec, [extent for extent in extents if extent.drawable(log=log)], unit, area)
    else:
        draw_named_ranges(sheet, spec, extents, unit, area)
