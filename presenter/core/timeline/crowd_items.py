"""What the crowd's band of a lane consists of: own marks, "+n" marks, ticks, labels; in any unit of length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presenter.core.geometry import Rect

if TYPE_CHECKING:
    import numpy as np  # loaded for stories that have a crowd
    from numpy.typing import NDArray

    Days = NDArray[np.float64]
    Levels = NDArray[np.intp]

TICK_LEVELS = 4


class CrowdMark(Struct, frozen=True, gc=False):
    """An event's own mark: a disc for a point, else a bar over its time, cut at the view's ends."""

    number: int
    """Of the event in the crowd."""
    rect: Rect
    bar: bool
    weight: int


class CrowdCount(Struct, frozen=True, gc=False):
    """A "+n" mark: `count` events from `start` to `end` (days) that have no mark of their own."""

    text: str
    count: int
    start: float
    end: float
    box: Rect
    stretch: Rect
    """Where its events lie, in the row of the marks: a click there enters it."""


class CrowdLabel(Struct, frozen=True, gc=False):
    """A title from `x` on its baseline; `leader` is the x of the line down to its mark, if it stands higher."""

    number: int
    text: str
    x: float
    baseline: float
    box: Rect
    leader: tuple[float, float, float] | None = None
    """x, top and bottom."""


class OffView(Struct, frozen=True, gc=False):
    """How many events lie before or after the view, at that end of the lane."""

    text: str
    count: int
    days: float
    """Where the nearest of them is."""
    later: bool
    box: Rect


class CrowdBand(Struct, frozen=True):
    """A lane's events from the file: each is a mark, counted in a "+n" or out of view."""

    lane: str
    rect: Rect
    foot: float
    """Where the lane ends, perhaps below the band."""
    total: int
    earlier: int
    later: int
    marks: tuple[CrowdMark, ...] = ()
    counts: tuple[CrowdCount, ...] = ()
    tick_starts: Days | None = None
    """Where thin ticks of crowded places begin, from left to right."""
    tick_levels: Levels | None = None
    """Of each tick: 0 for 1 event, 1 from 2, 2 from 10 and 3 from 100 events."""
    tick_width: float = 0.0
    tick_top: float = 0.0
    labels: tuple[CrowdLabel, ...] = ()
    off_view: tuple[OffView, ...] = ()

    @property
    def ticks(self) -> tuple[tuple[float, ...], ...]:
        """Where ticks begin, those of each level."""
        if self.tick_starts is None or self.tick_levels is None:
            return ()
        return tuple(tuple(self.tick_starts[self.tick_levels == level].tolist()) for level in range(TICK_LEVELS))

    @property
    def shown(self) -> int:
        """Events in the view."""
        return self.total - self.earlier - self.later


class CrowdSizes(Struct, frozen=True):
    """Lengths of one way to show a crowd, in its unit."""

    text: float
    """Size of its type."""
    disc: float
    """Radius."""
    bar: float
    marks_row: float
    """Height of the row of marks, and of the row of counts under it."""
    counts_row: float
    label_row: float
    cell: float
    """Least width of a "+n" mark's place."""
    apart: float
    """From one own mark to the next at the least."""
    gap: float


STRIP_CROWD = CrowdSizes(text=12, disc=3, bar=4, marks_row=14, counts_row=14, label_row=15, cell=46, apart=8, gap=5)
"""The app's strip, in pixels."""
SLIDE_CROWD = CrowdSizes(text=21, disc=5, bar=7, marks_row=25, counts_row=26, label_row=27, cell=82, apart=14, gap=9)
"""The timeline slide, in slide units."""


def least_band(sizes: CrowdSizes) -> float:
    """The lowest band: marks and counts, no labels above them."""
    return sizes.marks_row + sizes.counts_row
