"""Bars: true lengths from zero, textures of honesty, gaps in words."""

from __future__ import annotations

import pytest

from presenter.core.compose.frame import Text
from tests.core.chart.board import chart_frame, collisions, fact, frame_of, ids, mark, shape, story_of, strays, words

YEARS = {
    "a": fact("1e9", about=True, as_of="2024-12"),
    "b": fact(more_than="5e9", as_of="2025-08"),
    "c": fact("9e9", as_of="2025-12", status="target"),
    "d": fact("26e9", as_of="2026-12", status="target", sources=["S2"]),
}


def bars(names, **more):
    return {"type": "bars", "title": "Revenue, $bn", "bars": [{"fact": name} for name in names], **more}


def height(frame, name):
    return shape(frame, f"chart.{name}.bar").rect.height


def width(frame, name):
    return shape(frame, f"chart.{name}.bar").rect.width


@pytest.mark.parametrize("along", ["names", "time"])
def test_heights_are_true_to_a_thousandth(along):
    frame = chart_frame(bars(YEARS, along=along), YEARS)
    for name, value in {"b": 5, "c": 9, "d": 26}.items():
        assert height(frame, name) / height(frame, "a") == pytest.approx(value, rel=1e-3)


def test_level_bars_are_true_too():
    frame = chart_frame(bars(YEARS, direction="right"), YEARS)
    assert width(frame, "d") / width(frame, "b") == pytest.approx(26 / 5, rel=1e-3)


def test_distances_in_time_are_true():
    facts = {n: fact(5, as_of=d) for n, d in {"a": "2020-01-01", "b": "2021-01-01", "c": "2024-01-01"}.items()}
    frame = chart_frame(bars(facts, along="time"), facts)
    x = {name: shape(frame, f"chart.{name}.bar").rect.centre.x for name in facts}
    assert (x["c"] - x["a"]) / (x["b"] - x["a"]) == pytest.approx(1461 / 366, rel=1e-6)


def test_texture_says_what_kind_of_figure():
    facts = {
        "said": fact(4, sources=["S1"]),
        "found": fact(5),
        "goal": fact(6, status="target"),
        "made": {"label": "m", "formula": "said + found"},
    }
    frame = chart_frame(bars(facts), facts)
    said, found, goal, made = (shape(frame, f"chart.{name}.bar") for name in facts)
    assert (said.fill is not None, said.pen, said.hatch) == (True, None, None)
    assert (found.fill, found.hatch, found.pen.dash) == (None, None, ())
    assert goal.hatch is not None
    assert made.pen.dash
    assert "chart.goal.mark" not in ids(frame)


def test_a_target_of_the_article_carries_its_mark_on_top():
    frame = chart_frame(bars(YEARS), YEARS)
    dot = mark(frame, "chart.d.mark")
    assert dot.origin == "article"
    assert dot.centre.y == pytest.approx(shape(frame, "chart.d.bar").rect.y)
    assert shape(frame, "chart.d.bar").fill is None


def test_a_bar_thinner_than_its_outline_stays_hollow_and_true():
    facts = {"tiny": fact(1), "large": fact(1000)}
    frame = chart_frame(bars(facts), facts)
    tiny = shape(frame, "chart.tiny.bar")
    assert tiny.fill is None
    assert tiny.rect.height / height(frame, "large") == pytest.approx(0.001, rel=1e-3)


def test_every_datum_carries_its_fact_and_event():
    story = story_of(bars(["a"]), YEARS, events=[{"title": "e", "date": "2024", "id": "e", "facts": ["a"]}])
    frame = frame_of(story)
    for piece_id in ("chart.a.bar", "chart.a.value", "chart.a.name"):
        piece = frame.piece(piece_id)
        assert (piece.facts, piece.event) == (("a",), "e")


@pytest.mark.parametrize("how", [{}, {"along": "time"}, {"direction": "right"}])
def test_a_number_nobody_knows_is_a_gap_in_words(how):
    facts = {
        "a": fact(5, as_of="2021"),
        "gap": fact(words="several", as_of="2022"),
        "none": fact(as_of="2023", words="unclear"),
    }
    frame = chart_frame(bars(facts, **how), facts)
    assert "chart.gap.bar" not in ids(frame)
    assert words(frame, "chart.gap.gap") == "several"
    assert collisions(frame) == []


def test_no_number_at_all_says_so():
    facts = {"gap": fact(words="several")}
    frame = chart_frame(bars(facts), facts)
    assert words(frame, "chart.empty") == "No data"
    assert words(frame, "chart.title") == "Revenue, $bn"


