from __future__ import annotations

from decimal import Decimal

import pytest

from presenter.core.numbers.currencies import CURRENCIES
from presenter.core.numbers.errors import UnitError
from presenter.core.numbers.unit_table import KNOWN, NOUNS
from presenter.core.numbers.units import PURE, conversion, parse_unit, times


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("USD", "USD"),
        ("$", "USD"),
        ("美元", "USD"),
        ("%", "%"),
        ("per cent", "%"),
        ("days", "day"),
        ("天", "day"),
        ("Days", "day"),
        ("person", "people"),
        ("features", "features"),
        ("dictionary entries", "dictionary entries"),
        ("个特征", "个特征"),
        ("USD/year", "USD/year"),
        ("USD per year", "USD/year"),
        ("m/s^2", "m/s^2"),
        ("m/s²", "m/s^2"),
        ("m*s⁻²", "m/s^2"),
        ("kg*m/s²", "kg*m/s^2"),
        ("1/s", "1/s"),
        ("", ""),
        ("XYZ", "XYZ"),
        ("CO2", "CO2"),
    ],
)
def test_a_unit_is_read_into_its_own_spelling(text, unit):
    assert parse_unit(text).id == unit
    assert parse_unit(unit) == parse_unit(text)


@pytest.mark.parametrize(
    ("text", "message", "offset"),
    [
        ("billion USD", "part of the number", 0),
        ("亿美元", "part of the number", 0),
        ("USD/", "missing", 4),
        ("USD//year", "missing", 4),
        ("12", "is not a unit", 0),
        ("m^99", "too high", 1),
        ("x" * 100, "too long", 0),
    ],
)
def test_a_wrong_unit_says_what_and_where(text, message, offset):
    with pytest.raises(UnitError) as caught:
        parse_unit(text)

    assert message in caught.value.message
    assert caught.value.offset == offset


def test_units_of_one_dimension_convert_and_others_do_not():
    assert conversion(parse_unit("week"), parse_unit("day")) == 7
    assert conversion(parse_unit("%"), parse_unit("x")) == Decimal("0.01")
    assert conversion(parse_unit("W"), parse_unit("J/s")) == 1
    assert conversion(parse_unit("USD"), parse_unit("EUR")) is None
    assert conversion(parse_unit("features"), parse_unit("people")) is None
    assert conversion(parse_unit("°C"), parse_unit("K")) is None


@pytest.mark.parametrize(
    ("left", "right", "sign", "product", "factor"),
    [
        ("USD", "", 1, "USD", 1),
        ("", "USD", 1, "USD", 1),
        ("USD", "USD", -1, "x", 1),
        ("USD", "year", -1, "USD/year", 1),
        ("USD/year", "year", 1, "USD", 1),
        ("USD/day", "week", 1, "USD", 7),
        ("USD", "%", 1, "USD", Decimal("0.01")),
        ("m", "m", 1, "m^2", 1),
        ("m/s", "s", -1, "m/s^2", 1),
    ],
)
def test_units_multiply_and_divide(left, right, sign, product, factor):
    unit, size = times(parse_unit(left), parse_unit(right), sign)

    assert (unit.id, size) == (product, factor)


def test_the_authors_own_words_do_not_change_what_a_unit_is():
    assert parse_unit("features", {"zh": "个可解释特征"}) == parse_unit("features")


def test_every_known_unit_is_read_by_its_name_and_its_aliases():
    for name, known in KNOWN.items():
        for text in (name, *known.aliases):
            assert parse_unit(text).atom == name, text


def test_no_name_means_two_units():
    names = [*KNOWN, *NOUNS, *CURRENCIES, *(alias for known in KNOWN.values() for alias in known.aliases)]

    assert len(names) == len(set(names))


def test_a_pure_number_has_no_dimension_and_is_no_ratio():
    assert not PURE.dimension
    assert not PURE.is_ratio
    assert parse_unit("ppm").is_ratio
