"""Work that waits until the window is seen: one piece per turn of the event loop, in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal


class Idle(QObject):
    """Runs each piece once, with the events between them.

    Signals:
        done: the last piece has run.
    """

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._run_one)
        self._started = False
        self.finished = False
        """Whether the last piece has run."""

    def add(self, *pieces: Callable[[], object]) -> None:
        """Queue pieces; they wait for `start`."""
        self._waiting.extend(pieces)
        if self._started and not self._timer.isActive():
            self._timer.start()

    def start(self) -> None:
        """Begin; calling it again does nothing."""
        if not self._started:
            self._started = True
            self._timer.start()

    def _run_one(self) -> None:
        if self._waiting:
            # Queued again first: a piece that fails must not stop the others.
            piece = self._waiting.popleft()
            if self._waiting:
                self._timer.start()
            piece()
            if not self._waiting:
                self.finished = True
                self.done.emit()
