"""Blocks in a row, for slides whose picture takes the whole width: claims, chips and remarks side by side."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.compose.furniture import place
from presenter.core.compose.panel import draw_panel
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.signs import chip, chip_width, tag
from presenter.core.compose.trial import spare
from presenter.core.geometry import Rect
from presenter.core.schema import Block

WORDS = "chart-label"
GAP = 44.0
ROW = 48.0


def draw_block_row(sheet: Sheet, blocks: Sequence[Block], x: float, top: float, width: float) -> float:
    """Draw the blocks from `top` down; returns the lowest ink. Blocks of later steps keep their room.

    Small blocks follow each other like words; blocks with a large number or counted cells stand in equal columns.
    """
    if any(block.fact or block.counts for block in blocks):
        return _columns(sheet, blocks, Rect(x, top, width, 0.0))
    left, baseline, bottom = x, top + 26.0, top
    for number, block in enumerate(blocks):
        needed = min(width, _natural(sheet, block))
        if left > x and left + needed > x + width + 0.5:
            left, baseline = x, bottom + 20.0 + 26.0
        gone = block.until is not None and sheet.step > block.until
        target = sheet if sheet.shows(block.step) and not gone else spare(sheet)
        bottom = max(bottom, _draw(target, block, number, left, baseline, x + width - left))
        left += needed + GAP
    return bottom


def block_row_height(sheet: Sheet, blocks: Sequence[Block], x: float, width: float) -> float:
    """Height that `draw_block_row` takes; 0 for no blocks."""
    return draw_block_row(spare(sheet), blocks, x, 0.0, width) if blocks else 0.0


def _columns(sheet: Sheet, blocks: Sequence[Block], rect: Rect) -> float:
    share = (rect.width - GAP * (len(blocks) - 1)) / len(blocks)
    bottom = rect.y
    for number, block in enumerate(blocks):
        column = Rect(rect.x + (share + GAP) * number, rect.y, share, 1e4)
        bottom = max(bottom, draw_panel(sheet, [block], column, head_rule=False, key=f"blocks.column{number}"))
    return bottom


def _natural(sheet: Sheet, block: Block) -> float:
    """Width of the block on one line."""
    said = lines(sheet, block.text)
    if block.chip:
        width = chip_width(sheet, block.chip, said)
        return width if not block.heading else width + _heading(sheet, block)
    width = _heading(sheet, block) + sheet.extent(said, WORDS)[0]
    if block.claim:
        width += _tag_width(sheet, block.claim) + 20
    if block.origin:
        width += 26
    return width


def _tag_width(sheet: Sheet, claim: str) -> float:
    return tag(spare(sheet), "tag", claim, 0.0, 0.0)


def _heading(sheet: Sheet, block: Block) -> float:
    if not block.heading:
        return 0.0
    return sheet.extent(lines(sheet, block.heading), WORDS, bold=True)[0] + 16


def _draw(sheet: Sheet, block: Block, number: int, x: float, baseline: float, width: float) -> float:
    """One block from x on, its text wrapping at `width`; returns its lowest ink."""
    id_ = f"blocks.{number}"
    end = x + width
    bottom = baseline + 10
    if block.claim:
        x = tag(sheet, f"{id_}.claim", block.claim, x, baseline - 1, id_) + 20
    if block.origin:
        sheet.mark(f"{id_}.mark", block.origin, x + 8, baseline - 8, 8, "t2", group=id_)
        x += 26
    if block.heading:
        piece = sheet.text(
            f"{id_}.heading", lines(sheet, block.heading), x, baseline, WORDS, bold=True, ink="t1", width=end - x,
            group=id_, place=place(sheet, "blocks", number, "heading"),
        )  # fmt: skip
        x = piece.rect.right + 16
    said: Said = lines(sheet, block.text)
    where = place(sheet, "blocks", number, "text")
    if block.chip:
        last = chip(sheet, id_, block.chip, said, x, baseline - 1, width=end - x, group=id_, place=where)
        return max(bottom, last + 10)
    if said:
        piece = sheet.text(f"{id_}.text", said, x, baseline, WORDS, width=end - x, group=id_, place=where)
        bottom = max(bottom, piece.lines[-1].baseline + 0.3 * ROLES[WORDS].size)
    return bottom
