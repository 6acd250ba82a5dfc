"""The timer: running, pausing, standing still for questions."""

from __future__ import annotations

from presenter.core.pace.timer import Timer


def test_it_runs() -> None:
    timer = Timer().started(100)
    assert timer.elapsed(160) == 60
    assert timer.started(130) == timer


def test_a_pause_does_not_count() -> None:
    timer = Timer().toggled(0).toggled(10)
    assert timer.mode == "paused"
    assert timer.elapsed(500) == 10
    assert timer.toggled(500).elapsed(505) == 15


def test_questions_are_counted_apart() -> None:
    timer = Timer().started(0).toggled_questions(60)
    assert timer.elapsed(90) == 60
    assert timer.questions(90) == 30
    on = timer.toggled_questions(100)
    assert on.mode == "running"
    assert on.elapsed(110) == 70
    assert on.questions(110) == 40


def test_pausing_the_questions_keeps_them() -> None:
    timer = Timer().started(0).toggled_questions(10).toggled(15)
    assert timer.mode == "running"
    assert timer.questions(100) == 5


def test_it_can_be_set() -> None:
    timer = Timer().started(0).adjusted(60, 30)
    assert timer.elapsed(30) == 90
    assert timer.adjusted(-600, 30).elapsed(31) == 1


def test_a_clock_set_back_takes_nothing() -> None:
    assert Timer().started(100).elapsed(50) == 0
