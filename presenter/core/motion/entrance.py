"""How pieces of data come on stage: bars grow from their baseline, lines are drawn by length, one number counts up."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from presenter.core.compose.frame import AnyPiece, Frame, Path, Shape, Text
from presenter.core.geometry import Rect
from presenter.core.motion.between import Moving, reshaped
from presenter.core.motion.count import can_count, counted
from presenter.core.motion.drawn_path import drawn, length
from presenter.core.motion.easing import Window, in_out_sine, out_cubic, out_quart

GROW_MS, STAGGER_MS, MOST_STAGGER_MS = 480.0, 40.0, 400.0
DRAW_MS, LABELS_MS = 700.0, 160.0
COUNT_MS = 900.0
GROWN = frozenset({"bar", "stem"})
"""Roles of shapes that stand on a baseline."""
DRAWN = frozenset({"series"})
"""Roles of lines of data."""
COUNTED = frozenset({"giant"})
GROUND = frozenset(
    {"axis", "axis-year", "grid", "chart-title", "chart-note", "after-band", "event-band", "comparison-band"}
)
"""Roles of a chart's parts that are there before its data; labels and marks come after them."""
GAP = 48.0
"""A line goes on behind a gap (su) no wider than this: a mark's whisker, a changed metric."""
TOUCH = 4.0
"""How near (su) an edge must be to the axis to stand on it."""


class Entrance(Struct, frozen=True):
    """One piece, when it comes, and what it looks like at a share of its window."""

    piece: AnyPiece
    window: Window
    at: Callable[[float], Moving]


class Entrances(Struct, frozen=True):
    """All that come in one change, and the ids of what waits for them: their labels and marks."""

    pieces: tuple[Entrance, ...] = ()
    late: frozenset[str] = frozenset()


def entrances(frame: Frame, coming: Iterable[AnyPiece], start: float) -> Entrances:
    """The entrances of what is `coming` into a frame, from `start` ms on."""
    listed = list(coming)
    found = [*_growing(frame, listed, start), *_drawing(listed, start), *_counting(listed, start)]
    ids = {entrance.piece.id for entrance in found}
    charts = {entrance.piece.group for entrance in found if entrance.piece.group}
    late = (p.id for p in listed if p.group in charts and p.role not in GROUND and p.id not in ids)
    return Entrances(tuple(found), frozenset(late))


def _growing(frame: Frame, coming: Sequence[AnyPiece], start: float) -> list[Entrance]:
    axes = [piece.rect for piece in frame.pieces if piece.role == "axis"]
    grown = [p for p in coming if isinstance(p, Shape) and p.role in GROWN]
    feet = {shape.id: _foot(shape.rect, axes) for shape in grown}
    # Bars on other bars have no baseline of their own: such a chart fades in as a whole.
    floating = {shape.group for shape in grown if feet[shape.id] is None}
    standing = [shape for shape in grown if shape.group not in floating]
    found: list[Entrance] = []
    pause = min(STAGGER_MS, MOST_STAGGER_MS / len(standing)) if standing else 0.0
    for number, shape in enumerate(standing):
        foot = feet[shape.id]
        if foot is not None:
            begin = start + pause * number
            found.append(Entrance(shape, Window(begin, begin + GROW_MS, out_cubic), _grower(shape, *foot)))
    return found


def _foot(rect: Rect, axes: Sequence[Rect]) -> tuple[str, float] | None:
    """The axis a shape stands on: ("y", y) of a level one, ("x", x) of an upright one; None for a floating shape."""
    for axis in axes:
        level = axis.width > axis.height
        for edge in (rect.bottom, rect.y) if level else (rect.x, rect.right):
            line = axis.centre.y if level else axis.centre.x
            across = (axis.x - TOUCH <= rect.centre.x <= axis.right + TOUCH) if level else (
                axis.y - TOUCH <= rect.centre.y <= axis.bottom + TOUCH
            )  # fmt: skip
            if across and abs(edge - line) <= TOUCH:
                return ("y", line) if level else ("x", line)
    return None


def _grower(shape: Shape, way: str, line: float) -> Callable[[float], Moving]:
    def at(share: float) -> Moving:
        x, y = (1.0, share) if way == "y" else (share, 1.0)
        path = tuple(_towards(command, way, line, share) for command in shape.path)
        box = shape.rect
        rect = Rect(
            box.x if way == "y" else line + (box.x - line) * x, line + (box.y - line) * y if way == "y" else box.y,
            box.width * x, box.height * y,
        )  # fmt: skip
        return Moving(reshaped(shape, path, rect))

    return at


def _towards(command: tuple[object, ...], way: str, line: float, share: float) -> tuple[object, ...]:
    """A path's command with its points drawn towards the line; an ellipse keeps its centre's way and its shape."""
    kind, *rest = command
    numbers = [float(value) for value in rest]  # type: ignore[arg-type]
    if kind == "E":
        centre, radii = numbers[:2], numbers[2:]
        moved = [line + (v - line) * share if (k == 0) == (way == "x") else v for k, v in enumerate(centre)]
        return (kind, *moved, *radii)
    first = 0 if way == "x" else 1
    return (kind, *(line + (v - line) * share if k % 2 == first else v for k, v in enumerate(numbers)))


def _drawing(coming: Sequence[AnyPiece], start: float) -> list[Entrance]:
    """All lines of a chart within the same time, each line's parts one after the other by length."""
    lines = [p for p in coming if isinstance(p, Shape) and p.role in DRAWN and not p.fill and length(p.path) > 0]
    found: list[Entrance] = []
    for run in _runs(lines):
        whole = sum(length(shape.path) for shape in run)
        window = Window(start, start + DRAW_MS, in_out_sine)
        before = 0.0
        for shape in run:
            long = length(shape.path)
            found.append(Entrance(shape, window, _drawer(shape, before / whole, (before + long) / whole)))
            before += long
    return found


def _runs(lines: Sequence[Shape]) -> list[list[Shape]]:
    """Parts that go on near where a part before ended make one line with it."""
    runs: list[list[Shape]] = []
    for shape in lines:
        begin = _ends(shape.path)[0]
        away = [(math.dist(_ends(run[-1].path)[1], begin), run) for run in runs if run[-1].group == shape.group]
        near, run = min(away, key=lambda found: found[0], default=(GAP + 1, []))
        if near <= GAP:
            run.append(shape)
        else:
            runs.append([shape])
    return runs


def _ends(path: Path) -> tuple[tuple[float, float], tuple[float, float]]:
    points = [command[-2:] for command in path if command[0] in "MLC"]
    return points[0], points[-1]


def _drawer(shape: Shape, first: float, last: float) -> Callable[[float], Moving]:
    def at(share: float) -> Moving:
        part = (share - first) / (last - first) if last > first else 1.0
        return Moving(reshaped(shape, drawn(shape.path, min(1.0, max(0.0, part))), shape.rect))

    return at


def _counting(coming: Sequence[AnyPiece], start: float) -> list[Entrance]:
    window = Window(start, start + COUNT_MS, out_quart)
    texts = [piece for piece in coming if isinstance(piece, Text) and piece.role in COUNTED and can_count(piece)]
    return [Entrance(text, window, _counter(text)) for text in texts]


def _counter(text: Text) -> Callable[[float], Moving]:
    return lambda share: Moving(counted(text, share))
