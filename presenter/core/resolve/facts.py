"""Facts: numbers read, formulas computed in order, results compared with what somebody stated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from presenter.core.compose.frame import Origin
from presenter.core.numbers import (
    SCALE_IDS,
    Bound,
    Formula,
    FormulaError,
    NumberError,
    Quantity,
    Unit,
    UnitError,
    agrees,
    evaluate,
    evaluation_order,
    parse_formula,
    parse_quantity,
    parse_unit,
)
from presenter.core.resolve.events import resolve_date, resolve_sources
from presenter.core.resolve.notes import Notes
from presenter.core.schema import FactSpec, Storyboard
from presenter.core.source import Path
from presenter.core.story import Event, Fact, SourceRef
from presenter.core.suggest import did_you_mean


def resolve_facts(board: Storyboard, events: Mapping[str, Event], notes: Notes) -> dict[str, Fact]:
    """Facts by id, derived ones computed; a fact that cannot be read has no quantity."""
    facts: dict[str, Fact] = {}
    formulas: dict[str, Formula] = {}
    for fact_id, spec in board.facts.items():
        path: Path = ("facts", fact_id)
        unit = _unit(spec, path, notes)
        sources = resolve_sources(spec.sources, (*path, "sources"), board.sources, notes)
        sources += resolve_sources(spec.stated_sources, (*path, "stated_sources"), board.sources, notes)
        quantity = _quantity(spec, unit, path, notes)
        if spec.formula is not None:
            formula = _formula(fact_id, spec, board, events, notes)
            if formula is not None:
                formulas[fact_id] = formula
        facts[fact_id] = Fact(
            id=fact_id,
            spec=spec,
            quantity=quantity,
            origin=spec.origin or _origin(spec, sources, board),
            as_of=resolve_date(spec.as_of, (*path, "as_of"), notes),
            sources=sources,
        )
        _check_written(spec, path, sources, notes)
    _compute(facts, formulas, events, notes)
    return facts


def _unit(spec: FactSpec, path: Path, notes: Notes) -> Unit | None:
    words = spec.noun if isinstance(spec.noun, dict) else {"en": spec.noun, "zh": spec.noun} if spec.noun else None
    try:
        return parse_unit(spec.unit, words) if spec.unit else None
    except UnitError as fault:
        notes.error((*path, "unit"), "unit", fault.message, fault.hint, (fault.offset, fault.length))
        return None


def _origin(spec: FactSpec, sources: tuple[SourceRef, ...], board: Storyboard) -> Origin:
    if spec.formula is not None:
        return "derived"
    if any(board.sources[ref.source].origin == "article" for ref in sources):
        return "article"
    return "forecast" if spec.status == "forecast" else "context"


def _quantity(spec: FactSpec, unit: Unit | None, path: Path, notes: Notes) -> Quantity | None:
    """The written number: one of value, low and high, more_than, less_than."""

    def read(key: str) -> Quantity | None:
        text = getattr(spec, key)
        if text is None:
            return None
        try:
            return parse_quantity(text, unit)
        except NumberError as fault:
            notes.error((*path, key), "number", fault.message, fault.hint, (fault.offset, fault.length))
            return None

    value = read("value")
    if value is not None:
        return replace(value, bound=Bound.ABOUT) if spec.about and value.bound is Bound.EXACT else value
    low, high, above, below = read("low"), read("high"), read("more_than"), read("less_than")
    if low is not None and high is not None:
        return _range(low, high, path, notes)
    if (spec.low is None) != (spec.high is None):
        notes.error((*path, "low" if spec.low is not None else "high"), "range", "a range needs both low and high")
    for bound, quantity in ((Bound.MORE_THAN, above), (Bound.LESS_THAN, below)):
        if quantity is not None and quantity.value is not None:
            ends = (quantity.value, None) if bound is Bound.MORE_THAN else (None, quantity.value)
            return replace(quantity, value=None, low=ends[0], high=ends[1], bound=bound)
    return None


def _range(low: Quantity, high: Quantity, path: Path, notes: Notes) -> Quantity | None:
    if low.value is None or high.value is None:
        notes.error(
            (*path, "low"), "range", "low and high are plain numbers", "write low: 20 billion and high: 26 billion"
        )
        return None
    if low.value > high.value:
        notes.error((*path, "low"), "range", "low is above high", "swap them")
        return None
    return replace(
        low, value=None, low=low.value, high=high.value, bound=Bound.RANGE, digits=max(low.digits, high.digits)
    )


def _formula(
    fact_id: str, spec: FactSpec, board: Storyboard, events: Mapping[str, Event], notes: Notes
) -> Formula | None:
    path: Path = ("facts", fact_id, "formula")
    try:
        formula = parse_formula(spec.formula or "")
    except FormulaError as fault:
        notes.error(path, "formula", fault.message, fault.hint, (fault.offset, fault.length))
        return None
    unknown = [name for name in formula.names if name not in board.facts]
    unknown += [name for name in formula.dated if name not in board.facts and name not in events]
    for name in unknown:
        offset = (spec.formula or "").find(name)
        hint = did_you_mean(name, board.facts)
        notes.error(path, "unknown-fact", f"there is no fact “{name}”", hint, (offset, len(name)))
    return None if unknown else formula


def _check_written(spec: FactSpec, path: Path, sources: tuple[SourceRef, ...], notes: Notes) -> None:
    written = [key for key in ("value", "low", "more_than", "less_than", "formula") if getattr(spec, key) is not None]
    if len(written) > 1:
        notes.error((*path, written[1]), "two-values", f"this fact has both {written[0]} and {written[1]}", "keep one")
    elif not written and not spec.words and spec.high is None:
        notes.error(path, "no-value", "this fact has no value", "add value:, low: and high:, more_than: or formula:")
    if spec.scale is not None and spec.scale not in SCALE_IDS:
        hint = did_you_mean(spec.scale, SCALE_IDS) or "there are 万, 亿, 万亿, million, bn, trn, and 1 for none"
        notes.error((*path, "scale"), "scale", f"no scale is called “{spec.scale}”", hint)
    if spec.formula is None and not sources:
        notes.warn(path, "unsourced", "this fact has no source", "add sources:, or formula: if it follows from others")


def _compute(facts: dict[str, Fact], formulas: dict[str, Formula], events: Mapping[str, Event], notes: Notes) -> None:
    order = evaluation_order(formulas)
    for cycle in order.cycles:
        around = " → ".join((*cycle, cycle[0]))
        notes.error(("facts", cycle[0], "formula"), "cycle", f"these formulas need each other: {around}")

    def days_of(name: str) -> tuple[int, int] | None:
        moment = events[name].moment if name in events else facts[name].as_of if name in facts else None
        return (moment.start.day, moment.end.day - 1) if moment is not None else None

    for fact_id in order.ids:
        fact, formula = facts[fact_id], formulas[fact_id]
        known = {name: facts[name].quantity for name in formula.names}
        inputs = {name: quantity for name, quantity in known.items() if quantity is not None}
        if len(inputs) < len(known):
            continue
        path: Path = ("facts", fact_id, "formula")
        try:
            result = evaluate(formula, inputs, _unit(fact.spec, ("facts", fact_id), notes), days_of)
        except FormulaError as fault:
            notes.error(path, "formula", fault.message, fault.hint, (fault.offset, fault.length))
            continue
        if fact.spec.digits is not None:
            result = replace(result, digits=fact.spec.digits)
        facts[fact_id] = replace(fact, quantity=result)
        _compare(fact.spec, fact_id, result, notes)


def _compare(spec: FactSpec, fact_id: str, result: Quantity, notes: Notes) -> None:
    if spec.stated is None:
        return
    path: Path = ("facts", fact_id, "stated")
    try:
        stated = parse_quantity(spec.stated, result.unit)
    except NumberError as fault:
        notes.error(path, "number", fault.message, fault.hint, (fault.offset, fault.length))
        return
    if not agrees(result, stated) and spec.verdict not in ("wrong", "partly"):
        notes.warn(
            path,
            "disagrees",
            f"the formula gives {result.central:g}, not the stated {spec.stated}",
            "mend one of them, or say verdict: wrong",
        )
