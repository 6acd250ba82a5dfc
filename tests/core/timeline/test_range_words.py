"""A stretch of time in words."""

from __future__ import annotations

import pytest

from presenter.core.dates.gregorian import day_number
from presenter.core.timeline.range_words import range_words


def days(*date: int) -> float:
    return float(day_number(*date))


@pytest.mark.parametrize(
    ("start", "end", "en", "zh"),
    [
        (days(2022, 10, 1), days(2027, 1, 1), "Oct 2022 – Dec 2026", "2022 年 10 月 – 2026 年 12 月"),
        (days(2022, 10, 1), days(2022, 11, 1), "1 Oct 2022 – 31 Oct 2022", "2022 年 10 月 1 日 – 2022 年 10 月 31 日"),
        (days(1900, 1, 1), days(2001, 1, 1), "1900 – 2000", "1900 年 – 2000 年"),
        (days(-489, 1, 1), days(-299, 1, 1), "490 BCE – 301 BCE", "公元前 490 年 – 公元前 301 年"),
        (
            days(1969, 7, 20) + 20 / 24,
            days(1969, 7, 20) + 21.5 / 24,
            "20 Jul 20:00 – 20 Jul 21:29",
            "7 月 20 日 20:00 – 7 月 20 日 21:29",
        ),
        (days(2000, 1, 1) - 13.8e9 * 365.2425, days(2000, 1, 1), "13.8 billion years ago – now", "138 亿年前 – 今"),
    ],
)
def test_as_precise_as_the_stretch_is_long(start: float, end: float, en: str, zh: str) -> None:
    assert range_words(start, end, "en") == en
    assert range_words(start, end, "zh") == zh


def test_one_unit_is_said_once() -> None:
    assert range_words(days(1900, 1, 1), days(1900, 1, 1) + 3.000001, "en") == "1 Jan 1900 – 3 Jan 1900"
    assert range_words(days(-9_000_000, 1, 1), days(-9_000_000, 1, 2), "en") == "9.002 million years ago"


def test_close_views_are_told_to_the_millisecond() -> None:
    noon = days(1969, 7, 20) + 0.5
    ms = 1 / 86_400_000
    assert range_words(noon + 5 * ms, noon + 45 * ms, "en") == "20 Jul 12:00:00.005 – 20 Jul 12:00:00.045"
    assert range_words(noon, noon + 90_000 * ms, "zh") == "7 月 20 日 12:00:00 – 7 月 20 日 12:01:30"
