"""Facts: what is computed, from what, and what is compared."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.core.resolve.parsing import problems_of, story_of

BASE = """\
title: T
sources: {{book: {{title: Book}}, article: {{title: Article, origin: article, locators: S}}}}
events:
  - {{id: start, date: 2024-01-31, title: Start}}
  - {{id: end, date: 2024-03, title: End}}
  - {{id: hour, date: "2024-02-01 12:30", title: Hour}}
facts:
{facts}
"""


def facts(*lines: str) -> str:
    return BASE.format(facts="".join(f"  {line}\n" for line in lines))


def ends(text: str, fact: str) -> tuple[float, float]:
    quantity = story_of(text).facts[fact].quantity
    assert quantity is not None
    low, high = quantity.ends
    assert low is not None
    assert high is not None
    return float(low), float(high)


def test_days_between_an_event_and_a_month_are_a_range():
    text = facts("span: {label: L, formula: 'days(start, end)', unit: days, sources: [book]}")
    assert ends(text, "span") == (30, 60)  # to 1 March, and to 31 March


def test_days_to_a_time_of_day_are_exact():
    text = facts("span: {label: L, formula: 'days(start, hour)', unit: days}")
    assert ends(text, "span") == (1, 1)


def test_days_of_a_fact_are_those_of_its_date():
    text = facts(
        "first: {label: L, value: 1, as_of: 2024-01-01, sources: [book]}",
        "span: {label: L, formula: 'days(first, start)', unit: days}",
        "pace: {label: L, formula: 'first / days(first, start)'}",
    )
    assert ends(text, "span") == (30, 30)
    assert ends(text, "pace")[0] == pytest.approx(float(Fraction(1, 30)), rel=1e-3)


def test_days_of_a_fact_without_date():
    text = facts(
        "first: {label: L, value: 1, sources: [book]}",
        "span: {label: L, formula: 'days(first, start)', unit: days}",
    )
    assert problems_of(text) == ["9:35: 'first' has no date"]


def test_formulas_are_computed_in_order_of_need_not_of_writing():
    text = facts(
        "third: {label: L, formula: second * 2}",
        "second: {label: L, formula: first + 1}",
        "first: {label: L, value: 4, sources: [book]}",
    )
    assert ends(text, "third") == (10, 10)


def test_a_formula_over_what_is_not_known_stays_unknown_and_says_nothing():
    told = story_of(
        facts("vague: {label: L, words: several hundred, sources: [book]}", "twice: {label: L, formula: vague * 2}")
    )
    assert told.facts["twice"].quantity is None


def test_a_wrong_fact_is_reported_once_not_again_where_it_is_needed():
    text = facts("bad: {label: L, value: many, sources: [book]}", "twice: {label: L, formula: bad * 2}")
    assert problems_of(text) == ["8:26: 'many' is not a number"]


def test_a_wrong_unit_of_a_formula_is_reported_once():
    text = facts("bad: {label: L, formula: 2 * 3, unit: 'USD//day'}")
    assert len(problems_of(text)) == 1


@pytest.mark.parametrize(
    ("line", "origin"),
    [
        ("f: {label: L, value: 1, sources: [S4]}", "article"),
        ("f: {label: L, value: 1, sources: [book, S4]}", "article"),
        ("f: {label: L, value: 1, sources: [book]}", "context"),
        ("f: {label: L, value: 1, status: forecast, sources: [book]}", "forecast"),
        ("f: {label: L, formula: 1 + 1}", "derived"),
        ("f: {label: L, value: 1, origin: forecast, sources: [S4]}", "forecast"),
    ],
)
def test_origin_follows_from_sources_and_formula(line, origin):
    assert story_of(facts(line)).facts["f"].origin == origin


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("f: {label: L, low: 2, high: 3 million, sources: [book]}", (2, 3_000_000)),
        ("f: {label: L, value: 7, about: true, sources: [book]}", (7, 7)),
        ("f: {label: L, formula: 2 / 3, digits: 2}", (2 / 3, 2 / 3)),
    ],
)
def test_values(line, expected):
    assert ends(facts(line), "f") == pytest.approx(expected)


def test_digits_asked_for_are_those_written():
    told = story_of(facts("f: {label: L, formula: 2 / 3, digits: 2}"))
    assert told.format_fact("f", "en") == "0.67"


@pytest.mark.parametrize(
    ("stated", "agrees"), [("3", True), ("2.98", True), ("about 3", True), ("3.1", False), ("2.9", False)]
)
def test_a_stated_number_is_compared_in_its_own_digits(stated, agrees):
    line = f"f: {{label: L, formula: 183 / 61.5, stated: {stated}, stated_sources: [book]}}"
    assert bool(problems_of(facts(line))) != agrees
