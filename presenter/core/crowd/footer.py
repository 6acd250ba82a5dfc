"""Where a Parquet file says that its columns lie, held against the file itself.

Read here and not by its library, which trusts a footer: a wrong byte in one can end the program there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, BinaryIO

from presenter.core.crowd.thrift import BrokenError, Compact

MAX_FOOTER_BYTES = 4_000_000
_MAGIC = b"PAR1"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A column of a row group: the first name of its path, and where its pages lie."""

    column: str
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class Group:
    """A row group."""

    rows: int
    chunks: tuple[Chunk, ...]


def groups_of(file: BinaryIO) -> tuple[Group, ...]:
    """The row groups of a file; BrokenError where the footer makes no sense or is not that of this file."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 8))
    tail = file.read(8)
    length = int.from_bytes(tail[:4], "little")
    if size < 12 or tail[4:] != _MAGIC or length > min(size - 12, MAX_FOOTER_BYTES):
        raise BrokenError
    file.seek(size - 8 - length)
    data = Compact(file.read(length)).struct()
    leaves = sum(not _whole(element, 5, 0) for element in _structs(data, 2)[1:])
    groups = tuple(_group(group, leaves, size - 8 - length) for group in _structs(data, 4))
    if _whole(data, 3) != sum(group.rows for group in groups):
        raise BrokenError
    return groups


def _group(group: dict[int, Any], leaves: int, end: int) -> Group:
    chunks = [_chunk(chunk, end) for chunk in _structs(group, 1)]
    if len(chunks) != leaves:
        raise BrokenError
    return Group(_whole(group, 3), tuple(chunks))


def _chunk(chunk: dict[int, Any], end: int) -> Chunk:
    data = chunk.get(3)
    if not isinstance(data, dict) or chunk.get(1) is not None:  # another file
        raise BrokenError
    path, start, size = data.get(3), _whole(data, 9), _whole(data, 7)
    if not isinstance(path, list) or not path or not all(isinstance(name, bytes) for name in path):
        raise BrokenError
    # A dictionary lies before the pages that use it; some writers say 0 where there is none.
    start = min(start, _whole(data, 11, start) or start)
    if start < len(_MAGIC) or start + size > end:
        raise BrokenError
    return Chunk(path[0].decode("utf-8", "replace"), start, size)


def _structs(data: dict[int, Any], field: int) -> list[dict[int, Any]]:
    found = data.get(field)
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise BrokenError
    return found


def _whole(data: dict[int, Any], field: int, missing: int = -1) -> int:
    found = data.get(field, missing)
    if not isinstance(found, int) or found < 0:
        raise BrokenError
    return found
