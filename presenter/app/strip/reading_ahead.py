"""Work that will be asked for soon, done bit by bit while nothing else waits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

MOST = 100
"""Pieces of work at once: about two milliseconds, so that no key waits."""


class ReadingAhead(QObject):
    """Calls what it was given with a number of pieces until it says that all is done."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Callable[[int], bool] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        return self._timer.isActive()

    def start(self, work: Callable[[int], bool]) -> None:
        """Begin; what was begun before is left."""
        self._work = work
        self._timer.start(0)

    def stop(self) -> None:
        """Leave it as far as it is."""
        self._timer.stop()
        self._work = None

    def _go_on(self) -> None:
        if self._work is None or self._work(MOST):
            self.stop()
