"""Where the entries of a list or mapping are written: keys, values, dashes.

The places a Source knows are those of what is meant: of an alias, where the anchor stands; of a block, as far as the
next word. Here they are those of what is written.
"""

from __future__ import annotations

import re

from msgspec import Struct

from presenter.core.edit.change import EditRefusedError
from presenter.core.source import Path, Source, Value

_SPACE = re.compile(r"(?:[ \t\r\n]+|(?<![^ \t\r\n])#[^\r\n]*)*")
_PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*(?:[ \t\r\n]+(?:#[^\r\n]*)?)*)*")
_ALIAS = re.compile(r"\*[^\s,\[\]{}]+")
_KEPT = re.compile(r"[|>][0-9]?\+")
_BLANKS = " \t\r\n"


class Entry(Struct, frozen=True):
    """Where one entry stands: from its key, its dash or, in brackets, its value; its key; its value as written.

    Places are 0-based characters, ends excluded. A value that is not written is empty, behind the colon or dash.
    """

    start: int
    key: tuple[int, int]
    value: tuple[int, int]

    @property
    def end(self) -> int:
        return self.value[1]


class Lay(Struct, frozen=True):
    """How a list or mapping is laid: inside brackets (`flow`) or as a block; its entries and their column (0-based)."""

    flow: bool
    bracketed: bool
    """Whether it has brackets of its own: the pair in `[a: b]` has none."""
    place: tuple[int, int]
    """Without an anchor."""
    entries: tuple[Entry, ...]
    column: int
    names: tuple[str, ...]
    """Of a mapping, its keys."""


class Places:
    """The written places of one source, which must be as it was read: not mended, no short form expanded."""

    def __init__(self, source: Source) -> None:
        self.source, self.text, self.lines = source, source.text, source.lines
        self._lays: dict[Path, Lay] = {}

    def value_at(self, path: Path) -> Value:
        """What is at `path`; EditRefusedError when there is nothing."""
        return value_at(self.source.value, path)

    def entry(self, path: Path) -> Entry:
        """The entry of its parent that `path` leads to."""
        self.value_at(path)
        lay, step = self.lay(path[:-1]), path[-1]
        return lay.entries[lay.names.index(step) if isinstance(step, str) else step]

    def written(self, path: Path) -> tuple[int, int]:
        """From where to where the value at `path` is written, its anchor included."""
        return self.entry(path).value if path else self.source.root

    def lay(self, path: Path) -> Lay:
        """How the list or mapping at `path` is laid; EditRefusedError for another value and behind an alias."""
        if path in self._lays:
            return self._lays[path]
        value = self.value_at(path)
        if not isinstance(value, dict | list):
            raise EditRefusedError("not-there", f"{shown(path)} is neither a list nor a mapping")
        place = self.written(path)
        if self.text.startswith("*", place[0]):
            raise EditRefusedError("alias", f"{shown(path)} is written elsewhere and given here by an alias")
        return self._laid(value, path, place, flow=bool(path) and self.lay(path[:-1]).flow)

    def skipped(self, at: int) -> int:
        """Behind blanks, line breaks and comments from `at` on."""
        found = _SPACE.match(self.text, at)
        return found.end() if found is not None else at

    def bare(self, place: tuple[int, int]) -> int:
        """Where a value begins behind its anchor or tag."""
        found = _PROPERTIES.match(self.text, *place)
        return found.end() if found is not None else place[0]

    def _laid(self, value: dict[str, Value] | list[Value], path: Path, place: tuple[int, int], *, flow: bool) -> Lay:
        if path in self._lays:
            return self._lays[path]
        begin = self.bare(place)
        bracketed = self.text[begin : begin + 1] in {"{", "["}
        flow = flow or bracketed
        entries: list[Entry] = []
        at = begin + 1 if bracketed else begin
        row = self.source.rows[id(value)]
        marks = self.source.marks
        steps: list[tuple[str | int, Value]] = list(value.items() if isinstance(value, dict) else enumerate(value))
        for number, (step, inner) in enumerate(steps):
            if isinstance(value, dict):
                place_of = tuple(marks[row + 4 * number : row + 4 * number + 4])
                made = self._pair(inner, (*path, step), at, place_of, flow=flow)
            else:
                first, last = marks[row + 2 * number : row + 2 * number + 2]
                made = self._item(inner, (*path, step), at, (first, last), flow=flow)
            entries.append(made)
            at = made.end
        column = self.lines.place(entries[0].start)[1] - 1 if entries else 0
        names = tuple(value) if isinstance(value, dict) else ()
        made_lay = Lay(flow, bracketed, (begin, place[1]), tuple(entries), column, names)
        self._lays[path] = made_lay
        return made_lay

    def _pair(self, inner: Value, path: Path, at: int, marks: tuple[int, ...], *, flow: bool) -> Entry:
        key_start, key_end, start, end = marks
        before = self.text[max(0, key_start - 80) : key_start].rstrip(_BLANKS)
        if key_start < at or (before.endswith("?") and self.skipped(at) != key_start):
            raise odd(path)
        colon = self.skipped(key_end)
        after = colon + 1 if self.text.startswith(":", colon) else key_end
        return Entry(key_start, (key_start, key_end), self._value(inner, path, after, (start, end), flow=flow))

    def _item(self, inner: Value, path: Path, at: int, place: tuple[int, int], *, flow: bool) -> Entry:
        begin = self.skipped(at)
        if flow:
            begin = self.skipped(begin + 1) if self.text.startswith(",", begin) else begin
            value = self._value(inner, path, begin, place, flow=True)
            return Entry(value[0], (value[0], value[0]), value)
        if not self.text.startswith("-", begin):
            raise odd(path)
        return Entry(begin, (begin, begin), self._value(inner, path, begin + 1, place, flow=False))

    def _value(self, inner: Value, path: Path, after: int, place: tuple[int, int], *, flow: bool) -> tuple[int, int]:
        alias = _ALIAS.match(self.text, self.skipped(after))
        if alias is not None:
            return alias.span()
        start, end = place
        if start < after:
            raise odd(path)
        if start == end:
            return place
        bare = self.bare(place)
        sign = self.text[bare : bare + 3]
        if isinstance(inner, dict | list):
            if sign[:1] in {"{", "["} or flow or not inner:
                return place
            return start, self._laid(inner, path, place, flow=False).entries[-1].end
        if sign[:1] in {"|", ">"} and not flow:
            return start, self._block_end(start, end, kept=_KEPT.match(sign) is not None)
        return place

    def _block_end(self, start: int, end: int, *, kept: bool) -> int:
        if not kept:
            said = start + len(self.text[start:end].rstrip(_BLANKS))
            return self.lines.end(self.lines.place(said)[0])  # blanks at the end of its last line are part of it
        if self.text.startswith("\r\n", end - 2):
            return end - 2
        return end - 1 if self.text[end - 1 : end] in {"\n", "\r"} else end


def value_at(value: Value, path: Path) -> Value:
    """What is at `path` in a document's value; EditRefusedError when there is nothing."""
    here = value
    for step in path:
        if (isinstance(here, dict) and isinstance(step, str) and step in here) or (
            isinstance(here, list) and isinstance(step, int) and 0 <= step < len(here)
        ):
            here = here[step]  # type: ignore[index]
        else:
            raise EditRefusedError("gone", f"there is nothing at {shown(path)}")
    return here


def odd(path: Path) -> EditRefusedError:
    return EditRefusedError("odd", f"{shown(path)} is written in a way that only a text editor can change")


def shown(path: Path) -> str:
    """A path in words: `slides[3].title`; items count from 1, as people do."""
    text = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".") or "the file"
