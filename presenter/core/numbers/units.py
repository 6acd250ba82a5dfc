"""Units as values: `parse_unit("USD/year")` knows what it measures, so formulas can be checked.

A unit is a product of atoms with exponents. An atom is a known unit (`km`, `day`, `%`), a currency code, or any
other word: a thing that is counted, with a dimension of its own ("features" cannot be added to "people").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from presenter.core.numbers.currencies import CURRENCIES, CURRENCY_WORDS, SIGNS
from presenter.core.numbers.errors import UnitError
from presenter.core.numbers.unit_table import KNOWN, NOUNS, Dimension, KnownUnit

Parts = tuple[tuple[str, int], ...]

_LONGEST = 60
_HIGHEST_POWER = 9
_ALIASES = {alias: atom for atom, known in KNOWN.items() for alias in known.aliases}
_SINGULARS = {one: many for many, (one, *_) in NOUNS.items()}
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_FACTOR = re.compile(r"(?P<name>[^/*·^⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)(?P<power>\^-?\d+|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?")
_NOUN = re.compile(r"[^\W\d_](?:[\w'’.-]| (?=\w))*")
_SCALE_WORDS = re.compile(r"(?i)\b(?:thousand|million|billion|trillion|bn|trn|mn)\b|^[万亿]+")


class Unit(Struct, frozen=True):
    """A product of atoms; no parts = a pure number. Two units are equal when their parts are."""

    parts: Parts = ()
    words: tuple[tuple[str, str], ...] = ()
    """The author's own words for it, as (language, word) pairs."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unit) and self.parts == other.parts

    def __hash__(self) -> int:
        return hash(self.parts)

    @property
    def id(self) -> str:
        """As an author writes it: "USD", "USD/year", "m/s^2", "" for a pure number."""
        above = [_power_text(atom, power) for atom, power in self.parts if power > 0]
        below = [_power_text(atom, -power) for atom, power in self.parts if power < 0]
        return "/".join(["*".join(above) or ("1" if below else ""), *below])

    @property
    def dimension(self) -> Dimension:
        return _measure(self.parts)[0]

    @property
    def factor(self) -> Decimal:
        """How many of the base units of its dimension one of it is."""
        return _measure(self.parts)[1]

    @property
    def atom(self) -> str:
        """The one atom of a simple unit; empty for a pure number or a compound."""
        return self.parts[0][0] if len(self.parts) == 1 and self.parts[0][1] == 1 else ""

    @property
    def currency(self) -> str:
        """The code of the currency it is counted in (also in "USD/year"), or empty."""
        return next((atom for atom, power in self.parts if power == 1 and is_currency(atom)), "")

    @property
    def is_ratio(self) -> bool:
        """%, x, ppm and the like; a pure number is not one."""
        return bool(self.parts) and not self.dimension and all(_is_ratio(atom) for atom, _ in self.parts)

    def __str__(self) -> str:
        return self.id or "a pure number"


PURE = Unit()
RATIO = Unit((("x", 1),))
DAY = Unit((("day", 1),))


def is_currency(atom: str) -> bool:
    return atom in CURRENCIES or (len(atom) == 3 and atom.isascii() and atom.isalpha() and atom.isupper())


def known_unit(atom: str) -> KnownUnit | None:
    return KNOWN.get(atom)


