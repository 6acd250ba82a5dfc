"""Numbers as authors write them: "26e9", "26 billion", "1,830", "260 亿", "3.5 万", "1.3%", ">50", "200–260 亿".

Decimal throughout, so that 61.5 stays 61.5; the digits written are counted and kept. Pure functions; they raise
NumberError with the place inside the text.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple, NoReturn

from presenter.core.numbers.currencies import SIGNS
from presenter.core.numbers.errors import NumberError, UnitError
from presenter.core.numbers.quantity import MOST_DIGITS, Bound, Quantity
from presenter.core.numbers.units import PURE, Unit, conversion, known_unit, parse_unit

HIGHEST_EXPONENT = 300
"""Beyond it a float, and so a chart, could not hold the number."""

_LONGEST = 100
_WIDE = str.maketrans("０１２３４５６７８９．，％＋－−＞＜～〜", "0123456789.,%+--><~~")
_SCALES: dict[str, int] = {
    "": 0,
    "k": 3,
    "thousand": 3,
    "m": 6,
    "mn": 6,
    "million": 6,
    "b": 9,
    "bn": 9,
    "billion": 9,
    "t": 12,
    "tn": 12,
    "trn": 12,
    "trillion": 12,
    "百": 2,
    "千": 3,
    "万": 4,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "百亿": 10,
    "千亿": 11,
    "万亿": 12,
}
_NUMBER = re.compile(
    r"(?P<sign>[+-]?)(?P<currency>US\$|CN¥|HK\$|[$€£₩₹])?\s*(?P<times>×\s*)?"
    r"(?P<mantissa>\d[\d,_]*(?:\.\d+)?|\.\d+)(?:[eE](?P<exponent>[+-]?\d+))?"
    r"(?P<gap>\s*)(?P<scale>(?i:thousand|million|billion|trillion|mn|bn|trn|tn)(?![^\W\d_])|万亿|[百千]?[万亿]|[百千](?!米|克)|[kKmMbBtT](?![^\W\d_]))?"
    r"\s*(?P<unit>.*)"
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_BOUNDS: dict[str, Bound] = {
    ">": Bound.MORE_THAN,
    "more than": Bound.MORE_THAN,
    "over": Bound.MORE_THAN,
    "above": Bound.MORE_THAN,
    "超过": Bound.MORE_THAN,
    "<": Bound.LESS_THAN,
    "less than": Bound.LESS_THAN,
    "under": Bound.LESS_THAN,
    "below": Bound.LESS_THAN,
    "不到": Bound.LESS_THAN,
    "~": Bound.ABOUT,
    "≈": Bound.ABOUT,
    "about": Bound.ABOUT,
    "c.": Bound.ABOUT,
    "约": Bound.ABOUT,
}
_BOUND = re.compile(r"\s*(" + "|".join(map(re.escape, _BOUNDS)) + r")\s*", re.IGNORECASE)
_RANGE = re.compile(r"(?<=[\w%.])\s*(?:–|—|\.\.+|~|至|到|\bto\b|(?<![eE])-)\s*(?=[-$€£₩₹.\d])")


class Number(NamedTuple):
    """`digits`: significant digits as written; `keep_zeros`: it ends in zeros after the point; `unit`: if it named one."""

    value: Decimal
    digits: int
    keep_zeros: bool = False
    unit: Unit = PURE


def parse_number(text: str) -> Number:
    """Read one number, with its scale word and perhaps a unit (%, $, days). Raises NumberError."""
    if len(text) > _LONGEST:
        raise NumberError("this number is too long", "", 0, len(text))
    start = len(text) - len(text.lstrip())
    plain = text.translate(_WIDE).rstrip()
    if start >= len(plain):
        raise NumberError("a number is missing here", "for instance 26 billion", 0, len(text))
    found = _NUMBER.fullmatch(plain, start)
    if found is None:
        _explain(plain, start)
    mantissa = found["mantissa"]
    _check_writing(mantissa, found)
    value, digits = Decimal(mantissa.replace(",", "").replace("_", "")), _digits(mantissa)
    shift = _exponent(found) + _SCALES[(found["scale"] or "").lower()]
    if digits > MOST_DIGITS or abs(value.adjusted() + shift) > HIGHEST_EXPONENT:
        raise NumberError(
            "this number is too large, too small or too precise",
            f"up to {MOST_DIGITS} digits and 1e{HIGHEST_EXPONENT}",
            start,
            len(plain) - start,
        )
    value = value.scaleb(shift)
    keep_zeros = "." in mantissa and mantissa.endswith("0") and bool(value)
    return Number(-value if found["sign"] == "-" else value, digits, keep_zeros, _unit(found))


def parse_quantity(text: str, unit: Unit | None = None) -> Quantity:
    """Read a table cell or a value with its bound: ">50 billion", "约 70 亿", "20-26 bn", "1.3%".

    `unit` is what the fact or the column declares; a unit written beside the number must measure the same and is
    converted. In a range a scale or unit after the second number belongs to both. Raises NumberError.
    """
    plain = text.translate(_WIDE)
    bound, start = Bound.EXACT, 0
    if found := _BOUND.match(plain):
        bound, start = _BOUNDS[found[1].lower()], found.end()
    elif plain.rstrip().endswith("+"):
        bound, text = Bound.MORE_THAN, text.rstrip()[:-1]
    ends = _RANGE.search(plain, start)
    if ends is None:
        number, shown = _in_unit(_shifted(text, start, len(text)), unit, text)
        value, other = number.value, None
    else:
        high, shown = _in_unit(_shifted(text, ends.end(), len(text)), unit, text)
        number = _low_end(text, start, ends, unit)
        value, other = number.value, high.value
        number = number._replace(
            digits=max(number.digits, high.digits), keep_zeros=number.keep_zeros or high.keep_zeros
        )
        if value > other:
            raise NumberError("the first number of a range is the smaller one", "", start, len(text) - start)
        bound = Bound.RANGE
    is_value, is_low, is_high = bound in {Bound.EXACT, Bound.ABOUT}, bound is Bound.MORE_THAN, bound is Bound.LESS_THAN
    low = value if is_low or bound is Bound.RANGE else None
    ceiling = other if bound is Bound.RANGE else value if is_high else None
    return Quantity(value if is_value else None, low, ceiling, bound, shown, number.digits, number.keep_zeros)


def _low_end(text: str, start: int, ends: re.Match[str], unit: Unit | None) -> Number:
    """The first number of a range; what follows the second number counts for it too, unless it says its own."""
    first = text[start : ends.start()]
    tail = _NUMBER.fullmatch(text.translate(_WIDE).rstrip(), ends.end())
    own = _NUMBER.fullmatch(first.translate(_WIDE).strip())
    if own and tail and not own["unit"]:
        first += text[tail.start("gap") :] if not own["scale"] else " " + tail["unit"]
        if tail["currency"] and not own["currency"]:
            first = tail["currency"] + first.lstrip()
    return _in_unit(_shifted(" " * start + first, start, start + len(first)), unit, text)[0]


def _shifted(text: str, start: int, end: int) -> Number:
    """The number in a part of the text; the place of an error is counted from the beginning of the whole."""
    try:
        return parse_number(text[start:end])
    except NumberError as problem:
        problem.offset += start
        raise


def _in_unit(number: Number, unit: Unit | None, text: str) -> tuple[Number, Unit]:
    if unit is None or number.unit in {PURE, unit}:
        return number, number.unit if unit is None else unit
    factor = conversion(number.unit, unit)
    if factor is None:
        raise NumberError(f"this is in {number.unit}, but the unit here is {unit}", "", 0, len(text))
    return number._replace(value=number.value * factor), unit


def _digits(mantissa: str) -> int:
    return max(1, len(mantissa.replace(",", "").replace("_", "").replace(".", "").lstrip("0")))


def _exponent(found: re.Match[str]) -> int:
    digits = found["exponent"] or "0"
    return int(digits) if len(digits) < 6 else 10 * HIGHEST_EXPONENT


def _check_writing(mantissa: str, found: re.Match[str]) -> None:
    place, length = found.start("mantissa"), len(mantissa)
    if "," in mantissa and not _GROUPED.fullmatch(mantissa):
        raise NumberError(
            "a comma separates thousands here", f"write {mantissa.replace(',', '.', 1)} for a fraction", place, length
        )
    if len(mantissa) > 1 and mantissa[0] == "0" and mantissa[1] not in ".,":
        raise NumberError("a number does not begin with 0", f"write {mantissa.lstrip('0') or '0'}", place, length)


def _unit(found: re.Match[str]) -> Unit:
    if found["times"]:
        return parse_unit("x")
    written = found["unit"].strip()
    if found["currency"]:
        if written:
            written = f"/{written.lstrip('/ ')}" if written.startswith("/") else _stop(found, "unit")
        return parse_unit(SIGNS[found["currency"]] + written)
    hint = "one number stands here, such as 26 billion; a range has low and high"
    try:
        unit = parse_unit(written)
    except UnitError as problem:
        unit, hint = None, problem.hint or hint
    is_glued = written[:1].isascii() and found.start("unit") == found.end("mantissa")
    if unit is not None and not (is_glued and unit.atom and not known_unit(unit.atom) and not unit.currency):
        return unit
    return _stop(found, "unit", hint)  # "0x10" is not ten things called x10


def _stop(found: re.Match[str], group: str, hint: str = "") -> NoReturn:
    raise NumberError(f"{found[group]!r} cannot be read after the number", hint, found.start(group), len(found[group]))


def _explain(plain: str, start: int) -> NoReturn:
    written = plain[start:]
    hint = "for instance 26 billion, 260 亿 or 26e9"
    if _BOUND.match(written):
        hint = "say bound: more than, less than or about, and give the number alone"
    elif written.startswith("¥"):
        hint = "¥ is yuan and yen: leave it out and say unit: CNY or unit: JPY"
    raise NumberError(f"{written!r} is not a number", hint, start, len(written))
