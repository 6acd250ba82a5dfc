"""Words for a calendar day that does not exist."""

from __future__ import annotations

from presenter.core.dates.gregorian import MONTH_LENGTHS, month_length
from presenter.core.dates.moment import DateError, Moment
from presenter.core.dates.units import day_moment

MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def year_words(year: int) -> str:
    """A year for a sentence: 2024, 476 CE, 44 BCE."""
    if year <= 0:
        return f"{1 - year} BCE"
    return str(year) if year >= 1000 else f"{year} CE"


def existing_day(text: str, year: int, month: int, day: int) -> Moment:
    """The day as a Moment. Raises DateError that says why there is no such day."""
    try:
        return day_moment(text, year, month, day)
    except ValueError:
        raise missing_day(text, year, month, day) from None


def missing_day(text: str, year: int, month: int, day: int) -> DateError:
    """What is wrong with this year, month and day, one of which does not exist."""
    if not 1 <= month <= 12:
        swapped = 1 <= day <= 12 and 1 <= month <= month_length(year, day)
        hint = f"the month comes first: {_iso(year, day, month)}" if swapped else "months go from 01 to 12"
        return DateError(f"there is no month {month}", hint, 0, len(text))
    name = MONTH_NAMES[month - 1]
    length = month_length(year, month)
    if month == 2 and day == 29:
        message = f"{year_words(year)} is no leap year: its February has 28 days"
    elif 1 <= day <= 31 and day > MONTH_LENGTHS[month - 1]:
        message = f"the year {year_words(year)} has no {name} {day}"
    else:
        message = f"there is no day {day} in {name}"
    return DateError(message, f"{name} {year_words(year)} ends on {_iso(year, month, length)}", 0, len(text))


def _iso(year: int, month: int, day: int) -> str:
    """As it is written; before the common era in words, which say the year as everybody counts it."""
    if year <= 0:
        return f"{day} {MONTH_NAMES[month - 1]} {year_words(year)}"
    return f"{year:04}-{month:02}-{day:02}"
