"""The giant number and the chart that meets its cap line."""

from __future__ import annotations

import pytest

from presenter.core.compose.frame import Text
from presenter.core.compose.giant import giant_words
from presenter.core.compose.layouts.big_number import BASELINE, CAP
from tests.core.chart.board import chart_frame, collisions, fact, frame_of, ids, mark, sheet_of, story_of, strays, words

FACTS = {
    "now": fact("9e9", as_of="2025-12-31"),
    "target": fact("26e9", as_of="2026-12-31", status="target", sources=["S2"]),
    "more": fact("28e9", as_of="2026-12-31"),
    "most": fact("90e9", as_of="2026-12-31"),
}
LINE = {"type": "line", "title": "Revenue, $bn", "points": [{"fact": "now"}, {"fact": "target"}]}
SLIDE = {"layout": "big-number", "number": {"fact": "target", "caption": "billion dollars, a year"}}


def big(chart=LINE, slide=SLIDE, **more):
    return story_of(chart, FACTS, slide=slide, **more)


def size_of(frame, piece_id):
    piece = frame.piece(piece_id)
    assert isinstance(piece, Text)
    return piece.size


def test_the_cap_line_is_the_level_of_the_value():
    frame = frame_of(big())
    level = BASELINE - CAP * size_of(frame, "number")
    assert mark(frame, "chart.target.mark").centre.y == pytest.approx(level)
    assert mark(frame, "number.mark").centre.y == pytest.approx(level)


def test_the_tie_joins_two_equal_marks():
    frame = frame_of(big())
    ours, theirs = mark(frame, "number.mark"), mark(frame, "chart.target.mark")
    assert (ours.origin, ours.radius, ours.ink) == (theirs.origin, theirs.radius, theirs.ink)
    tie = frame.piece("number.tie").rect
    assert ours.centre.x < tie.x < tie.right < theirs.centre.x
    assert [p.id for p in frame.pieces].index("number.tie") < [p.id for p in frame.pieces].index("chart.target.mark")


def test_the_level_holds_for_a_value_a_little_below_the_highest():
    chart = LINE | {"points": [{"fact": "now"}, {"fact": "target"}, {"fact": "more"}]}
    frame = frame_of(big(chart))
    assert mark(frame, "chart.target.mark").centre.y == pytest.approx(BASELINE - CAP * size_of(frame, "number"))
    assert "number.tie" in ids(frame)


def test_a_value_far_below_the_highest_is_not_tied_and_nothing_leaves_the_slide():
    chart = LINE | {"points": [{"fact": "now"}, {"fact": "target"}, {"fact": "most"}]}
    frame = frame_of(big(chart))
    assert "number.tie" not in ids(frame)
    assert strays(frame) == []


def test_no_tie_to_a_chart_without_the_number():
    frame = frame_of(big(LINE | {"points": [{"fact": "now"}]}))
    assert "number.tie" not in ids(frame)
    assert "number.mark" not in ids(frame)


@pytest.mark.parametrize(
    ("language", "caption", "expected"),
    [
        ("zh", "亿美元，一年", ("260", "")),
        ("en", "billion dollars, a year", ("26", "")),
        ("en", "a year", ("$26", "bn")),
        ("zh", "一年", ("260", "亿")),
    ],
)
def test_the_unit_is_said_once(language, caption, expected):
    giant = giant_words(sheet_of(big(), language), "target", caption)
    assert (giant.figures.text, giant.after) == expected


def test_percent_belongs_to_the_figures():
    story = story_of(None, {"a": fact("1.29", unit="%")}, slide={"layout": "big-number", "number": {"fact": "a"}})
    assert giant_words(sheet_of(story), "a", "").figures.text == "1.29%"


def test_a_long_number_takes_a_smaller_size_of_the_scale():
    story = story_of(
        None, {"a": fact("12,345,678", unit="people")}, slide={"layout": "big-number", "number": {"fact": "a"}}
    )
    frame = frame_of(story)
    assert size_of(frame, "number") < 400
    assert strays(frame) == []


def test_words_stand_where_no_number_is_known():
    story = story_of(
        None, {"a": fact(words="millions", unit="features")}, slide={"layout": "big-number", "number": {"fact": "a"}}
    )
    assert words(frame_of(story), "number") == "millions"


def test_message_caption_words_and_blocks_keep_apart():
    slide = SLIDE | {
        "title": {"en": "The target is high", "zh": "目标很高"},
        "body": "One. " * 20,
        "blocks": [{"chip": "note", "text": "no currency"}],
    }
    frame = frame_of(big(slide=slide, languages=["en", "zh"]))
    assert words(frame, "headline") == "The target is high"
    assert words(frame, "second-language") == "目标很高"
    assert collisions(frame) == []
    assert strays(frame) == []


def test_without_number_or_chart_nothing_breaks():
    frame = chart_frame({"type": "bars", "bars": []}, FACTS, slide={"layout": "big-number"})
    assert "chart.empty" in ids(frame)
    frame = frame_of(story_of(None, FACTS, slide={"layout": "big-number"}))
    assert "number" not in ids(frame)


@pytest.mark.parametrize(("language", "expected"), [("zh", ("约", "138", "亿年")), ("en", ("", "~13.8", "bn years"))])
def test_words_beside_the_figures_are_small(language, expected):
    story = story_of(
        None,
        {"a": fact("13.8e9", unit="years", about=True)},
        slide={"layout": "big-number", "number": {"fact": "a"}},
        languages=[language],
    )
    giant = giant_words(sheet_of(story), "a", "")
    assert (giant.before, giant.figures.text, giant.after) == expected
    frame = frame_of(story)
    assert size_of(frame, "number.unit") < size_of(frame, "number") / 3
    assert strays(frame) == []
