"""Gathering what the checks look at, a little at a time, so that a window stays awake meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtGui import QImageReader

from presenter.app.clock import days_of
from presenter.app.inhibit import taking
from presenter.app.inhibit.hold import Awake, awake_by
from presenter.app.preflight.world import ScreenFact, World
from presenter.core.checks.composed import state_problems, states_of
from presenter.core.checks.warnings import story_warnings
from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame
from presenter.core.deck import Cursor
from presenter.core.problem import Problem, has_errors
from presenter.core.rehearsal.run import Run
from presenter.core.resolve.weights import weights_of
from presenter.core.source import Source
from presenter.core.story import Story
from presenter.core.theme import Theme
from presenter.files import FolderReader
from presenter.paths import user_state_dir
from presenter.scene.check import broken_fonts, broken_pictures
from presenter.scene.fonts import missing_glyphs
from presenter.scene.measure import QtMeasure

MOST_EXPORTED = 400


def tried_hold() -> Awake:
    """Hold off sleep, ask back, let go. Blocks while the system answers: not on the GUI's thread."""
    held = taking.take_holds()
    try:
        return awake_by(held)
    finally:
        for one in held:
            one.release()


class Gathering:
    """Collects a World; `steps` does the slow part in pieces, `world` puts it together."""

    def __init__(self, story: Story, source: Source | None, path: Path, language: str, theme: Theme) -> None:
        self._story, self._source, self._path = story, source, path
        self._language, self._theme = language, theme
        self._found: dict[tuple[object, str], Problem] = {}
        self._frames: list[Frame] = []

    def steps(self, known: tuple[Problem, ...]) -> Iterator[float]:
        """Share of the work that is done, from 0 to 1, after each piece. `known` are problems that reading found."""
        story, source, measure = self._story, self._source, QtMeasure()
        self._note(known)
        for slide in story.slides:
            frame = self._frame(Cursor(slide.number - 1, slide.last_step), measure)
            if frame is not None:
                self._frames.append(frame)
            if source is not None:
                for state in states_of(story, slide):
                    found = state_problems(
                        story, slide, state, measure, missing_glyphs, source, sound=not has_errors(known)
                    )
                    self._note(tuple(found))
                    yield slide.number / (len(story.slides) + 1)
            yield slide.number / (len(story.slides) + 1)
        if source is not None:
            self._note(tuple(story_warnings(story, source)))
            self._note(tuple(broken_fonts(story, source)))
            self._note(tuple(broken_pictures(story, source, known, self._path.parent)))
            raw, self._found = list(self._found.values()), {}
            self._note(tuple(weights_of(story.board, source).weighed(raw)))
        yield 1.0

    def world(
        self,
        screens: tuple[ScreenFact, ...],
        awake: Awake,
        today: date,
        runs: tuple[Run, ...] = (),
        exported: Path | None = None,
    ) -> World:
        """What was gathered, with the machine and the day; `exported` is the folder of the last export."""
        reader = FolderReader(self._path.parent)

        def picture_size(name: str) -> tuple[int, int] | None:
            size = QImageReader(str(reader.folder / name)).size()
            return (size.width(), size.height()) if size.isValid() else None

        return World(
            story=self._story,
            folder=self._path.parent,
            language=self._language,
            theme=self._theme,
            problems=tuple(self._found.values()),
            frames=tuple(self._frames),
            screens=screens,
            awake=awake,
            today=days_of(today),
            runs=runs,
            exported=_files(exported),
            picture_size=picture_size,
            state_folder=user_state_dir() / "talks",
        )

    def _note(self, problems: tuple[Problem, ...]) -> None:
        for problem in problems:
            self._found.setdefault((problem.span, problem.message), problem)

    def _frame(self, cursor: Cursor, measure: QtMeasure) -> Frame | None:
        try:
            return compose(self._story, cursor, self._language, measure)
        except Exception:  # noqa: BLE001  # the problem of that slide says so
            return None


def _files(folder: Path | None) -> tuple[Path, ...]:
    if folder is None or not folder.is_dir():
        return ()
    try:
        return tuple(sorted(file for file in folder.iterdir() if file.is_file())[:MOST_EXPORTED])
    except OSError:
        return ()
