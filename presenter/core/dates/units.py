"""Named units of the calendar as Moments: a day, a quarter, the early part of a decade, 66 million years ago.

The one place that fixes conventions (docs/dates.md tells authors): parts are thirds, seasons are meteorological,
centuries begin in year 1, "ago" counts from the year 2000.
"""

from __future__ import annotations

from presenter.core.dates.gregorian import day_number, months_later
from presenter.core.dates.instant import MS_PER_DAY, Instant, Period
from presenter.core.dates.moment import Moment, Precision

AGO_REFERENCE_YEAR = 2000
"""The year that "years ago" is counted from (geologists' b2k)."""
BEFORE_PRESENT_YEAR = 1950
"""What "present" means in BP, by the convention of radiocarbon dating."""

NORTHERN_FIRST_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
SOUTHERN_FIRST_MONTHS = {"spring": 9, "summer": 12, "autumn": 3, "winter": 6}

YEARS_IN = {
    Precision.YEAR: 1,
    Precision.DECADE: 10,
    Precision.CENTURY: 100,
    Precision.MILLENNIUM: 1_000,
    Precision.TEN_THOUSAND_YEARS: 10_000,
    Precision.HUNDRED_THOUSAND_YEARS: 100_000,
    Precision.MILLION_YEARS: 1_000_000,
    Precision.TEN_MILLION_YEARS: 10_000_000,
    Precision.HUNDRED_MILLION_YEARS: 100_000_000,
    Precision.BILLION_YEARS: 1_000_000_000,
}


def year_precision(years: int) -> Precision:
    """The precision of a date known to within this many years: the finest unit that covers them."""
    return next((unit for unit, length in YEARS_IN.items() if years <= length), Precision.BILLION_YEARS)


def days_period(first: int, after: int) -> Period:
    return Period(Instant(first), Instant(after))


def years_period(first: int, count: int = 1) -> Period:
    return days_period(day_number(first, 1, 1), day_number(first + count, 1, 1))


def months_period(year: int, month: int, count: int) -> Period:
    after_year, after_month = months_later(year, month, count)
    return days_period(day_number(year, month, 1), day_number(after_year, after_month, 1))


def year_moment(text: str, year: int) -> Moment:
    return Moment(text, years_period(year), Precision.YEAR)


def month_moment(text: str, year: int, month: int) -> Moment:
    return Moment(text, months_period(year, month, 1), Precision.MONTH)


def day_moment(text: str, year: int, month: int, day: int) -> Moment:
    """Raises ValueError for a day that does not exist."""
    number = day_number(year, month, day)
    return Moment(text, days_period(number, number + 1), Precision.DAY)


def time_moment(text: str, day: int, ms: int, precision: Precision, utc_offset: int | None = None) -> Moment:
    """A time of day: `day` and `ms` as written, `utc_offset` in minutes east."""
    length = {
        Precision.HOUR: 3_600_000,
        Precision.MINUTE: 60_000,
        Precision.SECOND: 1_000,
        Precision.MILLISECOND: 1,
    }[precision]
    start = Instant(day).plus_ms(ms - (utc_offset or 0) * 60_000)
    return Moment(text, Period(start, start.plus_ms(length)), precision, utc_offset=utc_offset)


def time_precision(minute: str | None, second: str | None, fraction: str | None) -> Precision:
    """How finely a time was written, from the parts of it that are there."""
    if fraction:
        return Precision.MILLISECOND
    return Precision.SECOND if second else Precision.MINUTE if minute else Precision.HOUR


def quarter_moment(text: str, year: int, quarter: int) -> Moment:
    return Moment(text, months_period(year, 3 * quarter - 2, 3), Precision.QUARTER)


def half_moment(text: str, year: int, half: int) -> Moment:
    period = months_period(year, 6 * half - 5, 6)
    return Moment(text, period, Precision.PART, qualifier=("first half", "second half")[half - 1], unit=Precision.YEAR)


