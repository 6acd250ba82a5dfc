"""The frozen picture: what the audience saw when the speaker began to look around."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget


class Still(QWidget):
    """Lies over all of a window but its covers; scaled where the window changes its size."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("still")
        self._picture = QPixmap()
        self.hide()

    def take(self, picture: QPixmap) -> None:
        """Show this picture until it is hidden."""
        self._picture = picture
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture)
        painter.end()
