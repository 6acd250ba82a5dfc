"""Empty time: found where it dwarfs the rest, never where anything is dated, told in calendar words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.dates.gregorian import day_number
from presenter.core.timeline.empty_time import MOST, found_tears, gaps_between, tight_period
from presenter.core.timeline.length_words import length_words
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.tears import room_share
from tests.core.resolve.parsing import problems_of, story_of

YEAR = 365.2425


def years(*numbers: int) -> list[tuple[float, float]]:
    return [(float(day_number(year, 1, 1)), float(day_number(year + 1, 1, 1))) for year in numbers]


def span(*numbers: int) -> tuple[float, float]:
    stretches = years(*numbers)
    return stretches[0][0], stretches[-1][1]


@pytest.mark.parametrize(
    ("start", "end", "en", "zh"),
    [
        ((1901, 1, 1), (1942, 1, 1), "41 years", "41 年"),
        ((-43, 3, 15), (1969, 7, 20), "2012 years", "2012 年"),
        ((-1, 1, 1), (2, 1, 1), "3 years", "3 年"),
        ((2024, 1, 31), (2024, 3, 30), "59 days", "59 天"),
        ((2024, 1, 31), (2024, 3, 31), "2 months", "2 个月"),
        ((2023, 2, 1), (2025, 1, 31), "23 months", "23 个月"),
        ((2024, 2, 28), (2024, 3, 1), "2 days", "2 天"),
        ((-20_000, 1, 1), (-4_000, 1, 1), "16,000 years", "1.6 万年"),
    ],
)
def test_lengths_are_calendar_lengths(start: tuple[int, int, int], end: tuple[int, int, int], en: str, zh: str) -> None:
    days = float(day_number(*start)), float(day_number(*end))
    assert length_words(*days, "en") == en
    assert length_words(*days, "zh") == zh


def test_deep_lengths_have_three_digits() -> None:
    assert length_words(-13.2e9 * YEAR, 0, "en") == "13.2 billion years"
    assert length_words(-13.2e9 * YEAR, 0, "zh") == "132 亿年"
    assert length_words(0, 66e6 * YEAR, "en") == "66 million years"
    assert length_words(7e5, 7e5 + 0.5, "en") == "12 hours"


def test_one_long_gap_among_short_ones_is_torn_between_whole_years() -> None:
    told = (1900, 1903, 1904, 1946, 1947, 1950)
    (tear,) = found_tears(years(*told), span(*told))
    assert day_number(1905, 1, 1) <= tear[0]
    assert tear[1] <= day_number(1946, 1, 1)
    assert length_words(*tear, "en").endswith("years")


@pytest.mark.parametrize("told", [(1900, 2000), (2000, 2001, 2002), (1900, 1910, 1920, 1930), (1950,), ()])
def test_even_stories_are_not_torn(told: tuple[int, ...]) -> None:
    assert found_tears(years(*told), span(*told) if told else (0.0, 1.0)) == ()


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.tuples(st.floats(-1e6, 7e5), st.floats(0, 400)), min_size=2, max_size=40),
    st.none() | st.floats(30, 1e5),
    st.sampled_from([1.0, 1e4]),
)
def test_nothing_dated_lies_in_a_tear_and_order_is_kept(
    found: list[tuple[float, float]], longer: float | None, deep: float
) -> None:
    stretches = [(start * deep, start * deep + days) for start, days in found]
    period = min(start for start, _ in stretches), max(end for _, end in stretches)
    tears = found_tears(stretches, period, longer)
    assert len(tears) <= MOST
    for start, end in tears:
        assert not any(first < end and last > start for first, last in stretches)
        assert any(gap[0] <= start and end <= gap[1] for gap in gaps_between(stretches))
    if not tears or period[1] <= period[0]:
        return
    scale = TimeScale(*period, 0, 1000, tears)
    ends = sorted(day for stretch in stretches for day in stretch)
    places = [scale.x(day) for day in ends]
    assert all(later >= earlier - 1e-6 for earlier, later in pairwise(places))
    for start, end in tears:
        assert scale.x(end) - scale.x(start) == pytest.approx(room_share(tears) * 1000, rel=1e-3)
        assert (end - start) * scale.per_day > scale.x(end) - scale.x(start)


STORY = """\
title: Rome and the Moon
{timeline}
events:
  - {{id: rubicon, title: Rubicon, date: January 49 BCE}}
  - {{id: ides, title: Ides of March, date: 15 March 44 BCE}}
  - {{id: latin, title: Latin in school, date: 48 BCE to 1971}}
  - {{id: apollo, title: Apollo, date: 1969-07-20}}
  - {{id: skylab, title: Skylab, date: 1973}}
slides:
  - {{id: one, layout: timeline, title: One}}
  - {{id: two, layout: timeline, title: Two, timeline: {{gaps: {{}}}}}}
"""


def torn(timeline: str) -> str:
    return STORY.format(timeline=timeline)


def test_a_story_is_linear_unless_asked() -> None:
    story = story_of(torn(""))
    assert story.tears == ()
    assert [slide.tears for slide in story.slides] == [None, ()]


@pytest.mark.parametrize("gaps", ["{auto: true}", "{longer_than: 500 years}", "{longer_than: 1 thousand years}"])
def test_found_when_asked_for_and_bars_may_cross(gaps: str) -> None:
    story = story_of(torn(f"timeline: {{gaps: {gaps}}}"))
    (tear,) = story.tears
    assert story.events["ides"].moment.end.days < tear[0] < tear[1] < story.events["apollo"].moment.start.days
    # The margins suit the time shown, not the two thousand years.
    assert story.period[1] < day_number(1980, 1, 1)
    assert story.slides[0].period == story.period


def test_named_one_by_one() -> None:
    story = story_of(torn("timeline: {gaps: {cut: [{from: 20 BCE, to: 1960}]}}"))
    assert story.tears == ((float(day_number(-18, 1, 1)), float(day_number(1960, 1, 1))),)


@pytest.mark.parametrize(
    ("gaps", "said"),
    [
        ("{cut: [{from: 50 BCE, to: 1960}]}", "this gap is not empty: the event “rubicon” is dated in it"),
        ("{cut: [{from: 1960, to: 20 BCE}]}", "this gap ends before it begins"),
        ("{cut: [{from: 20 BCE, to: 1900}, {from: 1800, to: 1960}]}", "this gap overlaps another"),
        ("{longer_than: a while}", "“a while” is no length of time"),
        ("{longer_than: 5000 years}", "there is no empty time longer than 5000 years: the axis stays linear"),
    ],
)
def test_gaps_that_cannot_be_are_told(gaps: str, said: str) -> None:
    (problem,) = problems_of(torn(f"timeline: {{gaps: {gaps}}}"))
    assert problem.startswith("2:")
    assert said in problem


def test_written_ends_of_the_story_stay() -> None:
    story = story_of(torn("time: {from: 100 BCE, to: 2000}\ntimeline: {gaps: {auto: true}}"))
    assert story.period == (float(day_number(-99, 1, 1)), float(day_number(2001, 1, 1)))
    assert tight_period(story, (), [(0.0, 1.0)]) == story.period
