"""Numbers are found in a composed text where they stand, and only whole ones."""

from __future__ import annotations

import pytest

from presenter.core.card.spans import spans
from presenter.core.compose.frame import Ink, Run, Text, TextLine, TextStyle
from presenter.core.compose.measure import GridMeasure
from presenter.core.geometry import Rect

STYLE = TextStyle("sans", 20)
MEASURE = GridMeasure()
DIGIT = 0.555 * 20


def text(*lines: str) -> Text:
    """Lines 30 su apart from x = 100 on."""
    set_ = tuple(
        TextLine(50 + 30 * number, (Run(line, 100, MEASURE.advance(line, STYLE), STYLE, Ink("t1")),))
        for number, line in enumerate(lines)
    )
    return Text(id="t", rect=Rect(100, 30, 500, 30 * len(lines)), role="body", lines=set_)


def test_a_number_is_as_wide_as_its_figures() -> None:
    (found,) = spans(text("ab 90 cd"), [["90"]], MEASURE)
    assert found is not None
    assert found.x == pytest.approx(100 + 2 * DIGIT + 0.224 * 20)
    assert found.width == pytest.approx(2 * DIGIT)


@pytest.mark.parametrize("line", ["190", "9,000", "1.9", "90", "9.5"])
def test_a_part_of_another_number_is_not_it(line: str) -> None:
    assert spans(text(f"ab {line} cd"), [["9"]], MEASURE) == [None]


@pytest.mark.parametrize("line", ["9.", "9, then", "9%", "×9", "of 9"])
def test_punctuation_and_units_do_not_hide_it(line: str) -> None:
    (found,) = spans(text(line), [["9"]], MEASURE)
    assert found is not None


def test_the_longer_way_of_writing_is_preferred() -> None:
    (found,) = spans(text("26 and $26 billion"), [["$26 billion", "26"]], MEASURE)
    assert found is not None
    assert found.x > 100 + 5 * DIGIT


def test_two_facts_with_the_same_number_have_a_place_each() -> None:
    one, other = spans(text("16 and 16"), [["16"], ["16"]], MEASURE)
    assert one is not None
    assert other is not None
    assert one.right < other.x


def test_a_number_that_wraps_is_known_by_its_longer_part() -> None:
    (found,) = spans(text("共 260 亿", "美元整"), [["260 亿美元"]], MEASURE)
    assert found is not None
    assert found.bottom < 60
