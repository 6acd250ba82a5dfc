"""A diagram, with the slide's blocks where the diagram leaves room for them."""

from __future__ import annotations

from presenter.core.compose.block_row import block_row_height, draw_block_row
from presenter.core.compose.collisions import note_low
from presenter.core.compose.empty import draw_empty
from presenter.core.compose.frame import Overflow
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, LEFT, RIGHT, WIDTH, header, place
from presenter.core.compose.panel import draw_panel
from presenter.core.compose.sheet import Sheet
from presenter.core.diagram.draw import draw_diagram
from presenter.core.geometry import Rect
from presenter.core.schema.diagram import ForkSpec, HubSpec, LoopSpec

PANEL_X = 1248.0
LEAST = 300.0
"""The lowest room of a fork."""
BESIDE = 1072.0
"""Width of a diagram beside a panel; a loop, whose right side is round, takes 24 more."""


def compose_layout(sheet: Sheet) -> None:
    """Headline and diagram. A loop brings its step panel; fork and hub have the blocks below, the others beside."""
    last = header(sheet)
    spec = sheet.slide.spec
    top = max(last + 48, CONTENT_TOP)
    if spec.diagram is None:
        draw_empty(sheet, top)
        return
    panel_top = min(last + 92, max(372.0, top))
    panel = Rect(PANEL_X, panel_top, RIGHT - PANEL_X, CONTENT_BOTTOM + 12 - panel_top)
    whole = Rect(LEFT, top, WIDTH, CONTENT_BOTTOM - top)
    if isinstance(spec.diagram, LoopSpec):
        draw_diagram(sheet, spec.diagram, Rect(LEFT, top, BESIDE + 24, whole.height), panel)
    elif isinstance(spec.diagram, ForkSpec):
        _draw_above_row(sheet, spec.diagram, whole)
    elif isinstance(spec.diagram, HubSpec):
        draw_diagram(sheet, spec.diagram, whole)
        if spec.blocks:
            corner = Rect(PANEL_X + 40, 740, RIGHT - PANEL_X - 40, CONTENT_BOTTOM - 740)
            draw_panel(sheet, spec.blocks, corner, head_rule=False)
    elif spec.blocks:
        draw_diagram(sheet, spec.diagram, Rect(LEFT, top, BESIDE, whole.height))
        draw_panel(sheet, spec.blocks, panel)
    else:
        draw_diagram(sheet, spec.diagram, whole)


def _draw_above_row(sheet: Sheet, fork: ForkSpec, whole: Rect) -> None:
    """A fork over the row of blocks, which starts where the roads have their names."""
    blocks = sheet.slide.spec.blocks
    x, width = LEFT + 486.0, WIDTH - 486.0
    height = block_row_height(sheet, blocks, x, width)
    room = whole.height - (height + 24 if blocks else 0)
    if room < LEAST:
        sheet.overflows.append(Overflow("blocks", LEAST - room, place(sheet, "blocks")))
    first = len(sheet.pieces)
    draw_diagram(sheet, fork, Rect(whole.x, whole.y + 34, whole.width, room - 34))
    if blocks:
        lowest = max((piece.rect.bottom for piece in sheet.pieces[first:]), default=0.0)
        note_low(sheet, fork.id, lowest, CONTENT_BOTTOM - height, place(sheet, "diagram"))
        draw_block_row(sheet, blocks, x, CONTENT_BOTTOM - height, width)
