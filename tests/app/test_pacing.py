"""The running talk's time, with clocks of the test."""

from __future__ import annotations

import pytest

from presenter.app.pacing import Pacing
from presenter.app.talk import Talk
from presenter.core.deck import Cursor
from presenter.files import load_story
from tests.app.conftest import STORY


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pacing(talk: Talk, clock: Clock) -> Pacing:
    return Pacing(talk, now=clock, day=clock)


def test_the_first_move_starts_it(pacing: Pacing, talk: Talk, clock: Clock) -> None:
    pacing.reset()
    clock.now += 60
    assert pacing.elapsed == 0
    talk.forward()
    clock.now += 10
    assert pacing.elapsed == 10


def test_moves_do_not_end_a_pause(pacing: Pacing, talk: Talk, clock: Clock) -> None:
    pacing.toggle()
    clock.now += 10
    pacing.toggle()
    talk.forward()
    clock.now += 10
    assert pacing.elapsed == 10


def test_time_is_counted_for_the_slide_on_stage(pacing: Pacing, talk: Talk, clock: Clock) -> None:
    pacing.reset()
    talk.forward()
    clock.now += 20
    talk.forward()
    clock.now += 5
    pacing.toggle_questions()
    clock.now += 300
    pacing.toggle_questions()
    talk.go_to_slide("heights")
    clock.now += 7
    assert pacing.slide_seconds() == {"opening": 0, "steps": 25, "heights": 7}
    assert pacing.questions == 300
    assert [(pace.section.id, pace.spent_s) for pace in pacing.sections()] == [("beginning", 25), ("end", 7)]


def test_a_restart_goes_on_where_it_was(pacing: Pacing, talk: Talk, clock: Clock) -> None:
    talk.go(Cursor(1))
    pacing.restore(120, {"opening": 100, "steps": 20}, 30)
    assert pacing.timer.mode == "paused"
    talk.forward()
    clock.now += 10
    assert pacing.elapsed == 130
    assert pacing.slide_seconds() == {"opening": 100, "steps": 30}


def test_another_version_of_the_story_has_another_plan(pacing: Pacing, talk: Talk) -> None:
    assert not pacing.plan
    talk.path.write_text(STORY + "pace: {minutes: 10}\n", encoding="utf-8")
    talk.reload(load_story(talk.path), "10:00:00")
    assert pacing.plan.total_s == 600
    assert pacing.standing().late_s == 0


def test_what_is_skipped_ahead_makes_up_for_being_late(pacing: Pacing, talk: Talk, clock: Clock) -> None:
    talk.path.write_text(STORY + "pace: {minutes: 4}\n", encoding="utf-8")
    talk.reload(load_story(talk.path), "10:00:00")
    pacing.toggle()
    clock.now += pacing.plan.slides[0] + 100
    assert pacing.late_s == pytest.approx(100)
    talk.skip(frozenset({"heights"}))
    assert pacing.late_s == pytest.approx(100 - pacing.plan.slides[2])
    talk.go(Cursor(3))
    assert pacing.late_s == pacing.standing().late_s


def test_an_end_pauses(pacing: Pacing, clock: Clock) -> None:
    pacing.toggle_questions()
    clock.now += 5
    pacing.pause()
    clock.now += 100
    assert (pacing.elapsed, pacing.questions) == (0, 5)
