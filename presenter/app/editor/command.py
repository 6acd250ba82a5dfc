"""The command line that opens a file at a place: in the editor chosen, else the one the environment names, else one that is there."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from presenter.app.editor.known import BY_ID, BY_PROGRAM, KNOWN, Editor
from presenter.app.editor.terminals import Which, in_terminal

AUTOMATIC, SYSTEM, OWN = "", "system", "own"
"""Choices beside the ids of known editors: whichever is there, the system's way, the user's own words."""


class Place(Struct, frozen=True):
    """Line and column from 1; `cells` is the column where wide characters count as two, the column itself when 0."""

    file: Path
    line: int = 1
    column: int = 1
    cells: int = 0

    def fill(self, word: str) -> str:
        """A word of a command line with the place in it."""
        line, column = max(1, self.line), max(1, self.column)
        for name, value in {"{line}": line, "{column}": column, "{cells}": self.cells or column}.items():
            word = word.replace(name, str(value))
        return word.replace("{file}", str(self.file))


class Desk(Struct, frozen=True):
    """What there is to choose from: the environment's variables, how programs are found, sys.platform."""

    environment: Mapping[str, str]
    which: Which
    platform: str = sys.platform

    def program(self, editor: Editor) -> str:
        """The name it can be called by, empty when it is not there; the whole path where a name is not enough."""
        for name in editor.programs:
            path = self.which(name)
            if path:
                # A .cmd on the PATH is not found by its name alone.
                return path if self.platform == "win32" else name
        return ""

    def installed(self) -> list[Editor]:
        """Those that can be opened here, in the order of the table."""
        return [editor for editor in KNOWN if self.program(editor) and self._shows(editor)]

    def _shows(self, editor: Editor) -> bool:
        return not editor.terminal or bool(in_terminal(["editor"], self.environment, self.which, self.platform))

    def in_editor(self, editor: Editor, place: Place, words: Iterable[str] = ()) -> list[str]:
        """The command line of a known editor; `words` is how the user calls it. Empty where it needs a terminal in vain."""
        begin = list(words) or [self.program(editor)]
        command = [*begin, *map(place.fill, editor.places)]
        return in_terminal(command, self.environment, self.which, self.platform) if editor.terminal else command


def editor_command(desk: Desk, place: Place, choice: str = AUTOMATIC, own: str = "") -> list[str]:
    """The command line; empty when the system's own way is to be taken.

    `choice` is the id of a known editor, AUTOMATIC, SYSTEM, or OWN with the user's words in `own`. An editor that is not
    there any more is as AUTOMATIC: STORYLINE_EDITOR, then VISUAL, then what is installed.
    """
    if choice == SYSTEM:
        return []
    if choice == OWN and own.strip():
        command = own_command(own, place, desk.platform)
        if command and desk.which(command[0]):
            return command
    if choice in BY_ID and desk.program(BY_ID[choice]):
        command = desk.in_editor(BY_ID[choice], place)
        if command:
            return command
    for variable in ("STORYLINE_EDITOR", "VISUAL"):
        command = _named(desk, desk.environment.get(variable, ""), place, trusted=variable == "STORYLINE_EDITOR")
        if command:
            return command
    return next((desk.in_editor(editor, place) for editor in desk.installed()), [])


def own_command(text: str, place: Place, platform: str = sys.platform) -> list[str]:
    """The user's words with the place filled in; the file comes last where they do not say where. Empty for open quotes."""
    words = split_words(text, platform)
    if words and not any("{file}" in word for word in words):
        words.append("{file}")
    return [place.fill(word) for word in words]


def split_words(text: str, platform: str = sys.platform) -> list[str]:
    """As a shell splits them; on Windows a backslash is nothing but itself. Empty where a quote is left open."""
    try:
        words = shlex.split(text, posix=platform != "win32")
    except ValueError:
        return []
    return [word.strip('"') for word in words] if platform == "win32" else words


def _named(desk: Desk, text: str, place: Place, *, trusted: bool) -> list[str]:
    """What a variable of the environment asks for; an editor that nobody knows only where it is meant for us."""
    words = split_words(text, desk.platform)
    if not words or desk.which(words[0]) is None:
        return []
    if any("{file}" in word for word in words):
        return own_command(text, place, desk.platform) if trusted else []
    editor = BY_PROGRAM.get(Path(words[0]).stem)
    if editor is not None:
        return desk.in_editor(editor, place, words)
    return own_command(text, place, desk.platform) if trusted else []
