"""Derived facts: their formulas computed in order and compared with what somebody stated."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from presenter.core.numbers import (
    FormulaError,
    NumberError,
    Quantity,
    Unit,
    agrees,
    format_quantity,
    parse_quantity,
)
from presenter.core.numbers.evaluate import DaysOf, DaySpan, evaluate
from presenter.core.numbers.formula import parse_formula
from presenter.core.numbers.order import evaluation_order
from presenter.core.numbers.tree import Formula, Name, walk
from presenter.core.resolve.notes import Notes
from presenter.core.source import Path
from presenter.core.story import Event, Fact


def compute_facts(
    facts: dict[str, Fact], units: Mapping[str, Unit | None], events: Mapping[str, Event], notes: Notes
) -> dict[str, Fact]:
    """The facts with the quantities of their formulas; what a wrong formula needs stays without one."""
    formulas = {fact_id: _formula(fact, facts, events, notes) for fact_id, fact in facts.items()}
    sound = {fact_id: formula for fact_id, formula in formulas.items() if formula is not None}
    order = evaluation_order(sound)
    for cycle in order.cycles:
        around = " → ".join((*cycle, cycle[0]))
        message = f"these formulas need each other: {around}" if len(cycle) > 1 else "this formula needs its own result"
        notes.error(("facts", cycle[0], "formula"), "cycle", message, "write value: instead of formula: at one of them")
    known = dict(facts)

    def days_of(name: str) -> DaySpan | None:
        return _days_of(name, known, events)

    for fact_id in order.ids:
        quantity = _computed(known[fact_id], sound[fact_id], known, units[fact_id], days_of, notes)
        if quantity is not None:
            known[fact_id] = replace(known[fact_id], quantity=quantity)
            _compare(known[fact_id], quantity, notes)
    return known


def _formula(fact: Fact, facts: Mapping[str, Fact], events: Mapping[str, Event], notes: Notes) -> Formula | None:
    if fact.spec.formula is None:
        return None
    path: Path = ("facts", fact.id, "formula")
    try:
        formula = parse_formula(fact.spec.formula)
    except FormulaError as fault:
        notes.error(path, "formula", fault.message, fault.hint, (fault.offset, fault.length))
        return None
    unknown = {name for name in formula.names if name not in facts}
    unknown |= {name for name in formula.dated if name not in facts and name not in events}
    told: set[str] = set()
    for node in walk(formula.root):
        if isinstance(node, Name) and node.id in unknown - told:
            known = [*facts, *events] if node.id in formula.dated else facts
            notes.unknown(path, "fact", node.id, known, (node.offset, node.length))
            told.add(node.id)
    return None if unknown else formula


def _days_of(name: str, facts: Mapping[str, Fact], events: Mapping[str, Event]) -> DaySpan | None:
    """The first and the last day of an event's date, else of a fact's."""
    moment = events[name].moment if name in events else facts[name].as_of
    return None if moment is None else (moment.start.day, moment.end.plus_ms(-1).day)


def _computed(
    fact: Fact, formula: Formula, facts: Mapping[str, Fact], unit: Unit | None, days_of: DaysOf, notes: Notes
) -> Quantity | None:
    """The formula's result; None where a number it needs is not known, or it cannot be computed."""
    inputs = {name: quantity for name in formula.names if (quantity := facts[name].quantity) is not None}
    if len(inputs) < len(formula.names):
        return None
    try:
        result = evaluate(formula, inputs, unit, days_of)
    except FormulaError as fault:
        notes.error(("facts", fact.id, "formula"), "formula", fault.message, fault.hint, (fault.offset, fault.length))
        return None
    return replace(result, digits=fact.spec.digits or result.digits)


def _compare(fact: Fact, result: Quantity, notes: Notes) -> None:
    """Whether the result bears out what somebody stated; a verdict says that it is known not to."""
    spec = fact.spec
    if spec.stated is None:
        return
    path: Path = ("facts", fact.id, "stated")
    try:
        stated = parse_quantity(spec.stated, result.unit)
    except NumberError as fault:
        notes.error(path, "number", fault.message, fault.hint, (fault.offset, fault.length))
        return
    if not agrees(result, stated) and spec.verdict not in {"wrong", "partly"}:
        shown = replace(result, digits=max(result.digits, stated.digits))
        notes.warn(
            path,
            "disagrees",
            f"the formula gives {format_quantity(shown, 'en')}, not the stated {spec.stated}",
            "mend one of them, or say verdict: wrong",
        )
