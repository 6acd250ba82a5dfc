"""Tables, inline or from a CSV file beside the story: every cell is what its column says."""

from __future__ import annotations

import csv
import io

import msgspec

from presenter.core.dates import DateError, parse_date
from presenter.core.numbers import AuthorError, Unit, UnitError, parse_quantity, parse_unit
from presenter.core.problem import Problem, error
from presenter.core.reader import MAX_TABLE_BYTES, Reader, UnreadableError, fenced
from presenter.core.resolve.notes import Notes, counted
from presenter.core.schema import Storyboard, Table
from presenter.core.schema.board import TableColumn
from presenter.core.source import Path
from presenter.core.span import Span

Row = list[str | None]
MOST_PROBLEMS = 20
"""Of one CSV file: who sees these can guess the others."""


def resolve_tables(board: Storyboard, reader: Reader, notes: Notes) -> dict[str, Table]:
    """Tables with their rows, read from CSV where they say so."""
    return {name: _filled(table, ("tables", name), reader, notes) for name, table in board.tables.items()}


def _filled(table: Table, path: Path, reader: Reader, notes: Notes) -> Table:
    units = {name: _unit(column, (*path, "columns", name), notes) for name, column in table.columns.items()}
    for index, row in enumerate(table.rows):
        if len(row) != len(table.columns):
            said = f"this row has {counted(len(row), 'cell')}, the table {counted(len(table.columns), 'column')}"
            notes.error((*path, "rows", index), "row-length", said, "leave a missing cell empty: null")
        for number, (cell, name) in enumerate(zip(row, table.columns, strict=False)):
            fault = _check_cell(cell, table.columns[name], units[name])
            if fault is not None:
                part = (fault.offset, fault.length or len(cell or ""))
                notes.error((*path, "rows", index, number), table.columns[name].kind, fault.message, fault.hint, part)
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


def _check_cell(cell: str | None, column: TableColumn, unit: Unit | None) -> AuthorError | DateError | None:
    """What is wrong with a cell, if anything."""
    try:
        if cell and column.kind == "number":
            parse_quantity(cell, unit)
        elif cell and column.kind == "date":
            parse_date(cell)
    except (AuthorError, DateError) as fault:
        return fault
    return None


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
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        filled = [(lines.line_num, [cell.strip() for cell in cells]) for cells in lines if any(map(str.strip, cells))]
    except csv.Error as fault:
        hint = "save it as CSV, with commas, in UTF-8"
        notes.error(path, "csv", f"line {lines.line_num} of “{name}” cannot be read as CSV: {fault}", hint)
        return []
    if not filled:
        notes.error(path, "csv", f"“{name}” is empty", "its first line names the columns")
        return []
    head = filled[0][1]
    for column in table.columns:
        if column not in head:
            hint = f"its first line names {', '.join(head)}"
            notes.error(path, "csv-columns", f"“{name}” has no column “{column}”", hint)
    if not table.columns.keys() <= set(head):
        return []
    wrong: list[Problem] = []
    rows = [
        [cells[head.index(column)] or None for column in table.columns]
        for line, cells in filled[1:]
        if _is_whole(line, cells, head, table, units, notes.beside(name), wrong)
    ]
    notes.problems += wrong[:MOST_PROBLEMS]
    if len(wrong) > MOST_PROBLEMS:
        notes.error(path, "csv", f"“{name}” has {len(wrong) - MOST_PROBLEMS} more problems like those above")
    return rows


def _is_whole(
    line: int,
    cells: list[str],
    head: list[str],
    table: Table,
    units: dict[str, Unit | None],
    file: str,
    wrong: list[Problem],
) -> bool:
    """Whether a row of a CSV file can be used; what is wrong in it is noted at its line."""
    if len(cells) != len(head):
        said = f"this row has {counted(len(cells), 'cell')}, the first line names {counted(len(head), 'column')}"
        wrong.append(error(Span(file, line, 1), "csv-row", said, "leave a missing cell empty"))
        return False
    for name, column in table.columns.items():
        fault = _check_cell(cells[head.index(name)], column, units[name])
        if fault is not None:
            wrong.append(error(Span(file, line, 1), column.kind, f"column {name}: {fault.message}", fault.hint))
    return True
