"""Two or three columns on equal terms: what each is, and what it says."""

from __future__ import annotations

from msgspec.structs import replace

from presenter.core.compose.block_row import block_row_height, draw_block_row
from presenter.core.compose.collisions import note_low
from presenter.core.compose.columns import ColumnStyle, columns_height, draw_columns, item_rows, share_rows
from presenter.core.compose.empty import draw_empty
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, LEFT, WIDTH, header, place
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect

GUTTER = 64.0
WIDEST = 816.0
MOST_AIR = 34.0
LARGE = (
    ColumnStyle(text="standfirst", drop=70, shared=True),
    ColumnStyle(text="body-large", shared=True),
    ColumnStyle("block-heading", "body", 54, shared=True),
)
SMALL = ColumnStyle("block-heading", "body", 54, shared=True)
"""More than three columns are narrow: smaller roles from the start."""


def compose_layout(sheet: Sheet) -> None:
    """Headline, columns of equal width below a common line, the slide's blocks in a row at the foot."""
    last = header(sheet)
    spec = sheet.slide.spec
    top = max(last + 48, CONTENT_TOP)
    if not spec.columns:
        draw_empty(sheet, top)
        return
    columns, count = spec.columns, len(spec.columns)
    width = min(WIDEST, (WIDTH - GUTTER * (count - 1)) / count)
    rects = [Rect(LEFT + (width + GUTTER) * index, top, width, 0.0) for index in range(count)]
    row = block_row_height(sheet, spec.blocks, LEFT, WIDTH)
    room = CONTENT_BOTTOM - top - (row + 64 if row else 0)
    styles = LARGE if count < 4 else (SMALL,)
    style = next((style for style in styles if columns_height(sheet, columns, rects, style) <= room), styles[-1])
    free = room - columns_height(sheet, columns, rects, style)
    if free > 0 and share_rows(sheet, columns):
        air = min(MOST_AIR, 0.8 * free / (2 * item_rows(sheet, columns)))
        style = replace(style, air=air)
        free = room - columns_height(sheet, columns, rects, style)
    lowered = [rect.moved(0, max(0.0, min(72.0, free / 3))) for rect in rects]
    bottom = draw_columns(sheet, columns, lowered, style)
    if row:
        bottom = draw_block_row(sheet, spec.blocks, LEFT, max(bottom + 48, CONTENT_BOTTOM - row), WIDTH)
    note_low(sheet, "column.1", bottom, CONTENT_BOTTOM + 16, place(sheet, "columns"))
