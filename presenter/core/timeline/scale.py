"""Days to x and back: one small immutable value; zooming and panning make new ones."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.timeline.tears import Stretches, TornTime, open_length, room_share


class TimeScale(Struct, frozen=True, dict=True):
    """Maps `start`..`end` (days, see dates.Instant.days) to `x0`..`x1` (any unit of length).

    Linear, but for `tears`: stretches of empty time, each as wide as a small share of the whole. Outside of them a day is
    equally long everywhere, and moving the picture moves all of it alike.
    """

    start: float
    end: float
    x0: float
    x1: float
    tears: Stretches = ()

    @property
    def is_linear(self) -> bool:
        """Whether every day is equally long, in the view and beside it."""
        return self._torn is None

    @cached_property
    def span(self) -> float:
        """Days shown; a tear counts as many days as have room in it."""
        if not self.tears:
            return self.end - self.start
        return open_length(self.tears, self.start, self.end) or self.end - self.start

    @cached_property
    def _torn(self) -> TornTime | None:
        if not self.tears or not open_length(self.tears, self.start, self.end):
            return None
        room = room_share(self.tears) * self.span
        torn = TornTime(self.tears, room)
        return torn if any(torn.is_torn(*tear) for tear in self.tears) else None

    @property
    def open_time(self) -> TornTime:
        """Distances on this scale, in days as long as `per_day`, also beside the view."""
        return self._torn or TornTime((), 0.0)

    @cached_property
    def per_day(self) -> float:
        """Length of a day outside of tears."""
        return (self.x1 - self.x0) / self.span if self.span else 0.0

    def x(self, days: float) -> float:
        torn = self._torn if self.tears else None
        length = days - self.start if torn is None else torn.length(self.start, days)
        return self.x0 + length * self.per_day

    def days(self, x: float) -> float:
        if not self.per_day:
            return self.start
        length, torn = (x - self.x0) / self.per_day, self._torn
        return self.start + length if torn is None else torn.away(self.start, length)

    def zoomed(self, factor: float, about_x: float) -> TimeScale:
        """Closer for factors above 1; the day under `about_x` stays there."""
        fixed = self.days(about_x)
        if self._torn is None and not self.tears:
            start, end = fixed - (fixed - self.start) / factor, fixed + (self.end - fixed) / factor
            return TimeScale(start, end, self.x0, self.x1)
        return self.around(fixed, (about_x - self.x0) / (self.x1 - self.x0), self.span / factor)

    def around(self, day: float, share: float, span: float) -> TimeScale:
        """`span` open days (see `span`) on the same stretch, with `day` at a share of it from the left."""
        torn = TornTime(self.tears, room_share(self.tears) * span)
        return replace(self, start=torn.away(day, -share * span), end=torn.away(day, (1 - share) * span))

    def panned(self, dx: float) -> TimeScale:
        """The picture moved by dx to the right."""
        if not self.per_day:
            return self
        return self.moved(-dx / self.per_day)

    def moved(self, days: float) -> TimeScale:
        """The view so many open days later."""
        if self._torn is None and not self.tears:
            return replace(self, start=self.start + days, end=self.end + days)
        torn = TornTime(self.tears, room_share(self.tears) * self.span)
        return replace(self, start=torn.away(self.start, days), end=torn.away(self.end, days))

    def on(self, x0: float, x1: float) -> TimeScale:
        """The same time on another stretch."""
        return replace(self, x0=x0, x1=x1)

    def torn_here(self) -> list[tuple[float, float]]:
        """The tears in view, in days, cut at its ends; those drawn at their true length are none."""
        torn = self._torn
        if torn is None:
            return []
        return [(max(start, self.start), min(end, self.end)) for start, end in self.tears
                if start < self.end and end > self.start and torn.is_torn(start, end)]  # fmt: skip

    def parts(self) -> list[TimeScale]:
        """The linear pieces in view, from left to right, all with days of one length: itself where nothing is torn."""
        torn = self.torn_here()
        if not torn:
            return [self]
        ends = [self.start, *(day for tear in torn for day in tear), self.end]
        pairs = zip(ends[::2], ends[1::2], strict=True)
        return [TimeScale(first, last, self.x(first), self.x(last)) for first, last in pairs if last > first]

    def beside_tears(self, x: float) -> float:
        """That place, or the nearest edge of the tear that it lies in."""
        for start, end in self.torn_here():
            left, right = self.x(start), self.x(end)
            if left < x < right:
                return left if x - left <= right - x else right
        return x
