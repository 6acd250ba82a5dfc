"""Fixes that add, take out or exchange entries: a missing language, an id of its own, two ends that are swapped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presenter.core.edit import Change, Put, Remove, Step
from presenter.core.edit.quoting import quoted
from presenter.core.problem import Problem
from presenter.core.quick_fix.fix import Fix, text_fix
from presenter.core.quick_fix.syntax import SYNTAX
from presenter.core.quick_fix.where import Slot
from presenter.core.source import Path, Source, Value

_MISSING_LANGUAGE = re.compile(r"this text has no (?P<language>\S+)$")
_MISSING_KEY = re.compile(r'the key "(?P<key>[^"]+)" is missing$')
_SAYS = re.compile(r"^(?P<key>alt|by|note): says ")
_DELETE = re.compile(r"\bdelete it\b|^leave it out here|^delete one$|^delete (?P<key>\w+):")
_LAYOUT = re.compile(r"^write layout: (?P<layout>[\w-]+)")
_ITS_KEY = re.compile(r"^write its keys: \{(?P<key>\w+): …\}$")
_SWAP = re.compile(r"^swap (?P<one>\w+) and (?P<two>\w+)$")
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9_.-]+")
_ID_FORM = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")
_TEXT_KEYS = frozenset({"title", "label", "text", "alt", "by"})
_TEXTS = _TEXT_KEYS | {
    "subtitle",
    "author",
    "short",
    "standfirst",
    "body",
    "notes",
    "detail",
    "because",
    "heading",
    "name",
}
"""Keys of texts: what stands there may be meant as one whatever it begins with."""


def entry_fixes(problem: Problem, source: Source, slot: Slot | None) -> Iterator[Fix]:
    if slot is None:
        return
    yield from _missing(problem, source, slot)
    yield from _own_id(problem, source, slot)
    yield from _swapped(problem, source, slot)
    yield from _list(problem, slot)
    yield from _layout(problem, slot)
    yield from _wrapped(problem, source, slot)
    delete = _DELETE.search(problem.hint) if problem.code not in SYNTAX else None
    if delete is not None and delete["key"] in {None, slot.path[-1]}:
        yield from _deleted(problem, slot)


def _missing(problem: Problem, source: Source, slot: Slot) -> Iterator[Fix]:
    language = _MISSING_LANGUAGE.match(problem.message)
    key = _MISSING_KEY.match(problem.message) if problem.code == "missing-key" else None
    if language is not None:
        path = _mapping(source, slot.path)
        if path is not None and language["language"] not in value_of(source, path):  # type: ignore[operator]  # a mapping
            yield _blank((*path, language["language"]), f"{language['language']}:")
    elif key is not None and key["key"] in _TEXT_KEYS:
        path = slot.path if isinstance(value_of(source, slot.path), dict) else slot.path[:-1]
        if isinstance(value_of(source, path), dict):
            yield _blank((*path, key["key"]), f"{key['key']}:")
    elif (says := _SAYS.match(problem.hint)) is not None:
        name, here = says["key"], value_of(source, slot.path)
        parent, after = (slot.path, None) if isinstance(here, dict) else (slot.path[:-1], slot.path[-1])
        if isinstance(value_of(source, parent), dict):
            yield _blank((*parent, name), f"{name}:", after if isinstance(after, str) else None)


def _blank(path: Path, what: str, after: str | None = None) -> Fix:
    """An empty text at `path`."""
    return Fix("add", what, (Put(path, "", after),), blank=path)


def _own_id(problem: Problem, source: Source, slot: Slot) -> Iterator[Fix]:
    """An id that nothing has: the same with a number behind it, or with the signs it may have."""
    written = slot.value
    if slot.at_key or not isinstance(written, str):
        return
    if problem.code == "duplicate-id":
        taken = frozenset(_ids(source.value))
        new = next(name for number in range(2, 100_000) if (name := f"{written}-{number}") not in taken)
        yield Fix("id", new, (Put(slot.path, new),), sure=True)
    elif problem.code == "wrong-form" and slot.path[-1] == "id":
        new = _NOT_IN_ID.sub("-", written).strip("-._")
        new = new if new[:1].isalpha() else f"n{new}"
        if _ID_FORM.fullmatch(new) and new not in frozenset(_ids(source.value)):
            yield Fix("id", new, (Put(slot.path, new),))


def _ids(value: Value) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "id" and isinstance(inner, str):
                yield inner
            else:
                yield from _ids(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _ids(inner)


def _swapped(problem: Problem, source: Source, slot: Slot) -> Iterator[Fix]:
    """The values of two keys of one mapping, exchanged."""
    found = _SWAP.match(problem.hint)
    names = (found["one"], found["two"]) if found else ("low", "high") if problem.hint == "swap them" else None
    if names is None:
        return
    for path in (slot.path[:-1], slot.path):
        parent = value_of(source, path)
        if isinstance(parent, dict) and all(isinstance(parent.get(name), str) for name in names):
            one, two = names
            steps: tuple[Step, ...] = (Put((*path, one), parent[two]), Put((*path, two), parent[one]))
            words = f"{one}: / {two}:"
            yield Fix("swap", words, steps)
            return


def _list(problem: Problem, slot: Slot) -> Iterator[Fix]:
    """One text where a list of texts is expected."""
    if problem.message.startswith("a list is expected here, not the text") and isinstance(slot.value, str):
        items = [part.strip() for part in slot.value.split(",")]
        if all(items) and not slot.at_key:
            yield Fix("list", "", (Put(slot.path, items),), sure=len(items) == 1)


def _wrapped(problem: Problem, source: Source, slot: Slot) -> Iterator[Fix]:
    """A text where a mapping is needed that has one key for it; a bracket or # that was meant as text."""
    needed = _ITS_KEY.search(problem.hint)
    if needed is not None and isinstance(slot.value, str) and not slot.at_key:
        what = f"{needed['key']}:"
        yield Fix("add", what, (Put(slot.path, {needed["key"]: slot.value}),), sure=True)
    if slot.path[-1] not in _TEXTS or not problem.hint.startswith(("put quotes around it if", "everything from # on")):
        return
    start, end = source.extent(slot.path)
    if isinstance(slot.value, dict | list):
        raw = source.text[start:end].rstrip()
    else:
        line = source.lines.place(max(start, 0))[0]
        start = source.text.find("#", start)
        raw = source.lines.line(line)[start - source.lines.start(line) :].rstrip() if start >= 0 else ""
    if raw and "\n" not in raw:
        yield text_fix("quote", "", Change(start, start + len(raw), quoted(raw)))


