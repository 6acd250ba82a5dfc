"""The floor of a painted widget: what it shows, recorded once and painted again from cached pixmaps by a bare pass.

`Recorder` is a painter that notes what is painted through it as (x, y, pixmap) and (rectangle, colour): plain fills stay
fills, a pixmap stays itself at its place, whatever else (lines, paths, texts) becomes a pixmap with a transparent ground.
What a clip cuts off is cut off the pixmaps, so that nothing is clipped when they are painted. `bare_pass` paints the
list: no layout, no look-up, no state but the painter's own, one call a card.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

Fill = tuple[QRectF, QColor]
Card = tuple[QPointF, QPixmap]
Step = tuple[bool, Any, Any]
"""Whether it is a card; a rectangle and its colour, or a place and its pixmap."""


class Recorder(QPainter):
    """Paints on an image, for its state, and notes each step. No magnified device: a unit is a pixel."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self._size = image.size()
        self.steps: list[Step] = []

    def fillRect(self, *given: Any) -> None:
        rect, colour = given
        self.steps.append((False, self._clipped(QRectF(rect)), QColor(colour)))

    def drawPixmap(self, *given: Any) -> None:
        place, card = given
        self._card(QPointF(place), card)

    def drawLine(self, *given: Any) -> None:
        self._other(lambda painter: painter.drawLine(*given), QRectF(given[0].p1(), given[0].p2()).normalized())

    def drawPolyline(self, *given: Any) -> None:
        xs, ys = [point.x() for point in given[0]], [point.y() for point in given[0]]
        box = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        self._other(lambda painter: painter.drawPolyline(*given), box)

    def drawImage(self, *given: Any) -> None:
        self._other(lambda painter: painter.drawImage(*given), QRectF(given[0]))

    def drawRect(self, *given: Any) -> None:
        self._other(lambda painter: painter.drawRect(*given), QRectF(given[0]))

    def drawEllipse(self, *given: Any) -> None:
        if len(given) == 3:
            box = QRectF(given[0].x() - given[1], given[0].y() - given[2], 2 * given[1], 2 * given[2])
        else:
            box = QRectF(given[0])
        self._other(lambda painter: painter.drawEllipse(*given), box)

    def drawText(self, *given: Any) -> None:
        box = QRectF(0, 0, self._size.width(), self._size.height())
        self._other(lambda painter: painter.drawText(*given), box)

    def drawPath(self, *given: Any) -> None:
        self._other(lambda painter: painter.drawPath(*given), given[0].boundingRect())

    def fillPath(self, *given: Any) -> None:
        self._other(lambda painter: painter.fillPath(*given), given[0].boundingRect())

    def strokePath(self, *given: Any) -> None:
        reach = given[1].widthF() + 2
        box = given[0].boundingRect().adjusted(-reach, -reach, reach, reach)
        self._other(lambda painter: painter.strokePath(*given), box)

    def _clipped(self, rect: QRectF) -> QRectF:
        return rect & self.clipBoundingRect() if self.hasClipping() else rect

    def _card(self, place: QPointF, card: QPixmap) -> None:
        if self.hasClipping():
            whole = QRectF(place, card.deviceIndependentSize())
            seen = whole & self.clipBoundingRect()
            if seen.isEmpty():
                return
            if seen != whole:
                card, place = card.copy(seen.translated(-place).toAlignedRect()), seen.topLeft()
        self.steps.append((True, place, card))

    def _other(self, paint: Callable[[QPainter], object], box: QRectF) -> None:
        """As a card of its own, no larger than it must be."""
        reach = self.pen().widthF() + 2
        transform = self.transform()
        rect = transform.mapRect(box.adjusted(-reach, -reach, reach, reach)).toAlignedRect()
        rect &= QRect(0, 0, self._size.width(), self._size.height())
        if rect.isEmpty():
            return
        card = QPixmap(rect.size())
        card.fill(Qt.GlobalColor.transparent)
        painter = QPainter(card)
        painter.translate(-rect.x(), -rect.y())
        painter.setTransform(transform, combine=True)
        if self.hasClipping():
            painter.setClipPath(self.clipPath())
        painter.setRenderHints(self.renderHints())
        painter.setPen(self.pen())
        painter.setBrush(self.brush())
        painter.setFont(self.font())
        painter.setOpacity(self.opacity())
        paint(painter)
        painter.end()
        self.steps.append((True, QPointF(rect.topLeft()), card))


def recorded(size: Any, paint: Callable[[QPainter], object]) -> list[Step]:
    """What `paint` paints on a ground of this size."""
    image = QImage(size, QImage.Format.Format_RGB32)
    recorder = Recorder(image)
    paint(recorder)
    recorder.end()
    return recorder.steps


def bare_pass(painter: QPainter, steps: list[Step]) -> None:
    """Paint what was recorded."""
    card, fill = painter.drawPixmap, painter.fillRect
    for is_card, place, what in steps:
        if is_card:
            card(place, what)
        else:
            fill(place, what)
