"""Shapes and origin marks as native shapes: lines, rectangles and ellipses where they are such, else free forms."""

from __future__ import annotations

import math

from presenter.core.compose.frame import Hatch, Ink, Mark, Path, Pen, Shape
from presenter.core.geometry import Rect
from presenter.core.theme import Theme
from presenter.export.pptx.units import emu, fill, named, outline, transform

FULL_TURN = 21_600_000
"""In sixty thousandths of a degree."""


def shape(piece: Shape, theme: Theme, number: int) -> str:
    """One object."""
    path = piece.path
    if len(path) == 2 and path[1][0] == "L" and piece.pen is not None:  # a line from a to b
        return line(piece, piece.pen, theme, number)
    box = bounds(path)
    look = fill(theme, piece.fill, piece.hatch) + outline(theme, piece.pen)
    return body(number, piece.id, box, _geometry(path, box), look)


def body(number: int, name: str, box: Rect, geometry: str, look: str) -> str:
    """A shape without text."""
    place = transform(box.x, box.y, box.width, box.height)
    return (
        f"<p:sp><p:nvSpPr>{named(number, name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{place}{geometry}{look}</p:spPr></p:sp>"
    )


def line(piece: Shape, pen: Pen, theme: Theme, number: int) -> str:
    """A straight line as a connector that begins where the line does."""
    (_, x1, y1), (_, x2, y2) = piece.path
    place = transform(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1), flip_h=x2 < x1, flip_v=y2 < y1)
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{named(number, piece.id)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
        f'<p:spPr>{place}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{outline(theme, pen)}</p:spPr></p:cxnSp>'
    )


def mark(piece: Mark, theme: Theme, number: int) -> str:
    """Disc, ring, ring in six dashes, or hatched disc (LOOK section 5.1)."""
    if piece.origin == "article":
        radius, look = piece.radius, fill(theme, piece.ink) + outline(theme, None)
    else:
        width = 2.0 if piece.origin == "forecast" else 2.5
        radius = piece.radius - width / 2
        dash: tuple[float, ...] = ()
        if piece.origin == "derived":
            part = 2 * math.pi * radius / 6
            dash = (part * 0.58, part * 0.42)
        hatch = Hatch(piece.ink) if piece.origin == "forecast" else None
        look = fill(theme, Ink(piece.on), hatch) + outline(theme, Pen(piece.ink, width, dash))
    box = Rect(piece.centre.x - radius, piece.centre.y - radius, 2 * radius, 2 * radius)
    return body(number, piece.id, box, preset("ellipse"), look)


def preset(name: str) -> str:
    return f'<a:prstGeom prst="{name}"><a:avLst/></a:prstGeom>'


def _geometry(path: Path, box: Rect) -> str:
    if len(path) == 1 and path[0][0] == "E":
        return preset("ellipse")
    if is_rectangle(path):
        return preset("rect")
    return _free_form(path, box)


def is_rectangle(path: Path) -> bool:
    if [step[0] for step in path] != ["M", "L", "L", "L", "Z"]:
        return False
    corners = [(step[1], step[2]) for step in path[:4]]
    turns = zip(corners, corners[1:] + corners[:1], strict=True)
    return all(a[0] == b[0] or a[1] == b[1] for a, b in turns) and len({c[0] for c in corners}) == 2


def bounds(path: Path) -> Rect:
    """The rectangle around all points of a path, those that steer curves among them."""
    xs: list[float] = []
    ys: list[float] = []
    for kind, *n in path:
        if kind == "E":
            xs += [n[0] - n[2], n[0] + n[2]]
            ys += [n[1] - n[3], n[1] + n[3]]
        else:
            xs += n[::2]
            ys += n[1::2]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _free_form(path: Path, box: Rect) -> str:
    def point(x: float, y: float) -> str:
        return f'<a:pt x="{emu(x - box.x)}" y="{emu(y - box.y)}"/>'

    steps = []
    for kind, *n in path:
        if kind == "M":
            steps.append(f"<a:moveTo>{point(n[0], n[1])}</a:moveTo>")
        elif kind == "L":
            steps.append(f"<a:lnTo>{point(n[0], n[1])}</a:lnTo>")
        elif kind == "C":
            points = point(n[0], n[1]) + point(n[2], n[3]) + point(n[4], n[5])
            steps.append(f"<a:cubicBezTo>{points}</a:cubicBezTo>")
        elif kind == "E":
            start = f"<a:moveTo>{point(n[0] + n[2], n[1])}</a:moveTo>"
            turn = f'<a:arcTo wR="{emu(n[2])}" hR="{emu(n[3])}" stAng="0" swAng="{FULL_TURN}"/>'
            steps.append(f"{start}{turn}<a:close/>")
        else:
            steps.append("<a:close/>")
    closed = any(step[0] in "ZE" for step in path)
    unfilled = "" if closed else ' fill="none"'
    size = f'w="{max(1, emu(box.width))}" h="{max(1, emu(box.height))}"'
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst><a:path {size}{unfilled}>{''.join(steps)}</a:path></a:pathLst></a:custGeom>"
    )
