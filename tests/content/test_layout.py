"""Layout by numbers, for every slide, state, step and language of every story we ship: nothing runs over, meets or strays."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest

from presenter.core.compose.collisions import BACKGROUNDS
from presenter.core.compose.frame import AnyPiece, Frame, Mark, Shape, Text
from presenter.core.geometry import SAFE_AREA
from presenter.core.theme import TOKENS
from tests.content.composed import each_slide, frames_of, line_inks, told

SMALLEST = 18
SMALLEST_CONTENT = 20
FURNITURE = frozenset({"ruler", "source-line", "page"})
"""Roles of text that frame the content."""

every_slide = pytest.mark.parametrize(("story", "slide"), each_slide(), ids=lambda value: value)


def frames(story: str, slide: str) -> Iterator[tuple[str, Frame]]:
    """Each frame with words that name it in a failure."""
    for frame in frames_of(story, told(story).slide(slide)):
        yield f"{frame.language} step {frame.step} {frame.state}".rstrip(), frame


def tokens(piece: AnyPiece) -> set[str]:
    """The theme colours a piece asks for."""
    if isinstance(piece, Text):
        return {run.ink.token for line in piece.lines for run in line.runs} | {piece.on}
    if isinstance(piece, Shape):
        inks = [piece.fill, piece.hatch and piece.hatch.ink, piece.pen and piece.pen.ink]
        return {ink.token for ink in inks if ink}
    return {piece.ink.token, piece.on} if isinstance(piece, Mark) else set()


@every_slide
def test_everything_fits(story, slide):
    assert not [(where, overflow) for where, frame in frames(story, slide) for overflow in frame.overflows]


@every_slide
def test_no_two_texts_meet(story, slide):
    met = []
    for where, frame in frames(story, slide):
        texts = [(piece.id, ink) for piece in frame.pieces if isinstance(piece, Text) for ink in line_inks(piece)]
        met += [(where, one, other) for (one, a), (other, b) in combinations(texts, 2) if a.overlaps(b)]
    assert not met


@every_slide
def test_all_ink_is_inside_the_safe_area(story, slide):
    outside = [
        (where, piece.id, piece.rect)
        for where, frame in frames(story, slide)
        for piece in frame.pieces
        if piece.role not in BACKGROUNDS and any(piece.rect) and not SAFE_AREA.encloses(piece.rect)
    ]
    assert not outside


@every_slide
def test_nothing_is_too_small_to_read(story, slide):
    small = [
        (where, piece.id, run.style.size)
        for where, frame in frames(story, slide)
        for piece in frame.pieces
        if isinstance(piece, Text)
        for line in piece.lines
        for run in line.runs
        if run.style.size < (SMALLEST if piece.role in FURNITURE else SMALLEST_CONTENT)
    ]
    assert not small


@every_slide
def test_ids_are_unique_and_every_theme_has_the_colours(story, slide):
    for where, frame in frames(story, slide):
        ids = [piece.id for piece in frame.pieces]
        assert len(set(ids)) == len(ids), where
        assert set().union(*map(tokens, frame.pieces)) <= set(TOKENS), where


@every_slide
def test_what_is_there_from_the_start_stays(story, slide):
    """Going through the steps of a slide, its headline stands still in each state."""
    places = {
        (frame.language, frame.state, frame.piece("headline").rect)
        for _, frame in frames(story, slide)
        if has_headline(frame)
    }
    assert len(places) <= len(told(story).languages) * len(told(story).slide(slide).all_states)


@every_slide
def test_the_words_of_a_switch_stand_still(story, slide):
    """Choosing moves none of them: a second click finds what the first one found."""
    places: dict[tuple[str, str], set[float]] = {}
    for _, frame in frames(story, slide):
        for piece in frame.pieces:
            if piece.choice:
                assert isinstance(piece, Text)
                places.setdefault((frame.language, piece.id), set()).add(piece.lines[0].runs[0].x)
    assert all(len(found) == 1 for found in places.values()), places


def has_headline(frame: Frame) -> bool:
    return any(piece.id == "headline" for piece in frame.pieces)
