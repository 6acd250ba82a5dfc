"""Days to x and back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.timeline.scale import TimeScale

SCALE = TimeScale(1000, 2000, 100, 600)


def test_ends_meet_ends() -> None:
    assert SCALE.x(1000) == 100
    assert SCALE.x(2000) == 600
    assert SCALE.days(350) == 1500
    assert SCALE.per_day == 0.5


@settings(deadline=None)
@given(st.floats(-1e12, 1e12), st.floats(1e-3, 1e12), st.floats(0, 1))
def test_there_and_back(start: float, span: float, share: float) -> None:
    scale = TimeScale(start, start + span, 0, 1000)
    if scale.span <= 0:
        return
    x = 1000 * share
    assert scale.x(scale.days(x)) == pytest.approx(x, abs=1e-3 + abs(start) * 1e-15 * scale.per_day * 4)


@settings(deadline=None)
@given(st.floats(0.1, 10), st.floats(100, 600))
def test_the_day_under_the_pointer_stays_when_zooming(factor: float, x: float) -> None:
    zoomed = SCALE.zoomed(factor, x)
    assert zoomed.days(x) == pytest.approx(SCALE.days(x))
    assert zoomed.span == pytest.approx(SCALE.span / factor)


def test_panning_moves_the_picture() -> None:
    panned = SCALE.panned(50)
    assert panned.x(1500) == SCALE.x(1500) + 50
    assert panned.span == SCALE.span


def test_a_scale_without_time_does_not_divide_by_it() -> None:
    empty = TimeScale(5, 5, 0, 100)
    assert empty.per_day == 0
    assert empty.days(40) == 5
    assert empty.panned(10) == empty
