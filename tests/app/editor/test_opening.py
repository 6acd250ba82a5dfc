"""A real program on the PATH is called with the place of a problem."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from presenter.app.editor.opening import cell_of, place_of
from presenter.app.main_window import MainWindow
from presenter.core.problem import error
from presenter.core.source import read_source
from presenter.core.span import Span


@pytest.fixture
def called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the program `code` was called with, one word a line: the file is complete as soon as it is there."""
    programs, noted = tmp_path / "programs", tmp_path / "called"
    programs.mkdir()
    script = programs / "code"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{noted}.part"\n/bin/mv "{noted}.part" "{noted}"\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    for name in ("STORYLINE_EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    return noted


def test_the_program_is_called_with_file_line_and_column(
    open_window: Callable[..., MainWindow], story_file: Path, called: Path, qtbot
) -> None:
    window = open_window(story_file)
    window.dialogs.edit_at(error(Span(str(story_file), 5, 3, 2), "x", "Wrong"))
    qtbot.waitUntil(called.exists, timeout=10_000)
    assert called.read_text().splitlines() == ["-g", f"{story_file.resolve()}:5:3"]


def test_a_problem_of_a_table_opens_the_table(tmp_path: Path) -> None:
    story, table = tmp_path / "story.yaml", tmp_path / "events.csv"
    for file in (story, table):
        file.write_text("x")
    assert place_of(Span("events.csv", 8, 1), story, None).file == table.resolve()
    assert place_of(Span("gone.csv", 8, 1), story, None).file == story.resolve()


def test_wide_characters_take_two_cells() -> None:
    assert [cell_of("标题: a", column) for column in (1, 2, 3, 5)] == [1, 3, 5, 7]
    source = read_source("title: 中文 x\n", "story.yaml")
    assert place_of(Span("story.yaml", 1, 11), Path("/tales/story.yaml"), source).cells == 13
