"""The stretch of time in view: zooming, panning, framing, always within reach."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.app.strip.view import LEAST_SHARE, StripView


def view_of(start: float = 0.0, end: float = 3650.0) -> StripView:
    view = StripView()
    view.glides = False
    view.set_whole((start, end))
    return view


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0.05, 20), st.floats(-1e4, 1e4), st.floats(-1e4, 1e4)), max_size=12))
def test_the_view_never_leaves_the_story(moves: list[tuple[float, float, float]]) -> None:
    view = view_of()
    for factor, about, days in moves:
        view.zoom(factor, about)
        view.pan(days)
        low, high = view.limits
        assert low - 1e-6 <= view.start < view.end <= high + 1e-6
        assert view.span >= view.shortest * 0.999


def test_the_day_under_the_pointer_stays() -> None:
    view = view_of()
    view.zoom(4, 1000)
    assert (1000 - view.start) / view.span == pytest.approx(1000 / 3650)


def test_a_slide_is_framed_with_what_is_around_it() -> None:
    view = view_of()
    view.frame((1000, 2000))
    assert view.start < 1000 - 200
    assert view.end > 2000 + 200
    assert view.span < 1800


def test_a_day_is_framed_with_months_around_it() -> None:
    view = view_of()
    view.frame((1000, 1001))
    assert 200 < view.span < 400


def test_a_slide_shown_well_already_moves_nothing() -> None:
    view = view_of()
    changes = []
    view.changed.connect(lambda: changes.append(1))
    view.frame((100, 100 + 3650 * (LEAST_SHARE + 0.01)))
    assert not changes


def test_framing_at_an_end_stays_inside() -> None:
    view = view_of()
    view.frame((3600, 3650))
    assert view.end == pytest.approx(3650)


def test_revealing_moves_only_what_is_out_of_view() -> None:
    view = view_of()
    view.show(1000, 1400)
    view.reveal(1390, 1500)
    assert view.start == 1000
    view.reveal(2000, 2010)
    assert view.start < 2000 < view.end
    assert view.span == pytest.approx(400)


def test_the_slider_goes_from_all_to_close_and_back() -> None:
    view = view_of()
    assert view.level == pytest.approx(0, abs=0.01)
    view.set_level(0.5)
    assert view.level == pytest.approx(0.5)
    view.zoom(1e12, 1000)
    assert view.level == 1
    assert view.span == pytest.approx(view.shortest)


def test_deep_time_keeps_floats_apart() -> None:
    view = view_of(-5e12, 7e5)
    view.zoom(1e15, -4e12)
    middle = (view.start + view.end) / 2
    assert view.start < middle < view.end


def test_a_glide_ends_where_it_should_and_a_hand_stops_it(qtbot) -> None:
    view = StripView()
    view.set_whole((0.0, 3650.0))
    view.frame((1000, 1200))
    assert (view.start, view.end) == (0, 3650)
    view._glide.setCurrentTime(view._glide.duration())
    assert view.start > 800
    view.fit()
    view._glide.setCurrentTime(100)
    half = view.start, view.end
    view.pan(1)
    assert view.start == pytest.approx(half[0] + 1)
    assert view._glide.state() is view._glide.State.Stopped


def test_only_changes_are_told() -> None:
    view = view_of()
    changes = []
    view.changed.connect(lambda: changes.append(1))
    view.show(view.start, view.end)
    view.fit()
    view.stop()
    assert not changes


def test_what_is_thrown_runs_on_and_stops_when_told(qapp) -> None:
    del qapp
    view = view_of()
    view.zoom(10, 1000)
    view.glides = True
    start = view.start
    view.fling(0.5)
    assert view.moving
    view._glide.setCurrentTime(200)
    assert start < view.start < start + 0.5 * 200
    first = view.start
    view._glide.setCurrentTime(400)
    assert view.start - first < first - start
    view.stop()
    assert not view.moving
    here = view.start
    view.fling(-0.5)
    view.zoom(1.1, 1000)
    assert not view.moving
    assert view.start != here


def test_it_begins_as_fast_as_the_hand_was_also_on_a_short_way(qapp) -> None:
    del qapp
    for room in (1e5, 60.0):
        view = view_of(0, 1000)
        view.show(1000 - room - 50, 1000 - room) if room < 1000 else view.show(0, 50)
        view.glides = True
        start = view.start
        view.fling(0.4)
        view._glide.setCurrentTime(5)
        assert view.start - start == pytest.approx(0.4 * 5, rel=0.15)
        view.stop()


def test_nothing_is_thrown_or_glides_for_who_wants_less_motion(qapp) -> None:
    del qapp
    view = view_of()
    view.zoom(10, 1000)
    view.glides, view.calm = True, lambda: True
    before = view.start, view.end
    view.fling(0.5)
    assert not view.moving
    assert (view.start, view.end) == before
    view.fit()
    assert not view.moving
    assert (view.start, view.end) == view.whole


def test_nothing_is_thrown_beyond_the_end(qapp) -> None:
    del qapp
    view = view_of()
    view.show(view.limits[1] - 100, view.limits[1])
    view.glides = True
    view.fling(3)
    assert not view.moving
