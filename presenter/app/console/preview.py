"""A slide as it will be, painted by what paints the stage; a press goes there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from presenter.app.console.look import BG, LINE
from presenter.app.frames import Frames
from presenter.app.slide_place import device_size, slide_place
from presenter.app.talk import Talk
from presenter.core.deck import Cursor


class Preview(QWidget):
    """At the left top of its room, as large as fits; empty for no cursor.

    Signals:
        pressed: with the left button, or touched.
    """

    pressed = Signal()

    def __init__(self, talk: Talk, frames: Frames) -> None:
        super().__init__()
        self._talk, self._frames = talk, frames
        self._cursor: Cursor | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(96, 54)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        for signal in (talk.look_changed, talk.story_changed, frames.outdated):
            signal.connect(self.update)

    @property
    def shown(self) -> Cursor | None:
        return self._cursor

    def show_cursor(self, cursor: Cursor | None) -> None:
        self._cursor = cursor
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(BG))
        cursor = self._cursor
        if cursor is not None and cursor.slide < len(self._talk.story.slides) and not self._talk.blank:
            ratio = self.devicePixelRatioF()
            place = slide_place(self.width() - 2, self.height() - 2, ratio, 0)
            place.moveTo(1, 1)
            picture = self._frames.picture(device_size(place, ratio), cursor)
            picture.setDevicePixelRatio(ratio)
            painter.drawPixmap(place.topLeft(), picture)
            painter.setPen(QColor(LINE))
            painter.drawRect(place.adjusted(-0.5, -0.5, 0, 0))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()
