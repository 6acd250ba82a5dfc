"""The length of a stretch of time in calendar words: 41 years, 13.2 billion years, 41 年, 132 亿年."""

from __future__ import annotations

from presenter.core.dates import Instant

MS_PER_DAY = 86_400_000
_LARGE = {"en": ((10**9, "billion years"), (10**6, "million years")), "zh": ((10**8, "亿年"), (10**4, "万年"))}
_UNITS = {
    "year": ("year", "年"), "month": ("month", "个月"), "day": ("day", "天"), "hour": ("hour", "小时"),
    "minute": ("minute", "分钟"), "second": ("second", "秒"), "millisecond": ("millisecond", "毫秒"),
}  # fmt: skip
DIGITS = 3
"""Of millions of years."""


def length_words(start: float, end: float, language: str) -> str:
    """From one day to another (see dates.Instant.days), in the largest unit of which there are at least two.

    Whole units are meant: what is over is left out up to ten thousand years; longer ones are rounded to three digits.
    """
    first, last = Instant.from_days(start), Instant.from_days(end)
    years = _whole_years(first, last)
    if years >= 10_000:
        return _large(years, language)
    if years >= 2:
        return _said(years, "year", language)
    months = _whole_months(first, last)
    if months >= 2:
        return _said(months, "month", language)
    ms = (last.day - first.day) * MS_PER_DAY + last.ms - first.ms
    units = (("day", MS_PER_DAY), ("hour", 3_600_000), ("minute", 60_000), ("second", 1000), ("millisecond", 1))
    unit, size = next(((unit, size) for unit, size in units if ms >= 2 * size), units[-1])
    return _said(ms // size, unit, language)


def _whole_months(first: Instant, last: Instant) -> int:
    (year, month, day), (to_year, to_month, to_day) = first.ymd(), last.ymd()
    return 12 * (to_year - year) + to_month - month - ((to_day, last.ms) < (day, first.ms))


def _whole_years(first: Instant, last: Instant) -> int:
    (year, month, day), (to_year, to_month, to_day) = first.ymd(), last.ymd()
    return to_year - year - ((to_month, to_day, last.ms) < (month, day, first.ms))


def _large(years: int, language: str) -> str:
    step = 10 ** max(0, len(str(years)) - DIGITS)
    years = (years + step // 2) // step * step
    for size, unit in _LARGE.get(language, _LARGE["en"]):
        if years >= size:
            whole, rest = divmod(years, size)
            part = str(rest).rjust(len(str(size)) - 1, "0").rstrip("0")
            return f"{whole:,}.{part} {unit}" if part else f"{whole:,} {unit}"
    return f"{years:,} years"


def _said(count: int, unit: str, language: str) -> str:
    english, chinese = _UNITS[unit]
    number = f"{count:,}" if count >= 10_000 else str(count)
    return f"{number} {chinese}" if language == "zh" else f"{number} {english}{'s' * (count != 1)}"
