"""What a canvas painted, kept for the next time: a strip at rest is copied, one that moves is painted straight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPixmap

from presenter.app.strip.magnified import Magnified


class KeptPicture:
    """A picture of what a canvas shows, made when the same thing is painted a second time and not before: a copy of each
    frame would cost a moving strip a third of its time.
    """

    def __init__(self, canvas: Magnified) -> None:
        self._canvas = canvas
        self._shown: object = None
        self.layer: QPixmap | None = None

    def drop(self) -> None:
        """What is shown is another thing, or looks another way."""
        self._shown = self.layer = None

    def paint(self, painter: QPainter, shown: object, paint: Callable[[QPainter], None]) -> None:
        """Paint what `paint` paints of `shown`; the painter's pixels are the widget's."""
        canvas = self._canvas
        if self.layer is None or self.layer.size() != canvas.layer_size:
            if self._shown is not shown:
                self._shown = shown
                painter.save()
                painter.scale(canvas.magnification, canvas.magnification)
                paint(painter)
                painter.restore()
                return
            self.layer = canvas.painted_layer(paint)
        painter.drawPixmap(0, 0, self.layer)
