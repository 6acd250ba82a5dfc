"""The motion of one stage: runs the transition of the last move of the cursor until it is over or overtaken."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter

from presenter.app.calm import wants_calm
from presenter.app.frames import Frames
from presenter.app.talk import Talk
from presenter.core.deck import Cursor
from presenter.core.motion.moves import kind_of_change, kind_of_move
from presenter.core.motion.plan import Plan, planned
from presenter.scene.motion import MotionPicture

FRAME_MS = 16
Clock = Callable[[], float]


def milliseconds() -> float:
    """A clock that never goes back."""
    return time.perf_counter() * 1000


class StageMotion(QObject):
    """At most one transition. While none runs it asks for no repaint, so a still stage stays idle.

    Signals:
        tick: the picture has changed.
        ended: the transition is over, by itself or because something else came.
    """

    tick = Signal()
    ended = Signal()

    def __init__(self, talk: Talk, frames: Frames, parent: QObject, clock: Clock = milliseconds) -> None:
        super().__init__(parent)
        self._talk, self._frames, self._clock = talk, frames, clock
        self._plan: Plan | None = None
        self._old: Cursor | None = None
        self._started: float | None = None
        self._picture: tuple[QSize, MotionPicture] | None = None
        self._timer = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._next)

    @property
    def running(self) -> bool:
        return self._plan is not None

    def begin(self, before: Cursor, now: Cursor) -> None:
        """Move from one cursor to another; a transition that still runs is finished at once."""
        self.finish()
        if kind_of_move(before, now) == "none":
            return
        old, new = self._frames.frame(before), self._frames.frame(now)
        try:
            plan = planned(kind_of_change(before, now, old, new), old, new, reduced=wants_calm(self._talk))
        except Exception:
            logging.getLogger(__name__).exception("no motion from %s to %s", before, now)
            return
        if plan.lasts > 0:
            # The clock starts with the first moment that is painted: making it may take a frame.
            self._plan, self._old, self._started = plan, before, None
            self._timer.start()

    def finish(self) -> None:
        """Show the end state from now on."""
        if self._plan is not None:
            self._plan = self._old = self._picture = None
            self._timer.stop()
            self.ended.emit()

    def paint(self, painter: QPainter, size: QSize) -> None:
        """Paint the present moment in device pixels from the slide's corner. Only while `running`.

        A moment that cannot be painted ends the transition: the audience sees the slide itself, the log says why.
        """
        try:
            self._paint(painter, size)
        except Exception:
            logging.getLogger(__name__).exception("a moment between two slides cannot be painted")
            self.finish()
            self.tick.emit()

    def _paint(self, painter: QPainter, size: QSize) -> None:
        if self._plan is None or self._old is None:
            return
        if self._picture is None or self._picture[0] != size:
            frames, theme = self._frames, self._talk.look.theme
            old, new = frames.picture(size, self._old), frames.picture(size)
            self._picture = (size, MotionPicture(self._plan, theme, size, old, new, frames.pictures))
        if self._started is None:
            self._started = self._clock()
        self._picture[1].paint(painter, self._clock() - self._started)

    def _next(self) -> None:
        over = (
            self._plan is not None and self._started is not None and self._clock() - self._started >= self._plan.lasts
        )
        if over:
            self.finish()
        elif self._picture is not None:
            self._picture[1].prepare()
        self.tick.emit()
