"""The time of the running talk for what follows it: elapsed, late, and how the timer stood before a crash."""

from __future__ import annotations

import time
from collections.abc import Callable

from presenter.app.clock import seconds_of_day
from presenter.app.journal.record import TimerNote
from presenter.app.talk import Talk
from presenter.core.pace.plan import plan_of
from presenter.core.pace.standing import standing
from presenter.core.pace.timer import Timer


class TalkTime:
    """Runs from `begin` until `pause`."""

    def __init__(
        self,
        talk: Talk,
        now: Callable[[], float] = time.monotonic,
        day: Callable[[], float] = seconds_of_day,
    ) -> None:
        """`now` counts seconds, `day` is the clock's seconds of the day."""
        self._talk, self._now, self._day = talk, now, day
        self.timer = Timer()

    def begin(self) -> None:
        """From nothing."""
        self.timer = Timer().started(self._now())

    def elapsed(self) -> float:
        """Seconds of the talk itself, without pauses and questions."""
        return self.timer.elapsed(self._now())

    def late(self) -> float:
        """By how many seconds the talk is late; below 0 when it is early, 0 without a plan."""
        talk = self._talk
        plan = plan_of(talk.story)
        if not plan:
            return 0.0
        cursor, last = talk.cursor, talk.slide.last_step
        return standing(plan, cursor.slide, cursor.step, last, self.elapsed(), self._day()).late_s

    def note(self) -> TimerNote:
        """As the journal keeps it."""
        now = self._now()
        return TimerNote(self.timer.mode, self.timer.elapsed(now), self.timer.questions(now))

    def restore(self, note: TimerNote, gap_s: float) -> None:
        """As it stood `gap_s` seconds ago: a timer that ran has run on, for the audience has waited."""
        ran, asked = note.mode == "running", note.mode == "questions"
        gap = max(0.0, gap_s)
        self.timer = Timer(
            note.mode, self._now(), note.spoken_s + (gap if ran else 0.0), note.asked_s + (gap if asked else 0.0)
        )
