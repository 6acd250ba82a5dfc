"""Time of the running talk: the timer, what each slide took, and how that stands against the plan."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from presenter.app.clock import seconds_of_day
from presenter.app.talk import Talk
from presenter.core.pace.plan import plan_of
from presenter.core.pace.spent import SectionPace, Spent, section_paces
from presenter.core.pace.standing import Standing, standing
from presenter.core.pace.timer import Timer


class Pacing(QObject):
    """Follows the talk; begins by itself with the first move of a presentation.

    Signals:
        changed: the timer's mode, the plan or the place in it.
    """

    changed = Signal()

    def __init__(
        self,
        talk: Talk,
        parent: QObject | None = None,
        now: Callable[[], float] = time.monotonic,
        day: Callable[[], float] = seconds_of_day,
    ) -> None:
        """`now` counts seconds, `day` is the clock's seconds of the day."""
        super().__init__(parent)
        self._talk, self._now, self._day = talk, now, day
        self.timer = Timer()
        self.spent = Spent()
        self.plan = plan_of(talk.story)
        self.awaiting = False
        """Whether the next move starts the timer."""
        talk.cursor_moved.connect(self._moved)
        talk.story_changed.connect(self._replan)

    # -- commands --------------------------------------------------------------------------------

    def reset(self) -> None:
        """Back to nothing; the next move starts it."""
        self.timer, self.awaiting = Timer(), True
        self.spent = Spent().moved(self._talk.slide.id, 0.0)
        self.changed.emit()

    def toggle(self) -> None:
        """Start, pause, go on."""
        self._set(self.timer.toggled(self._now()))

    def toggle_questions(self) -> None:
        """Questions: the time stands still and is counted apart."""
        self._set(self.timer.toggled_questions(self._now()))

    def pause(self) -> None:
        """Stand still, whatever it does."""
        self.awaiting = False
        if self.timer.mode in ("running", "questions"):
            self._set(Timer("paused", self._now(), self.elapsed, self.questions))

    def restore(self, elapsed_s: float, seconds: Mapping[str, float], questions_s: float = 0.0) -> None:
        """After a restart: standing still at that time, with what each slide (by id) took."""
        self.timer = Timer("paused", self._now(), elapsed_s, questions_s)
        self.spent = Spent(dict(seconds), self._talk.slide.id, elapsed_s)
        self.awaiting = True
        self.changed.emit()

    def _set(self, timer: Timer) -> None:
        self.timer, self.awaiting = timer, False
        if not self.spent.slide:
            self.spent = self.spent.moved(self._talk.slide.id, self.elapsed)
        self.changed.emit()

    # -- what it says ----------------------------------------------------------------------------

    @property
    def elapsed(self) -> float:
        """Seconds of the talk itself."""
        return self.timer.elapsed(self._now())

    @property
    def questions(self) -> float:
        """Seconds of questions."""
        return self.timer.questions(self._now())

    @property
    def seconds_of_day(self) -> float:
        return self._day()

    def standing(self) -> Standing:
        """Against the plan, now."""
        cursor = self._talk.cursor
        return standing(self.plan, cursor.slide, cursor.step, self._talk.slide.last_step, self.elapsed, self._day())

    @property
    def late_s(self) -> float:
        """How late the talk will be at its end: slides ahead that are skipped make up for their time."""
        talk = self._talk
        ahead = talk.story.slides[talk.cursor.slide + 1 :]
        saved = sum(self.plan.slides[slide.number - 1] for slide in ahead if slide.id in talk.skipped)
        return self.standing().late_s - saved

    def slide_seconds(self) -> dict[str, float]:
        """Seconds per slide id so far."""
        return self.spent.until(self.elapsed)

    def sections(self) -> tuple[SectionPace, ...]:
        """Each chapter's plan and time spent."""
        return section_paces(self.plan, self._talk.story, self.slide_seconds())

    # -- following -------------------------------------------------------------------------------

    def _moved(self) -> None:
        if self.awaiting:
            self.awaiting = False
            self.timer = self.timer.started(self._now())
        if self._talk.slide.id != self.spent.slide:
            self.spent = self.spent.moved(self._talk.slide.id, self.elapsed)
        self.changed.emit()

    def _replan(self) -> None:
        self.plan = plan_of(self._talk.story)
        if self._talk.slide.id != self.spent.slide:
            self.spent = self.spent.moved(self._talk.slide.id, self.elapsed)
        self.changed.emit()
