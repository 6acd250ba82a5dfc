"""What the pages of a Parquet column would take when unpacked, from their own headers, before anything is unpacked.

The file's footer may say anything. A page cannot: whoever unpacks it takes the size in its header for the truth. So
these are the numbers that are held to bounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from presenter.core.crowd.thrift import BrokenError, Compact

_HEADER_BYTES = 65_536
"""More than a header has; statistics in it are cut by whoever writes them."""
_DATA, _DICTIONARY, _DATA_2 = 0, 2, 3
_HEADER_FIELDS = {_DATA: 5, _DICTIONARY: 7, _DATA_2: 8}
"""Kind of page to the field of its header that holds its own numbers."""
_ENCODING_FIELD = {_DATA: 2, _DICTIONARY: 2, _DATA_2: 4}


@dataclass(frozen=True, slots=True)
class Pages:
    """All pages of a piece of a column."""

    bytes: int
    """Unpacked, together."""
    largest: int
    values: int
    """In data pages; nulls count, and each item of a list."""
    encodings: frozenset[int]
    """Of values, by Parquet's numbers."""


def pages_of(file: BinaryIO, start: int, size: int) -> Pages:
    """Walk the page headers of a column chunk that begins at `start` and has `size` bytes as it lies in the file."""
    total = largest = values = 0
    encodings: set[int] = set()
    place, end = start, start + size
    while place < end:
        file.seek(place)
        head = Compact(file.read(_HEADER_BYTES))
        header = head.struct()
        kind, unpacked, packed = header.get(1), header.get(2), header.get(3)
        if not (isinstance(kind, int) and isinstance(unpacked, int) and isinstance(packed, int)):
            raise BrokenError
        if min(unpacked, packed) < 0:
            raise BrokenError
        total += unpacked
        largest = max(largest, unpacked)
        own = header.get(_HEADER_FIELDS.get(kind, -1))
        if isinstance(own, dict):
            count, encoding = own.get(1, 0), own.get(_ENCODING_FIELD[kind])
            if not (isinstance(count, int) and count >= 0):
                raise BrokenError
            if kind != _DICTIONARY:
                values += count
            if isinstance(encoding, int):
                encodings.add(encoding)
        elif kind in _HEADER_FIELDS:
            raise BrokenError
        place += head.place + packed
    return Pages(total, largest, values, frozenset(encodings))
