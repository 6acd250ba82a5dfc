"""Starting the app: the first slide is painted before anything that can wait is made."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from presenter.app.app_words import AppWords
from presenter.app.appearance import Appearance
from presenter.app.clock import clock_now
from presenter.app.main_window import MainWindow
from presenter.app.milestones import Milestones
from presenter.app.settings import Settings
from presenter.app.talk import Talk
from presenter.files import load_story
from presenter.scene.fonts import load_fonts


def run_app(
    path: Path,
    language: str | None = None,
    theme: str | None = None,
    slide: str | None = None,
    present: bool = False,
) -> int:
    """Open the window on a story and stay until it is closed; returns the exit code.

    `slide` is a number or an id. A file that holds nothing to show opens a window that says what is wrong.
    """
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("storyline-presenter")
    app.setApplicationDisplayName("Storyline Presenter")
    app.setDesktopFileName("storyline-presenter")
    load_fonts()
    settings = Settings()
    words = AppWords(app, settings)
    appearance = Appearance(app, settings)
    loaded = load_story(path)
    talk = Talk(loaded.story, path, loaded.problems, source=loaded.source, at=clock_now())
    if language:
        talk.set_language(language)
    if theme:
        talk.set_theme(theme)
    if slide:
        if slide.isdecimal():
            talk.go_to_number(int(slide))
        else:
            talk.go_to_slide(slide)
    window = MainWindow(talk, settings, appearance, words)
    milestones = Milestones(window)
    window.show()
    milestones.follow()
    settings.note_recent(path)
    if present:
        QTimer.singleShot(0, window.presenting.from_here)
    return int(app.exec())
