"""Motion on the stage: it starts with a move, ends by itself or with the next key, and then nothing is repainted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from presenter.app.main_window import MainWindow
from presenter.app.motion import StageMotion
from presenter.app.stage_window import StageWindow
from presenter.core.deck import Cursor


class Clock:
    def __init__(self) -> None:
        self.ms = 1000.0

    def __call__(self) -> float:
        return self.ms


@pytest.fixture
def clock(monkeypatch) -> Clock:
    """Every motion that is made from now on runs by this clock."""
    clock = Clock()
    made = StageMotion.__init__
    monkeypatch.setattr(
        StageMotion, "__init__", lambda self, talk, frames, parent: made(self, talk, frames, parent, clock)
    )
    return clock


@pytest.fixture
def full(window: MainWindow, clock: Clock, qtbot) -> Iterator[StageWindow]:
    window.talk.less_motion = False
    window.talk.go(Cursor(1))
    window.actions_["present-here"].trigger()
    full = window.presenting.stage_window
    assert isinstance(full, StageWindow)
    qtbot.waitExposed(full)
    yield full
    window.presenting.end()


def test_a_step_moves_until_its_time_is_over(full: StageWindow, clock: Clock, qtbot) -> None:
    QTest.keyClick(full, Qt.Key.Key_Right)
    assert full.stage.moving
    full.stage.repaint()
    begun = full.stage.grab().toImage()
    clock.ms += 120
    full.stage.repaint()
    assert full.stage.grab().toImage() != begun
    clock.ms += 121
    with qtbot.waitSignal(full.stage.settled):
        pass
    assert not full.stage.moving


def test_the_next_key_ends_it_and_is_not_lost(window: MainWindow, full: StageWindow) -> None:
    for _ in range(2):
        QTest.keyClick(full, Qt.Key.Key_Right)
        full.stage.repaint()
    assert window.talk.cursor == Cursor(1, 2)
    assert full.stage.moving, "the second step's own motion"


def test_going_back_is_at_once(window: MainWindow, full: StageWindow) -> None:
    QTest.keyClick(full, Qt.Key.Key_Right)
    QTest.keyClick(full, Qt.Key.Key_Left)
    assert window.talk.cursor == Cursor(1, 0)
    assert not full.stage.moving


def test_another_language_shows_the_end_at_once(window: MainWindow, full: StageWindow) -> None:
    QTest.keyClick(full, Qt.Key.Key_Right)
    window.talk.next_language()
    assert not full.stage.moving
    full.stage.repaint()


def test_with_less_motion_steps_are_at_once_and_slides_fade(window: MainWindow, full: StageWindow) -> None:
    window.talk.less_motion = True
    QTest.keyClick(full, Qt.Key.Key_Right)
    assert not full.stage.moving
    QTest.keyClick(full, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert full.stage.moving


def test_once_still_it_is_not_repainted(full: StageWindow, clock: Clock, qtbot) -> None:
    QTest.keyClick(full, Qt.Key.Key_Right)
    full.stage.repaint()
    clock.ms += 1000
    with qtbot.waitSignal(full.stage.settled):
        pass
    qtbot.waitUntil(lambda: not full.stage.moving)
    QTest.qWait(0)
    painted: list[None] = []
    full.stage.painted.connect(lambda: painted.append(None))
    QTest.qWait(60)
    assert painted == []


def test_charts_are_not_seen_over_what_moves(window: MainWindow, full: StageWindow, clock: Clock, qtbot) -> None:
    full._load_charts()
    window.talk.go(Cursor(2))
    charts = full._charts
    assert charts is not None
    assert full.stage.moving
    assert not [view for view in charts.views.values() if view.isVisible()]
    full.stage.repaint()
    clock.ms += 3000
    with qtbot.waitSignal(full.stage.settled):
        pass
    assert [view for view in charts.views.values() if view.isVisible()]


def test_in_the_window_slides_change_at_once(window: MainWindow) -> None:
    window.talk.less_motion = False
    window.talk.go(Cursor(2))
    assert not window.stage.moving


def test_less_motion_is_remembered(window: MainWindow, open_window, story_file) -> None:
    window.talk.less_motion = False
    window.actions_["less-motion"].trigger()
    assert window.talk.less_motion
    assert open_window(story_file).talk.less_motion


def test_a_moment_that_cannot_be_painted_shows_the_slide_itself(
    window: MainWindow, full: StageWindow, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("no such moment")

    monkeypatch.setattr("presenter.scene.motion.MotionPicture._ground", fail)
    QTest.keyClick(full, Qt.Key.Key_Right)
    assert not full.stage.moving
    assert "no such moment" in caplog.text
    full.stage.repaint()
    shown = full.stage.grab().toImage()
    window.talk.less_motion = True
    QTest.keyClick(full, Qt.Key.Key_Left)
    QTest.keyClick(full, Qt.Key.Key_Right)
    assert full.stage.grab().toImage() == shown
    assert window.talk.cursor == Cursor(1, 1)


def test_a_change_that_cannot_be_planned_is_shown_at_once(
    window: MainWindow, full: StageWindow, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("no such plan")

    monkeypatch.setattr("presenter.app.motion.planned", fail)
    QTest.keyClick(full, Qt.Key.Key_Right)
    assert not full.stage.moving
    assert window.talk.cursor == Cursor(1, 1)
    assert "no such plan" in caplog.text
