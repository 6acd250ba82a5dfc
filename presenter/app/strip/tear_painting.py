"""A torn axis on the strip: two zigzag edges across axis, lanes and chart, nothing between them, the words of its length."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from presenter.app.strip.flags import AXIS
from presenter.app.strip.picture import Picture
from presenter.app.strip.style import StripStyle
from presenter.core.geometry import Point
from presenter.core.timeline.torn_axis import PlacedTear, torn_strip, zigzag

ABOVE = 5.0
"""How far a tear reaches over the axis."""
PITCH, DEPTH = 11.0, 2.5


def paint_tears(painter: QPainter, picture: Picture, style: StripStyle) -> None:
    """What is torn out, over all that was painted there; the painter's clip says how much of it is seen."""
    top, bottom = AXIS - ABOVE, _foot(picture)
    for tear in picture.tears:
        outline = QPolygonF([QPointF(*point) for point in torn_strip(tear, top, bottom, PITCH, DEPTH)])
        path = QPainterPath()
        path.addPolygon(outline)
        painter.fillPath(path, style.colour("bg"))
        painter.fillPath(path, style.colour("t1", 0.04))
        painter.setPen(QPen(style.colour("t3"), 1))
        for edge in _edges(tear, top, bottom):
            painter.drawPolyline([QPointF(*point) for point in edge])


def paint_torn_axis(painter: QPainter, picture: Picture, style: StripStyle) -> None:
    """The tears outside of the lanes, and the words of their lengths."""
    from presenter.app.strip.painting import say  # which calls this

    lanes, foot = picture.lanes_rect, _foot(picture)
    for part in (QRectF(0, 0, lanes.right + 20, AXIS), QRectF(0, lanes.bottom, lanes.right + 20, foot - lanes.bottom)):
        painter.save()
        painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
        paint_tears(painter, picture, style)
        painter.restore()
    font = style.font(bold=True)
    for tear in picture.tears:
        if tear.box is not None:
            if tear.box.y > AXIS:
                painter.fillRect(QRectF(*tear.box.inflated(2)), style.colour("bg"))
            say(painter, tear.text, tear.box.x, tear.box.y + 12, style, "t2", font)


def _edges(tear: PlacedTear, top: float, bottom: float) -> list[list[Point]]:
    edges = [] if tear.cut_start else [zigzag(tear.x0, top, bottom, PITCH, DEPTH)]
    return edges if tear.cut_end else [*edges, zigzag(tear.x1, top, bottom, PITCH, DEPTH)]


def _foot(picture: Picture) -> float:
    return picture.foot
