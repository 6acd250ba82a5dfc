"""Two values per row on one scale."""

from __future__ import annotations

import math

import pytest

from tests.core.chart.board import chart_frame, collisions, fact, frame_of, ids, mark, shape, story_of, strays, words

FACTS = {
    "a0": fact("10e9", as_of="2020"),
    "a1": fact("30e9", as_of="2024", sources=["S3"]),
    "b0": fact("20e9", as_of="2020"),
    "b1": fact("5e9", as_of="2024", status="target"),
    "ax": fact(formula="a1 / a0", unit="x", sources=[]),
}


def dumbbell(*rows, **more):
    listed = rows or (
        {"name": "A", "from": "a0", "to": "a1", "difference": "ax", "strong": True},
        {"name": "B", "from": "b0", "to": "b1"},
    )
    return {"type": "dumbbell", "title": "Value, $bn", "rows": list(listed), **more}


def x_of(frame, name):
    return mark(frame, name).centre.x


def test_positions_are_linear_from_zero():
    frame = chart_frame(dumbbell(), FACTS)
    zero = frame.piece("chart.grid0").rect.centre.x
    assert (x_of(frame, "chart.0.a1.mark") - zero) / (x_of(frame, "chart.0.a0.mark") - zero) == pytest.approx(
        3, rel=1e-3
    )


def test_on_a_log_scale_equal_ratios_are_equal_lengths_and_it_says_so():
    frame = chart_frame(dumbbell(scale="log"), FACTS)
    a = x_of(frame, "chart.0.a1.mark") - x_of(frame, "chart.0.a0.mark")
    b = x_of(frame, "chart.1.b0.mark") - x_of(frame, "chart.1.b1.mark")
    assert a / b == pytest.approx(math.log(3) / math.log(4), rel=1e-6)
    assert "log scale" in words(frame, "chart.title.note")


def test_a_scale_that_does_not_begin_at_zero_says_where():
    facts = FACTS | {name: fact(f"{value}e9", as_of="2024") for name, value in (("a0", 25), ("b1", 22))}
    frame = chart_frame(dumbbell(from_zero=False, from_head="2020", to_head="2024"), facts)
    assert words(frame, "chart.title.note") == "axis begins at 15"
    lowest = min(x_of(frame, f"chart.{name}.mark") for name in ("0.a0", "1.b1"))
    assert lowest > frame.piece("chart.grid0").rect.centre.x + 20


def test_numbers_stand_outside_of_their_marks_whichever_is_higher():
    frame = chart_frame(dumbbell(), FACTS)
    assert frame.piece("chart.0.a0.value").rect.right < mark(frame, "chart.0.a0.mark").rect.x
    assert frame.piece("chart.0.a1.value").rect.x > mark(frame, "chart.0.a1.mark").rect.right
    assert frame.piece("chart.1.b0.value").rect.x > mark(frame, "chart.1.b0.mark").rect.right
    assert frame.piece("chart.1.b1.value").rect.right < mark(frame, "chart.1.b1.mark").rect.x


def test_each_end_has_the_mark_of_its_origin():
    frame = chart_frame(dumbbell(), FACTS)
    origins = [mark(frame, f"chart.{name}.mark").origin for name in ("0.a0", "0.a1", "1.b1")]
    assert origins == ["context", "article", "forecast"]
    assert mark(frame, "chart.0.ax.difference.mark").origin == "derived"


def test_the_line_between_stands_for_both_facts_and_is_dashed_where_one_is_a_target():
    frame = chart_frame(dumbbell(), FACTS)
    assert set(shape(frame, "chart.0.line").facts) == {"a0", "a1"}
    assert not shape(frame, "chart.0.line").pen.dash
    assert shape(frame, "chart.1.line").pen.dash


def test_heads_stand_once_over_the_first_row_and_spare_the_as_of_date():
    frame = chart_frame(dumbbell(from_head="2020", to_head="2024", difference_head="Ratio"), FACTS)
    assert [words(frame, f"chart.head{n}") for n in (0, 1)] == ["2020", "2024"]
    assert frame.piece("chart.head1").rect.bottom < mark(frame, "chart.0.a1.mark").rect.y
    assert words(frame, "chart.head.difference") == "Ratio"
    assert "chart.title.note" not in ids(frame)
    assert words(chart_frame(dumbbell(), FACTS), "chart.title.note") == "data from 2020 to 2024"


def test_a_derived_number_stands_behind_its_row_only():
    frame = chart_frame(dumbbell(), FACTS)
    assert words(frame, "chart.0.ax.difference") == "×3"
    assert not any(".difference" in piece for piece in ids(frame) if piece.startswith("chart.1."))


