"""Which editor opens the file, and how it is told the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from presenter.app.editor import editor_command

FILE = Path("/tales/story.yaml")


@pytest.mark.parametrize(
    ("environment", "installed", "wanted"),
    [
        ({}, {"code"}, ["code", "-g", "/tales/story.yaml:4:7"]),
        ({}, {"kate", "gedit"}, ["kate", "-l", "4", "-c", "7", "/tales/story.yaml"]),
        ({"VISUAL": "gedit"}, {"gedit", "code"}, ["gedit", "+4:7", "/tales/story.yaml"]),
        ({"VISUAL": "vi"}, {"vi", "code"}, ["code", "-g", "/tales/story.yaml:4:7"]),
        ({"STORYLINE_EDITOR": "my-editor --wait"}, {"my-editor"}, ["my-editor", "--wait", "/tales/story.yaml"]),
        ({"STORYLINE_EDITOR": "missing"}, {"subl"}, ["subl", "/tales/story.yaml:4:7"]),
        ({}, set(), []),
    ],
)
def test_the_first_editor_that_is_there(environment: dict[str, str], installed: set[str], wanted: list[str]) -> None:
    which = {name: f"/usr/bin/{name}" for name in installed}.get
    assert editor_command(environment, which, FILE, 4, 7) == wanted


def test_a_place_before_the_first_line_is_the_first() -> None:
    command = editor_command({}, {"code": "/usr/bin/code"}.get, FILE, 0, 0)
    assert command[-1] == "/tales/story.yaml:1:1"
