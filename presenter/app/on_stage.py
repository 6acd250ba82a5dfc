"""What begins and ends with a presentation: the screen stays awake, and the journal is kept. Loaded when one begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from presenter.app.inhibit.keeper import KeepAwake
    from presenter.app.journal.record import Record
    from presenter.app.journal.recorder import Recorder
    from presenter.app.main_window import MainWindow


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
        window.presenting.began.connect(self._begin)
        window.presenting.ended.connect(self._end)

    def resume(self, record: Record) -> None:
        """Back on stage where a crash broke off."""
        from presenter.app.journal.resume import set_back

        window = self._window
        set_back(window.talk, record)
        window.presenting.from_here()
        said = self.tr("Back at slide {slide}, step {step}")
        self.say(said.format(slide=window.talk.slide.number, step=window.talk.cursor.step + 1))

    def say(self, text: str) -> None:
        """In the window's status line, and to whoever listens for the speaker."""
        self.told.emit(text)
        if self._window.idle.finished:
            self._window.statusBar().showMessage(text, 0)
        else:
            self._window.idle.done.connect(lambda: self._window.statusBar().showMessage(text, 0))

    def stop(self) -> None:
        """The program ends: let go of all."""
        self._end()
        if self.awake is not None:
            self.awake.stop()
            self.awake = None

    def _begin(self) -> None:
        from presenter.app.inhibit.keeper import KeepAwake
        from presenter.app.journal.recorder import Recorder
        from presenter.paths import user_state_dir

        if self.awake is None:
            self.awake = KeepAwake(self)
            self.awake.changed.connect(self._tell_awake)
        self.awake.begin()
        if self.recorder is None:
            self.recorder = Recorder(self._window.talk, user_state_dir() / "talks", self)
        self.recorder.begin()

    def _tell_awake(self) -> None:
        self.awake_changed.emit()
        state = self.awake.state if self.awake is not None else None
        if state is not None and not (state.covered("screen") and state.covered("sleep")):
            self.say(self.tr("Nothing here holds off sleep: keep the computer awake by its own settings"))

    def _end(self) -> None:
        if self.awake is not None:
            self.awake.end()
        if self.recorder is not None:
            self.recorder.end()
