"""The time of day, as words and as a number."""

from __future__ import annotations

from datetime import datetime


def clock_now() -> str:
    """14:32:07, by the wall clock."""
    return datetime.now().astimezone().strftime("%H:%M:%S")


def seconds_of_day() -> float:
    """Seconds since midnight, by the wall clock."""
    now = datetime.now().astimezone()
    return now.hour * 3600 + now.minute * 60 + now.second + now.microsecond / 1e6
