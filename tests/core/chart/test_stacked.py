"""Stacked bars: parts true to scale from zero, names once at the side, what is missing in words and never a zero."""

from __future__ import annotations

from itertools import pairwise

import pytest

from presenter.core.compose.frame import Mark, Text
from presenter.core.geometry import Point
from tests.core.chart.board import (
    chart_frame,
    collisions,
    fact,
    frame_of,
    ids,
    mark,
    shape,
    sheet_of,
    story_of,
    strays,
    words,
)

FACTS = {
    "tea20": fact("6e9", as_of="2020", sources=["S1"]),
    "silk20": fact("3e9", as_of="2020"),
    "tea21": fact("8e9", as_of="2021", sources=["S2"]),
    "silk21": fact("4e9", as_of="2021", status="target", sources=["S3"]),
    "tea24": fact("9e9", as_of="2024"),
    "silk24": fact(words="nobody says", as_of="2024"),
}
TEA = {"name": "Tea", "protagonist": True, "points": [{"fact": "tea20"}, {"fact": "tea21"}, {"fact": "tea24"}]}
SILK = {"name": "Silk", "colour": "teal", "points": [{"fact": "silk20"}, {"fact": "silk21"}, {"fact": "silk24"}]}
LEVEL = {"direction": "right"}
WAYS = [{}, {"along": "time"}, LEVEL]


def stacked(*parts, **more):
    return {"type": "stacked", "title": "Cargo, $bn", "parts": list(parts), **more}


def rect(frame, part, name):
    return shape(frame, f"chart.p{part}.{name}.bar").rect


def size(frame, part, name, **how):
    """Length of a segment to its outer edge."""
    piece = shape(frame, f"chart.p{part}.{name}.bar")
    return piece.rect.width if how == LEVEL else piece.rect.height


def percents(**values):
    return {name: fact(value, unit="%", as_of="2020", sources=["S1"]) for name, value in values.items()}


def one_bar(names, **more):
    parts = [{"name": name.upper(), "points": [{"fact": name}]} for name in names]
    return stacked(*parts, title="Share, %", **more)


@pytest.mark.parametrize("how", WAYS)
def test_segments_are_true_to_a_thousandth_and_stand_on_each_other(how):
    frame = chart_frame(stacked(TEA, SILK, **how), FACTS)
    for part, name, value in ((1, "silk20", 3), (0, "tea21", 8), (0, "tea24", 9)):
        assert size(frame, part, name, **how) / size(frame, 0, "tea20", **how) == pytest.approx(value / 6, rel=1e-3)
    low, high = rect(frame, 0, "tea20"), rect(frame, 1, "silk20")
    if how == LEVEL:
        assert high.x == pytest.approx(low.right)
    else:
        assert high.bottom == pytest.approx(low.y)
    assert collisions(frame) == []
    assert strays(frame) == []


@pytest.mark.parametrize("how", WAYS)
def test_a_part_has_one_colour_and_the_texture_of_each_figure(how):
    frame = chart_frame(stacked(TEA, SILK, **how), FACTS)
    solid, hollow = shape(frame, "chart.p0.tea20.bar"), shape(frame, "chart.p0.tea24.bar")
    assert (solid.fill.token, solid.hatch) == ("amber", None)
    assert (hollow.fill, hollow.pen.ink.token) == (None, "amber")
    goal = shape(frame, "chart.p1.silk21.bar")
    assert goal.hatch.ink.token == "teal"
    assert mark(frame, "chart.p1.silk21.mark").origin == "article"


@pytest.mark.parametrize("how", WAYS)
def test_each_part_is_named_once(how):
    frame = chart_frame(stacked(TEA, SILK, **how), FACTS)
    texts = [piece.text for piece in frame.pieces if isinstance(piece, Text)]
    assert [text for text in texts if text in ("Tea", "Silk")].count("Tea") == 1
    assert texts.count("Silk") == 1


