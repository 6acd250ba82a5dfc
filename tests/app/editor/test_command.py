"""Which editor opens the file, and how it is told the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from presenter.app.editor.command import Desk, Place, editor_command, own_command
from presenter.app.editor.known import BY_ID, KNOWN
from presenter.app.editor.terminals import in_terminal

FILE = Path("/tales/story.yaml")
PLACE = Place(FILE, 4, 7)


def desk(*installed: str, platform: str = "linux", **environment: str) -> Desk:
    return Desk(environment, {name: f"/usr/bin/{name}" for name in installed}.get, platform)


@pytest.mark.parametrize(
    ("environment", "installed", "wanted"),
    [
        ({}, ["code"], ["code", "-g", "/tales/story.yaml:4:7"]),
        ({}, ["kate", "gedit"], ["kate", "-l", "4", "-c", "7", "/tales/story.yaml"]),
        ({"VISUAL": "gedit"}, ["gedit", "code"], ["gedit", "+4:7", "/tales/story.yaml"]),
        ({"VISUAL": "vi"}, ["vi", "code"], ["code", "-g", "/tales/story.yaml:4:7"]),
        ({"VISUAL": "some-editor"}, ["some-editor", "code"], ["code", "-g", "/tales/story.yaml:4:7"]),
        ({"STORYLINE_EDITOR": "my-editor --wait"}, ["my-editor"], ["my-editor", "--wait", "/tales/story.yaml"]),
        ({"STORYLINE_EDITOR": "ed {file} {line}"}, ["ed"], ["ed", "/tales/story.yaml", "4"]),
        ({"STORYLINE_EDITOR": "missing"}, ["subl"], ["subl", "/tales/story.yaml:4:7"]),
        ({"STORYLINE_EDITOR": "an 'open quote"}, ["an", "subl"], ["subl", "/tales/story.yaml:4:7"]),
        ({}, [], []),
        ({}, ["vim"], []),
    ],
)
def test_the_first_editor_that_is_there(environment: dict[str, str], installed: list[str], wanted: list[str]) -> None:
    assert editor_command(desk(*installed, **environment), PLACE) == wanted


def test_a_place_before_the_first_line_is_the_first() -> None:
    command = editor_command(desk("code"), Place(FILE, 0, 0))
    assert command[-1] == "/tales/story.yaml:1:1"


def test_the_choice_goes_before_the_environment() -> None:
    there = desk("code", "kate", "gedit", STORYLINE_EDITOR="gedit")
    assert editor_command(there, PLACE, "kate")[0] == "kate"
    assert editor_command(there, PLACE)[0] == "gedit"
    assert editor_command(there, PLACE, "zed")[0] == "gedit", "what is gone is as if nothing was chosen"
    assert editor_command(there, PLACE, "system") == []


def test_own_words_are_filled_in() -> None:
    there = desk("ed", "code")
    own = 'ed --at "{line}:{column}" {file} --literal {braces}'
    wanted = ["ed", "--at", "4:7", "/tales/story.yaml", "--literal", "{braces}"]
    assert editor_command(there, PLACE, "own", own) == wanted
    assert own_command("ed -w", PLACE) == ["ed", "-w", "/tales/story.yaml"], "the file comes last where nothing says so"
    assert editor_command(there, PLACE, "own", "gone {file}")[0] == "code"
    assert editor_command(there, PLACE, "own", 'ed "open')[0] == "code"


def test_a_file_name_stays_one_word_whatever_it_holds() -> None:
    odd = Place(Path("/my tales/a {line} 'story'.yaml"), 3, 1)
    assert own_command("ed {file}", odd) == ["ed", "/my tales/a {line} 'story'.yaml"]


def test_windows_paths_keep_their_backslashes() -> None:
    own = r'"C:\Program Files\Ed\ed.exe" /g {line} {file}'
    assert own_command(own, PLACE, "win32") == [r"C:\Program Files\Ed\ed.exe", "/g", "4", "/tales/story.yaml"]
    there = Desk({}, {"code": r"C:\Tools\code.CMD"}.get, "win32")
    assert editor_command(there, PLACE)[0] == r"C:\Tools\code.CMD"
    assert editor_command(desk("vim", platform="win32"), PLACE)[0] == "/usr/bin/vim", "it gets a console by itself"


@pytest.mark.parametrize(
    ("terminal", "wanted"),
    [
        ("x-terminal-emulator", ["x-terminal-emulator", "-e"]),
        ("gnome-terminal", ["gnome-terminal", "--"]),
        ("konsole", ["konsole", "-e"]),
        ("alacritty", ["alacritty", "-e"]),
        ("kitty", ["kitty"]),
        ("foot", ["foot"]),
        ("wezterm", ["wezterm", "start", "--"]),
    ],
)
def test_a_terminal_editor_opens_in_the_terminal_there_is(terminal: str, wanted: list[str]) -> None:
    command = editor_command(desk("nvim", terminal), PLACE, "nvim")
    assert command[: len(wanted) + 1] == [*wanted, "nvim"]
    assert command[-1] == str(FILE)
    assert "4,7" in command[-2]


def test_the_users_terminal_goes_before_the_others() -> None:
    there = desk("vim", "xterm", "konsole", "kitty", TERMINAL="kitty --single-instance")
    assert editor_command(there, PLACE, "vim")[:3] == ["kitty", "--single-instance", "vim"]
    gone = desk("vim", "xterm", TERMINAL="kitty")
    assert editor_command(gone, PLACE, "vim")[:3] == ["xterm", "-e", "vim"]


def test_the_mac_takes_a_script_with_every_word_quoted() -> None:
    odd = ["vim", "+3", '/my tales/it\'s "here".yaml']
    command = in_terminal(odd, {}, {}.get, "darwin")
    assert command[0] == "osascript"
    script = command[command.index("-e") + 3]
    assert script == r"""do script "vim +3 '/my tales/it'\"'\"'s \"here\".yaml'" """.strip()


def test_only_what_can_be_opened_is_offered() -> None:
    assert [editor.id for editor in desk("vim", "zeditor", "gvim").installed()] == ["zed", "gvim"]
    assert [editor.id for editor in desk("vim", "foot").installed()] == ["vim"]
    assert desk().installed() == []


@pytest.mark.parametrize("product", ["idea", "pycharm", "webstorm"])
def test_jetbrains(product: str) -> None:
    wanted = [product, "--line", "4", "--column", "7", str(FILE)]
    assert editor_command(desk(product), PLACE, product) == wanted


def test_emacs_counts_wide_characters_as_two() -> None:
    wide = Place(FILE, 4, 7, cells=11)
    assert editor_command(desk("emacs"), wide) == ["emacs", "+4:11", str(FILE)]
    assert editor_command(desk("kate"), wide)[-2] == "7"


def test_every_editor_is_told_file_and_line() -> None:
    assert len(BY_ID) == len(KNOWN)
    for editor in KNOWN:
        said = " ".join(editor.places)
        assert "{file}" in said
        assert "{line}" in said
