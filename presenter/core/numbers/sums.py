"""Adding quantities up: ranges, bounds and digits go through as in a formula's `a + b`."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from msgspec.structs import replace

from presenter.core.numbers import terms
from presenter.core.numbers.quantity import Bound, Quantity, last_place, rounded
from presenter.core.numbers.units import Unit, conversion


def summed(amounts: Iterable[Quantity]) -> Quantity | None:
    """The sum, in the unit of the first; None of nothing, of units that do not fit, and where no end is known."""
    total: terms.Term | None = None
    for amount in amounts:
        term = terms.term_of(amount)
        if total is None:
            total = term
            continue
        factor = conversion(amount.unit, total.unit)
        if factor is None:
            return None
        total = terms.added(total, terms.scaled(term, factor, total.unit))
    return terms.quantity_of(total) if total is not None else None


def opposite(amount: Quantity) -> Quantity:
    """The same amount taken off: 5 becomes -5, "more than 5" less than -5."""
    low, high = (None if end is None else -end for end in (amount.low, amount.high))
    value = None if amount.value is None else -amount.value
    bounds = {Bound.MORE_THAN: Bound.LESS_THAN, Bound.LESS_THAN: Bound.MORE_THAN}
    return replace(amount, value=value, low=high, high=low, bound=bounds.get(amount.bound, amount.bound))


def at_least(amount: Quantity) -> Quantity:
    """The amount with more to come that nobody has counted: "more than" its lowest value."""
    low = amount.ends[0]
    if low is None:
        return amount
    return replace(amount, value=None, low=low, high=None, bound=Bound.MORE_THAN)


def rounding(amount: Quantity) -> Decimal:
    """By how much the number may differ from what was counted: half its last digit."""
    ends = [end for end in amount.ends if end is not None]
    return Decimal((0, (5,), last_place(max(ends, key=abs), amount.digits) - 1))


def percent_of(value: Decimal, whole: Decimal, unit: Unit) -> Quantity:
    """A share in `unit`, %: whole numbers, below 1 one digit. The whole is not zero."""
    share = value / whole * 100
    place = 0 if abs(share) >= 1 or not share else share.adjusted()
    shown = rounded(share, place)
    digits = max(1, (shown.adjusted() if shown else 0) - place + 1)
    return Quantity(shown, None, None, Bound.EXACT, unit, digits)