def parse_unit(text: str, words: Mapping[str, str] | None = None) -> Unit:
    """Read a unit: "USD", "%", "km/s", "people", "" (a pure number); an unknown word is a counted noun.

    `words` are the author's own words per language ({"zh": "个特征"}). Raises UnitError.
    """
    if len(text) > _LONGEST:
        raise UnitError("this unit is too long", "a unit is one word or a short product such as USD/year", 0, len(text))
    own = tuple(sorted((words or {}).items()))
    if not text.strip():
        return Unit((), own)
    if scale := _SCALE_WORDS.search(text):
        raise UnitError(
            f"{scale.group()!r} is part of the number, not of the unit",
            "write value: 26 billion, unit: USD",
            scale.start(),
            len(scale.group()),
        )
    powers: dict[str, int] = {}
    sign, position = 1, 0
    if text.strip() not in _ALIASES:  # "per cent" is one word
        text = text.replace(" per ", "  /  ")
    while position <= len(text):
        found = _FACTOR.match(text, position)
        if found is None or not found["name"].strip():
            raise UnitError("a part of this unit is missing", "write for instance USD/year", position, 1)
        _collect(powers, found, sign)
        position = found.end()
        if position == len(text):
            break
        sign = -1 if text[position] == "/" else sign
        position += 1
    return Unit(tuple((atom, power) for atom, power in powers.items() if power), own)


def _collect(powers: dict[str, int], found: re.Match[str], sign: int) -> None:
    name = found["name"].strip()
    power = int((found["power"] or "1").lstrip("^").translate(_SUPERSCRIPTS))
    if abs(power) > _HIGHEST_POWER:
        raise UnitError("this power is too high", "", found.start("power"), len(found["power"]))
    if name == "1":
        return
    atom = _atom(name)
    if not atom:
        raise UnitError(
            f"{name!r} is not a unit", "a unit is a word or symbol, without numbers", found.start(), len(name)
        )
    powers[atom] = powers.get(atom, 0) + sign * power


def _atom(name: str) -> str:
    if name in KNOWN or is_currency(name):
        return name
    if found := _ALIASES.get(name) or SIGNS.get(name) or CURRENCY_WORDS.get(name) or _SINGULARS.get(name):
        return found
    lower = name.lower()
    if lower in _ALIASES and len(lower) > 2:  # "Days", but never "MW" for "mw"
        return _ALIASES[lower]
    return name if _NOUN.fullmatch(name) else ""


def times(left: Unit, right: Unit, sign: int = 1) -> tuple[Unit, Decimal]:
    """The product (or with sign -1 the quotient) and the factor its value must be multiplied by.

    Ratios melt into the number unless the other side is a pure number; an atom that measures the same as one of
    `left` is converted into it: USD/year times month is USD, with the factor 1/12.
    """
    if right == PURE:
        return left, Decimal(1)
    if left == PURE and sign == 1:
        return right, Decimal(1)
    factor = Decimal(1)
    powers: dict[str, int] = {}
    for atom, power in [*left.parts, *((atom, sign * power) for atom, power in right.parts)]:
        one, size = _measure(((atom, 1),))
        if not one:
            factor *= size**power
            continue
        same = next((other for other in powers if _measure(((other, 1),))[0] == one), atom)
        factor *= (size / _measure(((same, 1),))[1]) ** power
        powers[same] = powers.get(same, 0) + power
    parts = tuple((atom, power) for atom, power in powers.items() if power)
    if not parts and sign == -1:
        return RATIO, factor
    return Unit(parts), factor


def conversion(source: Unit, target: Unit) -> Decimal | None:
    """What a value in `source` is multiplied by to be in `target`; None when they measure different things."""
    if source.dimension != target.dimension:
        return None
    return Decimal(1) if source == target else source.factor / target.factor


@lru_cache(maxsize=512)
def _measure(parts: Parts) -> tuple[Dimension, Decimal]:
    powers: dict[str, int] = {}
    factor = Decimal(1)
    for atom, power in parts:
        known = KNOWN.get(atom)
        bases: Iterable[tuple[str, int]] = known.dimension if known else ((atom, 1),)
        factor *= (known.factor if known else Decimal(1)) ** power
        for base, exponent in bases:
            powers[base] = powers.get(base, 0) + exponent * power
    return tuple(sorted((base, power) for base, power in powers.items() if power)), factor


def _is_ratio(atom: str) -> bool:
    known = KNOWN.get(atom)
    return known is not None and not known.dimension


def _power_text(atom: str, power: int) -> str:
    return atom if power == 1 else f"{atom}^{power}"
