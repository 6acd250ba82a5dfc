"""What formatting reads back from a Moment: its clock, the whole that a part belongs to, how many years ago."""

from __future__ import annotations

from presenter.core.dates.gregorian import year_month_day
from presenter.core.dates.instant import Instant
from presenter.core.dates.moment import Moment, Precision
from presenter.core.dates.units import (
    AGO_REFERENCE_YEAR,
    BEFORE_PRESENT_YEAR,
    YEARS_IN,
    century_moment,
    decade_moment,
    millennium_moment,
    month_moment,
    quarter_moment,
    season_moment,
    year_moment,
)


def local_start(moment: Moment) -> Instant:
    """The start on the author's clock."""
    return moment.start.plus_ms((moment.utc_offset or 0) * 60_000)


def clock(moment: Moment) -> str:
    """14:30, 14:30:05 or 14:30:05.250, as finely as written; an hour alone as 14:00."""
    seconds, ms = divmod(local_start(moment).ms, 1000)
    text = f"{seconds // 3600:02}:{seconds // 60 % 60:02}"
    if moment.precision <= Precision.SECOND:
        text += f":{seconds % 60:02}"
    return text + (f".{ms:03}" if moment.precision is Precision.MILLISECOND else "")


def is_within_a_day(start: Moment, end: Moment) -> bool:
    """Two plain times on one day of the same clock."""
    marked = start.approximate or start.uncertain or end.approximate or end.uncertain
    timed = start.precision < Precision.DAY and end.precision < Precision.DAY
    same_clock = start.utc_offset is None and end.utc_offset is None
    return timed and same_clock and not marked and start.start.day == end.start.day


def zone(moment: Moment) -> str:
    """UTC, UTC+8 or UTC-3:30; empty for the story's own time."""
    if moment.utc_offset is None:
        return ""
    hours, minutes = divmod(abs(moment.utc_offset), 60)
    sign = "-" if moment.utc_offset < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "") if moment.utc_offset else "UTC"


def year_bounds(moment: Moment) -> tuple[int, int]:
    """The first and the last year of the period."""
    return moment.start.ymd()[0], year_month_day(moment.end.day - 1)[0]


def last_day(moment: Moment) -> tuple[int, int, int]:
    return year_month_day(moment.end.plus_ms(-1).day)


def ordinal_number(moment: Moment) -> int | None:
    """19 for the 19th century, -5 for the 5th century BCE (millennia alike); None for 1800 to 1899."""
    length = YEARS_IN[moment.precision]
    first, _ = year_bounds(moment)
    if (first - 1) % length:
        return None
    number = (first - 1) // length
    return number + 1 if number >= 0 else number


def decade_name(moment: Moment) -> tuple[int, bool] | None:
    """(1990, False) for the 1990s, (40, True) for the 40s BCE; None for other stretches of ten years."""
    first, last = year_bounds(moment)
    if first > 0 and first % 10 == 0:
        return first, False
    return (1 - last, True) if last <= 0 and (1 - last) % 10 == 0 else None


def whole_of_part(moment: Moment) -> Moment:
    """The year of "early 2023", the century of "early 19th century"."""
    year, month, _ = moment.period.middle.ymd()
    unit = moment.unit
    if unit is Precision.MONTH:
        return month_moment("", year, month)
    if unit is Precision.QUARTER:
        return quarter_moment("", year, (month + 2) // 3)
    if unit is Precision.SEASON:
        start_year, start_month, _ = moment.start.ymd()
        return _northern_season(start_year, start_month)
    if unit is Precision.DECADE:
        return decade_moment("", year // 10 * 10 if year > 0 else -((1 - year) // 10 * 10) - 8)
    if unit in (Precision.CENTURY, Precision.MILLENNIUM):
        length = YEARS_IN[unit]
        index = (year - 1) // length
        number = index + 1 if index >= 0 else index
        return century_moment("", number) if unit is Precision.CENTURY else millennium_moment("", number)
    return year_moment("", year)


def _northern_season(year: int, month: int) -> Moment:
    name = ("winter", "spring", "summer", "autumn")[month % 12 // 3]
    return season_moment("", year - 1 if month < 3 else year, name)


def ago(moment: Moment) -> tuple[int, int]:
    """How many years ago, and to how many years that is known."""
    first, last = year_bounds(moment)
    unit = last - first + 1
    reference = BEFORE_PRESENT_YEAR if moment.qualifier == "bp" else AGO_REFERENCE_YEAR
    return reference - first - unit // 2, unit


def scaled(years: int, unit: int, scale: int) -> str:
    """Years in thousands, millions ...: as many digits as are known, 13.8 of 13,800,000,000 known to 100,000,000."""
    places = max(0, len(str(scale)) - len(str(unit)))
    return f"{years / scale:,.{places}f}"
