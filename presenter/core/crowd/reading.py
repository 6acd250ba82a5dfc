"""A CSV file of events -> a crowd, in batches of rows; rows that are wrong are told by their line and left out."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, islice
from typing import Any, BinaryIO

from presenter.core.crowd.batches import Batches, Row
from presenter.core.crowd.columns import wanted
from presenter.core.crowd.fault import Fault
from presenter.core.crowd.store import Crowd
from presenter.core.schema.event_file import EventMap

MAX_FILE_BYTES = 2_000_000_000
MAX_ROWS = 20_000_000
MAX_LINE_BYTES = 200_000
MAX_COLUMNS = 1_000
BATCH = 50_000
BLOCK_BYTES = 1_000_000
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
        places, reading.missing = places_of(head, columns)
        if reading.missing:
            return reading
        batches = Batches(head, places, known.lanes, known.lane, known.is_source, reading.note)
        rows = 0
        for batch in _batched(lines, BATCH):
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
    number, rest = 0, b""
    while block := file.read(BLOCK_BYTES):
        hash_(block)
        whole, newline, rest = (rest + block).rpartition(b"\n")
        yield from _decoded(whole + newline, number)
        number += whole.count(b"\n") + len(newline)
        if len(rest) > MAX_LINE_BYTES:
            said = f"this line is longer than {MAX_LINE_BYTES // 1000:,} kB"
            raise UnusableError(Fault(number + 1, "too-long", said, "is a quote left open, or is this no CSV file?"))
    yield from _decoded(rest, number)


def _decoded(data: bytes, before: int) -> Iterator[str]:
    """The lines of some bytes that follow so many lines; those before a wrong one come first."""
    if not before:
        data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text, wrong = data.decode("utf-8"), -1
    except UnicodeDecodeError as fault:
        wrong = data.count(b"\n", 0, fault.start)
        text = data[: data.rfind(b"\n", 0, fault.start) + 1].decode("utf-8")
    yield from io.StringIO(text, newline="\n")
    if wrong >= 0:
        hint = "save the file as CSV in UTF-8"
        raise UnusableError(Fault(before + wrong + 1, "encoding", "this line is not UTF-8 text", hint))


def _head(lines: Any, name: str) -> list[str]:
    """The names of the columns: the first row that says anything."""
    for rows in _batched(lines, 1):
        for line, cells in rows:
            if len(cells) > MAX_COLUMNS:
                raise UnusableError(Fault(line, "csv", f"there are more than {MAX_COLUMNS:,} columns", "delete some"))
            return [cell.strip() for cell in cells]
    raise UnusableError(Fault(0, "csv", f"“{name}” is empty", "its first line names the columns"))


def places_of(head: list[str], columns: EventMap) -> tuple[dict[str, int], list[tuple[str, str]]]:
    """Where the columns of a map stand, and the keys whose column is not there."""
    named = wanted(columns)
    missing = [(key, column) for key, column in named.items() if column not in head]
    return {key: head.index(column) for key, column in named.items() if column in head}, missing


def _batched(lines: Any, size: int) -> Iterator[list[Row]]:
    """Rows in batches, blank ones passed over; those before something unreadable come first."""
    while True:
        rows: list[list[str]] = []
        before: int = lines.line_num
        stop: UnusableError | None = None
        try:
            rows.extend(islice(lines, size))  # what was read before a fault stays in the list
        except csv.Error as fault:
            said = f"this line cannot be read as CSV: {fault}"
            stop = UnusableError(Fault(lines.line_num, "csv", said, "save it with commas, texts in quotes"))
        except UnusableError as fault:
            stop = fault
        yield _numbered(rows, before, lines.line_num)
        if stop is not None:
            raise stop
        if not rows:
            return


def _numbered(rows: list[list[str]], before: int, last: int) -> list[Row]:
    """Rows with the line each ends in; cells may hold lines of their own."""
    numbers: Iterable[int] = range(before + 1, last + 1)
    if last - before != len(rows):
        inner = (1 + sum(cell.count("\n") for cell in cells) for cells in rows)
        numbers = islice(accumulate(inner, initial=before), 1, None)
    return [
        (number, cells)
        for number, cells in zip(numbers, rows, strict=False)
        if cells and (cells[0].strip() or any(map(str.strip, cells)))
    ]
