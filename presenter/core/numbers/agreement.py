"""Whether a computed number bears out a stated one."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from presenter.core.numbers.quantity import Bound, Quantity, last_place, rounded
from presenter.core.numbers.units import conversion

ABOUT_TOLERANCE = Decimal("0.05")
"""What "about", "nearly" and "almost" leave open, unless the digits stated leave more: 28.6 is about 30, 28 is not
about 30.0."""


def agrees(computed: Quantity, stated: Quantity) -> bool:
    """Whether `computed` does not contradict `stated`; both in units of one dimension, else False.

    A stated number agrees when the computed one, rounded to the digits stated, equals it (2.975 and 2.98), or when
    it lies in the computed range. "About" on either side allows 5 % or half the last digit stated, whichever is more. A stated range must hold the computed one, and
    "more than 50" needs a computed value above 50 (or itself a "more than" of at least 50).
    """
    factor = conversion(computed.unit, stated.unit)
    if factor is None:
        return False
    low, high = (None if end is None else end * factor for end in computed.ends)
    place = _place(stated)
    slack = Decimal((0, (5,), place - 1))
    about = Bound.ABOUT in {computed.bound, stated.bound}
    if stated.value is not None:
        slack = max(slack, ABOUT_TOLERANCE * abs(stated.value)) if about else slack
        if low is not None and low == high and not about:
            return rounded(low, place) == stated.value
        return (low is None or low - slack <= stated.value) and (high is None or stated.value <= high + slack)
    if stated.bound is Bound.RANGE:
        floor, ceiling = stated.ends
        assert floor is not None  # noqa: S101 - a range has both ends
        assert ceiling is not None  # noqa: S101
        return low is not None and high is not None and floor - slack <= low and high <= ceiling + slack
    if stated.low is not None:
        return low is not None and _exceeds(low, stated.low, is_open=computed.bound is Bound.MORE_THAN)
    return (
        high is not None
        and stated.high is not None
        and _exceeds(-high, -stated.high, is_open=computed.bound is Bound.LESS_THAN)
    )


def in_digits_of(computed: Quantity, stated: Quantity) -> Quantity:
    """The computed quantity, shown with as many digits as the stated one."""
    return replace(computed, digits=stated.digits, keep_zeros=stated.keep_zeros)


def _exceeds(value: Decimal, floor: Decimal, *, is_open: bool) -> bool:
    return value >= floor if is_open else value > floor


def _place(stated: Quantity) -> int:
    ends = [end for end in stated.ends if end is not None]
    return last_place(max(ends, key=abs), stated.digits)
