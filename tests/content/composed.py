"""All our stories and one in fonts of its own, composed: every slide, state, step and language, with and without what is dated after the article."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame, Text
from presenter.core.deck import Cursor, cursors_of
from presenter.core.geometry import Rect, bounds
from presenter.core.story import Slide, Story
from presenter.files import load_story
from presenter.scene.measure import QtMeasure

ROOT = Path(__file__).parents[2]
STORY = ROOT / "content/story.yaml"
THEMED = ROOT / "tests/data/stories/themed.yaml"
"""Colours and fonts of its own."""
STORIES = {path.stem: path for path in (STORY, *sorted((ROOT / "content/examples").glob("*.yaml")), THEMED)}
MEASURE = QtMeasure()


@cache
def told(name: str) -> Story:
    """The story of that name, without an error."""
    loaded = load_story(STORIES[name])
    assert loaded.story is not None, loaded.problems
    assert not loaded.problems
    return loaded.story


@cache
def frame(name: str, cursor: Cursor, language: str, after: bool = False) -> Frame:
    return compose(told(name), cursor, language, MEASURE, after=after)


def frames_of(name: str, slide: Slide) -> Iterator[Frame]:
    """Every frame of a slide: its states, steps and languages, with and without what came after the article."""
    for language, cursor, after in product(told(name).languages, cursors_of(slide), (False, True)):
        yield frame(name, cursor, language, after)


def line_inks(text: Text) -> list[Rect]:
    """The ink of each line of a text: a text of several lines may be wrapped around by others."""
    inks = [
        [MEASURE.ink(run.text, run.style).moved(run.x, line.baseline) for run in line.runs if run.text.strip()]
        for line in text.lines
    ]
    return [bounds(runs) for runs in inks if runs]


def each_slide() -> list[tuple[str, str]]:
    """Story and slide id of every slide there is, for parametrized tests."""
    return [(name, slide.id) for name in STORIES for slide in told(name).slides]
