"""A piece on its way from one frame to the next: it keeps its identity, only its place and shape change."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.compose.frame import AnyPiece, Mark, Path, Shape, Text
from presenter.core.geometry import Point, Rect


class Moving(Struct, frozen=True):
    """A piece as it is painted now: shifted by slide units, at an opacity."""

    piece: AnyPiece
    dx: float = 0.0
    dy: float = 0.0
    opacity: float = 1.0


def number_between(one: float, other: float, share: float) -> float:
    return one + (other - one) * share


def rect_between(one: Rect, other: Rect, share: float) -> Rect:
    return Rect(*(number_between(a, b, share) for a, b in zip(one, other, strict=True)))


def alike(one: Path, other: Path) -> bool:
    """Whether two paths are drawn by the same commands, so that each number has a partner."""
    return len(one) == len(other) and all(a[0] == b[0] for a, b in zip(one, other, strict=True))


def path_between(one: Path, other: Path, share: float) -> Path:
    """The path between two that are `alike`; ValueError if they are not."""
    if not alike(one, other):
        raise ValueError("paths of different commands have nothing between them")
    return tuple(
        (a[0], *(number_between(x, y, share) for x, y in zip(a[1:], b[1:], strict=True)))
        for a, b in zip(one, other, strict=True)
    )


def can_travel(old: AnyPiece, new: AnyPiece) -> bool:
    """Whether one piece can become the other by moving: marks, paths of the same commands, and the same words."""
    if isinstance(old, Mark) and isinstance(new, Mark):
        return True
    if isinstance(old, Shape) and isinstance(new, Shape):
        return alike(old.path, new.path)
    if isinstance(old, Text) and isinstance(new, Text):
        return old.text == new.text and old.rect.height > 0
    return False


def pieces_between(old: AnyPiece, new: AnyPiece, share: float) -> tuple[Moving, ...]:
    """The piece at a share of its way; where its looks change, the old one fades into the new one as both travel.

    Both must be such that `can_travel`; ValueError if they are of different kinds.
    """
    if share >= 1 or _looks(old) == _looks(new):
        return (_placed(new, old, new, share),)
    return (
        replace(_placed(old, old, new, share), opacity=1 - share),
        replace(_placed(new, old, new, share), opacity=share),
    )


def _looks(piece: AnyPiece) -> object:
    """All about a piece but its place: what cannot be between."""
    if isinstance(piece, Mark):
        return piece.origin, piece.ink, piece.on
    if isinstance(piece, Shape):
        return piece.fill, piece.hatch, piece.pen
    if isinstance(piece, Text):
        return [(run.text, run.style, run.ink) for line in piece.lines for run in line.runs]
    return piece


def _placed(drawn: AnyPiece, old: AnyPiece, new: AnyPiece, share: float) -> Moving:
    """`drawn`, which is one of the two, where the piece is now."""
    rect = rect_between(old.rect, new.rect, share)
    if isinstance(drawn, Mark) and isinstance(old, Mark) and isinstance(new, Mark):
        centre = Point(*(number_between(a, b, share) for a, b in zip(old.centre, new.centre, strict=True)))
        radius = number_between(old.radius, new.radius, share)
        return Moving(replace(drawn, rect=rect, centre=centre, radius=radius))
    if isinstance(drawn, Shape) and isinstance(old, Shape) and isinstance(new, Shape):
        return Moving(reshaped(drawn, path_between(old.path, new.path, share), rect))
    if isinstance(drawn, Text) and isinstance(old, Text) and isinstance(new, Text):
        return Moving(drawn, rect.x - drawn.rect.x, rect.bottom - drawn.rect.bottom)
    raise ValueError(f"{old.id} and {new.id} are of different kinds")


def reshaped(shape: Shape, path: Path, rect: Rect) -> Shape:
    """The same shape along another path."""
    return replace(shape, path=path, rect=rect)
