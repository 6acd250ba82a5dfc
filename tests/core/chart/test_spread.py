"""The one-dimensional solver: no overlap, least displacement."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.chart.spread import spread

BOXES = st.lists(st.tuples(st.floats(0, 1000), st.floats(1, 80)), min_size=1, max_size=9)


def test_boxes_that_have_room_stay_where_they_are():
    assert spread([100, 300, 200], [20, 20, 20], 10, 0, 1000) == [100, 300, 200]


def test_two_that_clash_share_the_move():
    assert spread([100, 100], [20, 40], 10, 0, 1000) == [80, 120]


def test_three_in_one_place_keep_their_mean():
    placed = spread([50, 50, 50], [10, 10, 10], 0, 0, 100)
    assert placed == [40, 50, 60]


def test_the_edges_hold():
    assert spread([5, 6], [10, 10], 0, 0, 100) == [5, 15]
    assert spread([99, 98], [10, 10], 0, 0, 100) == [95, 85]


def test_too_much_begins_at_the_low_end_and_sticks_out():
    assert spread([10, 10], [60, 60], 0, 0, 100) == [30, 90]


def test_nothing_is_nothing():
    assert spread([], [], 4, 0, 10) == []


@given(BOXES, st.floats(0, 20))
def test_neighbours_never_overlap_and_keep_their_order(boxes, gap):
    wanted, sizes = [w for w, _ in boxes], [s for _, s in boxes]
    placed = spread(wanted, sizes, gap, 0, 1000)
    order = sorted(range(len(boxes)), key=lambda i: (wanted[i], i))
    for a, b in pairwise(order):
        assert placed[b] - placed[a] >= (sizes[a] + sizes[b]) / 2 + gap - 1e-6


@given(BOXES)
def test_what_fits_stays_inside(boxes):
    wanted, sizes = [w for w, _ in boxes], [s for _, s in boxes]
    placed = spread(wanted, sizes, 0, 0, 1000)
    for centre, size in zip(placed, sizes, strict=True):
        assert centre - size / 2 >= -1e-6
        assert centre + size / 2 <= 1000 + 1e-6


@given(st.lists(st.floats(200, 400), min_size=2, max_size=6))
def test_no_shift_of_the_whole_is_nearer(wanted):
    """Moving all boxes together by a little never brings them nearer to what they wanted."""
    sizes = [30.0] * len(wanted)
    placed = spread(wanted, sizes, 2, -1e5, 1e5)
    cost = sum((a - b) ** 2 for a, b in zip(placed, wanted, strict=True))
    for shift in (-0.5, 0.5):
        assert sum((a + shift - b) ** 2 for a, b in zip(placed, wanted, strict=True)) >= cost - 1e-6


@pytest.mark.parametrize("count", [1, 2, 5])
def test_equal_wishes_come_in_the_order_given(count):
    placed = spread([10.0] * count, [5.0] * count, 1, -1000, 1000)
    assert placed == sorted(placed)
