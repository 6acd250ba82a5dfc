"""Painting ink: pens with pressure, highlighters one sees through, laser, spotlight and lens, in slide units."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from presenter.core.compose.frame import Ink
from presenter.core.geometry import Point, Rect
from presenter.core.ink.ground import Ground
from presenter.core.ink.pieces import SEEN_THROUGH, smooth
from presenter.core.ink.stroke import FULL, Kind, Sample, Stroke, pressed_width
from presenter.core.theme import Theme
from presenter.scene.paint import colour, qt_path

LASER, HALO, HALO_ALPHA = 10.0, 26.0, 0.22
DIM = 0.70
"""Black around a spotlight."""


def paint_ink(painter: QPainter, strokes: Iterable[Stroke], ground: Ground, theme: Theme) -> None:
    """A slide's ink where it belongs on this ground."""
    for stroke in strokes:
        placed = ground.placed(stroke)
        if placed is None:
            continue
        painter.save()
        painter.setClipRect(QRectF(*ground.clip(stroke)), Qt.ClipOperation.IntersectClip)
        paint_stroke(painter, placed, theme)
        painter.restore()


def paint_stroke(painter: QPainter, stroke: Stroke, theme: Theme) -> None:
    """One stroke as its points lie."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shade = QColor(colour(theme, Ink(stroke.ink)))
    if stroke.kind == "marker":
        shade.setAlphaF(SEEN_THROUGH)
    points = stroke.points
    if stroke.kind == "marker" or all(p.pressure == FULL for p in points):
        painter.strokePath(qt_path(smooth(points)), ink_pen(shade, stroke.width, stroke.kind))
        return
    for a, b in zip(points, points[1:] or points, strict=False):
        paint_part(painter, a, b, shade, stroke.width, stroke.kind)


def paint_part(painter: QPainter, a: Sample, b: Sample, shade: QColor, width: float, kind: Kind) -> None:
    """The piece of a line between two samples, as wide as the pen was pressed."""
    pressed = width if kind == "marker" else width * pressed_width((a.pressure + b.pressure) / 2)
    painter.setPen(ink_pen(shade, pressed, kind))
    if (a.x, a.y) == (b.x, b.y):
        painter.drawPoint(QPointF(a.x, a.y))
    else:
        painter.drawLine(QPointF(a.x, a.y), QPointF(b.x, b.y))


def ink_pen(shade: QColor, width: float, kind: Kind) -> QPen:
    cap = Qt.PenCapStyle.FlatCap if kind == "marker" else Qt.PenCapStyle.RoundCap
    return QPen(shade, width, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.RoundJoin)


def paint_laser(painter: QPainter, trail: Sequence[tuple[Point, float]], theme: Theme) -> None:
    """A bright disc with its halo at the last place; `trail` has places and what is left of them, from 0 to 1."""
    if not trail:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(colour(theme, Ink("t1")))
    for (a, _), (b, left) in itertools.pairwise(trail):
        faint = QColor(ink)
        faint.setAlphaF(0.4 * left)
        pen = QPen(faint, max(2.0, 2 * LASER * left * 0.8))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(*a), QPointF(*b))
    place, left = trail[-1]
    if left < 1:
        return
    at = QPointF(*place)
    painter.setPen(Qt.PenStyle.NoPen)
    halo = QColor(ink)
    halo.setAlphaF(HALO_ALPHA)
    painter.setBrush(halo)
    painter.drawEllipse(at, HALO, HALO)
    painter.setBrush(ink)
    painter.drawEllipse(at, LASER, LASER)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_spotlight(painter: QPainter, at: Point, radius: float, slide: QRectF, strength: float = 1.0) -> None:
    """All but a disc goes dark; `strength` from 0 to 1 while it comes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    dark = QPainterPath()
    dark.addRect(slide)
    disc = QPainterPath()
    disc.addEllipse(QPointF(*at), radius, radius)
    painter.fillPath(dark.subtracted(disc), QColor.fromRgbF(0, 0, 0, DIM * strength))


def around(at: Point, radius: float) -> Rect:
    """The square a disc needs."""
    return Rect(at.x - radius, at.y - radius, 2 * radius, 2 * radius).inflated(3)
