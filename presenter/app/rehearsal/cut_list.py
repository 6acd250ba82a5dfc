"""When the talk is late: which optional slides to skip, proposed for the speaker and done on one key, undone by the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from presenter.app.actions import native
from presenter.app.commands import COMMANDS
from presenter.app.rehearsal.time_words import clock
from presenter.app.talk import Talk
from presenter.core.pace.plan import plan_of
from presenter.core.rehearsal.proposal import Proposal, propose


class CutList(QObject):
    """Works out the proposal whenever it is asked for."""

    def __init__(
        self,
        talk: Talk,
        late: Callable[[], float],
        usual: Callable[[], Mapping[str, float]],
        parent: QObject | None = None,
    ) -> None:
        """`late` tells by how many seconds the talk is late; `usual` the seconds per slide as rehearsed."""
        super().__init__(parent)
        self._talk, self._late, self._usual = talk, late, usual
        self._done: frozenset[str] = frozenset()

    @property
    def proposal(self) -> Proposal | None:
        """What to skip now; None when in time or when nothing may be skipped."""
        talk = self._talk
        late = self._late()
        return propose(talk.story, plan_of(talk.story), self._usual(), talk.cursor.slide, late, talk.skipped)

    def words(self) -> str:
        """One line for the speaker; empty when there is nothing to propose."""
        found = self.proposal
        if found is None:
            return ""
        numbers = ", ".join(str(self._talk.story.slide(slide).number) for slide in found.slides)
        text = self.tr("{late} late: {key} skips slides {numbers} and saves {saves}")
        key = native(COMMANDS["skip-optional"].keys[0])
        return text.format(late=clock(found.late_s), key=key, numbers=numbers, saves=clock(found.saves_s))

    def run(self) -> str:
        """Skip what is proposed; without a proposal take the last skip back. Returns a line for the speaker."""
        talk, found = self._talk, self.proposal
        if found is not None:
            self._done = frozenset(found.slides)
            talk.skip(talk.skipped | self._done)
            numbers = ", ".join(str(talk.story.slide(slide).number) for slide in found.slides)
            return self.tr("Slides {numbers} are skipped").format(numbers=numbers)
        if talk.skipped:
            back = (self._done & talk.skipped) or talk.skipped
            talk.skip(talk.skipped - back)
            return self.tr("No slide is skipped") if not talk.skipped else self.tr("The last skip is undone")
        return self.tr("Nothing to skip: the talk is in time, or no slide ahead is optional")
