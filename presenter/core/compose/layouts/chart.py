"""A chart under its headline: full width alone, beside a reading guide when the slide has blocks."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.chart.draw import draw_chart
from presenter.core.compose.furniture import LEFT, RIGHT, column, columns_width, header
from presenter.core.compose.panel import SIDE, TIGHT, PanelStyle, blocks_of, draw_panel, panel_height
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.schema import Block
from presenter.core.schema.chart import TreemapSpec

FOOT = 978.0
GUIDE = (504.0, 536.0)
"""Widths of the reading guide: columns 8 to 11 begin at x = 1304, a crowded one a little earlier."""
CHART_WIDTH = 1120.0
PANEL_DROP = 40.0


def compose_layout(sheet: Sheet) -> None:
    """Headline, chart, blocks."""
    spec = sheet.slide.spec
    last = header(sheet)
    treemap = isinstance(spec.chart, TreemapSpec)
    top = last + (48 if spec.standfirst else 24 if treemap else 38)
    blocks = blocks_of(spec)
    if spec.chart is None:
        sheet.text("empty", word("empty", sheet.language), LEFT, top + 80, "standfirst", ink="t3")
        draw_panel(sheet, blocks, Rect(LEFT, top + 120, columns_width(8), FOOT - top - 120), head_rule=False)
        return
    guides = GUIDE if not treemap else (RIGHT - column(9),)
    width = RIGHT - LEFT if not blocks else CHART_WIDTH if not treemap else RIGHT - LEFT - guides[0] - 48
    draw_chart(sheet, spec.chart, Rect(LEFT, top, width, FOOT - top))
    if blocks:
        style, area = panel_place(sheet, blocks, guides, top)
        draw_panel(sheet, blocks, area, style)


def panel_place(sheet: Sheet, blocks: list[Block], widths: Sequence[float], top: float) -> tuple[PanelStyle, Rect]:
    """Where a side panel stands: with air over it where there is room, else closer, higher and a little wider."""
    head = max(top + PANEL_DROP, 332)
    tries = [(SIDE, head, widths[0]), *((TIGHT, head, w) for w in widths), *((TIGHT, top + 8, w) for w in widths)]
    for style, start, width in tries:
        if start + panel_height(sheet, blocks, width, style) <= FOOT:
            break
    return style, Rect(RIGHT - width, start, width, FOOT - start)
