"""Times of the day: kept to the millisecond, said with their precision, from one to another of the same day."""

from __future__ import annotations

import pytest

from presenter.core.dates import DateError, Kind, Precision, format_date, parse_date
from tests.core.resolve.parsing import problems_of, story_of


@pytest.mark.parametrize(
    "text",
    [
        "2024-05-01 14:30 to 16:00",
        "2024-05-01T14:30/16:00",
        "2024-05-01 14:30–16:00",
        "2024-05-01 14:30 - 16:00",
        "1 May 2024, 14:30–16:00",
        "1 May 2024, 14:30 to 16:00",
        "2024 年 5 月 1 日 14:30–16:00",
        "2024年5月1日14:30至16:00",
    ],
)
def test_from_one_time_to_another(text: str) -> None:
    moment = parse_date(text)
    assert moment.kind is Kind.INTERVAL
    assert moment.text == text
    assert moment.start.day == moment.end.day
    assert (moment.start.ms, moment.end.ms) == (52_200_000, 57_660_000)
    assert format_date(moment, "en") == "1 May 2024, 14:30–16:00"
    assert format_date(moment, "zh") == "2024 年 5 月 1 日 14:30–16:00"


def test_what_is_said_is_read_again() -> None:
    for text in ("2024-05-01T14:30:05.250", "2024-05-01 09:05:00 to 09:05:30", "44 BCE"):
        moment = parse_date(text)
        for language in ("en", "zh"):
            again = parse_date(format_date(moment, language))
            assert (again.period, again.precision) == (moment.period, moment.precision)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024-05-01 22:00 to 02:00", "the interval ends (02:00) before it starts"),
        ("2024-05-01 14:30 to 25:00", "there is no time 25:00"),
        ("14:30", "is a time without a day"),
        ("14:30 to 16:00", "is a time without a day"),
        ("2:30 pm", "is a time without a day"),
        ("9:15–9:40", "is a time without a day"),
        ("14 点 30 分", "is a time without a day"),
        ("下午两点半", "is a time without a day"),
        ("2024-05 to 16:00", "cannot read"),
    ],
)
def test_times_that_cannot_be(text: str, said: str) -> None:
    with pytest.raises(DateError, match=said.replace("(", r"\(").replace(")", r"\)")):
        parse_date(text)


def test_an_offset_is_no_span() -> None:
    moment = parse_date("2024-05-01T14:30-05:00")
    assert moment.kind is Kind.POINT
    assert moment.utc_offset == -300


def test_a_time_in_a_storyboard_is_no_sexagesimal_number() -> None:
    story = story_of(
        "title: Noon\nevents:\n  - {id: a, title: A, date: 2024-05-01 12:30}\n  - {id: b, title: B, date: 2024-05-01 12:30:05.250}\n"
    )
    first, second = (story.events[event].moment for event in ("a", "b"))
    assert first is not None
    assert second is not None
    assert first.precision is Precision.MINUTE
    assert second.precision is Precision.MILLISECOND
    assert second.start.ms - first.start.ms == 5250
    (problem,) = problems_of("title: Noon\nevents:\n  - {title: A, date: 12:30}\n")
    assert "is a time without a day" in problem


def test_sides_keep_digits_and_chinese_apart() -> None:
    assert format_date(parse_date("since 2024-05-01 14:30"), "zh") == "2024 年 5 月 1 日 14:30 起"
    assert format_date(parse_date("before 2024-05-01 14:30"), "zh") == "2024 年 5 月 1 日 14:30 之前"
    assert format_date(parse_date("until 2024-05-01 14:30"), "zh") == "截至 2024 年 5 月 1 日 14:30"
