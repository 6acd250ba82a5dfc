"""The curve family: where curves start, end, head and bow."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.diagram.curves import along, bow, curve_path, direction, drop, on_circle, sway
from presenter.core.geometry import Point

NUMBERS = st.floats(-1000, 1000)
POINTS = st.builds(Point, NUMBERS, NUMBERS)


@given(POINTS, POINTS, st.floats(-200, 200))
def test_curves_join_their_ends(start: Point, end: Point, bulge: float) -> None:
    for curve in (sway(start, end), drop(start, end), bow(start, end, bulge)):
        assert along(curve, 0) == pytest.approx(start)
        assert along(curve, 1) == pytest.approx(end)
        assert curve_path(curve)[0] == ("M", *start)
        assert curve_path(curve)[1][-2:] == end


def test_sway_is_level_at_both_ends_and_drop_is_upright() -> None:
    start, end = Point(0, 0), Point(200, 120)
    assert direction(sway(start, end), 0.0) == pytest.approx(0, abs=2)
    assert direction(sway(start, end), 1.0) == pytest.approx(0, abs=2)
    assert direction(drop(start, end), 0.0) == pytest.approx(90, abs=4)
    assert direction(drop(start, end), 1.0) == pytest.approx(90, abs=4)


def test_drop_has_its_control_points_at_62_and_30_percent() -> None:
    _, first, second, _ = drop(Point(10, 100), Point(300, 200))
    assert first == Point(10, 162)
    assert second == Point(300, 130)


@given(st.floats(-300, 300))
def test_bow_passes_its_chord_at_the_bulge(bulge: float) -> None:
    middle = along(bow(Point(0, 0), Point(100, 0), bulge), 0.5)
    assert middle == pytest.approx(Point(50, bulge), abs=1e-6)


@given(st.floats(0, 360))
def test_points_on_a_circle_have_its_radius(degrees: float) -> None:
    point = on_circle(Point(10, 20), 30, degrees)
    assert math.hypot(point.x - 10, point.y - 20) == pytest.approx(30)
