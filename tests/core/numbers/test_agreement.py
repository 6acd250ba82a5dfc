from __future__ import annotations

import pytest

from presenter.core.numbers.agreement import agrees, in_digits_of
from presenter.core.numbers.format import format_quantity
from presenter.core.numbers.quantity import quantity
from presenter.core.numbers.reading import parse_quantity
from presenter.core.numbers.units import parse_unit


@pytest.mark.parametrize(
    ("computed", "stated", "unit", "expected"),
    [
        ("2.975", "2.98", "x", True),
        ("2.9756", "2.98", "x", True),
        ("2.974", "2.98", "x", False),
        ("2.9756", "3", "x", True),
        ("2.9756", "3.0", "x", True),
        ("2.9756", "~3", "x", True),
        ("2.8", "~3", "x", True),
        ("2.4", "~3", "x", False),
        ("28.6", "~30.0", "x", True),
        ("28", "~30.0", "x", False),
        ("2.9756", "2.9", "x", False),
        ("1.2854", "1.3", "%", True),
        ("1.2854", "1.29", "%", True),
        ("101", "100", "%", False),
        ("2022.6 billion", "2 trillion", "USD", True),
        ("2022.6 billion", ">2 trillion", "USD", True),
        ("1.99 trillion", ">2 trillion", "USD", False),
        ("2 trillion", ">2 trillion", "USD", False),
        (">2 trillion", ">2 trillion", "USD", True),
        (">30 billion", ">50 billion", "USD", False),
        ("4 bn", "<5 bn", "USD", True),
        ("<4 bn", "<5 bn", "USD", True),
        ("6 bn", "<5 bn", "USD", False),
        ("20–26 bn", "26 bn", "USD", True),
        ("20–25 bn", "26 bn", "USD", False),
        ("21–25 bn", "20–26 bn", "USD", True),
        ("21–29 bn", "20–26 bn", "USD", False),
        (">30 bn", "26 bn", "USD", False),
        (">20 bn", "26 bn", "USD", True),
        ("~26.5 bn", "26 bn", "USD", True),
        ("0", "0", "USD", True),
        ("0.3", "0", "USD", True),
        ("0.6", "0", "USD", False),
    ],
)
def test_a_computed_number_bears_out_a_stated_one(computed, stated, unit, expected):
    one = parse_unit(unit)

    assert agrees(parse_quantity(computed, one), parse_quantity(stated, one)) is expected


def test_units_of_one_kind_are_compared_in_the_stated_one():
    assert agrees(quantity("0.013", parse_unit("x")), quantity("1.3", parse_unit("%")))
    assert not agrees(quantity("26", parse_unit("USD")), quantity("26", parse_unit("EUR")))


def test_a_computed_number_can_take_the_stated_digits():
    shown = in_digits_of(quantity("2.97561", parse_unit("x")), quantity("3.0", parse_unit("x")))

    assert format_quantity(shown, "en") == "3 times"
