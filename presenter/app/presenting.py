"""Going to the full screen and back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from presenter.app.actions import Run
from presenter.app.frames import Frames
from presenter.app.screens import audience_screen
from presenter.app.talk import Talk


class Presenting(QObject):
    """At most one full screen at a time; the cursor stays where the talk left it.

    Signals:
        began: the stage is shown.
        ended: the full screen is closed.
    """

    began = Signal()
    ended = Signal()

    def __init__(self, talk: Talk, frames: Frames, window: QWidget) -> None:
        super().__init__(window)
        self._talk, self._frames, self._window = talk, frames, window
        self.stage_window: QWidget | None = None
        self.more: dict[str, Run] = {}
        """Further commands of the stage: what goes along with a presentation puts them here."""

    def from_start(self) -> None:
        self._talk.first()
        self.from_here()

    def from_here(self) -> None:
        """Full screen on the audience's screen; nothing to show is nothing to present."""
        if self._talk.blank or self.stage_window is not None:
            return
        from presenter.app.stage_window import StageWindow

        stage_window = StageWindow(self._talk, self._frames, self.more)
        stage_window.closed.connect(self._ended)
        self.stage_window = stage_window
        stage_window.show_on(audience_screen(self._window.screen()))
        self.began.emit()

    def _ended(self) -> None:
        if self.stage_window is not None:
            self.stage_window.deleteLater()
            self.stage_window = None
            self._window.activateWindow()
            self.ended.emit()
