"""The problems that start-up did not wait for, looked for while nothing else happens: one slide per turn.

The same as `presenter check` prints: warnings of the whole story, what only composed slides show, damaged pictures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from presenter.app.clock import today
from presenter.app.talk import Talk
from presenter.core.checks.composed import state_problems, states_of
from presenter.core.checks.warnings import story_warnings
from presenter.core.problem import Problem
from presenter.core.resolve.weights import weights_of
from presenter.core.source import Source
from presenter.core.span import Span
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
        source = self._talk.source
        if source is None or self._talk.sync.broken or self._talk.blank:
            return
        self._work = self._look(source)
        self._timer.start(REST_MS)

    def _look(self, source: Source) -> Iterator[None]:
        story, measure = self._talk.story, QtMeasure()
        self._note(story_warnings(story, source, self._today()))
        yield
        for slide in story.slides:
            for state in states_of(story, slide):
                self._note(state_problems(story, slide, state, measure, missing_glyphs, source))
                yield
        self._note(broken_fonts(story, source))
        self._note(broken_pictures(story, source, self._talk.problems, self._talk.path.parent))
        weights = weights_of(story.board, source)
        found, self._found = list(self._found.values()), {}
        self._note([*weights.weighed(found), *weights.unused(found)])

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
