"""Slides in a story's own fonts: widths, ink and the finished frame speak of the same stretches of text."""

from __future__ import annotations

import pytest

from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame, Text, TextStyle
from presenter.core.compose.measure import GridMeasure
from presenter.core.compose.own_fonts import OwnMeasure
from presenter.core.deck import Cursor
from presenter.core.own_font import OwnFont
from tests.content.composed import MEASURE, told

pytestmark = pytest.mark.usefixtures("qapp")
LATIN = OwnFont("latin", b"", b"", chinese=False)
HAN = OwnFont("han", b"", b"", chinese=True)


def fonts_of(text: str, font: OwnFont, language: str) -> list[tuple[str, str]]:
    """The stretches of a line in a face whose place the font takes."""
    parts = OwnMeasure(GridMeasure(), {"sans": font})._parts(text, TextStyle("sans", 20, language=language))
    return [(part, style.font) for part, style in parts]


def test_quotes_and_dashes_stay_wide_in_chinese() -> None:
    assert fonts_of("说“3 × 4”——好", LATIN, "zh") == [
        ("说", "latin"),
        ("“", ""),
        ("3 ", "latin"),
        ("×", ""),
        (" 4", "latin"),
        ("”——", ""),
        ("好", "latin"),
    ]
    assert fonts_of("说“好”", HAN, "zh") == [("说“好”", "han")]
    assert fonts_of("He said “yes” – 3 × 4", LATIN, "en") == [("He said “yes” – 3 × 4", "latin")]
    assert fonts_of("", LATIN, "zh") == [("", "latin")]


def test_other_faces_are_ours() -> None:
    measure = OwnMeasure(GridMeasure(), {"serif": LATIN})
    style = TextStyle("sans", 20)
    assert measure._parts("a", style) == [("a", style)]


def texts(frame: Frame) -> list[Text]:
    return [piece for piece in frame.pieces if isinstance(piece, Text)]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_runs_follow_each_other_and_are_as_wide_as_they_are_measured(language: str) -> None:
    story = told("themed")
    seen: set[str] = set()
    for number in range(len(story.slides)):
        for piece in texts(compose(story, Cursor(number), language, MEASURE)):
            for line in piece.lines:
                for run, following in zip(line.runs, line.runs[1:], strict=False):
                    assert run.x + run.width <= following.x + 0.01, (piece.id, run.text)
                for run in line.runs:
                    assert run.width == pytest.approx(MEASURE.advance(run.text, run.style))
                    seen.add(run.style.font)
    assert seen >= {font.id for font in story.fonts.values()}


def test_the_fonts_change_the_widths() -> None:
    story = told("themed")
    display = story.fonts["serif"]
    plain = TextStyle("serif", 100, bold=True, language="en")
    own = TextStyle("serif", 100, bold=True, language="en", font=display.id)
    assert MEASURE.advance("iiii", own) == pytest.approx(MEASURE.advance("mmmm", own))
    assert MEASURE.advance("iiii", plain) < MEASURE.advance("mmmm", plain)


def test_chinese_is_as_wide_as_in_our_fonts() -> None:
    """The story's fonts have no Chinese: ours step in, character by character."""
    story = told("themed")
    for face, font in story.fonts.items():
        for bold in (False, True):
            ours = TextStyle(face, 100, bold, "zh")
            own = TextStyle(face, 100, bold, "zh", font=font.id)
            assert MEASURE.advance("海上与岸上", own) == pytest.approx(MEASURE.advance("海上与岸上", ours))


def test_a_story_without_fonts_is_composed_in_ours() -> None:
    story = told("newsroom")
    lines = [line for piece in texts(compose(story, Cursor(0), "en", MEASURE)) for line in piece.lines]
    assert {run.style.font for line in lines for run in line.runs} == {""}
