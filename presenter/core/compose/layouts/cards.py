"""Two to six statements of equal rank, in one row or two."""

from __future__ import annotations

from presenter.core.compose.block_row import block_row_height, draw_block_row
from presenter.core.compose.collisions import note_low
from presenter.core.compose.columns import ColumnStyle, columns_height, draw_columns
from presenter.core.compose.empty import draw_empty
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, LEFT, WIDTH, header, place
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect

GUTTER = 64.0
ROW_GAP = 40.0
MOST_ROW_GAP = 168.0
WIDE = tuple(
    ColumnStyle(text=role, drop=drop) for role, drop in (("standfirst", 70.0), ("body-large", 66.0), ("body", 64.0))
)
NARROW = tuple(ColumnStyle("block-heading", role, 54.0) for role in ("body-large", "body"))
"""Three cards and more in a row are narrow."""


def compose_layout(sheet: Sheet) -> None:
    """Headline and cards; more than three stand in two rows. The slide's blocks follow in a row."""
    last = header(sheet)
    spec = sheet.slide.spec
    top = max(last + 48, CONTENT_TOP)
    if not spec.columns:
        draw_empty(sheet, top)
        return
    count = len(spec.columns)
    across = count if count <= 3 else (count + 1) // 2
    width = (WIDTH - GUTTER * (across - 1)) / across
    rows = [spec.columns[start : start + across] for start in range(0, count, across)]
    rects = [[Rect(LEFT + (width + GUTTER) * i, top, width, 0.0) for i in range(len(row))] for row in rows]

    def heights_of(style: ColumnStyle) -> list[float]:
        return [columns_height(sheet, row, places, style) + 12 for row, places in zip(rows, rects, strict=True)]

    signs = block_row_height(sheet, spec.blocks, LEFT, WIDTH)
    room = CONTENT_BOTTOM - top - (signs + 40 if signs else 0)
    gaps = ROW_GAP * (len(rows) - 1)
    styles = WIDE if across < 3 else NARROW
    style = next((style for style in styles if sum(heights_of(style)) + gaps <= 0.9 * room), styles[-1])
    heights = heights_of(style)
    free = room - sum(heights)
    gap = min(MOST_ROW_GAP, max(ROW_GAP, 0.62 * free / max(len(rows) - 1, 1)))
    y = top + max(0.0, min(72.0, (free - gap * (len(rows) - 1)) / 2.4))
    bottom = y
    for number, (row, places, height) in enumerate(zip(rows, rects, heights, strict=True)):
        bottom = draw_columns(sheet, row, [rect.moved(0, y - top) for rect in places], style, number * across)
        y += height + gap
    if signs:
        bottom = draw_block_row(sheet, spec.blocks, LEFT, max(bottom + 40, CONTENT_BOTTOM - signs), WIDTH)
    note_low(sheet, "column.1", bottom, CONTENT_BOTTOM + 16, place(sheet, "columns"))
