"""Time and moves for a finger or a mouse: start and pause, questions, back to zero; back and on."""

from __future__ import annotations

from presenter.app.actions import Actions
from presenter.app.console.button_row import ButtonRow
from presenter.app.pacing import Pacing


class TimerRow(ButtonRow):
    """The first button says what it would do."""

    def __init__(self, actions: Actions, pacing: Pacing) -> None:
        super().__init__(actions, ("timer", "questions", "timer-reset", "back", "forward"))
        self._pacing = pacing
        pacing.changed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """After the timer's mode changed."""
        mode = self._pacing.timer.mode
        starts = {"ready": self.tr("Start"), "paused": self.tr("Go on"), "questions": self.tr("Go on")}
        self.say("timer", starts.get(mode, self.tr("Pause")))
        self.say("questions", self.tr("Questions over") if mode == "questions" else self.tr("Questions"))
        self.say("timer-reset", self.tr("Reset"))
        self.say("back", self.tr("Back"))
        self.say("forward", self.tr("Next"))
