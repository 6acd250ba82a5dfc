"""What goes along with a presentation: the audience first, time after a crash, lines for the speaker."""

from __future__ import annotations

import time

from msgspec.structs import replace

from presenter.app.console.next_panel import NextPanel
from presenter.app.journal.record import Record, TimerNote
from presenter.app.main_window import MainWindow
from presenter.core.deck import Cursor

RECORD = Record(
    at_s=0.0,
    slide="steps",
    number=2,
    step=1,
    timer=TimerNote("running", 100.0, 7.0),
    spent_s={"opening": 80.0, "steps": 20.0},
    skipped=("heights", "gone"),
)


def test_the_audience_sees_a_step_before_anybody_else_hears_of_it(window: MainWindow, qtbot) -> None:
    window.presenting.from_here()
    stage = window.presenting.stage_window.stage
    with qtbot.waitSignal(stage.painted, timeout=5000):
        stage.update()
    order = []
    stage.painted.connect(lambda: order.append("painted"))
    window.talk.cursor_moved.connect(lambda: order.append("moved"))
    window.talk.forward()
    assert order[:2] == ["painted", "moved"]
    window.presenting.end()


def test_a_timer_that_ran_has_run_on(window: MainWindow) -> None:
    window.on_stage.resume(replace(RECORD, at_s=time.time() - 30))
    pacing = window.presenting.pacing
    assert pacing.timer.mode == "running"
    assert 130 <= pacing.elapsed < 140
    assert pacing.questions == 7
    assert pacing.slide_seconds()["opening"] == 80
    assert window.talk.skipped == {"heights"}
    assert window.on_stage.recorder.record().timer.mode == "running"
    window.presenting.end()


def test_a_timer_that_stood_still_stands_still(window: MainWindow) -> None:
    stood = replace(RECORD, at_s=time.time() - 30, timer=TimerNote("paused", 100.0))
    window.on_stage.resume(stood)
    assert window.presenting.pacing.timer.mode == "paused"
    assert window.presenting.pacing.elapsed == 100
    window.presenting.end()
    window.on_stage.resume(replace(stood, timer=TimerNote("questions", 100.0, 5.0)))
    assert window.presenting.pacing.timer.mode == "questions"
    assert 35 <= window.presenting.pacing.questions < 45
    window.presenting.end()


def test_what_is_said_comes_to_the_speaker_and_is_gone_with_the_next_talk(window: MainWindow) -> None:
    window.presenting.from_here()
    window.on_stage.say("a word")
    assert [line for line in (say() for say in window.presenting.says) if line] == ["a word"]
    assert window.statusBar().currentMessage() == "a word"
    window.presenting.end()
    assert window.statusBar().currentMessage() == ""
    window.presenting.from_here()
    assert [line for line in (say() for say in window.presenting.says) if line] == []
    assert window.talk.cursor == Cursor(0)
    window.presenting.end()


def test_the_console_shows_what_comes_when_slides_are_skipped(window: MainWindow, qtbot) -> None:
    window.settings.keep("one-screen-windows", True)
    window.talk.go(Cursor(1, 2))
    window.presenting.from_here()
    panel = window.presenting.console.findChild(NextPanel)
    assert panel.step.shown == Cursor(2)
    window.talk.skip(frozenset({"heights"}))
    qtbot.waitUntil(lambda: panel.step.shown == Cursor(3), timeout=5000)
    window.presenting.end()
