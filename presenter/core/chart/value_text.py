"""Large numbers as text. A leading × is drawn in sans, smaller and nearer: in CJK serif fonts it is a full square."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec.structs import replace

from presenter.core.compose.frame import Ink, Run, Text, TextLine, TextStyle
from presenter.core.compose.sheet import Said, Sheet

TIMES = "×"
_SIZE = 0.72
_SHIFT = 0.13
_ADVANCE = 0.60


def value_text(
    sheet: Sheet,
    id_: str,
    said: Said,
    x: float,
    baseline: float,
    size: int,
    *,
    align: Literal["left", "centre", "right"] = "left",
    ink: str = "t1",
    group: str = "",
    facts: Sequence[str] = (),
    sources: Sequence[str] = (),
    event: str = "",
    on: str = "bg",
    role: str = "value",
) -> Text:
    """Set a number of that size on one line and return its piece."""
    if not said.text.startswith(TIMES):
        return sheet.text(
            id_, said, x, baseline, role, size=size, align=align, ink=ink, group=group, facts=facts, sources=sources,
            event=event, on=on, markup=False,
        )  # fmt: skip
    style = replace(sheet.style(role), size=size)
    number = said.text.removeprefix(TIMES).strip()
    width = value_width(sheet, said, size, role)
    left = x if align == "left" else x - width if align == "right" else x - width / 2
    shade = Ink(ink)
    cross = TextStyle("sans", round(size * _SIZE), language="zh")
    advance = sheet.measure.advance(number, style)
    runs = (
        Run(TIMES, left - _SHIFT * size, _ADVANCE * size, cross, shade),
        Run(number, left + _ADVANCE * size, advance, style, shade),
    )
    lines = (TextLine(baseline, runs),)
    piece = Text(
        id=sheet.unique(id_),
        rect=sheet.ink_of(lines),
        role=role,
        group=group,
        facts=(*said.facts, *facts),
        sources=tuple(sources),
        event=event,
        lines=lines,
        align=align,
        on=on,
    )
    sheet.add(piece)
    return piece


def row_size(pitch: float, largest: int) -> int:
    """The size of numbers behind level bars whose rows are `pitch` apart: figures of two rows stay apart."""
    return next((size for size in (largest, 28, 24) if size * 1.3 <= pitch), 22)


def value_width(sheet: Sheet, said: Said, size: int, role: str = "value") -> float:
    """Advance of a number of that size."""
    if not said.text.startswith(TIMES):
        return sheet.extent(said.text.replace("*", ""), role, size=size)[0]
    style = replace(sheet.style(role), size=size)
    return _ADVANCE * size + sheet.measure.advance(said.text.removeprefix(TIMES).strip(), style)
