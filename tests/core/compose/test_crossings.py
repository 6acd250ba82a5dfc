"""Strokes through words, hatching under them, discs over them: told. What is hidden or beside is not."""

from __future__ import annotations

import pytest

from presenter.core.compose.crossings import note_crossings, outline
from presenter.core.compose.frame import Hatch, Ink, Pen
from presenter.core.compose.paths import arc, circle, polyline, rect_path
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from tests.core.compose.composing import story_of

pytestmark = pytest.mark.usefixtures("qapp")
STROKE = Pen(Ink("t1"), 3)
HERE = ("slides", 0, "diagram")


@pytest.fixture
def surface(qapp) -> Sheet:
    from presenter.scene.measure import QtMeasure

    story = story_of({})
    return Sheet(story, story.slides[0], 0, "zh", QtMeasure())


def told(surface: Sheet) -> list[str]:
    note_crossings(surface, 0, HERE)
    return [overflow.piece for overflow in surface.overflows]


def say(surface: Sheet, **more) -> None:
    surface.text("words", "风停了，船也停了", 400, 500, "body", **more)


@pytest.mark.parametrize("later", [False, True])
def test_a_stroke_through_words(surface, later) -> None:
    if later:
        say(surface)
    surface.line("way", 300, 492, 900, 492, STROKE)
    if not later:
        say(surface)
    assert told(surface) == ["words"]
    assert surface.overflows[0].path == HERE


def test_a_stroke_beside_words(surface) -> None:
    surface.line("way", 300, 515, 900, 515, STROKE)
    surface.shape("ring", circle(500, 490, 300), "way", pen=STROKE)
    say(surface)
    assert told(surface) == []


def test_a_stroke_knocked_out_or_hidden(surface) -> None:
    surface.line("way", 300, 492, 900, 492, STROKE)
    say(surface, knockout=4)
    surface.box("ground", Rect(380, 560, 300, 60), "ground", fill=Ink("bg"))
    assert told(surface) == []


def test_ground_between_stroke_and_words(surface) -> None:
    surface.line("way", 300, 492, 900, 492, STROKE)
    surface.box("ground", Rect(380, 460, 300, 60), "ground", fill=Ink("bg"))
    say(surface)
    assert told(surface) == []


def test_a_disc_over_words(surface) -> None:
    say(surface)
    surface.shape("disc", circle(420, 490, 20), "node", fill=Ink("amber"))
    assert told(surface) == ["words"]


def test_a_mark_under_words(surface) -> None:
    surface.mark("mark", "article", 420, 490, 13)
    say(surface)
    assert told(surface) == ["words"]


def test_hatching_under_words_unless_ground_lies_between(surface) -> None:
    surface.box("frame", Rect(300, 400, 400, 200), "node", hatch=Hatch(Ink("amber")))
    say(surface)
    assert told(surface) == ["words"]
    surface.overflows.clear()
    surface.pieces.pop()
    surface.box("ground", Rect(320, 420, 360, 160), "ground", fill=Ink("bg"))
    surface.text("words", "风", 400, 500, "body")
    assert told(surface) == []


def test_outlines_close_and_curve() -> None:
    (_, box) = outline(rect_path(Rect(0, 0, 10, 10)))
    assert box[0] == box[-1]
    (_, bow) = outline(arc(0, 0, 100, 0, 90))
    assert all(99.9 < (point.x**2 + point.y**2) ** 0.5 < 100.1 for point in bow)
    assert len(list(outline(polyline([(0, 0), (1, 1)])))) == 2
