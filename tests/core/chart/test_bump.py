"""Ranks over dates as they are drawn."""

from __future__ import annotations

import pytest

from presenter.core.compose.frame import Mark
from presenter.core.geometry import Point
from tests.core.chart.board import chart_frame, collisions, fact, frame_of, ids, mark, shape, story_of, strays, words

VALUES = {"us": (12, 24, 32), "them": (50, 34, 25), "rest": (20, 24, 8)}
FACTS = {
    f"{who}{n}": fact(value, unit="%", as_of=str(2021 + n))
    for who, row in VALUES.items()
    for n, value in enumerate(row)
}


def series(who, **more):
    return {"name": who, "points": [{"fact": f"{who}{n}"} for n in range(3)], **more}


def bump(*listed, **keys):
    rows = listed or (series("us", protagonist=True), series("them", colour="teal"), series("rest"))
    return {"type": "bump", "title": "Share, %", "series": list(rows), **keys}


def test_rows_are_ranks_and_equal_distances():
    frame = chart_frame(bump(), FACTS)
    first, second, third = (mark(frame, f"chart.{name}.mark").centre.y for name in ("them0", "rest0", "us0"))
    assert third - second == pytest.approx(second - first)
    assert [words(frame, f"chart.us{n}.rank") for n in range(3)] == ["3", "2=", "1"]


def test_dates_are_true_distances():
    facts = FACTS | {f"{who}2": fact(VALUES[who][2], unit="%", as_of="2025") for who in VALUES}
    frame = chart_frame(bump(), facts)
    x = [mark(frame, f"chart.us{n}.mark").centre.x for n in range(3)]
    assert (x[2] - x[1]) / (x[1] - x[0]) == pytest.approx(3, rel=0.01)


def test_a_tie_is_said_in_the_marks_in_the_note_and_by_two_lines():
    frame = chart_frame(bump(), FACTS)
    assert words(frame, "chart.rest1.rank") == "2="
    assert words(frame, "chart.title.note") == "ranked by the values of each date, = is a tie"
    assert sum(piece.role == "tie" for piece in frame.pieces) == 2
    apart = chart_frame(bump(), FACTS | {"rest1": fact(23, unit="%", as_of="2022")})
    assert words(apart, "chart.title.note") == "ranked by the values of each date"
    assert not any(piece.role == "tie" for piece in apart.pieces)


def test_the_protagonist_is_six_wide_and_others_four():
    frame = chart_frame(bump(), FACTS)
    assert shape(frame, "chart.us1.line").pen.width == 6
    assert shape(frame, "chart.them1.line").pen.width == 4
    assert shape(frame, "chart.rest1.line").pen.ink.token == "t3"
    drawn = [piece.id for piece in frame.pieces if piece.role == "series"]
    assert drawn[-1].startswith("chart.us")


def test_lines_swing_or_run_straight():
    kinds = {kind for kind, *_ in shape(chart_frame(bump(), FACTS), "chart.us2.line").path}
    assert "C" in kinds
    straight = shape(chart_frame(bump(curve="straight"), FACTS), "chart.us2.line").path
    assert {kind for kind, *_ in straight} == {"M", "L"}


def test_names_at_both_ends_and_values_beside_them():
    frame = chart_frame(bump(), FACTS)
    start, end = frame.piece("chart.us0.start.name").rect, frame.piece("chart.us2.end.name").rect
    assert start.right < mark(frame, "chart.us0.mark").rect.x
    assert end.x > mark(frame, "chart.us2.mark").rect.right
    assert words(frame, "chart.us2.end.value") == "32"
    assert words(frame, "chart.us1.value") == "24"


def test_stated_ranks_are_taken_as_they_are():
    facts = {"a": fact(4, unit="place", as_of="2021"), "b": fact(1, unit="place", as_of="2021")}
    frame = chart_frame(
        bump({"name": "A", "points": [{"fact": "a"}]}, {"name": "B", "points": [{"fact": "b"}]}, ranks="stated"), facts
    )
    assert words(frame, "chart.a.rank") == "4"
    assert "chart.a.end.value" not in ids(frame)
    assert "chart.title.note" not in ids(frame)


def test_a_missing_date_is_a_gap_with_the_name_and_never_a_bridge():
    frame = chart_frame(bump(series("us"), {"name": "them", "points": [{"fact": "them0"}, {"fact": "them2"}]}), FACTS)
    assert "chart.them2.line" not in ids(frame)
    assert words(frame, "chart.them0.none1.gap") == "them: No data"


