"""The scale at the foot of rows: upright lines at round values, each with its number, as many as have room."""

from __future__ import annotations

from presenter.core.chart.axis import BASELINE, GRID, YEAR_DROP
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.scales import ValueScale
from presenter.core.chart.value_ticks import value_ticks
from presenter.core.compose.sheet import Sheet

INSET = 16.0
"""How far the axis reaches beyond its scale."""


def level_axis(sheet: Sheet, chart: str, scale: ValueScale, writing: Numerals, top: float, foot: float) -> None:
    """Lines from `top` to the axis at `foot`, through all rows."""
    ticks = [tick for tick in value_ticks(scale) if scale.holds(tick)]
    texts = writing.axis(ticks)
    sheet.line(f"{chart}.axis", scale.near - INSET, foot, scale.far + INSET, foot, BASELINE, "axis", chart)
    free = -1e9
    for number, (tick, text) in enumerate(zip(ticks, texts, strict=True)):
        x = scale.at(tick)
        sheet.line(f"{chart}.grid{number}", x, top, x, foot, GRID, "grid", chart)
        half = sheet.width(text, "axis") / 2
        at = min(max(x, scale.near - INSET + half), scale.far + INSET - half)
        if at - half > free:
            sheet.text(f"{chart}.value{number}", text, at, foot + YEAR_DROP, "axis", align="centre", group=chart)
            free = at + half + 16
