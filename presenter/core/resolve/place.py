"""Where a part of a text stands in the file, whether it is plain, quoted, folded or a block of lines."""

from __future__ import annotations

from presenter.core.source import Path, Source
from presenter.core.span import Span
from presenter.core.validate import value_at


def part_span(source: Source, path: Path, offset: int, length: int) -> Span:
    """The place of `length` characters from `offset` of the text at `path`; with length 0 the point before them.

    The whole text's place where its part cannot be told, as when it is written with escapes.
    """
    start, end = source.extent(path)
    raw = source.text[start:end]
    try:
        text = value_at(source, path)
    except KeyError:
        text = None
    if not isinstance(text, str) or not 0 <= offset <= len(text):
        return source.span(path)
    at = _index(raw, text, offset, length)
    if at is None:
        return source.span(path)
    return source.lines.span(source.file, start + at, start + at + length)


def _index(raw: str, text: str, offset: int, length: int) -> int | None:
    """Where in `raw`, the text as written, its character `offset` stands."""
    if raw.startswith(text):
        return offset
    if raw[1:-1] == text:  # in quotes, nothing escaped
        return offset + 1
    if length == 0:
        before = _index(raw, text, offset - 1, 1) if offset else None
        return None if before is None else before + 1
    # Folded or indented: the same occurrence of the same characters.
    part = text[offset : offset + length]
    at = raw.find("\n") if raw[:1] in "|>" else -1
    for _ in range(_occurrences(text, part, offset) + 1):
        at = raw.find(part, at + 1)
        if at < 0:
            return None
    return at


def _occurrences(text: str, part: str, end: int) -> int:
    """How often `part` begins before `end`."""
    count, at = 0, text.find(part)
    while 0 <= at < end:
        count, at = count + 1, text.find(part, at + 1)
    return count
