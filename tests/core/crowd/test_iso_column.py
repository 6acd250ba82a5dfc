"""The quick column of dates says what the reader of single dates says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.crowd.iso_column import iso_column
from presenter.core.dates import DateError, parse_date

READ = (
    "2024", "0001", "9999", "2024-02", "1900-02", "2000-02", "2024-02-29", "2023-12-31", "0004-02-29",
    "2024-05-21T14:30", "2024-05-21 14:30", "2024-05-21T14:30Z", "2024-05-21T23:59:59", "2024-05-21T23:59:59Z",
    "2024-05-21T23:59:59.999", "2024-05-21T00:00:00.001Z",
)  # fmt: skip
LEFT = ("", "c. 2024", "44 BCE", "2024-13", "2024-02-30", "2024-05-21T25:00", "0000", "２０２４", "20240", "2024-5-1",
        "2024/05/21", "2024-05-21x14:30", "2024-05-21T24:00", "-001", "x" * 300)  # fmt: skip


def test_what_is_read_is_the_same_day_and_millisecond() -> None:
    starts, ends, read = iso_column(READ)
    assert read.all()
    for text, start, end in zip(READ, starts, ends, strict=True):
        moment = parse_date(text)
        assert start == pytest.approx(moment.start.days, abs=1e-9), text
        assert end == pytest.approx(moment.end.days, abs=1e-9), text


def test_everything_else_is_left_to_others() -> None:
    assert not iso_column(LEFT)[2].any()


def test_no_rows() -> None:
    assert [len(part) for part in iso_column([])] == [0, 0, 0]


@given(st.lists(st.text("0123456789-T:Z .", max_size=24), max_size=20))
def test_nothing_is_read_that_is_no_date(texts: list[str]) -> None:
    starts, ends, read = iso_column(texts)
    for text, start, end, is_read in zip(texts, starts, ends, read, strict=True):
        if is_read:
            try:
                moment = parse_date(text)
            except DateError:
                pytest.fail(f"{text} is no date")
            assert (start, end) == pytest.approx((moment.start.days, moment.end.days), abs=1e-9)
