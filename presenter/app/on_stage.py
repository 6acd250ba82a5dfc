"""What begins and ends with a presentation: the screen stays awake, the journal is kept, the run is recorded.

Each is loaded when a presentation begins. Here is also how a talk begins that is more than a talk: a rehearsal, slides that
advance by themselves, a kiosk, and the way back after a crash.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from presenter.paths import user_data_dir, user_state_dir

if TYPE_CHECKING:
    from presenter.app.inhibit.keeper import KeepAwake
    from presenter.app.journal.record import Record, TimerNote, ToolNote
    from presenter.app.journal.recorder import Recorder
    from presenter.app.kiosk.auto import AutoAdvance
    from presenter.app.kiosk.kiosk import Kiosk
    from presenter.app.main_window import MainWindow
    from presenter.app.preflight.page import PreflightPage
    from presenter.app.rehearsal.cut_list import CutList
    from presenter.app.rehearsal.page import RehearsalPage
    from presenter.app.rehearsal.recorder import RunRecorder
    from presenter.app.rehearsal.store import RunStore
    from presenter.core.rehearsal.run import Step
    from presenter.core.rehearsal.timings import Timing

LINES_MS = 5000
"""What is said to the speaker is looked at so often: being late comes by itself."""


class OnStage(QObject):
    """Follows `Presenting`.

    Signals:
        awake_changed: what is known about sleep being held off.
        told: a line for the speaker, never for the audience.
    """

    awake_changed = Signal()
    told = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.awake: KeepAwake | None = None
        self.recorder: Recorder | None = None
        self.run: RunRecorder | None = None
        self.auto: AutoAdvance | None = None
        self.kiosk: Kiosk | None = None
        self.timing: Timing = "authored"
        """How long steps stay that advance by themselves."""
        self.even_s: float | None = None
        self._cuts: CutList | None = None
        self._page: RehearsalPage | None = None
        self._preflight: PreflightPage | None = None
        self._store: RunStore | None = None
        self._said = ""
        self._lines = QTimer(self, interval=LINES_MS)
        self._lines.timeout.connect(window.presenting.says_changed)
        self._rehearsing = False
        self._alone = False
        """A kiosk has no speaker: there is no talk to take up again, and weeks of it are no run."""
        window.presenting.more |= {"skip-optional": self.skip, "auto": self.toggle_auto}
        window.presenting.says += [lambda: self._said, self._proposal]
        window.presenting.began.connect(self._begin)
        window.presenting.ended.connect(self._end)

    # -- ways to begin -----------------------------------------------------------------------------

    def resume(self, record: Record) -> None:
        """Back on stage where a crash broke off."""
        from presenter.app.journal.resume import set_back
        from presenter.app.journal.tool_note import take_up

        window = self._window
        set_back(window.talk, record)
        take_up(window.tools, window.talk.story, record.tools)  # before the audience sees anything
        window.presenting.take_up()
        self._restore_time(record)
        said = self.tr("Back at slide {slide}, step {step}")
        self.say(said.format(slide=window.talk.slide.number, step=window.talk.cursor.step + 1))

    def rehearse(self) -> None:
        """From the start, recorded; its log opens when it ends."""
        self._rehearsing = True
        self._window.presenting.from_start()
        pacing = self._window.presenting.pacing
        if pacing is not None and pacing.timer.mode == "ready":
            pacing.toggle()
        self._rehearsing = self._window.presenting.stage_window is not None

    def begin_auto(self) -> None:
        """The slides advance by themselves from the step on stage."""
        from presenter.app.kiosk.auto import AutoAdvance

        if self.auto is None:
            self.auto = AutoAdvance(self._window.talk, self.times, self)
            self.auto.finished.connect(lambda: self.say(self.tr("The last slide has had its time")))
        self.auto.begin()

    def toggle_auto(self) -> None:
        """Advance by itself, or by hand again."""
        if self.auto is not None and self.auto.running:
            self.auto.end()
        else:
            self.begin_auto()

    def begin_kiosk(self, pace: float = 1.0) -> None:
        """Full screen from the start, looping, with the keys locked."""
        from presenter.app.kiosk.kiosk import Kiosk

        presenting = self._window.presenting
        self._alone = True
        presenting.from_start()
        self._alone = False
        stage = presenting.stage_window
        if stage is not None and self.kiosk is None:
            if presenting.console is not None and presenting.console.isVisible():
                presenting.toggle_console()  # nobody speaks
            self.kiosk = Kiosk(self._window.talk, stage, self.times, pace=pace)
            self.kiosk.begin()

    # -- what is asked during a talk ---------------------------------------------------------------

    def skip(self) -> None:
        """Skip the optional slides that make up for being late, or take that back."""
        self.say(self.cuts.run())

    def _proposal(self) -> str:
        return self.cuts.words()

    @property
    def cuts(self) -> CutList:
        """What could be skipped now."""
        if self._cuts is None:
            from presenter.app.rehearsal.cut_list import CutList

            self._cuts = CutList(self._window.talk, self._late, self._usual, self)
        return self._cuts

    @property
    def runs(self) -> RunStore:
        """The rehearsals of all stories."""
        if self._store is None:
            from presenter.app.rehearsal.store import RunStore

            self._store = RunStore(user_data_dir() / "rehearsals")
        return self._store

    def times(self) -> Mapping[Step, float]:
        """Seconds per step for advancing by itself."""
        from presenter.core.pace.plan import plan_of
        from presenter.core.rehearsal.timings import timings

        talk = self._window.talk
        return timings(talk.story, self.timing, plan_of(talk.story), self.runs.runs(talk.path), self.even_s)

    def show_rehearsals(self) -> None:
        """The log of the runs of this story."""
        if self._page is None:
            from presenter.app.rehearsal.page import RehearsalPage

            self._page = RehearsalPage(self._window.talk, self.runs, self._window)
        self._page.present(self._window.appearance.colours)

    def show_preflight(self) -> None:
        """Ready to present?"""
        if self._window.talk.blank:
            return
        if self._preflight is None:
            from presenter.app.preflight.opening import preflight_page

            self._preflight = preflight_page(self._window)
        self._preflight.present(self._window.appearance.colours)

    def say(self, text: str) -> None:
        """In the window's status line, and to whoever listens for the speaker."""
        self._said = text
        self.told.emit(text)
        self._window.presenting.says_changed.emit()
        if self._window.idle.finished:
            self._window.statusBar().showMessage(text)
        else:
            self._window.idle.done.connect(lambda: self._window.statusBar().showMessage(text))

    def stop(self) -> None:
        """The program ends: let go of all."""
        self._end()
        if self._preflight is not None:
            self._preflight.stop()
            self._preflight = None
        if self.awake is not None:
            self.awake.stop()
            self.awake = None

    # -- following ---------------------------------------------------------------------------------

    def _begin(self) -> None:
        from presenter.app.inhibit.keeper import KeepAwake
        from presenter.app.journal.recorder import Recorder
        from presenter.app.rehearsal.recorder import RunRecorder

        talk, pacing = self._window.talk, self._window.presenting.pacing
        assert pacing is not None  # noqa: S101  # there is one from the first presentation on
        self._said = ""
        self._lines.start()
        if self.awake is None or self.recorder is None or self.run is None:
            self.awake = KeepAwake(self)
            self.awake.changed.connect(self._tell_awake)
            self.recorder = Recorder(talk, user_state_dir() / "talks", self, self._timer, self._spent, self._tool_note)
            pacing.changed.connect(self.recorder.note)
            self._window.tools.changed.connect(self.recorder.note)
            self.run = RunRecorder(talk, self._elapsed, self)
        self.awake.begin()
        if self._alone:
            return
        self._window.tools.save_promptly(on=True)
        self.recorder.begin()
        self.run.begin(datetime.now().astimezone().isoformat("T", "seconds"), rehearsal=self._rehearsing)

    def _end(self) -> None:
        self._lines.stop()
        if self.kiosk is not None:
            self.kiosk.end()
            self.kiosk = None
        if self.auto is not None:
            self.auto.end()
        if self.awake is not None:
            self.awake.end()
        if self.recorder is not None:
            self.recorder.end()
        self._window.tools.save_promptly(on=False)
        run = self.run.end() if self.run is not None else None
        if run is not None:
            self.runs.keep(self._window.talk.path, run)
        if self._said:
            self._said = ""
            self._window.statusBar().clearMessage()
        rehearsed, self._rehearsing = self._rehearsing, False
        if rehearsed and self._window.isVisible():
            self.show_rehearsals()

    def _late(self) -> float:
        pacing = self._window.presenting.pacing
        return pacing.standing().late_s if pacing is not None and pacing.plan and pacing.timer.mode != "ready" else 0.0

    def _elapsed(self) -> float:
        pacing = self._window.presenting.pacing
        return pacing.elapsed if pacing is not None else 0.0

    def _spent(self) -> dict[str, float]:
        pacing = self._window.presenting.pacing
        return pacing.slide_seconds() if pacing is not None else {}

    def _timer(self) -> TimerNote:
        from presenter.app.journal.record import TimerNote

        pacing = self._window.presenting.pacing
        return TimerNote(pacing.timer.mode, pacing.elapsed, pacing.questions) if pacing is not None else TimerNote()

    def _tool_note(self) -> ToolNote:
        from presenter.app.journal.tool_note import tool_note

        return tool_note(self._window.tools, self._window.talk.story)

    def _restore_time(self, record: Record) -> None:
        """The timer as it would stand had nothing happened: while it was away, the audience waited."""
        pacing = self._window.presenting.pacing
        mode = record.timer.mode
        if pacing is None or mode == "ready":
            return
        gap = max(0.0, time.time() - record.at_s)
        spoken = record.timer.spoken_s + (gap if mode == "running" else 0.0)
        asked = record.timer.asked_s + (gap if mode == "questions" else 0.0)
        pacing.restore(spoken, record.spent_s, asked)
        if mode == "running":
            pacing.toggle()
        elif mode == "questions":
            pacing.toggle_questions()

    def _usual(self) -> Mapping[str, float]:
        from presenter.core.rehearsal.run import usual_per_slide

        return usual_per_slide(self.runs.runs(self._window.talk.path))

    def _tell_awake(self) -> None:
        self.awake_changed.emit()
        state = self.awake.state if self.awake is not None else None
        if state is not None and not (state.covered("screen") and state.covered("sleep")):
            self.say(self.tr("Nothing here holds off sleep: keep the computer awake by its own settings"))
