"""The first look: the slide the story begins with, painted where the stage will be, while the story is still read."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from presenter.app.arrangement import INSPECTOR, RAIL, arrange
from presenter.app.chrome import Chrome
from presenter.app.slide_place import device_size, slide_place
from presenter.core.compose.frame import Frame
from presenter.core.theme import Theme
from presenter.scene.paint import PictureLoader
from presenter.scene.render import draw_frame

BARS_ABOVE, BARS_BELOW = 73, 52
"""Menu bar and toolbar; step line and status bar."""


class FirstLook(QWidget):
    """Fills the window until the panels come; `picture` is what was painted, for the stage to take over.

    Signals:
        painted: the slide is on the screen.
    """

    painted = Signal()

    def __init__(self, frame: Frame, theme: Theme, colours: Chrome, around: QMargins, pictures: PictureLoader) -> None:
        """`around` is what lay between the stage and the window's edges when the window was closed."""
        super().__init__()
        self.frame, self.theme = frame, theme
        self._colours, self._around, self._pictures = colours, around, pictures
        self.picture: QImage | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._colours.base))
        stage = QRect(self.rect()).marginsRemoved(self._around)
        painter.fillRect(stage, QColor(self._colours.surround))
        place = slide_place(stage.width(), stage.height(), self.devicePixelRatioF())
        try:
            painter.drawImage(place.topLeft() + stage.topLeft().toPointF(), self._painted_slide(place))
        finally:
            # Whatever is wrong with a kept frame, the story is read after it.
            painter.end()
            self.painted.emit()

    def _painted_slide(self, place: QRectF) -> QImage:
        size = device_size(place, self.devicePixelRatioF())
        if self.picture is None or self.picture.size() != size:
            self.picture = draw_frame(self.frame, self.theme, size, self._pictures)
            self.picture.setDevicePixelRatio(self.devicePixelRatioF())
        return self.picture


def likely_margins(window: QSize) -> QMargins:
    """What will lie around the stage in a window that was never open before, about."""
    room = arrange(window.width(), window.height())
    return QMargins(
        RAIL + 1 if room.rail else 0,
        BARS_ABOVE,
        INSPECTOR + 1 if room.docked else 0,
        (room.strip + 1 if room.strip else 0) + BARS_BELOW,
    )


def margins_text(around: QMargins) -> str:
    """For the settings."""
    return f"{around.left()} {around.top()} {around.right()} {around.bottom()}"


def read_margins(text: str) -> QMargins | None:
    """What `margins_text` gave; None for anything else."""
    parts = text.split()
    if len(parts) != 4 or not all(part.isdecimal() and len(part) < 6 for part in parts):
        return None
    return QMargins(*map(int, parts))
