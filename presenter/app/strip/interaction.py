"""What the pointer does on the strip, as objects with a start, moves and an end; widgets only pass events on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, Protocol

from presenter.app.strip.view import StripView
from presenter.core.timeline.flick import flick_speed
from presenter.core.timeline.scale import TimeScale

if TYPE_CHECKING:
    from presenter.app.strip.ranging import Ranging
    from presenter.core.timeline.scale import TimeScale

SLACK = 4.0
"""A press that moves less than this is a click."""
MOST_POINTS = 40
WHEEL = 1.25
"""Zoom of one notch of the wheel."""


class Interaction(Protocol):
    """Begins with a press; positions in pixels, times in ms."""

    def move(self, x: float, ms: float) -> None: ...
    def end(self, x: float, ms: float) -> None: ...
    def cancel(self) -> None: ...


class PanOrClick:
    """Drags the time under the pointer along, and throws it; a press that hardly moves is a click.

    A press that only stops what was thrown is not a click.
    """

    def __init__(self, view: StripView, per_day: float, x: float, clicked: Callable[[], None]) -> None:
        self._caught = view.moving
        view.stop()
        self._view, self._per_day, self._x = view, per_day, x
        self._origin = view.start, view.end
        self._clicked = clicked
        self._track: list[tuple[float, float]] = []
        self.moved = False

    def move(self, x: float, ms: float) -> None:
        self._track = [*self._track[-MOST_POINTS:], (ms, x)]
        self._drag(x)

    def _drag(self, x: float) -> None:
        if not self.moved and abs(x - self._x) < SLACK:
            return
        self.moved = True
        days = (self._x - x) / self._per_day
        self._view.show(*self._view.moved(self._origin, days))

    def end(self, x: float, ms: float) -> None:
        self._drag(x)
        if self.moved:
            self._view.fling(-flick_speed(self._track, ms) / self._per_day)
        elif not self._caught:
            self._clicked()

    def cancel(self) -> None:
        self._view.show(*self._origin)


class SelectStretch:
    """Draws a stretch of time from where it was pressed; a press that hardly moves extends the one there is."""

    def __init__(self, view: StripView, ranging: Ranging, scale: TimeScale, x: float) -> None:
        view.stop()
        self._ranging, self._scale, self._x = ranging, scale, x
        self._before = ranging.ends
        self._moved = False

    def move(self, x: float, ms: float) -> None:
        del ms
        x = min(max(x, self._scale.x0), self._scale.x1)
        if not self._moved and abs(x - self._x) < SLACK:
            return
        self._moved = True
        self._ranging.select(self._scale.days(self._x), self._scale.days(x), self._scale.per_day)

    def end(self, x: float, ms: float) -> None:
        self.move(x, ms)
        if not self._moved and self._before is not None:
            self._ranging.select(self._before[0], self._scale.days(x), self._scale.per_day)
        self._ranging.settle()

    def cancel(self) -> None:
        self._ranging.put_back(self._before)


class DragViewport:
    """Moves the frame of the minimap, or one of its two ends."""

    def __init__(self, view: StripView, scale: TimeScale, x: float, part: Literal["middle", "start", "end"]) -> None:
        """`scale` is the minimap's."""
        view.stop()
        self._view, self._scale, self._x, self._part = view, scale, x, part
        self._origin = view.start, view.end
        self._middle = view.middle

    def move(self, x: float) -> None:
        start, end = self._origin
        shortest = self._view.shortest
        if self._part == "start":
            self._view.show(min(self._shifted(start, x), end - shortest), end)
        elif self._part == "end":
            self._view.show(start, max(self._shifted(end, x), start + shortest))
        else:
            self._view.show_around(self._shifted(self._middle, x))

    def _shifted(self, day: float, x: float) -> float:
        """A day moved on the map as far as the pointer was."""
        return self._scale.days(self._scale.x(day) + x - self._x)

    def end(self, x: float) -> None:
        self.move(x)

    def cancel(self) -> None:
        self._view.show(*self._origin)


def turn_wheel(view: StripView, scale: TimeScale, x: float, across: int, down: int, *, along: bool) -> None:
    """Zoom about a place; sideways, or `along`, pan. Turns are in eighths of a degree."""
    if across and abs(across) >= abs(down):
        view.pan(-across / scale.per_day / 2)
    elif along:
        view.pan(-down / scale.per_day / 2)
    elif down:
        view.zoom(WHEEL ** (down / 120), scale.days(x))
