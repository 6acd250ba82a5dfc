"""Where a line is broken: gaps, changed metrics, the article's date."""

from __future__ import annotations

from presenter.core.chart.breaks import changes, gaps, joins
from presenter.core.chart.points import Datum
from presenter.core.numbers import parse_quantity


def datum(key, value=1, **more):
    return Datum(key=key, quantity=None if value is None else parse_quantity(str(value), None), **more)


A, B, C = datum("a"), datum("b"), datum("c")
GONE = datum("gone", None)


def keys(pairs):
    return [tuple(d.key for d in pair[:2]) for pair in pairs]


def test_neighbours_with_numbers_are_joined():
    assert keys(joins([A, B, C])) == [("a", "b"), ("b", "c")]


def test_nothing_is_joined_across_a_missing_number():
    assert keys(joins([A, GONE, B, C])) == [("b", "c")]


def test_nothing_is_joined_to_another_metric_or_past_the_article():
    assert keys(joins([A, datum("m", metric="net"), datum("late", after=True)])) == []


def test_a_gap_knows_its_neighbours():
    (gap,) = gaps([A, GONE, datum("gone2", None), B])
    assert (gap.before, gap.after) == (A, B)
    assert [d.key for d in gap.missing] == ["gone", "gone2"]


def test_a_gap_at_an_end_is_open():
    first, last = gaps([GONE, A, datum("gone2", None)])
    assert (first.before, first.after) == (None, A)
    assert (last.before, last.after) == (A, None)


def test_a_metric_changes_between_two_neighbours():
    assert keys(changes([A, datum("m", metric="net"), C])) == [("a", "m")]
    assert changes([A, datum("m", metric="net")])[0][2] == "net"


def test_the_first_number_changes_no_metric():
    assert changes([datum("m", metric="net"), A]) == []


def test_a_gap_passes_the_metric_it_names_on():
    assert [(pair[0].key, pair[1].key, pair[2]) for pair in changes([A, datum("gone", None, metric="net"), B])] == [
        ("gone", "b", "net")
    ]
