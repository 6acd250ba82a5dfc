"""Points and stretches of time, exact from before the Big Bang to far ahead.

An Instant is a day number and a millisecond of that day: 64-bit milliseconds alone would end after 292 million years.
"""

from __future__ import annotations

import math
from typing import Self

from msgspec import Struct

from presenter.core.dates.gregorian import day_number, year_month_day

MS_PER_DAY = 86_400_000


class Instant(Struct, frozen=True, order=True):
    """A point in time: `day` as numbered by `gregorian.day_number`, `ms` from 0 to 86,399,999."""

    day: int
    ms: int = 0

    @classmethod
    def from_ymd(cls, year: int, month: int = 1, day: int = 1, ms: int = 0) -> Self:
        """Year 0 is 1 BCE. Milliseconds beyond the day carry over. Raises ValueError for a day that does not exist."""
        carry, rest = divmod(ms, MS_PER_DAY)
        return cls(day_number(year, month, day) + carry, rest)

    @classmethod
    def from_days(cls, days: float) -> Self:
        """The way back from `days`, to the nearest millisecond that the float can tell."""
        whole = math.floor(days)
        carry, ms = divmod(round((days - whole) * MS_PER_DAY), MS_PER_DAY)
        return cls(whole + carry, ms)

    @property
    def days(self) -> float:
        """The coordinate to plot at: days, with the time of day as the fraction."""
        return self.day + self.ms / MS_PER_DAY

    def ymd(self) -> tuple[int, int, int]:
        return year_month_day(self.day)

    def plus_ms(self, ms: int) -> Instant:
        carry, rest = divmod(self.ms + ms, MS_PER_DAY)
        return Instant(self.day + carry, rest)


class Period(Struct, frozen=True):
    """All time from `start` up to, not including, `end`."""

    start: Instant
    end: Instant

    def overlaps(self, other: Period) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, inner: Instant | Period) -> bool:
        if isinstance(inner, Instant):
            return self.start <= inner < self.end
        return self.start <= inner.start and inner.end <= self.end

    def joined(self, other: Period) -> Period:
        """The shortest period that contains both."""
        return Period(min(self.start, other.start), max(self.end, other.end))

    @property
    def span_days(self) -> float:
        return (self.end.day - self.start.day) + (self.end.ms - self.start.ms) / MS_PER_DAY

    @property
    def middle(self) -> Instant:
        total_ms = (self.end.day - self.start.day) * MS_PER_DAY + self.end.ms - self.start.ms
        return self.start.plus_ms(total_ms // 2)
