"""Value scales and the round numbers on them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.chart.scales import ValueScale, log_domain, zero_based
from presenter.core.chart.value_ticks import linear_ticks, log_ticks, value_ticks


def test_linear_ends():
    scale = ValueScale(0, 260, 896, 268)
    assert scale.at(0) == 896
    assert scale.at(260) == 268
    assert scale.at(130) == 582


def test_equal_ratios_are_equal_distances_on_a_log_scale():
    scale = ValueScale(*log_domain([41e8, 1830e8]), 730, 376, log=True)
    distances = [scale.at(v) - scale.at(3 * v) for v in (5e9, 2e10, 6e10)]
    assert distances == pytest.approx([distances[0]] * 3)


def test_log_scale_begins_at_a_step_of_1_3_10():
    assert 10 ** log_domain([41])[0] == pytest.approx(30)
    assert 10 ** log_domain([1e6, 3.4e7])[0] == pytest.approx(1e6)
    assert 10 ** log_domain([0.09])[0] == pytest.approx(0.03)


def test_what_is_not_positive_lies_at_the_foot_of_a_log_scale():
    scale = ValueScale(0, 3, 100, 0, log=True)
    assert scale.at(-5) == 100
    assert not scale.holds(0)


def test_zero_is_always_in_view():
    assert zero_based([5, 9]) == (0, 9)
    assert zero_based([-4, 9]) == (-4, 9)
    assert zero_based([-4]) == (-4, 0)
    assert zero_based([]) == (0, 1)
    assert zero_based([0]) == (0, 1)


def test_ticks_of_the_design():
    assert linear_ticks(0, 260) == [0, 100, 200]
    assert log_ticks(math.log10(30), math.log10(2200)) == pytest.approx([30, 100, 300, 1000])


def test_ticks_are_clean_numbers():
    assert linear_ticks(0, 0.35) == [0, 0.1, 0.2, 0.3]


def test_many_decades_are_thinned_to_decades():
    ticks = log_ticks(3, 10.5)
    assert len(ticks) <= 8
    assert all(math.log10(tick) == pytest.approx(round(math.log10(tick))) for tick in ticks)


def test_less_than_a_decade_gets_round_values():
    ticks = log_ticks(math.log10(40), math.log10(80))
    assert len(ticks) >= 2
    assert all(40 <= tick <= 80 for tick in ticks)


@given(st.floats(-1e12, 1e12), st.floats(1e-6, 1e12))
def test_linear_ticks_lie_inside_and_are_few(low, span):
    high = low + span
    if high - low < abs(low) * 1e-9:
        return
    ticks = linear_ticks(low, high)
    assert len(ticks) <= 6
    slack = (high - low) * 1e-6
    assert all(low - slack <= tick <= high + slack for tick in ticks)


@given(st.lists(st.floats(1e-9, 1e15), min_size=1, max_size=8))
def test_every_value_lies_on_its_log_scale(values):
    scale = ValueScale(*log_domain(values), 800, 100, log=True)
    assert all(scale.holds(value) for value in values)
    assert all(99.9 <= scale.at(value) <= 800.1 for value in values)
    assert all(scale.holds(tick) for tick in value_ticks(scale))
