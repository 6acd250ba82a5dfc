"""Ticks of a time axis: calendar-true from a millisecond to billions of years, made for the view only.

A table of steps from fine to coarse; the first whose ticks stand far enough apart is taken. Months and
years are stepped on the calendar, so nothing drifts; years before 1 CE have round BCE labels.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Literal

from msgspec import Struct

from presenter.core.dates.gregorian import day_number, months_later, year_month_day
from presenter.core.dates.units import AGO_REFERENCE_YEAR
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.tick_labels import Ago, ago_label, clock_label, day_label, month_label, year_label

__all__ = ["Tick", "choose_step", "spaced_ticks", "ticks", "year_label"]

Unit = Literal["millisecond", "second", "minute", "hour", "day", "month", "year"]

MS = 1 / 86_400_000
YEAR = 365.2425
SHORTEST: dict[tuple[Unit, int], float] = {
    **{("millisecond", n): n * MS for n in (1, 2, 5, 10, 20, 50, 100, 200, 500)},
    **{("second", n): n * 1000 * MS for n in (1, 2, 5, 10, 15, 30)},
    **{("minute", n): n * 60_000 * MS for n in (1, 2, 5, 10, 15, 30)},
    **{("hour", n): n / 24 for n in (1, 2, 3, 6, 12)},
    ("day", 1): 1.0,
    ("day", 2): 2.0,
    ("day", 7): 7.0,
    ("month", 1): 28.0,
    ("month", 3): 90.0,
    **{("year", n * 10**power): 365.0 * n * 10**power for power in range(11) for n in (1, 2, 5)},
}
"""Steps from fine to coarse, each with the days between its two nearest ticks: February is what months must fit."""
MOST = 40
"""Ticks on one axis at the most."""

DEEP_YEARS = 10_000
"""Years before this many BCE are told as years ago."""
DEEP_DAYS = -DEEP_YEARS * YEAR
FEW = 4
"""Fewer ticks than this are too few."""

_UNITS: tuple[Unit, ...] = ("millisecond", "second", "minute", "hour", "day", "month", "year")


class Tick(Struct, frozen=True):
    """A tick at `days` (x in the scale's unit); `major` marks the start of the next larger unit."""

    days: float
    x: float
    label: str
    unit: Unit
    major: bool


def choose_step(scale: TimeScale, min_gap: float, finest: Unit = "millisecond") -> tuple[Unit, int]:
    """The finest step whose ticks stand at least `min_gap` apart and number at most 40."""
    allowed = _UNITS[_UNITS.index(finest) :]
    for (unit, count), shortest in SHORTEST.items():
        if unit in allowed and shortest * scale.per_day >= min_gap and scale.span / shortest <= MOST - 1:
            return unit, count
    return next(reversed(SHORTEST))


def ticks(
    scale: TimeScale, language: str, min_gap: float = 60, finest: Unit = "millisecond", *, ago: Ago = "words"
) -> list[Tick]:
    """The ticks within the scale, at least `min_gap` apart; `finest` bounds how small the unit may be.

    `ago` says how deep time is told.
    """
    if scale.per_day <= 0 or not math.isfinite(scale.span):
        return []
    unit, count = choose_step(scale, min_gap, finest)
    found = [
        Tick(days, part.x(days), label, unit, major)
        for part in scale.parts()
        for days, label, major in marks_of_step(
            part, unit, count, language, with_one=first_year_stands(count, scale.per_day, min_gap), ago=ago
        )
    ]
    return (found if scale.is_linear else _apart(found, min_gap))[:MOST]


def _apart(found: list[Tick], min_gap: float) -> list[Tick]:
    """Without those that stand too near the one before them, across a tear."""
    kept: list[Tick] = []
    for tick in found:
        if not kept or tick.x - kept[-1].x >= min_gap:
            kept.append(tick)
    return kept


def spaced_ticks(
    scale: TimeScale, language: str, width: Callable[[str], float], *, least: float = 60, pad: float = 16,
    finest: Unit = "millisecond",
) -> list[Tick]:  # fmt: skip
    """Ticks so far apart that their labels, with `pad` around them, do not meet; `finest` as in `ticks`.

    Deep time is told in words, and with 66m for 66 million where words would leave too few ticks.
    """
    found = _spaced(scale, language, width, least, pad, finest, ago="words")
    if len(found) < FEW and scale.start < DEEP_DAYS:
        found = max(found, _spaced(scale, language, width, least, pad, finest, ago="brief"), key=len)
    return found


def _spaced(
    scale: TimeScale, language: str, width: Callable[[str], float], least: float, pad: float, finest: Unit, *, ago: Ago
) -> list[Tick]:
    gap = least
    found = ticks(scale, language, gap, finest, ago=ago)
    for _ in range(8):
        widest = max((width(tick.label) for tick in found), default=0.0) + pad
        if widest <= gap:
            break
        gap = widest
        found = ticks(scale, language, gap, finest, ago=ago)
    return found


def first_year_stands(count: int, per_day: float, min_gap: float) -> bool:
    """Whether year 1, which stands where a year 0 would in round counting, has room beside the next tick."""
    return (count - 1) * 365 * per_day >= min_gap


def marks_of_step(
    scale: TimeScale, unit: Unit, count: int, language: str, *, with_one: bool, ago: Ago = "words"
) -> Iterator[tuple[float, str, bool]]:
    """Day, label and whether it is major of each tick of a step within a linear scale; `with_one`: year 1 stands."""
    if unit == "year":
        yield from _years(scale, count, language, with_one=with_one, ago=ago)
    elif unit == "month":
        yield from _months(scale, count, language)
    elif unit == "day":
        yield from _days(scale, count, language)
    else:
        yield from _even(scale, unit, count, language)


def _years(
    scale: TimeScale, count: int, language: str, *, with_one: bool, ago: Ago
) -> Iterator[tuple[float, str, bool]]:
    first = year_month_day(math.floor(scale.start))[0]
    last = year_month_day(math.ceil(scale.end))[0]
    if count >= 1000 and first < -DEEP_YEARS:
        yield from _years_ago(scale, count, language, ago=ago)
        return
    # Counted as history counts, without a year 0: 500 BCE is a round year, astronomical -499.
    counted = math.floor((first if first > 0 else first - 1) / count) * count
    while counted <= last:
        if counted != 0 or with_one:
            year = counted if counted > 0 else counted + 1 if counted < 0 else 1
            days = float(day_number(year, 1, 1))
            if scale.start <= days <= scale.end:
                yield days, year_label(year, language), (counted // count) % 10 == 0
        counted += count


def _years_ago(scale: TimeScale, count: int, language: str, *, ago: Ago) -> Iterator[tuple[float, str, bool]]:
    years = (AGO_REFERENCE_YEAR - year_month_day(math.floor(scale.start))[0]) // count * count
    while True:
        days = float(day_number(AGO_REFERENCE_YEAR - years, 1, 1))
        if days > scale.end:
            return
        if days >= scale.start:
            yield days, ago_label(years, language, ago=ago), years % (10 * count) == 0
        years -= count


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


def _days(scale: TimeScale, count: int, language: str) -> Iterator[tuple[float, str, bool]]:
    """Steps begin anew with each month; one that would stand too near the next first is left out."""
    year, month, _ = year_month_day(math.floor(scale.start))
    first = day_number(year, month, 1)
    while first <= scale.end:
        later = months_later(year, month, 1)
        next_first = day_number(*later, 1)
        if first >= scale.start:
            yield float(first), _first_label(year, month, language), True
        for day in range(first + count, next_first - count + 1, count):
            if scale.start <= day <= scale.end:
                yield float(day), day_label(month, day - first + 1, language), False
        (year, month), first = later, next_first


def _first_label(year: int, month: int, language: str) -> str:
    return year_label(year, language) if month == 1 else month_label(month, language)


def _even(scale: TimeScale, unit: Unit, count: int, language: str) -> Iterator[tuple[float, str, bool]]:
    step_ms = round(SHORTEST[unit, count] / MS)
    # Milliseconds within a day as integers: floats of days alone would blur at great depth.
    day = math.floor(scale.start)
    ms = math.ceil(max(0.0, (scale.start - day) / MS - 1e-3) / step_ms) * step_ms
    while True:
        if ms >= 86_400_000:
            day, ms = day + 1, 0
        days = day + ms * MS
        if days > scale.end:
            return
        yield days, clock_label(day, ms, unit, language), ms == 0
        ms += step_ms
