"""A column of ISO dates -> where each begins and ends in days, all rows at once.

Reads what `dates.iso` reads in its plain forms, to the same days; any other text is left to `dates.parse_date`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from presenter.core.dates.instant import MS_PER_DAY

Days = NDArray[np.float64]
Flags = NDArray[np.bool_]
_Digits = NDArray[Any]

LONGEST = 24
_FORMS = (
    "dddd", "dddd-dd", "dddd-dd-dd", "dddd-dd-ddTdd:dd", "dddd-dd-ddTdd:ddZ", "dddd-dd-ddTdd:dd:dd",
    "dddd-dd-ddTdd:dd:ddZ", "dddd-dd-ddTdd:dd:dd.ddd", "dddd-dd-ddTdd:dd:dd.dddZ",
)  # fmt: skip
_UNIX_EPOCH = 719_163
"""Day number of 1 January 1970."""
_MONTH_LENGTHS = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])


def iso_column(texts: Sequence[str]) -> tuple[Days, Days, Flags]:
    """Start and end of each date, and whether it was read."""
    count = len(texts)
    starts, ends, read = np.zeros(count), np.zeros(count), np.zeros(count, dtype=np.bool_)
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=count)
    fixed = np.array([text if len(text) <= LONGEST else "" for text in texts], dtype=f"U{LONGEST}")
    codes = fixed.view(np.uint32).reshape(count, LONGEST) if count else np.zeros((0, LONGEST), dtype=np.uint32)
    for form in _FORMS:
        rows = np.flatnonzero(lengths == len(form))
        if rows.size:
            fits, first, last = _read(codes[rows], form)
            rows = rows[fits]
            starts[rows], ends[rows], read[rows] = first[fits], last[fits], True
    return starts, ends, read


def _read(codes: _Digits, form: str) -> tuple[Flags, Days, Days]:
    """Which rows have a form and name a day and time that exist; their bounds."""
    digits = codes.astype(np.int64) - ord("0")
    fits = np.ones(len(codes), dtype=np.bool_)
    for place, kind in enumerate(form):
        if kind == "d":
            fits &= (digits[:, place] >= 0) & (digits[:, place] <= 9)
        elif kind == "T":
            fits &= (codes[:, place] == ord("T")) | (codes[:, place] == ord(" "))
        else:
            fits &= codes[:, place] == ord(kind)
    year = _number(digits, 0, 4)
    month = _number(digits, 5, 2) if len(form) > 4 else np.ones_like(year)
    day = _number(digits, 8, 2) if len(form) > 7 else np.ones_like(year)
    fits &= (year >= 1) & (month >= 1) & (month <= 12)
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    length = _MONTH_LENGTHS[np.clip(month, 0, 12)] + (leap & (month == 2))
    fits &= (day >= 1) & (day <= length)
    number = _day_number(year, month, day)
    if len(form) <= 10:
        days = 1 if len(form) == 10 else length if len(form) == 7 else np.where(leap, 366, 365)
        return fits, number.astype(np.float64), (number + days).astype(np.float64)
    hour, minute = _number(digits, 11, 2), _number(digits, 14, 2)
    second = _number(digits, 17, 2) if len(form) > 17 else np.zeros_like(year)
    ms = _number(digits, 20, 3) if len(form) > 20 else np.zeros_like(year)
    fits &= (hour < 24) & (minute < 60) & (second < 60)
    clock = ((hour * 60 + minute) * 60 + second) * 1000 + ms
    known_to = 60_000 if len(form) <= 17 else 1_000 if len(form) <= 20 else 1
    return fits, number + clock / MS_PER_DAY, number + (clock + known_to) / MS_PER_DAY


def _number(digits: _Digits, place: int, count: int) -> _Digits:
    found = np.zeros(len(digits), dtype=np.int64)
    for offset in range(count):
        found = found * 10 + digits[:, place + offset]
    return found


def _day_number(year: _Digits, month: _Digits, day: _Digits) -> _Digits:
    """As dates.gregorian.day_number: years are taken to begin in March, so that leap days come last."""
    year = year - (month <= 2)
    cycle, rest = np.divmod(year, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    of_cycle = rest * 365 + rest // 4 - rest // 100 + of_year
    number: _Digits = cycle * 146_097 + of_cycle - 719_468 + _UNIX_EPOCH
    return number
