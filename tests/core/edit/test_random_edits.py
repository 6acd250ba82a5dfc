"""Random stories and random edits: the value is as asked, all else is as before, comments stay, other lines stay."""

from __future__ import annotations

import difflib
import re
from typing import Any

import msgspec
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from presenter.core.edit import EditRefusedError, Insert, Move, Put, Remove, Rename, Step, applied, edit_of, reverse
from presenter.core.edit.places import Places
from presenter.core.edit.rows import rows_of
from presenter.core.edit.steps import done
from presenter.core.source import Path, Source, read_source
from tests.core.edit.written import KEYS, TEXTS, VALUES, stories

NO_SHRINKING = (Phase.explicit, Phase.generate)
COMMENT = re.compile(r"# note [0-9]+|# head|# the end")


def paths_of(value: Any, path: Path = ()) -> list[Path]:
    found: list[Path] = [path] if path else []
    for step in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        found += paths_of(value[step], (*path, step))
    return found


@st.composite
def edits(draw: Any) -> tuple[str, Step]:
    text = draw(stories())
    value: Any = read_source(text, "s.yaml").value
    paths = paths_of(value)
    path = draw(st.sampled_from(paths))
    here = value
    for step in path[:-1]:
        here = here[step]
    kind = draw(st.sampled_from(["put", "put", "put-value", "remove", "rename", "move", "insert", "add"]))
    if kind == "rename" and isinstance(path[-1], str):
        return text, Rename(path, draw(st.sampled_from(KEYS) | TEXTS.filter(bool)))
    if kind == "move" and isinstance(here, list):
        return text, Move(path, draw(st.integers(0, len(here) - 1)))
    if kind == "insert" and isinstance(here, list):
        return text, Insert(path[:-1], draw(st.integers(0, len(here))), draw(VALUES))
    if kind == "add" and isinstance(here, dict):
        return text, Put((*path[:-1], "new"), draw(VALUES), draw(st.sampled_from([*here, None])))
    if kind == "remove":
        return text, Remove(path)
    return text, Put(path, draw(VALUES if kind == "put-value" else TEXTS))


def own_lines(source: Source, step: Step) -> set[int]:
    """The lines (from 1) that an edit may touch."""
    path = step.path if not isinstance(step, Insert) else (*step.path, 0)
    places = Places(source)
    try:
        lay = places.lay(path[:-1])
    except EditRefusedError:
        return set()
    if lay.flow or not lay.entries:
        start, end = places.written(path[:-1]) if path[:-1] else source.root
        return set(range(source.lines.place(start)[0], source.lines.place(end)[0] + 1))
    if path[-1] not in lay.names and isinstance(path[-1], str):
        return set()
    number = lay.names.index(path[-1]) if isinstance(path[-1], str) else path[-1]
    rows = rows_of(places, lay)[number]
    first = rows.first
    if len(lay.entries) == 1 and isinstance(step, Remove) and path[:-1]:
        first = source.lines.place(places.entry(path[:-1]).start)[0]  # the parent's line says that nothing is left
    return set(range(first, rows.last + 1))


@settings(max_examples=400, deadline=None, derandomize=True, database=None, phases=NO_SHRINKING)
@given(edits())
def test_an_edit_does_what_is_asked_and_nothing_else(case: tuple[str, Step]) -> None:
    text, step = case
    source = read_source(text, "s.yaml")
    try:
        wanted = done(source.value, step)
    except EditRefusedError:
        assume(False)
    try:
        edit = edit_of(source, "edit", step)
    except EditRefusedError as refused:
        if refused.code not in {"odd", "not-there"} and "+" not in text:
            raise  # blocks that keep their blank lines (|+) are the one style that may say no
        assume(False)
        return
    after = applied(text, edit)
    read = read_source(after, "s.yaml")
    assert msgspec.json.encode(read.value) == msgspec.json.encode(wanted)
    assert applied(after, reverse(text, edit)) == text
    lost = set(COMMENT.findall(text)) - set(COMMENT.findall(after))
    old, new = text.splitlines(keepends=True), after.splitlines(keepends=True)
    may = own_lines(source, step)
    if not isinstance(step, Remove) and not (isinstance(step, Put) and "note" in str(lost)):
        assert not lost
    for number, line in enumerate(old, 1):
        if lost & set(COMMENT.findall(line)):
            assert number in may
    gone = [
        number
        for tag, a, b, _, _ in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag in {"replace", "delete"}
        for number in range(a + 1, b + 1)
    ]
    touched = [old[number - 1].strip() for number in gone if number not in may and old[number - 1].strip()]
    if not isinstance(step, Move):
        assert all(any(line in there for there in new) for line in touched), touched
