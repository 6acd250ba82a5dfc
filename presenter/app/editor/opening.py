"""Opening a file at a place, with the editor of the settings."""

from __future__ import annotations

import os
import shutil
import unicodedata
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from presenter.app.editor.command import AUTOMATIC, Desk, Place, editor_command
from presenter.app.settings import Settings
from presenter.core.source import Source
from presenter.core.span import Span

CHOICE, OWN_COMMAND = "editor", "editor-command"
"""Keys of the settings."""


def desk_here() -> Desk:
    """What this machine has."""
    return Desk(os.environ, shutil.which)


def place_of(span: Span, story: Path, source: Source | None) -> Place:
    """Where a span lies on disk; problems of a file beside the story carry only its name."""
    file = story.parent / span.file if span.file else story
    if not file.is_file():
        file = story
    line = source.lines.line(span.line) if source is not None and source.file == span.file else ""
    return Place(file.resolve(), span.line, span.column, cell_of(line, span.column))


def cell_of(line: str, column: int) -> int:
    """The column (from 1) of a terminal where the character of `column` stands."""
    return column + sum(unicodedata.east_asian_width(sign) in "WF" for sign in line[: column - 1])


def open_place(place: Place, settings: Settings) -> bool:
    """Start the editor; whether one could be started."""
    command = editor_command(desk_here(), place, settings.text(CHOICE, AUTOMATIC), settings.text(OWN_COMMAND))
    if command and start(command):
        return True
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(place.file)))


def start(command: list[str]) -> bool:
    """Start a program that outlives us."""
    return bool(QProcess.startDetached(command[0], command[1:])[0])
