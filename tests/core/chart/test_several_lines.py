"""Several lines in one chart: named at their ends, the protagonist wider, one unit."""

from __future__ import annotations

import pytest

from tests.core.chart.board import chart_frame, collisions, fact, frame_of, ids, mark, shape, story_of, strays, words

RUN = {
    **{f"a{n}": fact(f"{n}e9", as_of=f"{2020 + n}") for n in range(1, 5)},
    **{f"b{n}": fact(f"{n * 300}e6", as_of=f"{2020 + n}") for n in range(1, 5)},
    "c1": fact("2e9", as_of="2024"),
    "heads": fact("50", unit="people", as_of="2022"),
}


def chart(**more):
    return {
        "type": "line",
        "title": "Revenue, $bn",
        "series": [
            {"name": "Alpha", "colour": "teal", "points": [{"fact": f"a{n}"} for n in range(1, 5)]},
            {
                "name": "Beta",
                "colour": "amber",
                "protagonist": True,
                "points": [{"fact": f"b{n}"} for n in range(1, 5)],
            },
            {"name": "Gamma", "points": [{"fact": "c1"}]},
        ],
        **more,
    }


def test_each_line_is_named_at_its_end_in_its_colour():
    frame = chart_frame(chart(), RUN)
    for key, name, colour in (("a4", "Alpha", "teal"), ("b4", "Beta", "amber"), ("c1", "Gamma", "t3")):
        text = frame.piece(f"chart.{key}.name")
        assert text.text == name
        assert text.lines[0].runs[0].ink.token == colour
        assert text.rect.x > mark(frame, f"chart.{key}.mark").centre.x
    assert collisions(frame) == strays(frame) == []


def test_the_protagonist_is_wider_and_on_top():
    frame = chart_frame(chart(), RUN)
    assert shape(frame, "chart.b2.line").pen.width > shape(frame, "chart.a2.line").pen.width
    order = [piece.id for piece in frame.pieces]
    assert order.index("chart.b2.line") > order.index("chart.a2.line")


@pytest.mark.parametrize("scale", ["linear", "log"])
def test_all_lines_share_one_scale(scale):
    frame = chart_frame(chart(scale=scale), RUN)
    assert len(frame.charts) == 1
    heights = {name: mark(frame, f"chart.{name}.mark").centre.y for name in ("a2", "a4", "b4", "c1")}
    assert heights["a4"] < heights["a2"] < heights["b4"]
    assert heights["a2"] == pytest.approx(heights["c1"])


def test_a_series_comes_at_its_step():
    spec = chart()
    spec["series"][1]["step"] = 1
    story = story_of(spec, RUN)
    assert "chart.b4.mark" not in ids(frame_of(story, step=0))
    before, after = frame_of(story, step=0), frame_of(story, step=1)
    assert before.piece("chart.a4.mark").rect == after.piece("chart.a4.mark").rect


def test_a_series_of_another_kind_is_not_drawn():
    spec = chart()
    spec["series"].append({"name": "People", "points": [{"fact": "heads"}]})
    assert "chart.heads.mark" not in ids(chart_frame(spec, RUN))


def test_two_tables_with_the_same_rows_do_not_share_ids():
    tables = {
        "t": {
            "columns": {
                "when": {"label": "w", "kind": "date"},
                "v": {"label": "v", "kind": "number"},
                "w": {"label": "w", "kind": "number"},
            },
            "rows": [["2021", "1", "2"], ["2022", "4", "3"]],
        }
    }
    rows = [{"name": y, "data": {"table": "t", "x": "when", "y": y}} for y in ("v", "w")]
    frame = chart_frame({"type": "line", "title": "V", "series": rows}, {}, tables=tables)
    assert {"chart.0.row2.mark", "chart.1.row2.mark"} <= ids(frame)
    assert words(frame, "chart.1.row2.name") == "w"


def test_many_lines_are_told_apart_or_told():
    facts = {f"f{n}_{m}": fact(f"{n + m}e9", as_of=f"{2020 + m}") for n in range(12) for m in range(2)}
    rows = [{"name": f"Line {n}", "points": [{"fact": f"f{n}_{m}"} for m in range(2)]} for n in range(12)]
    frame = chart_frame({"type": "line", "title": "V, $bn", "series": rows}, facts)
    assert collisions(frame) == []
    named = {piece.id for piece in frame.pieces if piece.id.endswith(".name")}
    told = {overflow.piece for overflow in frame.overflows}
    assert len(named) + len(told) >= 12
