"""A CSV file of events -> a crowd, in batches of rows; rows that are wrong are told by their line and left out."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from presenter.core.crowd.batches import Batches, Place, Row
from presenter.core.crowd.fault import Fault
from presenter.core.crowd.store import Crowd
from presenter.core.schema.event_file import EventMap

MAX_FILE_BYTES = 2_000_000_000
MAX_ROWS = 20_000_000
MAX_LINE_BYTES = 200_000
MAX_COLUMNS = 1_000
BATCH = 50_000
MOST_FAULTS = 20
"""Who sees these can guess the others."""


class UnusableError(Exception):
    """The file cannot be read as events at all, or not beyond a line."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


@dataclass(slots=True)
class Reading:
    """What came of a file: the crowd, None if its columns are not there; the first faults and how many more."""

    crowd: Crowd | None = None
    faults: list[Fault] = field(default_factory=list)
    more: int = 0
    head: list[str] = field(default_factory=list)
    missing: list[tuple[str, str]] = field(default_factory=list)
    """Keys of the map, and their columns, that the file's first line does not name."""

    def note(self, fault: Fault) -> None:
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(fault)
        else:
            self.more += 1


@dataclass(frozen=True, slots=True)
class Known:
    """What rows may name: the lanes in their order with the one of rows that name none, and the sources."""

    lanes: tuple[str, ...]
    lane: str
    is_source: Callable[[str], bool]


def read_crowd(file: BinaryIO, name: str, columns: EventMap, known: Known) -> Reading:
    """Read to the end, or to the first thing that makes the rest unreadable: then what came before stands."""
    reading, digest = Reading(), hashlib.sha256(repr((columns, known.lanes, known.lane)).encode())
    lines = csv.reader(_lines(file, digest.update), strict=True)
    batches: Batches | None = None
    try:
        reading.head = head = _head(lines, name)
        places, reading.missing = _places(head, columns)
        if reading.missing:
            return reading
        batches = Batches(head, places, known.lanes, known.lane, known.is_source, reading.note)
        rows = 0
        for batch in _batched(lines):
            rows += len(batch)
            if rows > MAX_ROWS:
                said = f"“{name}” has more than {MAX_ROWS:,} rows"
                raise UnusableError(Fault(0, "too-large", said, "keep those that the story needs"))  # noqa: TRY301
            batches.add(batch)
    except UnusableError as stop:
        reading.note(stop.fault)
    if batches is not None:
        reading.crowd = batches.crowd(name, digest.hexdigest())
    return reading


def _lines(file: BinaryIO, hash_: Callable[[bytes], None]) -> Iterator[str]:
    """The lines of a UTF-8 text, hashed as they pass."""
    number = 0
    while line := file.readline(MAX_LINE_BYTES + 1):
        number += 1
        hash_(line)
        if len(line) > MAX_LINE_BYTES:
            said = f"this line is longer than {MAX_LINE_BYTES // 1000:,} kB"
            raise UnusableError(Fault(number, "too-long", said, "is a quote left open, or is this no CSV file?"))
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError:
            hint = "save the file as CSV in UTF-8"
            raise UnusableError(Fault(number, "encoding", "this line is not UTF-8 text", hint)) from None


def _head(lines: Iterator[list[str]], name: str) -> list[str]:
    """The names of the columns: the first row that says anything."""
    for _, cells in _numbered(lines):
        if len(cells) > MAX_COLUMNS:
            raise UnusableError(Fault(1, "csv", f"there are more than {MAX_COLUMNS:,} columns", "delete some"))
        return [cell.strip() for cell in cells]
    raise UnusableError(Fault(0, "csv", f"“{name}” is empty", "its first line names the columns"))


def _places(head: list[str], columns: EventMap) -> tuple[dict[Place, int], list[tuple[str, str]]]:
    """Where the columns of a map stand, and the keys whose column is not there."""
    wanted: dict[Place, str | None] = {
        "date": columns.date, "title": columns.title, "end": columns.end, "lane": columns.lane,
        "weight": columns.weight, "source": columns.source, "text": columns.text,
    }  # fmt: skip
    named = {key: column for key, column in wanted.items() if column is not None}
    missing: list[tuple[str, str]] = [(key, column) for key, column in named.items() if column not in head]
    return {key: head.index(column) for key, column in named.items() if column in head}, missing


def _batched(lines: Iterator[list[str]]) -> Iterator[list[Row]]:
    """Rows in batches; those before something unreadable come first."""
    batch: list[Row] = []
    try:
        for row in _numbered(lines):
            batch.append(row)
            if len(batch) == BATCH:
                yield batch
                batch = []
    except UnusableError:
        yield batch
        raise
    yield batch


def _numbered(lines: Iterator[list[str]]) -> Iterator[Row]:
    """Rows with their lines; blank ones are passed over."""
    count = 0
    try:
        for cells in lines:
            count = _line_number(lines)
            if cells and (cells[0].strip() or any(map(str.strip, cells))):
                yield count, cells
    except csv.Error as fault:
        said = f"this line cannot be read as CSV: {fault}"
        raise UnusableError(Fault(_line_number(lines), "csv", said, "save it with commas, texts in quotes")) from None


def _line_number(lines: object) -> int:
    number: int = getattr(lines, "line_num", 0)
    return number
