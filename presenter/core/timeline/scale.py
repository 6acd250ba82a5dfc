"""Days to x and back: one small immutable value; zooming and panning make new ones."""

from __future__ import annotations

from msgspec import Struct


class TimeScale(Struct, frozen=True):
    """Maps `start`..`end` (days, see dates.Instant.days) linearly to `x0`..`x1` (any unit of length)."""

    start: float
    end: float
    x0: float
    x1: float

    @property
    def span(self) -> float:
        """Days shown."""
        return self.end - self.start

    @property
    def per_day(self) -> float:
        """Length of a day."""
        return (self.x1 - self.x0) / self.span if self.span else 0.0

    def x(self, days: float) -> float:
        return self.x0 + (days - self.start) * self.per_day

    def days(self, x: float) -> float:
        return self.start + (x - self.x0) / self.per_day if self.per_day else self.start

    def zoomed(self, factor: float, about_x: float) -> TimeScale:
        """Closer for factors above 1; the day under `about_x` stays there."""
        fixed = self.days(about_x)
        return TimeScale(fixed - (fixed - self.start) / factor, fixed + (self.end - fixed) / factor, self.x0, self.x1)

    def panned(self, dx: float) -> TimeScale:
        """The picture moved by dx to the right."""
        shift = dx / self.per_day if self.per_day else 0.0
        return TimeScale(self.start - shift, self.end - shift, self.x0, self.x1)

    def on(self, x0: float, x1: float) -> TimeScale:
        """The same time on another stretch."""
        return TimeScale(self.start, self.end, x0, x1)