def test_a_name_stands_level_with_its_segment_at_the_last_bar_that_has_it():
    frame = chart_frame(stacked(TEA, SILK), FACTS)
    tea, silk = frame.piece("chart.p0.tea24.name").rect, frame.piece("chart.p1.silk20.name").rect
    assert tea.x > rect(frame, 0, "tea24").right
    assert silk.right < rect(frame, 1, "silk20").x
    assert tea.centre.y == pytest.approx(rect(frame, 0, "tea24").centre.y, abs=6)


@pytest.mark.parametrize("how", WAYS)
def test_totals_are_sums_and_the_chart_says_so(how):
    frame = chart_frame(stacked(TEA, SILK, **how), FACTS)
    assert [words(frame, f"chart.bar{number}.total") for number in (0, 1)] == ["9", "12"]
    assert "totals are sums of the parts" in words(frame, "chart.title.note")
    assert set(frame.piece("chart.bar0.total").sources) == {"S1", "ctx"}


@pytest.mark.parametrize("how", WAYS)
def test_a_missing_part_is_told_and_the_total_is_a_floor(how):
    frame = chart_frame(stacked(TEA, SILK, **how), FACTS)
    assert "chart.p1.silk24.bar" not in ids(frame)
    assert words(frame, "chart.bar2.total") == ">9"
    assert words(frame, "chart.bar2.words") == "Silk: nobody says"


def test_missing_needs_no_date():
    parts = [
        TEA,
        {"name": "Silk", "points": [{"fact": "silk20"}, {"missing": True, "label": "burnt"}, {"missing": True}]},
    ]
    frame = chart_frame(stacked(*parts), FACTS)
    assert words(frame, "chart.bar1.words") == "Silk: burnt"
    assert words(frame, "chart.bar2.words") == "Silk: no data"


def test_a_stated_total_leaves_a_rest_that_is_not_stated():
    facts = FACTS | {"all": fact("12e9", as_of="2020", sources=["S4"])}
    parts = [part | {"points": part["points"][:1]} for part in (TEA, SILK)]
    frame = chart_frame(stacked(*parts, bars=[{"total": "all"}]), facts)
    rest = shape(frame, "chart.bar0.rest.bar")
    assert rest.rect.height / size(frame, 1, "silk20") == pytest.approx(1, rel=1e-3)
    assert (rest.fill, rest.pen, rest.hatch.ink.token) == (None, None, "t3")
    assert words(frame, "chart.bar0.rest.name") == "rest, not stated"
    assert words(frame, "chart.bar0.rest.value") == "3"
    assert words(frame, "chart.bar0.total") == "12"
    assert "totals are sums" not in words(frame, "chart.title")


def test_parts_beyond_a_stated_total_are_told():
    facts = FACTS | {"all": fact("7e9", as_of="2020")}
    parts = [part | {"points": part["points"][:1]} for part in (TEA, SILK)]
    frame = chart_frame(stacked(*parts, bars=[{"total": "all"}]), facts)
    assert words(frame, "chart.bar0.words") == "parts sum to 9"
    assert "chart.bar0.rest.bar" not in ids(frame)


@pytest.mark.parametrize("how", [{}, LEVEL])
def test_shares_that_sum_to_less_leave_a_rest_and_are_never_normalised(how):
    facts = percents(a=46, b=27)
    frame = chart_frame(one_bar(facts, share=True, **how), facts)
    assert size(frame, 0, "a", **how) / size(frame, 1, "b", **how) == pytest.approx(46 / 27, rel=1e-3)
    rest = shape(frame, "chart.bar0.rest.bar").rect
    assert (rest.width if how else rest.height) / size(frame, 1, "b", **how) == pytest.approx(1, rel=1e-3)
    assert words(frame, "chart.bar0.rest.value") == "27"
    assert "chart.bar0.total" not in ids(frame)


