"""The title slide."""

from __future__ import annotations

import pytest

from presenter.core.compose.furniture import column
from tests.core.chart.board import collisions, fact, frame_of, ids, mark, shape, story_of, strays, words

FACTS = {
    "a": fact("1e9", as_of="2024-12", about=True),
    "b": fact("5e9", as_of="2025-08"),
    "c": fact("26e9", as_of="2026-12", status="target", sources=["S2"]),
}
CHART = {
    "type": "bars",
    "along": "time",
    "title": {"en": "Revenue, $bn", "zh": "收入，亿美元"},
    "note": "true to scale|really",
    "bars": [{"fact": "a"}, {"fact": "b"}, {"fact": "c", "hero": True}],
}
SLIDE = {
    "layout": "title",
    "title": {"en": "Can it?", "zh": "够得着吗？"},
    "standfirst": "One article, checked.",
    "blocks": [{"origin": "article", "text": "by somebody"}],
}


def title(chart=CHART, **more):
    return story_of(chart, FACTS, slide=SLIDE | more, languages=["en", "zh"])


def test_words_left_chart_right():
    frame = frame_of(title())
    for piece_id in ("headline", "second-language", "standfirst", "blocks.0.text"):
        assert frame.piece(piece_id).rect.right < column(7)
    assert shape(frame, "chart.c.bar").rect.x > column(7)
    assert words(frame, "second-language") == "够得着吗？"


@pytest.mark.parametrize(
    ("language", "caption"), [("en", "billion dollars, the article’s target"), ("zh", "亿美元，原文目标")]
)
def test_the_hero_says_unit_and_kind(language, caption):
    frame = frame_of(title(), language=language)
    assert words(frame, "chart.c.caption") == caption
    assert mark(frame, "chart.c.mark").origin == "article"


def test_the_chart_title_stands_low_near_the_small_bars():
    frame = frame_of(title())
    heading = frame.piece("chart.title")
    assert heading.rect.y > frame.piece("chart.c.caption").rect.bottom
    assert heading.rect.bottom < shape(frame, "chart.a.bar").rect.y
    assert collisions(frame) == []
    assert strays(frame) == []


def test_without_a_chart_the_title_takes_the_width():
    frame = frame_of(title(chart=None, title="A title without a chart that is rather long to read"))
    assert frame.piece("headline").rect.right > column(7)
    assert strays(frame) == []


def test_the_storys_subtitle_stands_in_for_a_standfirst():
    story = story_of(None, FACTS, slide={"layout": "title"}, subtitle="From then to now")
    frame = frame_of(story)
    assert words(frame, "standfirst") == "From then to now"
    assert "second-language" not in ids(frame)
