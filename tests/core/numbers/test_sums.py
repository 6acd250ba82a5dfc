"""Sums of quantities: bounds and digits go through, what does not fit is no sum."""

from __future__ import annotations

from decimal import Decimal

import pytest

from presenter.core.numbers import Bound, parse_quantity, parse_unit, quantity
from presenter.core.numbers.sums import at_least, opposite, percent_of, rounding, summed

USD, PERCENT = parse_unit("USD"), parse_unit("%")


def usd(text, bound=Bound.EXACT):
    return quantity(text, USD, bound)


def test_a_sum_keeps_the_finest_place_written():
    total = summed([usd("2.9e9"), usd("0.45e9")])
    assert (total.value, total.digits) == (Decimal("3.35e9"), 3)


def test_a_sum_is_in_the_unit_of_the_first():
    total = summed([parse_quantity("2", parse_unit("km")), parse_quantity("500", parse_unit("m"))])
    assert (total.value, str(total.unit)) == (Decimal("2.5"), "km")


def test_a_bound_goes_through():
    assert summed([usd("5"), usd("10", Bound.MORE_THAN)]).bound is Bound.MORE_THAN
    assert summed([usd("5"), usd("10", Bound.ABOUT)]).bound is Bound.ABOUT
    total = summed([usd("5"), quantity("2", USD, high="4")])
    assert total.ends == (Decimal(7), Decimal(9))


@pytest.mark.parametrize("amounts", [[], [usd("5"), parse_quantity("5", parse_unit("km"))]])
def test_nothing_and_what_does_not_fit_have_no_sum(amounts):
    assert summed(amounts) is None


def test_the_opposite_turns_value_and_bound():
    assert opposite(usd("5")).value == -5
    assert opposite(quantity("2", USD, high="4")).ends == (Decimal(-4), Decimal(-2))
    taken = opposite(usd("5", Bound.MORE_THAN))
    assert (taken.bound, taken.high) == (Bound.LESS_THAN, Decimal(-5))


def test_at_least_is_more_than_the_lowest_value():
    assert at_least(usd("5")).low == Decimal(5)
    assert at_least(quantity("2", USD, high="4")).low == Decimal(2)
    assert at_least(usd("5", Bound.LESS_THAN)).bound is Bound.LESS_THAN


@pytest.mark.parametrize(("written", "half"), [("33", "0.5"), ("33.3", "0.05"), ("2.9e9", "5e7")])
def test_rounding_is_half_the_last_digit(written, half):
    assert rounding(usd(written)) == Decimal(half)


@pytest.mark.parametrize(("value", "shown"), [("1", "33"), ("2.99", "100"), ("0.002", "0.07"), ("0", "0")])
def test_shares_are_whole_per_cents_or_one_digit(value, shown):
    assert percent_of(Decimal(value), Decimal(3), PERCENT).value == Decimal(shown)
