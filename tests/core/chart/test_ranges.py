"""Ranges as bars, in rows and along time."""

from __future__ import annotations

import math

import pytest

from tests.core.chart.board import chart_frame, collisions, fact, frame_of, ids, mark, shape, story_of, strays, words

FACTS = {
    "r": fact(low="100e9", high="200e9", as_of="2021", label="R", sources=["S3"]),
    "floor": fact(more_than="50e9", as_of="2022", label="Floor"),
    "ceiling": fact(less_than="50e9", as_of="2022", label="Ceiling"),
    "one": fact("80e9", as_of="2023", label="One"),
    "low": fact("40e9", as_of="2024", label="Low", sources=["S4"]),
    "high": fact("160e9", as_of="2024", label="High"),
    "said": fact("150e9", as_of="2021", label="Said", sources=["S5"]),
    "goal": fact(low="120e9", high="180e9", as_of="2025", status="target", label="Goal"),
}
ROWS = (
    {"fact": "r", "mark": "said"},
    {"fact": "floor"},
    {"fact": "one"},
    {"name": "Two books", "low": "low", "high": "high"},
    {"fact": "goal"},
)


def ranges(*rows, **more):
    return {"type": "ranges", "title": "Value, $bn", "rows": list(rows or ROWS), **more}


def test_bars_reach_from_end_to_end():
    frame = chart_frame(ranges(), FACTS)
    r, two = shape(frame, "chart.0.bar").rect, shape(frame, "chart.3.bar")
    half = two.pen.width / 2
    assert (two.rect.width) / r.width == pytest.approx(1.2, rel=1e-3)
    assert half > 0


def test_log_positions():
    frame = chart_frame(ranges(scale="log"), FACTS)
    r, two = shape(frame, "chart.0.bar").rect, shape(frame, "chart.3.bar").rect
    assert two.width / r.width == pytest.approx(math.log(4) / math.log(2), rel=1e-3)
    assert "log scale" in words(frame, "chart.title.note")


def test_texture_says_what_kind_of_figure_it_is():
    frame = chart_frame(ranges(), FACTS)
    assert shape(frame, "chart.0.bar").fill is not None
    assert shape(frame, "chart.4.bar").hatch is not None
    hollow = shape(frame, "chart.3.bar")
    assert hollow.fill is None
    assert hollow.hatch is None


def test_a_bar_of_two_facts_stands_for_both_with_a_number_at_each_end():
    frame = chart_frame(ranges(), FACTS)
    bar = shape(frame, "chart.3.bar")
    assert set(bar.facts) == {"low", "high"}
    assert frame.piece("chart.3.low.value").rect.right < bar.rect.x
    assert frame.piece("chart.3.high.value").rect.x > bar.rect.right


def test_a_value_inside_is_a_mark_with_its_number():
    frame = chart_frame(ranges(), FACTS)
    bar, inside = shape(frame, "chart.0.bar").rect, mark(frame, "chart.0.said.mark")
    assert (inside.centre.x - bar.x) / bar.width == pytest.approx(0.5, abs=0.01)
    assert inside.origin == "article"
    assert words(frame, "chart.0.said.value") == "150"


def test_floors_and_ceilings_are_open_and_have_a_tick():
    frame = chart_frame(ranges(*ROWS, {"fact": "ceiling"}), FACTS)
    floor, ceiling = shape(frame, "chart.1.head").rect, shape(frame, "chart.5.head").rect
    assert "chart.1.tick" in ids(frame)
    tick = mark(frame, "chart.1.floor.mark").centre.x
    assert mark(frame, "chart.5.ceiling.mark").centre.x == pytest.approx(tick)
    assert floor.x > tick > ceiling.right
    assert shape(frame, "chart.1.bar").pen.dash
    assert words(frame, "chart.1.floor.value") == ">50"


def test_one_value_is_a_mark():
    frame = chart_frame(ranges(), FACTS)
    assert mark(frame, "chart.2.one.mark").origin == "context"
    assert "chart.2.bar" not in ids(frame)


