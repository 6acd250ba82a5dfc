"""Back to where one was, and forward again: slides and selections, by key, by mouse."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from presenter.app.main_window import MainWindow
from presenter.app.stage_window import StageWindow
from presenter.app.talk import Selection, Talk
from presenter.core.deck import Cursor
from presenter.files import load_story


def test_jumps_are_gone_back_over_and_steps_are_not(talk: Talk) -> None:
    talk.forward()
    talk.forward()
    talk.go_to_slide("finish")
    talk.back()
    talk.past.back()
    assert talk.cursor == Cursor(1, 1)
    talk.past.back()
    assert talk.cursor == Cursor(1, 1)
    talk.past.forward()
    assert talk.slide.id == "heights"


def test_selections_come_back_with_their_slides(talk: Talk) -> None:
    talk.choose_event("built2")
    talk.choose_fact("third")
    assert talk.selection == Selection("built3", "third")
    here = talk.cursor
    talk.first()
    talk.past.back()
    assert (talk.cursor, talk.selection) == (here, Selection("built3", "third"))
    talk.past.back()
    assert talk.selection == Selection("built2", "second")
    talk.past.back()
    assert talk.cursor == Cursor()
    assert talk.selection == Selection()


def test_a_jump_to_where_one_is_is_none(talk: Talk) -> None:
    talk.go_to_slide("finish")
    talk.go_to_slide("finish")
    talk.past.back()
    assert talk.slide.id == "opening"


def test_places_follow_their_slides_into_a_new_version(talk: Talk, story_file: Path) -> None:
    talk.go_to_slide("heights")
    talk.choose_event("built2")
    talk.first()
    text = story_file.read_text(encoding="utf-8")
    before = text.index("  - id: steps")
    more = "  - {id: more, layout: text, title: {en: More, zh: 多}, body: {en: B, zh: 乙}}\n"
    text = text[:before] + more + text[before:].replace("built2", "raised2")
    text = text[:before].replace("built2", "raised2") + text[before:]
    story_file.write_text(text, encoding="utf-8")
    talk.reload(load_story(story_file), "10:00:00")
    assert talk.slide.id == "more"
    talk.past.back()
    assert talk.slide.id == "opening"
    talk.past.back()
    assert talk.slide.id == "heights"
    assert talk.selection == Selection()


def test_another_file_has_no_past(talk: Talk, tmp_path: Path, story_file: Path) -> None:
    talk.go_to_slide("finish")
    other = tmp_path / "other.yaml"
    other.write_text(story_file.read_text(encoding="utf-8"), encoding="utf-8")
    talk.open(load_story(other), other, "10:00:00")
    talk.past.back()
    assert talk.cursor == Cursor()


def test_keys_and_buttons_of_the_window(window: MainWindow) -> None:
    talk = window.talk
    talk.go_to_slide("finish")
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert talk.slide.id == "opening"
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert talk.slide.id == "finish"
    for widget in (window.stage, window.panels.content("strip").canvas):
        QTest.mouseClick(widget, Qt.MouseButton.BackButton, pos=QPoint(3, 3))
        assert talk.slide.id == "opening"
        QTest.mouseClick(widget, Qt.MouseButton.ForwardButton, pos=QPoint(3, 3))
        assert talk.slide.id == "finish"


def test_keys_and_buttons_of_the_full_screen(window: MainWindow) -> None:
    talk = window.talk
    talk.go_to_slide("finish")
    window.actions_["present-here"].trigger()
    stage = window.presenting.stage_window
    assert isinstance(stage, StageWindow)
    QTest.mouseClick(stage.stage, Qt.MouseButton.BackButton, pos=QPoint(3, 3))
    assert talk.slide.id == "opening"
    QTest.keyClick(stage, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert talk.slide.id == "finish"
