"""What stands before and after a number for its scale and unit: "$ … billion", "… 亿美元", "… 天", "× …"."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from presenter.core.numbers.currencies import CURRENCIES
from presenter.core.numbers.languages import NumberLanguage
from presenter.core.numbers.scales import Scale
from presenter.core.numbers.unit_table import KNOWN, NOUNS
from presenter.core.numbers.units import Unit

_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"


class Style(Enum):
    """How a quantity is written: in a sentence, short in a picture, the bare number, or what belongs behind it."""

    PROSE = "prose"
    LABEL = "label"
    NUMBER = "number"
    UNIT = "unit"


class Affixes(NamedTuple):
    """Both are glued to the number: `after` brings its own leading space."""

    before: str
    after: str


def affixes(unit: Unit, scale: Scale, language: NumberLanguage, number: Decimal, *, prose: bool) -> Affixes:
    """For the prose or the label form; `number` is the scaled one and decides between one and many."""
    before = ""
    if unit.atom == "x" and (not prose or not language.code):
        before, unit = "×", Unit()
    elif language.code == "en" and unit.currency:
        before, unit = _sign(unit.currency), _without_currency(unit)
    elif language.code == "zh" and unit.currency and scale.power and not prose:
        unit = _without_currency(unit)
    one = number == 1 and not scale.power
    name = unit_name(unit, language, one=one, prose=prose) if prose or not _is_counted(unit) else ""
    word = scale.word if prose else scale.label
    spaced = prose or language.code == "zh"
    front = f" {word}" if word and spaced and not _is_power(scale) else word
    return Affixes(before, front + _joint(unit, name, scale, language) + name)


def unit_words(unit: Unit, scale: Scale, language: NumberLanguage, number: Decimal) -> str:
    """What belongs behind a number that stands alone, large: "亿美元", "billion dollars", "倍", "days"."""
    name = unit_name(unit, language, one=number == 1 and not scale.power, prose=True)
    return f"{scale.word}{_joint(unit, name, scale, language) if scale.word else ''}{name}"


def axis_words(unit: Unit, scale: Scale, language: NumberLanguage) -> str:
    """What an axis title says of its numbers: "亿美元", "$bn", "million people", "%"."""
    if unit.atom == "x":
        return f"×{scale.label}"
    if language.code == "en" and unit.currency:
        rest = unit_name(_without_currency(unit), language, one=False, prose=False)
        return f"{_sign(unit.currency).strip()}{scale.label}{rest}"
    return unit_words(unit, scale, language, Decimal(2))


def is_symbolic(unit: Unit) -> bool:
    """Whether labels write it with a symbol (km, Hz), beside which an English "m" for million would mislead."""
    known = [KNOWN[atom] for atom, _ in unit.parts if atom in KNOWN]
    return any(one.symbol != "×" and not one.tight and (one.en is None or one.symbol != one.en[1]) for one in known)


def unit_name(unit: Unit, language: NumberLanguage, *, one: bool, prose: bool) -> str:
    """The author's own word for it, else ours; symbols in labels and where a language has no word."""
    own = dict(unit.words).get(language.code)
    if own is not None:
        return own
    above = [_atom_name(atom, power, language, one=one, prose=prose) for atom, power in unit.parts if power > 0]
    below = [_atom_name(atom, -power, language, one=True, prose=prose) for atom, power in unit.parts if power < 0]
    per = " per " if prose and language.code == "en" and not is_symbolic(unit) else "/"
    return "·".join(above) + "".join(f"{per}{name}" for name in below)


def _joint(unit: Unit, name: str, scale: Scale, language: NumberLanguage) -> str:
    known = KNOWN.get(unit.atom)
    tight = known is not None and known.tight and unit.atom != "x"
    if not name or tight or name.startswith(("/", " per ")):
        return ""
    is_chinese = name[0] >= "\u2e80"
    return "" if language.code == "zh" and is_chinese and scale.word and not _is_power(scale) else " "


def _atom_name(atom: str, power: int, language: NumberLanguage, *, one: bool, prose: bool) -> str:
    return _word(atom, language, one=one, prose=prose) + (_SUPERSCRIPT[power] if power > 1 else "")


def _word(atom: str, language: NumberLanguage, *, one: bool, prose: bool) -> str:
    index = 0 if one else 1
    if atom in CURRENCIES:
        return {"zh": CURRENCIES[atom].zh, "en": CURRENCIES[atom].en[index]}.get(language.code, atom)
    if known := KNOWN.get(atom):
        if language.code == "zh":
            return (known.zh if prose else known.zh_label) or known.symbol
        if known.en and (known.symbol == known.en[1] or (prose and language.code == "en")):
            return known.en[index]
        return known.symbol
    if noun := NOUNS.get(atom):
        return noun[2] if language.code == "zh" else noun[index]
    return atom


def _is_counted(unit: Unit) -> bool:
    """A plain count of things: its label leaves the noun to the title beside it."""
    return unit.atom != "" and unit.atom not in KNOWN and not unit.currency


def _without_currency(unit: Unit) -> Unit:
    parts = tuple(part for part in unit.parts if part != (unit.currency, 1))
    own = tuple(pair for pair in unit.words if parts)
    return Unit(parts, own)


def _sign(code: str) -> str:
    sign = CURRENCIES[code].sign if code in CURRENCIES else code
    return f"{sign}\N{NO-BREAK SPACE}" if sign[-1].isalpha() else sign


def _is_power(scale: Scale) -> bool:
    return scale.label.startswith("×10")
