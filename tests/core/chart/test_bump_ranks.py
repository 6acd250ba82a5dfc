"""Ranks at each date, ties, and dates without a number."""

from __future__ import annotations

from presenter.core.chart.bump_ranks import Place, places, rank_all
from presenter.core.chart.series import read_all
from tests.core.chart.board import fact, sheet_of, story_of


def ranked(rows, **chart):
    """`rows`: name to the values of 2020, 2021, …; None where there is no fact."""
    facts = {
        f"{name}{n}": fact(value, as_of=str(2020 + n))
        for name, values in rows.items()
        for n, value in enumerate(values)
        if value is not None
    }
    series = [
        {"name": name, "points": [{"fact": f"{name}{n}"} for n, value in enumerate(values) if value is not None]}
        for name, values in rows.items()
    ]
    story = story_of({"type": "bump", "series": series, **chart}, facts)
    return rank_all(read_all(sheet_of(story), story.slides[0].spec.chart))


def test_the_highest_value_is_first():
    assert places({0: 5.0, 1: 9.0, 2: 7.0}, {}) == {1: Place(1, False, 1), 2: Place(2, False, 2), 0: Place(3, False, 3)}


def test_the_lowest_can_be_first():
    assert places({0: 5.0, 1: 9.0}, {}, lowest_first=True)[0].rank == 1


def test_ties_share_a_rank_and_the_next_one_is_left_out():
    found = places({0: 9.0, 1: 7.0, 2: 7.0, 3: 1.0}, {})
    assert [(found[n].rank, found[n].tied) for n in range(4)] == [(1, False), (2, True), (2, True), (4, False)]
    assert [found[n].row for n in range(4)] == [1, 2, 3, 4]


def test_tied_series_keep_the_order_they_came_in():
    before = {0: Place(2, False, 2), 1: Place(1, False, 1)}
    assert places({0: 3.0, 1: 3.0}, before)[1].row == 1


def test_stated_ranks_keep_their_gaps_and_never_lie_on_each_other():
    found = places({0: 1.0, 1: 2.0, 2: 2.0, 3: 3.0, 4: 9.0}, {}, stated=True)
    assert [found[n].rank for n in range(5)] == [1, 2, 2, 3, 9]
    assert [found[n].row for n in range(5)] == [1, 2, 3, 4, 9]


def test_a_date_without_a_number_is_a_gap_between_two_and_nothing_at_the_ends():
    a, b = ranked({"a": (1, 2, 3), "b": (4, None, 5)})
    assert [datum.known for datum in b.drawn] == [True, False, True]
    assert len(b.marks) == 2
    assert [datum.known for datum in a.drawn] == [True, True, True]
    late = ranked({"a": (1, 2, 3), "b": (None, None, 5)})[1]
    assert [datum.known for datum in late.drawn] == [True]


def test_those_without_a_number_leave_their_place_to_others():
    a = ranked({"a": (1, 2, 3), "b": (4, None, 5)})[0]
    assert [place.rank for _, place in a.marks] == [2, 1, 2]
