"""Qt's screens as values, full screen on one of them, and word of every change."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from presenter.app.screen_choice import Screen

SETTLE_MS = 150
"""Plugging in a projector fires a handful of signals."""


def screen_value(screen: QScreen) -> Screen:
    place = screen.geometry()
    return Screen(
        screen.name(), place.x(), place.y(), place.width(), place.height(),
        screen.manufacturer(), screen.model(), screen.serialNumber(),
    )  # fmt: skip


def screen_values() -> list[Screen]:
    """All screens in Qt's order."""
    return [screen_value(screen) for screen in QGuiApplication.screens()]


def show_full_screen(widget: QWidget, screen: QScreen) -> None:
    """Set immediately before showing, the only moment Wayland listens; nothing happens where it is so already."""
    there = widget.isVisible() and widget.isFullScreen() and widget.screen() is screen
    if there and widget.geometry() == screen.geometry():
        return
    if widget.isVisible():
        widget.showNormal()  # a window that is full screen already stays where it is
    widget.setScreen(screen)
    widget.setGeometry(screen.geometry())
    widget.showFullScreen()


class ScreenWatch(QObject):
    """Tells of screens that come, go or change size.

    Signals:
        removed: at once, before Qt moves its windows elsewhere (the QScreen).
        changed: once things have settled.
    """

    removed = Signal(QScreen)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.changed)
        app = QGuiApplication.instance()
        if not isinstance(app, QGuiApplication):  # there is one wherever there are windows
            return
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._removed)
        app.primaryScreenChanged.connect(self._restart)
        for screen in QGuiApplication.screens():
            self._follow(screen)

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._restart)
        screen.logicalDotsPerInchChanged.connect(self._restart)

    def _added(self, screen: QScreen) -> None:
        self._follow(screen)
        self._settle.start()

    def _removed(self, screen: QScreen) -> None:
        self.removed.emit(screen)
        self._settle.start()

    def _restart(self, *_: object) -> None:
        self._settle.start()
