"""A lane asked by stretches of time answers as a walk through all of its events does."""

from __future__ import annotations

import numpy as np
import pytest

from presenter.core.crowd import lane as lanes
from tests.core.crowd.crowds import LANES, made_crowd

VIEWS = [(733_000.0, 738_500.0), (734_000.0, 734_400.0), (735_000.25, 735_000.75), (700_000.0, 701_000.0)]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_counts(seed: int, view: tuple[float, float]) -> None:
    crowd = made_crowd(3000, seed)
    for name in LANES:
        lane = crowd.lane(name)
        start, end = view
        assert lane.earlier(start) == int((lane.ends <= start).sum())
        assert lane.later(end) == int((lane.starts >= end).sum())
        reaching = np.flatnonzero((lane.starts < start) & (lane.ends > start))
        assert lane.from_before(start) == len(reaching)
        found = lane.reaching_in(start)
        assert found is not None
        assert found.tolist() == reaching.tolist()


def test_the_chief_is_the_first_of_the_greatest_weight() -> None:
    lane = made_crowd(2000, 4).lane("one")
    lows = np.array([0, 5, 100, 400, 7, 900])
    highs = np.array([lane.total, 6, 130, 400, 9, 905])
    wanted = [
        low + int(np.argmax(lane.weights[low:high])) if high > low else -1
        for low, high in zip(lows, highs, strict=True)
    ]
    assert lane.chief(lows, highs).tolist() == wanted


def test_the_nearest_by_its_start() -> None:
    lane = made_crowd(500, 4).lane("one")
    for day in (0.0, 733_800.0, 735_000.4, 1e7):
        best = float(np.abs(lane.starts - day).min())
        assert abs(float(lane.starts[lane.nearest(day)]) - day) == best


def test_what_is_after_the_article_is_left_out() -> None:
    crowd = made_crowd(1000, 5)
    edge = 735_000.0
    lane = crowd.lane("one", edge)
    assert 0 < lane.total < crowd.lane("one").total
    assert (lane.starts < edge).all()
    assert lane.earlier(1e9) == lane.total


def test_a_lane_without_events_answers_too() -> None:
    lane = made_crowd(10, 6).lane("nowhere")
    assert (lane.total, lane.earlier(0.0), lane.later(0.0), lane.from_before(0.0)) == (0, 0, 0, 0)
    assert lane.chief(np.array([0]), np.array([0])).tolist() == [-1]


def test_too_many_that_reach_in_are_not_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lanes, "NEAR", 100)
    lane = made_crowd(2_000, 7, kinds="s").lane("one")
    assert lane.from_before(735_000.0) > 0
    assert lane.reaching_in(735_000.0) is None
