"""The source card of a stage: a layer over it that shows where a figure comes from, and underlines what can be asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from presenter.app.frames import Frames
from presenter.app.stage import StageView
from presenter.app.talk import Talk
from presenter.core.card.asked import Asked
from presenter.core.geometry import Point, Rect

if TYPE_CHECKING:
    from presenter.core.card.card import Card

UNDER = 5.0
"""From a figure's ink to the line under it (su)."""
THICK = 1.5


class SourceCard(QObject):
    """Composes the card the talk asks for and shows it above the stage and its charts.

    What is asked is the talk's, so that every stage shows the same card. All that composes is imported when first used.
    """

    def __init__(self, talk: Talk, frames: Frames, stage: StageView) -> None:
        super().__init__(stage)
        self._talk, self._frames, self._stage = talk, frames, stage
        self.card: Card | None = None
        self.pointed: Asked | None = None
        """The figure under the pointer."""
        self._underline: Rect | None = None
        self.layer = _Layer(stage, self._paint)
        self.catcher = _Catcher(stage)
        for signal in (talk.asked_changed, talk.look_changed, talk.view_changed, stage.resized):
            signal.connect(self._renew)
        for signal in (talk.cursor_moved, talk.story_changed):
            signal.connect(self._forget_pointer)
        stage.pointed.connect(self._point)

    def walk(self, by: int) -> None:
        """To the next figure (1) or the one before (-1) of the slide; past the last one the card closes.

        The first is the one under the pointer, else the selected one, else the largest.
        """
        if self._talk.blank:
            return
        from presenter.app.asking import next_asked

        self._talk.ask(next_asked(self._talk, self._frames, self.pointed, by))

    # -- following the talk ------------------------------------------------------------------------

    def _renew(self) -> None:
        self.card = self._composed()
        if self.card is not None:
            QToolTip.hideText()
            self._underline = None
            place = self._stage.slide_rect()
            scale = place.width() / 1920
            rect = self.card.rect
            shown = QRectF(
                place.x() + rect.x * scale, place.y() + rect.y * scale, rect.width * scale, rect.height * scale
            )
            self.catcher.setGeometry(shown.toAlignedRect())
            self.layer.setAccessibleDescription(self.card.spoken)
        self.catcher.setVisible(self.card is not None)
        self._show()
        if self.card is not None:
            self.catcher.raise_()

    def _composed(self) -> Card | None:
        talk = self._talk
        if talk.asked is None or talk.blank:
            return None
        from presenter.core.card.card import compose_card

        return compose_card(talk.story, self._frames.frame(), talk.asked, self._frames.measure)

    def _show(self) -> None:
        self.layer.setGeometry(self._stage.rect())
        self.layer.setVisible(self.card is not None or self._underline is not None)
        self.layer.raise_()
        self.layer.update()

    # -- the pointer -------------------------------------------------------------------------------

    def _forget_pointer(self) -> None:
        self._point(None)

    def _point(self, point: Point | None) -> None:
        self.pointed = None
        underline = None
        piece = None if point is None or self._talk.blank else self._frames.frame().at(point)
        if piece is not None and point is not None:
            from presenter.core.card.figures import asked_of, spot_of

            story, frame, measure = self._talk.story, self._frames.frame(), self._frames.measure
            self.pointed = asked_of(story, frame, measure, piece, point)
            if self.pointed is not None and self.pointed.piece:
                spot = spot_of(story, frame, measure, self.pointed)
                underline = spot.rect if spot is not None and spot.size >= 0 else None
        if self.card is not None or underline == self._underline:
            return
        self._underline = underline
        self._show()

    # -- painting ----------------------------------------------------------------------------------

    def _paint(self, painter: QPainter) -> None:
        from presenter.core.compose.frame import Ink
        from presenter.scene.paint import colour, paint_pieces

        place, theme = self._stage.slide_rect(), self._talk.look.theme
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(place.topLeft())
        painter.scale(place.width() / 1920, place.width() / 1920)
        if self.card is not None:
            paint_pieces(painter, self.card.pieces, theme)
        elif self._underline is not None:
            line = self._underline
            thick = max(THICK, 1920 / place.width())
            painter.fillRect(QRectF(line.x, line.bottom + UNDER, line.width, thick), colour(theme, Ink("amber")))


class _Layer(QWidget):
    """Paints over the stage and lets the mouse through."""

    def __init__(self, stage: StageView, paint: Callable[[QPainter], None]) -> None:
        super().__init__(stage)
        self._paint_it = paint
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        self._paint_it(painter)
        painter.end()


class _Catcher(QWidget):
    """Lies where the card is, so that a click on it is no click on what is under it."""

    def __init__(self, stage: StageView) -> None:
        super().__init__(stage)
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
