"""The stage: the current frame as large as its widget allows; figures on it can be hovered and chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from presenter.app.frames import Frames
from presenter.app.lit import paint_lit
from presenter.app.slide_place import MARGIN, device_size, slide_place
from presenter.app.talk import Talk
from presenter.core.card.asked import Asked
from presenter.core.compose.frame import AnyPiece
from presenter.core.deck import Cursor
from presenter.core.geometry import Point

if TYPE_CHECKING:
    from presenter.app.motion import StageMotion


class StageView(QWidget):
    """Paints one picture per look at the story; repaints only when something changed.

    Signals:
        painted: after a paint (for what waits until then).
        resized: the slide has another size or place.
        settled: what moved stands still.
        pointed: the pointer is at a place on the slide (a Point), or has left (None).
    """

    painted = Signal()
    resized = Signal()
    settled = Signal()
    pointed = Signal(object)

    def __init__(
        self, talk: Talk, frames: Frames, *, margin: int = MARGIN, surround: str = "#090C0E", audience: bool = False
    ) -> None:
        """Before an `audience` steps and slides come with their motion; elsewhere only switches do."""
        super().__init__()
        self._talk, self._frames = talk, frames
        self._cursor = self._before = talk.cursor
        """Where the talk is, and where it was before the last move."""
        self._audience = audience
        self._motion: StageMotion | None = None
        self._margin = margin
        self._surround = QColor(surround)
        self._hovered = ""
        self._last_good: QPixmap | None = None
        self.double: Callable[[QPointF], bool] = lambda _: False
        """What a double click does, at a place of this widget; whether it did anything."""
        self.double_on_chart: Callable[[QPointF], bool] = lambda _: False
        """The same over a chart, where it zooms out if nothing else is meant."""
        self._pressed_on = talk.cursor
        self.pointer_hidden = False
        """Whether the mouse pointer is not to be seen."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 180)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # A zoomed chart is painted by its own view above the stage.
        talk.moving.connect(self._moved)
        talk.shown.connect(self._show)
        for signal in (talk.story_changed, talk.look_changed):
            signal.connect(self._replaced)
        talk.selection_changed.connect(self._changed)
        for signal in (talk.asked_changed, talk.skipped_changed):  # other neighbours are made ready
            signal.connect(self._changed)

    def set_surround(self, colour: str) -> None:
        """The colour around the slide."""
        self._surround = QColor(colour)
        self.update()

    def slide_rect(self) -> QRectF:
        """Where the slide lies, in widget pixels: whole device pixels, so that nothing blurs."""
        return slide_place(self.width(), self.height(), self.devicePixelRatioF(), self._margin)

    def device_size(self) -> QSize:
        """The slide's size in device pixels."""
        return device_size(self.slide_rect(), self.devicePixelRatioF())

    def to_slide(self, position: QPointF) -> Point:
        """Widget pixels to slide units."""
        place = self.slide_rect()
        scale = 1920 / place.width()
        return Point((position.x() - place.x()) * scale, (position.y() - place.y()) * scale)

    @property
    def moving(self) -> bool:
        """Whether a transition runs."""
        return self._motion is not None and self._motion.running

    @property
    def changing_slides(self) -> bool:
        """Whether the transition that runs leads to another slide."""
        return self.moving and self._before.slide != self._cursor.slide

    def _moved(self) -> None:
        before = self._before = self._cursor
        self._cursor = self._talk.cursor
        if self.isVisible() and not self._talk.blank:
            self._begin_motion(before)
        self._changed()

    def _show(self) -> None:
        """The audience sees the new step before console and panels think about it."""
        if self._audience and self.isVisible():
            self.repaint()

    def _begin_motion(self, before: Cursor) -> None:
        if self._motion is None:
            from presenter.app.motion import StageMotion  # a start moves nothing

            self._motion = StageMotion(self._talk, self._frames, self)
            self._motion.tick.connect(self.update)
            self._motion.ended.connect(self.settled)
        if self._audience and self._faulty(before):
            self._motion.finish()
        elif self._audience or (before.slide == self._cursor.slide and before.choice != self._cursor.choice):
            self._motion.begin(before, self._cursor)
        else:
            self._motion.finish()

    def _faulty(self, before: Cursor) -> bool:
        """Whether a slide to leave or to come cannot be drawn: then nothing moves."""
        self._frames.picture(self.device_size())  # only painting tells
        return before in self._frames.faults or self._cursor in self._frames.faults

    def _replaced(self) -> None:
        self._cursor = self._talk.cursor
        if self._motion is not None:
            self._motion.finish()
        self._changed()

    def _changed(self) -> None:
        QToolTip.hideText()
        self.update()

    def piece_at(self, position: QPointF) -> AnyPiece | None:
        """What lies under a place in this widget and stands for a fact, an event, a slide, an option or sources."""
        return None if self._talk.blank else self._frames.frame().at(self.to_slide(position))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._surround)
        if self._talk.blank:
            painter.end()
            self.painted.emit()
            return
        if self._motion is not None and self._motion.running:
            painter.translate(self.slide_rect().topLeft())
            painter.scale(1 / self.devicePixelRatioF(), 1 / self.devicePixelRatioF())
            self._motion.paint(painter, self.device_size())
            painter.end()
            self.painted.emit()
            return
        picture = self._frames.picture(self.device_size())
        if self._audience and self._talk.cursor in self._frames.faults:
            # The audience keeps the last good picture; the console says why.
            if self._last_good is not None:
                painter.drawPixmap(self.slide_rect(), self._last_good, QRectF(self._last_good.rect()))
        else:
            self._last_good = picture if self._audience else None
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            painter.drawPixmap(self.slide_rect().topLeft(), picture)
            self._paint_selection(painter)
        painter.end()
        self._frames.prepare(self.device_size())
        self.painted.emit()

    def _paint_selection(self, painter: QPainter) -> None:
        place, talk = self.slide_rect(), self._talk
        if talk.asked is not None:  # its card lights it
            return
        painter.translate(place.topLeft())
        painter.scale(place.width() / 1920, place.width() / 1920)
        paint_lit(painter, self._frames.frame(), talk.selection, talk.look.theme)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        piece = self.piece_at(event.position())
        if not self.pointer_hidden:
            self.setCursor(Qt.CursorShape.PointingHandCursor if piece else Qt.CursorShape.ArrowCursor)
        hovered = piece.id if piece else ""
        if hovered != self._hovered:
            self._hovered = hovered
            from presenter.scene.origin_card import card_text

            text = card_text(self._talk.story, piece, self._talk.look.language) if piece else ""
            QToolTip.showText(event.globalPosition().toPoint(), text, self)
        self.pointed.emit(self.to_slide(event.position()))
        super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The first press may have led to another slide: the second was not meant for that.
        here = self._pressed_on.slide == self._talk.cursor.slide
        if event.button() == Qt.MouseButton.LeftButton and here and self.double(event.position()):
            return
        super().mouseDoubleClickEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_on = self._talk.cursor
        piece = self.piece_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if piece is not None:
            self.choose(piece, self.to_slide(event.position()))
        elif self._talk.asked is not None and event.button() == Qt.MouseButton.LeftButton:
            self._talk.ask(None)
        else:
            super().mousePressEvent(event)

    def choose(self, piece: AnyPiece, at: Point) -> None:
        """Select what a piece stands for, go to the slide it leads to, or set the switch it belongs to.

        A figure, or what names sources, shows its source card as well.
        """
        before = self._talk.cursor
        asked = self._asked(piece, at)
        self._select(piece, asked.fact if asked is not None and asked.fact else next(iter(piece.facts), ""))
        if self._talk.cursor == before:
            self._talk.ask(asked)

    def _asked(self, piece: AnyPiece, at: Point) -> Asked | None:
        from presenter.core.card.figures import asked_of  # loaded when first asked

        return asked_of(self._talk.story, self._frames.frame(), self._frames.measure, piece, at)

    def _select(self, piece: AnyPiece, fact: str) -> None:
        if piece.choice:
            self._talk.choose_option(piece.choice)
        elif piece.slide:
            self._talk.go_to_slide(piece.slide)
        elif piece.event:
            self._talk.choose_event(piece.event, fact)
        elif fact:
            self._talk.choose_fact(fact)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(None)
        super().leaveEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._motion is not None:
            self._motion.finish()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.update()
        super().resizeEvent(event)
        self.resized.emit()
