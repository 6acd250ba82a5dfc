"""Points and stretches of time."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.dates import Instant, Period
from presenter.core.dates.instant import MS_PER_DAY

instants = st.builds(Instant, st.integers(-6 * 10**12, 6 * 10**12), st.integers(0, MS_PER_DAY - 1))
steady = settings(database=None, derandomize=True, deadline=None)


@steady
@given(instants, instants)
def test_order_is_the_order_of_time(one: Instant, other: Instant) -> None:
    assert (one < other) == ((one.day, one.ms) < (other.day, other.ms))


@steady
@given(instants, st.integers(-(10**15), 10**15))
def test_adding_milliseconds_is_exact(instant: Instant, ms: int) -> None:
    moved = instant.plus_ms(ms)
    assert 0 <= moved.ms < MS_PER_DAY
    assert (moved.day - instant.day) * MS_PER_DAY + moved.ms - instant.ms == ms


@steady
@given(st.integers(-4_000_000, 4_000_000), st.integers(0, MS_PER_DAY - 1))
def test_plot_coordinates_go_back_to_the_millisecond(day: int, ms: int) -> None:
    assert Instant.from_days(Instant(day, ms).days) == Instant(day, ms)


def test_the_age_of_the_universe_keeps_its_days() -> None:
    big_bang = Instant.from_ymd(-13_800_000_000, 2, 29)
    assert big_bang.ymd() == (-13_800_000_000, 2, 29)
    assert Instant.from_days(big_bang.days) == big_bang


def test_milliseconds_carry_over_midnight() -> None:
    assert Instant.from_ymd(2024, 12, 31, MS_PER_DAY + 5) == Instant.from_ymd(2025, 1, 1, 5)
    assert Instant.from_ymd(2024, 1, 1, -1).ymd() == (2023, 12, 31)


def test_a_period_has_its_start_but_not_its_end() -> None:
    march = Period(Instant.from_ymd(2024, 3), Instant.from_ymd(2024, 4))
    april = Period(march.end, Instant.from_ymd(2024, 5))
    assert march.contains(march.start)
    assert not march.contains(march.end)
    assert not march.overlaps(april)
    assert march.joined(april).contains(april)
    assert march.joined(april).span_days == 61
    assert march.middle == Instant.from_ymd(2024, 3, 16, MS_PER_DAY // 2)


def test_the_middle_of_deep_time_is_exact() -> None:
    period = Period(Instant(-5 * 10**12), Instant(-5 * 10**12 + 3))
    assert period.middle == Instant(-5 * 10**12 + 1, MS_PER_DAY // 2)
