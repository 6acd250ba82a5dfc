"""The Frame: one composed step of one slide, in slide units. Screen and every export interpret it.

    Frame
    └── pieces: Text | Shape | Mark | Picture   each with an id, ink bounds, a role, its facts and sources

Colours are names of theme tokens ("t1", "amber"), so a frame is the same in every theme; a painter
resolves them. Pieces are listed in drawing order. Ids are unique in a frame and stable between steps,
slides and reloads: the same id means the same thing on stage.
"""

from typing import Any, Literal

from msgspec import Struct

from presenter.core.geometry import SLIDE, Point, Rect

Face = Literal["sans", "serif", "mono"]
Origin = Literal["article", "context", "derived", "forecast"]


class Ink(Struct, frozen=True):
    """A theme token and an opacity from 0 to 1."""

    token: str
    alpha: float = 1.0


class Pen(Struct, frozen=True):
    """A stroke: width and dash lengths in slide units (dash is on, off, on, off …)."""

    ink: Ink
    width: float
    dash: tuple[float, ...] = ()
    cap: Literal["flat", "round", "square"] = "flat"
    join: Literal["miter", "round"] = "miter"


class Hatch(Struct, frozen=True):
    """45 degree lines anchored to the slide's origin; pitch is measured across the lines."""

    ink: Ink
    pitch: float = 9
    width: float = 2.4


class TextStyle(Struct, frozen=True):
    """What decides the width of a text. Sizes are whole slide units."""

    face: Face
    size: int
    bold: bool = False
    language: str = "zh"
    tracking: float = 0.0
    font: str = ""
    """Id of the story's own font that takes the face's place; empty for ours."""


class Run(Struct, frozen=True):
    """A stretch of one line in one style, from x on the line's baseline."""

    text: str
    x: float
    width: float
    style: TextStyle
    ink: Ink


class TextLine(Struct, frozen=True):
    baseline: float
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


class Piece(Struct, frozen=True, kw_only=True):
    """Common to all: `rect` holds the ink's bounds; `group` names the chart, diagram or block it belongs to."""

    id: str
    rect: Rect
    role: str
    group: str = ""
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    event: str = ""
    slide: str = ""
    """Id of the slide a click leads to."""
    choice: str = ""
    """The option a click chooses: `switch/option`, ids of the slide's own switches."""

    @property
    def hit(self) -> Rect:
        """Where a click means this piece: its ink and a little more; the words of a switch are 44 high."""
        if not self.choice:
            return self.rect.inflated(8)
        return Rect(self.rect.x - 14, self.rect.centre.y - 22, self.rect.width + 28, 44)


class Text(Piece, frozen=True, kw_only=True, tag=True):
    """One or more lines. `knockout` pads a rectangle in the background's colour behind the ink, in su."""

    lines: tuple[TextLine, ...]
    align: Literal["left", "centre", "right"] = "left"
    knockout: float | None = None
    on: str = "bg"
    """Token of the surface the text stands on (for the knock-out and for contrast checks)."""

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @property
    def size(self) -> int:
        return max((run.style.size for line in self.lines for run in line.runs), default=0)


Command = tuple[Any, ...]
"""("M", x, y) ("L", x, y) ("C", x1, y1, x2, y2, x, y) ("Z",) ("E", cx, cy, rx, ry): a path is a tuple of them."""

Path = tuple[Command, ...]


class Shape(Piece, frozen=True, kw_only=True, tag=True):
    """A path that is filled, hatched and stroked, in this order."""

    path: Path
    fill: Ink | None = None
    hatch: Hatch | None = None
    pen: Pen | None = None


class Mark(Piece, frozen=True, kw_only=True, tag=True):
    """An origin mark: filled, ring, dashed ring or hatched disc (LOOK section 5.1)."""

    origin: Origin
    centre: Point
    radius: float
    ink: Ink
    on: str = "bg"


class Picture(Piece, frozen=True, kw_only=True, tag=True):
    """A picture file, fitted into `rect`; `file` is a path relative to the story."""

    file: str
    alt: str
    fill: bool = False
    """Cut to fill the rectangle instead of fitting into it."""


AnyPiece = Text | Shape | Mark | Picture


class ChartPoint(Struct, frozen=True):
    """A datum of an interactive chart: where it lies in data coordinates, and what it says on hover."""

    x: float
    y: float
    fact: str
    text: str
    event: str = ""


class ChartRegion(Struct, frozen=True):
    """Where an interactive chart lies: its whole area, its plot, and the ranges shown there.

    `x_range` is in days (see dates), or category indices; `y_range` in the fact's unit, as log10 on a
    log scale. `x_limits`, `y_limits` bound zooming and panning.
    """

    id: str
    area: Rect
    plot: Rect
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    x_is_time: bool
    y_is_log: bool
    points: tuple[ChartPoint, ...] = ()


class TimeRegion(Struct, frozen=True):
    """Where a timeline lies on a slide: its lanes' area, the days at its left and right edge, and its lanes.

    A lane is its id, top and bottom in slide units. What is drawn over a timeline stays with its dates by it.
    """

    id: str
    area: Rect
    x_range: tuple[float, float]
    lanes: tuple[tuple[str, float, float], ...]


class Overflow(Struct, frozen=True):
    """Text or a block that does not fit its place: by how much, in slide units."""

    piece: str
    by: float
    path: tuple[str | int, ...] = ()
    """Place in the storyboard, for the problem's span."""
    words: str = ""
    """What was left out because it found no free place: then no piece has the id."""
    others: tuple[str, ...] = ()
    """Further pieces that stick out with it, or that it meets."""


class Frame(Struct, frozen=True):
    """One step of one slide, complete."""

    slide: str
    step: int
    language: str
    title: str
    covers: tuple[str, ...]
    pieces: tuple[AnyPiece, ...]
    size: Rect = SLIDE
    background: str = "bg"
    state: str = ""
    """The state of a slide with switches: the ids of its options, `linear` or `log-menlo`."""
    charts: tuple[ChartRegion, ...] = ()
    times: tuple[TimeRegion, ...] = ()
    overflows: tuple[Overflow, ...] = ()

    def piece(self, piece_id: str) -> AnyPiece:
        """The piece of that id; KeyError if there is none."""
        for piece in self.pieces:
            if piece.id == piece_id:
                return piece
        raise KeyError(piece_id)

    def at(self, point: Point) -> AnyPiece | None:
        """The topmost piece under a point that stands for a fact, an event, a slide, an option or sources."""
        for piece in reversed(self.pieces):
            told = piece.facts or piece.event or piece.slide or piece.choice or piece.sources
            if told and piece.hit.contains(point):
                return piece
        return None
