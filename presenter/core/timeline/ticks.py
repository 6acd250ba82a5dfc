"""Ticks of a time axis: calendar-true from a millisecond to billions of years, made for the view only.

A table of steps from fine to coarse; the first whose ticks stand far enough apart is taken. Months and
years are stepped on the calendar, so nothing drifts; years before 1 CE have round BCE labels.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from presenter.core.dates.gregorian import day_number, months_later, year_month_day
from presenter.core.timeline.scale import TimeScale

Unit = Literal["millisecond", "second", "minute", "hour", "day", "month", "year"]

MS = 1 / 86_400_000
DAYS: dict[Unit, float] = {
    "millisecond": MS,
    "second": 1000 * MS,
    "minute": 60_000 * MS,
    "hour": 1 / 24,
    "day": 1.0,
    "month": 30.436875,
    "year": 365.2425,
}
"""Average lengths: for choosing a step only, never for placing a tick."""

_COUNTS: dict[Unit, tuple[int, ...]] = {
    "millisecond": (1, 2, 5, 10, 20, 50, 100, 200, 500),
    "second": (1, 2, 5, 10, 15, 30),
    "minute": (1, 2, 5, 10, 15, 30),
    "hour": (1, 2, 3, 6, 12),
    "day": (1, 2, 7),
    "month": (1, 3, 6),
    "year": tuple(n * 10**power for power in range(11) for n in (1, 2, 5)),
}
STEPS: tuple[tuple[Unit, int], ...] = tuple((unit, count) for unit, counts in _COUNTS.items() for count in counts)
MOST = 40
"""Ticks on one axis at the most."""

DEEP_YEARS = 10_000
"""Years before this many BCE are told as years ago."""

_UNITS: tuple[Unit, ...] = ("millisecond", "second", "minute", "hour", "day", "month", "year")


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick at `days` (x in the scale's unit); `major` marks the start of the next larger unit."""

    days: float
    x: float
    label: str
    unit: Unit
    major: bool


def choose_step(scale: TimeScale, min_gap: float, finest: Unit = "millisecond") -> tuple[Unit, int]:
    """The finest step whose ticks stand at least `min_gap` apart and number at most 40."""
    allowed = _UNITS[_UNITS.index(finest) :]
    for unit, count in STEPS:
        length = DAYS[unit] * count
        if unit in allowed and length * scale.per_day >= min_gap and scale.span / length <= MOST:
            return unit, count
    return STEPS[-1]


def ticks(scale: TimeScale, language: str, min_gap: float = 60, finest: Unit = "millisecond") -> list[Tick]:
    """The ticks within the scale, at least `min_gap` apart; `finest` bounds how small the unit may be."""
    if not scale.per_day or not math.isfinite(scale.span):
        return []
    unit, count = choose_step(scale, min_gap, finest)
    found = [
        Tick(days, scale.x(days), label, unit, major) for days, label, major in _marks(scale, unit, count, language)
    ]
    return found[:MOST]


def _marks(scale: TimeScale, unit: Unit, count: int, language: str) -> Iterator[tuple[float, str, bool]]:
    if unit == "year":
        yield from _years(scale, count, language)
    elif unit == "month":
        yield from _months(scale, count, language)
    else:
        yield from _even(scale, unit, count, language)


