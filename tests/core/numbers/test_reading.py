"""Numbers as authors write them, and the places of their mistakes."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.numbers.errors import NumberError
from presenter.core.numbers.quantity import Bound
from presenter.core.numbers.reading import parse_number, parse_quantity
from presenter.core.numbers.units import parse_unit

WRITTEN = [
    ("26e9", "26e9", 2, ""),
    ("26 billion", "26e9", 2, ""),
    ("26bn", "26e9", 2, ""),
    ("26B", "26e9", 2, ""),
    ("450m", "450e6", 3, ""),
    ("2.02 trillion", "2.02e12", 3, ""),
    ("1,830", "1830", 4, ""),
    ("1_830", "1830", 4, ""),
    ("260 亿", "260e8", 3, ""),
    ("260亿", "260e8", 3, ""),
    ("2 万亿", "2e12", 1, ""),
    ("3.5 万", "35000", 2, ""),
    ("5 千亿", "5e11", 1, ""),
    ("1.3%", "1.3", 2, "%"),
    ("1.3 %", "1.3", 2, "%"),
    ("183", "183", 3, ""),
    ("183.0", "183", 4, ""),
    ("61.5", "61.5", 3, ""),
    ("0.087", "0.087", 2, ""),
    ("-270", "-270", 3, ""),
    ("−5 亿", "-5e8", 1, ""),
    ("1.6e-35", "1.6e-35", 2, ""),
    ("$26bn", "26e9", 2, "USD"),
    ("US$ 1.25 billion", "1.25e9", 3, "USD"),
    ("£3m", "3e6", 1, "GBP"),
    ("260 亿美元", "260e8", 3, "USD"),
    ("×2.98", "2.98", 3, "x"),
    ("2.98x", "2.98", 3, "x"),
    ("2.98 倍", "2.98", 3, "x"),
    ("183 days", "183", 3, "day"),
    ("34 million features", "34e6", 2, "features"),
    ("5 km", "5", 1, "km"),
    ("5 m", "5e6", 1, ""),
    ("5 metres", "5", 1, "m"),
    ("５．５", "5.5", 2, ""),
    (" 7 ", "7", 1, ""),
    ("0", "0", 1, ""),
    (".5", "0.5", 1, ""),
]


@pytest.mark.parametrize(("text", "value", "digits", "unit"), WRITTEN)
def test_a_number_is_read_with_its_digits_and_unit(text, value, digits, unit):
    number = parse_number(text)

    assert (number.value, number.digits, number.unit.id) == (Decimal(value), digits, unit)


WRONG = [
    ("", "missing", 0),
    ("abc", "is not a number", 0),
    ("1,83", "separates thousands", 0),
    ("1.830,5", "cannot be read after the number", 5),
    ("017", "does not begin with 0", 0),
    ("1e999", "too large", 0),
    ("1e99999999999", "too large", 0),
    ("1" * 30, "too large", 0),
    ("1" * 200, "too long", 0),
    ("nan", "is not a number", 0),
    (".inf", "is not a number", 0),
    ("0x10", "cannot be read after the number", 1),
    ("12:30", "cannot be read after the number", 2),
    ("¥5", "is not a number", 0),
    (">50", "is not a number", 0),
    ("5 + 5", "cannot be read after the number", 2),
]


@pytest.mark.parametrize(("text", "message", "offset"), WRONG)
def test_a_mistake_says_what_and_where(text, message, offset):
    with pytest.raises(NumberError) as caught:
        parse_number(text)

    assert message in caught.value.message
    assert offset is None or caught.value.offset == offset
    assert 0 <= caught.value.offset <= len(text)
    assert caught.value.offset + caught.value.length <= len(text)


def test_a_comma_used_as_a_point_is_explained():
    with pytest.raises(NumberError) as caught:
        parse_number("1,83 billion")

    assert caught.value.hint == "write 1.83 for a fraction"


BOUNDED = [
    (">50 亿", "USD", Bound.MORE_THAN, None, "50e8", None),
    ("50 billion+", "USD", Bound.MORE_THAN, None, "50e9", None),
    ("more than 50 bn", "USD", Bound.MORE_THAN, None, "50e9", None),
    ("超过 50 亿", "USD", Bound.MORE_THAN, None, "50e8", None),
    ("<5%", "%", Bound.LESS_THAN, None, None, "5"),
    ("~7bn", "USD", Bound.ABOUT, "7e9", None, None),
    ("约 70 亿", "USD", Bound.ABOUT, "70e8", None, None),
    ("20–26 billion", "USD", Bound.RANGE, None, "20e9", "26e9"),
    ("200-260 亿", "USD", Bound.RANGE, None, "200e8", "260e8"),
    ("$20–26bn", "USD", Bound.RANGE, None, "20e9", "26e9"),
    ("900 million to 1.2 billion", "USD", Bound.RANGE, None, "900e6", "1.2e9"),
    ("15 to 20%", "%", Bound.RANGE, None, "15", "20"),
    ("-5..3", "°C", Bound.RANGE, None, "-5", "3"),
    ("1e-3–2e-3", "m", Bound.RANGE, None, "1e-3", "2e-3"),
    ("26 billion", "USD", Bound.EXACT, "26e9", None, None),
]


@pytest.mark.parametrize(("text", "unit", "bound", "value", "low", "high"), BOUNDED)
def test_a_quantity_is_read_with_its_bound(text, unit, bound, value, low, high):
    amount = parse_quantity(text, parse_unit(unit))

    assert amount.bound is bound
    assert amount.unit.id == unit
    assert (amount.value, amount.low, amount.high) == tuple(
        None if end is None else Decimal(end) for end in (value, low, high)
    )


def test_a_unit_beside_the_number_is_converted_into_the_declared_one():
    assert parse_quantity("2 weeks", parse_unit("day")).value == 14


def test_a_unit_that_measures_something_else_is_refused():
    with pytest.raises(NumberError, match="this is in EUR, but the unit here is USD"):
        parse_quantity("€5bn", parse_unit("USD"))


def test_a_range_upside_down_is_refused():
    with pytest.raises(NumberError, match="smaller"):
        parse_quantity("26–20 billion", parse_unit("USD"))


def test_the_place_of_a_mistake_counts_from_the_beginning_of_the_text():
    with pytest.raises(NumberError) as caught:
        parse_quantity("more than 1,83 bn", parse_unit("USD"))

    assert "more than 1,83 bn"[caught.value.offset :][: caught.value.length] == "1,83"


@given(st.text(max_size=40))
def test_any_text_gives_a_number_or_an_error_within_it(text):
    for read in (parse_number, parse_quantity):
        with suppress(NumberError):
            read(text)
            continue
        with pytest.raises(NumberError) as caught:
            read(text)
        assert caught.value.offset >= 0
        assert caught.value.offset + caught.value.length <= len(text)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3))
def test_a_decimal_reads_as_itself(number):
    assert parse_number(f"{number:f}").value == number
