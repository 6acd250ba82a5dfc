"""The axis from a millisecond to 14 billion years, with the labels' own widths: few, apart, true, none on another.

For every width of a window from 300 to 3840 pixels, in both languages.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from presenter.core.compose.frame import TextStyle
from presenter.core.dates import Instant, format_date, parse_date
from presenter.core.dates.gregorian import day_number, year_month_day
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.tick_labels import ago_label, context_label
from presenter.core.timeline.ticks import MOST, Tick, spaced_ticks

pytestmark = pytest.mark.usefixtures("qapp")
YEAR = 365.2425
MS = 1 / 86_400_000
LEAST, PAD = 60.0, 14.0
NOW = day_number(2000, 1, 1)


@cache
def width(text: str, language: str) -> float:
    """As the strip's font measures it, at 13 px bold."""
    from presenter.scene.measure import QtMeasure

    return QtMeasure().advance(text, TextStyle(face="sans", size=13, bold=True, language=language))


def shown(scale: TimeScale, language: str) -> list[Tick]:
    return spaced_ticks(scale, language, lambda text: width(text, language), least=LEAST, pad=PAD)


@st.composite
def views(draw: st.DrawFn) -> TimeScale:
    """From a hundredth of a second to 14 billion years, anywhere where floats tell such views apart."""
    span = 10.0 ** draw(st.floats(-7, 12.71))
    reach = max(1.0, 13.8e9 * YEAR) if span > 1e5 else 1e6
    middle = draw(st.floats(-1, 0.01)) * reach if draw(st.booleans()) else draw(st.floats(-2e6, 1e6))
    assume(span > abs(middle) * 4e-13)
    return TimeScale(middle - span / 2, middle + span / 2, 0, draw(st.integers(300, 3840)))


def is_true(tick: Tick) -> bool:
    """Whether it stands at the very beginning of a calendar unit."""
    instant = Instant.from_days(tick.days)
    if tick.unit in ("year", "month", "day"):
        year, month, day = year_month_day(int(tick.days))
        return (
            tick.days == int(tick.days)
            and (tick.unit == "day" or day == 1)
            and (tick.unit != "year" or month == 1)
            and day_number(year, month, day) == tick.days
        )
    step = {"hour": 3_600_000, "minute": 60_000, "second": 1000, "millisecond": 1}[tick.unit]
    return instant.ms % step == 0 and abs(instant.days - tick.days) < 1e-9


@settings(deadline=None, max_examples=400)
@given(views(), st.sampled_from(["en", "zh"]))
def test_few_apart_true_and_never_on_another(scale: TimeScale, language: str) -> None:
    found = shown(scale, language)
    assert len(found) <= MOST
    slack = max(abs(scale.start), abs(scale.end)) * 4e-16 * scale.per_day * 4 + 1e-6
    for tick in found:
        assert scale.start - 1e-9 <= tick.days <= scale.end + 1e-9
        assert is_true(tick), (tick, Instant.from_days(tick.days))
        assert tick.label
    for one, other in pairwise(found):
        assert one.days < other.days
        assert other.x - one.x >= LEAST - slack
        assert one.x + width(one.label, language) + PAD / 2 <= other.x + slack
    assert len({(tick.label, tick.major) for tick in found if tick.unit == "year"}) == sum(
        tick.unit == "year" for tick in found
    )


@settings(deadline=None, max_examples=200)
@given(views())
def test_no_view_is_without_ticks_for_long(scale: TimeScale) -> None:
    """A window of a usual width has two ticks at the least, wherever it is."""
    wide = scale.on(0, max(900.0, scale.x1))
    assert len(shown(wide, "en")) >= 2


@pytest.mark.parametrize("day", [-5_000_000_000_000, -800_000_000_001, -1_000_003, -1, 0, 1, 739_000])
def test_no_day_is_lost_at_any_depth(day: int) -> None:
    assert Instant.from_days(float(day)) == Instant(day)
    assert day_number(*year_month_day(day)) == day
    assert float(day) + 1 - float(day) == 1


@settings(deadline=None)
@given(st.integers(-900_000, 900_000), st.integers(0, 86_399_999))
def test_no_millisecond_is_lost_in_history(day: int, ms: int) -> None:
    assert Instant.from_days(Instant(day, ms).days) == Instant(day, ms)


