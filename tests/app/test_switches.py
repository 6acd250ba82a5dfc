"""Choosing during the talk: by mouse and by key, in the window and on the full screen; remembered, reset, exported."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from presenter.app.main_window import MainWindow
from presenter.app.stage import StageView
from presenter.app.talk import Talk
from presenter.core.deck import Cursor
from presenter.files import load_story
from tests.app.conftest import make_talk

TOWERS = Path(__file__).parents[1] / "data/stories/switches.yaml"


@pytest.fixture
def towers(tmp_path: Path) -> Path:
    path = tmp_path / "towers.yaml"
    path.write_bytes(TOWERS.read_bytes())
    return path


@pytest.fixture
def talk(towers: Path, qapp: object) -> Talk:
    talk = make_talk(towers)
    talk.set_language("en")
    return talk


def word_place(stage: StageView, window: MainWindow, option: str) -> QPoint:
    """Where the word of an option is in the stage's own pixels."""
    piece = next(piece for piece in window.frames.frame().pieces if piece.choice == option)
    place = stage.slide_rect()
    scale = place.width() / 1920
    centre = piece.rect.centre
    return QPoint(round(place.x() + centre.x * scale), round(place.y() + centre.y * scale))


def test_a_choice_is_told_and_remembered_from_slide_to_slide(talk: Talk, qtbot) -> None:
    talk.go_to_slide("heights")
    with qtbot.waitSignal(talk.cursor_moved):
        talk.choose_option("scale/linear")
    assert talk.cursor == Cursor(1, 0, (1, 0))
    assert talk.slide.state_name == "linear-three"
    talk.forward()
    assert talk.cursor == Cursor(2, 0)
    talk.back()
    assert talk.slide.state_name == "linear-three"
    talk.first()
    talk.go_to_number(2)
    assert talk.slide.state_name == "linear-three"


def test_going_back_lands_on_the_last_step_of_what_is_chosen(talk: Talk) -> None:
    talk.go_to_slide("builds")
    talk.last()
    talk.choose_option("told/short")
    assert talk.cursor == Cursor(2, 0, (1,))
    talk.first()
    talk.last()
    assert talk.cursor == Cursor(2, 0, (1,))
    talk.turn(0)
    talk.turn(0)
    assert talk.cursor == Cursor(2, 2)


def test_reset_turns_every_switch_back(talk: Talk) -> None:
    talk.go_to_slide("builds")
    talk.choose_option("told/none")
    talk.go_to_slide("heights")
    talk.turn(1)
    assert talk.slide.state_name == "log-later"
    talk.reset_switches()
    assert talk.slide.state_name == "log-three"
    assert not talk.choices
    talk.go_to_slide("builds")
    assert talk.slide.state_name == "long"


@pytest.mark.parametrize("option", ["scale/nothing", "nothing/log", "", "told/short"])
def test_what_does_not_exist_is_no_choice(talk: Talk, option: str) -> None:
    talk.go_to_slide("heights")
    talk.choose_option(option)
    assert talk.cursor == Cursor(1)


def test_a_zoomed_chart_shows_its_own_ranges_in_another_state(talk: Talk) -> None:
    talk.go_to_slide("heights")
    talk.set_view("chart", ((0.0, 1.0), (0.0, 1.0)))
    talk.turn(0)
    assert not talk.views


def test_a_reload_keeps_the_choice_by_id(talk: Talk, towers: Path) -> None:
    talk.go_to_slide("heights")
    talk.choose_option("scale/linear")
    text = towers.read_text("utf-8")
    before = "          - {id: log, name: {zh: 对数, en: Log}}\n"
    more = before + "          - {id: wide, name: {zh: 宽, en: Wide}, with: {chart: {note: {zh: 宽, en: wide}}}}\n"
    towers.write_text(text.replace(before, more), "utf-8")
    talk.reload(load_story(towers), "09:01:00")
    assert talk.cursor.choice == (2, 0)
    assert talk.slide.state_name == "linear-three"
    towers.write_text(text.replace("id: linear", "id: even"), "utf-8")
    talk.reload(load_story(towers), "09:02:00")
    assert talk.slide.state_name == "log-three"


