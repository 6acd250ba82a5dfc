"""The objects of a PDF as Qt writes it: read, changed and written again, each time the same bytes (ISO 32000-1, 7.3 to 7.5).

Only what Qt writes is understood: one classic cross-reference table, no object streams, no encryption. Content, fonts
and pictures are carried over as they are. That is a hundred lines, where a library for any PDF takes as long to load
as this takes for a whole deck; tests read what is written with such libraries.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_right
from collections.abc import Iterable

from PySide6.QtCore import QCryptographicHash

_REFERENCE = re.compile(rb"\b([0-9]+) 0 R\b")
_LENGTH = re.compile(rb"/Length ([0-9]+)( 0 R)?")
_PACKED = 100
"""Objects in one object stream."""


class PdfError(ValueError):
    """Not a file as Qt writes it."""


class Part:
    """One object: its text, with references such as `12 0 R`, and its stream if it has one."""

    __slots__ = ("stream", "text")

    def __init__(self, text: bytes, stream: bytes | memoryview | None = None) -> None:
        """The text of an object with a stream is its dictionary."""
        self.text, self.stream = text, stream


class Pdf:
    """All objects by number; `root` is the catalogue's."""

    def __init__(self, data: bytes) -> None:
        """Raises PdfError."""
        self._places = _places(data)
        self._starts = sorted(self._places.values())
        self._data = data
        trailer = data[data.rindex(b"trailer") :]
        self.root = led_to(trailer, b"Root")
        self.parts = {number: self._read(number) for number in self._places}

    def add(self, text: bytes, stream: bytes | None = None) -> int:
        """A new object; its number."""
        number = max(self.parts) + 1
        self.parts[number] = Part(text, stream)
        return number

    def pages(self) -> list[int]:
        """The pages' objects, in order: Qt has them in one list."""
        kids = re.search(
            rb"/Kids\s*\[(.*?)\]", self.parts[led_to(self.parts[self.root].text, b"Pages")].text, re.DOTALL
        )
        if kids is None:
            raise PdfError("no pages")
        return [int(number) for number in _REFERENCE.findall(kids[1])]

    def written(self, info: int) -> bytes:
        """The whole file. Objects are numbered as they are reached from the root: Qt numbers fonts as a hash table
        has them, which is another one in every process. What is not reached is left out.
        """
        order = self._reached(self.root, info)
        numbers = {old: new for new, old in enumerate(order, 1)}
        loose = [old for old in order if self.parts[old].stream is None]
        packs = [loose[at : at + _PACKED] for at in range(0, len(loose), _PACKED)]
        size = len(order) + len(packs) + 2
        entries: list[bytes] = [b"\0\0\0\0\0\xff\xff"] * size
        out = bytearray(b"%PDF-1.7\n%\xbf\xf7\xa2\xfe\n")

        def put(number: int, text: bytes, stream: bytes | memoryview) -> None:
            entries[number] = b"\1" + len(out).to_bytes(4, "big") + b"\0\0"
            out.extend(b"%d 0 obj\n%b\nstream\n" % (number, text))
            out.extend(stream)
            out.extend(b"\nendstream\nendobj\n")

        for old in order:
            part = self.parts[old]
            if part.stream is not None:
                put(numbers[old], *_packed(_renumbered(part.text, numbers), part.stream))
        for pack, olds in enumerate(packs):
            number = len(order) + 1 + pack
            texts = [_renumbered(self.parts[old].text, numbers) for old in olds]
            heads, at = [], 0
            for place, (old, text) in enumerate(zip(olds, texts, strict=True)):
                heads.append(b"%d %d" % (numbers[old], at))
                at += len(text) + 1
                entries[numbers[old]] = b"\2" + number.to_bytes(4, "big") + place.to_bytes(2, "big")
            head = b" ".join(heads) + b"\n"
            packed = zlib.compress(head + b"\n".join(texts), 9)
            said = (len(olds), len(head), len(packed))
            put(number, b"<< /Type /ObjStm /N %d /First %d /Filter /FlateDecode /Length %d >>" % said, packed)
        start = len(out)
        entries[size - 1] = b"\1" + start.to_bytes(4, "big") + b"\0\0"
        table = zlib.compress(b"".join(entries), 9)
        name = digest(bytes(out))[:16].hex().encode()
        head = b"<< /Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%b><%b>] /Filter /FlateDecode /Length %d >>"
        put(size - 1, head % (size, numbers[self.root], numbers[info], name, name, len(table)), table)
        out.extend(b"startxref\n%d\n%%%%EOF\n" % start)
        return bytes(out)

    def _read(self, number: int) -> Part:
        start = self._places[number]
        after = bisect_right(self._starts, start)
        end = self._starts[after] if after < len(self._starts) else self._data.rindex(b"xref", 0, -20)
        head = b"%d 0 obj" % number
        if not self._data.startswith(head, start):
            raise PdfError(f"object {number} is not where it should be")
        last = self._data.find(b"\nendobj", start, end)
        begin = self._data.find(b"stream\n", start, end)
        if begin < 0 or 0 <= last < begin:
            return Part(self._data[start + len(head) : last].strip())
        text = self._data[start + len(head) : begin].strip()
        length = _LENGTH.search(text)
        if length is None:
            raise PdfError(f"stream {number} has no length")
        count = int(length[1])
        if length[2]:
            count = int(self._read(count).text)
            text = text[: length.start()] + b"/Length %d" % count + text[length.end() :]
        begin += len(b"stream\n")
        return Part(text, memoryview(self._data)[begin : begin + count])

    def _reached(self, *first: int) -> list[int]:
        order: dict[int, None] = {}
        waiting = list(reversed(first))
        while waiting:
            number = waiting.pop()
            if number not in order:
                order[number] = None
                waiting += [int(other) for other in reversed(_REFERENCE.findall(self.parts[number].text))]
        return list(order)


