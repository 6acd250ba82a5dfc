"""Large numbers, and the multiplication sign before them."""

from __future__ import annotations

import pytest

from presenter.core.chart.value_text import value_text, value_width
from presenter.core.compose.sheet import Said, Sheet
from tests.core.chart.board import fact, sheet_of, story_of


@pytest.fixture
def sheet() -> Sheet:
    return sheet_of(story_of(None, {"a": fact(1)}))


def test_a_leading_times_is_smaller_and_sans(sheet):
    piece = value_text(sheet, "v", Said("×2.98", ("a",)), 100, 200, 60)
    cross, number = piece.lines[0].runs
    assert piece.text == "×2.98"
    assert (cross.style.face, cross.style.size, cross.x) == ("sans", 43, pytest.approx(100 - 7.8))
    assert (number.style.face, number.style.size, number.x) == ("serif", 60, 136)
    assert piece.facts == ("a",)
    assert sheet.cited == ["a"]


@pytest.mark.parametrize("text", ["×2.98", "1830"])
def test_all_alignments_share_one_width(sheet, text):
    said = Said(text)
    width = value_width(sheet, said, 60)
    left = value_text(sheet, "l", said, 100, 200, 60).lines[0].runs[-1].x
    right = value_text(sheet, "r", said, 100 + width, 200, 60, align="right").lines[0].runs[-1].x
    centre = value_text(sheet, "c", said, 100 + width / 2, 200, 60, align="centre").lines[0].runs[-1].x
    assert right == pytest.approx(left)
    assert centre == pytest.approx(left)


def test_numbers_are_no_markup(sheet):
    assert value_text(sheet, "v", Said("2*3*4"), 0, 50, 40).text == "2*3*4"
