"""Reading a text again by what changed in it: the same Source as `read_source` gives, from the pieces read before.

A piece that stands there as it stood before keeps its values, the very objects, and only its places move. Wherever a
text is not plain, or anything in it is wrong, it is read as a whole.
"""

from __future__ import annotations

from array import array
from typing import Any

from msgspec import Struct

from presenter.core.collector import collector_paused
from presenter.core.cut import Section, cut
from presenter.core.decode import decode_text
from presenter.core.limits import Limits
from presenter.core.lines import Lines
from presenter.core.nodes import NodeReader, Value
from presenter.core.source import Source, compose_alone, read_source

_LIMITS = Limits()
_SPARE = 1000
"""Values that are not counted with any piece: keys and lists that were cut."""


class Piece(Struct):
    """Values of a stretch of text, with places counted from its start."""

    value: dict[str, Value] | list[Value]
    rows: dict[int, int]
    marks: array[int]
    nodes: int


Pieces = dict[tuple[int, str], list[Piece]]
"""By indent and text; a text that stands there twice has two pieces, because each value has one place."""


class DoubtError(Exception):
    """The text is better read as a whole."""


class Rereader:
    """Reads versions of one file, one after another."""

    def __init__(self, limits: Limits = _LIMITS) -> None:
        self._limits = limits
        self._pieces: Pieces = {}
        self.fresh = 0
        """How many pieces were read in the last text; all others were known. -1 where it was read as a whole."""

    def read(self, data: bytes | str, file: str) -> Source:
        """What `read_source` gives for these bytes."""
        text, refused = decode_text(data, file, self._limits.max_bytes)
        if refused is None:
            try:
                with collector_paused():
                    return self._read(text, file)
            except DoubtError:
                pass
        self.fresh = -1
        return read_source(data, file, self._limits)

    def _read(self, text: str, file: str) -> Source:
        sections = cut(text)
        if sections is None:
            raise DoubtError
        known, self._pieces, self.fresh = self._pieces, {}, 0
        # A text with a mistake in one piece is read as a whole, but what it has in common with the next is remembered.
        spare: Pieces = {text: list(pieces) for text, pieces in known.items()}
        try:
            return self._joined(text, file, sections, spare)
        except DoubtError:
            self._pieces = {**known, **self._pieces}
            raise

    def _joined(self, text: str, file: str, sections: list[Section], spare: Pieces) -> Source:
        made = _Joining()
        top: dict[str, Value] = {}
        row: array[int] = array("I")
        for section in sections:
            if not section.key:
                piece = self._piece(text[section.start : section.end], 0, spare)
                assert isinstance(piece.value, dict)  # noqa: S101  # `_fresh` saw to that
                _add(top, piece.value)
                row += made.place(piece, section.start)
                continue
            if section.key in top:
                raise DoubtError
            value, inner = self._section(text, section, spare, made)
            top[section.key] = value
            made.add(value, inner)
            row += array("I", (section.start, section.start + len(section.key), section.starts[0], section.end))
        if made.nodes + _SPARE > self._limits.max_nodes:
            raise DoubtError
        made.add(top, row)
        root = (sections[0].start, len(text))
        return Source(file, text, top, (), Lines(text), rows=made.rows, marks=made.marks, root=root)

    def _section(self, text: str, section: Section, spare: Pieces, made: _Joining) -> tuple[Value, array[int]]:
        """The value of a section that is cut, and the row of its places."""
        items: list[Value] = []
        entries: dict[str, Value] = {}
        row: array[int] = array("I")
        is_list = text[section.starts[0]] == "-"
        for start, end in section.pieces():
            piece = self._piece(text[start:end], section.indent, spare, is_list=is_list, inside=1)
            if isinstance(piece.value, list):
                items += piece.value
            else:
                _add(entries, piece.value)
            row += made.place(piece, start)
        return (items if is_list else entries), row

    def _piece(self, text: str, indent: int, spare: Pieces, *, is_list: bool = False, inside: int = 0) -> Piece:
        key = indent, text
        waiting = spare.get(key)
        if waiting:
            piece = waiting.pop()
        else:
            piece = self._fresh(text, indent, is_list=is_list, inside=inside)
            self.fresh += 1
        self._pieces.setdefault(key, []).append(piece)
        return piece

    def _fresh(self, text: str, indent: int, *, is_list: bool, inside: int) -> Piece:
        """Read a piece alone, as deep in the page as it stands in the whole text."""
        limits = Limits(max_nodes=self._limits.max_nodes, max_depth=self._limits.max_depth - inside)
        found = compose_alone(" " * indent + text, limits)
        if found is None:
            raise DoubtError
        node, nodes = found
        if node.id != ("sequence" if is_list else "mapping") or node.flow_style or node.start_mark.index != indent:
            raise DoubtError
        # Nothing is asked for its line unless something is wrong; then the piece is not used.
        reader = NodeReader("", Lines(text), self._limits)
        value: Any = reader.take(node)
        if reader.problems:
            raise DoubtError
        return Piece(value, reader.rows, shifted(reader.marks, -indent), nodes)


class _Joining:
    """Rows and marks of all pieces in one, as a Source has them."""

    def __init__(self) -> None:
        self.rows: dict[int, int] = {}
        self.marks: array[int] = array("I")
        self.nodes = 0

    def place(self, piece: Piece, start: int) -> array[int]:
        """Take a piece whose text begins at `start`; gives the row of its outermost value, which is not taken."""
        at, marks = len(self.marks), shifted(piece.marks, start)
        self.rows.update((id_, row + at) for id_, row in piece.rows.items())
        self.marks += marks
        self.nodes += piece.nodes
        return marks[piece.rows[id(piece.value)] :]

    def add(self, value: Value, row: array[int]) -> None:
        self.rows[id(value)] = len(self.marks)
        self.marks += row


def _add(into: dict[str, Value], more: dict[str, Value]) -> None:
    if not into.keys().isdisjoint(more):
        raise DoubtError  # a key that stands there twice
    into.update(more)


def shifted(marks: array[int], by: int) -> array[int]:
    """All marks moved by a number of characters, in one addition of very long numbers instead of a loop."""
    if not by or not marks:
        return marks
    width = marks.itemsize * len(marks)
    moved = int.from_bytes(marks.tobytes(), "little")
    step = int.from_bytes(array("I", (abs(by),)).tobytes() * len(marks), "little")
    # Every mark stays within its bytes: places in a text that has moved are none below 0.
    found: array[int] = array("I")
    found.frombytes((moved + step if by > 0 else moved - step).to_bytes(width, "little"))
    return found
