"""Stacked bars and waterfalls as written: every part has one number per bar, and what they ask for can be drawn."""

from __future__ import annotations

from collections.abc import Mapping

from presenter.core.resolve.notes import Notes, counted
from presenter.core.schema import Table
from presenter.core.schema.chart import StackedSpec, StackPart, WaterfallSpec
from presenter.core.source import Path


def check_stacked(spec: StackedSpec, path: Path, tables: Mapping[str, Table], notes: Notes) -> None:
    """Report points without a number, parts with more or fewer numbers than others, and what is not drawn."""
    counts: list[int | None] = []
    for index, part in enumerate(spec.parts):
        _check_points(part, (*path, "parts", index), tables, notes)
        counts.append(_count(part, tables))
    first = next((count for count in counts if count), None)
    for index, count in enumerate(counts):
        if first is not None and count and count != first:
            said = f"this part has {counted(count, 'number')}, the first one {first}"
            hint = "write one per bar, missing: true where nobody knows the number"
            notes.error((*path, "parts", index), "part-count", said, hint)
    if spec.bars and first is not None and len(spec.bars) != first:
        said = f"{counted(len(spec.bars), 'bar')}, but the parts have {counted(first, 'number')} each"
        notes.error((*path, "bars"), "part-count", said, "write one per number, or leave bars: out", at_key=True)
    if spec.along == "time" and spec.direction == "right":
        message = "bars along time stand upright"
        notes.warn((*path, "direction"), "not-shown", message, "delete it, or write along: names", at_key=True)
    _check_notes(spec, path, notes)


def check_waterfall(spec: WaterfallSpec, path: Path, notes: Notes) -> None:
    """Report a start without a number."""
    if spec.start is not None and spec.start.fact is None:
        message, hint = "the start names no number", "add fact:, or leave start: out to begin at zero"
        notes.error((*path, "start"), "no-number", message, hint)
    _check_notes(spec, path, notes)


def _check_points(part: StackPart, path: Path, tables: Mapping[str, Table], notes: Notes) -> None:
    if not part.points and part.data is None and not notes.lacks(path):
        notes.error(path, "no-number", "this part has no numbers", "add points: with a fact per bar, or data:")
    table = tables.get(part.data.table) if part.data else None
    for index, point in enumerate(part.points):
        here = (*path, "points", index)
        if point.row is not None and part.data is None:
            notes.error((*here, "row"), "no-data", "there is no table to take this row from", "add data: to the part")
        elif point.row is not None and table is not None and not 1 <= point.row <= len(table.rows):
            said = f"the table has no row {point.row}, only {counted(len(table.rows), 'row')}"
            notes.error((*here, "row"), "unknown-row", said, "rows are counted from 1")
        elif point.row is None and part.data is not None:
            message = "a part has numbers from its table or of its own, not both"
            notes.error(here, "two-kinds", message, "say row: to write more about one of the rows")
        elif point.fact is None and point.row is None and not point.missing and not notes.lacks(here):
            hint = "add fact: with the id of a fact, or missing: true"
            notes.error(here, "no-number", "this point names no number", hint)


def _count(part: StackPart, tables: Mapping[str, Table]) -> int | None:
    """How many bars a part has numbers for; None where its table is not known."""
    if part.data is None:
        return len(part.points)
    table = tables.get(part.data.table)
    return len(table.rows) if table else None


def _check_notes(spec: StackedSpec | WaterfallSpec, path: Path, notes: Notes) -> None:
    for index, annotation in enumerate(spec.annotations):
        if annotation.row is not None:
            message = "in this chart a row is no single point"
            notes.warn((*path, "annotations", index, "row"), "not-in-chart", message, "say fact: or value: instead")
        if annotation.to_fact is not None:
            message = "numbers of this chart begin where others end, so no bracket joins two of them"
            notes.warn(
                (*path, "annotations", index, "to_fact"), "not-shown", message, "delete it: the words stand at fact:"
            )
