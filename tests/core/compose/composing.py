"""Composing small stories in tests, and the questions every slide has to answer: nothing meets, nothing sticks out."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from presenter.core.compose.collisions import BACKGROUNDS, collisions
from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame, Shape, Text
from presenter.core.deck import Cursor
from presenter.core.geometry import SAFE_AREA
from presenter.core.parse import parse_story
from presenter.core.problem import has_errors
from presenter.core.source import read_source
from presenter.core.story import Story

SIGNS = "风潮货人税船港灯帆锚桅舱海岸雾雨雪星图表信钟绳桨礁湾岛桥路城市年月春秋冬夏早晚远近快慢新旧大小轻重"


def story_of(slides: list[dict[str, Any]] | dict[str, Any], sound: bool = True, **more: Any) -> Story:
    """A story in Chinese and English from its slides as written; `sound` ones must have no errors."""
    listed = slides if isinstance(slides, list) else [slides]
    for number, slide in enumerate(listed):
        slide.setdefault("id", f"s{number + 1}")
        slide.setdefault("title", "题")
    board = {
        "title": "故事",
        "languages": ["zh", "en"],
        "time": {"from": "1900", "to": "1930"},
        "slides": listed,
        **more,
    }
    parsed = parse_story(read_source(json.dumps(board, ensure_ascii=False).encode(), "story.yaml"))
    assert parsed.story is not None, parsed.problems
    assert not (sound and has_errors(parsed.problems)), parsed.problems
    return parsed.story


def composed(
    story: Story, slide: int = 0, step: int | None = None, language: str = "zh", *, after: bool = False
) -> Frame:
    """A frame as on screen, measured with our fonts; the last step if none is named."""
    from presenter.scene.measure import QtMeasure

    last = story.slides[slide].last_step
    return compose(story, Cursor(slide, last if step is None else step), language, QtMeasure(), after=after)


def assert_clean(frame: Frame) -> None:
    """No two texts meet, all lies in the safe area, every id is unique, and everything fits."""
    assert not collisions(list(frame.pieces))
    for piece in frame.pieces:
        if piece.role not in BACKGROUNDS and (not isinstance(piece, Text) or piece.text.strip()):
            assert SAFE_AREA.inflated(0.5).encloses(piece.rect), (piece.id, piece.rect)
    ids = [piece.id for piece in frame.pieces]
    assert len(set(ids)) == len(ids)
    assert not frame.overflows


def said(frame: Frame, piece: str) -> str:
    """The words of a text piece on one line."""
    found = frame.piece(piece)
    assert isinstance(found, Text)
    return found.text.replace("\n", " ")


def shape(frame: Frame, piece: str) -> Shape:
    found = frame.piece(piece)
    assert isinstance(found, Shape)
    return found


def ids(frame: Frame, start: str) -> list[str]:
    """Ids of pieces that begin so, in drawing order."""
    return [piece.id for piece in frame.pieces if piece.id.startswith(start)]


def words(chinese: int, latin: int) -> st.SearchStrategy[dict[str, str]]:
    """A text per language: up to so many Chinese characters, up to so many Latin letters in words of at most nine."""
    zh = st.text(SIGNS, min_size=1, max_size=chinese)
    word = st.text("abcdefghiklmnorstuvwz", min_size=1, max_size=min(9, latin))
    en = st.lists(word, min_size=1, max_size=max(1, latin // 4)).map(lambda parts: _within(parts, latin))
    return st.fixed_dictionaries({"zh": zh, "en": en})


def _within(parts: list[str], latin: int) -> str:
    text = parts[0]
    for part in parts[1:]:
        if len(text) + 1 + len(part) > latin:
            break
        text += " " + part
    return text
