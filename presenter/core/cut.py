"""A storyboard's text cut where it may be read piece by piece: at its keys, and at the items and entries under them.

Only what stands plainly at the start of a line is cut; where YAML could mean something else there is no cut, or none at
all. A cut in the wrong place (inside a quoted text, say) leaves a piece that cannot be read alone, which is found then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_BLANK = r"(?:[ ]*(?:#[^\n]*)?\r?\n)*"
_HEAD = re.compile(rf"{_BLANK}(?:---[ ]*\r?\n{_BLANK})?")
_KEY = re.compile(r"\n(?=[A-Za-z][A-Za-z0-9_-]*:(?:[ \r\n]|\Z))")
_BARE = re.compile(rf"([A-Za-z][A-Za-z0-9_-]*):[ ]*(?:(?<=[ ])#[^\n]*)?\r?\n{_BLANK}([ ]*)(?=[^ \r\n])")
"""A key with nothing behind it, up to where its value begins."""
_ENTRY = r"(?=[A-Za-z_][A-Za-z0-9_-]*:(?:[ \r\n]|\Z))"
_OTHER_BREAKS = ("\x85", "\u2028", "\u2029")
_NOT_HERE = ("\n---", "\n...", "\n%")
_NULLS = frozenset(("null", "Null", "NULL"))


class Section(NamedTuple):
    """From one key at the start of a line to the next, as places in the text.

    `key` is "" for a section that is read as a whole. Else its items or entries stand `indent` to the right and begin at
    `starts`; each goes on to the next, the last to `end`.
    """

    start: int
    end: int
    key: str = ""
    indent: int = 0
    starts: tuple[int, ...] = ()

    def pieces(self) -> Iterator[tuple[int, int]]:
        """Start and end of each piece."""
        yield from zip(self.starts, (*self.starts[1:], self.end), strict=True)


def cut(text: str) -> list[Section] | None:
    """The sections of a text, which leave out nothing but blank lines and comments; None where it is better read as one."""
    head = _HEAD.match(text)
    first = head.end() if head else 0
    if text.count("\r") != text.count("\r\n") or any(sign in text for sign in _OTHER_BREAKS):
        return None
    if any(text.find(sign, first) >= 0 for sign in _NOT_HERE):
        return None
    keys = [found.end() for found in _KEY.finditer(text, max(0, first - 1))]
    if first == 0 and _KEY.match("\n" + text[:200]):
        keys.insert(0, 0)
    if not keys or keys[0] != first:
        return None
    return [_section(text, start, end) for start, end in zip(keys, (*keys[1:], len(text)), strict=True)]


def _section(text: str, start: int, end: int) -> Section:
    bare = _BARE.match(text, start, end)
    if bare is None or bare[1] in _NULLS:
        return Section(start, end)
    first, indent = bare.end(), len(bare[2])
    margin = "\n" + " " * indent
    if text.startswith("- ", first):
        starts = [first, *_found(text, margin + "- ", first, end)]
        at = len(margin)
    elif indent and re.compile(_ENTRY).match(text, first, end):
        starts = [first, *(found.end() for found in re.compile(margin + _ENTRY).finditer(text, first, end))]
        at = 0
    else:
        return Section(start, end)
    return Section(start, end, bare[1], indent, (first, *(place + at for place in starts[1:])))


def _found(text: str, sign: str, start: int, end: int) -> Iterator[int]:
    while (start := text.find(sign, start, end)) >= 0:
        yield start
        start += len(sign)
