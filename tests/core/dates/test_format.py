"""Dates said back; the common cases stand in docs/dates.md and are tested there."""

from __future__ import annotations

import pytest

from presenter.core.dates import format_date, parse_date


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("2023 年底", "late 2023", "2023 年底"),
        ("late March 2024", "late March 2024", "2024 年 3 月下旬"),
        ("early 19th century", "early 19th century", "19 世纪初"),
        ("mid-1990s", "mid-1990s", "20 世纪 90 年代中期"),
        ("late 5th century BCE", "late 5th century BCE", "公元前 5 世纪末"),
        ("late winter 2023", "late winter 2023–24", "2023 年冬季末"),
        ("winter 2023/24", "winter 2023–24", "2023 年冬季"),
        ("2001-30", "southern summer 2001–02", "2001 年南半球夏季"),
        ("476 CE", "476 CE", "公元 476 年"),
        ("15 March 44 BCE", "15 March 44 BCE", "公元前 44 年 3 月 15 日"),
        ("10,000 BCE", "10,000 BCE", "公元前 10000 年"),
        ("40s BCE", "40s BCE", "公元前 40 年代"),
        ("3rd millennium BCE", "3rd millennium BCE", "公元前第 3 千年"),
        ("18XX", "1800–1899", "1800–1899 年"),
        ("190X", "1900–1909", "1900 年代"),
        ("500–479 BCE", "500–479 BCE", "公元前 500 年至公元前 479 年"),
        ("27 BCE – 476 CE", "27 BCE – 476 CE", "公元前 27 年至公元 476 年"),
        ("2024-03/2025-05", "March 2024 – May 2025", "2024 年 3 月至 2025 年 5 月"),
        ("2024-03/2024-05", "March–May 2024", "2024 年 3 月至 5 月"),
        ("mid-2023 – late 2024", "mid-2023 – late 2024", "2023 年中至 2024 年底"),
        ("2024-05-21T14:30/2024-05-21T15:30", "21 May 2024, 14:30–15:30", "2024 年 5 月 21 日 14:30–15:30"),
        ("1450~/1460?", "c. 1450 – 1460 (?)", "约 1450 年至 1460 年（？）"),
        ("252–201 million years ago", "252–201 million years ago", "2.52 亿年前至 2.01 亿年前"),
        ("about 66 Ma", "about 66 million years ago", "约 6600 万年前"),
        ("12,000 BP", "12,000 years BP", "1.2 万年前 (BP)"),
        ("before 2020", "before 2020", "2020 年之前"),
        ("by c. 44 BCE", "by c. 44 BCE", "不晚于约公元前 44 年"),
        ("since the 1990s", "since the 1990s", "20 世纪 90 年代起"),
        ("possibly from 1914 to 1918", "1914 (?) – 1918 (?)", "1914 年（？）至 1918 年（？）"),
        ("circa until 1066", "until c. 1066", "截至约 1066 年"),
        ("2019/", "from 2019, end unknown", "2019 年起，终止不详"),
        ("[1667, 1668, 1670..1672]", "1667, 1668 or 1670–1672", "1667 年、1668 年或 1670–1672 年"),
        ("{1960, 1961-12}", "1960 and December 1961", "1960 年和 1961 年 12 月"),
        ("1950S2", "about 1950 (1900–1999)", "约 1950 年（1900–1999 年）"),
        ("156X-12-25?", "156X-12-25 (?)", "156X-12-25（？）"),
        ("2024-05-21T14:30+08:00", "21 May 2024, 14:30 UTC+8", "2024 年 5 月 21 日 14:30 UTC+8"),
        (
            "2024-05-21T23:30:05.250-03:30",
            "21 May 2024, 23:30:05.250 UTC-3:30",
            "2024 年 5 月 21 日 23:30:05.250 UTC-3:30",
        ),
    ],
)
def test_long(text: str, english: str, chinese: str) -> None:
    moment = parse_date(text)
    assert [format_date(moment, language) for language in ("en", "zh")] == [english, chinese]


def test_day_style_keeps_the_years_that_tell_two_dates_apart() -> None:
    assert format_date(parse_date("2024-03/2025-05"), "en", "day") == "Mar 2024 – May 2025"
    assert format_date(parse_date("2024-03/2024-05"), "en", "day") == "Mar–May"


def test_spoken_says_bounds_that_cross_a_year() -> None:
    moment = parse_date("winter 2023")
    assert format_date(moment, "en", "spoken") == "winter 2023–24, from 1 December 2023 to 29 February 2024"
    assert format_date(moment, "zh", "spoken") == "2023 年冬季，即 2023 年 12 月 1 日至 2024 年 2 月 29 日"


@pytest.mark.parametrize("language", ["fr", "", "x-unknown"])
def test_an_unknown_language_gets_the_neutral_form(language: str) -> None:
    assert format_date(parse_date("5 March 2024"), language) == "2024-03-05"
    assert format_date(parse_date("c. 1450"), language, "spoken") == "1450~"
    assert format_date(parse_date("2024-03-05"), language, "day") == "03-05"


@pytest.mark.parametrize(
    ("tag", "expected"), [("zh-CN", "2025 年 9 月"), ("zh-Hans-CN", "2025 年 9 月"), ("en-GB", "September 2025")]
)
def test_regions_follow_their_language(tag: str, expected: str) -> None:
    assert format_date(parse_date("2025-09"), tag) == expected


def test_an_unknown_style_is_a_fault() -> None:
    with pytest.raises(ValueError, match="no date style 'medium'; there are long, short"):
        format_date(parse_date("2025"), "en", "medium")
