"""The lines around a problem, cut to the room there is, with the spot apart."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct

from presenter.core.problem import Problem

if TYPE_CHECKING:
    from presenter.core.source import Source

_LEAD = 0.55
"""The share of the room that may lie before the spot where the line is cut."""
_FAR = 4000
"""Characters of a line that are looked at, at most."""


class Excerpt(Struct, frozen=True):
    """`before`, `spot` and `after` are the line; `above` are the lines over it with their numbers."""

    number: int
    before: str
    spot: str
    after: str
    above: tuple[tuple[int, str], ...] = ()


def excerpt(problem: Problem, source: Source | None, cells: int, above: int = 0) -> Excerpt | None:
    """The line of a problem in at most `cells` columns of a fixed-width font, and up to `above` lines over it.

    What all lines are indented by is left out. None where the file's text is not at hand.
    """
    span = problem.span
    if source is None or span.line < 1 or span.file != source.file:
        return None
    line = source.lines.line(span.line)
    numbers = [n for n in range(max(1, span.line - above), span.line) if source.lines.line(n).strip()]
    others = [source.lines.line(number) for number in numbers]
    start = max(0, min(span.column - 1, len(line)))
    end = min(start + max(1, span.length), len(line))
    common = min([_indent(text) for text in others] + ([_indent(line)] if line.strip() else [0]))
    common = min(common, start)
    before, spot, after = _plain(line[common:start]), _plain(line[start:end]), _plain(line[end : end + _FAR])
    room = max(cells - width_of(spot), int(cells * (1 - _LEAD)))
    kept = before
    lead = max(int(cells * _LEAD), room - width_of(after))
    if width_of(before) > lead:
        kept = "…" + _last(before, lead - 1)
    spot = _first(spot, cells - width_of(kept))
    after = _first(after, cells - width_of(kept) - width_of(spot))
    rows = tuple(
        (number, _first(_plain(text[common : common + _FAR]), cells))
        for number, text in zip(numbers, others, strict=True)
    )
    return Excerpt(span.line, kept, spot, after, rows)


def place_text(problem: Problem) -> str:
    """`story.yaml:42:7`: the file's own name, not its whole path."""
    name = problem.span.file.replace("\\", "/").rsplit("/", 1)[-1]
    return f"{name}:{problem.span.line}:{problem.span.column}" if name else ""


def width_of(text: str) -> int:
    """Columns: wide characters take two."""
    return sum(_cell(sign) for sign in text)


def _cell(sign: str) -> int:
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _plain(text: str) -> str:
    return text[-_FAR:].replace("\t", "    ")


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _first(text: str, cells: int) -> str:
    """As much of the beginning as fits, with … where something is left out."""
    if width_of(text[: cells + 1]) <= cells and len(text) <= cells:
        return text
    kept, used = [], 1
    for sign in text:
        used += _cell(sign)
        if used > cells:
            break
        kept.append(sign)
    return "".join(kept) + "…" if cells > 0 else ""


def _last(text: str, cells: int) -> str:
    kept, used = [], 0
    for sign in reversed(text):
        used += _cell(sign)
        if used > cells:
            break
        kept.append(sign)
    return "".join(reversed(kept))
