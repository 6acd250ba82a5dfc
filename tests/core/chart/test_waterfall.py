"""Waterfalls: floating steps true to scale, signed numbers, and an end that is computed, or told when it is not the sum."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.core.chart.board import chart_frame, collisions, fact, frame_of, ids, mark, shape, story_of, strays, words

FACTS = {
    "cash": fact("6e9", label="Cash", as_of="2020", sources=["S1"]),
    "sales": fact("3e9", label="Sales", as_of="2020"),
    "costs": fact("5e9", label="Costs", as_of="2020", about=True, sources=["S2"]),
    "loss": fact("-1e9", label="A loss", as_of="2020", status="target", sources=["S3"]),
    "kept": fact("3e9", label="Kept", as_of="2020"),
    "wrong": fact("3.5e9", label="Kept, they say", as_of="2020"),
    "vague": fact(words="nobody says", label="Gifts", as_of="2020"),
    "crew": fact(20, label="Crew", unit="%", as_of="2020"),
}
STEPS = [{"fact": "sales"}, {"fact": "costs", "minus": True}, {"fact": "loss"}]
LEVEL = {"direction": "right"}
WAYS = [{}, LEVEL]


def fall(*steps, **more):
    return {"type": "waterfall", "title": "Cash, $bn", "steps": list(steps), **more}


def bar(frame, name):
    return shape(frame, f"chart.{name}.bar").rect


@pytest.mark.parametrize("how", WAYS)
def test_bars_are_true_to_a_thousandth(how):
    frame = chart_frame(fall(*STEPS, start={"fact": "cash"}, **how), FACTS)
    size = (lambda name: bar(frame, name).width) if how else (lambda name: bar(frame, name).height)
    for name, value in (("step.sales", 3), ("step.costs", 5), ("step.loss", 1), ("end", 3)):
        assert size(name) / size("start.cash") == pytest.approx(value / 6, rel=1e-3)
    assert collisions(frame) == []
    assert strays(frame) == []


def test_each_step_begins_where_the_one_before_left_off():
    frame = chart_frame(fall(*STEPS, start={"fact": "cash"}), FACTS)
    assert bar(frame, "step.sales").bottom == pytest.approx(bar(frame, "start.cash").y)
    assert bar(frame, "step.costs").y == pytest.approx(bar(frame, "step.sales").y)
    assert bar(frame, "step.loss").y == pytest.approx(bar(frame, "step.costs").bottom)
    assert bar(frame, "end").y == pytest.approx(bar(frame, "step.loss").bottom)
    assert bar(frame, "end").bottom == pytest.approx(bar(frame, "start.cash").bottom)


@pytest.mark.parametrize("how", WAYS)
def test_thin_lines_join_each_bar_to_the_next(how):
    frame = chart_frame(fall(*STEPS, start={"fact": "cash"}, **how), FACTS)
    joined = [shape(frame, f"chart.{name}.on").path for name in ("start.cash", "step.sales", "step.costs", "step.loss")]
    for (_, x1, y1), (_, x2, y2) in joined:
        assert (x1 == x2) if how else (y1 == y2)
    first = joined[0][0]
    end = bar(frame, "start.cash")
    assert first[1:] == pytest.approx((end.right, end.bottom) if how else (end.right, end.y))


@pytest.mark.parametrize("how", WAYS)
def test_numbers_carry_their_sign(how):
    frame = chart_frame(fall(*STEPS, start={"fact": "cash"}, **how), FACTS)
    said = [
        words(frame, f"chart.{name}.value") for name in ("start.cash", "step.sales", "step.costs", "step.loss", "end")
    ]
    assert said == ["6", "+3", "~−5", "−1", "~3"]


def test_signs_where_the_unit_stands_at_the_number():
    frame = chart_frame(fall(*STEPS, title="Cash"), FACTS)
    said = [words(frame, f"chart.step.{name}.value") for name in ("sales", "costs", "loss")]
    assert said == ["+$3bn", "~−$5bn", "−$1bn"]


def test_a_plus_stands_behind_about():
    frame = chart_frame(fall({"fact": "costs"}), FACTS)
    assert words(frame, "chart.step.costs.value") == "~+5"


def test_numbers_stand_over_what_rises_and_under_what_falls():
    frame = chart_frame(fall(*STEPS, start={"fact": "cash"}), FACTS)
    assert frame.piece("chart.step.sales.value").rect.bottom < bar(frame, "step.sales").y
    assert frame.piece("chart.step.costs.value").rect.y > bar(frame, "step.costs").bottom


def test_textures_and_marks_say_whose_figure_it_is():
    frame = chart_frame(fall(*STEPS, start={"fact": "cash"}), FACTS)
    assert shape(frame, "chart.start.cash.bar").fill.token == "amber"
    assert shape(frame, "chart.step.sales.bar").fill is None
    assert shape(frame, "chart.step.costs.bar").fill.token == "stone"
    assert shape(frame, "chart.step.loss.bar").hatch is not None
    assert mark(frame, "chart.step.loss.mark").origin == "article"
    assert shape(frame, "chart.end.bar").pen.dash


@pytest.mark.parametrize("how", WAYS)
def test_a_computed_end_is_called_a_sum(how):
    frame = chart_frame(fall(*STEPS, start={"fact": "cash"}, **how), FACTS)
    assert "the end is the sum of the steps" in words(frame, "chart.title.note")
    assert words(frame, "chart.end.name") == "Sum"
    named = chart_frame(fall(*STEPS, end={"label": "What remains"}, **how), FACTS)
    assert words(named, "chart.end.name") == "What remains"


@pytest.mark.parametrize("how", WAYS)
def test_a_stated_end_that_agrees_says_nothing_more(how):
    frame = chart_frame(fall(*STEPS, start={"fact": "cash"}, end={"fact": "kept"}, **how), FACTS)
    assert words(frame, "chart.end.kept.value") == "3"
    assert "chart.sum.words" not in ids(frame)
    assert "sum" not in words(frame, "chart.title.note")


@pytest.mark.parametrize("how", WAYS)
def test_a_stated_end_that_is_no_sum_is_drawn_and_told(how):
    frame = chart_frame(fall(*STEPS, start={"fact": "cash"}, end={"fact": "wrong"}, **how), FACTS)
    assert words(frame, "chart.sum.words") == "steps add up to ~3"
    line, end = shape(frame, "chart.sum.line"), bar(frame, "end.wrong")
    assert line.pen.dash
    at = line.rect.centre.x - end.x if how else end.bottom - line.rect.centre.y
    assert at / (end.width if how else end.height) == pytest.approx(3 / 3.5, rel=5e-3)
    assert collisions(frame) == []


def test_what_falls_below_zero_hangs_from_it():
    frame = chart_frame(fall({"fact": "sales"}, {"fact": "costs", "minus": True}), FACTS)
    assert bar(frame, "end").y == pytest.approx(bar(frame, "step.sales").bottom)
    assert words(frame, "chart.end.value") == "~−2"
    assert frame.piece("chart.end.value").rect.y > bar(frame, "end").bottom


@pytest.mark.parametrize("how", WAYS)
def test_a_step_nobody_knows_is_a_gap_in_words_and_there_is_no_sum(how):
    frame = chart_frame(fall({"fact": "sales"}, {"fact": "vague"}, {"fact": "kept"}, **how), FACTS)
    assert words(frame, "chart.step.vague.gap") == "nobody says"
    assert not {"chart.step.vague.bar", "chart.end.bar"} & ids(frame)
    assert shape(frame, "chart.step.vague.on").pen.dash
    stated = chart_frame(fall({"fact": "sales"}, {"fact": "vague"}, end={"fact": "cash"}, **how), FACTS)
    assert "chart.sum.words" not in ids(stated)


def test_figures_of_another_kind_are_told_in_words():
    frame = chart_frame(fall({"fact": "sales"}, {"fact": "crew"}), FACTS)
    assert words(frame, "chart.step.crew.gap") == "20%"


@pytest.mark.parametrize("how", WAYS)
def test_bars_come_step_by_step_and_nothing_moves(how):
    steps = [spec | {"step": number + 1} for number, spec in enumerate(STEPS)]
    story = story_of(fall(*steps, start={"fact": "cash"}, lines=[{"fact": "kept"}], **how), FACTS)
    frames = [frame_of(story, step=step) for step in range(4)]
    assert "chart.step.sales.bar" not in ids(frames[0])
    assert "chart.start.cash.on" not in ids(frames[0])
    assert "chart.end.bar" not in ids(frames[2])
    assert "chart.end.bar" in ids(frames[3])
    for before, after in pairwise(frames):
        places = {piece.id: piece.rect for piece in after.pieces}
        assert all(places[piece.id] == piece.rect for piece in before.pieces if piece.group == "chart")


@pytest.mark.parametrize("how", WAYS)
def test_many_steps_keep_apart(how):
    facts = {f"f{n}": fact(f"{n + 1}.25e9", label=f"Step {n}") for n in range(14)}
    steps = [{"fact": name, "minus": number % 2 == 1} for number, name in enumerate(facts)]
    frame = chart_frame(fall(*steps, title="Cash", **how), facts)
    assert len([piece for piece in ids(frame) if piece.endswith(".value")]) == 15
    assert collisions(frame) == []


def test_steps_after_the_article_wait_until_they_are_asked_for():
    facts = FACTS | {"late": fact("1e9", as_of="2026")}
    story = story_of(fall(*STEPS, {"fact": "late"}), facts, time={"from": "2020", "to": "2030", "after": "2023"})
    assert "chart.step.late.bar" not in ids(frame_of(story))
    assert "chart.step.late.bar" in ids(frame_of(story, after=True))


def test_annotations_find_their_bars_and_a_click_its_fact():
    frame = chart_frame(fall(*STEPS, annotations=[{"text": "bad year", "fact": "loss"}]), FACTS)
    assert words(frame, "chart.note0.text") == "bad year"
    assert frame.at(bar(frame, "step.sales").centre).facts == ("sales",)


def test_no_number_at_all_says_so():
    assert words(chart_frame(fall({"fact": "vague"}), FACTS), "chart.empty") == "No data"


def test_no_bracket_joins_numbers_that_add_up():
    notes = [{"text": "how far", "fact": "costs", "to_fact": "sales"}]
    frame = chart_frame(fall(*STEPS, annotations=notes), FACTS)
    assert words(frame, "chart.note0.text") == "how far"
    assert "chart.note0.bracket" not in ids(frame)


def test_names_of_many_lines_leave_the_bars_their_height_and_are_told():
    long = " ".join(["Everything that was counted"] * 6)
    frame = chart_frame(fall(*[{"fact": "sales", "label": long}] * 20, title="Cash"), FACTS)
    tops = [piece.rect.y for piece in frame.pieces if piece.id.endswith(".bar")]
    assert min(tops) > frame.piece("chart.title").rect.bottom
    assert frame.overflows


def test_a_name_that_would_run_into_the_bars_is_left_out_and_told():
    word = "Incomprehensibilities" * 4
    frame = chart_frame(fall({"fact": "sales", "label": word}, direction="right"), FACTS)
    assert not any(word in getattr(piece, "text", "") for piece in frame.pieces)
    assert any(overflow.words == word for overflow in frame.overflows)
