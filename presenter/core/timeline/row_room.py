"""What is taken in the rows of a lane at one scale, and where there is room."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from math import ceil, log2

MOST_LEVELS = 64
"""Doublings of the scale, at most."""
NEVER = 2.0**MOST_LEVELS
"""Growth beyond all levels."""

Taken = tuple[float, float, float, float]
"""First and last x of what stands in a row, and its first and last day."""


class RowRoom:
    """What is taken in each row at one scale."""

    def __init__(self, most: int) -> None:
        self.most = max(1, most)
        self.taken: list[list[Taken]] = []

    def put(self, row: int, stretch: Taken) -> None:
        while len(self.taken) <= row:
            self.taken.append([])
        self.taken[row].append(stretch)

    def sort(self) -> None:
        """After the last `put`."""
        for taken in self.taken:
            taken.sort()

    def fit(self, stretch: Taken, wanted: Sequence[int], *, new: bool = True) -> int | None:
        """A row in which a stretch meets nothing: one of those wanted, the first that has room, a new one."""
        rows: list[int] = [*wanted, *range(len(self.taken))]
        for row in rows:
            if 0 <= row < len(self.taken) and self._is_free(row, stretch):
                insort(self.taken[row], stretch)
                return row
        if new and len(self.taken) < self.most:
            self.taken.append([stretch])
            return len(self.taken) - 1
        return None

    def wait(self, stretch: Taken, per_day: float) -> int:
        """How many doublings of the scale it takes at least until one that had no room may have some."""
        least = float("inf")
        for taken in self.taken:
            place = bisect_right(taken, stretch)
            factor = 1.0
            for x0, x1, first, last in taken[max(0, place - 1) : place + 1]:
                meets = min(x1, stretch[1]) - max(x0, stretch[0])
                if meets > 0:
                    # What lies between them in time grows, all else of their width stays.
                    apart = max(first - stretch[3], stretch[2] - last, 0.0) * per_day
                    factor = max(factor, 1 + meets / apart if apart else float("inf"))
            least = min(least, factor)
        return max(1, ceil(log2(least))) if least < NEVER else MOST_LEVELS

    def _is_free(self, row: int, stretch: Taken) -> bool:
        taken = self.taken[row]
        place = bisect_right(taken, stretch)
        if place and taken[place - 1][1] > stretch[0]:
            return False
        return place == len(taken) or taken[place][0] >= stretch[1]
