"""Shapes, hatching and origin marks of a frame as SVG elements, painted by the same rules as scene/paint."""

from __future__ import annotations

import math

from presenter.core.compose.frame import Hatch, Ink, Mark, Path, Pen, Shape
from presenter.core.geometry import Rect
from presenter.core.theme import Theme
from presenter.export.svg.elements import Value, element, number


def paint(theme: Theme, ink: Ink | None, kind: str = "fill") -> dict[str, Value]:
    """`fill` or `stroke` with its opacity; none for None."""
    if ink is None:
        return {kind: "none"}
    return {kind: theme.colour(ink.token), f"{kind}-opacity": None if ink.alpha >= 1 else float(ink.alpha)}


def stroke(theme: Theme, pen: Pen) -> dict[str, Value]:
    """A pen; SVG counts dashes in units, as frames do."""
    return {
        **paint(theme, pen.ink, "stroke"),
        "stroke-width": float(pen.width),
        "stroke-dasharray": " ".join(number(length) for length in pen.dash) or None,
        "stroke-linecap": None if pen.cap == "flat" else pen.cap,
        "stroke-linejoin": None if pen.join == "miter" else pen.join,
        # Where Qt cuts a corner off: a spike longer than twice the width from the edge, 1 / sin(atan(1 / 4)).
        "stroke-miterlimit": 4.12 if pen.join == "miter" else None,
    }


def path_data(path: Path) -> str:
    """The `d` of a path."""
    parts = []
    for kind, *n in path:
        if kind == "E":
            x, y, rx, ry = (float(value) for value in n)
            half = f"A{number(rx)} {number(ry)} 0 0 1"
            parts.append(
                f"M{number(x + rx)} {number(y)}{half} {number(x - rx)} {number(y)}{half} {number(x + rx)} {number(y)}Z"
            )
        else:
            parts.append(kind + " ".join(number(float(value)) for value in n))
    return "".join(parts)


def shape(piece: Shape, theme: Theme, clip_id: str) -> str:
    """Filled, hatched and stroked, in this order."""
    data = path_data(piece.path)
    drawn = ""
    if piece.fill:
        drawn += element("path", {"d": data, **paint(theme, piece.fill)})
    if piece.hatch:
        drawn += hatching(data, piece.rect, piece.hatch, theme, clip_id)
    if piece.pen:
        drawn += element("path", {"d": data, "fill": "none", **stroke(theme, piece.pen)})
    return drawn


def hatching(data: str, rect: Rect, hatch: Hatch, theme: Theme, clip_id: str) -> str:
    """45 degree lines clipped to a path and anchored to the slide's origin, so that neighbours align."""
    step = hatch.pitch * math.sqrt(2)
    first = math.floor((rect.x + rect.y) / step)
    last = math.ceil((rect.right + rect.bottom) / step)
    lines = "".join(
        f"M{number(k * step - rect.y)} {number(rect.y)}L{number(k * step - rect.bottom)} {number(rect.bottom)}"
        for k in range(first, last + 1)
    )
    pen = Pen(hatch.ink, hatch.width, cap="square")
    clip = element("clipPath", {"id": clip_id}, element("path", {"d": data}))
    ruled = {"d": lines, "fill": "none", **stroke(theme, pen), "clip-path": f"url(#{clip_id})"}
    return clip + element("path", ruled)


def mark(piece: Mark, theme: Theme, clip_id: str) -> str:
    """Disc, ring, ring in six dashes, or hatched disc (LOOK section 5.1)."""
    x, y = piece.centre
    if piece.origin == "article":
        return element("circle", {"cx": float(x), "cy": float(y), "r": float(piece.radius), **paint(theme, piece.ink)})
    width = 2.0 if piece.origin == "forecast" else 2.5
    radius = piece.radius - width / 2
    disc = {"cx": float(x), "cy": float(y), "r": float(radius)}
    drawn = element("circle", {**disc, **paint(theme, Ink(piece.on))})
    if piece.origin == "forecast":
        ring: Path = (("E", x, y, radius, radius),)
        hatch = Hatch(piece.ink, max(4.0, 0.62 * piece.radius), 1.7)
        drawn += hatching(path_data(ring), piece.rect, hatch, theme, clip_id)
    dash: tuple[float, ...] = ()
    if piece.origin == "derived":
        part = 2 * math.pi * radius / 6
        dash = (part * 0.58, part * 0.42)
    return drawn + element("circle", {**disc, "fill": "none", **stroke(theme, Pen(piece.ink, width, dash))})
