"""Who has an id and who names it, in a source as read: also in one with mistakes, and in texts and formulas.

The schema says which keys name what (`x-names`), so nothing is found by its spelling alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from presenter.core.authoring.expected import NAMES, Node, Path, is_text, kinds, named, narrowed, schema
from presenter.core.authoring.expected import inner as inner_kinds
from presenter.core.references import parse_references
from presenter.core.source import Source, Value

DEFINED_BY_KEY = {"facts": "fact", "sources": "source", "lanes": "lane", "tables": "table", "sections": "section"}
"""Top-level mappings whose keys are ids."""
_WORD = re.compile(r"(?<![\w.])[a-z][a-z0-9_]*(?![\w(])")
_LOCATOR = re.compile(r"[A-Za-z]+\d+[a-z]?")


class Id(Struct, frozen=True):
    """What is named. `scope` is the path of what it belongs to, for the columns of a table and the parties of a flow."""

    kind: str
    name: str
    scope: Path = ()


class Mention(Struct, frozen=True):
    """A place where an id stands: from `start` to `end` in the source's text, without quotes."""

    id: Id
    path: Path
    start: int
    end: int
    form: str = "value"
    """`key`, `value`, `text` ($(id) in a text) or `formula`."""
    defines: bool = False


class Naming:
    """All mentions of a source, in the order of its text; found when first asked for."""

    def __init__(self, source: Source, made_events: Mapping[str, Path] | None = None) -> None:
        """`made_events`: ids that events got from their titles, with the events' paths."""
        self.source = source
        self.made_events = dict(made_events or {})

    @cached_property
    def mentions(self) -> list[Mention]:
        """Each once: what an alias repeats is written in one place."""
        found = {(mention.start, mention.end): mention for mention in _Walk(self.source).found()}
        return [self._settled(found[place]) for place in sorted(found)]

    @cached_property
    def definitions(self) -> dict[Id, Mention]:
        """The first place that gives each id."""
        found: dict[Id, Mention] = {}
        for mention in self.mentions:
            if mention.defines:
                found.setdefault(mention.id, mention)
        return found

    def at(self, index: int) -> Mention | None:
        """The mention that a cursor at a character is in, or at the end of."""
        return next((mention for mention in self.mentions if mention.start <= index <= mention.end), None)

    def of(self, wanted: Id) -> list[Mention]:
        """All mentions of an id, its definition too."""
        return [mention for mention in self.mentions if mention.id == wanted]

    def names(self, kind: str, scope: Path = ()) -> list[str]:
        """The ids of a kind, in the order written; of events, those made from titles too."""
        known = self.definitions if kind == "party" else self.given
        listed = [given.name for given in known if given.kind == kind and given.scope == scope]
        return [*listed, *(name for name in self.made_events if name not in listed)] if kind == "event" else listed

    @cached_property
    def given(self) -> dict[Id, Mention]:
        """What gives ids, without a walk through the whole story; not the parties of flows."""
        found: dict[Id, Mention] = {}
        for mention in _Walk(self.source, only_definitions=True).found():
            found.setdefault(mention.id, mention)
        return found

    @cached_property
    def _places(self) -> dict[str, str]:
        """Letter of the places in a source -> the source."""
        sources = _mapping(self.source.value, "sources")
        letters = {name: source.get("locators") for name, source in sources.items() if isinstance(source, dict)}
        return {letter: name for name, letter in letters.items() if isinstance(letter, str) and letter}

    def source_of(self, reference: str) -> str:
        """The source of a reference: itself, or the one in which `S33` is a place; empty for none."""
        if reference in _mapping(self.source.value, "sources"):
            return reference
        return self._places.get(reference.rstrip("abcdefghijklmnopqrstuvwxyz").rstrip("0123456789"), "")

    def _settled(self, mention: Mention) -> Mention:
        """What a reference that may mean several kinds does mean."""
        kind, name = mention.id.kind, mention.id.name
        known = self.given
        if kind in {"source-place", "unit"} and not mention.defines:
            kind = next((one for one in ("source", "unit") if Id(one, name) in known), "unit")
        elif kind == "fact-or-event":
            kind = "event" if Id("event", name) in known or name in self.made_events else "fact"
        if kind == mention.id.kind:
            return mention
        return Mention(Id(kind, name), mention.path, mention.start, mention.end, mention.form, mention.defines)


def _mapping(value: Value, key: str) -> dict[str, Value]:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


Forms = tuple[Node, ...]


