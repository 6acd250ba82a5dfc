"""What is chosen while looking around: the talk and its slide know nothing of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from presenter.app.talk import Talk


class Choice(QObject):
    """A chooser (see strip.walking) of its own.

    Signals:
        changed: another event, or none.
    """

    changed = Signal()

    def __init__(self, talk: Talk, parent: QObject) -> None:
        super().__init__(parent)
        self._talk = talk
        self.chosen, self.fact = "", ""

    def choose_event(self, event_id: str, fact: str = "") -> None:
        """One of the story's events; `fact` is the figure of it that was pointed at."""
        if event_id in self._talk.story.events and (event_id, fact) != (self.chosen, self.fact):
            self.chosen, self.fact = event_id, fact
            self.changed.emit()

    def choose_fact(self, fact_id: str) -> None:
        """The event that a figure belongs to, if there is one."""
        event = next((e.id for e in self._talk.story.events.values() if fact_id in e.spec.facts), "")
        self.choose_event(event, fact_id)

    def choose_nothing(self) -> None:
        if self.chosen:
            self.chosen = self.fact = ""
            self.changed.emit()
