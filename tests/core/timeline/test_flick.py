"""What is a flick, and how fast it was."""

from __future__ import annotations

import pytest

from presenter.core.timeline.flick import FASTEST, flick_speed


def drag(speed: float, ms: int = 200, start: float = 0.0) -> list[tuple[float, float]]:
    return [(float(t), start + speed * t) for t in range(0, ms + 1, 10)]


def test_the_speed_at_release() -> None:
    assert flick_speed(drag(1.5), 200) == pytest.approx(1.5)
    assert flick_speed(drag(-1.5), 200) == pytest.approx(-1.5)


def test_only_the_end_of_the_drag_counts() -> None:
    slow = drag(0.1, 500)
    fast = [(500.0 + t, 50 + 2.0 * t) for t in range(10, 101, 10)]
    assert flick_speed([*slow, *fast], 600) == pytest.approx(2.0, rel=0.05)


def test_a_hand_that_rests_throws_nothing() -> None:
    assert flick_speed(drag(1.5), 200 + 80) == 0.0


def test_a_slow_drag_a_single_point_and_none_are_no_flick() -> None:
    assert flick_speed(drag(0.1), 200) == 0.0
    assert flick_speed([(5.0, 100.0)], 10) == 0.0
    assert flick_speed([(5.0, 100.0), (5.0, 300.0)], 10) == 0.0
    assert flick_speed([], 10) == 0.0


def test_no_flick_is_faster_than_can_be_followed() -> None:
    assert flick_speed(drag(100), 200) == FASTEST