def test_nothing_joins_another_metric():
    points = [{"fact": "us0"}, {"fact": "us1", "metric": "spending"}, {"fact": "us2"}]
    frame = chart_frame(bump({"name": "us", "points": points}, series("them")), FACTS)
    assert "chart.us1.line" not in ids(frame)
    assert words(frame, "chart.us1.metric") == "from here: spending"
    assert "chart.us2.line" in ids(frame)


def test_nothing_joins_what_is_after_the_article():
    story = story_of(bump(), FACTS, time={"from": "2020", "to": "2030", "after": "2022-12"})
    assert "chart.us2.mark" not in ids(frame_of(story))
    shown = frame_of(story, after=True)
    assert "chart.us2.mark" in ids(shown)
    assert "chart.us2.line" not in ids(shown)
    assert shape(shown, "chart.us1.line").pen.width == 6


def test_a_forecast_is_hatched_about_its_rank_and_dashed_towards_it():
    facts = FACTS | {"us2": fact(32, unit="%", as_of="2023", status="forecast")}
    facts |= {f"{who}2": fact(VALUES[who][2], unit="%", as_of="2023", status="forecast") for who in ("them", "rest")}
    frame = chart_frame(bump(), facts)
    assert mark(frame, "chart.us2.mark").origin == "forecast"
    assert shape(frame, "chart.us2.rim").hatch is not None
    assert shape(frame, "chart.us2.ground").fill.token == "bg"
    assert shape(frame, "chart.us2.line").pen.dash


def test_series_and_points_wait_for_their_step_and_nothing_moves():
    chart = bump(series("us"), series("them", step=1), series("rest"))
    chart["series"][2]["points"][2]["step"] = 2
    story = story_of(chart, FACTS)
    first, last = frame_of(story, step=0), frame_of(story)
    assert "chart.them0.mark" not in ids(first)
    assert "chart.rest2.mark" not in ids(frame_of(story, step=1))
    assert "chart.rest2.mark" in ids(last)
    assert mark(first, "chart.us1.mark") == mark(last, "chart.us1.mark")


def test_every_mark_leads_to_its_fact_and_sources():
    frame = chart_frame(bump(), FACTS)
    for name in FACTS:
        piece = frame.at(mark(frame, f"chart.{name}.mark").centre)
        assert piece is not None
        assert name in piece.facts
        assert frame.piece(f"chart.{name}.mark").sources == ("ctx",)


def test_the_region_says_rank_and_number_on_hover():
    region = chart_frame(bump(), FACTS).charts[0]
    point = next(p for p in region.points if p.fact == "us1")
    assert point.text.startswith("Rank 2, tied\n24%")
    assert region.x_is_time
    assert not region.y_is_log


def test_what_the_region_says_lies_on_the_marks():
    frame = chart_frame(bump(), FACTS)
    region = frame.charts[0]
    for point in region.points:
        (x0, x1), (y0, y1), plot = region.x_range, region.y_range, region.plot
        x = plot.x + (point.x - x0) / (x1 - x0) * plot.width
        y = plot.bottom - (point.y - y0) / (y1 - y0) * plot.height
        at = mark(frame, f"chart.{point.fact}.mark").centre
        assert (at.x, at.y) == (pytest.approx(x), pytest.approx(y))


def test_events_dates_and_points_are_annotated_but_no_values():
    chart = bump(
        lines=[{"fact": "us0"}, {"date": "2022-06", "label": "a new rule"}],
        annotations=[{"fact": "us2", "text": "first"}, {"value": "us0", "text": "nowhere"}],
    )
    frame = chart_frame(chart, FACTS)
    assert words(frame, "chart.note0.text") == "first"
    assert "a new rule" in [
        words(frame, p.id) for p in frame.pieces if p.id.startswith("chart.line1") and hasattr(p, "lines")
    ]
    assert not any(piece.id.startswith(("chart.line0", "chart.note1")) for piece in frame.pieces)
    assert frame.overflows == ()


