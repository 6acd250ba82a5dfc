"""Texts that meet, or leave the slide's safe area, become problems with a place: nothing is moved or cut."""

from __future__ import annotations

from presenter.core.compose.frame import AnyPiece, Overflow, Text
from presenter.core.compose.sheet import Place, Sheet
from presenter.core.geometry import SAFE_AREA, Rect

BACKGROUNDS = frozenset({"backdrop", "ground"})
"""Roles of what may reach the slide's edges: a full picture, and the ground cut out of it for words."""
TOUCH = 0.5
"""Ink may meet by this much (su): rounding, not a fault."""


def collisions(pieces: list[AnyPiece], first: int = 0) -> list[tuple[str, str, float]]:
    """Pairs of texts whose ink overlaps, the second from number `first` on, and by how much (su)."""
    texts = [(number, piece) for number, piece in enumerate(pieces) if isinstance(piece, Text) and piece.rect.width > 0]
    texts.sort(key=lambda entry: entry[1].rect.x)
    found: list[tuple[str, str, float]] = []
    for index, (number, piece) in enumerate(texts):
        for other_number, other in texts[index + 1 :]:
            if other.rect.x >= piece.rect.right:
                break
            by = depth(piece.rect, other.rect)
            if by > TOUCH and max(number, other_number) >= first:
                earlier, later = (piece, other) if number < other_number else (other, piece)
                found.append((earlier.id, later.id, by))
    return found


def note_collisions(sheet: Sheet, first: int, place: Place) -> None:
    """Note as overflows what was set from piece number `first` on and meets another text or leaves the safe area."""
    for earlier, later, by in collisions(sheet.pieces, first):
        sheet.overflows.append(Overflow(later, by, place, others=(earlier,)))
    for piece in sheet.pieces[first:]:
        if isinstance(piece, Text) and not piece.text.strip():
            continue
        by = outside(piece.rect)
        if by > TOUCH:
            sheet.overflows.append(Overflow(piece.id, by, place))


def depth(one: Rect, other: Rect) -> float:
    """How far two rectangles reach into each other; negative when they are apart."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return min(across, down)


def outside(rect: Rect) -> float:
    """How far a rectangle leaves the safe area."""
    return max(
        SAFE_AREA.x - rect.x, SAFE_AREA.y - rect.y, rect.right - SAFE_AREA.right, rect.bottom - SAFE_AREA.bottom, 0.0
    )


def note_low(sheet: Sheet, piece: str, bottom: float, limit: float, place: Place, others: tuple[str, ...] = ()) -> None:
    """Note content that reaches below its limit, with the `others` that share its height."""
    if bottom > limit + TOUCH:
        sheet.overflows.append(Overflow(piece, bottom - limit, place, others=others))
