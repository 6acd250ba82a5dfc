"""The ink file: versioned JSON, read with bounds, for anybody may have written it."""

from __future__ import annotations

import math

import msgspec
from msgspec import Struct

from presenter.core.ink.book import MOST_STROKES, Page
from presenter.core.ink.simplify import MOST_POINTS
from presenter.core.ink.stroke import INKS, Stroke

VERSION = 1
MOST_BYTES = 16_000_000
MOST_SLIDES = 2000
MOST_POINTS_IN_ALL = 500_000
FARTHEST = 1e5
"""In slide units: nothing drawn lies further off."""
WIDEST = 200.0


class InkError(ValueError):
    """Why a file is no ink; `newer` when only a later version can read it."""

    def __init__(self, words: str, *, newer: bool = False) -> None:
        super().__init__(words)
        self.newer = newer


class _Head(Struct):
    format: str
    version: int


class _File(Struct):
    format: str
    version: int
    slides: dict[str, tuple[Stroke, ...]]


def encoded(pages: dict[str, Page]) -> bytes:
    """The file's bytes: one slide after the other by id, the same ink always the same bytes."""
    return msgspec.json.format(
        msgspec.json.encode(_File("storyline-ink", VERSION, dict(sorted(pages.items())))), indent=1
    )


def decoded(data: bytes) -> dict[str, Page]:
    """The ink by slide. Raises InkError for what is damaged, too large or newer."""
    if len(data) > MOST_BYTES:
        raise InkError(f"it has more than {MOST_BYTES // 1_000_000} MB")
    try:
        head = msgspec.json.decode(data, type=_Head)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as fault:
        raise InkError("it is no ink of a story") from fault
    if head.format != "storyline-ink":
        raise InkError("it is no ink of a story")
    if head.version > VERSION:
        raise InkError("a newer version of the program wrote it", newer=True)
    try:
        file = msgspec.json.decode(data, type=_File)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as fault:
        raise InkError(str(fault)) from fault
    if len(file.slides) > MOST_SLIDES:
        raise InkError("it has too many slides")
    points = 0
    for page in file.slides.values():
        if len(page) > MOST_STROKES:
            raise InkError("a slide has too many strokes")
        for stroke in page:
            points += len(stroke.points)
            if not _sound(stroke) or points > MOST_POINTS_IN_ALL:
                raise InkError("a stroke cannot have been drawn")
    return {slide: page for slide, page in file.slides.items() if page}


def _sound(stroke: Stroke) -> bool:
    anchor = stroke.anchor
    numbers = [*anchor.rect, *anchor.x_range, *anchor.y_range]
    numbers += [edge for band in anchor.bands for edge in (band.top, band.bottom)]
    places = [n for p in stroke.points for n in (p.x, p.y)]
    return (
        1 <= len(stroke.points) <= MOST_POINTS
        and stroke.ink in INKS
        and 0 < stroke.width <= WIDEST
        and stroke.step >= 0
        and all(map(math.isfinite, numbers))
        and all(abs(n) <= FARTHEST for n in places)
        and all(0 <= p.pressure <= 1 for p in stroke.points)
    )
