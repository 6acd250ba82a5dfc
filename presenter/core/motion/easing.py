"""Easing curves and windows of time: from milliseconds since the key press to a share from 0 to 1.

The curves are Robert Penner's (Motion, Tweening, and Easing, 2002), under the names Qt gives them.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from msgspec import Struct

Easing = Callable[[float], float]


def linear(t: float) -> float:
    return t


def out_cubic(t: float) -> float:
    return 1 - (1 - t) ** 3


def in_out_cubic(t: float) -> float:
    return 4 * t**3 if t < 0.5 else 1 - (2 - 2 * t) ** 3 / 2


def out_quart(t: float) -> float:
    return 1 - (1 - t) ** 4


def in_out_sine(t: float) -> float:
    return (1 - math.cos(math.pi * t)) / 2


class Window(Struct, frozen=True):
    """A stretch of a transition, in milliseconds from its start, and how time runs in it."""

    start: float
    end: float
    easing: Easing = linear

    def share(self, ms: float) -> float:
        """0 before the window, 1 after it, eased between; a window without length is over at its start."""
        if ms >= self.end:
            return 1.0
        if ms <= self.start:
            return 0.0
        return self.easing((ms - self.start) / (self.end - self.start))
