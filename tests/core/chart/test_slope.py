"""Series between survey dates."""

from __future__ import annotations

import pytest

from presenter.core.chart.crossing import crossing_of
from presenter.core.chart.series import read_all
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

DATES = ("2023-12-15", "2024-11-15", "2025-07-15")
VALUES = {"us": (12, 24, 32), "them": (50, 34, 25)}
FACTS = {
    f"{who}{n}": fact(v, unit="%", as_of=d)
    for who, row in VALUES.items()
    for n, (v, d) in enumerate(zip(row, DATES, strict=True))
}
FACTS |= {name: fact(v, unit="%", as_of=DATES[2]) for name, v in {"g": 20, "m": 9, "d": 1}.items()}


def series(who, **more):
    return {"name": who, "points": [{"fact": f"{who}{n}"} for n in range(3)], **more}


def slope(*more, **keys):
    return {
        "type": "slope",
        "title": "Share, %",
        "series": [series("us", protagonist=True), series("them", colour="teal"), *more],
        **keys,
    }


def test_the_protagonist_is_drawn_strongest():
    frame = chart_frame(slope(), FACTS)
    assert shape(frame, "chart.us1.line").pen.width > shape(frame, "chart.them1.line").pen.width


def test_dates_are_true_distances():
    frame = chart_frame(slope(), FACTS)
    x = [mark(frame, f"chart.us{n}.mark").centre.x for n in range(3)]
    assert (x[1] - x[0]) / (x[2] - x[1]) == pytest.approx(336 / 242, rel=1e-3)


def test_the_crossing_lies_on_both_lines_and_is_derived():
    story = story_of(slope(crossing="no data|here"), FACTS)
    sheet = sheet_of(story)
    us, them = read_all(sheet, story.slides[0].spec.chart)
    _, value, facts = crossing_of(us, them)
    assert 24 < value < 34
    assert facts == ("us1", "us2", "them1", "them2")
    frame = frame_of(story)
    assert mark(frame, "chart.crossing.mark").origin == "derived"
    assert words(frame, "chart.crossing") == "no data\nhere"


def test_lines_that_never_cross_have_no_mark():
    facts = FACTS | {"us2": fact(2, unit="%", as_of=DATES[2])}
    frame = chart_frame(slope(crossing="words"), facts)
    assert "chart.crossing.mark" not in ids(frame)
    assert "chart.crossing" not in ids(frame)


def test_a_line_that_ends_before_it_would_be_met_is_not_crossed():
    story = story_of(
        {
            "type": "slope",
            "crossing": "words",
            "series": [series("us", protagonist=True), {"name": "short", "points": [{"fact": "s0"}, {"fact": "s1"}]}],
        },
        FACTS | {"s0": fact(40, unit="%", as_of="2023-12-20"), "s1": fact(39, unit="%", as_of="2024-01-20")},
    )
    assert "chart.crossing.mark" not in ids(frame_of(story))
    far = FACTS | {"s0": fact(14, unit="%", as_of=DATES[0]), "s1": fact(13.9, unit="%", as_of="2024-01-02")}
    chart = {
        "type": "slope",
        "crossing": "words",
        "series": [series("us", protagonist=True), {"name": "short", "points": [{"fact": "s0"}, {"fact": "s1"}]}],
    }
    assert "chart.crossing.mark" not in ids(chart_frame(chart, far))


def test_one_value_is_a_mark_without_a_line():
    frame = chart_frame(slope({"name": "G", "points": [{"fact": "g"}]}), FACTS)
    assert "chart.g.mark" in ids(frame)
    assert "chart.g.line" not in ids(frame)


def test_end_labels_never_touch_even_when_values_do():
    close = {f"n{n}": fact(20 + n / 10, unit="%", as_of=DATES[2]) for n in range(6)}
    frame = chart_frame(slope(*({"name": f"Name {n}", "points": [{"fact": f"n{n}"}]} for n in range(6))), FACTS | close)
    assert collisions(frame) == []
    ends = [frame.piece(f"chart.n{n}.value").rect.y for n in range(6)]
    assert ends == sorted(ends, reverse=True)
    assert any(piece.id.endswith(".leader") for piece in frame.pieces)


def test_words_for_the_dates_and_their_default():
    given = chart_frame(slope(dates=["first", "second", "third"]), FACTS)
    assert words(given, "chart.date1.name") == "second"
    assert words(chart_frame(slope(), FACTS), "chart.date2.name") == "15 Jul 2025"


def test_a_series_that_ends_early_is_named_where_it_ends():
    early = {"e0": fact(40, unit="%", as_of=DATES[0]), "e1": fact(44, unit="%", as_of=DATES[1])}
    frame = chart_frame(slope({"name": "Early", "points": [{"fact": "e0"}, {"fact": "e1"}]}), FACTS | early)
    assert words(frame, "chart.e1.name") == "Early"
    assert collisions(frame) == []
    assert strays(frame) == []


def test_a_zoomed_view_shows_only_what_is_in_it():
    story = story_of(slope(), FACTS)
    middle = next(p.x for p in frame_of(story).charts[0].points if p.fact == "us1")
    frame = frame_of(story, views={"chart": ((middle - 60, middle + 60), (0, 40))})
    assert "chart.us1.mark" in ids(frame)
    assert "chart.us0.mark" not in ids(frame)
    plot = frame.charts[0].plot.inflated(3.1)
    assert all(plot.encloses(p.rect) for p in frame.pieces if p.role == "series")


def test_series_without_numbers_are_no_crash():
    facts = FACTS | {"none": fact(words="unknown", unit="%", as_of=DATES[2])}
    frame = chart_frame({"type": "slope", "series": [{"name": "N", "points": [{"fact": "none"}]}]}, facts)
    assert "chart.empty" in ids(frame)
