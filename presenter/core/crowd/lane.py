"""One lane of a crowd, asked by stretches of time: how many, which is most important. Costs log n, whatever n is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WEIGHTS = (5, 4, 3, 2, 1)
NEAR = 4096
"""Events before a view that are looked through one by one for some that reach into it."""

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class CrowdLane:
    """Sorted by start; `first` is the number of its first event in the crowd."""

    first: int
    starts: NDArray[np.float64]
    ends: NDArray[np.float64]
    weights: NDArray[np.uint8]
    sorted_ends: NDArray[np.float64]
    by_weight: tuple[NDArray[np.uint32], ...]
    """Places of the events of each weight, in the order of `WEIGHTS`."""
    longest: float
    """Days of the longest event."""

    @classmethod
    def of(
        cls, first: int, starts: NDArray[np.float64], ends: NDArray[np.float64], weights: NDArray[np.uint8]
    ) -> CrowdLane:
        longest = float((ends - starts).max()) if len(starts) else 0.0
        # Days sort themselves: an event is as long as the one before it far more often than not.
        sorted_ends = ends if len(ends) < 2 or bool((ends[1:] >= ends[:-1]).all()) else np.sort(ends)
        by_weight = tuple(np.flatnonzero(weights == weight).astype(np.uint32) for weight in WEIGHTS)
        return cls(first, starts, ends, weights, sorted_ends, by_weight, longest)

    @property
    def total(self) -> int:
        return len(self.starts)

    @property
    def own_bytes(self) -> int:
        """Memory beside the crowd's columns."""
        ends = 0 if self.sorted_ends is self.ends else self.sorted_ends.nbytes
        return ends + sum(places.nbytes for places in self.by_weight)

    def weight(self, place: int) -> int:
        """Importance of an event, 1 to 5."""
        return int(self.weights[place])

    def earlier(self, start: float) -> int:
        """How many end before the view begins."""
        return int(self.sorted_ends.searchsorted(start, side="right"))

    def later(self, end: float) -> int:
        """How many begin at the view's end or after it."""
        return self.total - int(self.starts.searchsorted(end))

    def from_before(self, start: float) -> int:
        """How many begin before the view and reach into it."""
        return int(self.starts.searchsorted(start)) - self.earlier(start)

    def nearest(self, day: float) -> int:
        """Place of the event that begins nearest to a day. The lane must have some."""
        after = int(self.starts.searchsorted(day))
        beside = [place for place in (after - 1, after) if 0 <= place < self.total]
        return min(beside, key=lambda place: abs(float(self.starts[place]) - day))

    def cuts(self, days: NDArray[np.float64]) -> Numbers:
        """For each day, how many events begin before it."""
        return self.starts.searchsorted(days)

    def chief(self, lows: Numbers, highs: Numbers) -> Numbers:
        """For each stretch of places, the first of the greatest weight in it; -1 for an empty stretch."""
        found = np.full(len(lows), -1, dtype=np.int64)
        first, open_ = lows.astype(np.uint32), lows < highs
        for places in self.by_weight:
            if not len(places):
                continue
            if not open_.any():
                break  # in a crowd, the first weights have some everywhere
            at = places.searchsorted(first)
            near = places.take(at, mode="clip").astype(np.int64)
            hit = open_ & (at < len(places)) & (near < highs)
            found[hit] = near[hit]
            open_ &= ~hit
        return found

    def reaching_in(self, start: float) -> Numbers | None:
        """Those counted by `from_before`, or None where they are too many to look for."""
        low = int(self.starts.searchsorted(start - self.longest))
        high = int(self.starts.searchsorted(start))
        if high - low > NEAR:
            return None
        return low + np.flatnonzero(self.ends[low:high] > start)
