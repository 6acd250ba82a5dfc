"""Advancing by itself, and the kiosk with its locked keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from presenter.app.kiosk.auto import AutoAdvance
from presenter.app.main_window import MainWindow
from presenter.app.talk import Talk
from presenter.core.deck import Cursor

FAST = 10_000.0


def times(talk: Talk) -> dict:
    return {(slide.id, step): 1.0 for slide in talk.story.slides for step in range(slide.last_step + 1)}


def test_it_shows_every_step_once_and_ends(talk: Talk, qtbot) -> None:
    seen = []
    talk.cursor_moved.connect(lambda: seen.append(talk.cursor))
    auto = AutoAdvance(talk, lambda: times(talk), pace=FAST)
    with qtbot.waitSignal(auto.finished, timeout=5000):
        auto.begin()
    assert seen == [Cursor(1), Cursor(1, 1), Cursor(1, 2), Cursor(2), Cursor(3)]
    assert not auto.running


def test_it_loops_and_leaves_no_history(talk: Talk, qtbot) -> None:
    auto = AutoAdvance(talk, lambda: times(talk), loop=True, pace=FAST)
    talk.go(Cursor(3))
    with qtbot.waitSignal(auto.looped, timeout=5000):
        auto.begin()
    assert talk.cursor == Cursor(0)
    auto.end()
    talk.past.back()
    assert talk.cursor == Cursor(0)


def test_a_step_has_its_own_time_and_a_hand_s_move_begins_it_anew(talk: Talk) -> None:
    auto = AutoAdvance(talk, lambda: {("opening", 0): 7.0, ("steps", 1): 3.0})
    auto.begin()
    assert auto._timer.interval() == 7000
    talk.go(Cursor(1, 1))
    assert auto._timer.interval() == 3000
    auto.toggle()
    assert not auto._timer.isActive()
    talk.go(Cursor(0))
    assert not auto._timer.isActive()


def test_a_story_of_one_step_goes_on_looping(talk: Talk, qtbot) -> None:
    talk.skip(frozenset({"steps", "heights", "finish"}))
    auto = AutoAdvance(talk, lambda: times(talk), loop=True, pace=FAST)
    auto.begin()
    for _ in range(2):
        with qtbot.waitSignal(auto.looped, timeout=5000):
            pass
    auto.end()


@pytest.fixture
def kiosk(window: MainWindow, qtbot):
    window.on_stage.begin_kiosk(pace=0.001)
    qtbot.waitUntil(window.presenting.stage_window.isActiveWindow, timeout=5000)
    yield window.on_stage.kiosk
    if window.on_stage.kiosk is not None:
        window.on_stage.kiosk.end()


KEYS = (Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_F5, Qt.Key.Key_B, Qt.Key.Key_Q, Qt.Key.Key_T)


def test_no_key_click_or_close_does_anything(window: MainWindow, kiosk) -> None:
    stage = window.presenting.stage_window
    for key in KEYS:
        QTest.keyClick(stage, key)
    QTest.mouseClick(stage.stage, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert not stage.close()
    assert stage.isVisible()
    assert window.talk.cursor == Cursor(0)
    assert not stage.black.isVisible()


CHORD = (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def test_the_chord_opens_it_only_when_held(window: MainWindow, kiosk, qtbot) -> None:
    stage = window.presenting.stage_window
    kiosk.lock._released.setInterval(10)
    QTest.keyPress(stage, *CHORD)
    QTest.keyRelease(stage, *CHORD)
    qtbot.waitUntil(lambda: not kiosk.lock._held.isActive(), timeout=5000)
    assert kiosk.lock.on
    kiosk.lock._held.setInterval(60)
    kiosk.lock._released.setInterval(5000)
    QTest.keyPress(stage, *CHORD)
    QTest.keyRelease(stage, *CHORD)  # as a repeating key is
    with qtbot.waitSignal(kiosk.lock.opened, timeout=5000):
        QTest.keyPress(stage, *CHORD)
    assert not kiosk.auto.running
    QTest.keyClick(stage, Qt.Key.Key_Right)
    assert window.talk.cursor == Cursor(1)
    QTest.keyClick(stage, Qt.Key.Key_Escape)
    assert window.presenting.stage_window is None
    assert window.on_stage.kiosk is None


def test_each_loop_puts_back_what_was_chosen(window: MainWindow, kiosk) -> None:
    window.talk.choose_event("built1")
    kiosk.auto.looped.emit()
    assert window.talk.selection.event == ""


def test_a_kiosk_writes_no_journal_and_no_run(window: MainWindow, kiosk) -> None:
    assert not window.on_stage.recorder.running
    assert not window.on_stage.run.running