def season_moment(text: str, year: int, season: str, hemisphere: str = "") -> Moment:
    """Three whole months. The season that spans the turn of the year belongs to the year it begins in."""
    first = (SOUTHERN_FIRST_MONTHS if hemisphere == "south" else NORTHERN_FIRST_MONTHS)[season]
    qualifier = f"{season} {hemisphere}".strip()
    return Moment(text, months_period(year, first, 3), Precision.SEASON, qualifier=qualifier)


def decade_moment(text: str, first_year: int) -> Moment:
    return Moment(text, years_period(first_year, 10), Precision.DECADE)


def century_moment(text: str, number: int) -> Moment:
    """The 19th century is number 19, from 1801 to 1900; the 5th century BCE is -5, from 500 to 401 BCE."""
    return Moment(text, years_period(_first_year(number, 100), 100), Precision.CENTURY)


def millennium_moment(text: str, number: int) -> Moment:
    return Moment(text, years_period(_first_year(number, 1000), 1000), Precision.MILLENNIUM)


def _first_year(number: int, length: int) -> int:
    return (number - 1) * length + 1 if number > 0 else number * length + 1


def part_moment(text: str, whole: Moment, part: str) -> Moment:
    """The early, mid or late third of a day-counted unit; halves of a year, decade, century or millennium too.

    A year is cut into 4 + 4 + 4 months, a month into days 1-10, 11-20 and the rest, a quarter into its months, a decade
    into 3 + 4 + 3 years, a century into 33 + 34 + 33.
    """
    start, end = whole.period.start, whole.period.end
    first_year, first_month, _ = start.ymd()
    if whole.precision is Precision.MONTH:
        cuts = [start.day, start.day + 10, start.day + 20, end.day]
    elif whole.precision in (Precision.YEAR, Precision.QUARTER, Precision.SEASON):
        months = 12 if whole.precision is Precision.YEAR else 3
        cuts = [day_number(*months_later(first_year, first_month, months * k // 3), 1) for k in range(4)]
    else:
        years = YEARS_IN[whole.precision]
        cuts = [day_number(first_year + round(years * k / 3), 1, 1) for k in range(4)]
    if part in ("first half", "second half"):
        middle = _half_cut(whole)
        bounds = (start.day, middle) if part == "first half" else (middle, end.day)
    else:
        third = ("early", "mid", "late").index(part)
        bounds = (cuts[third], cuts[third + 1])
    return Moment(text, days_period(*bounds), Precision.PART, qualifier=part, unit=whole.precision)


def _half_cut(whole: Moment) -> int:
    year, month, _ = whole.period.start.ymd()
    if whole.precision is Precision.MONTH:
        return whole.period.start.day + 15
    if whole.precision is Precision.YEAR:
        return day_number(*months_later(year, month, 6), 1)
    if whole.precision in YEARS_IN:
        return day_number(year + YEARS_IN[whole.precision] // 2, 1, 1)
    return whole.period.middle.day


def ago_moment(text: str, years: int, unit_years: int, *, before_present: bool = False) -> Moment:
    """`years` ago, known to half of `unit_years` either side: the last digit that counts. Whole years below ten."""
    middle = (BEFORE_PRESENT_YEAR if before_present else AGO_REFERENCE_YEAR) - years
    first, count = (middle, 1) if unit_years < 10 else (middle - unit_years // 2, unit_years)
    qualifier = "bp" if before_present else "ago"
    return Moment(text, years_period(first, count), year_precision(count), qualifier=qualifier)


def clock_ms(hour: int, minute: int = 0, second: int = 0, ms: int = 0) -> int:
    """Milliseconds since midnight; 24:00 is the midnight after. Raises ValueError for a time that does not exist."""
    total = ((hour * 60 + minute) * 60 + second) * 1000 + ms
    if hour < 0 or not (0 <= minute < 60 and 0 <= second < 60) or total > MS_PER_DAY:
        raise ValueError(f"no time {hour:02}:{minute:02}:{second:02}")
    return total
