"""Where labels go: by priority, the first of a few places that hits nothing; else the mark stands alone.

Labels are never shrunk, turned or cut (LOOK section 7).
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, field

from presenter.core.geometry import Rect
from presenter.core.timeline.items import Sizes

ASCENT = 0.9
DESCENT = 0.24


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place for a label: its left edge, its baseline, and the line to its mark if it moved away."""

    x: float
    baseline: float
    leader: tuple[tuple[float, float], ...] = ()


def box_of(x: float, baseline: float, width: float, size: float) -> Rect:
    """The room of a one-line label."""
    return Rect(x, baseline - ASCENT * size, width, (ASCENT + DESCENT) * size)


@dataclass(slots=True)
class Room:
    """What is taken in one lane, sorted by left edge so that a look-up costs little."""

    bounds: Rect
    taken: list[tuple[float, int, Rect]] = field(default_factory=list)
    widest: float = 0.0

    def add(self, rect: Rect) -> None:
        insort(self.taken, (rect.x, len(self.taken), rect))
        self.widest = max(self.widest, rect.width)

    def is_free(self, rect: Rect, clearance: float, ignore: tuple[Rect, ...] = ()) -> bool:
        """Whether a rectangle with some air around it lies in bounds and meets nothing."""
        if not self.bounds.encloses(rect):
            return False
        wide = rect.inflated(clearance)
        index = bisect_left(self.taken, (wide.x - self.widest, -1, rect))
        for x, _, other in self.taken[index:]:
            if x >= wide.right:
                return True
            if other.overlaps(wide) and other not in ignore:
                return False
        return True


def candidates(mark: Rect, width: float, size: float, sizes: Sizes) -> Iterator[Candidate]:
    """Right, left, above, below, then one and two rows away with an elbow."""
    middle = mark.centre.y + 0.35 * size
    above = mark.y - 0.45 * size
    below = mark.bottom + 1.05 * size
    centred = mark.centre.x - width / 2
    yield Candidate(mark.right + sizes.gap, middle)
    yield Candidate(mark.x - sizes.gap - width, middle)
    yield Candidate(centred, above)
    yield Candidate(centred, below)
    for x in (mark.x - 2, mark.right + 2 - width):
        yield Candidate(x, above)
        yield Candidate(x, below)
    for rows in (1, 2):
        for direction in (1, -1):
            edge = mark.bottom if direction > 0 else mark.y
            baseline = middle + direction * (sizes.row * 0.95 * rows + 0.2 * size)
            elbow = baseline - 0.35 * size
            for x, tip in (
                (mark.centre.x + 10, mark.centre.x + 8),
                (mark.centre.x - 10 - width, mark.centre.x - 8),
            ):
                yield Candidate(x, baseline, ((mark.centre.x, edge), (mark.centre.x, elbow), (tip, elbow)))
