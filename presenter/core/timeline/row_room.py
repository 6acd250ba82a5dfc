"""What is taken in the rows of a lane at one scale, and where there is room."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from math import ceil, inf, log2

MOST_LEVELS = 64
"""Doublings of the scale, at most."""
NEVER = 2.0**MOST_LEVELS
"""Growth beyond all levels."""

Taken = tuple[float, float, float, float]
"""First and last x of what stands in a row, and its first and last day."""


class RowRoom:
    """What is taken in each row at one scale."""

    def __init__(self, most: int, taken: Iterable[list[Taken]] = ()) -> None:
        self.most = max(1, most)
        self.taken = list(taken)

    def put(self, row: int, stretch: Taken) -> None:
        while len(self.taken) <= row:
            self.taken.append([])
        self.taken[row].append(stretch)

    def sort(self) -> None:
        """After what was taken from the start and the last `put`."""
        for taken in self.taken:
            taken.sort()

    def fit(self, stretch: Taken, wanted: Sequence[int], *, new: bool = True) -> int | None:
        """A row in which a stretch meets nothing: one of those wanted, the first that has room, a new one."""
        for row in wanted:
            if 0 <= row < len(self.taken) and self._put_if_free(self.taken[row], stretch):
                return row
        for row, taken in enumerate(self.taken):
            if self._put_if_free(taken, stretch):
                return row
        if new and len(self.taken) < self.most:
            self.taken.append([stretch])
            return len(self.taken) - 1
        return None

    def wait(self, stretch: Taken, per_day: float) -> int:
        """How many doublings of the scale it takes at least until one that had no room may have some."""
        least = inf
        left, right, begin, end = stretch
        for taken in self.taken:
            place = bisect_right(taken, stretch)
            factor = 1.0
            # What lies between two in time grows, all else of their width stays.
            if place:
                _, x1, first, last = taken[place - 1]
                meets = min(right, x1) - left
                if meets > 0:
                    apart = begin - last if begin > last else first - end
                    factor = 1 + meets / (apart * per_day) if apart > 0 else inf
            if factor < least and place < len(taken):
                x0, x1, first, last = taken[place]
                meets = min(right, x1) - x0
                if meets > 0:
                    apart = first - end if first > end else begin - last
                    more = 1 + meets / (apart * per_day) if apart > 0 else inf
                    factor = max(factor, more)
            least = min(least, factor)
        return max(1, ceil(log2(least))) if least < NEVER else MOST_LEVELS

    def _put_if_free(self, taken: list[Taken], stretch: Taken) -> bool:
        place = bisect_right(taken, stretch)
        if place and taken[place - 1][1] > stretch[0]:
            return False
        if place < len(taken) and taken[place][0] < stretch[1]:
            return False
        taken.insert(place, stretch)
        return True
