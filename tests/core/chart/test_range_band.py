"""Ranges as bands, floors as ticks."""

from __future__ import annotations

import pytest

from presenter.core.compose.frame import Text
from tests.core.chart.board import chart_frame, fact, ids, shape, words

RUN = {
    "a": fact(low="10", high="20", unit="t", as_of="2021"),
    "b": fact(low="15", high="30", unit="t", as_of="2022"),
    "c": fact(more_than="40", unit="t", as_of="2023"),
    "d": fact(low="30", high="60", unit="t", as_of="2024", status="forecast"),
    "e": fact(low="35", high="70", unit="t", as_of="2025", status="forecast"),
    "u": fact(less_than="5", unit="t", as_of="2020"),
}


def line(*names):
    return {"type": "line", "title": "Weight", "points": [{"fact": name} for name in names]}


def y_of(frame, value):
    region = frame.charts[0]
    low, high = region.y_range
    return region.plot.bottom - (value - low) / (high - low) * region.plot.height


def test_neighbouring_ranges_are_a_band_between_their_ends():
    frame = chart_frame(line("a", "b"), RUN)
    band = shape(frame, "chart.b.band")
    assert band.fill is not None
    assert (band.rect.y, band.rect.bottom) == (pytest.approx(y_of(frame, 30)), pytest.approx(y_of(frame, 10)))
    assert not [piece for piece in frame.pieces if piece.role == "whisker"]


def test_a_range_alone_keeps_its_whisker():
    frame = chart_frame(line("a", "c"), RUN)
    assert "chart.a.whisker" in ids(frame)
    assert not [piece for piece in frame.pieces if piece.role == "band"]


def test_a_band_to_a_forecast_is_hatched():
    frame = chart_frame(line("a", "d", "e"), RUN)
    band = shape(frame, "chart.e.band")
    assert band.fill is None
    assert band.hatch is not None


def test_no_label_stands_on_a_band():
    frame = chart_frame(line("a", "b", "d", "e"), RUN)
    bands = [piece for piece in frame.pieces if piece.role == "band"]
    numbers = [piece for piece in frame.pieces if isinstance(piece, Text) and piece.id.endswith(".value")]
    assert len(bands) == 3
    assert len(numbers) == 4
    for number in numbers:
        for band in bands:
            left, right = band.rect.x, band.rect.right
            if number.rect.x >= right or number.rect.right <= left:
                continue
            upper, lower = _edges(band, max(number.rect.x, left), min(number.rect.right, right))
            assert number.rect.bottom <= upper + 1 or number.rect.y >= lower - 1, number.id


def _edges(band, left, right):
    """Highest and lowest y of a four-cornered band over a stretch."""
    first_low, second_low, second_high, first_high = [command[1:] for command in band.path if command[0] in "ML"]

    def at(start, end, x):
        return start[1] + (end[1] - start[1]) * (x - start[0]) / (end[0] - start[0])

    return (
        min(at(first_high, second_high, x) for x in (left, right)),
        max(at(first_low, second_low, x) for x in (left, right)),
    )


def test_a_floor_has_a_tick_and_no_error_bar():
    frame = chart_frame(line("a", "b", "c", "u"), RUN)
    tick = shape(frame, "chart.c.bound").rect
    assert tick.centre.y == pytest.approx(y_of(frame, 40), abs=1)
    assert shape(frame, "chart.c.bound.head").rect.y < tick.y
    assert shape(frame, "chart.u.bound.head").rect.bottom > shape(frame, "chart.u.bound").rect.bottom
    assert "chart.c.whisker" not in ids(frame)
    assert words(frame, "chart.c.value").startswith(">40")
    assert shape(frame, "chart.c.line").pen.dash


def test_dots_have_their_tick_upright():
    frame = chart_frame({"type": "dots", "title": "W", "points": [{"fact": "c"}, {"fact": "b"}]}, RUN)
    tick = shape(frame, "chart.c.bound").rect
    assert tick.height > tick.width
