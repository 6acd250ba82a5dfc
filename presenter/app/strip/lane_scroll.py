"""The scroll bar beside lanes that are too many for the height."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from presenter.app.strip.flags import AXIS
from presenter.app.strip.picture import Picture

WIDTH = 12


class LaneScroll(QScrollBar):
    """Hidden while all lanes are seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._canvas = parent
        self.hide()

    def place(self, size: QSize) -> None:
        """At the right edge of a canvas of that size, under its axis."""
        self.setGeometry(size.width() - WIDTH, int(AXIS), WIDTH, max(0, size.height() - int(AXIS)))

    def follow(self, picture: Picture) -> bool:
        """Take the range that a picture needs; whether the bar came or went by it."""
        over = round(picture.content_height - picture.lanes_rect.height)
        self.setRange(0, max(0, over))
        self.setPageStep(round(picture.lanes_rect.height))
        if self.isVisibleTo(self._canvas) is (over > 0):
            return False
        self.setVisible(over > 0)
        return True
