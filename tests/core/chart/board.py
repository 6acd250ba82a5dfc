"""Small storyboards for chart tests, and what to look for in a composed frame."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from presenter.core.compose.collisions import collisions as colliding
from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame, Mark, Shape, Text
from presenter.core.compose.measure import GridMeasure, Measure
from presenter.core.compose.sheet import ChartView, Sheet
from presenter.core.deck import Cursor
from presenter.core.geometry import SAFE_AREA
from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.core.story import Story

SOURCES = {"art": {"title": "The article", "origin": "article", "locators": "S"}, "ctx": {"title": "Elsewhere"}}
GRID = GridMeasure()


def fact(value: object = None, **more: object) -> dict[str, Any]:
    """A fact in dollars from another source, unless told otherwise."""
    spec: dict[str, Any] = {"label": "a number", "unit": "USD", "sources": ["ctx"], **more}
    if value is not None:
        spec["value"] = str(value)
    return spec


def story_of(chart: Mapping[str, Any] | None, facts: Mapping[str, Any], **more: Any) -> Story:
    """A story of one slide with this chart. `slide` and `story` in `more` add keys to either."""
    slide = (
        {"id": "one", "layout": "chart", "title": "A message"}
        | ({"chart": chart} if chart else {})
        | more.pop("slide", {})
    )
    board = {
        "title": "T",
        "sources": SOURCES,
        "facts": facts,
        "slides": [slide],
        "time": {"from": "2020", "to": "2030"},
    }
    parsed = parse_story(read_source(json.dumps(board | more, ensure_ascii=False), "story.yaml"))
    assert parsed.story is not None, parsed.problems
    return parsed.story


def frame_of(
    story: Story,
    *,
    step: int | None = None,
    language: str | None = None,
    measure: Measure = GRID,
    views: Mapping[str, ChartView] | None = None,
    after: bool = False,
    slide: int = 0,
) -> Frame:
    """The first slide, composed at its last step."""
    at = story.slides[slide].last_step if step is None else step
    return compose(story, Cursor(slide, at), language or story.language, measure, views=views, after=after)


def chart_frame(chart: Mapping[str, Any], facts: Mapping[str, Any], **more: Any) -> Frame:
    return frame_of(story_of(chart, facts, **more))


def sheet_of(story: Story, language: str = "") -> Sheet:
    slide = story.slides[0]
    return Sheet(story, slide, slide.last_step, language or story.language, GRID)


def shape(frame: Frame, piece_id: str) -> Shape:
    piece = frame.piece(piece_id)
    assert isinstance(piece, Shape)
    return piece


def mark(frame: Frame, piece_id: str) -> Mark:
    piece = frame.piece(piece_id)
    assert isinstance(piece, Mark)
    return piece


def words(frame: Frame, piece_id: str) -> str:
    piece = frame.piece(piece_id)
    assert isinstance(piece, Text)
    return piece.text


def ids(frame: Frame) -> set[str]:
    return {piece.id for piece in frame.pieces}


def collisions(frame: Frame) -> list[str]:
    """Pairs of texts whose ink meets."""
    return [str(pair) for pair in colliding(list(frame.pieces))]


def strays(frame: Frame) -> list[str]:
    """Pieces outside the safe area."""
    return [f"{p.id} {tuple(map(round, p.rect))}" for p in frame.pieces if not SAFE_AREA.inflated(1).encloses(p.rect)]
