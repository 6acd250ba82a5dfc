"""The file of events beside the story: read, checked, its problems told at their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presenter.core.citation import resolve_source
from presenter.core.problem import error
from presenter.core.reader import Reader, UnreadableError, fenced
from presenter.core.resolve.notes import Notes, counted
from presenter.core.resolve.sources import resolve_sources
from presenter.core.schema import EventFile, Storyboard
from presenter.core.source import Path
from presenter.core.span import Span
from presenter.core.suggest import did_you_mean, shortened

if TYPE_CHECKING:
    from presenter.core.crowd.store import Crowd

FROM: Path = ("events", "from")
PARQUET_KINDS = (".parquet", ".pq")
TABLE_KINDS = (".xlsx", ".xls", ".ods", ".feather", ".arrow", ".json")


def resolve_crowd(board: Storyboard, reader: Reader, notes: Notes) -> Crowd | None:
    """The events of the file that `events: {from: …}` names; None without one, or when it cannot be read."""
    spec = board.event_file
    if spec is None:
        return None
    resolve_sources(spec.sources, ("events", "sources"), board, notes)
    if spec.lane is not None and spec.lane not in board.lanes:
        notes.unknown(("events", "lane"), "lane", spec.lane, board.lanes)
    if spec.from_.lower().endswith(TABLE_KINDS):
        kind = spec.from_.rpartition(".")[2].lower()
        notes.error(
            FROM, "csv", f"files of events are read as CSV or Parquet, not as .{kind}", "save it as CSV in UTF-8"
        )
        return None
    try:
        return _read(spec, board, reader, notes)
    except UnreadableError as fault:
        notes.error(FROM, fault.code, fault.message, fault.hint)
        return None


def _read(spec: EventFile, board: Storyboard, reader: Reader, notes: Notes) -> Crowd | None:
    from presenter.core.crowd.columns import map_path
    from presenter.core.crowd.reading import MAX_FILE_BYTES, Known, Reading, read_crowd  # with numpy, for few stories

    name = fenced(spec.from_)
    if reader.size(name) > MAX_FILE_BYTES:
        hint = "keep the events that the story needs"
        raise UnreadableError("too-large", f"“{name}” has more than {MAX_FILE_BYTES // 10**9} GB", hint)
    lane = spec.lane if spec.lane in board.lanes else next(iter(board.lanes), "")
    known = Known(tuple(board.lanes), lane or "", lambda source: resolve_source(source, board.sources) is not None)
    is_parquet = name.lower().endswith(PARQUET_KINDS)

    def read() -> Reading:
        with reader.stream(name) as file:
            try:
                if is_parquet:
                    from presenter.core.crowd.parquet import read_parquet  # fewer still

                    return read_parquet(file, name, spec.map, known)
                return read_crowd(file, name, spec.map, known)
            except OSError as failed:
                raise UnreadableError("unreadable", f"“{name}” cannot be read: {failed.strerror or failed}") from failed

    reading = reader.kept(name, (spec.map, known.lanes, known.lane, board.sources), read)
    for key, column in reading.missing:
        path = ("events", "map", *map_path(key)) if map_path(key)[0] in _written(spec) else FROM
        near = did_you_mean(column, reading.head, limit=0)
        hint = near or f"its columns are {shortened(', '.join(reading.head), 80)}"
        notes.error(path, "csv-columns", f"“{name}” has no column “{column}”", hint)
    for fault in reading.faults:
        if fault.line:
            said = f"row {fault.line}, {fault.message}" if is_parquet else fault.message
            notes.problems.append(error(Span(notes.beside(name), fault.line, 1), fault.code, said, fault.hint))
        else:
            notes.error(FROM, fault.code, fault.message, fault.hint)
    if reading.more:
        notes.error(FROM, "csv", f"“{name}” has {counted(reading.more, 'more problem')} like those in its rows")
    return reading.crowd


def _written(spec: EventFile) -> set[str]:
    """Keys of the map that are not what they are when missing."""
    return {key for key in spec.map.__struct_fields__ if getattr(spec.map, key) != getattr(type(spec.map)(), key)}
