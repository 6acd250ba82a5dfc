"""Strokes as values: simplified, erased, undone, written and read with bounds."""

from __future__ import annotations

import itertools
import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.colour.contrast import contrast
from presenter.core.geometry import Point, Rect
from presenter.core.ink.book import MOST_CHANGES, Book
from presenter.core.ink.codec import InkError, decoded, encoded
from presenter.core.ink.eraser import met
from presenter.core.ink.simplify import MOST_POINTS, TOLERANCE, simplified
from presenter.core.ink.stroke import INKS, Anchor, Band, Sample, Stroke, distance
from presenter.core.theme import THEMES

PEN = Stroke("pen", "amber", 4, (Sample(0, 0), Sample(100, 0)))


def wave(count: int) -> list[Sample]:
    return [Sample(k / count * 900, 300 + 120 * math.sin(k / count * 9)) for k in range(count)]


def test_a_line_needs_two_points_and_a_wave_few() -> None:
    assert len(simplified([Sample(k, k) for k in range(500)])) == 2
    assert 10 < len(simplified(wave(1500))) < 120


@given(st.lists(st.tuples(st.floats(0, 1920), st.floats(0, 1080)), min_size=1, max_size=80))
def test_the_simpler_line_is_never_far_from_the_drawn_one(places: list[tuple[float, float]]) -> None:
    drawn = [Sample(x, y) for x, y in places]
    kept = simplified(drawn)
    ways = list(itertools.pairwise(kept)) or [(kept[0], kept[0])]
    assert all(min(distance(Point(p.x, p.y), a, b) for a, b in ways) <= TOLERANCE + 0.02 for p in drawn)


def test_pressure_keeps_its_points() -> None:
    pressed = [Sample(k, 0, 1.0 if k == 50 else 0.2) for k in range(100)]
    assert any(p.pressure == 1.0 for p in simplified(pressed))


def test_an_endless_scribble_is_bounded() -> None:
    scribble = [Sample(900 * math.sin(k * 1.7), 500 * math.cos(k * 2.3)) for k in range(30_000)]
    assert len(simplified(scribble)) <= MOST_POINTS


def test_the_eraser_meets_what_it_crosses_between_two_moves() -> None:
    other = Stroke("marker", "teal", 30, (Sample(0, 500), Sample(100, 500)))
    assert met([PEN, other], Point(50, -300), Point(50, 300)) == [0]
    assert met([PEN, other], Point(50, 470), Point(50, 470)) == [1]
    assert met([PEN, None], Point(300, 300), Point(400, 300)) == []
    dot = Stroke("pen", "amber", 4, (Sample(10, 10),))
    assert met([dot], Point(0, 10), Point(30, 10)) == [0]


def test_undo_and_redo_on_the_slide_it_was() -> None:
    book = Book().added("a", PEN).added("b", PEN).cleared("a")
    assert book.undo().page("a") == (PEN,)
    assert book.undo().undo().page("b") == ()
    assert book.undo().undo().redo() == book.undo()
    assert Book().undo() == Book() == Book().redo()
    assert book.undo().added("a", PEN).undone == ()


def test_a_sweep_of_the_eraser_is_one_change() -> None:
    book = Book().added("a", PEN).added("a", PEN).added("a", PEN)
    swept = book.without("a", [0]).without("a", [0]).joined(2)
    assert len(swept.page("a")) == 1
    assert swept.undo().page("a") == book.page("a")


def test_undo_is_bounded() -> None:
    book = Book()
    for _ in range(MOST_CHANGES + 50):
        book = book.added("a", PEN)
    assert len(book.done) == MOST_CHANGES


def test_what_is_written_is_read_again() -> None:
    bands = (Band("x", 1, 2),)
    kinds = (
        Anchor(),
        Anchor("piece", "p", Rect(1, 2, 3, 4)),
        Anchor("time", "t", Rect(1, 2, 3, 4), (5, 6), bands=bands),
    )
    pages = {"a": tuple(msgspec.structs.replace(PEN, anchor=anchor, step=1) for anchor in kinds)}
    assert decoded(encoded(pages)) == pages


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no ink"),
        (b"[1]", "no ink"),
        (b"\xff\xfe", "no ink"),
        (b"[" * 100_000, "no ink"),
        (b'{"format": "storyline-ink", "version": 2}', "newer"),
        (b'{"format": "other", "version": 1}', "no ink"),
        (b'{"format": "storyline-ink", "version": 1, "slides": {"a": [{"kind": "brush"}]}}', "brush"),
        (encoded({"a": (msgspec.structs.replace(PEN, ink="#FF0000"),)}), "cannot have been drawn"),
        (encoded({"a": (msgspec.structs.replace(PEN, width=9000),)}), "cannot have been drawn"),
        (encoded({"a": (msgspec.structs.replace(PEN, points=()),)}), "cannot have been drawn"),
        (encoded({"a": (msgspec.structs.replace(PEN, points=(Sample(1e9, 0),)),)}), "cannot have been drawn"),
        (encoded({"a": (PEN,) * 3000}), "too many strokes"),
        (b" " * 17_000_000, "16 MB"),
    ],
    ids=range(13),
)
def test_what_is_no_ink_is_said(data: bytes, words: str) -> None:
    with pytest.raises(InkError, match=words):
        decoded(data)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_stands_out_on_every_theme(theme, ink: str) -> None:
    assert contrast(theme.colour(ink), theme.colour("bg")) >= 4.5
