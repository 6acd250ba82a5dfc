"""What a laid-out timeline consists of, in any unit of length: slide units for slides, pixels for the strip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from presenter.core.compose.frame import Origin
from presenter.core.geometry import Rect
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.ticks import Tick

MarkKind = Literal["disc", "bar", "arrow", "target", "open"]
LabelKind = Literal["article", "context", "selected", "detail", "correction", "date", "target"]

Width = Callable[[str, LabelKind], float]
"""Width of a one-line label in the layout's unit."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths of one way to show the timeline, in its unit."""

    label: float
    """Size of a label's type."""
    selected: float
    disc: float
    bar_day: float
    """Height of a bar a season long or shorter, and of one of a year or longer."""
    bar_year: float
    row: float
    """From one row of marks to the next."""
    gap: float
    """From mark to label."""
    lane_name: float
    """Width kept free for the lane's name, from the left edge of the view."""
    clearance: float
    """Free space around a label."""
    arrow: float


SLIDE = Sizes(
    label=21, selected=26, disc=8, bar_day=18, bar_year=14, row=28, gap=14, lane_name=150, clearance=4, arrow=66
)
"""LOOK section 7, in slide units."""


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """An event's own mark, or that of its second date (`second`)."""

    event: str
    kind: MarkKind
    rect: Rect
    origin: Origin
    colour: str
    second: bool = False
    soft_start: bool = False
    soft_end: bool = False
    faded: bool = False
    """After the article."""

    @property
    def centre_x(self) -> float:
        return self.rect.centre.x


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label from `x` on its baseline; `box` is its room. `leader` joins a moved one to its mark."""

    event: str
    kind: LabelKind
    text: str
    x: float
    baseline: float
    box: Rect
    leader: tuple[tuple[float, float], ...] = ()
    faded: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane's row, and how many of its events lie left and right of the view."""

    id: str
    name: str
    colour: str
    top: float
    bottom: float
    shown: int
    earlier: int
    later: int
    total: int


@dataclass(frozen=True, slots=True)
class Link:
    """A thin line between two events of one measure."""

    x0: float
    x1: float
    y: float
    y1: float
    colour: str


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """Everything a painter needs for the lanes; axis, eras and minimap are made from the scale beside it."""

    scale: TimeScale
    area: Rect
    lanes: tuple[Lane, ...]
    marks: tuple[PlacedMark, ...]
    labels: tuple[PlacedLabel, ...]
    links: tuple[Link, ...]
    ticks: tuple[Tick, ...]

    def mark(self, event: str) -> PlacedMark | None:
        """The event's first mark, if it is in view."""
        return next((mark for mark in self.marks if mark.event == event), None)
