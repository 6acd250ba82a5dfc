"""Stairs on a log scale over bars up and stems down."""

from __future__ import annotations

import math

import pytest

from tests.core.chart.board import chart_frame, collisions, fact, frame_of, ids, mark, shape, story_of, strays, words

FACTS = {
    "c": fact("4.1e9", as_of="2023-05-23"),
    "d": fact("18.4e9", as_of="2024-03-27"),
    "d_low": fact("15e9", as_of="2024-03-27", label="another paper"),
    "e": fact("61.5e9", as_of="2025-03-03"),
    "f": fact("183e9", as_of="2025-09-02", sources=["S33"]),
    "ratio": {"label": "r", "formula": "f / e", "unit": "x", "digits": 3},
    "up1": fact("3.5e9", as_of="2025-03-03", label="Series E"),
    "up2": fact("13e9", as_of="2025-09-02", label="Series F", sources=["S33"]),
    "down1": fact("4e9", as_of="2024-11-22", label="Amazon"),
}
STEPS = [
    {"fact": "c"},
    {"fact": "d", "conflict": "d_low"},
    {"fact": "e", "label": "Series E"},
    {"fact": "f", "hero": True, "label": "Series F"},
]
LOWER = {"lower_title": "Money in, $bn", "up": [{"fact": "up1"}, {"fact": "up2"}], "down": [{"fact": "down1"}]}


def stairs(**more):
    return {
        "type": "staircase",
        "title": "Valuation",
        "note": "log scale",
        "steps": STEPS,
        "from": "2023-01",
        "to": "2025-12",
        **more,
    }


def test_equal_ratios_are_equal_heights():
    frame = chart_frame(stairs(), FACTS)
    y = {name: mark(frame, f"chart.{name}.mark").centre.y for name in "cdef"}
    per_decade = (y["c"] - y["f"]) / math.log10(183 / 4.1)
    assert (y["d"] - y["e"]) / math.log10(61.5 / 18.4) == pytest.approx(per_decade, rel=1e-6)


def test_linear_stairs_begin_at_zero():
    frame = chart_frame(stairs(scale="linear"), FACTS)
    region = frame.charts[0]
    assert region.y_range[0] == 0
    heights = [region.plot.bottom - mark(frame, f"chart.{name}.mark").centre.y for name in "ef"]
    assert heights[1] / heights[0] == pytest.approx(183 / 61.5, rel=1e-6)


def test_a_level_holds_until_the_next_begins():
    frame = chart_frame(stairs(), FACTS)
    assert shape(frame, "chart.c.stair").rect.right == pytest.approx(mark(frame, "chart.d.mark").centre.x, abs=2.1)


def test_the_last_level_ends_in_the_open():
    frame = chart_frame(stairs(), FACTS)
    region = frame.charts[0]
    assert shape(frame, "chart.f.stair").rect.right < region.plot.right


def test_the_bracket_spans_the_last_two_steps_and_says_the_ratio():
    frame = chart_frame(stairs(ratio="ratio", ratio_lines=[{"fact": "ratio", "label": "183 ÷ 61.5"}]), FACTS)
    bracket = shape(frame, "chart.bracket").rect
    assert bracket.y + 1 == pytest.approx(mark(frame, "chart.f.mark").centre.y)
    assert bracket.bottom - 1 == pytest.approx(mark(frame, "chart.e.mark").centre.y)
    assert words(frame, "chart.ratio") == "×2.98"
    assert mark(frame, "chart.ratio0.ratio.mark").origin == "derived"


def test_conflicting_reports_show_both():
    frame = chart_frame(stairs(), FACTS)
    whisker = shape(frame, "chart.d.whisker").rect
    assert whisker.y == pytest.approx(mark(frame, "chart.d.mark").centre.y)
    assert words(frame, "chart.d.other.value") == "$15bn"


def test_a_conflict_the_label_says_is_not_said_twice():
    facts = FACTS | {"both": fact(low="15e9", high="18.4e9")}
    steps = [STEPS[0], {"fact": "d", "conflict": "d_low", "label": "reports $(both|number)"}, *STEPS[2:]]
    frame = chart_frame(stairs(steps=steps), facts)
    assert words(frame, "chart.d.name") == "reports 15–18.4"
    assert "chart.d.other.value" not in ids(frame)


def test_rounds_and_tranches_share_one_scale():
    frame = chart_frame(stairs(**LOWER), FACTS)
    zero = shape(frame, "chart.lower.zero").rect.centre.y
    up1, up2 = shape(frame, "chart.up.up1.bar").rect, shape(frame, "chart.up.up2.bar").rect
    assert up2.height / up1.height == pytest.approx(13 / 3.5, rel=1e-3)
    depth = shape(frame, "chart.down.down1.head").rect.centre.y - zero
    assert up2.height / depth == pytest.approx(13 / 4, rel=1e-3)


def test_both_panels_share_their_time():
    frame = chart_frame(stairs(**LOWER), FACTS)
    assert shape(frame, "chart.up.up2.bar").rect.centre.x == pytest.approx(mark(frame, "chart.f.mark").centre.x)


def test_lower_labels_say_name_then_number_and_never_touch():
    frame = chart_frame(stairs(**LOWER), FACTS)
    assert words(frame, "chart.up.up2.label") == "Series F 13"
    assert collisions(frame) == []
    assert strays(frame) == []


def test_a_crowd_of_tranches_is_arranged():
    crowd = {f"t{n}": fact(f"{n + 1}e9", as_of=f"2024-0{n + 1}-10", label="Investor") for n in range(6)}
    chart = stairs(**LOWER | {"down": [{"fact": name} for name in crowd]})
    frame = chart_frame(chart, FACTS | crowd)
    assert collisions(frame) == []


def test_a_zoomed_view_cuts_the_stairs_and_drops_the_rest():
    story = story_of(stairs(ratio="ratio", **LOWER), FACTS)
    start, end = (p.x for p in frame_of(story).charts[0].points if p.fact in ("e", "f"))
    frame = frame_of(story, views={"chart": ((start - 20, start + 20), (10.5, 11))})
    plot = frame.charts[0].plot
    assert end > start + 20
    assert "chart.f.mark" not in ids(frame)
    assert "chart.bracket" not in ids(frame)
    assert "chart.up.up2.bar" not in ids(frame)
    for piece in frame.pieces:
        if piece.role in ("series", "whisker"):
            assert plot.inflated(7.1).encloses(piece.rect), piece.id
    assert plot.encloses(mark(frame, "chart.e.mark").rect)


def test_steps_without_dates_or_numbers_are_left_out():
    facts = FACTS | {"x": fact("5e9"), "y": fact(words="secret", as_of="2024")}
    frame = chart_frame(stairs(steps=[*STEPS, {"fact": "x"}, {"fact": "y"}]), facts)
    assert "chart.x.mark" not in ids(frame)


def test_bare_stairs_choose_their_own_time():
    chart = {"type": "staircase", "steps": [{"fact": "e"}]}
    frame = chart_frame(chart, FACTS)
    assert "chart.e.mark" in ids(frame)
    assert strays(frame) == []