def test_empty_charts_are_no_crash():
    frame = chart_frame({"type": "bars", "bars": []}, {"a": fact(1)})
    assert "chart.empty" in ids(frame)


def test_negative_values_hang_from_zero():
    facts = {"loss": fact(-4), "gain": fact(8)}
    frame = chart_frame(bars(facts), facts)
    loss, gain = shape(frame, "chart.loss.bar").rect, shape(frame, "chart.gain.bar").rect
    assert loss.y == pytest.approx(gain.bottom)
    assert loss.height == pytest.approx(gain.height / 2)


@pytest.mark.parametrize("how", [{}, {"direction": "right"}])
def test_conflicting_reports_show_both_numbers(how):
    facts = {"a": fact("100"), "other": fact("60", label="another report")}
    chart = {"type": "bars", "bars": [{"fact": "a", "conflict": "other"}], **how}
    frame = chart_frame(chart, facts)
    assert "chart.a.whisker" in ids(frame)
    shown = " ".join(p.text for p in frame.pieces if isinstance(p, Text))
    assert "$60" in shown
    assert "other" in [f for p in frame.pieces for f in p.facts]
    assert collisions(frame) == []


@pytest.mark.parametrize("how", [{}, {"direction": "right"}])
def test_the_whole_is_drawn_to_the_same_scale(how):
    facts = {"bill": fact(5), "target": fact(26)}
    frame = chart_frame(bars(["bill"], share_of="target", **how), facts)
    outline = shape(frame, "chart.share.target.outline").rect
    bill = shape(frame, "chart.bill.bar").rect
    size = (lambda r: r.width) if how else (lambda r: r.height)
    assert size(outline) / size(bill) == pytest.approx(26 / 5, rel=1e-3)


def test_later_steps_keep_the_scale():
    chart = {"type": "bars", "bars": [{"fact": "a"}, {"fact": "d", "step": 1}]}
    story = story_of(chart, YEARS)
    first, last = frame_of(story, step=0), frame_of(story)
    assert "chart.d.bar" not in ids(first)
    assert shape(first, "chart.a.bar") == shape(last, "chart.a.bar")


def test_rows_of_a_table():
    table = {
        "columns": {"n": {}, "v": {"unit": "%", "kind": "number"}},
        "rows": [["one", "10"], ["two", None], ["three", "40"]],
        "sources": ["ctx"],
    }
    frame = chart_frame(
        {"type": "bars", "title": "x, %", "data": {"table": "t", "x": "n", "y": "v"}},
        {"a": fact(1)},
        tables={"t": table},
    )
    assert [words(frame, f"chart.row{n}.name") for n in (1, 2, 3)] == ["one", "two", "three"]
    assert height(frame, "row3") / height(frame, "row1") == pytest.approx(4, rel=1e-3)
    assert "chart.row2.gap" in ids(frame)
    assert frame.piece("chart.row1.value").sources == ("ctx",)


def test_a_zoomed_view_still_begins_at_zero_and_stays_in_the_plot():
    story = story_of(bars(YEARS, along="time"), YEARS)
    region = frame_of(story).charts[0]
    days = [point.x for point in region.points]
    view = {"chart": ((days[1] - 30, days[2] + 30), (4e9, 6e9))}
    frame = frame_of(story, views=view)
    assert frame.charts[0].y_range == (0, 6e9)
    assert "chart.d.bar" not in ids(frame)
    plot = frame.charts[0].plot.inflated(0.1)
    assert plot.encloses(shape(frame, "chart.b.bar").rect)
    assert shape(frame, "chart.c.bar").rect.height == pytest.approx(plot.height - 0.2, abs=0.2)
    assert "chart.c.value" not in ids(frame)


def test_the_region_knows_time_and_points():
    region = chart_frame(bars(YEARS, along="time"), YEARS).charts[0]
    assert region.x_is_time
    assert [point.fact for point in region.points] == list(YEARS)
    assert "$26 billion" in region.points[3].text


def test_many_bars_in_time_get_years_instead_of_names():
    facts = {f"f{n}": fact(n, as_of=str(1950 + n)) for n in range(1, 60)}
    frame = chart_frame(bars(facts, along="time"), facts, time={"from": "1950", "to": "2010"})
    assert "chart.f1.name" not in ids(frame)
    assert any(piece.id.startswith("chart.time.") for piece in frame.pieces)
    assert collisions(frame) == []
    assert strays(frame) == []
