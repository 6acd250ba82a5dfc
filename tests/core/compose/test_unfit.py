"""What no layout tells is told by compose: with a place, and once for one cause."""

from __future__ import annotations

import pytest

from presenter.core.compose.frame import Ink, Overflow, Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.unfit import tell_unfit
from presenter.core.geometry import Rect
from tests.core.compose.composing import composed, story_of

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = "风停了，船也停了"
HERE = ("slides", 0, "body")


def sheet() -> Sheet:
    from presenter.scene.measure import QtMeasure

    story = story_of({})
    return Sheet(story, story.slides[0], 0, "zh", QtMeasure())


def test_words_that_meet_are_told_with_both_pieces_and_the_place_of_one() -> None:
    surface = sheet()
    surface.text("one", WORDS, 200, 400, "body")
    surface.text("two", WORDS, 220, 410, "body", place=HERE)
    tell_unfit(surface)
    (told,) = surface.overflows
    assert {told.piece, *told.others} == {"one", "two"}
    assert (told.piece, told.path) == ("two", HERE)
    assert 10 < told.by < 26


def test_words_around_each_other_are_fine() -> None:
    surface = sheet()
    surface.text("two-lines", f"{WORDS}，{WORDS}\n短", 200, 400, "body")
    surface.text("beside", WORDS, 300, 442, "body")
    tell_unfit(surface)
    assert surface.overflows == []


def test_what_leaves_the_safe_area_is_told_once_for_each_part() -> None:
    surface = sheet()
    for number in range(4):
        surface.text(f"list.{number}", WORDS, 200, 1000 + 40 * number, "body", place=(*HERE, number))
    surface.box("frame", Rect(60, 300, 100, 100), "node", pen=Pen(Ink("t1"), 2))
    tell_unfit(surface)
    assert [(told.piece, told.others) for told in surface.overflows] == [("list.2", ("list.3",)), ("frame", ())]
    assert surface.overflows[0].path == (*HERE, 2)
    assert surface.overflows[0].by == pytest.approx(surface.pieces[3].rect.bottom - 1048)


def test_what_a_layout_told_is_extended_not_repeated() -> None:
    surface = sheet()
    surface.overflows.append(Overflow("list.0", 5.0, HERE))
    surface.text("list.0", WORDS, 200, 900, "body")
    surface.text("list.1", WORDS, 200, 1100, "body")
    tell_unfit(surface)
    (told,) = surface.overflows
    assert (told.piece, told.others, told.path) == ("list.0", ("list.1",), HERE)


def test_a_drawing_in_the_foot_is_told() -> None:
    surface = sheet()
    surface.text("sources.0", WORDS, 200, 1032, "source-line")
    surface.box("frame", Rect(150, 700, 400, 330), "node", pen=Pen(Ink("t1"), 2))
    tell_unfit(surface)
    assert [told.piece for told in surface.overflows] == ["frame"]


def test_check_names_the_text_that_reaches_the_foot() -> None:
    long = "\n\n".join([WORDS * 12] * 8)
    frame = composed(story_of({"layout": "quote", "quote": WORDS, "by": long}))
    assert any("by" in overflow.path or "quote" in overflow.path for overflow in frame.overflows)
