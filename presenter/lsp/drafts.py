"""The texts as the editors have them, saved or not, and places in the units that an editor counts in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from lsprotocol import types as lsp
from pygls.uris import to_fs_path

from presenter.core.lines import Lines

BYTE_ORDER_MARK = "\ufeff"
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Draft:
    """One version of one text. Indexes are those of `text`, which has no byte order mark."""

    def __init__(self, uri: str, version: int | None, written: str, encoding: str, language: str = "yaml") -> None:
        self.uri = uri
        self.version = version
        self.language = language
        self.text = written.removeprefix(BYTE_ORDER_MARK)
        self.encoding = encoding
        marks = len(written) - len(self.text)
        self._mark = marks * (3 if encoding == lsp.PositionEncodingKind.Utf8 else 1)
        """Units of the byte order mark, which editors count in the first line."""

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.text)

    @property
    def path(self) -> str | None:
        """Where it lies on disk; None for one that was never saved."""
        return to_fs_path(self.uri) if self.uri.startswith("file:") else None

    @property
    def folder(self) -> Path | None:
        """Where the files beside it lie."""
        return Path(self.path).parent if self.path else None

    @property
    def name(self) -> str:
        """How problems call its file."""
        return self.path or self.uri

    def changed(self, changes: Sequence[lsp.TextDocumentContentChangeEvent], version: int | None) -> Draft:
        """The text after some edits, each of which counts in the text that the one before it left."""
        written = BYTE_ORDER_MARK + self.text if self._mark else self.text
        draft = Draft(self.uri, version, written, self.encoding, self.language)
        for change in changes:
            if isinstance(change, lsp.TextDocumentContentChangePartial):
                start, end = draft.index(change.range.start), draft.index(change.range.end)
                text = draft.text[:start] + change.text + draft.text[max(start, end) :]
                if draft._mark:
                    text = BYTE_ORDER_MARK + text
            else:
                text = change.text
            draft = Draft(self.uri, version, text, self.encoding, self.language)
        return draft

    def index(self, position: lsp.Position) -> int:
        """The character that a position stands before; one behind a line's end is at its end."""
        number = position.line + 1
        if number > len(self.lines):
            return len(self.text)
        line = self.lines.line(number)
        units = position.character - (self._mark if number == 1 else 0)
        return self.lines.start(number) + self._characters(line, units)

    def position(self, index: int) -> lsp.Position:
        """The position before a character."""
        number, column = self.lines.place(index)
        return lsp.Position(number - 1, self._units(number, column - 1))

    def range(self, start: int, end: int) -> lsp.Range:
        return lsp.Range(self.position(start), self.position(end))

    def span(self, line: int, column: int, length: int) -> lsp.Range:
        """Of a stretch of one line, counted from 1; of a point the word behind it, so that there is something to see."""
        number = min(max(line, 1), len(self.lines))
        text = self.lines.line(number)
        start = min(max(column - 1, 0), len(text))
        end = min(start + length, len(text))
        if end == start:
            end = start + len((re.match(r"\w+|\S|", text[start:]) or [""])[0])
        return lsp.Range(
            lsp.Position(number - 1, self._units(number, start)), lsp.Position(number - 1, self._units(number, end))
        )

    def _units(self, number: int, column: int) -> int:
        before = self.lines.line(number)[:column]
        mark = self._mark if number == 1 else 0
        if self.encoding == lsp.PositionEncodingKind.Utf32 or before.isascii():
            return column + mark
        if self.encoding == lsp.PositionEncodingKind.Utf8:
            return len(before.encode("utf-8", "surrogatepass")) + mark
        return column + len(_ASTRAL.findall(before)) + mark

    def _characters(self, line: str, units: int) -> int:
        if units >= len(line) and line.isascii():
            return len(line)
        if self.encoding == lsp.PositionEncodingKind.Utf32 or line.isascii():
            return max(0, min(units, len(line)))
        utf8 = self.encoding == lsp.PositionEncodingKind.Utf8
        for column, letter in enumerate(line):
            if units <= 0:
                return column
            units -= len(letter.encode("utf-8", "surrogatepass")) if utf8 else 1 + (letter > "\uffff")
        return len(line)
