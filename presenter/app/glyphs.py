"""The few signs of the chrome, drawn as lines in whatever colour and size is asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

Draw = Callable[[QPainter, QColor], None]


def _search(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.6))
    painter.drawEllipse(QPointF(6.5, 6.5), 4.6, 4.6)
    painter.drawLine(QPointF(10, 10), QPointF(14, 14))


def _reload(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.6))
    painter.drawArc(QRectF(2.5, 2.5, 11, 11), 30 * 16, 290 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(15, 2), QPointF(15, 7.5), QPointF(9.8, 6.2)]))


def _error(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(8, 8), 6.5, 6.5)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setPen(QPen(colour, 1.6))
    painter.drawLine(QPointF(5.6, 5.6), QPointF(10.4, 10.4))
    painter.drawLine(QPointF(10.4, 5.6), QPointF(5.6, 10.4))


def _warning(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.5))
    painter.drawPolygon(QPolygonF([QPointF(8, 2), QPointF(14.5, 13.5), QPointF(1.5, 13.5)]))
    painter.drawLine(QPointF(8, 6.2), QPointF(8, 9.6))
    painter.drawPoint(QPointF(8, 11.6))


def _info(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.5))
    painter.drawEllipse(QPointF(8, 8), 6, 6)
    painter.drawLine(QPointF(8, 7.4), QPointF(8, 11))
    painter.drawPoint(QPointF(8, 5.2))


def _check(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.8))
    painter.drawPolyline(QPolygonF([QPointF(2.5, 8.5), QPointF(6.2, 12), QPointF(13.5, 4)]))


GLYPHS: dict[str, Draw] = {
    "search": _search,
    "reload": _reload,
    "error": _error,
    "warning": _warning,
    "info": _info,
    "check": _check,
}
"""Each drawn in a square of 16."""


def glyph(name: str, colour: str | QColor, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """The sign as a picture of `size` px; KeyError for an unknown name."""
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 16, size / 16)
    GLYPHS[name](painter, QColor(colour))
    painter.end()
    return picture


def glyph_icon(name: str, colour: str | QColor) -> QIcon:
    """The sign as an icon, crisp up to four times the size."""
    icon = QIcon()
    for ratio in (1.0, 2.0, 4.0):
        icon.addPixmap(glyph(name, colour, ratio=ratio))
    return icon


def dot(colour: str | QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """A disc of `size` px."""
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(0, 0, size, size))
    painter.end()
    return picture
