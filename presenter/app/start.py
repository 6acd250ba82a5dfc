"""Starting the app: the first slide is painted before anything that can wait is made."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from presenter.core.report import render_text
from presenter.files import load_story
from presenter.scene.fonts import load_fonts


def run_app(
    path: Path,
    *,
    language: str | None = None,
    theme: str | None = None,
    slide: str | None = None,
    present: bool = False,
) -> int:
    """Open the window on a story and stay until it is closed; returns the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("storyline-presenter")
    app.setApplicationDisplayName("Storyline Presenter")
    load_fonts()
    loaded = load_story(path)
    if loaded.story is None:
        print(render_text(loaded.problems, {str(path): loaded.text}), end="", file=sys.stderr)
        return 1
    from presenter.app.main_window import MainWindow
    from presenter.app.talk import Talk

    talk = Talk(loaded.story, path, loaded.problems)
    if language:
        talk.set_language(language)
    if theme:
        talk.set_theme(theme)
    if slide:
        if slide.isdecimal():
            talk.go_to_number(int(slide))
        else:
            talk.go_to_slide(slide)
    window = MainWindow(talk)
    window.show()
    if present:
        QTimer.singleShot(0, window.present_from_here)
    return int(app.exec())
