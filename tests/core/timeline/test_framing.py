"""Framing: a slide's events are inside with something around them, and the view is no longer than it needs to be."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from presenter.core.dates.gregorian import day_number
from presenter.core.timeline.empty_time import found_tears
from presenter.core.timeline.framing import SHORTEST_FRAME, SLIDE_CONTEXT, STRIP_CONTEXT, framed, slide_frame
from presenter.core.timeline.scale import TimeScale
from tests.core.resolve.parsing import story_of
from tests.core.timeline.test_tears import torn_scales


@settings(deadline=None, max_examples=200)
@given(
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
    st.sampled_from([STRIP_CONTEXT, SLIDE_CONTEXT]),
    st.sampled_from([(0.0, 3650.0), (-5e12, 7e5), (7e5, 7e5 + 0.01)]),
)
def test_inside_with_context_and_no_wider_than_needed(
    shares: tuple[float, float], context: float, whole: tuple[float, float]
) -> None:
    low, high = sorted(shares)
    length = whole[1] - whole[0]
    period = whole[0] + low * length, whole[0] + high * length
    assume(period[1] > period[0])
    start, end = framed(period, whole, context=context)
    grain = 1e-9 * length + abs(whole[0]) * 1e-15
    assert whole[0] - grain <= start <= period[0] + grain
    assert period[1] - grain <= end <= whole[1] + grain
    span = period[1] - period[0]
    assert end - start <= max(span * (1 + 2 * context), length * SHORTEST_FRAME) + 2 * grain
    for room, to_end in ((period[0] - start, period[0] - whole[0]), (end - period[1], whole[1] - period[1])):
        # All the context asked for, or as much as there is.
        assert room >= min(span * context, to_end, (length - span) / 2) - 2 * grain


@settings(deadline=None, max_examples=100)
@given(torn_scales(), st.floats(0.01, 0.98), st.floats(0.01, 0.5))
def test_over_tears_too(whole: TimeScale, at: float, part: float) -> None:
    assume(not whole.is_linear)
    first, last = whole.days(at * 1000), whole.days(min(at + part, 0.99) * 1000)
    assume(last > first)
    inner = TimeScale(first, last, 0, 1, whole.tears)
    assume(not inner.is_linear or not inner.torn_here())
    start, end = framed((first, last), (whole.start, whole.end), whole.tears)
    view = TimeScale(start, end, 0, 1000, whole.tears)
    grain = 1e-3 + max(abs(start), abs(end)) * 1e-13 * view.per_day
    assert view.x(first) >= -grain
    assert view.x(last) <= 1000 + grain
    assert whole.start - grain / view.per_day <= start
    assert end <= whole.end + grain / view.per_day


STORY = """\
title: Framed
time: {{from: 1900, to: 2000}}
events:
  - {{id: a, title: A, date: 1912}}
  - {{id: b, title: B, date: 1950-06-01}}
  - {{id: c, title: C, date: 1958-06-01}}
slides:
  - {{id: one, layout: timeline, title: One{more}}}
"""


@pytest.mark.parametrize(
    ("more", "first", "last"),
    [
        ("", 1900, 2001),
        (", events: [b, c]", 1948, 1961),
        (", time: {from: 1950, to: 1957}", 1950, 1958),
        (", events: [b, c], time: {from: 1950, to: 1959}", 1950, 1960),
    ],
)
def test_authored_or_found(more: str, first: int, last: int) -> None:
    story = story_of(STORY.format(more=more))
    start, end = slide_frame(story, story.slides[0])
    assert start == pytest.approx(day_number(first, 1, 1), abs=400)
    assert end == pytest.approx(day_number(last, 1, 1), abs=400)
    if "time" not in more:
        for event in story.slides[0].events:
            moment = story.events[event].moment
            assert moment is not None
            assert start < moment.start.days - 300
            assert moment.end.days + 300 < end


def test_on_a_torn_axis_a_slide_of_both_sides_has_both_in_view() -> None:
    stretches = [(0.0, 1.0), (30.0, 31.0), (50.0, 51.0), (90_000.0, 90_001.0), (90_040.0, 90_041.0)]
    whole = (-3.0, 90_044.0)
    tears = found_tears(stretches, whole)
    assert tears
    start, end = framed((30.0, 90_001.0), whole, tears)
    view = TimeScale(start, end, 0, 1, tears)
    assert 0.05 < view.x(30.0) < view.x(90_001.0) < 0.95
