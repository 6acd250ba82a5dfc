"""Records a run while the talk is on stage. The clock is passed in: the talk's timer, which stands still in pauses."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QObject

from presenter.app.talk import Talk
from presenter.core.rehearsal.run import Run, Tape

LEAST_REHEARSAL_S, LEAST_TALK_S = 3.0, 60.0
"""What is over sooner was a try, not a run."""


class RunRecorder(QObject):
    """From `begin` to `end`; a slide that a reload renames begins a stay of its own."""

    def __init__(self, talk: Talk, elapsed: Callable[[], float], parent: QObject | None = None) -> None:
        """`elapsed` tells the seconds of the talk so far."""
        super().__init__(parent)
        self._talk, self._elapsed = talk, elapsed
        self._tape: Tape | None = None
        self._run = Run("", ())
        for signal in (talk.cursor_moved, talk.story_changed):
            signal.connect(self._moved)

    @property
    def running(self) -> bool:
        return self._tape is not None

    def begin(self, began: str, *, rehearsal: bool) -> None:
        """Record from the step that is on stage. `began` is date and time as ISO 8601 has them."""
        talk = self._talk
        self._run = Run(began, (), talk.story.revision, talk.look.language, rehearsal)
        self._tape = Tape(talk.slide.id, talk.cursor.step, self._elapsed())

    def end(self) -> Run | None:
        """The run; None when nothing was recorded, or too little to be one."""
        tape, self._tape = self._tape, None
        if tape is None:
            return None
        run = replace(self._run, visits=tape.until(self._elapsed()))
        return run if run.seconds >= (LEAST_REHEARSAL_S if run.rehearsal else LEAST_TALK_S) else None

    def _moved(self) -> None:
        if self._tape is not None:
            self._tape = self._tape.moved(self._talk.slide.id, self._talk.cursor.step, self._elapsed())
