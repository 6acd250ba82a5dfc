"""What a file's diff says, and a window that follows its file."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest

from presenter.app.main_window import MainWindow


class Diffed:
    """A file, and what changed in it since the test began."""

    def __init__(self, path: Path) -> None:
        self.path, self.before = path, path.read_bytes()

    @property
    def same(self) -> bool:
        return self.path.read_bytes() == self.before

    def __call__(self) -> list[str]:
        old, new = self.before.decode().splitlines(), self.path.read_bytes().decode().splitlines()
        lines = difflib.unified_diff(old, new, n=0, lineterm="")
        return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@pytest.fixture
def diff(story_file: Path) -> Diffed:
    return Diffed(story_file)


@pytest.fixture
def editing(window: MainWindow, qtbot) -> MainWindow:
    """The window, once it follows its file."""
    qtbot.waitUntil(lambda: window.rest.reloader is not None, timeout=5000)
    return window


@pytest.fixture
def read_after(editing: MainWindow, qtbot) -> Callable[[Callable[[], object]], None]:
    """Does something that writes, and waits until the talk has read it."""

    def do(call: Callable[[], object]) -> None:
        with qtbot.waitSignal(editing.rest.reloader.read, timeout=5000):
            call()

    return do
