"""Figures of different kinds share no axis: what measures the same is converted, all else is told in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec.structs import replace

from presenter.core.chart.points import Datum
from presenter.core.compose.sheet import Sheet
from presenter.core.numbers import Quantity, Style, Unit, format_quantity
from presenter.core.numbers.units import conversion


def kind_of(data: Iterable[Datum]) -> Unit | None:
    """The unit of a chart: that of its first number."""
    return next((datum.quantity.unit for datum in data if datum.quantity), None)


def of_one_kind(sheet: Sheet, data: Sequence[Datum], unit: Unit | None = None) -> list[Datum]:
    """The data in `unit` (the first number's if none is given): kilometres become metres; people among dollars
    keep their place without a length, with their number as words.
    """
    unit = unit if unit is not None else kind_of(data)
    return [_in_unit(sheet, datum, unit) for datum in data] if unit is not None else list(data)


def _in_unit(sheet: Sheet, datum: Datum, unit: Unit) -> Datum:
    quantity = datum.quantity
    other = _in_unit(sheet, datum.conflict, unit) if datum.conflict else None
    conflict = other if other and other.known else None
    if quantity is None or quantity.unit == unit:
        return replace(datum, conflict=conflict)
    factor = conversion(quantity.unit, unit)
    if factor is None:
        words = format_quantity(quantity, sheet.language, Style.LABEL)
        return replace(datum, quantity=None, words=words, conflict=None)
    return replace(datum, quantity=_scaled(quantity, factor, unit), conflict=conflict)


def _scaled(quantity: Quantity, factor: Decimal, unit: Unit) -> Quantity:
    def times(number: Decimal | None) -> Decimal | None:
        return None if number is None else number * factor

    return replace(quantity, value=times(quantity.value), low=times(quantity.low), high=times(quantity.high), unit=unit)
