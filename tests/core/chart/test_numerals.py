"""One scale per chart, the unit once."""

from __future__ import annotations

import pytest

from presenter.core.chart.numerals import numerals
from presenter.core.chart.points import fact_datum
from presenter.core.schema.chart import PointSpec
from tests.core.chart.board import fact, sheet_of, story_of

MONEY = {"small": fact("4.5e8"), "middle": fact("61.5e9"), "large": fact("183e9")}


def written(facts, language, title):
    sheet = sheet_of(story_of(None, facts), language)
    data = [fact_datum(sheet, PointSpec(fact=name), "c") for name in facts]
    writing = numerals(sheet, data, title)
    return [writing.write(sheet, datum).text for datum in data], writing.axis([0, 1e11])


@pytest.mark.parametrize(
    ("language", "title", "labels", "axis"),
    [
        ("zh", "投后估值，亿美元", ["4.5", "615", "1830"], ["0", "1000"]),
        ("en", "Post-money valuation, $bn", ["0.45", "61.5", "183"], ["0", "100"]),
        ("en", "Post-money valuation", ["$450m", "$61.5bn", "$183bn"], ["0", "$100bn"]),
        ("zh", "投后估值", ["4.5 亿", "615 亿", "1830 亿"], ["0", "1000 亿"]),
    ],
)
def test_bare_where_the_title_names_the_unit(language, title, labels, axis):
    assert written(MONEY, language, title) == (labels, axis)


def test_percent_in_the_title_is_enough():
    assert written({"a": fact(12, unit="%")}, "en", "Share, %")[0] == ["12"]
    assert written({"a": fact(12, unit="%")}, "en", "Share")[0] == ["12%"]


def test_numbers_too_far_apart_keep_their_own_scale_but_drop_the_word_said():
    ages = {"writing": fact(5200, unit="years"), "universe": fact("13.8e9", unit="years")}
    assert written(ages, "en", "Age, years")[0] == ["5,200", "13.8bn"]


def test_the_authors_scale_is_kept():
    cells = {"a": fact("20226e8", scale="亿"), "b": fact("375e8", scale="亿")}
    assert written(cells, "zh", "支出，亿美元")[0] == ["20,226", "375"]


def test_bounds_are_written():
    facts = {"a": fact("7e9", about=True), "b": fact(more_than="5e9")}
    assert written(facts, "en", "Revenue, $bn")[0] == ["~7", ">5"]
    assert written(facts, "zh", "收入，亿美元")[0] == ["约 70", ">50"]


def test_words_stand_for_a_number_nobody_knows():
    assert written({"a": fact(words="many"), "b": fact(3)}, "en", "x")[0][0] == "many"


def test_the_unit_behind_a_number_that_stands_alone():
    sheet = sheet_of(story_of(None, MONEY), "zh")
    datum = fact_datum(sheet, PointSpec(fact="large"), "c")
    assert numerals(sheet, [datum], "估值，亿美元").unit_words(datum) == "亿美元"
    assert numerals(sheet, [datum], "估值").unit_words(datum) == ""
