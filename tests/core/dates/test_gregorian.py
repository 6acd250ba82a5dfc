"""Calendar arithmetic against the standard library where that reaches, and against its own rules beyond."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.dates.gregorian import (
    DAYS_IN_CYCLE,
    day_number,
    is_leap,
    month_length,
    months_later,
    year_month_day,
)

FAR = st.integers(-14_000_000_000, 14_000_000_000)
steady = settings(database=None, derandomize=True, deadline=None)


@steady
@given(st.dates())
def test_days_agree_with_the_standard_library(day: date) -> None:
    assert day_number(day.year, day.month, day.day) == day.toordinal()
    assert year_month_day(day.toordinal()) == (day.year, day.month, day.day)


@steady
@given(FAR, st.integers(1, 12), st.integers(1, 28))
def test_any_year_goes_to_a_day_and_back(year: int, month: int, day: int) -> None:
    assert year_month_day(day_number(year, month, day)) == (year, month, day)


@steady
@given(FAR)
def test_a_year_is_as_long_as_its_months(year: int) -> None:
    days = day_number(year + 1, 1, 1) - day_number(year, 1, 1)
    assert days == sum(month_length(year, month) for month in range(1, 13)) == (366 if is_leap(year) else 365)


@steady
@given(st.integers(-(10**13), 10**13))
def test_the_calendar_repeats_every_400_years(number: int) -> None:
    year, month, day = year_month_day(number)
    assert year_month_day(number + DAYS_IN_CYCLE) == (year + 400, month, day)


def test_year_zero_is_a_leap_year_before_year_one() -> None:
    assert day_number(1, 1, 1) - day_number(0, 12, 31) == 1
    assert day_number(0, 3, 1) - day_number(0, 2, 28) == 2


@pytest.mark.parametrize(("count", "expected"), [(1, (2024, 1)), (-12, (2022, 12)), (13, (2025, 1))])
def test_months_later_carries_years(count: int, expected: tuple[int, int]) -> None:
    assert months_later(2023, 12, count) == expected


@pytest.mark.parametrize("missing", [(2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (-1, 0, 1)])
def test_missing_days_are_refused(missing: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError):
        day_number(*missing)
