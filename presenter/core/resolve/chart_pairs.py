"""Bump, dumbbell and range charts: ranks that are none, ends that share no scale, ranges without an end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from presenter.core.numbers import Unit
from presenter.core.numbers.units import conversion
from presenter.core.resolve.chart_ranks import check_bump
from presenter.core.resolve.notes import Notes
from presenter.core.schema.chart import BumpSpec, DumbbellSpec, PairRow, RangeRow, RangesSpec
from presenter.core.source import Path
from presenter.core.story import Fact

Facts = Mapping[str, Fact]
Named = tuple[str, Path]
"""Id of a fact and where it is written."""


def check_pair_charts(structs: Sequence[tuple[msgspec.Struct, Path]], facts: Facts, notes: Notes) -> None:
    """Report what of these charts cannot be drawn as it is written. Unknown facts are told elsewhere."""
    for struct, path in structs:
        if isinstance(struct, BumpSpec):
            check_bump(struct, path, facts, notes)
            named = [
                (point.fact, (*path, "series", index, "points", number, "fact"))
                for index, one in enumerate(struct.series)
                for number, point in enumerate(one.points)
                if point.fact
            ]
            _check_units(named, facts, notes)
        elif isinstance(struct, DumbbellSpec):
            for index, row in enumerate(struct.rows):
                _check_difference(row, (*path, "rows", index), facts, notes)
            _check_scale(list(_ends(struct.rows, path)), struct.scale, facts, notes)
        elif isinstance(struct, RangesSpec):
            for index, extent in enumerate(struct.rows):
                _check_range(extent, (*path, "rows", index), facts, notes, timed=struct.along == "time")
            _check_scale(list(_parts(struct.rows, path)), struct.scale, facts, notes)


def _ends(rows: Sequence[PairRow], path: Path) -> Iterator[Named]:
    for index, row in enumerate(rows):
        yield row.from_, (*path, "rows", index, "from")
        yield row.to, (*path, "rows", index, "to")


def _parts(rows: Sequence[RangeRow], path: Path) -> Iterator[Named]:
    for index, row in enumerate(rows):
        for key in ("fact", "low", "high", "mark"):
            fact = getattr(row, key)
            if fact is not None:
                yield fact, (*path, "rows", index, key)


def _check_scale(named: Sequence[Named], scale: str, facts: Facts, notes: Notes) -> None:
    """All in one unit, and on a logarithmic scale all above zero."""
    _check_units(named, facts, notes)
    for fact_id, path in named:
        quantity = facts[fact_id].quantity if fact_id in facts else None
        if scale == "log" and quantity is not None and min(e for e in quantity.ends if e is not None) <= 0:
            message = f"“{fact_id}” is not above zero, so it has no place on a logarithmic scale"
            notes.warn(path, "log-of-zero", message, "write scale: linear")


def _check_units(named: Sequence[Named], facts: Facts, notes: Notes) -> None:
    first: Unit | None = None
    for fact_id, path in named:
        quantity = facts[fact_id].quantity if fact_id in facts else None
        if quantity is None:
            continue
        if first is None:
            first = quantity.unit
        elif conversion(quantity.unit, first) is None:
            message = f"“{fact_id}” measures something else than the first number of this chart: they share no scale"
            notes.error(path, "units", message, "draw it in a chart of its own")


def _check_difference(row: PairRow, path: Path, facts: Facts, notes: Notes) -> None:
    fact = facts.get(row.difference or "")
    if fact is not None and fact.spec.formula is None:
        message = f"“{fact.id}” is stated, not derived: nothing shows that it is the difference of these two"
        hint = f"give it a formula: such as {row.to} - {row.from_} or {row.to} / {row.from_}"
        notes.warn((*path, "difference"), "not-derived", message, hint)


def _check_range(row: RangeRow, path: Path, facts: Facts, notes: Notes, *, timed: bool) -> None:
    if row.fact is not None and (row.low is not None or row.high is not None):
        message = "a range is one fact, or the facts of its two ends, not both"
        notes.error((*path, "fact"), "two-kinds", message, "keep fact:, or low: and high:")
    elif row.fact is None and (row.low is None or row.high is None):
        message = "this range names no number" if row.low is row.high else "this range has one end"
        notes.error(path, "no-number", message, "add fact: with a range, or low: and high:")
    ends = _known_ends(row, facts)
    if row.low in facts and row.high in facts and len(ends) > 1 and ends[0] > ends[-1]:
        message = f"“{row.low}” is above “{row.high}”"
        notes.error((*path, "low"), "order", message, "the lower end comes first")
    mark = facts[row.mark].quantity if row.mark in facts and row.mark else None
    if mark is not None and len(ends) > 1 and not min(ends) <= mark.central <= max(ends):
        notes.warn((*path, "mark"), "outside", f"“{row.mark}” lies outside of this range", "give it a row of its own")
    dated = row.date is not None or any(
        facts[name].as_of for name in (row.fact, row.low, row.high, row.mark) if name is not None and name in facts
    )
    if timed and not dated:
        notes.error(path, "no-date", "this range has no date, so it has no place on a time axis", "add date:")
    elif row.date is not None and not timed:
        message = "this chart has no time axis: the date is not shown"
        notes.warn((*path, "date"), "not-shown", message, "write along: time, or delete it")


def _known_ends(row: RangeRow, facts: Facts) -> list[float]:
    """What is known of its two ends, the lower first as written."""
    names = [row.fact] if row.fact is not None else [row.low, row.high]
    quantities = [facts[name].quantity for name in names if name is not None and name in facts]
    return [float(end) for quantity in quantities if quantity for end in quantity.ends if end is not None]