def test_each_state_has_its_own_picture_in_the_cache(open_window, towers: Path, qtbot) -> None:
    window = open_window(towers)
    window.talk.go_to_slide("heights")
    size = window.stage.device_size()
    log = window.frames.picture(size).toImage()
    window.talk.turn(0)
    linear = window.frames.picture(size).toImage()
    assert log != linear
    window.talk.turn(0)
    assert window.frames.picture(size).toImage() == log


def test_a_click_on_a_word_chooses_it(open_window, towers: Path, qtbot) -> None:
    window = open_window(towers)
    window.talk.go_to_slide("heights")
    qtbot.mouseClick(window.stage, Qt.MouseButton.LeftButton, pos=word_place(window.stage, window, "scale/linear"))
    assert window.talk.slide.state_name == "linear-three"
    qtbot.mouseClick(window.stage, Qt.MouseButton.LeftButton, pos=word_place(window.stage, window, "set/later"))
    assert window.talk.slide.state_name == "linear-later"
    qtbot.mouseClick(window.stage, Qt.MouseButton.LeftButton, pos=word_place(window.stage, window, "scale/log"))
    assert window.talk.slide.state_name == "log-later"


def test_keys_turn_the_switches(open_window, towers: Path, qtbot) -> None:
    window = open_window(towers)
    window.talk.go_to_slide("heights")
    QTest.keyClick(window, Qt.Key.Key_V)
    assert window.talk.slide.state_name == "linear-three"
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier)
    assert window.talk.slide.state_name == "linear-later"
    QTest.keyClick(window, Qt.Key.Key_V)
    assert window.talk.slide.state_name == "log-later"
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.talk.slide.state_name == "log-three"


def test_the_full_screen_takes_clicks_and_keys(open_window, towers: Path, qtbot) -> None:
    window = open_window(towers)
    window.talk.go_to_slide("heights")
    window.actions_["present-here"].trigger()
    stage = window.presenting.stage_window
    assert stage is not None
    qtbot.mouseClick(stage.stage, Qt.MouseButton.LeftButton, pos=word_place(stage.stage, window, "scale/linear"))
    assert window.talk.slide.state_name == "linear-three", "a click on a word is no step forward"
    QTest.keyClick(stage, Qt.Key.Key_V)
    assert window.talk.slide.state_name == "log-three"
    qtbot.mouseClick(stage.stage, Qt.MouseButton.LeftButton, pos=word_place(stage.stage, window, "scale/log"))
    assert window.talk.slide.state_name == "log-three", "the word chosen is no step forward either"


def test_the_step_line_counts_the_steps_of_the_state(open_window, towers: Path, qtbot) -> None:
    window = open_window(towers)
    window.talk.go_to_slide("builds")
    window.talk.choose_option("told/none")
    window.talk.forward()
    assert window.talk.slide.id == "builds", "the last slide"
    assert window.talk.cursor.step == 0


def test_the_export_dialog_offers_what_is_chosen_and_every_option(open_window, towers: Path, qtbot) -> None:
    window = open_window(towers)
    window.talk.set_language("en")
    window.talk.go_to_slide("heights")
    window.talk.choose_option("scale/linear")
    window.actions_["export"].trigger()
    dialog = window.dialogs._export
    assert dialog is not None
    assert dialog.choices.plan().variants == "active"
    assert "02-heights-linear-three-ink-en.png" in dialog.files.files.names
    dialog.choices._segments["variants"].button("all").click()
    assert dialog.choices.plan().variants == "all"
    assert len(dialog.files.files.names) == 1 + 4 + 3


def test_a_story_without_switches_is_not_asked(open_window, story_file: Path) -> None:
    window = open_window(story_file)
    window.actions_["export"].trigger()
    dialog = window.dialogs._export
    assert dialog is not None
    assert not dialog.choices._segments["variants"].isVisibleTo(dialog)
