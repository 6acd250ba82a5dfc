"""Cutting at the plot's edge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.chart.clip import clip_polygon, clip_polyline, clip_rect, clip_segment
from presenter.core.geometry import Point, Rect

BOX = Rect(0, 0, 100, 50)
POINTS = st.builds(Point, st.floats(-300, 300), st.floats(-300, 300))


def test_a_line_through_is_cut_on_both_sides():
    assert clip_segment(Point(-50, 25), Point(150, 25), BOX) == (Point(0, 25), Point(100, 25))


def test_a_line_beside_is_gone():
    assert clip_segment(Point(-50, 60), Point(150, 60), BOX) is None
    assert clip_segment(Point(120, 0), Point(120, 50), BOX) is None


def test_a_polyline_that_leaves_and_comes_back_is_two():
    parts = clip_polyline([Point(10, 10), Point(10, -20), Point(60, -20), Point(60, 10)], BOX)
    assert parts == [[Point(10, 10), Point(10, 0)], [Point(60, 0), Point(60, 10)]]


def test_a_polyline_inside_stays_whole():
    line = [Point(1, 1), Point(50, 40), Point(99, 1)]
    assert clip_polyline(line, BOX) == [line]


def test_a_triangle_loses_its_tip():
    cut = clip_polygon([Point(-50, 0), Point(50, 0), Point(50, 40)], BOX)
    assert all(BOX.contains(point) for point in cut)
    assert Point(0, 0) in cut


def test_a_rect_is_cut_or_gone():
    assert clip_rect(Rect(90, 40, 100, 100), BOX) == Rect(90, 40, 10, 10)
    assert clip_rect(Rect(100, 0, 10, 10), BOX) is None


@given(POINTS, POINTS)
def test_what_is_left_of_a_line_lies_inside(start, end):
    cut = clip_segment(start, end, BOX)
    if cut is not None:
        assert all(BOX.inflated(1e-6).contains(point) for point in cut)


@given(st.lists(POINTS, min_size=3, max_size=6))
def test_what_is_left_of_a_polygon_lies_inside(points):
    assert all(BOX.inflated(1e-6).contains(point) for point in clip_polygon(points, BOX))


@given(POINTS, POINTS)
def test_points_inside_are_never_lost(start, end):
    if BOX.contains(start) and BOX.contains(end):
        assert clip_segment(start, end, BOX) == (pytest.approx(start), pytest.approx(end))
