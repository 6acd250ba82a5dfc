"""Dates moved along the timeline stay what they are: as precise, in the same words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.dates import parse_date
from presenter.core.dates.shifted import shifted


@pytest.mark.parametrize(
    ("text", "days", "wanted"),
    [
        ("2024-03-05", 1, "2024-03-06"),
        ("2024-02-28", 2, "2024-03-01"),
        ("2024-03", 31, "2024-04"),
        ("2024-03", 10, "2024-03"),
        ("2024-12", 31, "2025-01"),
        ("2024", 400, "2025"),
        ("2024", -100, "2024"),
        ("March 2024", -31, "February 2024"),
        ("5 March 2024", 30, "4 April 2024"),
        ("March 5, 2024", 30, "April 4, 2024"),
        ("Mar 2024", 61, "May 2024"),
        ("early 2023", 366, "early 2024"),
        ("c. 1450", -731, "c. 1448"),
        ("by 2026", 365, "by 2027"),
        ("44 BCE", 730, "42 BCE"),
        ("公元前44年", 730, "公元前42年"),
        ("2025年3月", 31, "2025年4月"),
        ("2025年3月5日", 1, "2025年3月6日"),
        ("2025年", 366, "2026年"),
        ("2021-05/2023-06", 31, "2021-06/2023-07"),
        ("2024-03~", 31, "2024-04~"),
        ("2024-03-05T10:30", 1, "2024-03-06T10:30"),
    ],
)
def test_a_date_moves_in_its_own_words(text: str, days: float, wanted: str) -> None:
    assert shifted(text, days) == wanted


@pytest.mark.parametrize("text", ["1 BCE", "the 1950s", "156X", "2024-21", "13.8 billion years ago", "nonsense"])
def test_what_is_not_understood_is_not_moved(text: str) -> None:
    assert shifted(text, 731) is None


def test_a_day_moves_by_months_where_days_are_not_seen() -> None:
    assert shifted("2024-01-31", 31, by_months=True) == "2024-02-29"
    assert shifted("2024-03-05", -30, by_months=True) == "2024-02-05"


@settings(derandomize=True, database=None, deadline=None)
@given(st.dates(), st.integers(-4000, 4000), st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]))
def test_moved_there_and_back_it_is_as_precise_and_as_near(date, days: int, form: str) -> None:
    text = f"{date.year:04d}" + date.strftime(form[2:])
    there = shifted(text, days)
    if there is None:
        return  # beyond the years that are written with four digits
    before, after = parse_date(text), parse_date(there)
    assert after.precision == before.precision
    moved = after.start.days - before.start.days
    assert abs(moved - days) <= {"%Y-%m-%d": 0, "%Y-%m": 18, "%Y": 184}[form]
