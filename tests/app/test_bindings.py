"""The user's own keys: they win, and what is lost by them is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from presenter.app import bindings
from presenter.app.bindings import DEFAULTS, bound, key_name
from presenter.app.commands import COMMANDS, clashes
from presenter.app.settings import Settings
from presenter.app.tools.clicker_page import ClickerPage
from presenter.core.deck import Cursor


@pytest.fixture(autouse=True)
def shipped() -> Iterator[None]:
    yield
    COMMANDS.update(DEFAULTS)


def test_without_wishes_the_table_is_the_table() -> None:
    assert bound(DEFAULTS, {}) == (DEFAULTS, ())


def test_a_wish_wins_and_the_loser_is_told() -> None:
    table, troubles = bound(DEFAULTS, {"pen": "F10 B"})
    assert table["pen"].keys == ("F10", "B")
    assert table["black"].keys == (".",)
    assert [(t.kind, t.command, t.key, t.other) for t in troubles] == [("taken", "black", "B", "pen")]
    assert "Pen" in troubles[0].shown
    assert "Black screen" in troubles[0].shown
    assert clashes(table) == []


def test_two_wishes_for_one_key_leave_one() -> None:
    table, troubles = bound(DEFAULTS, {"pen": "F10", "laser": "f10 L"})
    assert clashes(table) == []
    assert [t.kind for t in troubles] == ["taken"]


def test_the_same_key_in_another_context_is_no_clash() -> None:
    table, troubles = bound(DEFAULTS, {"walk-on": "B"})
    assert troubles == ()
    assert "B" in table["black"].keys


def test_what_is_no_command_and_what_is_no_key_is_told() -> None:
    table, troubles = bound(DEFAULTS, {"blak": "B", "pen": "Nonsense F12"})
    assert [(t.kind, t.command) for t in troubles] == [("unknown", "blak"), ("unreadable", "pen")]
    assert "“black”" in troubles[0].shown
    assert table["pen"].keys == ("F12",)


def test_an_empty_wish_takes_all_keys() -> None:
    table, troubles = bound(DEFAULTS, {"black": ""})
    assert table["black"].keys == ()
    assert troubles == ()


@pytest.mark.parametrize(
    ("text", "name"), [("pgdown", "PgDown"), ("ctrl+x", "Ctrl+X"), ("", ""), ("Foo", ""), (",", ",")]
)
def test_names_of_keys(text: str, name: str) -> None:
    assert key_name(text) == name


def test_a_settings_file_written_by_hand_is_read(tmp_path, open_window, story_file, settings: Settings) -> None:
    file = tmp_path / "settings" / "window.ini"
    file.parent.mkdir(exist_ok=True)
    file.write_text("[keys]\nforward=PgDown, F10\nblack=F9\nnonsense=X\n", "utf-8")
    settings.flush()
    window = open_window(story_file)
    QTest.keyClick(window, Qt.Key.Key_F10)
    assert window.talk.cursor == Cursor(1)
    QTest.keyClick(window, Qt.Key.Key_Right)
    assert window.talk.cursor == Cursor(1)
    window.rest.reloader = None
    window.rest.follow_file()
    assert "nonsense" in window.statusBar().currentMessage()


def test_the_clicker_page_says_what_comes_and_binds_it(open_window, story_file, settings: Settings, qtbot) -> None:
    window = open_window(story_file)
    window.actions_["clicker"].trigger()
    page = window.findChild(ClickerPage)
    assert page is not None
    QTest.keyClick(page.listener, Qt.Key.Key_PageDown)
    assert "Next step" in page.listener.said.text()
    QTest.keyClick(page.listener, Qt.Key.Key_Escape)
    assert page.isVisible()
    assert "End the presentation" in page.listener.said.text()
    QTest.keyClick(page.listener, Qt.Key.Key_Tab)
    assert "nothing" in page.listener.said.text()
    page.choice.setCurrentIndex(page.choice.findData("black"))
    page.bind_button.click()
    assert COMMANDS["black"].keys == ("B", ".", "Tab")
    page.choice.setCurrentIndex(page.choice.findData("black"))
    QTest.keyClick(page.listener, Qt.Key.Key_PageDown)
    page.choice.setCurrentIndex(page.choice.findData("black"))
    page.bind_button.click()
    assert "PgDown" not in COMMANDS["forward"].keys
    assert not page.troubles.isVisible(), "what was asked for here is no trouble"
    page.close()
    window.presenting.from_here()
    qtbot.waitUntil(window.presenting.stage_window.isActiveWindow)
    QTest.keyClick(window.presenting.stage_window, Qt.Key.Key_PageDown)
    assert window.presenting.stage_window.black.isVisible()
    bindings.unbind_all(settings)
    window.rebind()
    assert dict(COMMANDS) == DEFAULTS
    assert bindings.apply(settings) == ()
