"""A chart alone and beside its reading guide."""

from __future__ import annotations

import pytest

from presenter.core.compose.furniture import LEFT, RIGHT
from presenter.core.compose.layouts.chart import CHART_WIDTH, FOOT, GUIDE
from tests.core.chart.board import collisions, fact, frame_of, ids, story_of, strays, words

FACTS = {"a": fact(4), "b": fact(9)}
BARS = {"type": "bars", "title": "x, $", "bars": [{"fact": "a"}, {"fact": "b"}]}


def test_alone_it_takes_the_width():
    frame = frame_of(story_of(BARS, FACTS))
    assert frame.piece("chart.axis").rect.right == pytest.approx(RIGHT, abs=1)


def test_blocks_stand_in_a_guide_of_their_own():
    frame = frame_of(story_of(BARS, FACTS, slide={"body": "How to read it", "blocks": [{"text": "more"}]}))
    assert frame.piece("chart.axis").rect.right == pytest.approx(LEFT + CHART_WIDTH, abs=1)
    assert words(frame, "blocks.0.text") == "How to read it"
    assert frame.piece("blocks.0.text").rect.x >= RIGHT - GUIDE[0]


def test_a_crowded_guide_gives_up_air_before_it_overflows():
    blocks = [{"heading": "Head", "text": "words " * 12, "rule": True} for _ in range(4)]
    frame = frame_of(story_of(BARS, FACTS, slide={"blocks": blocks}))
    assert frame.overflows == ()
    assert max(p.rect.bottom for p in frame.pieces if p.group.startswith("blocks")) <= FOOT
    assert collisions(frame) == []


def test_too_much_is_noted():
    blocks = [{"text": "words " * 60} for _ in range(5)]
    frame = frame_of(story_of(BARS, FACTS, slide={"blocks": blocks}))
    assert [o.piece for o in frame.overflows] == ["blocks"]


def test_a_chart_slide_without_a_chart_says_so():
    frame = frame_of(story_of(None, FACTS))
    assert words(frame, "empty") == "Nothing on this slide yet"
    assert "chart.axis" not in ids(frame)
    assert strays(frame) == []
