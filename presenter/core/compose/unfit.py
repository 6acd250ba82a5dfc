"""The last look at a frame: whatever meets or sticks out, and no layout has told, becomes an overflow with a place.

One cause gives one overflow: parts of the same list, table or column are told together.
"""

from __future__ import annotations

from msgspec.structs import replace

from presenter.core.compose.collisions import BACKGROUNDS, TOUCH, collisions, depth, outside
from presenter.core.compose.frame import Overflow, Text
from presenter.core.compose.sheet import Place, Sheet

FOOT = frozenset({"source-line", "page"})
"""Roles of the source line and the page number."""
FOOT_TOP = 980.0


def tell_unfit(sheet: Sheet) -> None:
    """Note as overflows the texts that meet, line by line, and the pieces that leave the safe area."""
    told = {name for overflow in sheet.overflows for name in (overflow.piece, *overflow.others)}
    for piece in sheet.pieces:
        if piece.id in told or piece.role in BACKGROUNDS or not any(piece.rect):
            continue
        by = outside(piece.rect)
        if by > TOUCH:
            _tell(sheet, (piece.id,), by)
    _reaching_the_foot(sheet)
    by_id = {piece.id: piece for piece in sheet.pieces}
    for earlier, later, _ in collisions(sheet.pieces):
        if earlier in told and later in told:
            continue
        by = _lines_meet(sheet, by_id[earlier], by_id[later])
        if by > TOUCH:
            _tell(sheet, (later, earlier), by)


def _reaching_the_foot(sheet: Sheet) -> None:
    """Note drawings that reach down to the words of the slide's foot."""
    foot = [piece.rect for piece in sheet.pieces if isinstance(piece, Text) and piece.role in FOOT and any(piece.rect)]
    for piece in sheet.pieces:
        low = piece.rect.bottom > FOOT_TOP and not isinstance(piece, Text) and piece.role not in BACKGROUNDS | FOOT
        by = max((depth(piece.rect, words) for words in foot), default=0.0) if low else 0.0
        if by > TOUCH:
            _tell(sheet, (piece.id,), by)


def _lines_meet(sheet: Sheet, one: object, other: object) -> float:
    """How far a line of one text reaches into a line of the other: texts of several lines may stand around others."""
    assert isinstance(one, Text)  # noqa: S101  # only texts collide
    assert isinstance(other, Text)  # noqa: S101
    if len(one.lines) == len(other.lines) == 1:
        return depth(one.rect, other.rect)
    inks = [[sheet.ink_of((line,)) for line in text.lines if line.text.strip()] for text in (one, other)]
    return max((depth(a, b) for a in inks[0] for b in inks[1]), default=0.0)


def _tell(sheet: Sheet, names: tuple[str, ...], by: float) -> None:
    """Add the pieces to the overflow of the same part of the slide, or to a new one."""
    parts = [_part(name) for name in names]
    for index, overflow in enumerate(sheet.overflows):
        if not overflow.words and _part(overflow.piece) in parts:
            others = dict.fromkeys((*overflow.others, *(name for name in names if name != overflow.piece)))
            sheet.overflows[index] = replace(overflow, others=tuple(others), by=max(overflow.by, by))
            return
    placed = [(name, place) for name in names if (place := _place(sheet, name))]
    name, place = placed[0] if placed else (names[0], ())
    sheet.overflows.append(Overflow(name, by, place, others=tuple(other for other in names if other != name)))


def _part(name: str) -> str:
    """What a piece is part of: the first word of its id."""
    return name.partition(".")[0].partition("~")[0]


def _place(sheet: Sheet, name: str) -> Place:
    """Where a piece was written; for a sign, a rule or a frame, where the words beside it were."""
    while name:
        if name in sheet.places:
            return sheet.places[name]
        near = next((place for other, place in sheet.places.items() if other.startswith(name + ".")), None)
        if near is not None:
            return near
        name = name.rpartition(".")[0]
    return ()
