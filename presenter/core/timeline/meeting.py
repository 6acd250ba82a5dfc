"""From which zoom on labels would meet something, if all of a layout is moved together or apart.

Places on the axis move, sizes and distances from those places stay. So of each label it is known between which zooms, as
multiples of the layout's own, it may be seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

COLUMN, ROW = 64.0, 12.0
TOUCH = 0.25
"""What reaches no farther than this into something does not meet it."""


class Extent(NamedTuple):
    """From `x0` + `d0` to `x1` + `d1`: places on the axis with distances from them."""

    x0: float
    d0: float
    x1: float
    d1: float
    top: float
    bottom: float

    @property
    def left(self) -> float:
        return self.x0 + self.d0

    @property
    def right(self) -> float:
        return self.x1 + self.d1


Zooms = tuple[float, float]
ANY: Zooms = (0.0, inf)


def free_zooms(
    labels: Sequence[Extent], own: Sequence[int], others: Sequence[Extent], least: float, most: float, air: float
) -> list[Zooms]:
    """Between which zooms each label meets neither any of the others but its `own` (its place there, -1 for none), nor a
    label before it that is seen then. Zooms are looked at from `least` (under 1) to `most`.
    """
    widest = max((label.right - label.left for label in labels), default=0.0)
    grown = max(1 / least - 1, most - 1)
    cells: dict[tuple[int, int], list[int]] = {}
    known = [*others]

    def put(number: int) -> None:
        one = known[number]
        for row in range(int(one.top // ROW), int(one.bottom // ROW) + 1):
            for column in range(int(one.left // COLUMN), int(one.right // COLUMN) + 1):
                cells.setdefault((column, row), []).append(number)

    for number in range(len(others)):
        put(number)
    found: list[Zooms] = []
    seen: dict[int, Zooms] = {}
    for label, mine in zip(labels, own, strict=True):
        reach = grown * (label.right - label.left + widest) + air
        near: set[int] = set()
        for row in range(int(label.top // ROW), int(label.bottom // ROW) + 1):
            for column in range(int((label.left - reach) // COLUMN), int((label.right + reach) // COLUMN) + 1):
                near.update(cells.get((column, row), ()))
        low, high = 0.0, inf
        for number in near:
            other = known[number]
            if number == mine or other.top >= label.bottom - TOUCH or other.bottom <= label.top + TOUCH:
                continue
            meets = _meets(label, other, air)
            if meets is None:
                continue
            zoom, below = meets
            before = seen.get(number, ANY)
            if below and zoom > before[0]:
                low = max(low, zoom)
            elif not below and zoom < before[1]:
                high = min(high, zoom)
        found.append((low, high))
        known.append(label)
        seen[len(known) - 1] = low, high
        put(len(known) - 1)
    return found


def _meets(one: Extent, other: Extent, air: float) -> tuple[float, bool] | None:
    """The zoom from which on, below it or above, the two meet; None for never, or if they do from the start."""
    if other.left - one.right >= one.left - other.right:
        growing, still = other.x0 - one.x1, other.d0 - one.d1
    else:
        growing, still = one.x0 - other.x1, one.d0 - other.d1
    gap = growing + still
    still -= min(air, max(gap, 0.0))
    if gap < -TOUCH or not growing:
        return None
    if growing > 0:
        return (-still / growing, True) if still < 0 else None
    return still / -growing, False
