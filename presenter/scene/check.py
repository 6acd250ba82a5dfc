"""The whole check of a story: what parsing finds, and what only a composed slide shows."""

from __future__ import annotations

from pathlib import Path

from presenter.core.checks.composed import composed_problems
from presenter.files import Loaded, load_story
from presenter.scene.fonts import missing_glyphs
from presenter.scene.measure import QtMeasure
from presenter.scene.offscreen import offscreen_app


def check_story(path: Path, shown_as: str | None = None) -> Loaded:
    """Load a story and compose every step in every language, looking for overflow and missing glyphs."""
    loaded = load_story(path, shown_as)
    if loaded.story is None:
        return loaded
    offscreen_app()
    found = composed_problems(loaded.story, QtMeasure(), missing_glyphs, loaded.source)
    return Loaded(loaded.story, (*loaded.problems, *found), loaded.text, loaded.source)
