"""Facts: the numbers as written, their units, dates and sources."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from presenter.core.compose.frame import Origin
from presenter.core.numbers import SCALE_IDS, Bound, NumberError, Quantity, Unit, UnitError, parse_quantity, parse_unit
from presenter.core.resolve.dates import resolve_date
from presenter.core.resolve.formulas import compute_facts
from presenter.core.resolve.notes import Notes
from presenter.core.resolve.sources import resolve_sources
from presenter.core.schema import FactSpec, Storyboard
from presenter.core.source import Path
from presenter.core.story import Event, Fact, SourceRef
from presenter.core.suggest import did_you_mean

_VALUES = ("value", "low", "high", "more_than", "less_than", "formula")


def resolve_facts(board: Storyboard, events: Mapping[str, Event], notes: Notes) -> dict[str, Fact]:
    """Facts by id, derived ones computed; a fact that cannot be read has no quantity."""
    facts: dict[str, Fact] = {}
    units: dict[str, Unit | None] = {}
    for fact_id, spec in board.facts.items():
        path: Path = ("facts", fact_id)
        units[fact_id] = resolve_unit(spec, path, notes)
        sources = resolve_sources(spec.sources, (*path, "sources"), board, notes)
        sources += resolve_sources(spec.stated_sources, (*path, "stated_sources"), board, notes)
        _check_written(spec, path, notes)
        facts[fact_id] = Fact(
            id=fact_id,
            spec=spec,
            quantity=_quantity(spec, units[fact_id], path, notes),
            origin=spec.origin or _origin(spec, sources, board),
            as_of=resolve_date(spec.as_of, (*path, "as_of"), notes),
            sources=sources,
        )
    return compute_facts(facts, units, events, notes)


def resolve_unit(spec: FactSpec, path: Path, notes: Notes) -> Unit | None:
    """The unit of a fact; a wrong one is a problem and None."""
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


def _check_written(spec: FactSpec, path: Path, notes: Notes) -> None:
    """One way of giving the value, and one only."""
    written = [key for key in _VALUES if getattr(spec, key) is not None]
    if written[:2] == ["low", "high"]:
        written.remove("high")
    elif written and written[0] in {"low", "high"}:
        other = "high" if written[0] == "low" else "low"
        notes.error((*path, written[0]), "range", f"a range needs both low and high; {other} is missing", "add it")
    if len(written) > 1:
        message = f"this fact has both {written[0]} and {written[1]}"
        notes.error((*path, written[1]), "two-values", message, "keep one", at_key=True)
    elif not written and not spec.words and not notes.lacks(path):
        hint = "add value:, low: and high:, more_than:, less_than:, formula: or words:"
        notes.error(path, "no-value", "this fact has no value", hint, at_key=True)
    if spec.stated is not None and spec.formula is None:
        hint = "add formula:, or make the stated number the value"
        notes.warn((*path, "stated"), "stated-alone", "nothing is computed to compare this with", hint)
    if spec.scale is not None and spec.scale not in SCALE_IDS:
        hint = did_you_mean(spec.scale, SCALE_IDS) or "there are 万, 亿, 万亿, million, bn, trn, and 1 for none"
        notes.error((*path, "scale"), "scale", f"no scale is called “{spec.scale}”", hint)


def _quantity(spec: FactSpec, unit: Unit | None, path: Path, notes: Notes) -> Quantity | None:
    """The written number: one of value, low and high, more_than, less_than."""
    read = {key: _read(getattr(spec, key), unit, (*path, key), notes) for key in _VALUES[:-1]}
    if value := read["value"]:
        return replace(value, bound=Bound.ABOUT) if spec.about and value.bound is Bound.EXACT else value
    if (low := read["low"]) and (high := read["high"]):
        return _range(low, high, path, notes)
    if above := read["more_than"]:
        return _bounded(above, Bound.MORE_THAN, (*path, "more_than"), notes)
    if below := read["less_than"]:
        return _bounded(below, Bound.LESS_THAN, (*path, "less_than"), notes)
    return None


def _read(text: str | None, unit: Unit | None, path: Path, notes: Notes) -> Quantity | None:
    if text is None:
        return None
    try:
        return parse_quantity(text, unit)
    except NumberError as fault:
        notes.error(path, "number", fault.message, fault.hint, (fault.offset, fault.length))
        return None


def _bounded(end: Quantity, bound: Bound, path: Path, notes: Notes) -> Quantity | None:
    if end.value is None:
        notes.error(path, "number", "this must be a plain number", f"write {path[-1]}: 500")
        return None
    low, high = (end.value, None) if bound is Bound.MORE_THAN else (None, end.value)
    return replace(end, value=None, low=low, high=high, bound=bound)


def _range(low: Quantity, high: Quantity, path: Path, notes: Notes) -> Quantity | None:
    if low.value is None or high.value is None:
        key = "low" if low.value is None else "high"
        notes.error((*path, key), "range", f"{key} must be a plain number", f"write {key}: 20 billion")
        return None
    if low.value > high.value:
        notes.error((*path, "low"), "range", "low is above high", "swap them")
        return None
    digits = max(low.digits, high.digits)
    return replace(low, value=None, low=low.value, high=high.value, bound=Bound.RANGE, digits=digits)
