"""What a laid-out timeline consists of, in any unit of length: slide units for slides, pixels for the strip."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.compose.frame import Origin
from presenter.core.geometry import Rect
from presenter.core.timeline.scale import TimeScale

MarkKind = Literal["disc", "bar", "line", "arrow", "target"]
"""A line is a limit: before, by or after. An arrow is undated."""
End = Literal["sharp", "round", "vague", "on", "unknown", "arrow"]
"""A side of a mark: known, somewhere within, about, lasting on, nobody knows, somewhere in that direction."""
LabelKind = Literal["article", "context", "selected", "detail", "correction", "date", "earlier", "later", "more"]

Width = Callable[[str, LabelKind], float]
"""Width of a one-line label in the layout's unit, a correction with its chip."""


class Sizes(Struct, frozen=True):
    """Lengths of one way to show the timeline, in its unit."""

    label: float
    """Size of a label's type, and of the selected event's."""
    selected: float
    detail: bool
    """Whether the selected event gets a second line."""
    correction: float
    """Height of a correction with its chip."""
    disc: float
    """Radius."""
    bar: float
    """Height of a bar shorter than a year, of one of a year or longer, and of a target."""
    bar_long: float
    target: float
    row: float
    """From one row of marks to the next, at the least."""
    gap: float
    """From mark to label."""
    clearance: float
    """Free space around a label."""
    arrow: float
    lane: float
    """Height of a lane at the least."""
    even: bool
    """Lanes are as high as the whole story needs them, or equally high, so that nothing jumps when the view moves."""
    name_height: float
    """Height of the lane's name in its upper left corner; 0 where names stand outside."""
    magnified: float = 1.0
    """How many times larger it is seen: as many events are labelled as in a view that wide."""
    frame: float = 0.0
    """How far a frame that keys draw around the selected event's mark reaches: its label keeps off."""
    told_beside: bool = False
    """Whether the selected event is told beside the timeline: then its flag needs no title."""

    def seen_larger(self, times: float) -> Sizes:
        """For a view that fills a screen: magnified, and its foot tells of the selected event."""
        return replace(self, magnified=times, told_beside=True)


SLIDE = Sizes(
    label=21,
    selected=26,
    detail=True,
    correction=32,
    disc=8,
    bar=18,
    bar_long=14,
    target=12,
    row=30,
    gap=13,
    clearance=4,
    arrow=66,
    lane=86,
    even=False,
    name_height=43,
)
"""LOOK section 7, in slide units."""

STRIP = Sizes(
    label=12,
    selected=13,
    detail=False,
    correction=16,
    disc=5.5,
    bar=11,
    bar_long=9,
    target=10,
    row=16,
    gap=6,
    clearance=2,
    arrow=40,
    lane=22,
    even=True,
    name_height=0,
    frame=5,
)
"""The app's strip, in pixels."""


class PlacedMark(Struct, frozen=True, gc=False):
    """An event's own mark, or that of a date it is not given (`claim`); one that reaches out of the view is cut there."""

    event: str
    kind: MarkKind
    rect: Rect
    origin: Origin
    colour: str
    claim: int = 0
    """Which of the dates claimed: 0 is the one that is used, the others are ghosts."""
    start: End = "sharp"
    end: End = "sharp"
    approximate: bool = False
    uncertain: bool = False
    clock: bool = False
    """The time of day is known."""
    dot: float | None = None
    """Where the dot stands in a day that is wider than it."""
    lane: str = ""
    cut_start: bool = False
    cut_end: bool = False
    faded: bool = False
    """After the article."""
    linked: bool = False
    """A link ends here."""
    others: int = 0
    """Events near it that have no mark of their own and are counted here, until a closer view parts them."""

    counted: tuple[float, float] | None = None
    """First and last day of what is counted here."""
    behind: tuple[tuple[float, float], ...] = ()
    """The days of each of them."""

    @property
    def second(self) -> bool:
        """A ghost: a date that another source claims."""
        return self.claim > 0

    @property
    def radius(self) -> float:
        """Of a disc."""
        return self.rect.height / 2

    @property
    def centre_x(self) -> float:
        x, _, width, _ = self.rect
        return x + width / 2 if self.dot is None else self.dot


class PlacedLabel(Struct, frozen=True, gc=False):
    """A label from `x` on its baseline; `box` is its room. `leader` joins one that moved away to its mark."""

    event: str
    """For counts: the event that a click at a lane's end leads to, the one at whose mark more are counted."""
    kind: LabelKind
    text: str
    x: float
    baseline: float
    box: Rect
    leader: tuple[tuple[float, float], ...] = ()
    bold: bool = False
    faded: bool = False
    claim: int = 0
    place: int = 0
    """Which of the candidate places it took."""

    @property
    def second(self) -> bool:
        """The words of a ghost."""
        return self.claim > 0


class PlacedLane(Struct, frozen=True):
    """A lane's row, and how many of its events lie in the view and left and right of it."""

    id: str
    name: str
    colour: str
    top: float
    bottom: float
    name_box: Rect | None
    shown: int
    earlier: int
    later: int
    total: int
    middle: float = 0.0
    """Of its rows of marks: where a name that stands outside belongs."""


class Tie(Struct, frozen=True, gc=False):
    """A hairline between marks of one event: a date and its ghost, or the same event in two lanes."""

    event: str
    x0: float
    y0: float
    x1: float
    y1: float


class Link(Struct, frozen=True, gc=False):
    """A thin line between two events of one measure."""

    x0: float
    y0: float
    x1: float
    y1: float
    colour: str


class TimelineLayout(Struct, frozen=True):
    """Everything a painter needs for the lanes; axis, eras and minimap are made from the scale beside it."""

    scale: TimeScale
    area: Rect
    lanes: tuple[PlacedLane, ...]
    marks: tuple[PlacedMark, ...]
    labels: tuple[PlacedLabel, ...]
    links: tuple[Link, ...]
    ties: tuple[Tie, ...] = ()
    selected: str = ""
    unplaced: frozenset[str] = frozenset()
    """Events whose label found no place."""

    def mark(self, event: str) -> PlacedMark | None:
        """The event's first mark, if it is in view."""
        return next((mark for mark in self.marks if mark.event == event), None)

    def label(self, event: str) -> PlacedLabel | None:
        """The event's own label, if it found a place."""
        return next(
            (
                label
                for label in self.labels
                if label.event == event
                and not label.second
                and label.kind not in ("earlier", "later", "more", "detail")
            ),
            None,
        )
