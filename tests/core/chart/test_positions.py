"""Scales for positions: where they begin, and how long they may be."""

from __future__ import annotations

import math

import pytest

from presenter.core.chart.level_axis import INSET
from presenter.core.chart.positions import domain_of, fitted_scale


def test_from_zero_unless_told_otherwise():
    assert domain_of([150, 260], log=False, from_zero=True) == (0.0, 260)


@pytest.mark.parametrize(
    ("values", "start"), [([150, 260], 100), ([155, 260], 100), ([163, 260], 150), ([3, 35], 0), ([-20, 35], -40)]
)
def test_not_from_zero_it_begins_at_a_round_number_clearly_below(values, start):
    assert domain_of(values, log=False, from_zero=False) == (start, max(values))


def test_one_value_has_a_scale_about_it():
    low, high = domain_of([7, 7], log=False, from_zero=False)
    assert low < 7 < high


def test_a_log_scale_leaves_room_before_a_value_on_its_first_step():
    low, _ = domain_of([10, 1000], log=True, from_zero=True)
    assert low < 1
    assert domain_of([20, 1000], log=True, from_zero=True)[0] == pytest.approx(math.log10(10))


def test_a_scale_gives_way_to_what_stands_at_its_ends():
    plain = fitted_scale((0, 10), (100, 500), lambda scale: (scale.near, scale.far), log=False)
    assert (plain.near, plain.far) == (100 + INSET, 500 - INSET)
    tight = fitted_scale((0, 10), (100, 500), lambda scale: (scale.at(0) - 50, scale.at(10) + 70), log=False)
    assert tight.at(0) - 50 >= 99.5
    assert tight.at(10) + 70 <= 500.5
