"""Line breaking, Chinese and Latin."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from presenter.core.compose.frame import Ink, TextStyle
from presenter.core.compose.measure import GridMeasure
from presenter.core.compose.typeset import KEEP, NO_END, NO_START, Styled, break_lines

STYLE = TextStyle("sans", 10)
MEASURE = GridMeasure()


def lines(text: str, width: float) -> list[str]:
    broken = break_lines([Styled(text, STYLE, Ink("t1"))], MEASURE, width)
    return ["".join(part.text for part in line.parts) for line in broken]


def test_a_last_line_has_two_characters() -> None:
    assert lines("四岁的公司够得着吗", 40)[-1] == "着吗"


def test_no_line_starts_with_closing_punctuation() -> None:
    assert lines("他说好的，然后走了", 40)[1][0] not in NO_START


def test_no_line_ends_with_an_opening_bracket() -> None:
    for line in lines("看这里（很长的括号里的话）和那里（再一句）", 50):
        assert line[-1] not in NO_END


def test_latin_words_stay_whole_and_spaces_vanish_at_line_ends() -> None:
    assert lines("to be or not to be", 40) == ["to be or", "not to", "be"]


def test_a_number_and_its_unit_stay_together() -> None:
    for width in range(35, 120):
        together = lines(f"约为 260{KEEP}亿美元的目标", width)
        assert any("260 亿" in line for line in together), width


def test_a_sign_after_a_blank_stays_with_the_word_before_it() -> None:
    for width in range(30, 120):
        broken = lines("wind and rain … fog ( snow ) and ice", width)
        assert not any(line[0] in NO_START or line[-1] in NO_END for line in broken), width


def test_blanks_beside_a_break_go() -> None:
    assert lines("Sight | the light".replace("|", "\n"), 1000) == ["Sight", "the light"]


def test_a_character_alone_takes_the_number_before_it_along() -> None:
    assert lines("写于 1903 年 4 月", 62)[-1] == "4 月"


def test_newlines_break() -> None:
    assert lines("甲\n乙", 1000) == ["甲", "乙"]


def test_a_word_wider_than_the_line_stands_alone() -> None:
    assert lines("a incomprehensibilities b", 30) == ["a", "incomprehensibilities", "b"]


@given(st.text(alphabet="甲乙丙，。（）“”ab 1-.", max_size=60), st.integers(15, 200))
def test_nothing_is_lost_and_lines_fit(text: str, width: int) -> None:
    broken = break_lines([Styled(text, STYLE, Ink("t1"))], MEASURE, width)
    shown = "".join(part.text for line in broken for part in line.parts)

    assert shown.replace(" ", "") == text.replace(" ", "")
    for line in broken:
        joined = "".join(part.text for part in line.parts)
        breakable = len(joined.strip()) > 1 and all(c in "甲乙丙" for c in joined)
        assert line.width <= width + 0.5 or not breakable