def test_what_rounding_leaves_is_no_rest():
    facts = percents(a=33, b=33, c=33)
    frame = chart_frame(one_bar(facts, share=True), facts)
    assert "chart.bar0.rest.bar" not in ids(frame)
    assert words(frame, "chart.p0.a.value") == "33"


def test_more_than_all_is_drawn_as_stated_and_told():
    facts = percents(a=80, b=40)
    frame = chart_frame(one_bar(facts, share=True), facts)
    assert size(frame, 0, "a") / size(frame, 1, "b") == pytest.approx(2, rel=1e-3)
    assert words(frame, "chart.bar0.words") == "parts sum to 120"


@pytest.mark.parametrize("how", [{}, LEVEL])
def test_shares_of_other_numbers_are_computed_and_fill_the_bar(how):
    frame = chart_frame(stacked(TEA, SILK, share=True, **how), FACTS)
    assert "shares of the sum of the parts" in words(frame, "chart.title.note")
    assert words(frame, "chart.p0.tea20.value") == "67%"
    whole = [size(frame, 0, f"tea{y}", **how) + size(frame, 1, f"silk{y}", **how) for y in (20, 21)]
    assert whole[0] == pytest.approx(whole[1], rel=1e-3)


def test_no_shares_of_a_sum_that_nobody_knows():
    frame = chart_frame(stacked(TEA, SILK, share=True), FACTS)
    assert "chart.p0.tea24.bar" not in ids(frame)
    assert words(frame, "chart.bar2.words") == "Silk: nobody says"


def test_negative_parts_hang_from_zero():
    facts = {"gain": fact(8, sources=["S1"]), "loss": fact(-4, sources=["S1"])}
    frame = chart_frame(one_bar(facts), facts)
    gain, loss = rect(frame, 0, "gain"), rect(frame, 1, "loss")
    assert loss.y == pytest.approx(gain.bottom)
    assert loss.height == pytest.approx(gain.height / 2)


def test_other_units_are_converted_and_other_kinds_told_in_words():
    facts = {"far": fact(2, unit="km"), "near": fact(500, unit="m"), "crew": fact(20, unit="%")}
    frame = chart_frame(one_bar(facts), facts)
    assert size(frame, 0, "far") / size(frame, 1, "near") == pytest.approx(4, rel=1e-3)
    assert words(frame, "chart.bar0.words") == "CREW: 20%"


@pytest.mark.parametrize("how", WAYS)
def test_parts_come_step_by_step_and_nothing_moves(how):
    later = SILK | {"step": 1, "points": [*SILK["points"][:2], {"fact": "silk24", "step": 2}]}
    story = story_of(stacked(TEA, later, **how), FACTS)
    frames = [frame_of(story, step=step) for step in range(3)]
    assert "chart.p1.silk20.bar" not in ids(frames[0])
    assert "chart.bar0.total" not in ids(frames[0])
    assert "chart.bar0.total" in ids(frames[1])
    assert "chart.bar2.words" not in ids(frames[1])
    assert "chart.bar2.words" in ids(frames[2])
    for before, after in pairwise(frames):
        places = {piece.id: piece.rect for piece in after.pieces}
        assert all(
            places[piece.id] == piece.rect for piece in before.pieces if piece.group == "chart" and piece.id in places
        )


def test_a_number_that_fits_no_segment_stands_beside_it_or_a_grid_does():
    facts = {"large": fact("90", sources=["S1"]), "small": fact("1", sources=["S1"])}
    parts = [{"name": name, "points": [{"fact": name}] * 3} for name in facts]
    frame = chart_frame(stacked(*parts, bars=[{"name": "x"}, {"name": "y"}, {"name": "z"}]), facts)
    beside = frame.piece("chart.p1.small.value").rect
    assert beside.x > rect(frame, 1, "small").right
    assert not any(piece.id.startswith("chart.grid") for piece in frame.pieces)
    many = [{"name": name, "points": [{"fact": name}] * 24} for name in facts]
    crowded = chart_frame(stacked(*many, bars=[{"name": f"n{n}"} for n in range(24)]), facts)
    assert any(piece.id.startswith("chart.grid") for piece in crowded.pieces)
    assert collisions(crowded) == []


