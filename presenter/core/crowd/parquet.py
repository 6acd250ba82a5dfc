"""A Parquet file of events -> rows of texts as a CSV file would have them, in batches, a row group at a time.

Only the columns of the map are read, and nothing is unpacked before its size is known and within bounds. Rows are
counted from 1. Days, times and numbers are written out, so that they are read as the same text in a CSV file is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from presenter.core.crowd.batches import Batches, Row
from presenter.core.crowd.columns import wanted
from presenter.core.crowd.fault import Fault
from presenter.core.crowd.footer import MAX_FOOTER_BYTES, Group, groups_of
from presenter.core.crowd.pages import pages_of
from presenter.core.crowd.reading import BATCH, MAX_COLUMNS, MAX_ROWS, Known, Reading, UnusableError, places_of
from presenter.core.crowd.thrift import BrokenError
from presenter.core.schema.event_file import EventMap

MAX_PAGE_BYTES = 64_000_000
MAX_GROUP_BYTES = 1_000_000_000
"""Of the wanted columns of a row group, unpacked."""
MAX_UNPACKED_BYTES = 4_000_000_000
MAX_VALUES = 10_000_000
"""Items of lists in a row group."""
DELTA_BYTE_ARRAY = 7
"""Texts that begin as the one before: a few bytes can stand for any number, so it is not read."""
DICTIONARIES = frozenset((2, 8))
_BLOCK = 1_000_000


def read_parquet(file: BinaryIO, name: str, columns: EventMap, known: Known) -> Reading:
    """As `reading.read_crowd`, of a Parquet file."""
    reading = Reading()
    batches: Batches | None = None
    digest = hashlib.sha256(repr((columns, known.lanes, known.lane)).encode())
    try:
        parquet, groups, errors = _opened(file, name)
    except UnusableError as stop:
        reading.note(stop.fault)
        return reading
    from presenter.core.crowd.parquet_cells import kind_of

    try:
        reading.head = list(parquet.schema_arrow.names)
        _, reading.missing = places_of(reading.head, columns)
        if reading.missing:
            return reading
        head = sorted(set(wanted(columns).values()), key=reading.head.index)
        places, _ = places_of(head, columns)
        kinds = {column: kind_of(parquet.schema_arrow.field(column).type) for column in head}
        _check_kinds(parquet, kinds, places, head)
        repeated = _check_sizes(file, groups, head, name)
        batches = Batches(head, places, known.lanes, known.lane, known.is_source, reading.note)
        dates = {head[place] for key, place in places.items() if key in ("date", "end")}
        for rows in _rows(
            _with_dictionaries(file, parquet, repeated & {one for one in head if kinds[one] in ("text", "list")}),
            head,
            kinds,
            dates,
        ):
            batches.add(rows)
        file.seek(0)
        while block := file.read(_BLOCK):
            digest.update(block)
    except UnusableError as stop:
        reading.note(stop.fault)
    except BrokenError:
        reading.note(_broken(name, "a page's header makes no sense"))
    except errors as fault:
        reading.note(_broken(name, str(fault)))
    if batches is not None:
        reading.crowd = batches.crowd(name, digest.hexdigest())
    return reading


def _broken(name: str, why: str) -> Fault:
    said = " ".join(why.split())[:120].rstrip(". ")
    return Fault(0, "parquet", f"“{name}” cannot be read as Parquet: {said}", "write it anew, or save it as CSV")


def _opened(file: BinaryIO, name: str) -> tuple[Any, tuple[Group, ...], tuple[type[Exception], ...]]:
    """The file, its row groups, and what its library raises."""
    try:
        import pyarrow as pa
        import pyarrow.parquet
    except ImportError as missing:
        said, hint = (
            f"reading “{name}” needs the package pyarrow, which is not installed here",
            "save it as CSV in UTF-8",
        )
        hint = f"pip install pyarrow, or {hint}"
        raise UnusableError(Fault(0, "parquet-missing", said, hint)) from missing
    errors: tuple[type[Exception], ...] = (pa.ArrowException, OSError, ValueError, MemoryError, OverflowError)
    try:
        groups = groups_of(file)
        file.seek(0)
        return _file(file), groups, errors
    except BrokenError as fault:
        raise UnusableError(_broken(name, "its footer makes no sense, or it is encrypted")) from fault
    except errors as fault:
        raise UnusableError(_broken(name, str(fault))) from fault


def _file(file: BinaryIO, **more: Any) -> Any:
    import pyarrow as pa
    from pyarrow import parquet

    return parquet.ParquetFile(
        pa.PythonFile(file, mode="r"),
        pre_buffer=False,
        thrift_string_size_limit=MAX_FOOTER_BYTES,
        thrift_container_size_limit=1_000_000,
        arrow_extensions_enabled=False,
        **more,
    )


def _check_kinds(parquet: Any, kinds: dict[str, str], places: dict[str, int], head: list[str]) -> None:
    if len(parquet.schema_arrow.names) > MAX_COLUMNS:
        raise UnusableError(Fault(0, "parquet", f"there are more than {MAX_COLUMNS:,} columns", "delete some"))
    of_tags = head[places["tags"]] if "tags" in places else ""
    for column, kind in kinds.items():
        if not kind or (kind == "list" and column != of_tags):
            type_ = parquet.schema_arrow.field(column).type
            said = f"column {column} holds {str(type_)[:60]}, which is no text, number, date or time"
            raise UnusableError(Fault(0, "parquet-column", said, "write it as text"))


def _check_sizes(file: BinaryIO, groups: tuple[Group, ...], head: list[str], name: str) -> set[str]:
    """Rows, and what the pages of the wanted columns take when unpacked; the columns that have dictionaries."""
    found: set[str] = set()
    if sum(group.rows for group in groups) > MAX_ROWS:
        said = f"“{name}” has more than {MAX_ROWS:,} rows"
        raise UnusableError(Fault(0, "too-large", said, "keep those that the story needs"))
    every = 0
    for group in groups:
        together = 0
        for chunk in group.chunks:
            if chunk.column not in head:
                continue
            pages = pages_of(file, chunk.start, chunk.size)
            if pages.encodings & DICTIONARIES:
                found.add(chunk.column)
            together += pages.bytes
            every += pages.bytes
            too_large = pages.largest > MAX_PAGE_BYTES or together > MAX_GROUP_BYTES or every > MAX_UNPACKED_BYTES
            if too_large or pages.values > max(MAX_VALUES, group.rows):
                said = f"“{name}” is larger than {_million(every)} MB when unpacked, or has pages that are too large"
                raise UnusableError(Fault(0, "too-large", said, "keep the events and columns that the story needs"))
            if DELTA_BYTE_ARRAY in pages.encodings:
                said = f"column {chunk.column} of “{name}” is written in the encoding DELTA_BYTE_ARRAY"
                raise UnusableError(Fault(0, "parquet", said, "write it with plain or dictionary encoding"))
    return found


def _million(count: int) -> int:
    return min(count, MAX_UNPACKED_BYTES) // 1_000_000


def _with_dictionaries(file: BinaryIO, parquet: Any, columns: set[str]) -> Any:
    """The file again, those texts kept as numbers of a dictionary: so a text that stands in a million rows is there once."""
    paths = (parquet.schema.column(place).path for place in range(len(parquet.schema)))
    texts = [path for path in paths if path.split(".")[0] in columns]
    file.seek(0)
    return _file(file, read_dictionary=texts)


def _rows(parquet: Any, head: list[str], kinds: dict[str, str], dates: set[str]) -> Iterator[list[Row]]:
    """Rows of texts with their numbers."""
    from presenter.core.crowd.parquet_cells import texts_of

    units = {column: _unit(parquet, column) for column, kind in kinds.items() if kind == "moment"}
    row = 0
    for batch in parquet.iter_batches(batch_size=BATCH, columns=head, use_threads=False):
        cells = [
            texts_of(batch.column(column), kinds[column], units.get(column, ""), column, years=column in dates)
            for column in head
        ]
        yield [
            (number, list(several)) for number, several in enumerate(zip(*cells, strict=True), row + 1) if any(several)
        ]
        row += batch.num_rows


def _unit(parquet: Any, column: str) -> str:
    """The coarsest unit in which a whole column of moments can be said."""
    from presenter.core.crowd.parquet_cells import coarsest

    found = "day"
    for batch in parquet.iter_batches(batch_size=BATCH, columns=[column], use_threads=False):
        found = coarsest(batch.column(0), found)
        if found == "ms":
            break
    return found
