"""Breaking styled text into lines: Chinese between characters, Latin between words, never shrunk.

Chinese line-breaking rules (LOOK section 2.4): no line starts with closing punctuation, none ends with
an opening one, and the last line of a paragraph has at least two characters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.compose.frame import Ink, Run, TextStyle
from presenter.core.compose.measure import Measure
from presenter.core.markup import Phrase

NO_START = frozenset("，。、；：？！）」』》〉”’】〕…—–,.;:?!)]}%‰°·～")
NO_END = frozenset("（「『《〈“‘【〔([{$¥€£#")
KEEP = "\u00a0"
"""Stands for a space at which no line may break (inside a formatted number)."""

_BOUND_BLANKS = re.compile(f"(?<=[{re.escape(''.join(NO_END))}]) +| +(?=[{re.escape(''.join(NO_START))}])")
"""Blanks beside a sign that may not begin or end a line."""


class Styled(Struct, frozen=True):
    """Text in one style and colour."""

    text: str
    style: TextStyle
    ink: Ink


class BrokenLine(Struct, frozen=True):
    """One line: its styled stretches and its width in slide units."""

    parts: tuple[Styled, ...]
    width: float

    def start(self, x: float, align: Literal["left", "centre", "right"]) -> float:
        """Where the line begins when it is aligned to x."""
        if align == "right":
            return x - self.width
        return x - self.width / 2 if align == "centre" else x

    def runs(self, x: float, measure: Measure) -> tuple[Run, ...]:
        """The line's runs from `x` on."""
        runs: list[Run] = []
        for part in self.parts:
            width = measure.advance(part.text, part.style)
            runs.append(Run(part.text, x, width, part.style, part.ink))
            x += width
        return tuple(runs)


def styled_phrase(phrase: Phrase, style: TextStyle, base: Ink) -> Styled:
    """A phrase in a style: strong is bold, strong and soft stand out from quiet text by their colour."""
    ink = Ink("t1", base.alpha) if (phrase.strong or phrase.soft) and base.token in {"t2", "t3"} else base
    return Styled(phrase.text, replace(style, bold=True) if phrase.strong else style, ink)


def is_wide(character: str) -> bool:
    """Chinese, Japanese, Korean and full-width forms: lines may break on either side."""
    return unicodedata.east_asian_width(character) in "WF"


def may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters."""
    if after in NO_START or before in NO_END or KEEP in (before, after):
        return False
    if before == " ":
        return True
    if after == " ":
        return False
    if before in "-–/" and after.isalpha():
        return True
    return is_wide(before) or is_wide(after)


def break_lines(text: Sequence[Styled], measure: Measure, width: float) -> list[BrokenLine]:
    """Greedy lines of at most `width` su; a word longer than a line stands on its own and sticks out.

    A newline character in the text breaks the line.
    """
    lines: list[BrokenLine] = []
    for paragraph in _split_newlines(text):
        lines.extend(_break_paragraph(paragraph, measure, width))
    return lines


def _split_newlines(text: Sequence[Styled]) -> Iterator[list[Styled]]:
    current: list[Styled] = []
    for part in text:
        # A blank beside a break would push centred and right-aligned lines aside.
        first, *rest = re.split(" *\n *", part.text)
        if first:
            current.append(Styled(first, part.style, part.ink))
        for line in rest:
            yield current
            current = [Styled(line, part.style, part.ink)] if line else []
    yield current


class _Atom(Struct, frozen=True):
    """Characters that stay together."""

    parts: tuple[Styled, ...]
    width: float
    space: bool


def _break_paragraph(parts: list[Styled], measure: Measure, width: float) -> list[BrokenLine]:
    whole = [Styled(part.text.replace(KEEP, " "), part.style, part.ink) for part in parts]
    total = sum(measure.advance(part.text, part.style) for part in whole)
    if total <= width + 0.01:
        return [BrokenLine(tuple(whole), total)]
    lines: list[list[_Atom]] = [[]]
    used = 0.0
    parts = [Styled(_BOUND_BLANKS.sub(_kept, part.text), part.style, part.ink) for part in parts]
    for atom in _atoms(parts, measure):
        if atom.space:
            if lines[-1]:
                lines[-1].append(atom)
                used += atom.width
            continue
        if lines[-1] and used + atom.width > width + 0.01:
            lines.append([])
            used = 0.0
        lines[-1].append(atom)
        used += atom.width
    _mend_widow(lines)
    return [_line(atoms, measure) for atoms in lines]


def _kept(blanks: re.Match[str]) -> str:
    return KEEP * len(blanks[0])


def _mend_widow(lines: list[list[_Atom]]) -> None:
    """A last line of one Chinese character takes one more from the line before."""
    if len(lines) < 2:
        return
    last = "".join(part.text for atom in lines[-1] for part in atom.parts).strip()
    letters = [c for c in last if c not in NO_START]
    before = lines[-2]
    words = sum(not atom.space for atom in before)
    if len(letters) == 1 and is_wide(letters[0]) and words > 2:
        while before[-1].space:
            lines[-1].insert(0, before.pop())
        lines[-1].insert(0, before.pop())


def _line(atoms: list[_Atom], measure: Measure) -> BrokenLine:
    """Measured as a whole: punctuation of neighbouring atoms moves together."""
    while atoms and atoms[-1].space:
        atoms.pop()
    merged: list[Styled] = []
    for atom in atoms:
        for part in atom.parts:
            if merged and merged[-1].style == part.style and merged[-1].ink == part.ink:
                merged[-1] = Styled(merged[-1].text + part.text, part.style, part.ink)
            else:
                merged.append(part)
    shown = tuple(Styled(part.text.replace(KEEP, " "), part.style, part.ink) for part in merged)
    return BrokenLine(shown, sum(measure.advance(part.text, part.style) for part in shown))


def _atoms(parts: list[Styled], measure: Measure) -> Iterator[_Atom]:
    current: list[Styled] = []
    previous = ""
    for part in parts:
        start = 0
        for index, character in enumerate(part.text):
            if (previous and may_break(previous, character) and (index > start or current)) or (
                previous and (character == " ") != (previous == " ") and (index > start or current)
            ):
                if index > start:
                    current.append(Styled(part.text[start:index], part.style, part.ink))
                yield _atom(current, measure)
                current, start = [], index
            previous = character
        if start < len(part.text):
            current.append(Styled(part.text[start:], part.style, part.ink))
    if current:
        yield _atom(current, measure)


def _atom(parts: list[Styled], measure: Measure) -> _Atom:
    width = sum(measure.advance(part.text.replace(KEEP, " "), part.style) for part in parts)
    return _Atom(tuple(parts), width, all(part.text.isspace() and KEEP not in part.text for part in parts))
