"""The pointer on a timeline's canvas: what it presses, drags, throws, turns and pinches."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent

from presenter.app.strip.interaction import Interaction, PanOrClick, SelectStretch, turn_wheel
from presenter.app.strip.moving_event import HOLD_MS, Dates, MovingEvent
from presenter.core.geometry import Point

if TYPE_CHECKING:
    from presenter.app.strip.listening_canvas import ListeningCanvas
    from presenter.core.timeline.items import PlacedMark


class Pointing:
    """Knows at most one interaction at a time; the canvas passes its events on."""

    def __init__(self, canvas: ListeningCanvas) -> None:
        self._canvas = canvas
        self._now: Interaction | None = None
        self.dates: Dates | None = None
        """Who writes other dates of events; None where none are moved."""
        self._held: QPointF | None = None
        self._hold = QTimer(canvas, singleShot=True, interval=HOLD_MS)
        self._hold.timeout.connect(self._take_hold)

    @property
    def busy(self) -> bool:
        """Whether something is dragged."""
        return self._now is not None

    @property
    def moving(self) -> MovingEvent | None:
        """The event that is dragged to another date."""
        return self._now if isinstance(self._now, MovingEvent) else None

    def cancel(self) -> None:
        """As it was before the press."""
        self._hold.stop()
        if self._now is not None:
            self._now.cancel()
            self._now = None
            self._canvas.unsetCursor()
            self._canvas.update()

    def press(self, event: QMouseEvent) -> None:
        canvas = self._canvas
        if event.button() is not Qt.MouseButton.LeftButton or canvas.arranger is None:
            event.ignore()
            return
        place = canvas.here(event.position())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._now = SelectStretch(canvas.view, canvas.ranging, canvas.picture.scale, place.x())
            return
        mark = canvas.picture.mark_at(place.x(), place.y()) if self.dates is not None and self.dates.on else None
        if mark is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._drag(mark, place)
            return
        if mark is not None:
            self._held = place
            self._hold.start()
        self._now = PanOrClick(canvas.view, canvas.picture.scale.per_day, place.x(), partial(canvas.click, place))

    def _take_hold(self) -> None:
        """The press rested on a mark: it is the mark that moves, not the time."""
        place, canvas = self._held, self._canvas
        if place is None or not isinstance(self._now, PanOrClick) or self._now.moved:
            return
        mark = canvas.picture.mark_at(place.x(), place.y())
        if mark is not None:
            self._drag(mark, place)

    def _drag(self, mark: PlacedMark, place: QPointF) -> None:
        canvas, dates = self._canvas, self.dates
        if dates is None or dates.moved(mark.event, 0.0, by_months=False) is None:
            if dates is not None:
                dates.refuse(mark.event)
            return
        canvas.view.stop()
        self._now = MovingEvent(dates, mark.event, canvas.picture.scale, place.x(), mark.centre_x, canvas.update)
        canvas.setCursor(Qt.CursorShape.SizeHorCursor)
        canvas.update()

    def move(self, event: QMouseEvent) -> None:
        canvas = self._canvas
        shapes = Qt.CursorShape
        if self._now is not None:
            self._now.move(canvas.here(event.position()).x(), event.timestamp())
            if isinstance(self._now, PanOrClick) and self._now.moved and self._hold.isActive():
                self._hold.stop()
                if self.dates is not None:
                    self.dates.tell_how()
            if not isinstance(self._now, MovingEvent):
                over_stretch = isinstance(self._now, SelectStretch)
                canvas.setCursor(shapes.IBeamCursor if over_stretch else shapes.ClosedHandCursor)
        elif canvas.arranger is not None:
            over = bool(canvas.text_at(event.position()))
            canvas.setCursor(shapes.PointingHandCursor if over else shapes.ArrowCursor)

    def release(self, event: QMouseEvent) -> None:
        if self._now is not None and event.button() is Qt.MouseButton.LeftButton:
            self._hold.stop()
            interaction, self._now = self._now, None
            interaction.end(self._canvas.here(event.position()).x(), event.timestamp())
            self._canvas.unsetCursor()
            if isinstance(interaction, MovingEvent):
                self._canvas.update()

    def double(self, event: QMouseEvent) -> None:
        """On the selected stretch: all of it; elsewhere the whole story."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._hold.stop()
            self._now = None
            if self._on_stretch(self._canvas.here(event.position())):
                self._canvas.ranging.enter()
            else:
                self._canvas.view.fit()

    def _on_stretch(self, place: QPointF) -> bool:
        box = self._canvas.ranging.box
        return box is not None and box.contains(Point(place.x(), place.y()))

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; sideways, or with Shift, along the time; with Ctrl through lanes that overflow."""
        canvas = self._canvas
        if canvas.arranger is None:
            return
        down, across = event.angleDelta().y(), event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and canvas.scrolls:
            canvas.scroll_by(-down // 4)
        else:
            along = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            x = canvas.here(event.position()).x()
            turn_wheel(canvas.view, canvas.scale, x, across, down, along=along)
        event.accept()

    def pinch(self, event: QNativeGestureEvent) -> None:
        """Two fingers on a touchpad zoom about the pointer."""
        canvas = self._canvas
        if canvas.arranger is not None:
            about = canvas.scale.days(canvas.here(event.position()).x())
            canvas.view.zoom(max(0.1, 1 + event.value()), about)
