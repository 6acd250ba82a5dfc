"""From one time of a day to another of the same day: `2024-05-01 14:30–16:00`, `1 May 2024, 14:30 to 16:00`, `…14:30至16:00`."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from presenter.core.dates.combine import interval
from presenter.core.dates.moment import DateError, Kind, Moment, Precision
from presenter.core.dates.said import local_start
from presenter.core.dates.units import clock_ms, time_moment, time_precision

_SPAN = re.compile(
    r"(.*\d.*?)(?:\s*[–—/~至到]\s*|\s+(?:to|until|till|-)\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?",
    re.ASCII | re.IGNORECASE,
)


def parse_clock_span(text: str, parse: Callable[[str], Moment | None]) -> Moment | None:
    """None for anything else. Raises DateError for a time that does not exist, or one not after the first."""
    match = _SPAN.fullmatch(text)
    if match is None:
        return None
    try:
        start = parse(match[1].strip())
    except DateError:
        return None
    if start is None or start.kind is not Kind.POINT or start.precision >= Precision.DAY:
        return None
    try:
        ms = clock_ms(int(match[2]), int(match[3]), int(match[4] or 0), int((match[5] or "0").ljust(3, "0")))
    except ValueError as fault:
        hint = "hours go from 00 to 23, minutes and seconds from 00 to 59"
        raise DateError(f"there is {fault}", hint, match.start(2), match.end() - match.start(2)) from fault
    said = text[match.start(2) :]
    precision = time_precision(match[3], match[4], match[5])
    end = time_moment(said, local_start(start).day, ms, precision, start.utc_offset)
    return interval(text, replace(start, text=match[1].strip()), end)