def _years(scale: TimeScale, count: int, language: str) -> Iterator[tuple[float, str, bool]]:
    first = year_month_day(math.floor(scale.start))[0]
    last = year_month_day(math.ceil(scale.end))[0]
    if count >= 1000 and first < -DEEP_YEARS:
        yield from _years_ago(scale, count, language)
        return
    # Counted as history counts, without a year 0: 500 BCE is a round year, astronomical -499.
    counted = math.floor((first if first > 0 else first - 1) / count) * count
    while counted <= last:
        if counted != 0 or count > 1:
            year = counted if counted > 0 else counted + 1 if counted < 0 else 1
            days = float(day_number(year, 1, 1))
            if scale.start <= days <= scale.end:
                yield days, year_label(year, language), (counted // count) % 10 == 0
        counted += count


def _years_ago(scale: TimeScale, count: int, language: str) -> Iterator[tuple[float, str, bool]]:
    now_days = float(day_number(2000, 1, 1))
    oldest = math.floor((now_days - scale.start) / 365.2425 / count) * count
    ago = oldest
    while True:
        days = now_days - ago * 365.2425
        if days > scale.end:
            return
        if days >= scale.start:
            yield days, ago_label(ago, language), ago % (10 * count) == 0
        ago -= count


def _months(scale: TimeScale, count: int, language: str) -> Iterator[tuple[float, str, bool]]:
    year, month, _ = year_month_day(math.floor(scale.start))
    month -= (month - 1) % count
    while True:
        days = float(day_number(year, month, 1))
        if days > scale.end:
            return
        if days >= scale.start:
            label = year_label(year, language) if month == 1 else month_label(month, language)
            yield days, label, month == 1
        year, month = months_later(year, month, count)


def _even(scale: TimeScale, unit: Unit, count: int, language: str) -> Iterator[tuple[float, str, bool]]:
    if unit == "day":
        yield from _days(scale, count, language)
        return
    step_ms = round(DAYS[unit] * count / MS)
    # Milliseconds within a day as integers: floats of days alone would blur at great depth.
    day = math.floor(scale.start)
    ms = math.ceil(max(0.0, (scale.start - day) / MS) / step_ms) * step_ms
    while True:
        if ms >= 86_400_000:
            day, ms = day + 1, 0
        days = day + ms * MS
        if days > scale.end:
            return
        yield days, clock_label(day, ms, unit, language), ms == 0
        ms += step_ms


def _days(scale: TimeScale, count: int, language: str) -> Iterator[tuple[float, str, bool]]:
    day = math.ceil(scale.start)
    while day <= scale.end:
        year, month, of_month = year_month_day(day)
        keep = (
            count == 1
            or (count == 2 and of_month % 2 == 1 and of_month < 31)
            or (count == 7 and of_month in (1, 8, 15, 22))
        )
        if keep:
            first = of_month == 1
            label = _first_label(year, month, language) if first else day_label(month, of_month, language)
            yield float(day), label, first
        day += 1


def _first_label(year: int, month: int, language: str) -> str:
    return year_label(year, language) if month == 1 else month_label(month, language)


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def year_label(year: int, language: str) -> str:
    """A year on an axis; astronomical year 0 is 1 BCE."""
    if year > 0:
        return str(year)
    return f"前 {1 - year}" if language == "zh" else f"{1 - year} BCE"


def ago_label(years: int, language: str) -> str:
    """Years before 2000 on an axis: 66 Ma, 6600 万年前."""
    if years <= 0:
        return "今" if language == "zh" else "now"
    if language == "zh":
        if years >= 10**8:
            return f"{years / 10**8:g} 亿年前"
        return f"{years / 10**4:g} 万年前" if years >= 10**4 else f"{years} 年前"
    for size, unit in ((10**9, "Ga"), (10**6, "Ma"), (10**3, "ka")):
        if years >= size:
            return f"{years / size:g} {unit}"
    return f"{years} a"


def month_label(month: int, language: str) -> str:
    return f"{month} 月" if language == "zh" else _MONTHS[month - 1]


def day_label(month: int, day: int, language: str) -> str:
    return f"{month} 月 {day} 日" if language == "zh" else f"{day} {_MONTHS[month - 1]}"


def clock_label(day: int, ms: int, unit: Unit, language: str) -> str:
    """A time of day, or the date at midnight."""
    if ms == 0:
        _, month, of_month = year_month_day(day)
        return day_label(month, of_month, language)
    hours, rest = divmod(ms, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    seconds, left = divmod(rest, 1000)
    if unit in ("hour", "minute"):
        return f"{hours:02d}:{minutes:02d}"
    if unit == "second":
        return f"{hours:02d}:{minutes:02d}:{seconds:02d}"
    return f"{minutes:02d}:{seconds:02d}.{left:03d}"
