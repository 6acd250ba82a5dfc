"""Above the timeline: whose time it is, and which stretch of it is in view."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from presenter.app.roam.band import RoamBand
from presenter.app.strip.style import StripStyle

HEIGHT = 44.0
SIDE = 16.0
TITLE_PX = 19
GAP = 14.0


class RoamHead(RoamBand):
    """One line: the story's title in serif, the stretch in grey."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._serif = QFont()
        self._title = self._range = ""
        self.room_right = 0.0
        """What is kept free at the right, in pixels before magnification."""

    def set_content(self, title: str, serif: QFont, style: StripStyle) -> None:
        """Another story, language or look."""
        self._title, self.style_ = title, style
        self._serif = QFont(serif)
        self._serif.setPixelSize(TITLE_PX)
        self._serif.setBold(True)
        self.update()

    def set_range(self, words: str) -> None:
        """The stretch in view."""
        if words != self._range:
            self._range = words
            self.update()

    def paint_here(self, painter: QPainter, style: StripStyle) -> None:
        room = self.width_here - 2 * SIDE - self.room_right
        range_room = style.width(self._range) + GAP
        painter.setFont(self._serif)
        painter.setPen(style.colour("t1"))
        metrics = painter.fontMetrics()
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, int(max(0, room - range_room)))
        baseline = HEIGHT / 2 + metrics.capHeight() / 2
        painter.drawText(QPointF(SIDE, baseline), title)
        painter.setFont(style.font())
        painter.setPen(style.colour("t3"))
        painter.drawText(QPointF(SIDE + metrics.horizontalAdvance(title) + GAP, baseline), self._range)
