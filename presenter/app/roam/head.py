"""Above the timeline: whose time it is, and which stretch of it is in view."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from presenter.app.strip.magnified import Magnified
from presenter.app.strip.style import StripStyle

HEIGHT = 44.0
SIDE = 16.0
TITLE_PX = 19
GAP = 14.0


class RoamHead(Magnified):
    """One line: the story's title in serif, the stretch in grey."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._style: StripStyle | None = None
        self._serif = QFont()
        self._title = self._range = ""
        self.room_right = 0.0
        """What is kept free at the right, in pixels before magnification."""

    def set_content(self, title: str, serif: QFont, style: StripStyle) -> None:
        """Another story, language or look."""
        self._title, self._style = title, style
        self._serif = QFont(serif)
        self._serif.setPixelSize(TITLE_PX)
        self._serif.setBold(True)
        self.update()

    def set_range(self, words: str) -> None:
        """The stretch in view."""
        if words != self._range:
            self._range = words
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style = self._style
        if style is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(self.rect(), style.colour("bg"))
        painter.scale(self.magnification, self.magnification)
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
        painter.end()
