"""The pointer on a timeline's canvas: what it presses, drags, throws, turns and pinches."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent

from presenter.app.strip.interaction import Interaction, PanOrClick, SelectStretch, turn_wheel
from presenter.core.geometry import Point

if TYPE_CHECKING:
    from presenter.app.strip.listening_canvas import ListeningCanvas


class Pointing:
    """Knows at most one interaction at a time; the canvas passes its events on."""

    def __init__(self, canvas: ListeningCanvas) -> None:
        self._canvas = canvas
        self._now: Interaction | None = None

    @property
    def busy(self) -> bool:
        """Whether something is dragged."""
        return self._now is not None

    def cancel(self) -> None:
        """As it was before the press."""
        if self._now is not None:
            self._now.cancel()
            self._now = None
            self._canvas.unsetCursor()

    def press(self, event: QMouseEvent) -> None:
        canvas = self._canvas
        if event.button() is not Qt.MouseButton.LeftButton or canvas.arranger is None:
            event.ignore()
            return
        place = canvas.here(event.position())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._now = SelectStretch(canvas.view, canvas.ranging, canvas.picture.scale, place.x())
            return
        self._now = PanOrClick(canvas.view, canvas.picture.scale.per_day, place.x(), partial(canvas.click, place))

    def move(self, event: QMouseEvent) -> None:
        canvas = self._canvas
        shapes = Qt.CursorShape
        if self._now is not None:
            self._now.move(canvas.here(event.position()).x(), event.timestamp())
            canvas.setCursor(shapes.IBeamCursor if isinstance(self._now, SelectStretch) else shapes.ClosedHandCursor)
        elif canvas.arranger is not None:
            over = bool(canvas.text_at(event.position()))
            canvas.setCursor(shapes.PointingHandCursor if over else shapes.ArrowCursor)

    def release(self, event: QMouseEvent) -> None:
        if self._now is not None and event.button() is Qt.MouseButton.LeftButton:
            interaction, self._now = self._now, None
            interaction.end(self._canvas.here(event.position()).x(), event.timestamp())
            self._canvas.unsetCursor()

    def double(self, event: QMouseEvent) -> None:
        """On the selected stretch: all of it; elsewhere the whole story."""
        if event.button() is Qt.MouseButton.LeftButton:
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
