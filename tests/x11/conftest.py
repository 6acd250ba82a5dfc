"""A real window on a real X server, driven from outside with xdotool, as a hand would."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from presenter.app.app_words import AppWords
from presenter.app.appearance import Appearance
from presenter.app.main_window import MainWindow
from presenter.app.settings import Settings
from presenter.app.talk import Talk
from presenter.files import load_story
from tests.app.conftest import STORY


class Hand:
    """Keys and mouse through the X server."""

    def __init__(self, qtbot) -> None:
        self._qtbot = qtbot

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], check=True, timeout=10)
        QApplication.processEvents()

    def key(self, *keys: str) -> None:
        """Press keys, named as xdotool does: Right, shift+F5, question."""
        for key in keys:
            self._do("key", key)

    def type(self, text: str) -> None:
        self._do("type", text)

    def move(self, widget: QWidget, place: QPoint) -> None:
        """Move the pointer to a place in a widget, by way of its neighbourhood."""
        at = widget.mapToGlobal(place) * widget.devicePixelRatioF()
        for step in (6, 3, 0):
            self._do("mousemove", str(at.x() - step), str(at.y()))

    def click(self, widget: QWidget, place: QPoint, button: int = 1) -> None:
        self.move(widget, place)
        self._do("click", str(button))

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        self.move(widget, start)
        self._do("mousedown", "1")
        for part in range(1, 6):
            self.move(widget, start + (end - start) * part / 5)
        self._do("mouseup", "1")

    def wait(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=10_000)


@pytest.fixture
def hand(qtbot) -> Hand:
    if shutil.which("xdotool") is None:
        pytest.fail("xdotool is missing: the marked tests need it")
    return Hand(qtbot)


@pytest.fixture
def story_file(tmp_path: Path) -> Path:
    path = tmp_path / "towers.yaml"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def window(qtbot, qapp: QApplication, tmp_path: Path, story_file: Path) -> Iterator[MainWindow]:
    settings = Settings(tmp_path / "window.ini")
    loaded = load_story(story_file)
    talk = Talk(loaded.story, story_file, loaded.problems, source=loaded.source, at="09:00:00")
    window = MainWindow(talk, settings, Appearance(qapp, settings), AppWords(qapp, settings))
    qtbot.addWidget(window)
    window.resize(1200, 800)
    with qtbot.waitSignal(window.idle.done, timeout=20_000):
        window.show()
    qtbot.waitExposed(window)
    window.rest.load_charts()
    window.activateWindow()
    window.raise_()
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    yield window
    window.close()
    window.words.uninstall()
