"""The side panel of blocks."""

from __future__ import annotations

from presenter.core.compose.frame import Text
from presenter.core.compose.panel import panel_height
from tests.core.chart.board import collisions, fact, frame_of, ids, mark, sheet_of, story_of, strays, words

FACTS = {
    "a": fact("26e9", sources=["S2"]),
    "long": fact("11.4", unit="minutes"),
    "r": {"label": "ratio", "formula": "a / a", "unit": "x"},
}
ALL = [
    {"heading": "A heading", "text": "Some **strong** text.\n\n- one\n- two"},
    {"rule": True, "origin": "article", "text": "the article says"},
    {"chip": "fix", "text": "in fact"},
    {"chip": "doubt", "text": "perhaps"},
    {"claim": "opinion", "text": "a view"},
    {"fact": "a", "text": "what it is"},
    {"counts": {"rows": [{"label": "n", "fact": "long"}]}},
]


def panel(*blocks, **how):
    return frame_of(story_of({"type": "bars", "bars": [{"fact": "a"}]}, FACTS, slide={"blocks": list(blocks)}), **how)


def test_every_kind_of_block_has_its_place():
    frame = panel(*ALL)
    assert collisions(frame) == []
    assert strays(frame) == []
    tops = [min(p.rect.y for p in frame.pieces if p.id.startswith(f"blocks.{n}")) for n in range(len(ALL))]
    assert tops == sorted(tops)


def test_markup_and_lists():
    frame = panel(ALL[0])
    first = frame.piece("blocks.0.text")
    assert isinstance(first, Text)
    assert [run.style.bold for run in first.lines[0].runs] == [False, True, False]
    assert words(frame, "blocks.0.text.1.mark") == "–"
    assert words(frame, "blocks.0.text.2") == "two"


def test_a_number_carries_its_mark_and_caption():
    frame = panel({"fact": "a", "text": "a year"})
    assert mark(frame, "blocks.0.mark").origin == "article"
    assert words(frame, "blocks.0.value") == "$26bn"
    assert words(frame, "blocks.0.text") == "a year"
    assert frame.piece("blocks.0.value").facts == ("a",)


def test_a_number_without_words_is_called_by_its_label():
    assert words(panel({"fact": "r"}), "blocks.0.text") == "ratio"


def test_a_long_number_takes_a_smaller_size_and_stays_inside():
    frame = panel({"fact": "long", "text": "x"})
    assert strays(frame) == []
    assert frame.overflows == ()


def test_later_blocks_keep_their_room():
    story = story_of(None, FACTS, slide={"blocks": [{"text": "one"}, {"text": "two", "step": 1}, {"text": "three"}]})
    first, last = frame_of(story, step=0), frame_of(story)
    assert "blocks.1.text" not in ids(first)
    assert first.piece("blocks.2.text").rect == last.piece("blocks.2.text").rect


def test_a_block_takes_the_place_of_one_that_is_gone():
    story = story_of(None, FACTS, slide={"blocks": [{"text": "one", "until": 0}, {"text": "two", "step": 1}]})
    first, last = frame_of(story, step=0), frame_of(story)
    assert "blocks.1.text" not in ids(first)
    assert "blocks.0.text" not in ids(last)
    assert first.piece("blocks.0.text").rect.y == last.piece("blocks.1.text").rect.y


def test_an_unknown_fact_leaves_its_words():
    story = story_of(None, FACTS, slide={"blocks": [{"fact": "a", "text": "words"}]})
    story.facts.pop("a")
    frame = frame_of(story)
    assert "blocks.0.value" not in ids(frame)
    assert words(frame, "blocks.0.text") == "words"


def test_height_is_what_is_drawn():
    story = story_of(None, FACTS, slide={"blocks": ALL})
    sheet = sheet_of(story)
    tall = panel_height(sheet, story.slides[0].spec.blocks, 504)
    assert sheet.pieces == []
    assert tall > panel_height(sheet, story.slides[0].spec.blocks[:3], 504) > 100
