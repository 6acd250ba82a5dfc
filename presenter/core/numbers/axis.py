"""Numbers along an axis: one common scale for all of them, said once in the axis title."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal

from presenter.core.numbers.format import scale_for
from presenter.core.numbers.languages import NumberLanguage, number_language
from presenter.core.numbers.naming import affixes, axis_words
from presenter.core.numbers.scales import Scale, digits_text, is_neat
from presenter.core.numbers.units import Unit

_TWELVE_DIGITS = Context(prec=12)
"""Binary noise (0.30000000000000004) lies behind them."""


def format_axis(values: Sequence[float], unit: Unit, language: str, *, with_unit: bool = False) -> list[str]:
    """One text per value: bare numbers ("100", for a title that says 亿美元), or with the short unit ("$100bn").

    All in one scale; zero stands bare. Finite values only.
    """
    rules = number_language(language)
    scale = _common_scale(values, unit, rules)
    return [_text(value, unit, scale, rules, with_unit=with_unit) for value in values]


def axis_unit(unit: Unit, values: Sequence[float], language: str) -> str:
    """What the axis title says of those numbers: "亿美元", "$bn", "万人", "%"; may be empty."""
    rules = number_language(language)
    return axis_words(unit, _common_scale(values, unit, rules), rules)


def _text(value: float, unit: Unit, scale: Scale, rules: NumberLanguage, *, with_unit: bool) -> str:
    number = _decimal(value).scaleb(-scale.power)
    text = digits_text(number, 12, keep_zeros=False, group_from=rules.group_from, separator=rules.separator)
    if not with_unit or not number:
        return text
    fixed = affixes(unit, scale, rules, Decimal(2), prose=False)
    minus = text[0] if fixed.before and text[0] == "−" else ""
    return f"{minus}{fixed.before}{text.removeprefix(minus)}{fixed.after}"


def _common_scale(values: Sequence[float], unit: Unit, rules: NumberLanguage) -> Scale:
    """The scale of the largest value, or a smaller one if only that writes all of them neatly."""
    sizes = [abs(_decimal(value)) for value in values]
    first = scale_for(max(sizes, default=Decimal(0)), 1, unit, rules, prose=rules.code == "zh")
    if first not in rules.scales:
        return first
    smaller = rules.scales[rules.scales.index(first) :]
    return next((scale for scale in smaller if all(is_neat(size, 12, scale) for size in sizes)), first)


def _decimal(value: float) -> Decimal:
    return _TWELVE_DIGITS.create_decimal(repr(float(value))).normalize()
