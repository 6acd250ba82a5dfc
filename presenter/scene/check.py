"""The whole check of a story: what reading finds, what deserves a warning, and what only a composed slide shows."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from presenter.core.checks.composed import composed_problems
from presenter.core.checks.warnings import story_warnings
from presenter.core.problem import Problem, has_errors
from presenter.core.resolve.fonts import FACES
from presenter.core.resolve.notes import Notes
from presenter.core.resolve.pictures import named_pictures
from presenter.core.resolve.weights import weights_of
from presenter.core.source import Source
from presenter.core.story import Story
from presenter.files import Loaded, load_story
from presenter.scene.fonts import learn_font, missing_glyphs
from presenter.scene.measure import QtMeasure
from presenter.scene.offscreen import offscreen_app
from presenter.scene.render import picture_loader


def check_story(path: Path, shown_as: str | None = None, today: float | None = None) -> Loaded:
    """Load a story and find every problem it has. Never raises for what is on disk."""
    return check_loaded(load_story(path, shown_as), path.parent, today)


def check_loaded(loaded: Loaded, folder: Path, today: float | None = None) -> Loaded:
    """A story already loaded, with all its problems; `folder` holds its pictures."""
    return replace(loaded, problems=(*loaded.problems, *later_problems(loaded, folder, today)))


def later_problems(loaded: Loaded, folder: Path, today: float | None = None) -> list[Problem]:
    """Those that start-up did not wait for: about a second for a deck of two dozen slides in two languages.

    Numbers are too old as of `today` in days; without it none is.
    """
    if loaded.story is None or loaded.source is None:
        return []
    offscreen_app()
    found = story_warnings(loaded.story, loaded.source, today)
    sound = not has_errors(loaded.problems)
    found += composed_problems(loaded.story, QtMeasure(), missing_glyphs, loaded.source, sound=sound)
    found += broken_fonts(loaded.story, loaded.source)
    found += broken_pictures(loaded.story, loaded.source, loaded.problems, folder)
    weights = weights_of(loaded.story.board, loaded.source)
    return weights.weighed(found) + weights.unused(found)


def broken_fonts(story: Story, source: Source) -> list[Problem]:
    """Fonts that begin and end as they should and that Qt cannot read all the same: ours are shown in their place."""
    notes = Notes(source)
    for key, face in FACES.items():
        if face in story.fonts and not learn_font(story.fonts[face]):
            said = "this font is damaged: it cannot be read, and ours is shown"
            notes.error(("theme", "fonts", key), "not-a-font", said, "save it again as OTF or TTF")
    return notes.problems


def broken_pictures(story: Story, source: Source, known: tuple[Problem, ...], folder: Path) -> list[Problem]:
    """Pictures whose head is good and whose rest is not: reading them whole takes its time."""
    notes = Notes(source)
    reported = {problem.span for problem in known}
    load = picture_loader(folder)
    for path, name in named_pictures(story.board, story.slides):
        if source.span(path) not in reported and load(name) is None:
            notes.error(path, "not-a-picture", f"“{name}” is damaged: it cannot be read to its end", "save it again")
    return notes.problems
