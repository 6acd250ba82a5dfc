"""A number as the centre of a picture: the figures large, its scale and unit beside them on the same line."""

from __future__ import annotations

import re

from msgspec.structs import replace

from presenter.core.compose.frame import Ink, Text, TextLine
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.typeset import BrokenLine, Styled
from presenter.core.geometry import Point

_FIGURES = re.compile(r"\d[\d.,]*(?:\s*[–-]\s*\D{0,3}\d[\d.,]*)?")
ROLE = "value-hero"
CAP = 0.729
"""Height of a figure, in em."""


def draw_value(sheet: Sheet, id_: str, fact: str, middle: Point, width: float, *, size: int, group: str = "") -> Text:
    """The fact in prose style, centred on a point, the figures `size` high; all in one size where that is too wide."""
    said = sheet.number(fact, "prose")
    style = replace(ROLES[ROLE].style(sheet.language), size=size)
    small = replace(style, size=max(26, round(size * 0.38)))
    ink = Ink("t1")
    match = _FIGURES.search(said.text)
    head = match.end() if match else 0
    parts = [Styled(said.text[:head], style, ink), Styled(said.text[head:], small, ink)]
    parts = [part for part in parts if part.text]
    total = sum(sheet.measure.advance(part.text, part.style) for part in parts)
    if total > width or not match:
        return sheet.text(
            id_, said, middle.x, middle.y + 0.37 * 40, "value", align="centre", width=width, group=group, max_lines=2
        )
    line = BrokenLine(tuple(parts), total)
    lines = (TextLine(middle.y + CAP * size / 2, line.runs(middle.x - total / 2, sheet.measure)),)
    piece = Text(
        id=sheet.unique(id_), rect=sheet.ink_of(lines), role=ROLE, group=group, facts=said.facts, lines=lines,
        align="centre",
    )  # fmt: skip
    sheet.add(piece)
    return piece
