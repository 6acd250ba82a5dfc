"""A kiosk: the stage alone, looping by itself with the keys locked; what was chosen or zoomed is put back at each loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from presenter.app.kiosk.auto import AutoAdvance, Times
from presenter.app.kiosk.lock import KeyLock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from presenter.app.talk import Talk


class Kiosk(QObject):
    """Begins with the stage that is shown and ends when the lock is opened."""

    def __init__(self, talk: Talk, stage: QWidget, times: Times, *, pace: float = 1.0) -> None:
        super().__init__(stage)
        self._talk = talk
        self.auto = AutoAdvance(talk, times, self, loop=True, pace=pace)
        self.lock = KeyLock(stage, self)
        self.lock.opened.connect(self._open)
        self.auto.looped.connect(self._tidy)
        self._stage = stage
        stage.setCursor(Qt.CursorShape.BlankCursor)

    def begin(self) -> None:
        self.lock.lock()
        self.auto.begin()

    def end(self) -> None:
        self.lock.unlock()
        self.auto.end()

    def _open(self) -> None:
        self.auto.end()
        self._stage.unsetCursor()

    def _tidy(self) -> None:
        """Weeks must not pile up what a passer-by left."""
        self._talk.choose_nothing()
        self._talk.ask(None)
        if self._talk.choices:
            self._talk.reset_switches()
