"""Figures of different kinds share no axis."""

from __future__ import annotations

import pytest

from presenter.core.chart.kinds import kind_of, of_one_kind
from presenter.core.chart.points import fact_datum
from presenter.core.schema.chart import PointSpec
from tests.core.chart.board import chart_frame, fact, ids, shape, sheet_of, story_of, words

FACTS = {"far": fact(5, unit="km"), "near": fact(500, unit="m"), "crowd": fact(40, unit="people", label="Crowd")}


def data(names, conflict=None):
    sheet = sheet_of(story_of(None, FACTS))
    return sheet, [fact_datum(sheet, PointSpec(fact=name, conflict=conflict), "c") for name in names]


def test_what_measures_the_same_is_converted():
    sheet, listed = data(["far", "near"])
    far, near = of_one_kind(sheet, listed)
    assert (far.value, near.value) == (5, 0.5)
    assert kind_of([far, near]).id == "km"


def test_what_does_not_is_told_in_words():
    sheet, listed = data(["far", "crowd"])
    _, crowd = of_one_kind(sheet, listed)
    assert not crowd.known
    assert crowd.words == "40"


def test_a_conflict_of_another_kind_is_no_conflict():
    sheet, listed = data(["far"], conflict="crowd")
    assert of_one_kind(sheet, listed)[0].conflict is None


def test_ranges_are_converted_at_both_ends():
    sheet = sheet_of(story_of(None, FACTS | {"span": fact(low="200", high="900", unit="m")}))
    span = fact_datum(sheet, PointSpec(fact="span"), "c")
    far = fact_datum(sheet, PointSpec(fact="far"), "c")
    assert of_one_kind(sheet, [far, span])[1].span == pytest.approx((0.2, 0.9))


def test_nothing_known_has_no_kind():
    sheet, _ = data([])
    assert kind_of([]) is None
    assert of_one_kind(sheet, []) == []


def test_bars_of_one_kind_only():
    chart = {"type": "bars", "bars": [{"fact": name} for name in FACTS]}
    frame = chart_frame(chart, FACTS)
    assert shape(frame, "chart.far.bar").rect.height / shape(frame, "chart.near.bar").rect.height == pytest.approx(10)
    assert "chart.crowd.bar" not in ids(frame)
    assert words(frame, "chart.crowd.gap") == "40"
