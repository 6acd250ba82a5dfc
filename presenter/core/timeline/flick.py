"""How fast a hand was when it let go of what it dragged: the speed of a flick, or none."""

from __future__ import annotations

import math
from collections.abc import Iterable

RECENT_MS = 90.0
"""Only the last of a drag tells its speed."""
STILL_MS = 60.0
"""A hand that rested this long before letting go threw nothing."""
LEAST = 0.25
"""Slower than this, in pixels per ms, is no flick."""
FASTEST = 8.0


def flick_speed(track: Iterable[tuple[float, float]], released_ms: float) -> float:
    """Speed in pixels per ms at the release of a drag of (ms, x) points; 0 for a drag that is no flick."""
    recent = [(ms, x) for ms, x in track if released_ms - ms <= RECENT_MS]
    if len(recent) < 2 or released_ms - recent[-1][0] > STILL_MS:
        return 0.0
    (first_ms, first_x), (last_ms, last_x) = recent[0], recent[-1]
    if last_ms <= first_ms:
        return 0.0
    speed = (last_x - first_x) / (last_ms - first_ms)
    return 0.0 if abs(speed) < LEAST else math.copysign(min(abs(speed), FASTEST), speed)
