"""References to facts inside text: "from $(before) to $(after|short)".

    $(id)          prose: $26 billion, 260 亿美元
    $(id|short)    label: $26bn, 260 亿
    $(id|number)   the bare number: 26, 260
    $(id|unit)     what belongs behind it: billion dollars, 亿美元
    $(id|date)     the date the fact is of
    $$(            a dollar sign and a bracket, no reference

Author's mistakes are returned, never raised; text that is no good reference stays in the parts as it was written.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from msgspec import Struct

from presenter.core.numbers.typed import typed_numbers

__all__ = ["ParsedText", "Reference", "ReferenceProblem", "ReferenceStyle", "parse_references", "typed_numbers"]


class ReferenceStyle(Enum):
    """The value is the word an author writes behind the bar; prose needs none."""

    PROSE = ""
    LABEL = "short"
    NUMBER = "number"
    UNIT = "unit"
    DATE = "date"


class Reference(Struct, frozen=True):
    """`offset` and `length` are those of the whole `$(…)` in the text."""

    id: str
    style: ReferenceStyle
    offset: int
    length: int


class ReferenceProblem(Struct, frozen=True):
    message: str
    hint: str
    offset: int
    length: int


class ParsedText(NamedTuple):
    parts: tuple[str | Reference, ...]
    """Text and references in order; `$$(` has become `$(`."""
    problems: tuple[ReferenceProblem, ...]

    @property
    def references(self) -> tuple[Reference, ...]:
        return tuple(part for part in self.parts if isinstance(part, Reference))


_MARK = re.compile(r"\$\$\(|\$\((?P<inside>[^()\n]*)(?P<closing>\))?")
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_STYLES = {style.value: style for style in ReferenceStyle if style.value}


def parse_references(text: str) -> ParsedText:
    """Split a text at its references. Whether the ids exist is for the caller to check."""
    parts: list[str | Reference] = []
    problems: list[ReferenceProblem] = []
    literal, position = "", 0
    for found in _MARK.finditer(text):
        literal += text[position : found.start()]
        position = found.end()
        read = "$(" if found.group().startswith("$$") else _reference(found)
        if isinstance(read, Reference):
            parts += [literal, read] if literal else [read]
            literal = ""
        elif isinstance(read, ReferenceProblem):
            problems.append(read)
            literal += found.group()
        else:
            literal += read
    literal += text[position:]
    if literal or not parts:
        parts.append(literal)
    return ParsedText(tuple(parts), tuple(problems))


def _reference(found: re.Match[str]) -> Reference | ReferenceProblem:
    inside, start = found["inside"], found.start("inside")
    offset, length = found.start(), found.end() - found.start()
    name, bar, style = inside.partition("|")
    if not found["closing"]:
        return ReferenceProblem(
            "this reference has no closing bracket",
            f"write $({found_id[0] if (found_id := _ID.search(name)) else 'id'}), or $$( for the characters themselves",
            offset,
            2,
        )
    if inside != inside.strip() or " " in inside:
        tidy = "|".join(re.findall(r"[^\s,|]+", inside))
        return ReferenceProblem("a reference has no spaces inside", f"write $({tidy})", offset, length)
    if not name:
        return ReferenceProblem(
            "this reference names no fact", "write $(id), or $$( for the characters", offset, length
        )
    if not _ID.fullmatch(name):
        return ReferenceProblem(
            f"{name!r} cannot be the id of a fact", "ids have letters, digits, _ and -", start, len(name)
        )
    if bar and style not in _STYLES:
        from difflib import get_close_matches  # only where something is wrong

        near = get_close_matches(style.lower(), _STYLES, 1)
        hint = f"did you mean {near[0]}?" if near else "there are " + ", ".join(_STYLES)
        return ReferenceProblem(
            f"no form is called {style!r}" if style else "the form is missing after the bar",
            hint,
            start + len(name) + 1,
            max(1, len(style)),
        )
    return Reference(name, _STYLES[style] if bar else ReferenceStyle.PROSE, offset, length)
