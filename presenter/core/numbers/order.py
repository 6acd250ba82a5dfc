"""The order in which derived facts can be computed, and the cycles that cannot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from presenter.core.numbers.tree import Formula


class EvaluationOrder(NamedTuple):
    ids: list[str]
    """Every derived fact that no cycle touches, each after those it needs."""
    cycles: list[list[str]]
    """Each cycle once, as the ids along it; the last needs the first again."""
    blocked: list[str]
    """Facts that are in no cycle but need one."""


def evaluation_order(formulas: Mapping[str, Formula]) -> EvaluationOrder:
    """Sort by need. Names without a formula are plain facts and cost nothing."""
    ordered: list[str] = []
    cycles: list[list[str]] = []
    finished: set[str] = set()
    for start in formulas:
        # An own stack, not recursion: a chain of derived facts may be long.
        path: dict[str, None] = {}
        pending: list[tuple[str, bool]] = [(start, False)]
        while pending:
            name, is_leaving = pending.pop()
            if is_leaving:
                path.popitem()
                finished.add(name)
                ordered.append(name)
            elif name in path:
                along = list(path)
                cycles.append(along[along.index(name) :])
            elif name not in finished:
                path[name] = None
                pending.append((name, True))
                needed = [needed for needed in formulas[name].names if needed in formulas]
                pending.extend((one, False) for one in reversed(needed))
    stuck = {name for cycle in cycles for name in cycle}
    unusable = set(stuck)
    blocked = []
    for name in ordered:  # whatever a fact needs stands before it, cycles apart
        if name not in stuck and not unusable.isdisjoint(formulas[name].names):
            unusable.add(name)
            blocked.append(name)
    return EvaluationOrder([name for name in ordered if name not in unusable], cycles, blocked)
