"""Somebody's words, large, and whose they are."""

from __future__ import annotations

from presenter.core.compose.block_row import block_row_height, draw_block_row
from presenter.core.compose.collisions import note_low
from presenter.core.compose.empty import draw_empty
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, LEFT, WIDTH, header, place
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet

SIZES = ("headline", "block-heading-large")
"""Roles for a quotation, the largest that fits in four lines is taken."""
INDENT = 144.0


def compose_layout(sheet: Sheet) -> None:
    """The message as headline; the quotation in the middle, its author under a short rule."""
    last = header(sheet)
    spec = sheet.slide.spec
    top = max(last + 56, CONTENT_TOP)
    quote = lines(sheet, spec.quote) if spec.quote else lines(sheet, spec.body)
    if not quote:
        draw_empty(sheet, top)
        return
    blocks = block_row_height(sheet, spec.blocks, LEFT + INDENT, WIDTH - INDENT)
    room = CONTENT_BOTTOM - top - (blocks + 48 if blocks else 0) - (96 if spec.by else 0)
    width = WIDTH - INDENT - 100
    role, count = SIZES[-1], 1
    for role in SIZES:
        count = sheet.extent(quote, role, width=width)[1]
        if count <= 4 and count * ROLES[role].line_pitch(sheet.language) <= room:
            break
    pitch = ROLES[role].line_pitch(sheet.language)
    height = pitch * count
    x = LEFT + INDENT
    first = top + max(0.0, (room - height) * 0.42) + 0.78 * pitch
    key = "quote" if spec.quote else "body"
    piece = sheet.text("quote", quote, x, first, role, width=width, place=place(sheet, key), as_role="quote")
    bottom = piece.lines[-1].baseline
    if spec.by:
        rule = bottom + 48
        sheet.line("quote.rule", x, rule, x + 112, rule, Pen(Ink("amber"), 4))
        by = sheet.text(
            "quote.by", lines(sheet, spec.by), x, rule + 48, "standfirst", width=width, place=place(sheet, "by")
        )
        bottom = by.lines[-1].baseline
    if blocks:
        bottom = draw_block_row(sheet, spec.blocks, x, max(bottom + 44, CONTENT_BOTTOM - blocks), WIDTH - INDENT)
    note_low(sheet, "quote", bottom, CONTENT_BOTTOM + 12, place(sheet, key))
