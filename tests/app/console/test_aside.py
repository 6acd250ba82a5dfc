"""What the speaker looks at alone, what the audience sees meanwhile, and how one becomes the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from presenter.app.commands import COMMANDS
from presenter.app.console.console_window import ConsoleWindow
from presenter.app.console.tools_row import OTHERS, SEVEN
from presenter.app.main_window import MainWindow
from presenter.app.stage_window import StageWindow
from presenter.core.deck import Cursor
from tests.app.console.test_console import console  # noqa: F401  # a fixture


@pytest.fixture
def stage(window: MainWindow, console: ConsoleWindow) -> StageWindow:  # noqa: F811
    stage = window.presenting.stage_window
    assert stage is not None
    return stage


@pytest.mark.parametrize("from_stage", [False, True])
@pytest.mark.parametrize(("key", "part"), [(Qt.Key.Key_O, "overview"), (Qt.Key.Key_T, "roam")])
def test_it_opens_beside_the_audience(console, stage, key, part, from_stage: bool) -> None:  # noqa: F811
    QTest.keyClick(stage if from_stage else console, key)
    assert console.aside.open is getattr(console.aside, part)
    assert console.aside.open is not None
    assert stage.overview is None
    assert stage.roam is None
    assert console.aside.open.size() == console.aside.open.parentWidget().size()


def test_without_a_console_they_are_on_the_only_screen(console, stage) -> None:  # noqa: F811
    QTest.keyClick(console, Qt.Key.Key_N)
    stage.actions_["whole-timeline"].trigger()
    assert stage.roaming
    assert console.aside.open is None


def test_a_frozen_stage_shows_neither(window: MainWindow, console, stage) -> None:  # noqa: F811
    QTest.keyClick(console, Qt.Key.Key_F)
    QTest.keyClick(console, Qt.Key.Key_N)
    before = stage.grab().toImage()
    for command in ("whole-timeline", "overview", "find"):
        stage.actions_[command].trigger()
    window.talk.go(Cursor(2))
    assert stage.grab().toImage() == before


def test_send_shows_the_slide_chosen_in_the_overview(window: MainWindow, console, stage) -> None:  # noqa: F811
    QTest.keyClick(console, Qt.Key.Key_F)
    QTest.keyClick(console, Qt.Key.Key_O)
    overview = console.aside.overview
    assert overview is not None
    overview.field.setFocus()
    QTest.keyClick(overview.field, Qt.Key.Key_End)
    console.actions_["send"].trigger()
    assert window.talk.cursor.slide == 3
    assert window.tools.box.held is None
    assert console.aside.open is None


def test_send_shows_the_timeline_as_the_speaker_has_it(console, stage) -> None:  # noqa: F811
    QTest.keyClick(console, Qt.Key.Key_T)
    roam = console.aside.roam
    assert roam is not None
    events = list(roam._talk.story.events)
    roam.choice.choose_event(events[-1])
    start, end = roam.view.start, roam.view.end
    roam.view.show(start + (end - start) / 3, end - (end - start) / 3)
    console.actions_["send"].trigger()
    assert stage.roaming
    assert stage.roam is not None
    assert stage.roam.choice.chosen == events[-1]
    stage.roam.view.stop()
    assert "whole timeline" in console.messages.text.text()
    console.actions_["leave"].trigger()
    assert (console.aside.open, stage.roaming) == (None, True)
    console.actions_["leave"].trigger()
    assert not stage.roaming
    assert stage.isVisible()


def test_a_move_closes_what_is_open(window: MainWindow, console, stage) -> None:  # noqa: F811
    QTest.keyClick(console, Qt.Key.Key_T)
    console.actions_["forward"].trigger()
    assert console.aside.open is None
    assert window.talk.cursor == Cursor(1, 1)


def test_a_clickers_full_stop_blacks_from_the_overview_but_is_typed_within_a_figure(console, stage) -> None:  # noqa: F811
    QTest.keyClick(console, Qt.Key.Key_O)
    field = console.aside.overview.field
    QTest.keyClick(field, Qt.Key.Key_Period)
    assert stage.covered
    assert field.text() == ""
    QTest.keyClick(field, Qt.Key.Key_Period)
    QTest.keyClicks(field, "2.98")
    assert field.text() == "2.98"
    assert not stage.covered


def test_black_white_and_frozen_are_said_over_the_preview(console, stage) -> None:  # noqa: F811
    veil, preview = console.veil, console.current.stage
    plain = preview.grab().toImage()
    assert not veil.isVisible()
    seen = {veil.words()}
    for key in (Qt.Key.Key_B, Qt.Key.Key_B, Qt.Key.Key_W, Qt.Key.Key_W, Qt.Key.Key_F):
        QTest.keyClick(console, key)
        assert veil.isVisible() == bool(veil.words())
        assert (preview.grab().toImage() != plain) == veil.isVisible()
        seen.add(veil.words())
    assert len(seen) == 4
    assert "Frozen" in console.messages.text.text()


def test_a_talk_begins_with_a_picture(window: MainWindow, console, stage) -> None:  # noqa: F811
    QTest.keyClick(console, Qt.Key.Key_B)
    window.presenting.end()
    window.actions_["present"].trigger()
    assert not window.presenting.stage_window.covered


def test_every_tool_is_within_reach_of_a_finger(console) -> None:  # noqa: F811
    reach = {*SEVEN, *(command for group in OTHERS for command in group), *console.times.buttons}
    tools = {c.id for c in COMMANDS.values() if "console" in c.contexts and c.menu == "tools"}
    assert tools <= reach
    listed = [action for action in console.tools.menu.actions() if not action.isSeparator()]
    assert len(listed) == sum(map(len, OTHERS))
    next(action for action in listed if action is console.actions_["white"]).trigger()
    assert console.veil.cover == "white"
