"""Rows of marks and heights of lanes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.timeline.heights import share, weighed
from presenter.core.timeline.rows import Rows

STRETCH = st.tuples(st.floats(0, 1000), st.floats(1, 200)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@settings(deadline=None)
@given(st.lists(STRETCH, max_size=60))
def test_marks_of_a_row_do_not_meet(stretches: list[tuple[float, float]]) -> None:
    rows = Rows(most=100)
    placed: dict[int, list[tuple[float, float]]] = {}
    for stretch in stretches:
        row = placed.setdefault(rows.place(*stretch), [])
        assert all(stretch[1] <= other[0] or stretch[0] >= other[1] for other in row)
        row.append(stretch)
    assert len(rows) == max(1, len(placed))


def test_a_wanted_row_is_taken_when_free() -> None:
    rows = Rows(most=3)
    assert rows.place(0, 10) == 0
    assert rows.place(0, 10) == 1
    assert rows.place(20, 30, wanted=(1,)) == 1
    assert rows.place(20, 30, wanted=(1,)) == 0


def test_full_rows_are_shared_in_turn() -> None:
    rows = Rows(most=2)
    assert [rows.place(0, 10) for _ in range(5)] == [0, 1, 1, 0, 1]
    assert rows.fit(5, 8) is None
    assert rows.fit(10, 12) == 0


def test_a_blocked_stretch_stays_free() -> None:
    rows = Rows(most=5)
    rows.block(0, 0, 100)
    assert rows.place(50, 60) == 1
    assert rows.place(100, 110) == 0


@settings(deadline=None)
@given(st.lists(st.floats(1, 300), min_size=1, max_size=12), st.floats(100, 2000), st.floats(10, 100))
def test_heights_fill_the_room(needs: list[float], total: float, least: float) -> None:
    heights = share(needs, total, least)
    assert sum(heights) == pytest.approx(total)
    assert min(heights) > 0
    if sum(max(need, least) for need in needs) <= total:
        assert all(height >= need - 1e-6 for height, need in zip(heights, needs, strict=True))


def test_nobody_shares_nothing() -> None:
    assert share([], 100, 10) == []


def test_room_goes_where_it_saves_most() -> None:
    losses = {0: 30, 1: 30, 2: 0}
    asked: list[tuple[int, float]] = []

    def loss(lane: int, height: float) -> int:
        asked.append((lane, height))
        wanted = {0: 120, 1: 160, 2: 0}[lane]
        return 0 if height >= wanted else losses[lane]

    heights = weighed([100, 100, 100], 330, 100, loss, step=10)
    assert sum(heights) == pytest.approx(330)
    assert heights[0] >= 120
    assert heights[1] < 160
    assert len(asked) == len(set(asked))


def test_without_spare_room_nothing_is_tried() -> None:
    def loss(lane: int, height: float) -> int:
        raise AssertionError

    assert weighed([100, 100], 150, 100, loss, step=10) == [75, 75]
