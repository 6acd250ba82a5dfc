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


def test_what_the_timeline_takes_from_its_window_is_meant() -> None:
    """Its keys go before those of the window it is in: each of these pairs has been thought of."""
    taken = {
        (command.id, other.id)
        for command in COMMANDS.values()
        if command.contexts == ("timeline",)
        for other in COMMANDS.values()
        if other is not command and "overview" not in other.contexts and set(command.keys) & set(other.keys)
    }
    assert taken == {
        ("walk-on", "forward"), ("walk-down", "forward"), ("walk-back", "back"), ("walk-up", "back"),
        ("walk-first", "first"), ("walk-last", "last"), ("open-event", "enter"), ("zoom-fit", "switches-reset"),
            # Only where there are so many views: see strip.views.
            ("view-1", "show-rail"), ("view-2", "show-strip"), ("view-3", "show-inspector"),
    }  # fmt: skip


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
    assert titles == ["File", "Edit", "Go", "View", "Present", "Tools", "Help"]


def test_the_sheet_lists_every_command_with_its_keys(window: MainWindow) -> None:
    words = {words: keys for keys, words in KeysSheet(window, "stage").rows()}
    assert words["Black screen"].startswith("B")
    assert "Space" in words["Next step"]
    assert "End the presentation" in words
    assert "Open…" not in words
    on_timeline = {words: keys for keys, words in KeysSheet(window, "stage").timeline_rows()}
    assert on_timeline["Next event"] == "Right"
    assert "Next step" not in on_timeline


def test_keys_of_the_timeline_are_named_in_the_menu_and_left_to_the_timeline(window: MainWindow) -> None:
    menu = window.actions_._menus["timeline"]
    words = [action.text() for action in menu.actions()]
    assert "Next event\tRight" in words
    assert window.actions_["walk-on"].shortcuts() == []
    window.actions_["walk-first"].trigger()
    window.actions_["walk-on"].trigger()
    assert window.talk.selection.event == "built2"
