"""The dates of surveys across a chart."""

from __future__ import annotations

from presenter.core.chart.date_columns import date_words, draw_dates
from presenter.core.chart.points import chart_data
from presenter.core.chart.time_plot import time_plot
from presenter.core.geometry import Rect
from presenter.core.schema.chart import PointSpec
from tests.core.chart.board import fact, sheet_of, story_of

FACTS = {"a": fact(1, as_of="2021-03"), "b": fact(2, as_of="2024-05-06")}


def across(sheet, given, width):
    data = chart_data(sheet, [PointSpec(fact=name) for name in FACTS], None, "chart")
    days = [datum.days for datum in data]
    area = Rect(100, 100, width, 400)
    plot = time_plot(sheet, "chart", area, area, (days[0], days[1]), (0, 1))
    draw_dates(sheet, plot, days, date_words(sheet, given, data, days), given)


def drawn(given, width=800.0):
    sheet = sheet_of(story_of(None, FACTS))
    across(sheet, given, width)
    return {piece.id: piece for piece in sheet.pieces}


def test_words_of_the_author_then_the_dates_themselves():
    pieces = drawn(["First|survey"])
    assert [pieces[f"chart.date{n}.name"].text for n in range(2)] == ["First\nsurvey", "6 May 2024"]
    assert pieces["chart.date1"].rect.centre.x == 900


def test_words_without_room_give_way_to_an_axis():
    pieces = drawn(["The first of the two surveys", "The second of the two surveys"], width=300)
    assert "chart.date0.name" not in pieces
    assert any(name.startswith("chart.time.") for name in pieces)


def test_words_of_the_author_without_room_are_told_with_their_place():
    sheet = sheet_of(story_of(None, FACTS))
    given = ["First", "The second of the two surveys, and the longer one"]
    across(sheet, given, 300)
    (overflow,) = sheet.overflows
    assert overflow.words == given[1]
    assert overflow.path[-3:] == ("chart", "dates", 1)
    across(sheet, [], 60)
    assert len(sheet.overflows) == 1