def test_an_end_that_nobody_knows_is_told_by_its_name():
    facts = FACTS | {"b0": fact(words="not on record", as_of="2020")}
    frame = chart_frame(dumbbell(from_head="2020", to_head="2024"), facts)
    assert words(frame, "chart.1.gap") == "2020: not on record"
    assert "chart.1.line" not in ids(frame)
    assert frame.piece("chart.1.gap").rect.x > frame.piece("chart.1.b1.value").rect.right


def test_floors_have_a_tick_and_ranges_a_pale_band():
    facts = FACTS | {"a0": fact(low="8e9", high="12e9", as_of="2020"), "b0": fact(more_than="20e9", as_of="2020")}
    frame = chart_frame(dumbbell(), facts)
    assert shape(frame, "chart.0.a0.band").rect.width > 40
    assert "chart.1.b0.bound" in ids(frame)
    assert words(frame, "chart.1.b0.value") == ">20"


def test_other_units_are_told_not_drawn():
    facts = FACTS | {"b1": fact(40, unit="people", as_of="2024")}
    frame = chart_frame(dumbbell(), facts)
    assert "chart.1.b1.mark" not in ids(frame)
    assert "40" in words(frame, "chart.1.gap")


def test_what_is_after_the_article_waits_to_be_asked_for():
    story = story_of(
        dumbbell(), FACTS | {"b1": fact("5e9", as_of="2024")}, time={"from": "2019", "to": "2030", "after": "2022"}
    )
    assert "chart.0.a1.mark" not in ids(frame_of(story))
    assert "chart.0.gap" not in ids(frame_of(story))
    shown = frame_of(story, after=True)
    assert mark(shown, "chart.0.a1.mark").ink.alpha < 1


def test_rows_wait_for_their_step_and_nothing_moves():
    story = story_of(
        dumbbell({"name": "A", "from": "a0", "to": "a1"}, {"name": "B", "from": "b0", "to": "b1", "step": 1}), FACTS
    )
    first = frame_of(story, step=0)
    assert not any(piece.startswith("chart.1.") for piece in ids(first))
    assert mark(first, "chart.0.a1.mark") == mark(frame_of(story), "chart.0.a1.mark")


def test_annotations_and_lines_find_their_places():
    chart = dumbbell(lines=[{"fact": "b0", "label": "B then"}], annotations=[{"fact": "a1", "text": "tripled"}])
    frame = chart_frame(chart, FACTS)
    assert words(frame, "chart.note0.text") == "tripled"
    assert frame.overflows == ()
    assert collisions(frame) == []


def test_sixteen_rows_with_long_names_fit_or_are_told():
    rows = [{"name": f"Row {n}, 名字很长很长的一行", "from": "a0", "to": "b1" if n % 2 else "a1"} for n in range(16)]
    frame = chart_frame(dumbbell(*rows, from_head="2020", to_head="2024"), FACTS)
    assert collisions(frame) == []
    assert strays(frame) == []
    assert frame.overflows == ()


def test_no_numbers_at_all_are_no_crash():
    facts = {"a": fact(words="unknown"), "b": fact(words="unknown")}
    assert "chart.empty" in ids(chart_frame(dumbbell({"name": "A", "from": "a", "to": "b"}), facts))


def test_a_number_stands_behind_the_arrow_of_a_floor_at_the_same_place():
    facts = {"low": fact(more_than="20e9", as_of="2020"), "same": fact("20e9", as_of="2024")}
    frame = chart_frame(dumbbell({"name": "A", "from": "low", "to": "same"}), facts)
    heads = [piece for piece in frame.pieces if piece.id.endswith("bound.head")]
    assert heads
    numbers = [piece for piece in frame.pieces if piece.id.endswith(".value")]
    assert max(piece.rect.x for piece in numbers) > max(piece.rect.right for piece in heads)


@pytest.mark.parametrize("long", [{"difference_head": "many words " * 12}, {"to_head": "many words " * 12}])
def test_long_heads_do_not_take_the_room_of_the_scale(long):
    facts = FACTS | {"b1": fact(words="nobody says", as_of="2024")}
    plain, frame = chart_frame(dumbbell(), facts), chart_frame(dumbbell(**long), facts)
    lengths = [x_of(f, "chart.0.a1.mark") - x_of(f, "chart.0.a0.mark") for f in (plain, frame)]
    assert lengths[1] > 0.7 * lengths[0]
