"""A canvas that can be seen magnified: laid out small, painted large and as sharp as the screen, so that a room reads it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget


class Magnified(QWidget):
    """Lengths and positions `here` are the widget's divided by its magnification; all layout and painting use these."""

    magnification = 1.0

    @property
    def width_here(self) -> float:
        return self.width() / self.magnification

    @property
    def height_here(self) -> float:
        return self.height() / self.magnification

    def here(self, position: QPointF) -> QPointF:
        """A place in the widget's pixels, as layouts count."""
        return position / self.magnification

    @property
    def layer_size(self) -> QSize:
        """The whole widget in device pixels."""
        ratio = self.devicePixelRatioF()
        return QSize(round(self.width() * ratio), round(self.height() * ratio))

    def painted_layer(self, paint: Callable[[QPainter], None]) -> QPixmap:
        """What `paint` paints, as large as the widget, at the screen's own sharpness."""
        layer = QPixmap(self.layer_size)
        layer.setDevicePixelRatio(self.devicePixelRatioF())
        painter = QPainter(layer)
        painter.scale(self.magnification, self.magnification)
        paint(painter)
        painter.end()
        return layer
