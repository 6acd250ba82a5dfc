"""Arithmetic on values known only between two ends: interval arithmetic with units and digits.

Each end is either known (the source states it) or merely a limit (infinity, or the zero below "less than 5"). A
result's end is known when every end it is made of is known; so 10 + "more than 5" is "more than 15", and
10 / "more than 5" is "less than 2". Every operand counts as independent of every other.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal
from typing import NamedTuple

from presenter.core.numbers.quantity import MOST_DIGITS, Bound, Quantity, last_place
from presenter.core.numbers.units import PURE, Unit

INFINITY = Decimal("Infinity")
FEWEST_DIGITS = 2
"""A product is never shown with fewer: 26 / 9 is 2.9, not 3."""


class End(NamedTuple):
    value: Decimal
    known: bool = True


class Term(NamedTuple):
    low: End
    high: End
    unit: Unit
    digits: int | None = None
    """Significant digits; None for a number of the formula itself, which is exact."""
    about: bool = False

    @property
    def point(self) -> Decimal | None:
        """Its one value when it has just one."""
        return self.low.value if self.low == self.high else None

    @property
    def largest(self) -> Decimal:
        """The end of the greatest size that is finite, for counting digits."""
        ends = [end.value for end in (self.low, self.high) if end.value.is_finite()]
        return max(ends, key=abs, default=Decimal(0))

    @property
    def place(self) -> int | None:
        """The power of ten of its last digit."""
        return None if self.digits is None else last_place(self.largest, self.digits)


def term_of(amount: Quantity) -> Term:
    low, high = amount.ends
    floor = Decimal(0) if high is not None and high > 0 else -INFINITY
    return Term(
        End(floor, known=False) if low is None else End(low),
        End(INFINITY, known=False) if high is None else End(high),
        amount.unit,
        amount.digits,
        amount.bound is Bound.ABOUT,
    )


def quantity_of(term: Term) -> Quantity | None:
    """The quantity it amounts to; None when neither end is known."""
    # The last digits of the computation are noise: 9 / 30 must not come out just below 0.3.
    exactly = Context(prec=MOST_DIGITS)
    low, high = (exactly.plus(end.value) if end.known else None for end in (term.low, term.high))
    digits = term.digits if term.digits is not None else _constant_digits(term.largest)
    digits = max(1, min(digits, MOST_DIGITS))
    if low is not None and low == high:
        bound = Bound.ABOUT if term.about else Bound.EXACT
        return Quantity(low, None, None, bound, term.unit, digits)
    if low is not None and high is not None:
        return Quantity(None, low, high, Bound.RANGE, term.unit, digits)
    if low is not None:
        return Quantity(None, low, None, Bound.MORE_THAN, term.unit, digits)
    return Quantity(None, None, high, Bound.LESS_THAN, term.unit, digits) if high is not None else None


def scaled(term: Term, factor: Decimal, unit: Unit) -> Term:
    """In another unit; the factor of a conversion is positive."""
    return term._replace(low=_times(term.low, End(factor)), high=_times(term.high, End(factor)), unit=unit)


def negated(term: Term) -> Term:
    return term._replace(low=term.high._replace(value=-term.high.value), high=term.low._replace(value=-term.low.value))


def added(left: Term, right: Term) -> Term:
    """The sum of two terms in one unit; it keeps the finest place written."""
    low = End(left.low.value + right.low.value, left.low.known and right.low.known)
    high = End(left.high.value + right.high.value, left.high.known and right.high.known)
    total = Term(low, high, left.unit, None, left.about or right.about)
    places = [place for place in (left.place, right.place) if place is not None]
    if not places:
        return total
    return total._replace(digits=max(1, last_place(total.largest, 1) - min(places) + 1))


def multiplied(left: Term, right: Term, unit: Unit) -> Term:
    products = [_times(one, other) for one in (left.low, left.high) for other in (right.low, right.high)]
    return _spanned(products, unit, left, right)


def divided(left: Term, right: Term, unit: Unit) -> Term | None:
    """None when the divisor may be zero. A zero that is only a limit is not reached: 26 / "less than 5" is finite."""
    low, high = right.low, right.high
    touches = low.value <= 0 <= high.value
    if touches and (low.value < 0 < high.value or (low.value == 0 and low.known) or (high.value == 0 and high.known)):
        return None
    inverse = right._replace(low=_inverse(high, above=False), high=_inverse(low, above=True))
    return multiplied(left, inverse, unit)


def powered(base: Term, exponent: Decimal, unit: Unit) -> Term | None:
    """None where the result is not a real number or lies at infinity."""
    whole = exponent == exponent.to_integral_value()
    if base.low.value <= 0 and (exponent < 0 or not whole) and base.low.known:
        return None
    if not whole and base.low.value < 0:
        return None
    ends = [
        End(end.value**exponent if end.value or exponent else Decimal(1), end.known) for end in (base.low, base.high)
    ]
    if base.low.value < 0 < base.high.value and whole and exponent % 2 == 0:
        ends.append(End(Decimal(0)))
    return _spanned(ends, unit, base)


def smallest(terms: list[Term]) -> Term:
    return _chosen(
        terms, min(terms, key=lambda term: term.low.value).low, min(terms, key=lambda term: term.high.value).high
    )


def greatest(terms: list[Term]) -> Term:
    return _chosen(
        terms, max(terms, key=lambda term: term.low.value).low, max(terms, key=lambda term: term.high.value).high
    )


def absolute(term: Term) -> Term:
    if term.low.value >= 0:
        return term
    if term.high.value <= 0:
        return negated(term)
    high = max((term.high, negated(term).high), key=lambda end: end.value)
    return term._replace(low=End(Decimal(0)), high=high)


def constant(value: Decimal, unit: Unit = PURE, digits: int | None = None) -> Term:
    return Term(End(value), End(value), unit, digits)


def _times(one: End, other: End) -> End:
    # Zero stands for "never reached" here as well as for nothing, so zero times infinity is zero.
    zero = not one.value or not other.value
    return End(Decimal(0) if zero else one.value * other.value, one.known and other.known)


def _inverse(end: End, *, above: bool) -> End:
    if end.value.is_infinite():
        return End(Decimal(0), known=False)
    if not end.value:
        return End(INFINITY if above else -INFINITY, known=False)
    return End(1 / end.value, end.known)


def _spanned(ends: Iterable[End], unit: Unit, *sources: Term) -> Term:
    listed = list(ends)
    low = min(listed, key=lambda end: (end.value, not end.known))
    high = max(listed, key=lambda end: (end.value, end.known))
    written = [term.digits for term in sources if term.digits is not None]
    digits = max(FEWEST_DIGITS, min(written)) if written else None
    return Term(low, high, unit, digits, any(term.about for term in sources))


def _chosen(terms: list[Term], low: End, high: End) -> Term:
    sources = [term for term in terms if term.low == low or term.high == high]
    digits = max((term.digits for term in sources if term.digits is not None), default=None)
    return Term(low, high, terms[0].unit, digits, any(term.about for term in sources))


def _constant_digits(number: Decimal) -> int:
    return min(6, len(number.normalize().as_tuple().digits))
