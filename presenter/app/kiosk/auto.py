"""Advancing by itself: each step stays for its time; whoever moves the talk by hand gets that step's whole time."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from presenter.app.talk import Talk
from presenter.core.deck import Cursor
from presenter.core.rehearsal.run import Step
from presenter.core.rehearsal.timings import UNPLANNED_S

Times = Callable[[], Mapping[Step, float]]


class AutoAdvance(QObject):
    """From `begin` to `end`.

    Signals:
        finished: the last step's time is over, without a loop.
        looped: the last step's time is over and the first one is on stage again.
    """

    finished = Signal()
    looped = Signal()

    def __init__(
        self, talk: Talk, times: Times, parent: QObject | None = None, *, loop: bool = False, pace: float = 1.0
    ) -> None:
        """`times` tells seconds per step, asked anew for each version of the story; `pace` 2 is twice as fast."""
        super().__init__(parent)
        self._talk, self._times, self._loop, self._pace = talk, times, loop, pace
        self._known: Mapping[Step, float] = {}
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._advance)
        self.running = False
        talk.cursor_moved.connect(self._wait)
        talk.story_changed.connect(self._learn)

    def begin(self) -> None:
        """The step on stage has its time from now on."""
        self.running = True
        self._learn()

    def end(self) -> None:
        self.running = False
        self._timer.stop()

    def toggle(self) -> None:
        """Pause, and on again."""
        if self.running:
            self.end()
        else:
            self.begin()

    def _learn(self) -> None:
        if self.running:
            self._known = self._times()
            self._wait()

    def _wait(self) -> None:
        if self.running:
            seconds = self._known.get((self._talk.slide.id, self._talk.cursor.step), UNPLANNED_S)
            self._timer.start(max(0, round(seconds * 1000 / self._pace)))

    def _advance(self) -> None:
        talk = self._talk
        before = talk.cursor
        talk.forward()
        if talk.cursor != before:
            return
        if not self._loop:
            self.end()
            self.finished.emit()
            return
        # Not a jump that somebody made: history would grow for weeks.
        talk.go(Cursor())
        self.looped.emit()
        if talk.cursor == before:
            self._wait()
