"""A torn axis: exact both ways, always forward, and what is moved moves all alike."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.tears import MOST_ROOM, Stretches, open_length, room_share

WIDE = 1000.0
GRAIN = 3e-12
"""Of the days since year 1, the closest view that the app shows."""
STEPS = 2e-15
"""Some ten steps of a float."""


@st.composite
def torn_scales(draw: st.DrawFn) -> TimeScale:
    """Views of a story with up to six tears, from days to billions of years long."""
    day = draw(st.sampled_from([-5e12, -1e6, 0.0, 7e5]))
    tears: list[tuple[float, float]] = []
    for _ in range(draw(st.integers(1, 6))):
        day += 10.0 ** draw(st.floats(0, 5))
        end = day + 10.0 ** draw(st.floats(1, 9))
        tears.append((day, end))
        day = end
    first, last = tears[0][0] - 10.0 ** draw(st.floats(0, 5)), day + 10.0 ** draw(st.floats(0, 5))
    whole = TimeScale(first, last, 0, WIDE, tuple(tears))
    low, high = sorted((draw(st.floats(0, WIDE - 2)), draw(st.floats(1, WIDE))))
    view = whole.around(whole.days((low + high) / 2), 0.5, max(high - low, 1) / WIDE * whole.span)
    # Closer than floats can tell days apart there is nothing to hold to.
    assume(view.span > max(abs(view.start), abs(view.end)) * GRAIN)
    return TimeScale(view.start, view.end, 0, WIDE, view.tears)


def grain(scale: TimeScale) -> float:
    """How well floats can tell places on a scale: some ten steps of a float at its days. A tenth of a pixel at the most, for
    views are no closer than that (`StripView.shortest`).
    """
    found = 1e-6 + max(abs(scale.start), abs(scale.end)) * STEPS * scale.per_day
    assert found <= 1.1 * STEPS / GRAIN * WIDE
    return found


TEARS: Stretches = ((100.0, 900.0), (1000.0, 5000.0))
SCALE = TimeScale(0, 5100, 0, WIDE, TEARS)


def test_a_tear_takes_its_share_and_days_beside_it_are_alike() -> None:
    for start, end in TEARS:
        assert SCALE.x(end) - SCALE.x(start) == pytest.approx(room_share(TEARS) * WIDE)
    assert SCALE.x(60) - SCALE.x(50) == pytest.approx(SCALE.x(960) - SCALE.x(950)) == pytest.approx(10 * SCALE.per_day)
    assert SCALE.x(5100) == pytest.approx(WIDE)
    assert not SCALE.is_linear


def test_without_tears_it_is_linear() -> None:
    assert TimeScale(0, 10, 0, 100).is_linear
    assert TimeScale(0, 10, 0, 100).parts() == [TimeScale(0, 10, 0, 100)]


def test_a_tear_that_would_save_nothing_is_none() -> None:
    scale = TimeScale(0, 1000, 0, WIDE, ((500.0, 501.0),))
    assert scale.is_linear
    assert scale.x(500) == pytest.approx(500)


def test_a_view_inside_a_tear_shows_it_as_it_is() -> None:
    scale = TimeScale(200, 800, 0, WIDE, TEARS)
    assert scale.is_linear
    assert scale.x(500) == pytest.approx(500)
    assert open_length(TEARS, 200, 800) == 0


@settings(deadline=None)
@given(torn_scales(), st.floats(-200, 1200))
def test_there_and_back(scale: TimeScale, x: float) -> None:
    assert scale.x(scale.days(x)) == pytest.approx(x, abs=grain(scale))


@settings(deadline=None)
@given(torn_scales(), st.floats(-200, 1200), st.floats(0, 1000))
def test_later_is_never_further_left(scale: TimeScale, x: float, more: float) -> None:
    assert scale.x(scale.days(x + more)) >= scale.x(scale.days(x)) - grain(scale)
    assert scale.days(x + more) >= scale.days(x)


@settings(deadline=None)
@given(torn_scales())
def test_ends_meet_ends_and_tears_leave_most_of_the_room(scale: TimeScale) -> None:
    assert scale.x(scale.start) == 0
    assert scale.x(scale.end) == pytest.approx(WIDE, abs=grain(scale))
    torn = sum(scale.x(end) - scale.x(start) for start, end in scale.torn_here())
    assert torn <= (MOST_ROOM + 1e-6) * WIDE + 12 * grain(scale)
    parts = scale.parts()
    assert sum(part.x1 - part.x0 for part in parts) + torn == pytest.approx(WIDE, abs=12 * grain(scale))


@settings(deadline=None)
@given(torn_scales(), st.floats(0.2, 50), st.floats(0, WIDE))
def test_the_day_under_the_pointer_stays_when_zooming(scale: TimeScale, factor: float, x: float) -> None:
    zoomed = scale.zoomed(factor, x)
    assume(zoomed.span > max(abs(zoomed.start), abs(zoomed.end)) * GRAIN)
    day = scale.days(x)
    assume(not any(start <= day <= end for start, end in scale.tears))  # a tear has the same share of every view
    assert zoomed.x(day) == pytest.approx(x, abs=1e-4 + 4 * grain(zoomed))
    assert zoomed.span == pytest.approx(scale.span / factor, rel=1e-4, abs=4 * grain(zoomed) / zoomed.per_day)


@settings(deadline=None)
@given(torn_scales(), st.floats(-500, 500), st.lists(st.floats(0, WIDE), min_size=1, max_size=5))
def test_panning_moves_all_alike(scale: TimeScale, dx: float, places: list[float]) -> None:
    panned = scale.panned(dx)
    for x in places:
        assert panned.x(scale.days(x)) == pytest.approx(x + dx, abs=1e-3 + 8 * grain(scale))
