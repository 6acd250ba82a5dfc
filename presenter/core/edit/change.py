"""Changes of a text by place: what an edit takes out and puts in; every other character stays."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

_BREAK = re.compile(r"\r\n|\n|\r")


class Change(Struct, frozen=True):
    """`text` takes the place of the characters from `start` to `end` (0-based, end excluded) of the old text."""

    start: int
    end: int
    text: str


class Edit(Struct, frozen=True):
    """What is done, in words for a menu (`label`), and how: changes in order, none over another."""

    label: str
    changes: tuple[Change, ...]


class EditRefusedError(Exception):
    """The edit cannot be written, and nothing was. `code` names why, for a message in the reader's language."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def applied(text: str, edit: Edit) -> str:
    """The text after an edit. ValueError for changes that lie over each other or outside."""
    parts: list[str] = []
    at = 0
    for change in edit.changes:
        if not at <= change.start <= change.end <= len(text):
            raise ValueError("the changes of an edit must be in order and inside the text")
        parts += (text[at : change.start], change.text)
        at = change.end
    return "".join((*parts, text[at:]))


def reverse(text: str, edit: Edit) -> Edit:
    """The edit that makes `text` again of what `edit` makes of it."""
    changes: list[Change] = []
    shift = 0
    for change in edit.changes:
        start = change.start + shift
        changes.append(Change(start, start + len(change.text), text[change.start : change.end]))
        shift += len(change.text) - (change.end - change.start)
    return Edit(edit.label, tuple(changes))


def trimmed(text: str, changes: Iterable[Change]) -> tuple[Change, ...]:
    """The same changes in order, each without what it does not change, and without those that change nothing."""
    kept: list[Change] = []
    for change in sorted(
        changes, key=lambda change: (change.start, change.end)
    ):  # insertions at one place stay in order
        old, new = text[change.start : change.end], change.text
        most = min(len(old), len(new))
        head = next((n for n in range(most) if old[n] != new[n]), most)
        tail = next((n for n in range(most - head) if old[-1 - n] != new[-1 - n]), most - head)
        made = Change(change.start + head, change.end - tail, new[head : len(new) - tail])
        if made.start < made.end or made.text:
            kept.append(made)
    return tuple(kept)


def followed(length: int, first: Iterable[Change], second: Iterable[Change]) -> tuple[Change, ...]:
    """One row of changes for two, the `second` of which counts in the text that the `first` made of `length` characters."""
    pieces = _pieces(length, first)
    for change in reversed(tuple(second)):
        pieces = _cut(pieces, change)
    return _as_changes(length, pieces)


_Piece = tuple[int, int, str]
"""A stretch of the old text (start, end), or where they are the same, the text put in there."""


def _pieces(length: int, changes: Iterable[Change]) -> list[_Piece]:
    pieces: list[_Piece] = []
    at = 0
    for change in changes:
        pieces += ((at, change.start, ""), (change.start, change.start, change.text))
        at = change.end
    return [*pieces, (at, length, "")]


def _cut(pieces: list[_Piece], change: Change) -> list[_Piece]:
    before: list[_Piece] = []
    after: list[_Piece] = []
    at = 0
    for start, end, text in pieces:
        size = end - start or len(text)
        head, tail = max(0, min(size, change.start - at)), max(0, min(size, change.end - at))
        if start < end:
            before.append((start, start + head, ""))
            after.append((start + tail, end, ""))
        else:
            before.append((start, start, text[:head]))
            after.append((start, start, text[tail:]))
        at += size
    return [piece for piece in (*before, (-1, -1, change.text), *after) if piece[0] < piece[1] or piece[2]]


def _as_changes(length: int, pieces: list[_Piece]) -> tuple[Change, ...]:
    changes: list[Change] = []
    at, put = 0, ""
    for start, end, text in [*pieces, (length, length + 1, "")]:
        if start == end:
            put += text
            continue
        if put or start > at:
            changes.append(Change(at, start, put))
        at, put = end, ""
    return tuple(changes)


def line_break(text: str) -> str:
    """How the lines of a text end."""
    found = _BREAK.search(text)
    return found.group() if found else "\n"
