"""Tables and pictures beside the story: read through the reader, every fault a problem with its place."""

from __future__ import annotations

import csv
import io

import msgspec

from presenter.core.reader import MAX_PICTURE_BYTES, MAX_PICTURE_SIDE, MAX_TABLE_BYTES, Reader, UnreadableError, fenced
from presenter.core.resolve.notes import Notes
from presenter.core.schema import Storyboard, Table
from presenter.core.source import Path


def resolve_tables(board: Storyboard, reader: Reader, notes: Notes) -> dict[str, Table]:
    """Tables with their rows, read from CSV where they say so."""
    return {name: _filled(table, ("tables", name), reader, notes) for name, table in board.tables.items()}


def _filled(table: Table, path: Path, reader: Reader, notes: Notes) -> Table:
    columns = list(table.columns)
    for index, row in enumerate(table.rows):
        if len(row) != len(columns):
            notes.error(
                (*path, "rows", index),
                "row-length",
                f"this row has {len(row)} cells, the table {len(columns)} columns",
                "write one cell per column; leave a missing one as null",
            )
    if table.from_ is None:
        return table
    try:
        text = reader.read(fenced(table.from_), MAX_TABLE_BYTES).decode("utf-8-sig")
    except UnreadableError as fault:
        notes.error((*path, "from"), fault.code, fault.message, fault.hint)
        return table
    except UnicodeDecodeError:
        notes.error((*path, "from"), "encoding", f"“{table.from_}” is not UTF-8 text", "save it as UTF-8 CSV")
        return table
    return msgspec.structs.replace(table, rows=_csv_rows(text, columns, table.from_, (*path, "from"), notes))


def _csv_rows(text: str, columns: list[str], name: str, path: Path, notes: Notes) -> list[list[str | None]]:
    lines = csv.reader(io.StringIO(text))
    head = [cell.strip() for cell in next(lines, [])]
    missing = [column for column in columns if column not in head]
    if missing:
        notes.error(path, "csv-columns", f"“{name}” has no column “{missing[0]}”", f"its columns are {', '.join(head)}")
        return []
    order = [head.index(column) for column in columns]
    rows: list[list[str | None]] = []
    for number, cells in enumerate(lines, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(head):
            notes.error(path, "csv-row", f"row {number} of “{name}” has {len(cells)} cells, not {len(head)}")
            continue
        rows.append([cells[index].strip() or None for index in order])
    return rows


def check_pictures(board: Storyboard, reader: Reader, notes: Notes) -> None:
    """Every picture named is there, is one, and is not too large."""
    named = [(("events", i, "picture"), e.picture) for i, e in enumerate(board.events)]
    named += [(("slides", i, "picture"), s.picture) for i, s in enumerate(board.slides)]
    for path, name in named:
        if name is None:
            continue
        try:
            file = fenced(name)
            if reader.size(file) > MAX_PICTURE_BYTES:
                limit = MAX_PICTURE_BYTES // 1_000_000
                notes.error(path, "picture-size", f"“{name}” is larger than {limit} MB", "save it smaller")
                continue
            width, height = reader.picture_size(file)
        except UnreadableError as fault:
            notes.error(path, fault.code, fault.message, fault.hint)
            continue
        if max(width, height) > MAX_PICTURE_SIDE:
            notes.error(
                path, "picture-size", f"“{name}” is {width} × {height} pixels, more than {MAX_PICTURE_SIDE} a side",
                "save it smaller",
            )  # fmt: skip
