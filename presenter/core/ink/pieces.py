"""Ink as pieces of a frame, so that every format that can show a slide can show what was drawn on it."""

from __future__ import annotations

from presenter.core.compose.frame import Command, Frame, Ink, Path, Pen, Shape
from presenter.core.ink.book import Page
from presenter.core.ink.ground import ground_of
from presenter.core.ink.stroke import FULL, Kind, Sample, Stroke, is_corner, pressed_width, reach

SEEN_THROUGH = 0.34
"""Opacity of a highlighter: text under it keeps its contrast."""
GRAIN = 0.5
"""Widths of a pressed pen are told in these steps, in slide units."""


def ink_pieces(frame: Frame, page: Page) -> tuple[Shape, ...]:
    """A slide's ink where it belongs on this frame, in drawing order; a stroke of changing pressure is several pieces."""
    ground = ground_of(frame, {})
    found: list[Shape] = []
    for number, stroke in enumerate(page):
        placed = ground.placed(stroke)
        if placed is not None:
            found += _pieces(placed, f"ink.{number}")
    return tuple(found)


def _pieces(stroke: Stroke, name: str) -> list[Shape]:
    points = stroke.points
    if stroke.kind == "marker" or all(p.pressure == FULL for p in points):
        return [_shape(name, stroke, points, stroke.width)]
    runs: list[tuple[float, list[Sample]]] = []
    for a, b in zip(points, points[1:] or points, strict=False):
        width = max(GRAIN, round(stroke.width * pressed_width((a.pressure + b.pressure) / 2) / GRAIN) * GRAIN)
        if runs and runs[-1][0] == width:
            runs[-1][1].append(b)
        else:
            runs.append((width, [a, b]))
    return [_shape(f"{name}.{part}", stroke, tuple(line), width) for part, (width, line) in enumerate(runs)]


def _shape(name: str, stroke: Stroke, points: tuple[Sample, ...], width: float) -> Shape:
    kind: Kind = stroke.kind
    ink = Ink(stroke.ink, SEEN_THROUGH if kind == "marker" else 1.0)
    pen = Pen(ink, width, cap="flat" if kind == "marker" else "round", join="round")
    return Shape(id=name, rect=reach(points, width), role="ink", path=smooth(points), pen=pen)


def smooth(points: tuple[Sample, ...]) -> Path:
    """Through the points, round at them: each is the control point between the middles beside it; sharp turns stay."""
    first, last = points[0], points[-1]
    path: list[Command] = [("M", first.x, first.y)]
    x, y = first.x, first.y
    for o, p, q in zip(points, points[1:], points[2:], strict=False):
        if is_corner(o, p, q):
            path.append(("L", p.x, p.y))
            x, y = p.x, p.y
            continue
        to_x, to_y = (p.x + q.x) / 2, (p.y + q.y) / 2
        # The cubic that is the same curve as the quadratic one with its control point at p.
        path.append(
            (
                "C", x + 2 / 3 * (p.x - x), y + 2 / 3 * (p.y - y),
                to_x + 2 / 3 * (p.x - to_x), to_y + 2 / 3 * (p.y - to_y), to_x, to_y,
            )
        )  # fmt: skip
        x, y = to_x, to_y
    path.append(("L", last.x + (0.01 if len(points) == 1 else 0), last.y))
    return tuple(path)
