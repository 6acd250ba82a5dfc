"""Where an axis is torn: stretches of empty time that all take the same short room. The arithmetic of distances over them.

Lengths are in *open days*: a day outside of the tears counts 1, a whole tear counts `room`, or its days if it is shorter.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

Stretches = tuple[tuple[float, float], ...]
"""Tears in days, from left to right, that do not meet."""

ROOM = 0.05
"""Of a view, what one tear takes."""
MOST_ROOM = 0.4
"""Of a view, what all the tears of a story may take together."""
TINY = 1e-9
"""A view that lies in a tear but for less than this part of it is shown as it is."""


def room_share(tears: Stretches) -> float:
    """Of a view's width, what each tear takes: the same at every zoom, so that moving moves all alike."""
    return min(ROOM, MOST_ROOM / len(tears)) if tears else 0.0


class TornTime(Struct, frozen=True):
    """Time with tears that are `room` open days long each."""

    tears: Stretches
    room: float

    def length(self, first: float, last: float) -> float:
        """Open days from one day to another; negative for a `last` before `first`."""
        if last < first:
            return -self.length(last, first)
        total = last - first
        for start, end in self.tears:
            if end > first and start < last:
                part = min(last, end) - max(first, start)
                total -= part * (1 - self._rate(start, end))
        return total

    def since(self, first: float) -> Callable[[float], float]:
        """Days to open days from a first one on."""
        return lambda day: self.length(first, day)

    def away(self, day: float, length: float) -> float:
        """The day that many open days after `day`, or before it where negative."""
        if length < 0:
            return self._before(day, -length)
        here, left = day, length
        for start, end in self.tears:
            if end <= here:
                continue
            if start > here:
                if left <= start - here:
                    return here + left
                left -= start - here
                here = start
            rate = self._rate(start, end)
            if left <= (end - here) * rate:
                return here + left / rate
            left -= (end - here) * rate
            here = end
        return here + left

    def _before(self, day: float, length: float) -> float:
        here, left = day, length
        for start, end in reversed(self.tears):
            if start >= here:
                continue
            if end < here:
                if left <= here - end:
                    return here - left
                left -= here - end
                here = end
            rate = self._rate(start, end)
            if left <= (here - start) * rate:
                return here - left / rate
            left -= (here - start) * rate
            here = start
        return here - left

    def _rate(self, start: float, end: float) -> float:
        return min(1.0, self.room / (end - start))

    def is_torn(self, start: float, end: float) -> bool:
        """Whether a tear takes less room than its days would."""
        return end - start > self.room


def open_length(tears: Stretches, start: float, end: float) -> float:
    """Open days of a view from `start` to `end`, in which each whole tear takes its share.

    Zero for a view that lies all in a tear. Of S = open + sum(min(days, share * S)), whose right side is concave in S,
    the greatest solution: from above, each step meets it or comes nearer.
    """
    share = room_share(tears)
    met = [(last - first, (min(last, end) - max(first, start)) / (last - first))
           for first, last in tears if last > start and first < end]  # fmt: skip
    total = end - start
    bare = total - sum(days * part for days, part in met)
    if met and bare <= total * TINY:
        return 0.0
    length = total
    for _ in range(len(met) + 2):
        room = share * length
        short = sum(days * part for days, part in met if days <= room)
        parts = sum(part for days, part in met if days > room)
        found = (bare + short) / (1 - share * parts)
        if found == length:
            break
        length = found
    return length
