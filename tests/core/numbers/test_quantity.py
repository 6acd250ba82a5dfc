from __future__ import annotations

from decimal import Decimal

import pytest

from presenter.core.numbers.quantity import Bound, Quantity, quantity, rounded, significant_digits
from presenter.core.numbers.units import PURE


@pytest.mark.parametrize(
    ("amount", "central"),
    [
        (quantity(26), 26.0),
        (quantity(26, bound=Bound.ABOUT), 26.0),
        (quantity(50, bound=Bound.MORE_THAN), 50.0),
        (quantity(5, bound=Bound.LESS_THAN), 5.0),
        (quantity(20, high=26), 23.0),
    ],
)
def test_a_chart_puts_its_mark_at_the_central_value(amount, central):
    assert amount.central == central


def test_the_ends_of_an_open_quantity_are_open():
    assert quantity(50, bound=Bound.MORE_THAN).ends == (50, None)
    assert quantity(5, bound=Bound.LESS_THAN).ends == (None, 5)
    assert quantity(20, high=26).ends == (20, 26)


@pytest.mark.parametrize(
    ("value", "low", "high", "bound"),
    [
        (None, None, None, Bound.EXACT),
        (1, 1, None, Bound.EXACT),
        (1, None, None, Bound.RANGE),
        (None, 2, 1, Bound.RANGE),
        (None, None, 1, Bound.MORE_THAN),
    ],
)
def test_numbers_must_fit_their_bound(value, low, high, bound):
    ends = [None if end is None else Decimal(end) for end in (value, low, high)]

    with pytest.raises(ValueError):
        Quantity(*ends, bound, PURE)


@pytest.mark.parametrize(("number", "digits"), [("1830", 4), ("183.0", 4), ("26e9", 2), ("0.05", 1), ("0", 1)])
def test_significant_digits_are_those_written(number, digits):
    assert significant_digits(Decimal(number)) == digits


@pytest.mark.parametrize(
    ("number", "place", "result"),
    [("2.975", -2, "2.98"), ("-2.975", -2, "-2.98"), ("1450", 2, "1500"), ("0.4", 0, "0"), ("9.96", -1, "10.0")],
)
def test_halves_round_away_from_zero(number, place, result):
    assert rounded(Decimal(number), place) == Decimal(result)
