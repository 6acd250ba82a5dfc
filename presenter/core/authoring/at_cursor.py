"""What is under the cursor: an id that is named or given, a key of the format, a word of a choice, a date."""

from __future__ import annotations

import re
from enum import Enum

from msgspec import Struct

from presenter.core.authoring.expected import OFFERS, Node, expected, key_nodes, named
from presenter.core.authoring.naming import DEFINED_BY_KEY, Id, Naming
from presenter.core.authoring.place import CursorPlace, Role, cursor_place
from presenter.core.lines import Lines


class What(Enum):
    ID = "id"
    KEY = "key"
    WORD = "word"
    DATE = "date"
    NUMBER = "number"
    """Part of a fact's value; `id` is the fact."""


class Thing(Struct, frozen=True):
    """`start` and `end` bound it in characters."""

    what: What
    word: str
    start: int
    end: int
    id: Id | None = None
    nodes: tuple[Node, ...] = ()
    """What the format says of it."""


_REFERENCE = re.compile(r"(?<!\$)\$\((?P<id>[A-Za-z][A-Za-z0-9_-]*)[^()\n]*\)?")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_GIVEN_IN = {"events": "event", "narrated": "event", "slides": "slide"}
_NUMBERS = {"value", "low", "high", "more_than", "less_than", "formula", "unit", "as_of"}


def thing_at(lines: Lines, index: int, naming: Naming | None) -> Thing | None:
    """What a character of the text belongs to; `naming` tells kinds apart that the format leaves open."""
    line, column = lines.place(index)
    first = lines.start(line)
    for found in _REFERENCE.finditer(lines.line(line)):
        if found.start() <= column - 1 <= found.end():
            name = found["id"]
            return Thing(What.ID, name, first + found.start("id"), first + found.end("id"), Id("fact", name))
    place = cursor_place(lines, line, column - 1)
    if place.role is Role.KEY:
        return _at_key(lines, place, naming)
    return _at_value(lines, index, place, naming) if place.role is Role.VALUE else None


def _at_key(lines: Lines, place: CursorPlace, naming: Naming | None) -> Thing | None:
    word = lines.text[place.start : place.end]
    if not word:
        return None
    if not place.has_colon and place.path and isinstance(place.path[-1], int):  # an item of a list: `- series_a`
        return _named(word, place.start, place.end, place, naming)
    given = _given_by_key(place, word)
    if given is not None:
        return Thing(What.ID, word, place.start, place.end, given)
    keys = tuple(node.get("propertyNames", {}) for node in expected(place.path, place.beside))
    if named(keys):
        return Thing(What.ID, word, place.start, place.end, Id(named(keys), word))
    if any(OFFERS in node for node in keys):
        return Thing(What.WORD, word, place.start, place.end, nodes=keys)
    node = key_nodes(place.path, place.beside).get(word)
    return Thing(What.KEY, word, place.start, place.end, nodes=(node,)) if node else None


def _given_by_key(place: CursorPlace, word: str) -> Id | None:
    """A key that is an id: that of a fact, say."""
    path = place.path
    if len(path) == 1 and path[0] in DEFINED_BY_KEY:
        return Id(DEFINED_BY_KEY[str(path[0])], word)
    if len(path) == 3 and path[0] == "tables" and path[2] == "columns":
        return Id("column", word, path[:2])
    return None


def _at_value(lines: Lines, index: int, place: CursorPlace, naming: Naming | None) -> Thing | None:
    word = lines.text[place.start : place.end]
    path = place.path
    if not word:
        return None
    given = _GIVEN_IN.get(str(path[-3])) if len(path) > 2 and path[-1] == "id" and isinstance(path[-2], int) else None
    if given and len(path) <= 4:
        return Thing(What.ID, word, place.start, place.end, Id(given, word))
    if len(path) > 3 and path[-1] == "id" and path[-3] == "parties":
        return Thing(What.ID, word, place.start, place.end, Id("party", word, path[:-3]))
    nodes = tuple(expected(path, place.beside))
    if named(nodes) == "formula":
        for found in _NAME.finditer(lines.text, place.start, place.end):
            if found.start() <= index <= found.end():
                kind = "fact" if naming is None or found[0] in naming.names("fact") else "event"
                return Thing(What.ID, found[0], found.start(), found.end(), Id(kind, found[0]))
    thing = _named(word, place.start, place.end, place, naming)
    if thing is not None:
        return thing
    if any(node.get("title") == "Date" for node in nodes):
        return Thing(What.DATE, word, place.start, place.end, nodes=nodes)
    if len(path) == 3 and path[0] == "facts" and path[2] in _NUMBERS:
        return Thing(What.NUMBER, word, place.start, place.end, Id("fact", str(path[1])))
    return Thing(What.WORD, word, place.start, place.end, nodes=nodes) if nodes else None


def _named(word: str, start: int, end: int, place: CursorPlace, naming: Naming | None) -> Thing | None:
    nodes = tuple(expected(place.path, place.beside))
    kind = named(nodes)
    if not kind:
        if place.role is Role.KEY:
            return Thing(What.WORD, word, start, end, nodes=nodes) if nodes else None
        return None
    scope: tuple[str | int, ...] = ()
    if kind in {"source-place", "unit"}:
        kind = "source" if naming is not None and word in naming.names("source") else "unit"
    elif kind == "party":
        scope = place.path[:-3]
    elif kind == "column":
        scope = ("tables", place.beside(len(place.path) - 1).get("table", ""))
    elif kind == "section" and naming is not None and word not in naming.names("section"):
        return None
    return Thing(What.ID, word, start, end, Id(kind, word, scope), nodes)
