"""Where the window stands and how large it is, kept between launches."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from presenter.app.settings import Settings

FIRST_SIZE = QSize(1600, 1000)
LEAST_SIZE = QSize(640, 420)


def restore_place(window: QWidget, settings: Settings) -> None:
    """As it was left; Qt brings it back onto a screen that exists. At first 1600 × 1000 where that fits."""
    window.setMinimumSize(LEAST_SIZE)
    kept = settings.bytes("window")
    if not kept.isEmpty() and window.restoreGeometry(kept):
        return
    room = window.screen().availableGeometry().size()
    window.resize(FIRST_SIZE.boundedTo(QSize(room.width(), max(LEAST_SIZE.height(), room.height() - 40))))


def keep_place(window: QWidget, settings: Settings) -> None:
    settings.keep("window", window.saveGeometry())
