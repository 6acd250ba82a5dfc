"""Every diagram and layout of words, with few, usual and many parts: on every step, in both languages, all is clean."""

from __future__ import annotations

from pathlib import Path

import pytest

from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Picture, Text
from presenter.core.deck import Cursor
from presenter.core.story import Story
from presenter.files import load_story
from tests.core.compose.composing import assert_clean

pytestmark = pytest.mark.usefixtures("qapp")
GALLERY = Path(__file__).parents[3] / "data" / "stories" / "gallery.yaml"
LOADED = load_story(GALLERY)


def gallery() -> Story:
    assert LOADED.story is not None
    return LOADED.story


SLIDES = [slide.id for slide in gallery().slides]


def test_the_gallery_has_no_problems() -> None:
    assert [problem.message for problem in LOADED.problems] == []


def test_the_gallery_shows_every_diagram_and_layout_of_words() -> None:
    from presenter.core.schema import DIAGRAM_TYPES

    shown = {slide.spec.diagram.__struct_config__.tag for slide in gallery().slides if slide.spec.diagram}
    assert shown == set(DIAGRAM_TYPES)
    layouts = {slide.spec.layout for slide in gallery().slides}
    others = {"title", "big-number", "timeline", "closing"}
    from presenter.core.compose.compose import LAYOUTS

    assert layouts == set(LAYOUTS) - others


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("slide", SLIDES)
def test_every_step_is_clean(slide: str, language: str) -> None:
    from presenter.scene.measure import QtMeasure

    story = gallery()
    number = story.slide_index[slide]
    for step in range(story.slides[number].last_step + 1):
        assert_clean(compose(story, Cursor(number, step), language, QtMeasure()))


@pytest.mark.parametrize("slide", [slide for slide in SLIDES if not slide.startswith("loop")])
def test_nothing_moves_from_step_to_step(slide: str) -> None:
    from presenter.scene.measure import QtMeasure

    story = gallery()
    number = story.slide_index[slide]
    frames = [
        compose(story, Cursor(number, step), "zh", QtMeasure()) for step in range(story.slides[number].last_step + 1)
    ]
    places: dict[str, object] = {}
    for frame in frames:
        for piece in frame.pieces:
            if piece.role in {"source-line", "page"} or (slide == "layers-most" and piece.id == "diagram.box"):
                continue  # the box's words step aside once it opens
            assert places.setdefault(piece.id, piece.rect) == piece.rect, piece.id


def test_texts_keep_to_the_type_scale() -> None:
    from presenter.scene.measure import QtMeasure

    for number in range(len(gallery().slides)):
        frame = compose(gallery(), Cursor(number, gallery().slides[number].last_step), "en", QtMeasure())
        for piece in frame.pieces:
            if isinstance(piece, Text) and piece.lines:
                least = 18 if piece.role == "ruler" else 20
                assert all(run.style.size >= least for line in piece.lines for run in line.runs), piece.id


def test_pictures_are_fitted_and_named() -> None:
    from presenter.scene.measure import QtMeasure

    frame = compose(gallery(), Cursor(gallery().slide_index["picture-alone"]), "en", QtMeasure())
    (picture,) = [piece for piece in frame.pieces if isinstance(piece, Picture)]
    assert (picture.file, picture.alt, picture.fill) == ("pier.png", "The pier", False)
    credit = frame.piece("picture.credit")
    assert credit.rect.y > picture.rect.bottom
