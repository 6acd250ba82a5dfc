"""The shape of an event's mark, as strokes and areas: strip, whole timeline and slides paint these and no others.

What is known of a date is told by shape alone. A dot is a day (a notch in it: a time of day); a bar with round corners is
a month or a year in which it happened, one with square corners lasted from side to side. An approximate side falls apart
into slices, a side that lasts on is a point, an end that nobody knows is an empty cell with a question mark, a limit
(before, by, after) is a wall with an arrow away from it. A question mark inside says that the date is not sure.
"""

from __future__ import annotations

from msgspec import Struct

from presenter.core.compose.frame import Path
from presenter.core.compose.paths import circle, polyline
from presenter.core.geometry import Rect
from presenter.core.timeline.items import End, PlacedMark

CORNER = 0.22
"""Radius of a round corner, in heights of the bar."""
SLICES = 3
ROUND = 0.5523
"""Where the handles of a quarter of a circle lie."""


class Look(Struct, frozen=True):
    """Lengths of lines: of outlines and arrows, of the lines of ghosts, and of the slices of a soft side."""

    pen: float
    thin: float
    slice: float
    dash: tuple[float, float]


SLIDE_LOOK = Look(pen=2.2, thin=1.4, slice=3.0, dash=(6.0, 4.0))
STRIP_LOOK = Look(pen=1.5, thin=1.0, slice=2.0, dash=(4.5, 3.0))


class Part(Struct, frozen=True):
    """A path with what is done to it: filled in the mark's colour or (`ground`) the page's, hatched, stroked."""

    path: Path
    fill: bool = False
    ground: bool = False
    hatch: bool = False
    width: float = 0.0
    dash: tuple[float, ...] = ()


def mark_parts(mark: PlacedMark, look: Look) -> tuple[Part, ...]:
    """All of a bar, a line or an arrow, in the order of painting. Discs are origin marks: see `under_disc`, `on_disc`."""
    if mark.kind == "arrow":
        return _undated(mark, look)
    if mark.kind == "line":
        return _limit(mark, look)
    parts = _solid(mark, look) if is_solid(mark) else _hollow(mark, look)
    if mark.uncertain:
        parts += sign_parts(mark)
    return parts


def is_solid(mark: PlacedMark) -> bool:
    """Filled: known from the article itself, the date that is used, not after the article."""
    return mark.origin == "article" and mark.kind != "target" and not mark.faded and not mark.second


def under_disc(mark: PlacedMark, look: Look) -> tuple[Part, ...]:
    """A line over the whole day, where a day is so wide that a dot would say an hour."""
    rect = mark.rect
    if rect.width <= 2.01 * mark.radius:
        return ()
    y, reach = rect.centre.y, 0.55 * mark.radius
    lines = polyline([(rect.x, y), (rect.right, y)])
    for x, cut in ((rect.x, mark.cut_start), (rect.right, mark.cut_end)):
        if not cut:
            lines += polyline([(x, y - reach), (x, y + reach)])
    return (Part(lines, width=look.thin),)


def on_disc(mark: PlacedMark) -> tuple[Part, ...]:
    """What stands in a dot: the hand of a clock, a question mark."""
    x, y, radius = mark.centre_x, mark.rect.centre.y, mark.radius
    if mark.uncertain:
        return _sign(x, y, 1.15 * radius, mark)
    if mark.approximate:
        return (Part(polyline([(x - 1.2 * radius, y), (x + 1.2 * radius, y)]), ground=True, width=0.4 * radius),)
    if mark.clock:
        hand = polyline([(x, y - 0.72 * radius), (x, y), (x + 0.5 * radius, y)])
        return (Part(hand, ground=is_solid(mark), width=0.26 * radius),)
    return ()


def sign_parts(mark: PlacedMark) -> tuple[Part, ...]:
    """The question mark in the middle of a bar or a limit."""
    size = 0.8 * mark.rect.height if mark.kind == "line" else min(0.86 * mark.rect.height, 0.9 * mark.rect.width)
    return _sign(mark.rect.centre.x, mark.rect.centre.y, size, mark)


def _sign(x: float, y: float, size: float, mark: PlacedMark) -> tuple[Part, ...]:
    """A question mark; on hatching it has its own ground."""
    solid = is_solid(mark)
    path = _question(x, y, size)
    sign = Part(path, ground=solid, width=0.17 * size)
    return (sign,) if solid else (Part(circle(x, y, 0.62 * size), fill=True, ground=True), sign)