class _Walk:
    """One walk through the values of a source and the schema."""

    def __init__(self, source: Source, *, only_definitions: bool = False) -> None:
        self._source = source
        self._only_definitions = only_definitions
        self._known: dict[tuple[int, str | int, str], Forms] = {}
        self._kept: list[Forms] = []  # so that no id is given twice
        self._top: Forms = tuple(kinds(schema()["$defs"]["Storyboard"]))

    def found(self) -> Iterator[Mention]:
        value = self._source.value
        if not isinstance(value, dict):
            return
        yield from self._defined(value)
        if not self._only_definitions:
            yield from self._visit(value, self._top, ())

    def _defined(self, board: dict[str, Value]) -> Iterator[Mention]:
        for key, kind in DEFINED_BY_KEY.items():
            for name in _mapping(board, key):
                yield self._at_key(Id(kind, name), (key, name))
        for name, table in _mapping(board, "tables").items():
            for column in _mapping(table, "columns"):
                yield self._at_key(Id("column", column, ("tables", name)), ("tables", name, "columns", column))
        events = board.get("events")
        yield from self._with_ids("event", events, ("events",))
        if isinstance(events, dict):
            yield from self._with_ids("event", events.get("narrated"), ("events", "narrated"))
        yield from self._with_ids("slide", board.get("slides"), ("slides",))
        units = _mapping(board, "article").get("units")
        for index, unit in enumerate(units if isinstance(units, list) else ()):
            if isinstance(unit, str):
                yield from self._at_value("unit", unit, ("article", "units", index), defines=True)

    def _with_ids(self, kind: str, items: Value, path: Path, scope: Path = ()) -> Iterator[Mention]:
        for index, item in enumerate(items if isinstance(items, list) else ()):
            name = item.get("id") if isinstance(item, dict) else None
            if isinstance(name, str) and name:
                yield from self._at_value(kind, name, (*path, index, "id"), scope, defines=True)

    def _visit(self, value: Value, forms: Forms, path: Path) -> Iterator[Mention]:
        if isinstance(value, dict):
            word = value.get("type")
            yield from self._keys(value, forms, path)
            for key, item in value.items():
                if item is not None and (found := self._inner(forms, key, word if isinstance(word, str) else "")):
                    yield from self._visit(item, found, (*path, key))
        elif isinstance(value, list):
            found = self._inner(forms, 0, "")
            for index, item in enumerate(value if found else ()):
                yield from self._visit(item, found, (*path, index))
        elif isinstance(value, str):
            kind = named(forms)
            if kind:
                yield from self._names(kind, value, path)
            elif "$(" in value and is_text(forms):
                yield from self._in_text(path)

    def _keys(self, value: dict[str, Value], forms: Forms, path: Path) -> Iterator[Mention]:
        """Keys that name something, and what belongs to a mapping of its own."""
        kind = next((form["propertyNames"][NAMES] for form in forms if NAMES in form.get("propertyNames", {})), "")
        for key in value if kind else ():
            yield self._at_key(Id(kind, key), (*path, key), defines=False)
        if isinstance(value.get("parties"), list):
            yield from self._with_ids("party", value["parties"], (*path, "parties"), path)

    def _names(self, kind: str, name: str, path: Path) -> Iterator[Mention]:
        if kind == "formula":
            yield from self._in_formula(name, path)
        elif kind == "party":
            yield from self._at_value(kind, name, path, path[:-3])
        elif kind == "column":
            holder: Value = self._source.value
            for step in path[:-1]:
                holder = holder[step]  # type: ignore[index]
            table = holder.get("table") if isinstance(holder, dict) else None
            yield from self._at_value(kind, name, path, ("tables", str(table)))
        else:
            yield from self._at_value(kind, name, path)

    def _in_text(self, path: Path) -> Iterator[Mention]:
        start, end = self._source.extent(path)
        for reference in parse_references(self._source.text[start:end]).references:
            at = start + reference.offset + 2
            yield Mention(Id("fact", reference.id), path, at, at + len(reference.id), "text")

    def _in_formula(self, formula: str, path: Path) -> Iterator[Mention]:
        """Also in one that cannot be read: every word that is no function."""
        from presenter.core.numbers import FormulaError
        from presenter.core.numbers.formula import parse_formula

        try:
            parsed = parse_formula(formula)
            known: set[str] | None = {*parsed.names, *parsed.dated}
            dated = {*parsed.dated} - {*parsed.names}
        except FormulaError:
            known, dated = None, set()
        start, end = self._source.extent(path)
        for word in _WORD.finditer(self._source.text, start, end):
            if known is None or word[0] in known:
                kind = "fact-or-event" if word[0] in dated else "fact"
                yield Mention(Id(kind, word[0]), path, word.start(), word.end(), "formula")

    def _at_key(self, wanted: Id, path: Path, *, defines: bool = True) -> Mention:
        span = self._source.key_span(path)
        start = self._source.lines.start(span.line) + span.column - 1
        start, end = _without_quotes(self._source.text, start, start + span.length)
        return Mention(wanted, path, start, end, "key", defines)

    def _at_value(
        self, kind: str, name: str, path: Path, scope: Path = (), *, defines: bool = False
    ) -> Iterator[Mention]:
        start, end = self._source.extent(path)
        written = self._source.text[start:end]
        at = written.rfind(name)
        if at >= 0:  # not one written with escapes, or read as a reference by an alias
            yield Mention(Id(kind, name, scope), path, start + at, start + at + len(name), "value", defines)

    def _inner(self, forms: Forms, step: str | int, word: str) -> Forms:
        key = (id(forms), step, word)
        known = self._known.get(key)
        if known is None:
            fitting = narrowed(forms, {"type": word}) if isinstance(step, str) else forms
            known = tuple(found for form in fitting for found in inner_kinds(form, step))
            self._known[key] = known
            self._kept.append(known)
        return known


def _without_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    if end - start > 1 and text[start] in "\"'" and text[end - 1] == text[start]:
        return start + 1, end - 1
    return start, end
