"""The time of day, as words and as a number, and the day as core counts days."""

from __future__ import annotations

from datetime import date, datetime

from presenter.core.dates import Instant


def clock_now() -> str:
    """14:32:07, by the wall clock."""
    return datetime.now().astimezone().strftime("%H:%M:%S")


def seconds_of_day() -> float:
    """Seconds since midnight, by the wall clock."""
    now = datetime.now().astimezone()
    return now.hour * 3600 + now.minute * 60 + now.second + now.microsecond / 1e6


def days_of(day: date) -> float:
    """A day of the calendar as core counts days."""
    return Instant.from_ymd(day.year, day.month, day.day).days


def today() -> float:
    """The day on the wall, in days."""
    return days_of(datetime.now().astimezone().date())