def _question(x: float, y: float, size: float) -> Path:
    return (
        ("M", x - 0.26 * size, y - 0.22 * size),
        ("C", x - 0.26 * size, y - 0.58 * size, x + 0.28 * size, y - 0.58 * size, x + 0.28 * size, y - 0.22 * size),
        ("C", x + 0.28 * size, y + 0.02 * size, x, y - 0.02 * size, x, y + 0.2 * size),
        *polyline([(x, y + 0.38 * size), (x, y + 0.54 * size)]),
    )


def _undated(mark: PlacedMark, look: Look) -> tuple[Part, ...]:
    """No date, only a place among others: dashed from a wall that is known, an arrow where it is open."""
    rect, y = mark.rect, mark.rect.centre.y
    line = Part(polyline([(rect.x, y), (rect.right, y)]), width=look.pen, dash=look.dash)
    return (line, *_tips(mark, look))


def _limit(mark: PlacedMark, look: Look) -> tuple[Part, ...]:
    """Some time before or after a wall; hollow where it is not the article that says so: two lines instead of one."""
    rect, y = mark.rect, mark.rect.centre.y
    gap = 0.14 * rect.height
    levels = (y,) if is_solid(mark) else (y - gap, y + gap)
    lines = tuple(
        Part(polyline([(rect.x, level), (rect.right, level)]), width=look.thin if len(levels) > 1 else 1.6 * look.pen,
             dash=look.dash if mark.origin == "derived" else ())
        for level in levels
    )  # fmt: skip
    parts = (*lines, *_tips(mark, look))
    if mark.uncertain:
        parts += sign_parts(mark)
    return parts


def _tips(mark: PlacedMark, look: Look) -> tuple[Part, ...]:
    rect, y = mark.rect, mark.rect.centre.y
    reach = min(rect.height / 2, rect.width / 3)
    parts: list[Part] = []
    for x, inward, end, cut in (
        (rect.x, 1, mark.start, mark.cut_start),
        (rect.right, -1, mark.end, mark.cut_end),
    ):
        if cut:
            continue
        if end == "arrow":
            back = x + inward * reach
            parts.append(Part(polyline([(back, y - reach), (x, y), (back, y + reach)]), width=look.pen))
        elif end == "sharp":
            at = x + inward * look.pen / 2
            parts.append(Part(polyline([(at, rect.y), (at, rect.bottom)]), width=look.pen))
    return tuple(parts)


def _solid(mark: PlacedMark, look: Look) -> tuple[Part, ...]:
    left, right = (
        _inset(mark, mark.start, cut=mark.cut_start, look=look),
        _inset(mark, mark.end, cut=mark.cut_end, look=look),
    )
    parts = [Part(_outline(mark, mark.rect, left, right, broken=False), fill=True)]
    for inset, end, first in ((left, mark.start, True), (right, mark.end, False)):
        if inset and end == "vague":
            parts += [Part(_box(piece), fill=True) for piece in _slices(mark.rect, inset, first=first)]
        elif inset and end == "unknown":
            parts += _cell(mark, inset, look, first=first)
    return tuple(parts)


def _hollow(mark: PlacedMark, look: Look) -> tuple[Part, ...]:
    """The page's colour within, hatched for what is meant or foretold, and an outline: thin for ghosts."""
    width = look.thin if mark.second else look.pen
    inner = mark.rect.inflated(-width / 2)
    if inner.height <= 0 or inner.width <= 0:
        return (Part(_box(mark.rect), fill=True),)
    left, right = (
        _inset(mark, mark.start, cut=mark.cut_start, look=look),
        _inset(mark, mark.end, cut=mark.cut_end, look=look),
    )
    dash = look.dash if mark.origin == "derived" else ()
    whole = _outline(mark, inner, left, right, broken=False)
    parts = [Part(whole, fill=True, ground=True)]
    if mark.kind == "target" or mark.origin == "forecast":
        parts.append(Part(whole, hatch=True))
    parts.append(Part(_outline(mark, inner, left, right, broken=True), width=width, dash=dash))
    for inset, end, first in ((left, mark.start, True), (right, mark.end, False)):
        if inset and end == "vague":
            for piece in _slices(mark.rect, inset, first=first):
                lines = polyline([(piece.x, inner.y), (piece.right, inner.y)])
                lines += polyline([(piece.x, inner.bottom), (piece.right, inner.bottom)])
                parts.append(Part(lines, width=width))
        elif inset and end == "unknown":
            parts += _cell(mark, inset, look, first=first)
    return tuple(parts)


