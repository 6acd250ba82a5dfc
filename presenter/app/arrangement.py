"""Which panels have room in a window of some size: arithmetic only. Where room is short, panels give way to the stage."""

from __future__ import annotations

from msgspec import Struct

RAIL, INSPECTOR, STRIP = 208, 344, 318
BARS = 96
"""Menu bar, toolbar and status bar together, about."""
STAGE_HEIGHT = 400
"""What the stage and the line under it keep while the strip is open."""
LEAST_STRIP = 170
DOCK_WIDTH = 1200
RAIL_WIDTH = 900


class Arrangement(Struct, frozen=True):
    """What a window of this size has room for; `strip` is its height, 0 for none."""

    rail: bool
    docked: bool
    """The inspector stands beside the stage; else it is a drawer over it."""
    strip: int


def arrange(width: int, height: int) -> Arrangement:
    """`width`, `height` of the whole window in px."""
    strip = min(STRIP, height - BARS - STAGE_HEIGHT)
    return Arrangement(width >= RAIL_WIDTH, width >= DOCK_WIDTH, strip if strip >= LEAST_STRIP else 0)
