"""The problems that start-up did not wait for, looked for while nothing else happens: one slide per turn.

Of a new version only the slides are composed that look otherwise; what was seen in the others is told at its new places.

The same as `presenter check` prints: warnings of the whole story, what only composed slides show, damaged pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from presenter.app.clock import today
from presenter.app.talk import Talk
from presenter.core.among import staying
from presenter.core.checks.composed import Seen, State, seen_in, seen_problems, states_of
from presenter.core.checks.warnings import warning_steps
from presenter.core.problem import Problem
from presenter.core.resolve.notes import Notes
from presenter.core.resolve.weights import weights_of
from presenter.core.span import Span
from presenter.core.story import Story
from presenter.scene.check import broken_fonts, broken_pictures
from presenter.scene.fonts import missing_glyphs
from presenter.scene.measure import QtMeasure

PAUSE_MS = 15
"""Between two frames, so that keys and paints never wait for more than one."""
REST_MS = 400
"""After the talk has moved: the neighbours' pictures come first."""


class ComposedCheck(QObject):
    """Begins again with every version of the story that is shown.

    Signals:
        done: the whole story has been looked at.
    """

    done = Signal()

    def __init__(self, talk: Talk, parent: QObject | None = None, today: Callable[[], float] = today) -> None:
        super().__init__(parent)
        self._talk, self._today = talk, today
        self._found: dict[tuple[Span, str], Problem] = {}
        self._seen: dict[State, Seen] = {}
        """What was seen in states of the story that was looked at last."""
        self._story, self._path = talk.story, talk.path
        self._work: Iterator[None] = iter(())
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._next)
        talk.cursor_moved.connect(self._yield)
        talk.sync_changed.connect(self.restart)
        talk.story_changed.connect(self.restart)
        self.restart()

    def restart(self) -> None:
        """From the first slide; a file whose errors keep it off the stage is not looked at."""
        self._timer.stop()
        self._found = {}
        self._work = self._look()
        self._timer.start(REST_MS)

    def _look(self) -> Iterator[None]:
        # Begun a while after the story changed: by then the talk has its source as well.
        story, source, measure = self._talk.story, self._talk.source, QtMeasure()
        if source is None or self._talk.sync.broken or self._talk.blank:
            return
        self._keep_what_stays(story)
        notes = Notes(source)
        for _ in warning_steps(story, notes, self._today()):
            yield
        self._note(notes.problems)
        for slide in story.slides:
            for state in states_of(story, slide):
                seen = self._seen.get(state)
                if seen is None:
                    seen = self._seen[state] = seen_in(story, state, measure, missing_glyphs)
                    yield
                self._note(seen_problems(story, slide, state, seen, source))
        self._note(broken_fonts(story, source))
        self._note(broken_pictures(story, source, self._talk.problems, self._talk.path.parent))
        weights = weights_of(story.board, source)
        found, self._found = list(self._found.values()), {}
        self._note([*weights.weighed(found), *weights.unused(found)])

    def _keep_what_stays(self, story: Story) -> None:
        stays = staying(self._story, story) if self._talk.path == self._path else frozenset()
        self._seen = {state: seen for state, seen in self._seen.items() if state[1].slide in stays}
        self._story, self._path = story, self._talk.path

    def _note(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            self._found.setdefault((problem.span, problem.message), problem)

    def _next(self) -> None:
        if next(self._work, self) is self:
            known = set(self._talk.problems)
            self._talk.add_problems(tuple(problem for problem in self._found.values() if problem not in known))
            self.done.emit()
        else:
            self._timer.start(PAUSE_MS)

    def _yield(self) -> None:
        if self._timer.isActive():
            self._timer.start(REST_MS)
