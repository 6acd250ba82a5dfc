"""A piece on its way from one frame to the next: it keeps its identity, only its place and shape change."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.compose.frame import AnyPiece, Mark, Path, Shape, Text
from presenter.core.geometry import Point, Rect


class Moving(Struct, frozen=True):
    """A piece as it is painted now: scaled about the slide's origin, then shifted, in slide units."""

    piece: AnyPiece
    scale: float = 1.0
    dx: float = 0.0
    dy: float = 0.0


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


def piece_between(old: AnyPiece, new: AnyPiece, share: float) -> Moving:
    """The piece at a share of its way; of what cannot be between (a dash, a hatching) it has the new one's.

    Both must be such that `can_travel`; ValueError if they are of different kinds.
    """
    rect = rect_between(old.rect, new.rect, share)
    if isinstance(old, Mark) and isinstance(new, Mark):
        centre = Point(*(number_between(a, b, share) for a, b in zip(old.centre, new.centre, strict=True)))
        radius = number_between(old.radius, new.radius, share)
        return Moving(
            Mark(
                id=new.id, rect=rect, role=new.role, group=new.group, facts=new.facts, sources=new.sources,
                origin=new.origin, centre=centre, radius=radius, ink=new.ink, on=new.on,
            )
        )  # fmt: skip
    if isinstance(old, Shape) and isinstance(new, Shape):
        return Moving(reshaped(new, path_between(old.path, new.path, share), rect))
    if isinstance(old, Text) and isinstance(new, Text):
        scale = number_between(old.rect.height / new.rect.height, 1.0, share) if new.rect.height else 1.0
        return Moving(new, scale, rect.x - new.rect.x * scale, rect.y - new.rect.y * scale)
    raise ValueError(f"{old.id} and {new.id} are of different kinds")


def reshaped(shape: Shape, path: Path, rect: Rect) -> Shape:
    """The same shape along another path."""
    return Shape(
        id=shape.id, rect=rect, role=shape.role, group=shape.group, facts=shape.facts, sources=shape.sources,
        path=path, fill=shape.fill, hatch=shape.hatch, pen=shape.pen,
    )  # fmt: skip
