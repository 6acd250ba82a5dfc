"""A stretch of time in the calendar's words, and its events as rows."""

from __future__ import annotations

import csv
import io

import pytest

from presenter.core.dates import Instant
from presenter.core.timeline.index import index_of
from presenter.core.timeline.stretch import (
    HEAD,
    as_csv,
    as_text,
    counts_in,
    ends_words,
    event_rows,
    length_words,
    snapped,
)
from tests.core.timeline.generated import generated, shipped, story_of
from tests.core.timeline.test_telling import STORY


def day(year: int, month: int = 1, number: int = 1) -> float:
    return Instant.from_ymd(year, month, number).days


@pytest.mark.parametrize(
    ("start", "end", "english", "chinese"),
    [
        (day(2023), day(2024), "1 year", "1 年"),
        (day(2023, 1, 31), day(2023, 3, 1), "1 month and 1 day", "1 个月 1 天"),
        (day(2024, 1, 31), day(2024, 3, 1), "1 month and 1 day", "1 个月 1 天"),
        (day(2022, 12, 15), day(2024, 3, 20), "1 year, 3 months and 5 days", "1 年 3 个月 5 天"),
        (day(2024, 2, 28), day(2024, 3, 1), "2 days", "2 天"),
        (day(2023, 2, 28), day(2023, 3, 1), "1 day", "1 天"),
        (day(0, 12, 31), day(1, 1, 1), "1 day", "1 天"),
        (day(-43, 3, 15), day(14, 8, 19), "57 years, 5 months and 4 days", "57 年 5 个月 4 天"),
        (day(2024) + 0.25, day(2024) + 0.5, "6 hours", "6 小时"),
        (day(2024), day(2024) + 1.5, "1 day and 12 hours", "1 天 12 小时"),
        (-13.8e9 * 365.25, -4.5e9 * 365.25, "about 9.3 billion years", "约 93 亿年"),
    ],
)
def test_lengths_are_told_by_the_calendar(start: float, end: float, english: str, chinese: str) -> None:
    assert length_words(start, end, "en") == english
    assert length_words(start, end, "zh") == chinese


def test_its_last_day_is_the_last_one_inside() -> None:
    assert ends_words(day(2023, 1, 1), day(2023, 2, 1), "en") == "1 January 2023 – 31 January 2023"
    assert ends_words(day(2023, 1, 1), day(2023, 1, 2), "zh") == "2023 年 1 月 1 日"
    assert ends_words(day(2023) + 0.25, day(2023) + 0.5, "en") == "1 January 2023 06:00 – 1 January 2023 12:00"


def test_a_hand_means_days_minutes_or_nothing_that_can_be_named() -> None:
    assert snapped(100.4, 3.0) == 100
    assert snapped(100.40001, 5000.0) == pytest.approx(100.4, abs=1e-3)
    assert snapped(-5e12 + 0.3, 1e-9) == -5e12 + 0.3


def test_counts_agree_with_a_look_at_every_event() -> None:
    index = index_of(generated(200), after=True)
    first, last = index.story.period
    for start, end in ((first, last), (first + 3000, first + 9000), (last - 1, last)):
        by_lane = dict(counts_in(index, start, end))
        for lane in index.lanes:
            assert by_lane[lane.id] == sum(entry.end > start and entry.start < end for entry in lane.entries)


def test_rows_have_dates_both_where_sources_differ_and_sources() -> None:
    index = index_of(story_of(STORY, sound=False), after=True)
    rows = list(event_rows(index, day(1934), day(1935), "en"))
    built = dict(zip(HEAD, rows[0], strict=True))
    assert built["date"] == "early 1934 / 14 March 1934"
    assert (built["from"], built["to"]) == ("1934-01-01", "1934-04-30")
    assert built["sources"] == "Chronicle S1; Chronicle S7; Survey"
    assert [row[HEAD.index("title")] for row in rows] == ["Built", "Sold"]


def test_csv_reads_back_and_has_every_event_of_the_shipped_story() -> None:
    index = index_of(shipped("content/story.yaml"), after=True)
    rows = list(event_rows(index, -1e18, 1e18, "zh"))
    read = list(csv.DictReader(io.StringIO(as_csv(rows), newline="")))
    assert [tuple(row.values()) for row in read] == rows
    assert len(read) == len(index.order)
    assert as_text(rows).count("\n") == len(rows) - 1


def test_no_title_becomes_a_formula_in_a_spreadsheet() -> None:
    row = ("44 BCE", "-0043-01-01", "-0043-12-31", "=HYPERLINK(1)", "+x", "context", "actual", "@s", "-1")
    [read] = csv.DictReader(io.StringIO(as_csv([row]), newline=""))
    assert read["title"] == "'=HYPERLINK(1)"
    assert (read["from"], read["to"]) == ("-0043-01-01", "-0043-12-31")
    assert (read["lane"], read["sources"], read["text"]) == ("'+x", "'@s", "'-1")
