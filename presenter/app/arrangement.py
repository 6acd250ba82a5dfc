"""Which panels have room in a window of some size: arithmetic only. Where room is short, panels give way to the stage."""

from __future__ import annotations

from msgspec import Struct

RAIL, INSPECTOR, STRIP = 208, 344, 318
BARS = 96
"""Menu bar, toolbar and status bar together, about."""
STAGE_HEIGHT, LEAST_STAGE = 400, 340
"""What the stage and the line under it keep while the strip is open, and what they keep beside the lowest strip."""
LEAST_STRIP = 170
TALL, TALL_SHARE = 1000, 0.5
"""Of what a window is higher than this the strip takes a share, so that its lanes have room for two rows with labels."""
MOST_STRIP = 420
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
    most = min(STRIP + round(max(0, height - TALL) * TALL_SHARE), MOST_STRIP)
    strip = max(min(most, height - BARS - STAGE_HEIGHT), LEAST_STRIP)
    fits = height - BARS - LEAST_STAGE >= LEAST_STRIP
    return Arrangement(width >= RAIL_WIDTH, width >= DOCK_WIDTH, strip if fits else 0)
