"""The command table: no key means two things, every command is bound, and the sheet lists what holds."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from presenter.app.commands import COMMANDS, MENUS, clashes
from presenter.app.keys_sheet import KeysSheet
from presenter.app.main_window import MainWindow


def test_no_key_has_two_meanings_in_one_window() -> None:
    assert clashes(COMMANDS) == []


def test_a_clash_is_found() -> None:
    doubled = dict(COMMANDS)
    doubled["other"] = type(COMMANDS["black"])("other", "Other", ("b",), "", ("stage",))
    assert [(context, key) for context, key, _ in clashes(doubled)] == [("stage", "b")]


@pytest.mark.parametrize("command", COMMANDS.values(), ids=lambda command: command.id)
def test_keys_are_keys_that_qt_knows(command) -> None:
    for key in command.keys:
        assert not QKeySequence(key).isEmpty()
        assert QKeySequence(key)[0].key().name != "Key_unknown"


def test_ids_and_menus_agree() -> None:
    assert all(name == command.id for name, command in COMMANDS.items())
    assert {command.menu for command in COMMANDS.values()} - {""} <= {menu for menu, _, _ in MENUS}


def test_every_command_of_the_window_is_an_action_in_it(window: MainWindow) -> None:
    for command in COMMANDS.values():
        if "window" in command.contexts:
            assert window.actions_[command.id] in window.actions()


def test_the_menu_bar_holds_the_commands_of_each_menu(window: MainWindow) -> None:
    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert titles == ["File", "Go", "View", "Present", "Help"]


def test_the_sheet_lists_every_command_with_its_keys(window: MainWindow) -> None:
    words = {words: keys for keys, words in KeysSheet(window, "stage").rows()}
    assert words["Black screen"].startswith("B")
    assert "Space" in words["Next step"]
    assert "End the presentation" in words
    assert "Open…" not in words
