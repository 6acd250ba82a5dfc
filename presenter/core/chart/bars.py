"""Bars from zero, always: along names or along time, upright or level."""

from __future__ import annotations

from presenter.core.chart.bars_level import draw_level
from presenter.core.chart.bars_named import draw_named
from presenter.core.chart.bars_timed import draw_timed
from presenter.core.chart.empty import draw_empty
from presenter.core.chart.fit import PLAIN, Fit
from presenter.core.chart.kinds import of_one_kind
from presenter.core.chart.points import chart_data, known
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.core.schema.chart import BarsSpec


def draw_bars(sheet: Sheet, spec: BarsSpec, area: Rect, fit: Fit = PLAIN) -> None:
    """Bars of facts or table rows. Bars along time without a date are set along their names."""
    data = of_one_kind(sheet, chart_data(sheet, spec.bars, spec.data, spec.id))
    if not known(data):
        draw_empty(sheet, spec.id, spec.title, spec.note, area)
    elif spec.along == "time" and all(datum.days is not None for datum in data):
        draw_timed(sheet, spec, data, area, fit)
    elif spec.direction == "right":
        draw_level(sheet, spec, data, area)
    else:
        draw_named(sheet, spec, data, area, fit)
