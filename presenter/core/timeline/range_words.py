"""A stretch of time in words, as precisely as its length asks for: Oct 2022 – Dec 2026."""

from __future__ import annotations

from presenter.core.dates import Instant, format_date
from presenter.core.dates.units import day_moment, month_moment, year_moment
from presenter.core.timeline.tick_labels import ago_label, clock_label, day_label
from presenter.core.timeline.ticks import DEEP_YEARS, YEAR

MILLISECONDS, SECONDS = 3 / 86_400, 1 / 144
HOURS = 3.0
DAYS = 300.0
MONTHS = 60 * YEAR
"""Stretches shorter than these many days are told with milliseconds, seconds, minutes, days and months; longer ones in years."""


def range_words(start: float, end: float, language: str) -> str:
    """From `start` to `end` (days, see dates.Instant.days)."""
    span = end - start
    first, last = _words(start, span, language), _words(max(end - span * 1e-6, start), span, language)
    return first if first == last else f"{first} – {last}"


def _words(days: float, span: float, language: str) -> str:
    instant = Instant.from_days(days)
    year, month, day = instant.ymd()
    if year < -DEEP_YEARS or span > 2 * DEEP_YEARS * YEAR:
        return _deep(days, span, language)
    if span < SECONDS:
        return f"{day_label(month, day, language)} {_clock(instant.ms, milliseconds=span < MILLISECONDS)}"
    if span < HOURS:
        minute = instant.ms // 60_000 * 60_000
        clock = clock_label(instant.day, minute, "minute", language) if minute else "00:00"
        return f"{day_label(month, day, language)} {clock}"
    if span < DAYS:
        return format_date(day_moment("", year, month, day), language, "short")
    if span < MONTHS:
        return format_date(month_moment("", year, month), language, "short")
    return format_date(year_moment("", year), language, "short")


def _clock(ms: int, *, milliseconds: bool) -> str:
    seconds, rest = divmod(ms, 1000)
    text = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return f"{text}.{rest:03d}" if milliseconds else text


def _deep(days: float, span: float, language: str) -> str:
    """Years ago, rounded to about a hundredth of the stretch."""
    ago = (Instant.from_ymd(2000).days - days) / YEAR
    step = 10 ** max(0, len(str(round(span / YEAR))) - 3)
    return ago_label(round(ago / step) * step, language, ago="words")