def test_no_number_stands_on_hatching():
    frame = chart_frame(stacked(TEA, SILK), FACTS)
    goal = rect(frame, 1, "silk21")
    texts = [piece for piece in frame.pieces if isinstance(piece, Text)]
    assert not any(goal.overlaps(piece.rect) for piece in texts)
    assert words(frame, "chart.p1.silk21.value") == "4"


def test_rows_of_tables_are_bars():
    table = {
        "columns": {"year": {"kind": "date"}, "tea": {"kind": "number", "unit": "USD"}, "silk": {"kind": "number", "unit": "USD"}},
        "rows": [["2020", "6e9", "3e9"], ["2021", "8e9", None]],
        "sources": ["ctx"],
    }  # fmt: skip
    parts = [{"name": name, "data": {"table": "t", "x": "year", "y": name}} for name in ("tea", "silk")]
    frame = chart_frame(stacked(*parts, along="time"), {}, tables={"t": table})
    assert [words(frame, f"chart.bar{n}.name") for n in (0, 1)] == ["2020", "2021"]
    assert words(frame, "chart.bar1.words") == "silk: no data"
    assert any("Elsewhere" in p.text for p in frame.pieces if isinstance(p, Text) and p.role == "source-line")


def test_along_time_the_distances_are_true_and_the_region_knows_every_segment():
    frame = chart_frame(stacked(TEA, SILK, along="time"), FACTS)
    x = [rect(frame, 0, f"tea{year}").centre.x for year in (20, 21, 24)]
    assert (x[2] - x[0]) / (x[1] - x[0]) == pytest.approx(4, rel=0.01)
    region = frame.charts[0]
    assert region.x_is_time
    assert [point.fact for point in region.points] == ["tea20", "silk20", "tea21", "silk21", "tea24"]
    assert region.points[1].y == pytest.approx(9e9)
    assert "$3 billion" in region.points[1].text


def test_a_zoomed_view_stays_in_the_plot_and_stands_on_zero():
    story = story_of(stacked(TEA, SILK, along="time"), FACTS)
    region = frame_of(story).charts[0]
    days = [point.x for point in region.points]
    view = {"chart": ((days[0] - 30, days[2] + 100), region.y_range)}
    frame = frame_of(story, views=view)
    assert frame.charts[0].y_range[0] == 0
    assert "chart.p0.tea24.bar" not in ids(frame)
    plot = frame.charts[0].plot.inflated(0.1)
    assert plot.encloses(rect(frame, 0, "tea20"))
    assert "chart.p0.tea21.name" in ids(frame)
    assert collisions(frame) == []


def test_bars_without_a_date_stand_under_their_names():
    facts = {"a": fact(5), "b": fact(6)}
    frame = chart_frame(one_bar(facts, along="time", bars=[{"name": "Here"}]), facts)
    assert frame.charts == ()
    assert words(frame, "chart.bar0.name") == "Here"


def test_bars_after_the_article_wait_until_they_are_asked_for():
    story = story_of(stacked(TEA, SILK), FACTS, time={"from": "2020", "to": "2030", "after": "2023"})
    assert "chart.p0.tea24.bar" not in ids(frame_of(story))
    assert "chart.p0.tea24.bar" in ids(frame_of(story, after=True))


def test_lines_and_annotations_find_their_segments():
    more = {"lines": [{"fact": "tea20"}], "annotations": [{"text": "the top", "fact": "silk20"}]}
    frame = chart_frame(stacked(TEA, SILK, **more), FACTS)
    line = shape(frame, "chart.line0.tea20.line").rect
    assert line.centre.y == pytest.approx(rect(frame, 0, "tea20").y, abs=2)
    assert words(frame, "chart.note0.text") == "the top"
    assert shape(frame, "chart.note0.leader").rect.centre.y == pytest.approx(rect(frame, 1, "silk20").centre.y, abs=1)
    assert collisions(frame) == []


