"""Everything that may stand beside the data of a chart, as painted: on every step and in both languages all is clean."""

from __future__ import annotations

from itertools import pairwise, product
from pathlib import Path

import pytest

from presenter.core.chart.clip import clip_segment
from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame, Mark, Shape, Text
from presenter.core.deck import Cursor
from presenter.core.geometry import Point, Rect
from presenter.core.story import Story
from presenter.files import load_story
from tests.core.compose.composing import assert_clean

pytestmark = pytest.mark.usefixtures("qapp")
STORY = Path(__file__).parents[2] / "data" / "stories" / "annotated.yaml"
LOADED = load_story(STORY)
WORDS = ("annotation", "chart-label-small")


def story() -> Story:
    assert LOADED.story is not None
    return LOADED.story


SLIDES = [slide.id for slide in story().slides]


def frames(slide: str, *, after: bool = False) -> list[Frame]:
    from presenter.scene.measure import QtMeasure

    number = story().slide_index[slide]
    steps = range(story().slides[number].last_step + 1)
    return [
        compose(story(), Cursor(number, step), language, QtMeasure(), after=after)
        for language, step in product(("zh", "en"), steps)
    ]


def test_it_has_no_problems():
    assert [problem.message for problem in LOADED.problems] == []


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("slide", SLIDES)
def test_every_step_is_clean(slide, after):
    for frame in frames(slide, after=after):
        assert_clean(frame)


@pytest.mark.parametrize("slide", SLIDES)
def test_words_beside_the_data_cover_no_mark_no_bar_and_no_line(slide):
    for frame in frames(slide):
        texts = [piece for piece in frame.pieces if isinstance(piece, Text) and _is_beside(piece.id)]
        marks = [piece.rect for piece in frame.pieces if isinstance(piece, Mark) and piece.role == "mark"]
        bars = [piece.rect for piece in frame.pieces if isinstance(piece, Shape) and piece.role == "bar"]
        for text in texts:
            assert not [box for box in (*marks, *bars) if box.overlaps(text.rect)], text.id
            assert not [line for line in _lines(frame) if clip_segment(*line, text.rect)], text.id


def _is_beside(piece_id: str) -> bool:
    return any(part in piece_id for part in (".note", ".line", ".event."))


def _lines(frame: Frame) -> list[tuple[Point, Point]]:
    shapes = [piece for piece in frame.pieces if isinstance(piece, Shape) and piece.role == "series"]
    paths = [[Point(*command[1:]) for command in shape.path if command[0] in "ML"] for shape in shapes]
    return [segment for path in paths for segment in pairwise(path)]


@pytest.mark.parametrize("slide", SLIDES)
def test_what_is_shown_stays_where_it_is_on_later_steps(slide):
    for language in ("zh", "en"):
        places: dict[str, Rect] = {}
        for frame in frames(slide):
            if frame.language == language:
                for piece in frame.pieces:
                    if piece.role in ("event-mark", "event-line", "comparison", "mark", "series"):
                        assert places.setdefault(piece.id, piece.rect) == piece.rect, piece.id
