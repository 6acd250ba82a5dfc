"""Starting the app: the first slide is painted before anything that can wait is made."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from presenter.app.app_words import AppWords
from presenter.app.appearance import Appearance
from presenter.app.first_frame import Launch
from presenter.app.settings import Settings
from presenter.app.starting import Start
from presenter.scene.fonts import load_fonts

How = Literal["talk", "rehearse", "kiosk"]


class Showing(Struct, frozen=True):
    """How a start goes on stage at once. `auto` are the timings of slides that advance by themselves, None for by hand."""

    how: How = "talk"
    auto: Literal["authored", "rehearsed", "even"] | None = None
    seconds: float | None = None


def run_app(
    path: Path,
    language: str | None = None,
    theme: str | None = None,
    slide: str | None = None,
    showing: Showing | None = None,
    bright: bool = False,
) -> int:
    """Open the window on a story and stay until it is closed; returns the exit code.

    `showing` begins full screen; `slide` is a number or an id; `bright` is for a bright room, else the last talk's room counts. A file that holds nothing to show opens a window that says what is wrong.
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
    plain = slide is None and (showing is None or showing.how == "talk")
    broken_off = start.broken_off() if plain else None
    if showing or broken_off:
        start.fill()
    elif not start.show_kept():
        start.show_composed()
    start.window.show()
    if broken_off is not None:
        start.resume_soon(broken_off)
    elif showing is not None:
        QTimer.singleShot(0, start.window, lambda: _show(start, showing))
    return int(app.exec())


def _show(start: Start, showing: Showing) -> None:
    on_stage = start.window.on_stage
    on_stage.timing, on_stage.even_s = showing.auto or "authored", showing.seconds
    if showing.how == "kiosk":
        on_stage.begin_kiosk()
        return
    if showing.how == "rehearse":
        on_stage.rehearse()
    else:
        start.window.presenting.from_here()
    if showing.auto is not None:
        on_stage.begin_auto()


def _collect_from_now_on() -> None:
    """The story and the window live as long as the program: the collector need not look through them."""
    gc.freeze()
    gc.enable()
