"""Words alone: the body on the left, blocks beside it, or the blocks as the body."""

from __future__ import annotations

from presenter.core.compose.collisions import note_low
from presenter.core.compose.empty import draw_empty
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, LEFT, RIGHT, header, place, readable_width
from presenter.core.compose.panel import WIDE, draw_panel
from presenter.core.compose.paragraphs import paragraphs, paragraphs_height, prepared
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect

BODY = "standfirst"
MOST_AIR = 26.0
"""A short list spreads out by at most this much between its items."""


def compose_layout(sheet: Sheet) -> None:
    """Headline and text. An empty slide says so."""
    last = header(sheet)
    spec = sheet.slide.spec
    top = max(last + 64, CONTENT_TOP + 24)
    if not spec.body and not spec.blocks:
        draw_empty(sheet, max(last + 48, CONTENT_TOP))
        return
    if not spec.body:
        draw_panel(sheet, spec.blocks, Rect(LEFT, top, readable_width(sheet, WIDE.body), CONTENT_BOTTOM - top), WIDE)
        return
    width = readable_width(sheet, BODY)
    gaps = len(prepared(sheet, spec.body, BODY)) - 1
    free = CONTENT_BOTTOM - top - 30 - paragraphs_height(sheet, spec.body, BODY, width)
    air = min(MOST_AIR, max(0.0, 0.3 * free / gaps)) if gaps else 0.0
    bottom = paragraphs(
        sheet, "body", spec.body, LEFT, top + 30, BODY, width=width, place=place(sheet, "body"),
        first=1 if spec.steps else None, air=air,
    )  # fmt: skip
    note_low(sheet, "body", bottom + 10, CONTENT_BOTTOM, place(sheet, "body"))
    if spec.blocks:
        draw_panel(sheet, spec.blocks, Rect(1248, top, RIGHT - 1248, CONTENT_BOTTOM - top))