def _layout(problem: Problem, slot: Slot) -> Iterator[Fix]:
    """The layout that shows a part, at the slide the part is written in."""
    found = _LAYOUT.match(problem.hint)
    if found is None or slot.path[:1] != ("slides",) or len(slot.path) != 3:
        return
    what = f"layout: {found['layout']}"
    yield Fix("write", what, (Put((*slot.path[:2], "layout"), found["layout"]),))


def _deleted(problem: Problem, slot: Slot) -> Iterator[Fix]:
    path = slot.path
    if problem.code == "duplicate-language" and not isinstance(path[-1], int):
        return
    name = f"{path[-1]}:" if isinstance(path[-1], str) else str(slot.value)
    if isinstance(path[-1], str) or isinstance(slot.value, str):
        yield Fix("delete", name, (Remove(path),), sure=problem.code == "twice")


def value_of(source: Source, path: Path) -> Value:
    """What is at a path; None where there is nothing."""
    here = source.value
    for step in path:
        if (isinstance(here, dict) and step in here) or (
            isinstance(here, list) and isinstance(step, int) and step < len(here)
        ):
            here = here[step]  # type: ignore[index]
        else:
            return None
    return here


def _mapping(source: Source, path: Path) -> Path | None:
    """The path itself or the nearest above it that leads to a mapping of languages."""
    for length in (len(path), len(path) - 1):
        if isinstance(value_of(source, path[:length]), dict):
            return path[:length]
    return None
