"""The fast path, and times of day."""

from __future__ import annotations

import random
import sys
import time
from datetime import UTC, date, datetime, timedelta, timezone
from subprocess import run

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from presenter.core.dates import DateError, Instant, Precision, parse_date

steady = settings(database=None, derandomize=True, deadline=None)


@steady
@given(st.dates())
def test_days_months_and_years_have_their_calendar_bounds(when: date) -> None:
    moment = parse_date(when.isoformat())
    assert (moment.start, moment.end) == (Instant(when.toordinal()), Instant(when.toordinal() + 1))
    assert moment.precision is Precision.DAY
    month = parse_date(when.isoformat()[:7])
    assert month.start == Instant.from_ymd(when.year, when.month)
    assert month.end == Instant.from_ymd(when.year + when.month // 12, when.month % 12 + 1)
    year = parse_date(when.isoformat()[:4])
    assert (year.start, year.end) == (Instant.from_ymd(when.year), Instant.from_ymd(when.year + 1))


@steady
@given(st.datetimes(), st.integers(-14 * 60, 14 * 60))
def test_offsets_are_taken_off(when: datetime, minutes: int) -> None:
    zoned = when.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=minutes)))
    moment = parse_date(zoned.isoformat())
    assume(1 < when.year < 9999)
    utc = zoned.astimezone(UTC)
    assert moment.start.ymd() == (utc.year, utc.month, utc.day)
    assert moment.start.ms == (utc.hour * 3600 + utc.minute * 60 + utc.second) * 1000
    assert moment.utc_offset == minutes


@pytest.mark.parametrize(
    ("text", "precision", "start_ms", "length_ms"),
    [
        ("2024-05-21T14", Precision.HOUR, 14 * 3_600_000, 3_600_000),
        ("2024-05-21T14:30", Precision.MINUTE, 52_200_000, 60_000),
        ("2024-05-21 14:30:05", Precision.SECOND, 52_205_000, 1_000),
        ("2024-05-21T14:30:05.250", Precision.MILLISECOND, 52_205_250, 1),
        ("2024-05-21T14:30:05,2", Precision.MILLISECOND, 52_205_200, 1),
        ("-0043-03-15T12:00", Precision.MINUTE, 43_200_000, 60_000),
    ],
)
def test_times(text: str, precision: Precision, start_ms: int, length_ms: int) -> None:
    moment = parse_date(text)
    assert (moment.precision, moment.start.ms) == (precision, start_ms)
    assert moment.end == moment.start.plus_ms(length_ms)


def test_24_00_is_the_midnight_after() -> None:
    assert parse_date("2024-12-31T24:00").start == Instant.from_ymd(2025, 1, 1)


@pytest.mark.parametrize("text", ["2024-05-21T24:01", "2024-05-21T25:00", "2024-05-21T12:60", "2024-05-21T23:59:60"])
def test_times_that_do_not_exist(text: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert text[caught.value.offset :] == text[11:]


def test_a_hundred_thousand_dates_in_under_a_second() -> None:
    choose = random.Random(4)
    texts = []
    for index in range(100_000):
        year, month, number = choose.randint(1, 9999), choose.randint(1, 12), choose.randint(1, 28)
        texts.append((f"{year:04}", f"{year:04}-{month:02}", f"{year:04}-{month:02}-{number:02}")[index % 3])
    began = time.process_time()  # the processor's time: other programs on the machine do not count
    for text in texts:
        parse_date(text)
    assert time.process_time() - began < 1.0


def test_plain_dates_import_no_words_and_no_edtf_package() -> None:
    code = (
        "import sys; from presenter.core.dates import parse_date; parse_date('2024-03-05'); parse_date('2024');"
        "print([name for name in sys.modules if name == 'edtf' or name.startswith(('pyparsing', 'PySide6'))"
        " or name.rpartition('.')[2] in ('english', 'chinese', 'english_units', 'chinese_units', 'difflib')])"
    )
    done = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
