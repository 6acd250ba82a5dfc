"""Which function draws which chart."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from presenter.core.chart.fit import PLAIN, Fit
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.core.schema import ChartSpec
from presenter.core.schema.chart import (
    BarsSpec,
    BumpSpec,
    DotsSpec,
    DumbbellSpec,
    LineSpec,
    RangesSpec,
    SlopeSpec,
    StackedSpec,
    StairsSpec,
    TreemapSpec,
    WaterfallSpec,
)

CHARTS: dict[type, str] = {
    BarsSpec: "bars",
    LineSpec: "line",
    SlopeSpec: "slope",
    StairsSpec: "staircase",
    DotsSpec: "dots",
    TreemapSpec: "treemap",
    StackedSpec: "stacked",
    WaterfallSpec: "waterfall",
    BumpSpec: "bump",
    DumbbellSpec: "dumbbell",
    RangesSpec: "ranges",
}
"""Kind of chart to its module, each with one function `draw_NAME(sheet, spec, area, fit)`; loaded when used."""


def draw_chart(sheet: Sheet, spec: ChartSpec, area: Rect, fit: Fit = PLAIN) -> None:
    """Draw a chart inside `area`: its title at the top, its axis at the foot, everything labelled directly."""
    name = CHARTS[type(spec)]
    draw: Callable[[Sheet, Any, Rect, Fit], None] = getattr(
        import_module(f"presenter.core.chart.{name}"), f"draw_{name}"
    )
    draw(sheet, spec, area, fit)
