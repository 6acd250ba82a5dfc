"""The scale at the foot of rows."""

from __future__ import annotations

import itertools

from presenter.core.chart.level_axis import INSET, level_axis
from presenter.core.chart.numerals import numerals
from presenter.core.chart.scales import ValueScale
from tests.core.chart.board import fact, sheet_of, story_of


def axis(scale):
    sheet = sheet_of(story_of(None, {"a": fact(1)}))
    level_axis(sheet, "chart", scale, numerals(sheet, [], "x"), 100.0, 500.0)
    return {piece.id: piece for piece in sheet.pieces}


def test_lines_at_round_values_with_their_numbers():
    pieces = axis(ValueScale(0, 40, 100, 900))
    assert [pieces[f"chart.value{n}"].text for n in range(5)] == ["0", "10", "20", "30", "40"]
    assert pieces["chart.grid2"].rect.centre.x == 500
    assert pieces["chart.axis"].rect.x == 100 - INSET


def test_numbers_without_room_are_left_out_and_none_touch():
    pieces = axis(ValueScale(0, 8, 0, 900, log=True))
    texts = sorted((p.rect for name, p in pieces.items() if name.startswith("chart.value")), key=lambda rect: rect.x)
    assert len(texts) > 3
    assert all(first.right < second.x for first, second in itertools.pairwise(texts))
    narrow = axis(ValueScale(0, 4000, 0, 80))
    assert sum(name.startswith("chart.value") for name in narrow) < sum(
        name.startswith("chart.grid") for name in narrow
    )
