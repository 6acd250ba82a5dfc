"""What authors are told; the most common mistakes stand in docs/dates.md and are tested there."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.dates import DateError, parse_date
from presenter.core.dates.moment import LONGEST_TEXT


def told(text: str) -> DateError:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "marked", "message", "hint"),
    [
        ("2023-02-29", "29", "2023 is no leap year", "ends on 2023-02-28"),
        ("2024-06-31", "31", "no June 31", "2024-06-30"),
        ("2024-13-01", "13", "no month 13", "2024-01-13"),
        ("2024-25-25", "25", "no month 25", "01 to 12"),
        ("  2024-02-30", "30", "no February 30", "2024-02-29"),
        ("2024-02-20/2024-02-30", "30", "no February 30", "2024-02-29"),
        ("2024-02-30~", "30", "no February 30", "2024-02-29"),
        ("2024年2月30日", "2024年2月30日", "no February 30", "2024-02-29"),
        ("March 32, 2024", "March 32, 2024", "no day 32", "2024-03-31"),
        ("2019-20", "20", "no month 20", "2019/2020"),
        ("5/13/24", "5/13/24", "which number is the year", "2024-05-13 or 1924-05-13"),
        ("13/3/2024", "13/3/2024", "not in the order", "write 2024-03-13"),
        ("2024/03", "2024/03", "mixes", "write 2024-03"),
        ("-202", "-202", "four digits", "202 BCE, or -0201"),
        ("-0000", "-0000", "no year -0000", "1 BCE"),
        ("12000", "12000", "more than four digits", "Y12000"),
        ("750", "750", "four digits", "0750"),
        ("the 90s", "the 90s", "which century", "1990s or 2090s"),
        ("2024-W10", "2024-W10", "weeks", "2024-03-04/2024-03-10"),
        ("2024-W60", "2024-W60", "no week 60", "write the days"),
        ("later", "later", "no date", "leave the date out"),
        ("待定", "待定", "no date", "leave the date out"),
        ("去年", "去年", "depends on today", "write the date"),
        ("March", "March", "no year", "add the year"),
        ("9月2日", "9月2日", "no year", "add the year"),
        ("199x", "199x", "capital X", "199X"),
        ("Q5 2025", "Q5 2025", "no quarter 5", "1 to 4"),
        ("2000年前", "2000年前", "years ago or before", "距今 2000 年"),
        ("early Febuary 2024", "Febuary", "no word", "did you mean “early February 2024”?"),
        ("2024-05-21T25:00", "25:00", "no time 25:00", "00 to 23"),
        ("5 March 2024 25:00", "25:00", "no time", "14:30"),
        ("Y12E99", "Y12E99", "too far away", "13 digits"),
        ("9" * 30, "9" * 30, "too far away", "13 digits"),
        ("公元0年", "公元0年", "no year 0", "公元前 1 年"),
        ("true", "true", "cannot read", "2024-03-05"),
        ("1e5", "1e5", "cannot read", "2024-03-05"),
    ],
)
def test_message_hint_and_place(text: str, marked: str, message: str, hint: str) -> None:
    error = told(text)
    assert message in error.message
    assert hint in error.hint
    assert text[error.offset : error.offset + error.length] == marked


def test_an_empty_date() -> None:
    assert told("").message == told("   ").message == "the date is empty"


def test_a_page_of_text_is_refused_quickly_and_not_repeated() -> None:
    for text in ("2024 " * 100_000, "9" * 500_000, "很" * 300):
        error = told(text)
        assert "too long" in error.message
        assert len(error.message) < 120


@pytest.mark.parametrize(
    "piece", ["至", "1–", "约", "可能", "by ", "2024 to ", "early ", "X", "9", "(", "a-", "前", "自1年至"]
)
def test_no_text_takes_long_to_refuse(piece: str) -> None:
    text = (piece * LONGEST_TEXT)[:LONGEST_TEXT]
    began = time.process_time()
    with pytest.raises(DateError):
        parse_date(text)
    assert time.process_time() - began < 0.5


@settings(database=None, derandomize=True, deadline=None, max_examples=400)
@given(st.text(alphabet="0123456789-/.:XYESTZ?~%[]{}, –年月日前至世纪公元约early BCQ", max_size=24))
def test_anything_is_read_or_refused_with_a_hint_inside_the_text(text: str) -> None:
    error = moment = None
    try:
        moment = parse_date(text)
    except DateError as caught:
        error = caught
    if error:
        assert error.message
        assert error.hint
        assert 0 <= error.offset <= error.offset + error.length <= len(text)
    if moment:
        assert moment.start < moment.end
        assert moment.text == text


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("-0043-02-30", "February 44 BCE ends on 28 February 44 BCE"),
        ("-0043-15-03", "the month comes first: 15 March 44 BCE"),
    ],
)
def test_days_before_the_common_era_are_proposed_as_everybody_writes_them(text: str, hint: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert caught.value.hint == hint
    assert parse_date(hint.rsplit(" on ", maxsplit=1)[-1].rsplit(": ", maxsplit=1)[-1]).period is not None
