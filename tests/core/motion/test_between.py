"""Pieces on their way: at the ends they are what the frames have, between they keep their identity."""

from __future__ import annotations

import pytest

from presenter.core.compose.frame import Ink, Mark, Pen, Run, Shape, Text, TextLine, TextStyle
from presenter.core.geometry import Point, Rect
from presenter.core.motion.between import Moving, can_travel, path_between, pieces_between


def mark(x: float) -> Mark:
    return Mark(id="m", rect=Rect(x - 8, 92, 16, 16), role="mark", origin="article", centre=Point(x, 100), radius=8, ink=Ink("t1"))  # fmt: skip


def line(x: float, *more: tuple[object, ...]) -> Shape:
    path = (("M", x, 0), ("L", x + 10, 5), *more)
    return Shape(id="l", rect=Rect(x, 0, 10, 5), role="series", path=path, pen=Pen(Ink("t1"), 2))


def word(text: str, x: float, size: int = 20) -> Text:
    run = Run(text, x, 40, TextStyle("sans", size), Ink("t1"))
    return Text(id="w", rect=Rect(x, 80, 40, size * 0.7), role="value", lines=(TextLine(100, (run,)),))


def piece_between(old, new, share: float) -> Moving:
    (found,) = pieces_between(old, new, share)
    return found


def test_a_mark_travels_straight() -> None:
    moving = piece_between(mark(100), mark(200), 0.25)
    assert isinstance(moving.piece, Mark)
    assert moving.piece.centre == Point(125, 100)
    assert moving.piece.id == "m"


def test_a_path_travels_command_by_command() -> None:
    moving = piece_between(line(0), line(100), 0.5)
    assert isinstance(moving.piece, Shape)
    assert moving.piece.path == (("M", 50, 0), ("L", 60, 5))
    assert moving.piece.pen == line(0).pen


def test_paths_of_other_commands_do_not_travel() -> None:
    assert not can_travel(line(0), line(0, ("L", 5, 5)))
    assert not can_travel(line(0), mark(0))
    with pytest.raises(ValueError, match="nothing between"):
        path_between(line(0).path, line(0, ("Z",)).path, 0.5)


def test_words_shift_and_fade_where_their_looks_change() -> None:
    old, new = word("2025", 100), word("2025", 300, 40)
    going, coming = pieces_between(old, new, 0.5)
    assert (going.piece, going.opacity) == (old, 0.5)
    assert (coming.piece, coming.opacity) == (new, 0.5)
    assert [moving.piece.rect.x + moving.dx for moving in (going, coming)] == [200, 200]
    assert going.piece.rect.bottom + going.dy == pytest.approx(coming.piece.rect.bottom + coming.dy)
    (end,) = pieces_between(old, new, 1)
    assert (end.piece, end.dx, end.dy, end.opacity) == (new, 0, 0, 1)
    assert not can_travel(word("2025", 0), word("2026", 0))
