"""A number that counts: it ends on its value, is written as it is, and its digits stand in cells."""

from __future__ import annotations

import pytest

from presenter.core.compose.frame import Ink, Run, Text, TextLine, TextStyle
from presenter.core.geometry import Rect
from presenter.core.motion.count import CELL, can_count, counted, counted_words


def big(words: str) -> Text:
    run = Run(words, 112, 200, TextStyle("serif", 400, bold=True), Ink("t1"))
    return Text(id="number", rect=Rect(114, 100, 196, 300), role="giant", lines=(TextLine(400, (run,)),))


@pytest.mark.parametrize(
    ("words", "share", "shown"),
    [
        ("260", 0.5, "130"),
        ("260", 0, "0"),
        ("$26bn", 0.5, "$13bn"),
        ("1,830", 0.5, "915"),
        ("20,226", 0.9, "18,203"),
        ("2.98", 0.5, "1.49"),
        ("约 70", 0.1, "约 7"),
        (">50", 1, ">50"),
        ("none", 0.5, "none"),
    ],
)
def test_it_is_written_as_the_value_is(words: str, share: float, shown: str) -> None:
    assert counted_words(words, share) == shown


def test_the_end_is_the_piece_itself() -> None:
    piece = big("260")
    assert counted(piece, 1) is piece


def test_digits_stand_in_cells() -> None:
    runs = counted(big("260"), 0.6).lines[0].runs
    assert [run.text for run in runs] == ["1", "5", "6"]
    assert runs[2].x - runs[1].x == pytest.approx(CELL * 400)
    one_in_the_middle = runs[0].x - 112
    assert one_in_the_middle == pytest.approx((CELL - 0.466) * 400 / 2)


def test_only_one_number_above_zero_counts() -> None:
    assert can_count(big("260"))
    assert not can_count(big("200–260"))
    assert not can_count(big("0"))
    assert not can_count(big("many"))
