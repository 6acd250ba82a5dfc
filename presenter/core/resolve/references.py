"""Ids that texts, charts and events refer to: all must exist, and numbers should be facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from presenter.core.references import parse_references, typed_numbers
from presenter.core.resolve.notes import Notes
from presenter.core.resolve.texts import structs_of, texts_of
from presenter.core.schema import Storyboard, Table, chart, diagram, slide
from presenter.core.source import Path
from presenter.core.story import Event, Fact

FACT_KEYS: dict[type[msgspec.Struct], tuple[str, ...]] = {
    chart.PointSpec: ("fact", "conflict"),
    chart.RampTarget: ("fact", "low", "from_", "ratio", "low_ratio"),
    chart.BarsSpec: ("share_of",),
    chart.StairsSpec: ("ratio",),
    chart.TreeCell: ("fact",),
    chart.Denominator: ("fact", "ratio"),
    chart.TreemapSpec: ("square", "square_on"),
    chart.CountRow: ("fact",),
    slide.NumberSpec: ("fact",),
    slide.Block: ("fact",),
    diagram.Flow: ("fact",),
    diagram.HubSpec: ("fact",),
}
"""Which keys name a fact."""

_UNCHECKED = frozenset({"notes", "groups"})
"""Texts in which typed numbers are nobody's claim on stage."""


def check_references(
    board: Storyboard, events: Mapping[str, Event], facts: Mapping[str, Fact], tables: Mapping[str, Table], notes: Notes
) -> None:
    """Report unknown facts, tables and chapters, malformed references and numbers typed by hand."""
    for path, text in texts_of(board):
        places = [(path, text)] if isinstance(text, str) else [((*path, key), value) for key, value in text.items()]
        for place, written in places:
            _check_text(place, written, facts, notes)
    for event in events.values():
        for index, fact in enumerate(event.spec.facts):
            if fact not in facts:
                notes.unknown((*event.place, "facts", index), "fact", fact, facts)
    for index, spec in enumerate(board.slides):
        for path, fact in _named_facts(spec, ("slides", index)):
            if fact not in facts:
                notes.unknown(path, "fact", fact, facts)
        for path, named in _tables_named(spec, ("slides", index)):
            _check_table(path, named, tables, notes)


def _check_text(path: Path, text: str, facts: Mapping[str, Fact], notes: Notes) -> None:
    parsed = parse_references(text)
    for fault in parsed.problems:
        notes.error(path, "reference", fault.message, fault.hint, (fault.offset, fault.length))
    for reference in parsed.references:
        if reference.id not in facts:
            notes.unknown(path, "fact", reference.id, facts, (reference.offset, reference.length))
    if path[0] in ("slides", "events") and not _UNCHECKED.intersection(map(str, path)):
        for offset, length, number in typed_numbers(text):
            notes.warn(
                path, "typed-number", f"the number {number} is typed by hand", "make it a fact and write $(its_id)",
                (offset, length),
            )  # fmt: skip


def _named_facts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Facts named by charts, blocks and diagrams."""
    for inner, place in structs_of(value, path):
        keys = dict(zip(inner.__struct_fields__, inner.__struct_encode_fields__, strict=True))
        for name in FACT_KEYS.get(type(inner), ()):
            fact = getattr(inner, name)
            if fact:
                yield (*place, keys[name]), fact


def _tables_named(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    for inner, place in structs_of(value, path):
        if isinstance(inner, chart.TableSeries | slide.TableSpec):
            yield place, inner


def _check_table(
    path: Path, named: chart.TableSeries | slide.TableSpec, tables: Mapping[str, Table], notes: Notes
) -> None:
    if named.table is None:
        return
    table = tables.get(named.table)
    if table is None:
        notes.unknown((*path, "table"), "table", named.table, tables)
    elif isinstance(named, chart.TableSeries):
        for key in ("x", "y"):
            if getattr(named, key) not in table.columns:
                notes.unknown((*path, key), "column", getattr(named, key), table.columns)
