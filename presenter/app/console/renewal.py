"""The console waits for the audience: its panels are renewed once the stage is painted, one in each turn of the event loop."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from presenter.app.stage import StageView
from presenter.app.talk import Talk

LATEST_MS = 80
"""Where the stage paints nothing, because it is hidden or shows the same."""


class Renewal(QObject):
    """Runs all jobs after the talk moved, in their order; a move meanwhile begins anew."""

    def __init__(self, talk: Talk, stage: StageView, jobs: Sequence[Callable[[], object]], parent: QObject) -> None:
        """`stage` is the audience's."""
        super().__init__(parent)
        self._jobs = tuple(jobs)
        self._waiting: list[Callable[[], object]] = []
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._next)
        self._latest = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._latest.timeout.connect(self._go)
        for signal in (talk.moving, talk.story_changed, talk.look_changed, talk.skipped_changed):
            signal.connect(self._begin)
        stage.painted.connect(self._go)

    def now(self) -> None:
        """All of them at once."""
        self._waiting = list(self._jobs)
        while self._waiting:
            self._waiting.pop(0)()

    def _begin(self) -> None:
        self._turn.stop()
        self._waiting = list(self._jobs)
        self._latest.start()

    def _go(self) -> None:
        self._latest.stop()
        if self._waiting:
            self._turn.start()

    def _next(self) -> None:
        if self._waiting:
            self._waiting.pop(0)()
        if self._waiting:
            self._turn.start()
