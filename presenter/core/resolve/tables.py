"""Tables, inline or from a CSV file beside the story: every cell is what its column says."""

from __future__ import annotations

import csv
import io

import msgspec

from presenter.core.dates import DateError, parse_date
from presenter.core.numbers import AuthorError, Unit, UnitError, parse_quantity, parse_unit
from presenter.core.reader import MAX_TABLE_BYTES, Reader, UnreadableError, fenced
from presenter.core.resolve.notes import Notes
from presenter.core.schema import Storyboard, Table
from presenter.core.schema.board import TableColumn
from presenter.core.source import Path

Row = list[str | None]


def resolve_tables(board: Storyboard, reader: Reader, notes: Notes) -> dict[str, Table]:
    """Tables with their rows, read from CSV where they say so."""
    return {name: _filled(table, ("tables", name), reader, notes) for name, table in board.tables.items()}


def _filled(table: Table, path: Path, reader: Reader, notes: Notes) -> Table:
    units = {name: _unit(column, (*path, "columns", name), notes) for name, column in table.columns.items()}
    for index, row in enumerate(table.rows):
        if len(row) != len(table.columns):
            said = f"this row has {len(row)} cells, the table {len(table.columns)} columns"
            notes.error((*path, "rows", index), "row-length", said, "leave a missing cell empty: null")
        for number, (cell, name) in enumerate(zip(row, table.columns, strict=False)):
            _check_cell(cell, table.columns[name], units[name], (*path, "rows", index, number), "", notes)
    if table.from_ is None:
        return table
    if table.rows:
        notes.error((*path, "rows"), "two-values", "this table has both rows and from", "keep one", at_key=True)
    rows = _read_csv(table, table.from_, (*path, "from"), units, reader, notes)
    return msgspec.structs.replace(table, rows=rows)


def _unit(column: TableColumn, path: Path, notes: Notes) -> Unit | None:
    try:
        return parse_unit(column.unit) if column.unit else None
    except UnitError as fault:
        notes.error((*path, "unit"), "unit", fault.message, fault.hint, (fault.offset, fault.length))
        return None


def _check_cell(cell: str | None, column: TableColumn, unit: Unit | None, path: Path, where: str, notes: Notes) -> None:
    """`where` names the cell in front of the message when it stands in another file."""
    if not cell:
        return
    try:
        if column.kind == "number":
            parse_quantity(cell, unit)
        elif column.kind == "date":
            parse_date(cell)
    except (AuthorError, DateError) as fault:
        part = None if where else (fault.offset, fault.length or len(cell))
        notes.error(path, column.kind, where + fault.message, fault.hint, part)


def _read_csv(
    table: Table, name: str, path: Path, units: dict[str, Unit | None], reader: Reader, notes: Notes
) -> list[Row]:
    try:
        text = reader.read(fenced(name), MAX_TABLE_BYTES).decode("utf-8-sig")
    except UnreadableError as fault:
        notes.error(path, fault.code, fault.message, fault.hint)
        return []
    except UnicodeDecodeError:
        notes.error(path, "encoding", f"“{name}” is not UTF-8 text", "save it as CSV in UTF-8")
        return []
    try:
        lines = list(enumerate(csv.reader(io.StringIO(text, newline=""), strict=True), start=1))
    except csv.Error as fault:
        notes.error(path, "csv", f"“{name}” cannot be read as CSV: {fault}", "save it as CSV, with commas, in UTF-8")
        return []
    filled = [(number, [cell.strip() for cell in cells]) for number, cells in lines if any(map(str.strip, cells))]
    head = filled[0][1] if filled else []
    missing = [column for column in table.columns if column not in head]
    if missing:
        said = f"“{name}” has no column “{missing[0]}”"
        notes.error(path, "csv-columns", said, f"its first line names {', '.join(head)}" if head else "it is empty")
        return []
    rows: list[Row] = []
    for number, cells in filled[1:]:
        if len(cells) != len(head):
            notes.error(path, "csv-row", f"row {number} of “{name}” has {len(cells)} cells, not {len(head)}")
            continue
        rows.append([cells[head.index(column)] or None for column in table.columns])
        for cell, column in zip(rows[-1], table.columns, strict=True):
            where = f"row {number}, {column} of “{name}”: "
            _check_cell(cell, table.columns[column], units[column], path, where, notes)
    return rows
