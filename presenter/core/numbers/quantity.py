"""A quantity as its source states it: exact, about, more than, less than, or a range; in a unit; with its digits."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

from msgspec import Struct

from presenter.core.numbers.units import PURE, Unit

MOST_DIGITS = 24
"""Within the 28 digits of decimal arithmetic, with room for rounding."""


class Bound(Enum):
    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    RANGE = "range"


class Quantity(Struct, frozen=True):
    """EXACT and ABOUT have `value`; MORE_THAN has `low`, LESS_THAN `high`, RANGE both, and then `value` is None.

    `digits` counts the significant digits as written (183 has 3, 26e9 has 2). `keep_zeros`: the author wrote zeros
    after the point (183.0) and wants to see them. Raises ValueError when the numbers do not fit the bound.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    unit: Unit
    digits: int = 3
    keep_zeros: bool = False

    def __post_init__(self) -> None:
        given = (self.value is not None, self.low is not None, self.high is not None)
        if given != _SHAPES[self.bound]:
            raise ValueError(f"value, low and high do not fit a quantity that is {self.bound.value!r}")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("low is above high")
        if not 1 <= self.digits <= MOST_DIGITS:
            raise ValueError(f"digits must lie between 1 and {MOST_DIGITS}")

    @property
    def ends(self) -> tuple[Decimal | None, Decimal | None]:
        """The lowest and highest value it may have; None where the source sets no end."""
        return (self.value, self.value) if self.value is not None else (self.low, self.high)

    @property
    def central(self) -> float:
        """Where a chart puts its mark: the value, the middle of a range, the floor of "more than", the ceiling of "less than"."""
        low, high = self.ends
        if low is not None and high is not None:
            return float((low + high) / 2)
        end = low if low is not None else high
        assert end is not None  # noqa: S101 - every bound has at least one end
        return float(end)


_SHAPES = {
    Bound.EXACT: (True, False, False),
    Bound.ABOUT: (True, False, False),
    Bound.MORE_THAN: (False, True, False),
    Bound.LESS_THAN: (False, False, True),
    Bound.RANGE: (False, True, True),
}


def quantity(
    value: Decimal | float | str,
    unit: Unit = PURE,
    bound: Bound = Bound.EXACT,
    *,
    high: Decimal | float | str | None = None,
    digits: int | None = None,
    keep_zeros: bool = False,
) -> Quantity:
    """Build one from its one number, or with `high` a range from two. Digits are counted unless given."""
    first = _decimal(value)
    last = first if high is None else _decimal(high)
    shown = digits if digits is not None else max(significant_digits(first), significant_digits(last))
    if high is not None:
        return Quantity(None, first, last, Bound.RANGE, unit, shown, keep_zeros)
    if bound is Bound.MORE_THAN:
        return Quantity(None, first, None, bound, unit, shown, keep_zeros)
    if bound is Bound.LESS_THAN:
        return Quantity(None, None, first, bound, unit, shown, keep_zeros)
    return Quantity(first, None, None, bound, unit, shown, keep_zeros)


def _decimal(value: Decimal | float | str) -> Decimal:
    return Decimal(repr(value)).normalize() if isinstance(value, float) else Decimal(value)


def significant_digits(number: Decimal) -> int:
    """Digits of the coefficient as written: 1830 and 183.0 have 4, 26e9 has 2, 0.05 and 0 have 1."""
    return max(1, min(len("".join(map(str, number.as_tuple().digits)).lstrip("0")), MOST_DIGITS))


def last_place(number: Decimal, digits: int) -> int:
    """The power of ten of the last significant digit: 2.98 with 3 digits gives -2, 26e9 with 2 gives 9."""
    return (number.adjusted() if number else 0) - digits + 1


def rounded(number: Decimal, place: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    """To a power of ten, halves away from zero, as readers expect: 2.975 to -2 is 2.98."""
    if number.adjusted() - place > MOST_DIGITS:
        return number
    step = Decimal((0, (1,), place))
    return (number / step).quantize(Decimal(1), rounding=rounding) * step
