"""What stands at a tick, per language: years with BCE, years ago, months, days, times of day."""

from __future__ import annotations

from typing import Literal

from presenter.core.dates import Instant, Precision, format_date
from presenter.core.dates.gregorian import year_month_day
from presenter.core.dates.units import day_moment, month_moment, time_moment

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_YEARS = 10_000

Ago = Literal["words", "brief"]
"""How years ago are told in English: 66 million years ago, as everywhere; 66m years ago where that is too long."""


def year_label(year: int, language: str) -> str:
    """A year on an axis; astronomical year 0 is 1 BCE. From five digits on with separators."""
    if year > 0:
        return _grouped(year)
    return f"前 {_grouped(1 - year)}" if language == "zh" else f"{_grouped(1 - year)} BCE"


def _grouped(year: int) -> str:
    return f"{year:,}" if year >= _LONG_YEARS else str(year)


def ago_label(years: int, language: str, *, ago: Ago = "words") -> str:
    """Years before 2000: 66 million years ago, in `brief` 66m years ago; 6600 万年前 in either case.

    All digits are kept, so no two ticks read the same.
    """
    if years < 0:
        if language == "zh":
            return f"{_in_chinese(-years).removesuffix('前')}后"
        return f"in {_in_words(-years, ago)}"
    if years == 0:
        return "今" if language == "zh" else "now"
    return _in_chinese(years) if language == "zh" else f"{_in_words(years, ago)} ago"


def _in_words(years: int, ago: Ago) -> str:
    for size, unit, letters in ((10**9, " billion", "bn"), (10**6, " million", "m")):
        if years >= size:
            return f"{_exact(years, size)}{letters if ago == 'brief' else unit} years"
    return f"{years:,} years"


def _in_chinese(years: int) -> str:
    for size, unit in ((10**8, "亿年前"), (10**4, "万年前")):
        if years >= size:
            return f"{_exact(years, size)} {unit}"
    return f"{years} 年前"


def _exact(years: int, size: int) -> str:
    """The quotient with as many decimals as it has, in whole numbers: floats would round."""
    whole, rest = divmod(years, size)
    digits = str(rest).rjust(len(str(size)) - 1, "0").rstrip("0")
    return f"{_grouped(whole)}.{digits}" if digits else _grouped(whole)


def month_label(month: int, language: str) -> str:
    return f"{month} 月" if language == "zh" else _MONTHS[month - 1]


def day_label(month: int, day: int, language: str) -> str:
    return f"{month} 月 {day} 日" if language == "zh" else f"{day} {_MONTHS[month - 1]}"


def context_label(days: float, unit: str, language: str) -> str:
    """What the labels of finer ticks leave unsaid at a place on the axis: the year of months, the month of days, the day of
    hours, the minute of seconds and milliseconds. Empty for years, which say all.
    """
    if unit == "year":
        return ""
    instant = Instant.from_days(days)
    year, month, day = instant.ymd()
    if unit == "month":
        return year_label(year, language)
    precise = month_moment("", year, month) if unit == "day" else day_moment("", year, month, day)
    if unit in ("second", "millisecond"):
        minute = instant.ms // 60_000
        precise = time_moment("", instant.day, minute * 60_000, Precision.MINUTE)
    return format_date(precise, language, "short")


def clock_label(day: int, ms: int, unit: str, language: str) -> str:
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
