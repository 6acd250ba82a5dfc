"""Quantities in words and figures, per language: `format_quantity(q, "zh", Style.PROSE)` is "260 亿美元".

A text is always one scale, one unit, and one mark for its bound; a range writes the unit once.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from presenter.core.numbers.languages import NumberLanguage, number_language
from presenter.core.numbers.naming import Style, affixes, is_symbolic, unit_words
from presenter.core.numbers.quantity import Bound, Quantity
from presenter.core.numbers.scales import ONE, Scale, digits_text, named_scale, power_scale
from presenter.core.numbers.unit_table import KNOWN
from presenter.core.numbers.units import Unit

HUGE = 15
"""From 10 to this power on, and below 10 to minus 4, numbers that are not money are written with a power of ten."""
TINY = -4
_PLAIN_SYMBOL = 6
"""A symbol's label takes no "m" or "bn": plain figures below a million or with this many digits, else a power."""


class _Written(NamedTuple):
    unit: Unit
    scale: Scale
    ends: tuple[Decimal, ...]
    """One or two numbers in that scale."""
    digits: int


def format_quantity(amount: Quantity, language: str, style: Style = Style.PROSE, *, scale: str | None = None) -> str:
    """Write it; `scale` ("亿", "bn", "1" for none) overrules the choice of ours in the language that has it."""
    rules = number_language(language)
    written = _written(amount, rules, scale, prose=style is not Style.LABEL)
    last = written.ends[-1]
    if style is Style.UNIT:
        return unit_words(written.unit, written.scale, rules, last)
    figures = [
        digits_text(
            end,
            written.digits,
            keep_zeros=amount.keep_zeros,
            group_from=rules.group_from,
            separator=rules.separator,
            bound=amount.bound,
        )
        for end in written.ends
    ]
    number = (rules.to if written.ends[0] < 0 else "–").join(figures)
    if style is Style.NUMBER:
        return rules.marked.get(amount.bound, "") + number
    prose = style is Style.PROSE
    fixed = affixes(written.unit, written.scale, rules, last if len(figures) == 1 else Decimal(2), prose=prose)
    minus = number[0] if fixed.before and number[0] == "−" else ""
    mark = _mark(amount, written.unit, rules, prose=prose)
    return f"{mark}{minus}{fixed.before}{number.removeprefix(minus)}{fixed.after}"


def scale_for(number: Decimal, digits: int, unit: Unit, rules: NumberLanguage, *, prose: bool) -> Scale:
    """The scale a number of this size is written in when nobody asks for one."""
    size = number.adjusted() if number else 0
    if not unit.currency and (size >= HUGE or size < TINY):
        return power_scale(size)
    if not prose and rules.code != "zh" and is_symbolic(unit):
        return power_scale(size) if size >= _PLAIN_SYMBOL > digits else ONE
    if unit.is_ratio:
        return ONE
    return rules.pick_scale(abs(number), digits)


def spoken_unit(unit: Unit, *, prose: bool) -> tuple[Unit, int]:
    """The unit prose says instead, and the power of ten its numbers shift by: Ma becomes year and 6."""
    known = KNOWN.get(unit.atom)
    if not prose or known is None or known.spoken is None or unit.words:
        return unit, 0
    atom, power = known.spoken
    return Unit(((atom, 1),)), power


def _written(amount: Quantity, rules: NumberLanguage, asked: str | None, *, prose: bool) -> _Written:
    unit, shift = spoken_unit(amount.unit, prose=prose)
    ends = tuple(end.scaleb(shift) for end in _distinct(amount))
    largest = max(ends, key=abs)
    wanted = named_scale(asked, rules.scales)
    scale = wanted or scale_for(largest, amount.digits, unit, rules, prose=prose)
    scaled = tuple(end.scaleb(-scale.power) for end in ends)
    digits = amount.digits
    if wanted is None and scale in rules.scales:
        whole = max(scaled, key=abs).adjusted() + 1
        digits = min(digits, whole + scale.neat)
    return _Written(unit, scale, scaled, digits)


def _distinct(amount: Quantity) -> tuple[Decimal, ...]:
    low, high = amount.ends
    if low is not None and high is not None:
        return (low,) if low == high else (low, high)
    return tuple(end for end in (low, high) if end is not None)


def _mark(amount: Quantity, unit: Unit, rules: NumberLanguage, *, prose: bool) -> str:
    mark = (rules.said if prose else rules.marked).get(amount.bound, "")
    counted = unit.atom != "" and unit.atom not in KNOWN and not unit.currency
    return "fewer than " if mark == "less than " and counted and amount.bound is Bound.LESS_THAN else mark
