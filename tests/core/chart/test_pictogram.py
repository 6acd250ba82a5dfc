"""One cell is one thing."""

from __future__ import annotations

import pytest

from tests.core.chart.board import fact, frame_of, ids, mark, shape, story_of, words

FACTS = {
    "paper": fact(16, unit="principles"),
    "site": fact(58, unit="principles"),
    "said": fact(words={"en": "several hundred"}, unit="principles", sources=["S14"]),
    "many": fact(5000, unit="principles"),
}


def counted(*rows):
    counts = {"title": "How many", "rows": [{"label": name, "fact": name} for name in rows]}
    return frame_of(story_of(None, FACTS, slide={"blocks": [{"counts": counts}]}))


def cells(frame, row):
    return [p for p in frame.pieces if p.id.startswith(f"blocks.0.counts.{row}.cell")]


def test_as_many_cells_as_things():
    frame = counted("paper", "site")
    assert len(cells(frame, 0)) == 16
    assert len(cells(frame, 1)) == 58


def test_cells_are_all_alike_and_never_touch():
    frame = counted("site")
    drawn = cells(frame, 0)
    assert {(round(c.rect.width, 6), round(c.rect.height, 6)) for c in drawn} == {(11, 11)}
    assert not any(a.rect.overlaps(b.rect) for a in drawn for b in drawn if a is not b)


def test_an_unknown_amount_is_hatching_and_words():
    frame = counted("said")
    assert shape(frame, "blocks.0.counts.0.open").hatch is not None
    assert words(frame, "blocks.0.counts.0.value") == "several hundred"
    assert mark(frame, "blocks.0.counts.0.mark").origin == "article"


def test_cells_of_the_article_are_filled_others_hollow():
    frame = counted("paper")
    assert cells(frame, 0)[0].fill is None


def test_too_many_to_count_is_noted():
    frame = counted("many")
    assert cells(frame, 0) == []
    assert [o.piece for o in frame.overflows] == ["blocks.0.counts.0"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_number_stands_at_the_right(language):
    frame = frame_of(
        story_of(
            None,
            FACTS,
            slide={"blocks": [{"counts": {"rows": [{"label": "x", "fact": "site"}]}}]},
            languages=[language],
        )
    )
    assert "blocks.0.counts.0.value" in ids(frame)
    assert words(frame, "blocks.0.counts.0.value").startswith("58")
