"""Going to the full screen and back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from presenter.app.frames import Frames
from presenter.app.screens import audience_screen
from presenter.app.talk import Talk


class Presenting(QObject):
    """At most one full screen at a time; the cursor stays where the talk left it.

    Signals:
        ended: the full screen is closed.
    """

    ended = Signal()

    def __init__(self, talk: Talk, frames: Frames, window: QWidget) -> None:
        super().__init__(window)
        self._talk, self._frames, self._window = talk, frames, window
        self.stage_window: QWidget | None = None

    def from_start(self) -> None:
        self._talk.first()
        self.from_here()

    def from_here(self) -> None:
        """Full screen on the audience's screen; nothing to show is nothing to present."""
        if self._talk.blank or self.stage_window is not None:
            return
        from presenter.app.stage_window import StageWindow

        stage_window = StageWindow(self._talk, self._frames, getattr(self._window, "tools", None))
        stage_window.closed.connect(self._ended)
        self.stage_window = stage_window
        stage_window.show_on(audience_screen(self._window.screen()))

    def _ended(self) -> None:
        if self.stage_window is not None:
            self.stage_window.deleteLater()
            self.stage_window = None
            self._window.activateWindow()
            self.ended.emit()
