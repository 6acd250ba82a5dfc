"""Where labels go: by priority, the first of a few places that hits nothing; else the mark stands alone.

Right, left, above, below, above and below slid along the mark, then ever farther away with an elbow. Labels are never
shrunk, turned or cut (LOOK section 7). Places are numbered in this order, whether they are free or not: a label keeps the
number of its place from view to view.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from presenter.core.geometry import Rect
from presenter.core.timeline.items import Sizes
from presenter.core.timeline.labels import LINE, Block, Candidate, Room

SHIFT = 0.25
"""How far beside its mark a label may be moved up or down, in its heights."""
LEVELS = 12
"""Lines of text that a label moves away from its mark at most."""

Numbered = tuple[int, Candidate]


def free_places(
    mark: Rect, own: Rect, block: Block, sizes: Sizes, room: Room, *, on_top: bool = False, left_first: bool = False,
    beside: float = inf,
) -> Iterator[Numbered]:  # fmt: skip
    """The free places of a label with their numbers, the best first; `own` is its mark, `mark` that with a frame around it.

    `on_top` is for targets, whose text stands above them wherever it can, and in a low lane on the bar, which is knocked
    out behind it, if it is `beside` wider than the text; `left_first` for ends of links.
    """
    number = -1
    clearance = sizes.clearance
    for number, place in enumerate(_near(mark, block, sizes, room.bounds, on_top=on_top, left_first=left_first)):
        if room.is_free(Rect(place.x, place.y, block.width, block.height), clearance, own):
            yield number, place
    elbows = _Elbows(mark, own, block, sizes, room, number + 1)
    on_bar = on_top and own.width > block.width + beside
    yield from elbows.free(count_all=on_bar)
    if on_bar:
        place = Candidate(own.centre.x - block.width / 2, own.centre.y - block.height / 2)
        if room.is_free(Rect(place.x, place.y, block.width, block.height), clearance, own):
            yield elbows.number, place


def _near(
    mark: Rect, block: Block, sizes: Sizes, bounds: Rect, *, on_top: bool, left_first: bool
) -> Iterator[Candidate]:
    """Places that touch the mark."""
    beside = mark.centre.y - block.height / 2
    # In a low lane a label stands a little off the middle of its mark rather than nowhere.
    inside = min(max(beside, bounds.y), bounds.bottom - block.height)
    if abs(inside - beside) <= SHIFT * block.height:
        beside = inside
    right = Candidate(mark.right + sizes.gap, beside)
    left = Candidate(mark.x - sizes.gap - block.width, beside)
    air = sizes.clearance / 2 + 0.5
    above = mark.y - air - block.height
    below = mark.bottom + air
    start = max(mark.x, bounds.x)
    end = min(mark.right, bounds.right) - block.width
    middle = mark.centre.x - block.width / 2
    if on_top:
        close = mark.y - 1.5 - block.height
        yield Candidate(start, close)
        yield Candidate(end, close)
    yield from (left, right) if left_first else (right, left)
    yield Candidate(middle, above)
    yield Candidate(middle, below)
    slides = 6 if mark.width > block.width else 1
    for number in range(slides + 1):
        x = start + (end - start) * number / slides
        yield Candidate(x, above)
        yield Candidate(x, below)


class _Elbows:
    """One or more lines of text away, below and above, joined to the mark by a thin line with a corner.

    What is taken beside the line and at its two sides is looked up once for all levels: most marks of a full lane ask for
    all of them.
    """

    def __init__(self, mark: Rect, own: Rect, block: Block, sizes: Sizes, room: Room, number: int) -> None:
        self._mark, self._own, self._block, self._sizes, self._room = mark, own, block, sizes, room
        self.number = number
        """Of the next place."""
        self._taken: dict[int, set[tuple[float, float]] | None] = {}
        self._stubs: dict[int, set[tuple[float, float]] | None] = {}

    def free(self, *, count_all: bool) -> Iterator[Numbered]:
        """The free ones; afterwards, if need be, all have their numbers."""
        mark, block, sizes, bounds = self._mark, self._block, self._sizes, self._room.bounds
        step = sizes.label * LINE + 2
        x, high = mark.centre.x, block.height
        up, down = self._reach(x)
        for level in range(1, LEVELS + 1):
            away = may_go_on = False
            for direction in (1, -1):
                edge = mark.bottom if direction > 0 else mark.y
                elbow = edge + direction * (level * step + (0.2 if level == 1 else 0) * sizes.label)
                y = elbow - high / 2
                if y < bounds.y or y + high > bounds.bottom:
                    continue
                away = True
                length = abs(elbow - edge) + 0.01
                if direction > 0:
                    is_open = edge + length <= down and edge >= bounds.y and edge + length <= bounds.bottom
                else:
                    is_open = elbow >= up and elbow >= bounds.y and elbow + length <= bounds.bottom
                if is_open:
                    may_go_on = True
                    for side in (1, -1):
                        if self._is_free(side, x, y, elbow):
                            yield self.number + (side < 0), self._place(side, x, y, edge, elbow)
                self.number += 2
            # A line that is blocked here is blocked farther away.
            if not away or not (may_go_on or count_all):
                return

    def _reach(self, x: float) -> tuple[float, float]:
        """How far a line may go up and down from the mark."""
        mark, room = self._mark, self._room
        left, right = x - 0.5, x - 0.5 + 1
        if left < room.bounds.x or right > room.bounds.right:
            return inf, -inf
        taken = room.heights_taken(left, right, self._own)
        up = max((bottom for top, bottom in taken if top < mark.y + 0.01), default=-inf)
        return up, min((top for top, bottom in taken if bottom > mark.bottom), default=inf)

    def _ends(self, side: int, x: float) -> tuple[float, float]:
        """Where the text begins and where the line to it ends."""
        reach = 0.4 * self._sizes.label
        return (x + reach + 2, x + reach) if side > 0 else (x - reach - 2 - self._block.width, x - reach)

    def _place(self, side: int, x: float, y: float, edge: float, elbow: float) -> Candidate:
        corner, tip = self._ends(side, x)
        return Candidate(corner, y, ((x, edge), (x, elbow), (tip, elbow)))

    def _is_free(self, side: int, x: float, y: float, elbow: float) -> bool:
        if side not in self._taken:
            self._look(side, x)
        taken, stub = self._taken[side], self._stubs[side]
        if taken is None or stub is None:
            return False
        air = self._sizes.clearance / 2
        top, bottom = y - air, y + self._block.height + air
        for high, low in taken:
            if high < bottom and low > top:
                return False
        return not any(high < elbow + 0.01 and low > elbow for high, low in stub)

    def _look(self, side: int, x: float) -> None:
        """What is taken at one side; None where the text would reach out of the lane."""
        corner, tip = self._ends(side, x)
        room, bounds, clearance = self._room, self._room.bounds, self._sizes.clearance
        right, begin = corner + self._block.width, min(x, tip) - 0.5
        end = begin + abs(tip - x) + 1
        self._taken[side] = self._stubs[side] = None
        if corner >= bounds.x and right <= bounds.right and begin >= bounds.x and end <= bounds.right:
            self._taken[side] = room.heights_taken(corner - clearance, right + clearance, self._own)
            self._stubs[side] = room.heights_taken(begin, end, self._own)
