"""Dragging and throwing the time."""

from __future__ import annotations

import pytest

from presenter.app.strip.interaction import PanOrClick
from presenter.app.strip.view import StripView


@pytest.fixture
def view(qapp) -> StripView:
    del qapp
    view = StripView()
    view.set_whole((0.0, 3650.0))
    view.show(1000, 1365)
    return view


def drag(view: StripView, *points: tuple[float, float], clicks: list[bool] | None = None) -> PanOrClick:
    """Points of (x, ms); 2 pixels a day."""
    clicked = clicks if clicks is not None else []
    interaction = PanOrClick(view, 2.0, points[0][0], lambda: clicked.append(True))
    for x, ms in points[1:]:
        interaction.move(x, ms)
    return interaction


def test_a_flick_throws_the_time_the_way_of_the_hand(view: StripView) -> None:
    drag(view, (500, 0), (480, 10), (460, 20), (440, 30)).end(440, 31)
    assert view.start == pytest.approx(1030)
    assert view.moving
    view._glide.setCurrentTime(300)
    assert view.start > 1100


def test_a_press_stops_it_and_is_no_click(view: StripView) -> None:
    drag(view, (500, 0), (480, 10), (460, 20), (440, 30)).end(440, 31)
    clicks: list[bool] = []
    caught = drag(view, (300, 100), clicks=clicks)
    assert not view.moving
    caught.end(300, 150)
    assert clicks == []
    drag(view, (300, 200), clicks=clicks).end(300, 210)
    assert clicks == [True]


def test_a_slow_drag_lies_where_it_was_put(view: StripView) -> None:
    drag(view, (500, 0), (480, 300), (460, 600)).end(460, 900)
    assert not view.moving
    assert view.start == pytest.approx(1020)
