"""EDTF dates with unspecified digits: 199X, 1999-XX, 156X-12-25, bounded by the first and last day they allow."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from presenter.core.dates.gregorian import day_number, month_length
from presenter.core.dates.moment import Moment, Precision
from presenter.core.dates.units import days_period

_BY_FIRST_UNKNOWN = (Precision.TEN_THOUSAND_YEARS, Precision.MILLENNIUM, Precision.CENTURY, Precision.DECADE)


def unspecified_moment(text: str, year: str, month: str, day: str) -> Moment | None:
    """Year as -?[0-9X]{4}, month and day as [0-9X]{2} or empty. None when no calendar day fits."""
    first = next(_days(year, month, day, latest=False), None)
    last = next(_days(year, month, day, latest=True), None)
    if first is None or last is None:
        return None
    digits = (year.lstrip("-") + month + day).rstrip("X")
    precision = Precision.MONTH
    if "X" in month:
        precision = Precision.YEAR
    if "X" in year:
        precision = _BY_FIRST_UNKNOWN[year.lstrip("-").index("X")]
    # "1999-XX" says no more than 1999; "156X-12-25" and "1999-1X" say more, and formatting must say it back.
    says_more = "X" in digits or any("X" in part and part != "XX" for part in (month, day))
    qualifier = "unspecified" if says_more else ""
    return Moment(text, days_period(first, last + 1), precision, qualifier=qualifier)


def _days(year: str, month: str, day: str, *, latest: bool) -> Iterator[int]:
    """Every day that fits, from the earliest on, or from the latest back."""
    negative = year.startswith("-")
    # Digits grow away from zero: of negative years the one with the largest digits is the earliest.
    for found in _numbers(year.lstrip("-"), descending=latest != negative):
        whole_year = -found if negative else found
        for whole_month in _numbers(month or "XX", descending=latest):
            if not 1 <= whole_month <= 12:
                continue
            for whole_day in _numbers(day or "XX", descending=latest):
                if 1 <= whole_day <= month_length(whole_year, whole_month):
                    yield day_number(whole_year, whole_month, whole_day)


def _numbers(pattern: str, *, descending: bool) -> Iterator[int]:
    digits = "9876543210" if descending else "0123456789"
    return (int("".join(choice)) for choice in itertools.product(*(digits if c == "X" else c for c in pattern)))