@settings(deadline=None, max_examples=60)
@given(st.integers(-700_000, 740_000), st.integers(0, 86_399_000), st.integers(300, 3840))
def test_milliseconds_are_ticks_and_do_not_jitter(day: int, ms: int, wide: int) -> None:
    start = Instant(day, ms).days
    scale = TimeScale(start, start + 200 * MS, 0, wide)
    found = shown(scale, "en")
    assert {tick.unit for tick in found} == {"millisecond"}
    for one, other in pairwise(found):
        step = (other.days - one.days) / MS
        assert step == pytest.approx(round(step), abs=0.01)
        moved = scale.panned(7.0)
        assert moved.x(one.days) == pytest.approx(one.x + 7.0, abs=0.3)


def test_quarters_and_the_turn_of_the_era() -> None:
    quarters = shown(TimeScale(day_number(2023, 1, 1), day_number(2025, 1, 1), 0, 700), "en")
    assert [tick.label for tick in quarters][:5] == ["2023", "Apr", "Jul", "Oct", "2024"]
    turn = shown(TimeScale(day_number(-1, 1, 1), day_number(3, 1, 1), 0, 500), "en")
    assert [tick.label for tick in turn] == ["2 BCE", "1 BCE", "1", "2", "3"]
    assert turn[2].days - turn[1].days == 366  # 1 BCE is the leap year 0
    months = shown(TimeScale(day_number(0, 11, 1), day_number(1, 3, 1), 0, 500), "zh")
    assert [tick.label for tick in months] == ["11 月", "12 月", "1", "2 月", "3 月"]


@pytest.mark.parametrize(
    ("years", "en", "zh"),
    [
        (13_800_000_000, "13.8 billion years ago", "138 亿年前"),
        (66_000_000, "66 million years ago", "6600 万年前"),
        (300_000, "300,000 years ago", "30 万年前"),
        (0, "now", "今"),
        (-2_000_000_000, "in 2 billion years", "20 亿年后"),
    ],
)
def test_deep_time_in_words(years: int, en: str, zh: str) -> None:
    assert ago_label(years, "en", ago="words") == en
    assert ago_label(years, "zh", ago="words") == zh


def test_deep_ticks_stand_where_they_say() -> None:
    scale = TimeScale(NOW - 13.8e9 * YEAR, NOW, 0, 1900)
    found = {tick.label: tick for tick in shown(scale, "en")}
    assert found["10 billion years ago"].days == day_number(2000 - 10**10, 1, 1)


@pytest.mark.parametrize(
    ("unit", "en", "zh"),
    [
        ("year", "", ""),
        ("month", "1969", "1969"),
        ("day", "Jul 1969", "1969 年 7 月"),
        ("hour", "20 Jul 1969", "1969 年 7 月 20 日"),
        ("millisecond", "20 Jul 1969, 20:17", "1969 年 7 月 20 日 20:17"),
    ],
)
def test_the_larger_unit_is_said_beside_the_axis(unit: str, en: str, zh: str) -> None:
    landing = day_number(1969, 7, 20) + (20 * 60 + 17) / 1440 + 40 / 86_400
    assert context_label(landing, unit, "en") == en
    assert context_label(landing, unit, "zh") == zh


def test_deep_time_is_told_shorter_where_its_words_leave_few_ticks() -> None:
    assert ago_label(13_800_000_000, "en", ago="brief") == "13.8bn years ago"
    assert ago_label(66_000_000, "en", ago="brief") == "66m years ago"
    scale = TimeScale(-14.4e9 * 365.2425, 0.6e9 * 365.2425, 0, 1696)
    told = {}
    for size in (7, 11, 13, 60):
        found = [tick.label for tick in spaced_ticks(scale, "en", lambda text, size=size: size * len(text))]
        told[size] = found[0]
    assert told[7].endswith("billion years ago")
    assert told[13].endswith("bn years ago")
    assert told[60].endswith("bn years ago")
    assert "Ga" not in "".join(told.values())


@pytest.mark.parametrize("years", [66_000_000, 4_500_000_000, 13_800_000_000, 300_000, 12_000])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_axis_says_years_ago_as_dates_do(years: int, language: str) -> None:
    moment = parse_date(f"{years:,} years ago")
    assert ago_label(years, language) == format_date(moment, language)
    if years >= 10**6:
        assert ago_label(years, language, ago="brief") == format_date(moment, language, "short")
