"""Derived facts: values, ranges, bounds, units, digits; the sums of the shipped story and of its facts file."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from presenter.core.numbers.errors import FormulaError
from presenter.core.numbers.evaluate import evaluate
from presenter.core.numbers.format import format_quantity
from presenter.core.numbers.formula import parse_formula
from presenter.core.numbers.quantity import Bound, quantity
from presenter.core.numbers.reading import parse_quantity
from presenter.core.numbers.units import parse_unit

WRITTEN = {
    "valuation": ("183 billion", "USD"),
    "before": ("61.5 billion", "USD"),
    "target": ("26 billion", "USD"),
    "reported": ("20–26 billion", "USD"),
    "goal": ("9 billion", "USD"),
    "market": ("2 trillion", "USD"),
    "gartner": ("2022.6 billion", "USD"),
    "models": ("25.8 billion", "USD"),
    "aws": ("2.66 billion", "USD"),
    "above": (">30 billion", "USD"),
    "below": ("<5 billion", "USD"),
    "roughly": ("~7 billion", "USD"),
    "one": ("1.25 billion", "USD"),
    "two": ("2.75 billion", "USD"),
    "three": ("4.0 billion", "USD"),
    "staff": ("1,830", "people"),
    "span": ("183", "day"),
    "years": ("2", "year"),
    "mine": ("32", "%"),
    "yours": ("25", "%"),
    "rate": ("26 billion", "USD/year"),
    "half": ("6", "month"),
    "euros": ("3 billion", "EUR"),
    "nothing": ("0", "USD"),
    "nothing_at_all": ("6.3 million", "USD"),
    "cold": ("-5–3", "°C"),
}
FACTS = {name: parse_quantity(value, parse_unit(unit)) for name, (value, unit) in WRITTEN.items()}
DATES = {"series_e": (100, 100), "series_f": (283, 283), "some_day": (0, 30)}


def computed(text: str, unit: str | None = None):
    return evaluate(parse_formula(text), FACTS, None if unit is None else parse_unit(unit), DATES.get)


RESULTS = [
    ("valuation / before", "x", "2.98 times"),
    ("valuation ÷ before", None, "2.98 times"),
    ("target / market", "%", "1.3%"),
    ("target / models", "%", "101%"),
    ("target / goal", "x", "2.9 times"),
    ("reported / goal", "x", "2.2–2.9 times"),
    ("aws / 9 * 12", None, "$3.55 billion"),
    ("one + two + three", "USD", "$8 billion"),
    ("sum(one, two, three)", None, "$8 billion"),
    ("valuation − before", None, "$121.5 billion"),
    ("above / goal", None, "more than 3.3 times"),
    ("goal / above", None, "less than 0.3 times"),
    ("above / goal / 2", None, "more than 1.6 times"),
    ("goal / (above * 2)", None, "less than 0.15 times"),
    ("goal * 2 / above", None, "less than 0.6 times"),
    ("roughly / nothing_at_all", None, "about 1,100 times"),
    ("goal + below", None, "less than $14 billion"),
    ("goal - below", None, "more than $4 billion"),
    ("goal / below", None, "more than 1.8 times"),
    ("below / above", None, "less than 0.17 times"),
    ("-below", None, "more than −$5 billion"),
    ("roughly / goal", None, "about 0.78 times"),
    ("target / staff", None, "$14 million per person"),
    ("mine - yours", "pp", "7 percentage points"),
    ("1 + mine", None, "1.32"),
    ("target * 5%", None, "$1.3 billion"),
    ("rate * half", None, "$13 billion"),
    ("span + years", "day", "914 days"),
    ("2 * span", None, "366 days"),
    ("(valuation / before) ** 0.5", None, "1.72"),
    ("(valuation / before) ** (1 / 2)", None, "1.72"),
    ("abs(before - valuation)", None, "$121.5 billion"),
    ("abs(cold)", None, "0–5 °C"),
    ("cold * 2", None, "−10 to 6 °C"),
    ("cold * -1", None, "−3 to 5 °C"),
    ("round(valuation / before)", None, "3 times"),
    ("min(reported, goal)", None, "$9 billion"),
    ("max(above, target)", None, "more than $30 billion"),
    ("max(target, 0)", None, "$26 billion"),
    ("reported * reported / reported", None, "$15–34 billion"),
    ("days(series_e, series_f)", None, "183 days"),
    ("days(some_day, series_f)", "day", "253–283 days"),
    ("2 * 3 ** 2", None, "18"),
    ("-3 ** 2", None, "−9"),
    ("8 / 4 / 2", None, "1"),
    ("2 - 3 - 4", None, "−5"),
    ("2 ** 3 ** 2", None, "512"),
]


@pytest.mark.parametrize(("formula", "unit", "written"), RESULTS)
def test_a_formula_gives(formula, unit, written):
    assert format_quantity(computed(formula, unit), "en") == written


WRONG = [
    ("target + span", None, "day cannot be added to USD", 7),
    ("span - target", None, "USD cannot be subtracted from day", 5),
    ("target + euros", None, "EUR cannot be added to USD", 7),
    ("target + 1", None, "a pure number cannot be added to USD", 7),
    ("max(target, span)", None, "day cannot be compared with USD", 0),
    ("valuation / before", "USD", "the formula gives x, but the fact says USD", 0),
    ("target", "EUR", "the formula gives USD, but the fact says EUR", 0),
    ("target / nothing", None, "divides by zero", 7),
    ("target / (target - reported)", None, "divides by zero", 7),
    ("1 / cold", None, "divides by zero", 2),
    ("above / above", None, "neither a lower nor an upper end", 0),
    ("above - above", None, "neither a lower nor an upper end", 0),
    ("2 * target_ / goal", None, "no fact is called 'target_'", 4),
    ("9 ** 9 ** 9", None, "at most 64", 2),
    ("10**64*10**64*10**64*10**64*10**64", None, "too large", 27),
    ("target ** reported", None, "a power is one plain number", 7),
    ("target ** 0.5", None, "cannot have this power", 7),
    ("(0 - 8) ** (1/3)", None, "no value", 8),
    ("0 ** -1", None, "no value", 2),
    ("round(target, 99)", None, "whole number of places", 0),
    ("days(series_e, target)", None, "'target' has no date", 15),
]


@pytest.mark.parametrize(("formula", "unit", "message", "offset"), WRONG)
def test_a_formula_that_cannot_be_computed_says_what_and_where(formula, unit, message, offset):
    with pytest.raises(FormulaError) as caught:
        computed(formula, unit)

    assert message in caught.value.message
    assert caught.value.offset == offset


def test_an_unknown_fact_is_guessed():
    with pytest.raises(FormulaError) as caught:
        computed("targt / goal")

    assert caught.value.hint == "did you mean target?"


def test_days_needs_dates_at_hand():
    with pytest.raises(FormulaError, match="has no date"):
        evaluate(parse_formula("days(a, b)"), {})


def test_a_declared_unit_of_the_same_kind_converts():
    assert format_quantity(computed("span", "week"), "en") == "26.1 weeks"
    assert computed("mine", "x").value == Decimal("0.32")


NUMBERS = st.decimals(min_value=-1000, max_value=1000, allow_nan=False, allow_infinity=False, places=2)
OPERATORS = {
    "a + b": lambda a, b: a + b,
    "a - b": lambda a, b: a - b,
    "a * b": lambda a, b: a * b,
    "a / b": lambda a, b: a / b,
    "a * a - b": lambda a, b: a * a - b,
    "min(a, b)": min,
    "max(a, b)": max,
    "abs(a)": lambda a, _: abs(a),
    "a ** 2": lambda a, _: a**2,
    "a ** 3": lambda a, _: a**3,
}


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS, st.floats(0, 1), st.floats(0, 1), st.sampled_from(sorted(OPERATORS)))
def test_a_range_holds_every_result_of_values_within_the_ranges(a, b, c, d, first, second, text):
    facts = {
        "a": quantity(min(a, b), high=max(a, b), digits=10),
        "b": quantity(min(c, d), high=max(c, d), digits=10),
    }
    try:
        result = evaluate(parse_formula(text), facts)
    except FormulaError:
        assert text == "a / b"
        assert min(c, d) <= 0 <= max(c, d)
        return
    inside_a = min(a, b) + Decimal(first) * abs(a - b)
    inside_b = min(c, d) + Decimal(second) * abs(c - d)
    assume(text != "a / b" or inside_b)
    value = OPERATORS[text](inside_a, inside_b)
    low, high = result.ends
    slack = Decimal("1e-9") * (1 + abs(value))
    assert low - slack <= value <= high + slack


@given(NUMBERS, NUMBERS, st.sampled_from(["a + b", "a - b", "a * b", "a / b"]))
def test_a_bound_is_never_broken_by_what_lies_beyond_it(floor, other, text):
    facts = {"a": quantity(floor, bound=Bound.MORE_THAN), "b": quantity(other)}
    try:
        result = evaluate(parse_formula(text), facts)
    except FormulaError:
        assert not other
        return
    for step in (Decimal(0), Decimal(1), Decimal(10**6)):
        value = OPERATORS[text](floor + step, other)
        low, high = result.ends
        assert low is None or low - Decimal("1e-9") <= value
        assert high is None or value <= high + Decimal("1e-9")
