"""Writes the talk's journal while it is given: every move at once, and the timer whenever it changes."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from presenter.app.journal.journal import Journal
from presenter.app.journal.place import journal_file
from presenter.app.journal.record import Record, TimerNote, ToolNote
from presenter.app.talk import Talk

FLUSH_MS = 1000
Clock = Callable[[], float]


class Recorder(QObject):
    """From `begin` to `end`; another story in between begins another journal."""

    def __init__(
        self,
        talk: Talk,
        folder: Path,
        parent: QObject | None = None,
        timer: Callable[[], TimerNote] = TimerNote,
        spent: Callable[[], dict[str, float]] = dict,
        tools: Callable[[], ToolNote] = ToolNote,
        clock: Clock = time.time,
    ) -> None:
        """`timer` tells the talk's timer as it stands, `spent` the seconds per slide, `tools` what is in hand and what the audience sees; `clock` is the wall clock, in seconds since 1970."""
        super().__init__(parent)
        self._talk, self._folder, self._clock = talk, folder, clock
        self._timer, self._spent, self._tools = timer, spent, tools
        self._journal: Journal | None = None
        self._story: Path | None = None
        self._flush = QTimer(self, singleShot=True, interval=FLUSH_MS)
        self._flush.timeout.connect(self._keep)
        for signal in (talk.cursor_moved, talk.look_changed, talk.story_changed, talk.skipped_changed):
            signal.connect(self.note)

    @property
    def running(self) -> bool:
        return self._journal is not None

    def begin(self) -> None:
        """The talk is on stage."""
        self.end()
        self._story = self._talk.path
        self._journal = Journal(journal_file(self._folder, self._story))
        self._journal.begin()
        self.note()

    def end(self) -> None:
        """It ended as it should."""
        journal, self._journal = self._journal, None
        self._flush.stop()
        if journal is not None:
            journal.end()

    def note(self) -> None:
        """Write how the talk stands, if it is on stage."""
        if self._journal is None:
            return
        if self._talk.path != self._story:
            self.begin()
            return
        self._journal.note(self.record())
        if not self._flush.isActive():
            self._flush.start()

    def record(self) -> Record:
        """The talk as it stands."""
        talk = self._talk
        return Record(
            at_s=self._clock(),
            slide=talk.slide.id,
            number=talk.slide.number,
            step=talk.cursor.step,
            revision=talk.story.revision,
            language=talk.look.language,
            theme=talk.look.theme.name,
            bright=talk.look.theme.bright,
            after=talk.look.after,
            choices=dict(talk.choices),
            skipped=tuple(sorted(talk.skipped)),
            timer=self._timer(),
            spent_s=self._spent(),
            tools=self._tools(),
        )

    def _keep(self) -> None:
        if self._journal is not None:
            self._journal.flush()
