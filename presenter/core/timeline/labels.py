"""What is taken in a lane, and the places that labels are tried at (see `label_places`)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct, field

from presenter.core.geometry import Rect

ASCENT = 0.9
DESCENT = 0.24
LINE = ASCENT + DESCENT
"""Room of one line, in sizes of its type."""
COLUMN = 64.0
SQUARE = 5.0
"""Small enough that one of them lies in any mark."""
PATIENCE = 4
"""Labels that may fail to find room in one column before the rest there are not tried."""


class Block(NamedTuple):
    """The room a label takes."""

    width: float
    height: float


class Candidate(NamedTuple):
    """A place for a label: its upper left corner, and the line to its mark if it moved away."""

    x: float
    y: float
    leader: tuple[tuple[float, float], ...] = ()


class Room(Struct):
    """What is taken in one lane, by columns, so that a look-up costs little however full the lane is."""

    bounds: Rect
    _columns: dict[int, list[tuple[float, float, float, float]]] = field(default_factory=dict)
    _solid: dict[int, int] = field(default_factory=dict)
    """By rows of squares, which of them are taken as a whole, as bits: most tries of a label meet one of these."""
    _failures: dict[int, int] = field(default_factory=dict)
    _middles: list[float] = field(default_factory=list)

    def add_marks(self, marks: Sequence[Rect]) -> None:
        """Take the room of marks."""
        for mark in marks:
            self.add(mark)
        self._middles = sorted(mark.x + mark.width / 2 for mark in marks)

    def is_clear(self, x: float, width: float, mark: Rect) -> bool:
        """Whether a label there can only be this mark's: no other stands above or below it."""
        middle = mark.x + mark.width / 2
        inside = bisect_left(self._middles, x + width) - bisect_right(self._middles, x)
        return inside <= (1 if x < middle < x + width else 0)

    def add(self, rect: Rect) -> None:
        x, y, width, height = rect
        entry = (x, y, x + width, y + height)
        for column in range(int(x // COLUMN), int((x + width) // COLUMN) + 1):
            self._columns.setdefault(column, []).append(entry)
        bounds = self.bounds
        first = max(0, int(-((bounds.x - x) // SQUARE)))
        last = int((x + width - bounds.x) // SQUARE)
        if last > first:
            bits = (1 << last) - (1 << first)
            for row in range(int(-(-y // SQUARE)), int((y + height) // SQUARE)):
                self._solid[row] = self._solid.get(row, 0) | bits

    def is_free(self, rect: Rect, clearance: float, ignore: Rect | None = None) -> bool:
        """Whether a rectangle lies in bounds and, with some air around it, meets nothing but `ignore`.

        The room of a line has air above and below its ink already, so half is enough there.
        """
        x, y, width, height = rect
        right, bottom = x + width, y + height
        low_x, low_y, wide, high = self.bounds
        if x < low_x or y < low_y or right > low_x + wide or bottom > low_y + high:
            return False
        x, y, right, bottom = x - clearance, y - clearance / 2, right + clearance, bottom + clearance / 2
        own = None
        if ignore is not None:
            left, top, wide, high = ignore
            own = left, top, left + wide, top + high
        if own is None or not (own[0] < right and own[2] > x and own[1] < bottom and own[3] > y):
            low = int((x - low_x) // SQUARE)
            bits = (1 << -int((low_x - right) // SQUARE)) - (1 << low if low > 0 else 1)
            solid = self._solid
            for row in range(int(y // SQUARE), -int(-bottom // SQUARE)):
                if solid.get(row, 0) & bits:
                    return False
        for column in range(int(x // COLUMN), int(right // COLUMN) + 1):
            for left, top, end, foot in self._columns.get(column, ()):
                if left < right and end > x and top < bottom and foot > y and (left, top, end, foot) != own:
                    return False
        return True

    def heights_taken(self, left: float, right: float, ignore: Rect) -> set[tuple[float, float]]:
        """Top and bottom of all but `ignore` that reaches into a stretch of the lane."""
        x, y, wide, high = ignore
        own = x, y, x + wide, y + high
        return {
            (top, foot)
            for column in range(int(left // COLUMN), int(right // COLUMN) + 1)
            for start, top, end, foot in self._columns.get(column, ())
            if start < right and end > left and (start, top, end, foot) != own
        }

    def is_hopeless(self, x: float) -> bool:
        """Whether too many labels have failed around here to try another."""
        return self._failures.get(int(x // COLUMN), 0) >= PATIENCE

    def note_failure(self, x: float) -> None:
        column = int(x // COLUMN)
        self._failures[column] = self._failures.get(column, 0) + 1
