"""Which screen the audience gets."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QScreen


def audience_screen(own: QScreen) -> QScreen:
    """A screen other than the window's own where there is one: the largest."""
    others = [screen for screen in QGuiApplication.screens() if screen is not own]
    return max(others, key=lambda s: s.geometry().width() * s.geometry().height(), default=own)


def next_screen(screen: QScreen) -> QScreen:
    """The screen after this one, round and round."""
    screens = QGuiApplication.screens()
    return screens[(screens.index(screen) + 1) % len(screens)] if screen in screens else screens[0]
