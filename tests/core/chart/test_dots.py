"""Single values on one scale."""

from __future__ import annotations

import math

import pytest

from tests.core.chart.board import chart_frame, collisions, fact, frame_of, ids, mark, shape, story_of, strays, words

FACTS = {"s": fact("1e6", unit="features"), "m": fact("4e6", unit="features"), "l": fact("34e6", unit="features")}


def dots(names=tuple(FACTS), **more):
    return {"type": "dots", "title": "Features", "points": [{"fact": name} for name in names], **more}


def test_log_positions():
    frame = chart_frame(dots(), FACTS)
    x = [mark(frame, f"chart.{name}.mark").centre.x for name in "sml"]
    assert (x[1] - x[0]) / (x[2] - x[0]) == pytest.approx(math.log10(4) / math.log10(34), rel=1e-6)


def test_linear_dots_begin_at_zero():
    frame = chart_frame(dots(scale="linear"), FACTS)
    zero = frame.piece("chart.grid0").rect.centre.x
    x = [mark(frame, f"chart.{name}.mark").centre.x - zero for name in "ml"]
    assert x[1] / x[0] == pytest.approx(34 / 4, rel=1e-6)


def test_number_first_then_name():
    frame = chart_frame(dots(), FACTS)
    assert words(frame, "chart.m.value") == "4m"
    assert frame.piece("chart.m.value").rect.x < frame.piece("chart.m.name").rect.x


def test_ranges_and_conflicts_are_whiskers():
    facts = FACTS | {"r": fact(low="2e6", high="9e6", unit="features")}
    frame = chart_frame(dots([*FACTS, "r"]), facts)
    assert shape(frame, "chart.r.whisker").rect.width > 100


def test_unknown_values_are_words_in_their_row():
    facts = FACTS | {"x": fact(words="millions", unit="features", label="Article")}
    frame = chart_frame(dots([*FACTS, "x"]), facts)
    assert words(frame, "chart.x.gap") == "Article millions"
    assert collisions(frame) == []


def test_rows_wait_for_their_step():
    chart = dots() | {"points": [{"fact": "s"}, {"fact": "l", "step": 1}]}
    story = story_of(chart, FACTS)
    assert "chart.l.mark" not in ids(frame_of(story, step=0))
    assert mark(frame_of(story, step=0), "chart.s.mark") == mark(frame_of(story), "chart.s.mark")


def test_a_dozen_rows_fit():
    facts = {f"f{n}": fact(7**n, label=f"Name of row {n}") for n in range(12)}
    frame = chart_frame(dots(list(facts), title="Value"), facts)
    assert collisions(frame) == []
    assert strays(frame) == []
    assert frame.overflows == ()


def test_nothing_positive_on_a_log_scale_is_no_data():
    frame = chart_frame(dots(["z"]), {"z": fact(0)})
    assert "chart.empty" in ids(frame)
