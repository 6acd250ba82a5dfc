"""Calendar arithmetic for any year: proleptic Gregorian days as exact integers.

Day 1 is 1 January of year 1, as in `datetime.date.toordinal`; year 0 is 1 BCE, year -43 is 44 BCE.
The calendar repeats every 400 years (146,097 days), which carries the standard library's dates to any year.
"""

from __future__ import annotations

from datetime import date

DAYS_IN_CYCLE = 146_097
YEARS_IN_CYCLE = 400
MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    return 29 if month == 2 and is_leap(year) else MONTH_LENGTHS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """The number of a calendar day. Raises ValueError for a month or day that does not exist."""
    cycle, rest = divmod(year - 1, YEARS_IN_CYCLE)
    return cycle * DAYS_IN_CYCLE + date(rest + 1, month, day).toordinal()


def year_month_day(number: int) -> tuple[int, int, int]:
    """The calendar day with this number: the way back from `day_number`."""
    cycle, rest = divmod(number - 1, DAYS_IN_CYCLE)
    found = date.fromordinal(rest + 1)
    return found.year + cycle * YEARS_IN_CYCLE, found.month, found.day


def months_later(year: int, month: int, count: int) -> tuple[int, int]:
    """The month that is `count` months after this one."""
    years, rest = divmod(month - 1 + count, 12)
    return year + years, rest + 1
