"""What a type expects and what an author wrote, in words; and hints for numbers and yes/no written otherwise."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from msgspec import Struct, inspect

from presenter.core.suggest import shortened


class Complaint(Struct, frozen=True):
    """A problem that does not know its place yet."""

    code: str
    message: str
    hint: str = ""


_KINDS: tuple[tuple[type[inspect.Type], str], ...] = (
    (inspect.StrType, "a text"),
    (inspect.BoolType, "true or false"),
    (inspect.IntType, "a whole number"),
    (inspect.FloatType, "a number"),
    (inspect.NoneType, "nothing"),
    (inspect.DictType, "a mapping (key: value)"),
    (inspect.StructType, "a mapping (key: value)"),
    (inspect.DataclassType, "a mapping (key: value)"),
    (inspect.TypedDictType, "a mapping (key: value)"),
    (inspect.CollectionType, "a list"),
    (inspect.VarTupleType, "a list"),
    (inspect.TupleType, "a list"),
)
_OCTAL = re.compile(r"^[+-]?0+\d")
_GROUPED = re.compile(r"^[+-]?\d{1,3}(?:[_,' \u00a0]\d+)+(?:\.\d+)?$")
_TIME = re.compile(r"^\d+:\d\d(?::\d\d)?$")
_BARE_POINT = re.compile(r"^[+-]?(?:\d+\.|\.\d+)$")
_HEX = re.compile(r"^0[xob][0-9a-f]+$", re.IGNORECASE)
_INNER = re.compile(r"\d+(?:\.\d+)?")


def expected(type_: inspect.Type) -> str:
    """`a number`, `a text or a list`, `one of a, b`."""
    if isinstance(type_, inspect.Metadata):
        return expected(type_.type)
    if isinstance(type_, inspect.UnionType):
        members = [member for member in type_.types if not isinstance(member, inspect.NoneType)]
        return " or ".join(dict.fromkeys(expected(member) for member in members))
    if isinstance(type_, inspect.LiteralType | inspect.EnumType):
        return f"one of {', '.join(choices(type_))}"
    for kind, words in _KINDS:
        if isinstance(type_, kind):
            return words
    return "another kind of value"


def described(value: Any) -> str:
    """`the text "abc"`, `a list`, `a mapping`, `nothing`."""
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return f'the text "{shortened(value)}"' if value.strip() else "an empty text"
    return "a list" if isinstance(value, list) else "a mapping"


def wrong_type(value: Any, type_: inspect.Type, hint: str = "") -> Complaint:
    """The value is of another kind than `type_`, or missing after its key."""
    wanted = expected(type_)
    if value is None:
        return Complaint("empty-value", f"{wanted} is expected here, but nothing is written", hint)
    if not hint and wanted == "a list" and isinstance(value, str):
        hint = "write [a, b], or begin each item with a dash on a line of its own"
    if not hint and wanted == "a list":
        hint = 'begin each item with "- " on a line of its own'
    if not hint and wanted.startswith("a mapping") and isinstance(value, list):
        hint = 'write "key: value" lines, without dashes'
    return Complaint("wrong-type", f"{wanted} is expected here, not {described(value)}", hint)


def choices(type_: inspect.LiteralType | inspect.EnumType) -> list[str]:
    """What may be written, in the order of the type."""
    if isinstance(type_, inspect.EnumType):
        return [str(member.value) for member in type_.cls]
    return [str(value) for value in type_.values if value is not None]


def bool_hint(text: str) -> str:
    word = text.strip().lower()
    if word in {"yes", "y", "on", "1", "true", "是", "对"}:
        return "write true"
    if word in {"no", "n", "off", "0", "false", "否", "不"}:
        return "write false"
    return "write true or false"


def number_hint(text: str, *, whole: bool) -> str:
    """How to write the number that `text` seems to mean."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if plain.lower().lstrip("+-") in {"nan", "inf", "infinity", ".nan", ".inf"}:
        return "write a finite number, or leave the key out"
    if _HEX.match(plain):
        return "write it in ordinary decimal digits"
    if _OCTAL.match(plain):
        return f"a leading 0 makes some programs read it as octal: write {plain.lstrip('+').lstrip('0') or '0'}"
    if _TIME.match(plain):
        return "a time of day is not a number; some programs would read it in base 60"
    if _GROUPED.match(plain):
        return f"write the digits without separators: {re.sub('[^0-9.-]', '', plain)}"
    if _BARE_POINT.match(plain):
        sign, digits = ("-", plain[1:]) if plain[0] == "-" else ("", plain.lstrip("+"))
        return f"write {sign}{'0' if digits.startswith('.') else ''}{digits.rstrip('.')}"
    if plain.startswith("+") and _INNER.fullmatch(plain[1:]):
        return f"write {plain[1:]}"
    if whole and _INNER.fullmatch(plain):
        return "write a whole number, without a decimal point" if "." in plain else f"write {plain}"
    if plain != text and _INNER.fullmatch(plain):
        return f"write {plain}"
    return "write digits only, such as 3 or 1500" if whole else "write digits only, such as 1500, 0.5 or 26e9"