def test_a_segment_and_its_words_are_found_by_a_click():
    frame = chart_frame(stacked(TEA, SILK), FACTS)
    assert frame.at(rect(frame, 0, "tea21").centre).facts == ("tea21",)
    assert frame.at(frame.piece("chart.p0.tea24.name").rect.centre).facts == ("tea24",)
    assert frame.at(Point(5, 5)) is None


def test_no_number_at_all_says_so():
    facts = {"gap": fact(words="several")}
    frame = chart_frame(one_bar(facts), facts)
    assert words(frame, "chart.empty") == "No data"
    assert not any(isinstance(piece, Mark) and piece.role == "mark" for piece in frame.pieces)


def test_reading_gives_a_rest_one_look_more():
    from presenter.core.chart.stack_data import read_stacks

    story = story_of(stacked(TEA, SILK), FACTS)
    stacks = read_stacks(sheet_of(story), story.slides[0].spec.chart)
    assert [look.rest for look in stacks.parts] == [False, False, True]
    assert [bar.name.text for bar in stacks.bars] == ["2020", "2021", "2024"]


@pytest.mark.parametrize("theme", ["ink", "paper"])
def test_numbers_inside_are_readable_on_every_colour(theme):
    from presenter.core.theme import THEMES

    def luminance(token):
        value = THEMES[theme].colours[token].lstrip("#")
        parts = [int(value[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    colours = ["amber", "teal", "blue", "mauve", "olive", "stone", None, None, None]
    facts = {f"f{n}": fact(9, sources=["S1"]) for n in range(len(colours))}
    parts = [
        {"name": name, "points": [{"fact": name}]} | ({"colour": colour} if colour else {})
        for name, colour in zip(facts, colours, strict=True)
    ]
    frame = chart_frame(stacked(*parts), facts)
    for number, name in enumerate(facts):
        piece = frame.piece(f"chart.p{number}.{name}.value")
        inside = rect(frame, number, name).encloses(piece.rect)
        low, high = sorted((luminance(piece.lines[0].runs[0].ink.token), luminance(piece.on)))
        assert inside
        assert (high + 0.05) / (low + 0.05) >= 4.5, (name, piece.on)


def test_a_total_keeps_off_the_line_that_ties_a_name():
    """Low bars whose names had to move: the wide total over them stands clear of the lines to the names."""
    low = {
        "b": fact("5123456.789", as_of="2020"),
        "c": fact("6000001.5", as_of="2020"),
        "a": fact("900e9", as_of="2019"),
    }
    name = "A name that takes several lines beside the low bar, which is why it is not level with it"
    parts = [
        {"name": name, "points": [{"fact": "a"}, {"fact": "b"}]},
        {"name": "Other", "points": [{"missing": True, "date": "2019"}, {"fact": "c"}]},
    ]
    frame = chart_frame(stacked(*parts), low)
    ties = [piece for piece in frame.pieces if piece.id.endswith(".tie")]
    assert ties
    total = frame.piece("chart.bar1.total").rect
    assert not any(total.overlaps(tie.rect) for tie in ties)


def test_a_word_that_cannot_break_leaves_the_bars_their_width():
    plain = chart_frame(stacked(TEA, SILK), FACTS)
    frame = chart_frame(stacked(TEA, SILK | {"name": "Incomprehensibilities" * 5}), FACTS)
    assert shape(frame, "chart.p0.tea20.bar").rect.width > 0.5 * shape(plain, "chart.p0.tea20.bar").rect.width
    assert any("Incomprehensibilities" in overflow.words for overflow in frame.overflows)
