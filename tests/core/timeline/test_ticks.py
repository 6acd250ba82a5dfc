"""Ticks: calendar-true, never crowded, the same label never twice within what a larger unit names."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.dates.gregorian import day_number, year_month_day
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.ticks import MOST, Tick, choose_step, spaced_ticks, ticks

YEAR = 365.2425


def years(first: int, last: int, width: float = 1000) -> TimeScale:
    """From the start of one year to the start of another; year 0 is 1 BCE."""
    return TimeScale(day_number(first, 1, 1), day_number(last, 1, 1), 0, width)


def days(first: tuple[int, int, int], last: tuple[int, int, int], width: float = 1000) -> TimeScale:
    return TimeScale(day_number(*first), day_number(*last), 0, width)


def labels(scale: TimeScale, language: str = "en", min_gap: float = 60) -> list[str]:
    return [tick.label for tick in ticks(scale, language, min_gap)]


def test_years() -> None:
    assert labels(years(2019, 2027)) == ["2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026", "2027"]
    assert labels(years(1900, 2000, 700)) == [str(year) for year in range(1900, 2001, 10)]


def test_quarters_and_months_carry_the_year_in_january() -> None:
    assert labels(years(2023, 2025, 600)) == ["2023", "Apr", "Jul", "Oct", "2024", "Apr", "Jul", "Oct", "2025"]
    assert labels(days((2024, 1, 1), (2024, 5, 1)), "zh")[:4] == ["2024", "2 月", "3 月", "4 月"]


def test_months_begin_on_their_first_day() -> None:
    for tick in ticks(years(2023, 2025, 1600), "en"):
        assert year_month_day(int(tick.days))[2] == 1


def test_months_are_as_far_apart_as_february_is_long() -> None:
    first, last = day_number(2023, 1, 1), day_number(2023, 6, 1)
    for gap_days, unit in ((27.9, ("month", 1)), (28.5, ("month", 3))):
        scale = TimeScale(first, last, 0, (last - first) * 60 / gap_days)
        assert choose_step(scale, 60) == unit


def test_days_restart_with_each_month() -> None:
    assert labels(days((2024, 2, 20), (2024, 3, 12), 300)) == ["22 Feb", "Mar", "8 Mar"]
    assert labels(days((2024, 2, 25), (2024, 3, 4), 500)) == [
        "25 Feb", "26 Feb", "27 Feb", "28 Feb", "29 Feb", "Mar", "2 Mar", "3 Mar", "4 Mar",
    ]  # fmt: skip


def test_no_day_crowds_the_first_of_a_month() -> None:
    scale = days((2024, 2, 22), (2024, 3, 8), 700)
    assert choose_step(scale, 90) == ("day", 2)
    assert labels(scale, min_gap=90) == ["23 Feb", "25 Feb", "27 Feb", "Mar", "3 Mar", "5 Mar", "7 Mar"]


def test_hours_name_the_day_at_midnight() -> None:
    assert labels(days((2024, 2, 29), (2024, 3, 1), 300)) == ["29 Feb", "06:00", "12:00", "18:00", "1 Mar"]


def test_a_millisecond_has_ticks() -> None:
    start = day_number(1969, 7, 20) + 0.5
    found = ticks(TimeScale(start, start + 20 / 86_400_000, 0, 1000), "en")
    assert found[1].unit == "millisecond"
    assert [tick.label for tick in found[1:3]] == ["00:00.002", "00:00.004"]


def test_history_has_no_year_0() -> None:
    assert labels(years(-4, 5, 800)) == ["5 BCE", "4 BCE", "3 BCE", "2 BCE", "1 BCE", "1", "2", "3", "4", "5"]
    assert labels(years(-5, 6, 550)) == ["6 BCE", "4 BCE", "2 BCE", "2", "4", "6"]
    assert labels(years(-49, 51, 1000)) == [*(f"{n} BCE" for n in range(50, 0, -10)), "1", "10", "20", "30", "40", "50"]
    assert labels(years(-499, -99), "zh")[:2] == ["前 500", "前 450"]


def test_years_bce_are_placed_where_they_are() -> None:
    tick = next(tick for tick in ticks(years(-499, -399), "en") if tick.label == "490 BCE")
    assert year_month_day(int(tick.days)) == (-489, 1, 1)


def test_deep_time_is_told_as_years_ago() -> None:
    now = day_number(2000, 1, 1)
    assert labels(TimeScale(now - 13.8e9 * YEAR, now, 0, 1000), min_gap=140)[-2:] == ["2 billion years ago", "now"]
    assert labels(TimeScale(now - 13.8e9 * YEAR, now, 0, 1000), "zh", 140)[:2] == ["120 亿年前", "100 亿年前"]
    assert labels(TimeScale(now - 70e6 * YEAR, now - 60e6 * YEAR, 0, 700), min_gap=100)[:3] == [
        "70 million years ago",
        "68 million years ago",
        "66 million years ago",
    ]


def test_deep_labels_keep_the_digits_that_tell_them_apart() -> None:
    now = day_number(2000, 1, 1)
    found = labels(TimeScale(now - 4_540_010_000 * YEAR, now - 4_540_000_000 * YEAR, 0, 1000), min_gap=150)
    assert len(found) > 3
    assert len(set(found)) == len(found)


def test_the_future_beyond_deep_time_has_labels() -> None:
    now = day_number(2000, 1, 1)
    found = labels(TimeScale(now - 5e9 * YEAR, now + 5e9 * YEAR, 0, 1000), min_gap=150)
    assert found[2:5] == ["now", "in 2 billion years", "in 4 billion years"]


def test_nothing_without_time() -> None:
    assert ticks(TimeScale(5, 5, 0, 100), "en") == []
    assert ticks(TimeScale(0, float("inf"), 0, 100), "en") == []


def views() -> st.SearchStrategy[TimeScale]:
    """Views from seconds to billions of years, from deep time to the far future."""
    spans = st.floats(-4, 12).map(lambda power: 10.0**power)
    middles = st.one_of(st.floats(-8e5, 8e5), st.floats(-5e12, 1e10), st.floats(-800, 800))
    widths = st.floats(200, 4000)
    return st.builds(
        lambda middle, span, width: TimeScale(middle - span / 2, middle + span / 2, 0, width), middles, spans, widths
    )


def sure(scale: TimeScale) -> bool:
    """Floats still tell the ends of the view apart by far."""
    return scale.span > 1e-9 * max(abs(scale.start), abs(scale.end), 1)


@settings(deadline=None)
@given(views(), st.sampled_from(["zh", "en"]), st.floats(40, 300))
def test_ticks_stand_apart_in_order_and_in_view(scale: TimeScale, language: str, gap: float) -> None:
    if not sure(scale):
        return
    found = ticks(scale, language, gap)
    assert len(found) <= MOST
    slack = abs(scale.start) * 1e-15 * scale.per_day * 8 + 1e-6
    for tick in found:
        assert scale.start - 1e-11 <= tick.days <= scale.end
        assert tick.x == pytest.approx(scale.x(tick.days))
    for one, other in itertools.pairwise(found):
        assert other.x - one.x >= gap - slack


@settings(deadline=None)
@given(views(), st.sampled_from(["zh", "en"]))
def test_labels_are_unique_within_what_the_larger_unit_names(scale: TimeScale, language: str) -> None:
    if not sure(scale):
        return
    named: list[tuple[str, str]] = []
    larger = ""
    for tick in ticks(scale, language):
        if tick.unit != "year" and (tick.major or not larger):
            larger = repr(tick.days)
        named.append((larger, tick.label))
    assert len(set(named)) == len(named)


@settings(deadline=None)
@given(views())
def test_spaced_ticks_leave_room_for_their_labels(scale: TimeScale) -> None:
    if not sure(scale):
        return

    def width(text: str) -> float:
        return 9.0 * len(text)

    found = spaced_ticks(scale, "en", width, least=60, pad=16)
    for one, other in itertools.pairwise(found):
        assert one.x + width(one.label) < other.x


def test_the_finest_unit_can_be_bounded() -> None:
    found = ticks(days((2024, 1, 1), (2024, 12, 31)), "en", finest="year")
    assert [tick.label for tick in found] == ["2024"]


def test_majors_begin_the_larger_unit() -> None:
    found = ticks(years(2023, 2025, 600), "en")
    assert [tick.label for tick in found if tick.major] == ["2023", "2024", "2025"]
    assert isinstance(found[0], Tick)
