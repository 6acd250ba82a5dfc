"""A poster cut into sheets of paper: each with its part, what it shares with its neighbours, cut marks and its number."""

from __future__ import annotations

import math
from itertools import product
from typing import Literal

from msgspec import Struct

from presenter.core.compose.frame import AnyPiece, Frame, Ink, Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect

Tiles = Literal["long", "a4", "a3", "letter"]
"""One long page, or sheets of a size."""
MM = 144 / 25.4
"""Units to the millimetre."""
PAPERS: dict[str, tuple[float, float]] = {
    "a4": (210 * MM, 297 * MM), "a3": (297 * MM, 420 * MM), "letter": (1224.0, 1584.0),
}  # fmt: skip
"""Upright, width and height."""
EDGE = 10 * MM
"""What most printers leave white on each side."""
OVERLAP = 10 * MM
"""What two neighbours both show, to be glued."""
MARK = 5 * MM
LETTERS = 26


class PosterSheet(Struct, frozen=True):
    """One sheet: `part` of the poster lies at `place` on it, as large as it is; `pieces` are the words and marks around."""

    name: str
    size: tuple[float, float]
    part: Rect
    place: Rect
    pieces: tuple[AnyPiece, ...]


class PosterPlan(Struct, frozen=True):
    """The sheets by rows, and the one in front that shows how they lie: the poster small at `place`, names over it."""

    size: tuple[float, float]
    place: Rect
    pieces: tuple[AnyPiece, ...]
    sheets: tuple[PosterSheet, ...]


def poster_sheets(frame: Frame, paper: str, words: Sheet, title: str) -> PosterPlan:
    """Cut a poster for `paper`, upright or across, whichever takes fewer sheets, into equal parts: no last column is a
    strip of nothing. `words` is an empty sheet to set words on.
    """
    wide, high = frame.size.width, frame.size.height
    upright = PAPERS[paper]
    size = min(upright, upright[::-1], key=lambda size: _count(wide, size[0]) * _count(high, size[1]))
    columns, rows = _count(wide, size[0]), _count(high, size[1])
    room = (_part(wide, columns), _part(high, rows))
    parts: list[tuple[str, Rect]] = []
    for row, column in product(range(rows), range(columns)):
        x, y = column * (room[0] - OVERLAP), row * (room[1] - OVERLAP)
        parts.append((_name(row, column), Rect(x, y, *room)))
    sheets = []
    for number, (name, part) in enumerate(parts, 1):
        place = Rect(EDGE, EDGE, part.width, part.height)
        last_column, last_row = number % columns == 0, number > columns * (rows - 1)
        said = f"{title}   {name}   {number}/{len(parts)}"
        sheets.append(
            PosterSheet(name, size, part, place, _around(words, place, size, said, not last_column, not last_row))
        )
    return PosterPlan(size, *_map(words, frame, parts, size, title), tuple(sheets))


def _count(length: float, paper: float) -> int:
    """Sheets side by side."""
    room = paper - 2 * EDGE
    return max(1, math.ceil((length - OVERLAP - 0.5) / (room - OVERLAP)))


def _part(length: float, count: int) -> float:
    """What each of so many sheets shows."""
    return (length + (count - 1) * OVERLAP) / count


def _name(row: int, column: int) -> str:
    """A1, A2 … B1; rows are letters, as on a map."""
    letter = chr(ord("A") + row % LETTERS)
    return f"{letter * (row // LETTERS + 1)}{column + 1}"


def _fresh(words: Sheet) -> Sheet:
    """Another empty sheet: on one for all, the search for free ids would take a second."""
    return Sheet(words.story, words.slide, words.step, words.language, words.measure)


def _around(
    words: Sheet, place: Rect, size: tuple[float, float], said: str, shares_right: bool, shares_below: bool
) -> tuple[AnyPiece, ...]:
    """Marks at the corners of the part, dashed ones where a neighbour goes on, and the sheet's number below."""
    words = _fresh(words)
    solid, dashed = Pen(Ink("t3"), 1), Pen(Ink("t3"), 1, dash=(4, 4))
    for x, y in product((place.x, place.right), (place.y, place.bottom)):
        outward_x, outward_y = (-MARK if x == place.x else MARK), (-MARK if y == place.y else MARK)
        words.line("cut", x + outward_x * 0.3, y, x + outward_x, y, solid, "cut-mark")
        words.line("cut", x, y + outward_y * 0.3, x, y + outward_y, solid, "cut-mark")
    if shares_right:
        x = place.right - OVERLAP
        words.line("glue", x, place.y - MARK, x, place.y - 2, dashed, "cut-mark")
        words.line("glue", x, place.bottom + 2, x, place.bottom + MARK, dashed, "cut-mark")
    if shares_below:
        y = place.bottom - OVERLAP
        words.line("glue", place.x - MARK, y, place.x - 2, y, dashed, "cut-mark")
        words.line("glue", place.right + 2, y, place.right + MARK, y, dashed, "cut-mark")
    words.text("number", said, EDGE + 3 * MM, size[1] - EDGE / 2 + 8, "ruler", markup=False)
    return tuple(words.pieces)


def _map(
    words: Sheet, frame: Frame, parts: list[tuple[str, Rect]], size: tuple[float, float], title: str
) -> tuple[Rect, tuple[AnyPiece, ...]]:
    """How the sheets lie: an outline and a name each, over the poster made small."""
    words = _fresh(words)
    edge, head = 2 * EDGE, 150.0
    scale = min((size[0] - 2 * edge) / frame.size.width, (size[1] - 2 * edge - head) / frame.size.height)
    place = Rect(edge, edge + head, frame.size.width * scale, frame.size.height * scale)
    words.text("plan.title", title, edge, edge + 44, "block-heading", width=size[0] - 2 * edge, max_lines=1)
    wide, high = (round(length / MM / 10) for length in (frame.size.width, frame.size.height))
    said = word("poster-plan", words.language, count=len(parts), wide=wide, high=high)
    words.text("plan.said", said, edge, edge + 96, "source-line", width=size[0] - 2 * edge, markup=False)
    for name, part in parts:
        box = Rect(place.x + part.x * scale, place.y + part.y * scale, part.width * scale, part.height * scale)
        words.box("plan.sheet", box, "plan", pen=Pen(Ink("amber"), 1.5))
        size_su = round(min(34.0, box.width / 2.4, box.height / 1.4))
        words.text(
            "plan.name", name, box.centre.x, box.centre.y + size_su * 0.36, "block-heading", align="centre", ink="amber",
            size=max(8, size_su), knockout=3,
        )  # fmt: skip
    return place, tuple(words.pieces)
