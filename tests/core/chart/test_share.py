"""The whole behind bars says its number where no bar covers it; long titles push plots down."""

from __future__ import annotations

import pytest

from presenter.core.compose.frame import Text
from tests.core.chart.board import chart_frame, fact

LONG = "the value of everything that passed the harbour in that year, as the register has it, " * 2


def test_the_whole_is_named_in_the_corner() -> None:
    frame = chart_frame(
        {"type": "bars", "bars": [{"fact": "part"}], "share_of": "whole"}, {"part": fact(10), "whole": fact(100)}
    )
    outline, value = frame.piece("chart.share.whole.outline").rect, frame.piece("chart.share.whole.value").rect
    assert outline.encloses(value)
    assert value.x - outline.x == pytest.approx(20, abs=4)


def test_it_steps_aside_from_a_bar_that_stands_there() -> None:
    frame = chart_frame(
        {"type": "bars", "bars": [{"fact": f"n{number}"} for number in range(12)], "share_of": "whole"},
        {f"n{number}": fact(90 + number) for number in range(12)} | {"whole": fact(100)},
    )
    value = frame.piece("chart.share.whole.value").rect
    bars = [piece.rect for piece in frame.pieces if piece.role == "bar"]
    assert bars
    assert not any(bar.overlaps(value) for bar in bars)


@pytest.mark.parametrize(
    "chart",
    [
        {"type": "line", "points": [{"fact": "a"}, {"fact": "b"}]},
        {"type": "staircase", "steps": [{"fact": "a"}, {"fact": "b"}]},
        {"type": "bars", "along": "time", "bars": [{"fact": "a"}, {"fact": "b"}]},
    ],
    ids=lambda chart: chart["type"],
)
def test_a_long_title_and_note_stand_above_the_plot(chart) -> None:
    facts = {"a": fact(10, as_of="2021"), "b": fact(100, as_of="2023")}
    frame = chart_frame(chart | {"title": LONG, "note": LONG}, facts)
    note = frame.piece("chart.title.note")
    assert isinstance(note, Text)
    assert len(note.lines) > 1
    assert note.rect.bottom < frame.charts[0].plot.y
    assert not [overflow for overflow in frame.overflows if "title" in overflow.piece]
