"""Thrift's compact protocol as far as a Parquet file's footer and page headers need it: bytes to fields by number.

Nothing is taken on trust: what makes no sense, is too deep or ends too early raises BrokenError.
"""

from __future__ import annotations

from typing import Any

_DEEPEST = 12
_TRUE, _FALSE, _BYTE, _I16, _I32, _I64, _DOUBLE, _BINARY, _LIST, _SET, _MAP, _STRUCT = range(1, 13)


class BrokenError(Exception):
    """What stands there is no struct of the kind that was looked for."""


class Compact:
    """Reads structs: field numbers to whole numbers, bytes, lists, structs, or None for what nobody asks for."""

    def __init__(self, data: bytes) -> None:
        self._data, self.place = data, 0

    def struct(self, depth: int = 0) -> dict[int, Any]:
        """The struct that begins here; `place` is after it then."""
        if depth > _DEEPEST:
            raise BrokenError
        found: dict[int, Any] = {}
        number = 0
        while (head := self._byte()) != 0:
            step, kind = head >> 4, head & 15
            number = number + step if step else self._whole()
            found[number] = kind == _TRUE if kind in (_TRUE, _FALSE) else self._value(kind, depth)
        return found

    def _value(self, kind: int, depth: int) -> Any:
        if kind in (_TRUE, _FALSE, _BYTE):
            return self._byte()
        if kind in (_I16, _I32, _I64):
            return self._whole()
        if kind == _DOUBLE:
            return self._bytes(8) and None
        if kind == _BINARY:
            return self._bytes(self._unsigned())
        if kind == _STRUCT:
            return self.struct(depth + 1)
        if kind in (_LIST, _SET):
            head = self._byte()
            count = head >> 4 if head >> 4 < 15 else self._unsigned()
            if count > len(self._data) - self.place:  # each takes a byte at least
                raise BrokenError
            return [self._value(head & 15, depth + 1) for _ in range(count)]
        raise BrokenError  # no map stands in either

    def _byte(self) -> int:
        if self.place >= len(self._data):
            raise BrokenError
        self.place += 1
        return self._data[self.place - 1]

    def _bytes(self, count: int) -> bytes:
        self.place += count
        if self.place > len(self._data):
            raise BrokenError
        return self._data[self.place - count : self.place]

    def _unsigned(self) -> int:
        value = shift = 0
        while True:
            byte = self._byte()
            value |= (byte & 127) << shift
            if byte < 128:
                return value
            shift += 7
            if shift > 63:
                raise BrokenError

    def _whole(self) -> int:
        value = self._unsigned()
        return (value >> 1) ^ -(value & 1)
