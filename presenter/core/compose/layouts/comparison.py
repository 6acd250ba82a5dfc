"""Two or three columns on equal terms: what each is, and what it says."""

from __future__ import annotations

from presenter.core.compose.block_row import block_row_height, draw_block_row
from presenter.core.compose.collisions import note_low
from presenter.core.compose.columns import ColumnStyle, columns_height, draw_columns
from presenter.core.compose.empty import draw_empty
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, LEFT, WIDTH, header, place
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect

GUTTER = 64.0
WIDEST = 816.0


def compose_layout(sheet: Sheet) -> None:
    """Headline, columns of equal width below a common line, the slide's blocks in a row under them."""
    last = header(sheet)
    spec = sheet.slide.spec
    top = max(last + 48, CONTENT_TOP)
    if not spec.columns:
        draw_empty(sheet, top)
        return
    count = len(spec.columns)
    width = min(WIDEST, (WIDTH - GUTTER * (count - 1)) / count)
    rects = [Rect(LEFT + (width + GUTTER) * index, top, width, 0.0) for index in range(count)]
    style = ColumnStyle(text="body-large") if count < 4 else ColumnStyle("block-heading", "body", 54)
    needed = columns_height(sheet, spec.columns, rects, style)
    row = block_row_height(sheet, spec.blocks, LEFT, WIDTH)
    free = CONTENT_BOTTOM - top - needed - (row + 56 if row else 0)
    lowered = [rect.moved(0, max(0.0, min(60.0, free / 3))) for rect in rects]
    bottom = draw_columns(sheet, spec.columns, lowered, style)
    if row:
        start = max(bottom + 48, min(CONTENT_BOTTOM - row, bottom + 110))
        bottom = draw_block_row(sheet, spec.blocks, LEFT, start, WIDTH)
    note_low(sheet, "column.1", bottom, CONTENT_BOTTOM + 16, place(sheet, "columns"))
