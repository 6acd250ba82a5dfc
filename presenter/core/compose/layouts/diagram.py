"""A diagram, with the slide's blocks where the diagram leaves room for them."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.compose.block_row import block_row_height, draw_block_row
from presenter.core.compose.collisions import note_low
from presenter.core.compose.empty import draw_empty
from presenter.core.compose.frame import Overflow
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, LEFT, RIGHT, WIDTH, header, place
from presenter.core.compose.panel import draw_panel, side_style
from presenter.core.compose.sheet import Sheet
from presenter.core.diagram.draw import draw_diagram
from presenter.core.geometry import Rect
from presenter.core.schema import Block
from presenter.core.schema.diagram import ForkSpec, HubSpec, LoopSpec, ProcessSpec, TreeSpec

PANEL_X = 1248.0
LEAST = 300.0
"""The lowest room of a fork."""
BESIDE = 1072.0
"""Width of a diagram beside a panel; a loop, whose right side is round, takes 24 more."""

CORNER = 740.0
"""Top of what stands beside the box of a hub."""
ONE_ROW = 56.0
"""Height of a row of blocks that takes one line."""


def compose_layout(sheet: Sheet) -> None:
    """Headline and diagram. Loop and process bring a step panel; fork and hub have blocks below, the others beside.

    A tree has them below too while one line holds them.
    """
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
    elif isinstance(spec.diagram, ProcessSpec):
        beside = bool(spec.blocks) or any(stop.heading or stop.text or stop.example for stop in spec.diagram.stations)
        area = Rect(LEFT, top, BESIDE, whole.height) if beside else whole
        draw_diagram(sheet, spec.diagram, area, panel if beside else None)
    elif isinstance(spec.diagram, ForkSpec):
        _draw_above_row(sheet, spec.diagram, whole)
    elif isinstance(spec.diagram, TreeSpec) and 0 < block_row_height(sheet, spec.blocks, LEFT, WIDTH) <= ONE_ROW:
        height = block_row_height(sheet, spec.blocks, LEFT, WIDTH)
        draw_diagram(sheet, spec.diagram, Rect(LEFT, top, WIDTH, whole.height - height - 40))
        draw_block_row(sheet, spec.blocks, LEFT, CONTENT_BOTTOM - height, WIDTH)
    elif isinstance(spec.diagram, HubSpec):
        draw_diagram(sheet, spec.diagram, whole)
        _draw_corners(sheet, spec.diagram, spec.blocks)
    elif spec.blocks:
        draw_diagram(sheet, spec.diagram, Rect(LEFT, top, BESIDE, whole.height))
        draw_panel(sheet, spec.blocks, panel, side_style(sheet, spec.blocks, panel))
    else:
        draw_diagram(sheet, spec.diagram, whole)


def _draw_corners(sheet: Sheet, hub: HubSpec, blocks: Sequence[Block]) -> None:
    """Blocks in the lower right; two of them on either side of the box where the hub has no words of its own there."""
    width = RIGHT - PANEL_X - 40
    corners = [(blocks, Rect(PANEL_X + 40, CORNER, width, CONTENT_BOTTOM - CORNER))]
    if len(blocks) == 2 and not hub.side_text and not hub.side_claim:
        left = Rect(LEFT, CORNER, width, CONTENT_BOTTOM - CORNER)
        corners = [(blocks[:1], left), (blocks[1:], corners[0][1])]
    for number, (group, corner) in enumerate(corners):
        if group:
            draw_panel(sheet, group, corner, head_rule=False, key="blocks" if number == 0 else f"blocks.{number}")


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