def test_an_axis_that_begins_elsewhere_says_so_and_no_bar_grows_from_it():
    frame = chart_frame(ranges({"fact": "r"}, {"fact": "goal"}, from_zero=False), FACTS)
    assert words(frame, "chart.title.note").startswith("axis begins at 50")
    assert shape(frame, "chart.0.bar").rect.x > frame.piece("chart.grid0").rect.right + 20


def test_words_for_what_nobody_knows():
    facts = FACTS | {"high": fact(words="many", as_of="2024"), "one": fact(words="some", as_of="2023")}
    frame = chart_frame(ranges(), facts)
    assert words(frame, "chart.2.gap") == "some"
    assert words(frame, "chart.3.gap") == "many"
    assert "chart.3.bar" not in ids(frame)
    assert "chart.3.low.mark" in ids(frame)


def test_along_time_bars_stand_upright_at_their_dates():
    frame = chart_frame(ranges(along="time"), FACTS)
    r, floor, one = (frame.piece(f"chart.{name}").rect.centre.x for name in ("0.bar", "1.bar", "2.one.mark"))
    assert floor - r == pytest.approx(one - floor, rel=0.01)
    bar = shape(frame, "chart.0.bar").rect
    assert bar.height > bar.width
    assert words(frame, "chart.3.value") == "40–160"
    assert frame.charts[0].x_is_time
    assert collisions(frame) == []
    assert frame.overflows == ()


def test_what_is_said_on_hover_lies_on_the_bar_whatever_its_own_date():
    facts = FACTS | {"said": fact("150e9", as_of="2019", label="Said", sources=["S5"])}
    frame = chart_frame(ranges(along="time"), facts)
    region, at = frame.charts[0], mark(frame, "chart.0.said.mark").centre
    point = next(p for p in region.points if p.fact == "said")
    x0, x1 = region.x_range
    assert region.plot.x + (point.x - x0) / (x1 - x0) * region.plot.width == pytest.approx(at.x)
    assert "2019" in point.text


def test_a_date_of_its_own_moves_a_range_along_time():
    rows = ({"fact": "r"}, {"fact": "floor", "date": "2024"}, {"name": "Books", "low": "low", "high": "high"})
    frame = chart_frame(ranges(*rows, along="time"), FACTS)
    assert shape(frame, "chart.1.bar").rect.centre.x == pytest.approx(shape(frame, "chart.2.bar").rect.centre.x)


def test_what_is_after_the_article_waits_to_be_asked_for():
    story = story_of(ranges(along="time"), FACTS, time={"from": "2019", "to": "2030", "after": "2023-12"})
    assert "chart.3.bar" not in ids(frame_of(story))
    assert "chart.after" in ids(frame_of(story, after=True))


def test_zooming_cuts_bars_at_the_plot():
    story = story_of(ranges(along="time"), FACTS)
    region = frame_of(story).charts[0]
    view = (region.x_range, (0.0, 150e9))
    frame = frame_of(story, views={"chart": view})
    bar = shape(frame, "chart.0.bar").rect
    assert bar.y >= frame.charts[0].plot.y - 25


def test_rows_wait_for_their_step_and_nothing_moves():
    for along in ("names", "time"):
        story = story_of(ranges({"fact": "r"}, {"fact": "goal", "step": 1}, along=along), FACTS)
        first = frame_of(story, step=0)
        assert "chart.1.bar" not in ids(first)
        assert shape(first, "chart.0.bar") == shape(frame_of(story), "chart.0.bar")


def test_every_bar_leads_to_its_facts():
    frame = chart_frame(ranges(), FACTS)
    for name, fact_id in (("chart.3.bar", "low"), ("chart.4.bar", "goal"), ("chart.1.bar", "floor")):
        piece = frame.at(frame.piece(name).rect.centre)
        assert piece is not None
        assert fact_id in piece.facts


def test_many_rows_with_long_names_fit():
    rows = [{"name": f"Row {n}, 名字很长很长很长很长很长的一行", "fact": "r" if n % 2 else "goal"} for n in range(14)]
    frame = chart_frame(ranges(*rows), FACTS)
    assert collisions(frame) == []
    assert strays(frame) == []
    assert frame.overflows == ()


def test_no_numbers_at_all_are_no_crash():
    assert "chart.empty" in ids(chart_frame(ranges({"fact": "a"}), {"a": fact(words="unknown")}))
