"""An event's mark dragged to another date: nothing is written before it is let go, and Esc leaves it where it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from presenter.app.strip.interaction import SLACK
from presenter.core.timeline.scale import TimeScale

HOLD_MS = 350
"""A press that rests on a mark so long takes hold of it; one that moves before pans."""
DAY_PX = 2.0
"""From so many pixels per day on, days can be told apart: else a date moves by months."""


class Dates(Protocol):
    """Who knows the dates of events as written, and writes others."""

    @property
    def on(self) -> bool:
        """Whether dates may be moved now."""

    def written(self, event: str) -> str:
        """The event's date in the file; empty for one that cannot be moved."""

    def moved(self, event: str, days: float, *, by_months: bool) -> tuple[str, float, str] | None:
        """Its date so many days later: as written, where it begins then in days, and as said; None if it has no such."""

    def write(self, event: str, date: str) -> None:
        """Write another date."""

    def refuse(self, event: str) -> None:
        """Say why an event cannot be moved."""

    def tell_how(self) -> None:
        """Say how an event is moved: a drag that began on one moved the view."""


class MovingEvent:
    """One drag. `words` and `x` are what a flag says, and where (pixels of the canvas)."""

    def __init__(
        self, dates: Dates, event: str, scale: TimeScale, x: float, mark_x: float, changed: Callable[[], object]
    ) -> None:
        self._dates, self.event, self._scale = dates, event, scale
        self._from, self._mark_x, self._changed = x, mark_x, changed
        self._before = dates.written(event)
        start = dates.moved(event, 0.0, by_months=False)
        self._start = start[1] if start is not None else 0.0
        self.text, self.words, self.x = self._before, start[2] if start is not None else "", mark_x
        self._far = False

    def move(self, x: float, ms: float) -> None:
        del ms
        if not self._far and abs(x - self._from) < SLACK:
            return
        self._far = True
        days = self._scale.days(self._mark_x + x - self._from) - self._scale.days(self._mark_x)
        found = self._dates.moved(self.event, days, by_months=self._scale.per_day < DAY_PX)
        if found is not None:
            self.text, start, self.words = found
            self.x = self._mark_x + self._scale.x(start) - self._scale.x(self._start)
        self._changed()

    def end(self, x: float, ms: float) -> None:
        self.move(x, ms)
        if self.text != self._before:
            self._dates.write(self.event, self.text)

    def cancel(self) -> None:
        self.text = self._before
