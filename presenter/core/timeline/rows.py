"""Which row of its lane each mark stands in."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence


class Rows:
    """Rows of marks in one lane, at most `most`: a mark takes the first in which it meets no other."""

    def __init__(self, most: int) -> None:
        self._most = max(1, most)
        self._taken: list[list[tuple[float, float]]] = []
        self._spill = 0

    def __len__(self) -> int:
        return max(1, len(self._taken))

    def block(self, row: int, start: float, end: float) -> None:
        """Keep a stretch of a row free of marks."""
        self._reach(row)
        insort(self._taken[row], (start, end))

    def place(self, start: float, end: float, wanted: Sequence[int] = ()) -> int:
        """The row for a stretch: one of those wanted if free, else the first free one, else (all full) in turn."""
        row = self.fit(start, end, wanted)
        if row is not None:
            return row
        if len(self._taken) < self._most:
            self._taken.append([(start, end)])
            return len(self._taken) - 1
        self._spill += 1
        return self._spill % self._most

    def fit(self, start: float, end: float, wanted: Sequence[int] = ()) -> int | None:
        """As `place`, but only in rows that are there already."""
        rows: list[int] = [*wanted, *range(len(self._taken))]
        for row in rows:
            if 0 <= row < len(self._taken) and _is_free(self._taken[row], start, end):
                insort(self._taken[row], (start, end))
                return row
        return None

    def _reach(self, row: int) -> None:
        while len(self._taken) <= row:
            self._taken.append([])


def _is_free(taken: list[tuple[float, float]], start: float, end: float) -> bool:
    """Whether a stretch meets none of those taken, which do not meet each other."""
    place = bisect_right(taken, (start, end))
    if place and taken[place - 1][1] > start:
        return False
    return place == len(taken) or bool(taken[place][0] >= end)
