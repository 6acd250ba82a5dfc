"""The frozen picture: what the audience saw when the speaker began to look around."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from presenter.app.frames import Frames
from presenter.app.stage import StageView
from presenter.core.deck import Cursor
from presenter.core.ink.book import Page
from presenter.core.ink.ground import ground_of
from presenter.scene.strokes import paint_ink


def remade(frames: Frames, at: Cursor, ink: Page, stage: StageView) -> QPixmap:
    """The slide at a cursor with its ink, as large as the stage's window, in device pixels."""
    ratio, place = stage.devicePixelRatioF(), stage.slide_rect()
    picture = QPixmap((stage.size().toSizeF() * ratio).toSize())
    picture.fill(QColor("black"))
    painter = QPainter(picture)
    slide = QPixmap(frames.picture(stage.device_size(), at))
    painter.drawPixmap(QRectF(place.topLeft() * ratio, slide.size()), slide, QRectF(slide.rect()))
    painter.translate(place.topLeft() * ratio)
    painter.scale(slide.width() / 1920, slide.width() / 1920)
    paint_ink(painter, ink, ground_of(frames.frame(at), frames.talk.views), frames.talk.look.theme)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


class Still(QWidget):
    """Lies over all of a window but its covers; scaled where the window changes its size."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("still")
        self.picture = QPixmap()
        self.hide()

    def take(self, picture: QPixmap) -> None:
        """Show this picture until it is hidden."""
        self.picture = picture
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self.picture)
        painter.end()
