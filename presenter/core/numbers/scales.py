"""How each language scales large numbers and writes digits: 260 亿, $26bn, 6.02×10²³.

Chinese separates thousands from five digits on, English from four.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import NamedTuple

from presenter.core.numbers.quantity import Bound, last_place, rounded

_ROUNDING = {Bound.MORE_THAN: ROUND_FLOOR, Bound.LESS_THAN: ROUND_CEILING}
MINUS = "\N{MINUS SIGN}"
_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


class Scale(NamedTuple):
    power: int
    label: str
    """Behind the number in labels: "亿", "bn"."""
    word: str
    """Behind the number in prose: "亿", "billion"."""
    ids: tuple[str, ...] = ()
    """What an author may call it."""
    neat: int = 2
    """The most decimals it is written with unless it was asked for: 20,226 亿, not 2.0226 万亿."""


ONE = Scale(0, "", "", ("1", "none"))
ENGLISH = (
    Scale(12, "trn", "trillion", ("trn", "tn", "trillion")),
    Scale(9, "bn", "billion", ("bn", "billion")),
    Scale(6, "m", "million", ("m", "mn", "million")),
)
CHINESE = (Scale(12, "万亿", "万亿", ("万亿",)), Scale(8, "亿", "亿", ("亿",), neat=3), Scale(4, "万", "万", ("万",)))
SCALE_IDS = frozenset(name for scale in (ONE, *ENGLISH, *CHINESE) for name in scale.ids)
"""Every word that `scale:` accepts; a check reports others. One of another language is passed over, so a fact may ask for 亿 only in Chinese."""

_ALWAYS_SCALED = 9
"""From 10 to this power on nobody wants to read every digit."""


def power_scale(power: int) -> Scale:
    written = f"×10{str(power).translate(_SUPERSCRIPT)}"
    return Scale(power, written, written)


def decimals(number: Decimal, digits: int) -> int:
    """Places after the point that this many significant digits give."""
    return max(0, -last_place(number, digits))


def written_decimals(number: Decimal, digits: int) -> int:
    """The same without the zeros at the end."""
    text = digits_text(number, digits, keep_zeros=False, group_from=99)
    return len(text.partition(".")[2])


def digits_text(
    number: Decimal,
    digits: int,
    *,
    keep_zeros: bool,
    group_from: int,
    separator: str = ",",
    bound: Bound = Bound.EXACT,
) -> str:
    """The number in figures, with a true minus sign.

    Digits before the point are rounded away only when it is "about" (about 1,100, but 101%). A floor is rounded
    down and a ceiling up, so that "more than" and "less than" stay true.
    """
    places = decimals(number, digits)
    place = last_place(number, digits) if bound is Bound.ABOUT else -places
    text = f"{abs(rounded(number, place, _ROUNDING.get(bound, ROUND_HALF_UP))):.{places}f}"
    whole, _, fraction = text.partition(".")
    if not keep_zeros:
        fraction = fraction.rstrip("0")
    if len(whole) >= group_from:
        whole = f"{int(whole):,}".replace(",", separator)
    sign = MINUS if number < 0 and (whole.strip("0") or fraction.strip("0")) else ""
    return f"{sign}{whole}.{fraction}" if fraction else f"{sign}{whole}"


def named_scale(name: str | None, scales: tuple[Scale, ...]) -> Scale | None:
    """The scale an author asks for, when this language has it; other words ask for nothing."""
    return next((scale for scale in (ONE, *scales) if name in scale.ids), None)


def is_neat(number: Decimal, digits: int, scale: Scale) -> bool:
    return written_decimals(number.scaleb(-scale.power), digits) <= scale.neat


def english_scale(number: Decimal, digits: int) -> Scale:
    """The largest that leaves a whole part; a count of millions that would lose digits stays plain (12,345,678)."""
    for scale in ENGLISH:
        if number.adjusted() >= scale.power:
            return scale if number.adjusted() >= _ALWAYS_SCALED or is_neat(number, digits, scale) else ONE
    return ONE


def chinese_scale(number: Decimal, digits: int) -> Scale:
    """The largest that is neat, then 亿 rounded; small odd counts stay plain (12,345)."""
    for scale in CHINESE:
        if number.adjusted() >= scale.power and is_neat(number, digits, scale):
            return scale
    return CHINESE[1] if number.adjusted() >= _ALWAYS_SCALED else ONE