def digest(data: bytes | memoryview) -> bytes:
    """32 bytes that follow from the content. Qt's: hashlib brings its own library of ciphers."""
    return bytes(QCryptographicHash.hash(bytes(data), QCryptographicHash.Algorithm.Sha256).data())


def text_string(text: str) -> bytes:
    """A text as PDF has it: ASCII as it is, all else as UTF-16 (7.9.2.2), and so what would look like a reference."""
    if text.isascii() and text.isprintable() and " 0 R" not in text:
        return b"(%b)" % re.sub(rb"[()\\]", rb"\\\g<0>", text.encode("ascii"))
    return b"<feff%b>" % text.encode("utf-16-be", "replace").hex().encode()


def list_of(numbers: Iterable[int]) -> bytes:
    """An array of references."""
    return b"[%b]" % b" ".join(b"%d 0 R" % number for number in numbers)


def _places(data: bytes) -> dict[int, int]:
    """Where each object begins."""
    start = re.search(rb"startxref\s+([0-9]+)\s+%%EOF\s*$", data[-200:])
    table = start and re.compile(rb"xref\s+0 ([0-9]+)\s*\n").match(data, int(start[1]))
    if not table:
        raise PdfError("no cross-reference table")
    first = table.end()
    rows = [data[at : at + 20] for at in range(first, first + 20 * int(table[1]), 20)]
    return {number: int(row[:10]) for number, row in enumerate(rows) if row[17:18] == b"n"}


def led_to(text: bytes, key: bytes) -> int:
    """The object that an entry (a pattern of its key) leads to, be it alone or the first of an array. Raises PdfError."""
    found = re.search(rb"/%b\s*\[?\s*([0-9]+) 0 R" % key, text)
    if found is None:
        raise PdfError(f"no {key.decode()}")
    return int(found[1])


def _packed(text: bytes, stream: bytes | memoryview) -> tuple[bytes, bytes | memoryview]:
    """Deflated if it is not yet; metadata stay as they are, for whoever looks for them without reading PDF."""
    if b"/Filter" in text or b"/Metadata" in text:
        return text, stream
    packed = zlib.compress(stream, 9)
    return _LENGTH.sub(b"/Filter /FlateDecode /Length %d" % len(packed), text), packed


def _renumbered(text: bytes, numbers: dict[int, int]) -> bytes:
    return _REFERENCE.sub(lambda found: b"%d 0 R" % numbers[int(found[1])], text)
