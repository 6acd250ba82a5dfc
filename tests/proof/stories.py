"""Every story there is, shipped and for tests: each different frame of each slide, with words that name it."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path

from presenter.core.compose.compose import compose
from presenter.core.compose.frame import AnyPiece, Frame
from presenter.core.deck import cursors_of
from presenter.core.story import Story
from presenter.files import load_story
from presenter.scene.measure import QtMeasure

ROOT = Path(__file__).parents[2]
STRESS = ROOT / "tests/data/stories/stress.yaml"
PATHS = {
    path.stem: path
    for path in (
        ROOT / "content/story.yaml",
        *sorted((ROOT / "content/examples").glob("*.yaml")),
        *sorted((ROOT / "tests/data/stories").glob("*.yaml")),
    )
}
SOUND = [name for name in PATHS if name != STRESS.stem]
"""Stories of which nothing runs over; the stress story is there to do so."""
MEASURE = QtMeasure()


@cache
def story(name: str) -> Story:
    loaded = load_story(PATHS[name])
    assert loaded.story is not None, loaded.problems
    return loaded.story


@cache
def frames_of(name: str, slide_id: str) -> tuple[tuple[str, Frame], ...]:
    """Each frame of a slide that differs from those before it: states, steps, languages, before and after the article."""
    told = story(name)
    slide = told.slide(slide_id)
    found: dict[tuple[AnyPiece, ...], tuple[str, Frame]] = {}
    for language, cursor, after in product(told.languages, cursors_of(slide), (False, True)):
        frame = compose(told, cursor, language, MEASURE, after=after)
        found.setdefault(frame.pieces, (f"{slide.id} {language} step {frame.step} {frame.state}".rstrip(), frame))
    return tuple(found.values())


def each_slide(names: list[str]) -> list[tuple[str, str]]:
    """Story and slide id, for parametrized tests."""
    return [(name, slide.id) for name in names for slide in story(name).slides]