def _inset(mark: PlacedMark, end: End, *, cut: bool, look: Look) -> float:
    """How much of the bar its end takes."""
    width, height = mark.rect.width, mark.rect.height
    if cut or end in ("sharp", "round", "arrow"):
        return 0.0
    if end == "vague":
        return min(6 * look.slice, width / 3)
    return min(height / 2, width / 3) if end == "on" else min(1.1 * height, width / 2)


def _slices(rect: Rect, fade: float, *, first: bool) -> list[Rect]:
    """Ever thinner slices towards a side."""
    parts: list[Rect] = []
    for number in range(SLICES):
        width = fade / 6 * (SLICES - number) / SLICES + 0.1 * fade / SLICES
        offset = fade / SLICES * (number + 1)
        x = rect.x + fade - offset if first else rect.right - fade + offset - width
        parts.append(Rect(x, rect.y, width, rect.height))
    return parts


def _cell(mark: PlacedMark, inset: float, look: Look, *, first: bool) -> list[Part]:
    """The unknown end: a dashed cell with a question mark."""
    rect = mark.rect
    x = rect.x if first else rect.right - inset
    box = Rect(x, rect.y, inset, rect.height).inflated(-look.thin / 2)
    near, far = (box.right, box.x) if first else (box.x, box.right)
    cell = polyline([(near, box.y), (far, box.y), (far, box.bottom), (near, box.bottom)])
    size = min(0.8 * rect.height, 0.9 * inset)
    middle = box.centre
    hook = _question(middle.x, middle.y, size)
    dash = (look.dash[0] / 2, look.dash[1] / 2)
    return [
        Part(_box(box), fill=True, ground=True),
        Part(cell, width=look.thin, dash=dash),
        Part(hook, width=0.17 * size),
    ]


def _outline(mark: PlacedMark, rect: Rect, left: float, right: float, *, broken: bool) -> Path:
    """Around the body of a bar; `broken` leaves out the sides that are cut off or fall apart."""
    x0, x1, y = rect.x + left, rect.right - right, rect.centre.y
    top, bottom = rect.y, rect.bottom
    corner = min(CORNER * rect.height, (x1 - x0) / 2)
    start, end = (
        "gone" if cut or side == "vague" else side
        for cut, side in ((mark.cut_start, mark.start), (mark.cut_end, mark.end))
    )
    handle = corner * (1 - ROUND)
    far: Path
    if end == "round":
        far = (
            ("L", x1 - corner, top), ("C", x1 - handle, top, x1, top + handle, x1, top + corner),
            ("L", x1, bottom - corner), ("C", x1, bottom - handle, x1 - handle, bottom, x1 - corner, bottom),
        )  # fmt: skip
    elif end == "on":
        far = (("L", x1, top), ("L", rect.right, y), ("L", x1, bottom))
    else:
        far = (("L", x1, top), ("M" if broken and end == "gone" else "L", x1, bottom))
    near: Path
    if start == "round":
        near = (
            ("L", x0 + corner, bottom), ("C", x0 + handle, bottom, x0, bottom - handle, x0, bottom - corner),
            ("L", x0, top + corner), ("C", x0, top + handle, x0 + handle, top, x0 + corner, top),
        )  # fmt: skip
    elif start == "on":
        near = (("L", x0, bottom), ("L", rect.x, y), ("L", x0, top))
    else:
        near = (("L", x0, bottom),)
    began = x0 + corner if start == "round" else x0
    closed: Path = () if broken and (start == "gone" or end == "gone") else (("Z",),)
    if broken and start != "gone" and end == "gone":
        near = (*near, ("L", began, top))
    elif broken and start not in ("gone", "round", "on"):
        near = (*near, ("L", x0, top))
    return (("M", began, top), *far, *near, *closed)


def _box(rect: Rect) -> Path:
    corners = [(rect.x, rect.y), (rect.right, rect.y), (rect.right, rect.bottom), (rect.x, rect.bottom)]
    return polyline(corners, closed=True)
