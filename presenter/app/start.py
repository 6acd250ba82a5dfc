"""Starting the app: the first slide is painted before anything that can wait is made."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from presenter.app.app_words import AppWords
from presenter.app.appearance import Appearance
from presenter.app.first_frame import Launch
from presenter.app.settings import Settings
from presenter.app.starting import Start
from presenter.scene.fonts import load_fonts


def run_app(
    path: Path,
    language: str | None = None,
    theme: str | None = None,
    slide: str | None = None,
    present: bool = False,
    bright: bool = False,
) -> int:
    """Open the window on a story and stay until it is closed; returns the exit code.

    `slide` is a number or an id; `bright` is for a bright room, else the last talk's room counts. A file that holds nothing to show opens a window that says what is wrong.
    """
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("storyline-presenter")
    app.setApplicationDisplayName("Storyline Presenter")
    app.setDesktopFileName("storyline-presenter")
    load_fonts()
    settings = Settings()
    gc.disable()  # what is made now stays; looking through it in between takes 60 ms
    launch = Launch(path, language, theme, slide, bright or settings.flag("bright-room", default=False))
    start = Start(launch, settings, Appearance(app, settings), AppWords(app, settings))
    start.window.idle.done.connect(_collect_from_now_on)
    broken_off = None if slide else start.broken_off()
    if present or broken_off:
        start.fill()
    elif not start.show_kept():
        start.show_composed()
    start.window.show()
    if broken_off is not None:
        start.resume_soon(broken_off)
    elif present:
        QTimer.singleShot(0, start.window.presenting.from_here)
    return int(app.exec())


def _collect_from_now_on() -> None:
    """The story and the window live as long as the program: the collector need not look through them."""
    gc.freeze()
    gc.enable()