def test_a_dozen_lines_with_long_names_fit():
    names = [f"A rather long name of number {n}" for n in range(12)]
    facts = {f"f{n}y{y}": fact((n * 7 + y * 5) % 13 + 1, as_of=str(2020 + y)) for n in range(12) for y in range(3)}
    rows = [{"name": name, "points": [{"fact": f"f{n}y{y}"} for y in range(3)]} for n, name in enumerate(names)]
    frame = chart_frame(bump(*rows), facts)
    assert collisions(frame) == []
    assert strays(frame) == []
    assert frame.overflows == ()
    marks = [piece for piece in frame.pieces if isinstance(piece, Mark) and piece.role == "mark"]
    assert all(
        abs(one.centre.y - other.centre.y) > 2 * one.radius or abs(one.centre.x - other.centre.x) > 2 * one.radius
        for index, one in enumerate(marks)
        for other in marks[:index]
    )


def test_ranks_too_many_for_numbers_in_marks_stand_at_the_left():
    facts = {"a": fact(1, unit="place", as_of="2021"), "b": fact(57, unit="place", as_of="2021")}
    rows = [{"name": name, "points": [{"fact": name}]} for name in facts]
    frame = chart_frame(bump(*rows, ranks="stated"), facts)
    assert "chart.a.rank" not in ids(frame)
    assert words(frame, "chart.rank1") == "1"
    assert words(frame, "chart.rank50") == "50"


def test_a_rank_beyond_all_measure_is_drawn_at_once():
    facts = {"a": fact(1, unit="place", as_of="2021"), "b": fact("1e12", unit="place", as_of="2021")}
    frame = chart_frame(bump(*({"name": name, "points": [{"fact": name}]} for name in facts), ranks="stated"), facts)
    assert words(frame, "chart.rank1") == "1"
    assert sum(piece.id.startswith("chart.rank") for piece in frame.pieces) < 40


def test_a_zoomed_view_shows_only_what_is_in_it():
    story = story_of(bump(), FACTS)
    at = next(p for p in frame_of(story).charts[0].points if p.fact == "us1")
    frame = frame_of(story, views={"chart": ((at.x - 60, at.x + 60), (at.y - 0.4, at.y + 0.4))})
    assert "chart.us1.mark" in ids(frame)
    assert "chart.us0.mark" not in ids(frame)
    plot = frame.charts[0].plot
    assert plot.inflated(4).contains(Point(*mark(frame, "chart.us1.mark").centre))


def test_no_numbers_at_all_are_no_crash():
    facts = {"none": fact(words="unknown", as_of="2021")}
    assert "chart.empty" in ids(chart_frame(bump({"name": "N", "points": [{"fact": "none"}]}), facts))


@pytest.mark.parametrize("kind", ["bump", "slope"])
def test_what_stands_above_the_plot_is_part_of_what_is_zoomed(kind):
    frame = chart_frame(bump(lines=[{"date": "2022-06", "label": "a new rule"}]) | {"type": kind}, FACTS)
    heads = [piece for piece in frame.pieces if piece.id.startswith("chart.line0")]
    assert heads
    assert all(frame.charts[0].area.inflated(1).encloses(piece.rect) for piece in heads)


def test_a_name_too_long_to_stand_takes_no_room_from_the_plot():
    usual = chart_frame(bump(), FACTS)
    long = series("rest") | {"name": "Incomprehensibilities" * 6}
    frame = chart_frame(bump(series("us"), series("them"), long), FACTS)
    wide, narrow = (mark(f, "chart.us2.mark").centre.x - mark(f, "chart.us0.mark").centre.x for f in (usual, frame))
    assert narrow > 0.9 * wide
    assert any("Incomprehensibilities" in overflow.words for overflow in frame.overflows)


def test_a_date_with_a_number_and_without_one_is_no_ranking():
    one = {"name": "us", "points": [{"fact": "us0"}, {"date": "2021", "missing": True}]}
    frame = chart_frame(bump(one), FACTS)
    assert not any(isinstance(piece, Mark) and piece.id.startswith("chart.") for piece in frame.pieces)
    assert any(getattr(piece, "text", "") == "No data" for piece in frame.pieces)


def test_very_high_ranks_stand_clear_of_the_plot():
    facts = {"first": fact(1, unit="rank", as_of="2021"), "last": fact(123456789, unit="rank", as_of="2024")}
    rows = [{"name": name, "points": [{"fact": "first"}, {"fact": "last"}]} for name in ("", "I")]
    frame = chart_frame(bump(*rows, ranks="stated"), facts)
    ranks = [piece.rect.right for piece in frame.pieces if piece.role == "axis" and piece.id.startswith("chart.rank")]
    assert max(ranks) < min(piece.rect.x for piece in frame.pieces if piece.role == "grid")
