from __future__ import annotations

from presenter.core.numbers.formula import parse_formula
from presenter.core.numbers.order import evaluation_order


def ordered(**formulas: str):
    return evaluation_order({name: parse_formula(text) for name, text in formulas.items()})


def test_each_fact_comes_after_those_it_needs():
    order = ordered(share="total / market", total="a + b", twice="2 * share")

    assert order == (["total", "share", "twice"], [], [])


def test_a_cycle_is_told_as_its_ids_and_the_rest_goes_on():
    order = ordered(a="b + 1", b="c + 1", c="a + 1", d="a * 2", e="plain + 1")

    assert order.cycles == [["a", "b", "c"]]
    assert order.blocked == ["d"]
    assert order.ids == ["e"]


def test_a_fact_that_needs_itself_is_a_cycle():
    assert ordered(a="a + 1").cycles == [["a"]]


def test_two_cycles_are_both_told():
    order = ordered(a="b", b="a", c="d", d="c", e="a + c")

    assert order.cycles == [["a", "b"], ["c", "d"]]
    assert order.blocked == ["e"]
    assert order.ids == []


def test_dates_are_no_need():
    assert ordered(a="days(a, b)", b="a + 1").ids == ["a", "b"]


def test_a_long_chain_does_not_exhaust_the_stack():
    chain = {f"f{index}": parse_formula(f"f{index + 1} + 1") for index in range(5000)}

    assert len(evaluation_order(chain).ids) == 5000
