"""What can be written at the cursor: keys, words of a choice, ids of what is named there. Also in a text half written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from enum import Enum

from msgspec import Struct

from presenter.core.authoring.drafted import drafts_of
from presenter.core.authoring.expected import NAMES, OFFERS, Node, expected, key_nodes, kinds, named, narrowed
from presenter.core.authoring.naming import Id
from presenter.core.authoring.place import CursorPlace, Path, Role
from presenter.core.checks.parts import PARTS, SHOWN
from presenter.core.references import ReferenceStyle
from presenter.core.schema.offers import offered
from presenter.core.suggest import shortened

__all__ = ["IdsOf", "Kind", "Suggestion", "suggestions"]

IdsOf = Callable[[str, Path], Iterable[tuple[str, str]]]
"""The ids of a kind in a scope, each with a few words about it."""


class Kind(Enum):
    KEY = "key"
    WORD = "word"
    ID = "id"
    EXAMPLE = "example"
    DRAFT = "draft"
    """`insert` is a snippet: `${1:words}` is a stop."""


class Suggestion(Struct, frozen=True):
    """`insert` replaces the text from `start` to `end`."""

    label: str
    insert: str
    kind: Kind
    start: int
    end: int
    detail: str = ""
    about: str = ""
    """Markdown."""
    of: Id | None = None
    """Of an id: what has it."""
    needed: bool = False
    """A key that must be there."""
    late: bool = False
    """Allowed here, but not what is looked for first."""


_SAID = {
    "source-place": "source",
    "formula": "formula",
    "unit": "sentence unit",
    **dict.fromkeys(("picture-file", "table-file", "events-file", "font-file"), "file beside the story"),
}
_OPEN_REFERENCE = re.compile(r"(?<!\$)\$\((?P<id>[A-Za-z0-9_-]*)(?P<bar>\|(?P<form>[a-z]*))?$")
_IN_FORMULA = re.compile(r"[a-z][a-z0-9_]*$|(?<![\w])$")
_FORMS = {
    ReferenceStyle.LABEL: "for a label: $26bn, 260 亿",
    ReferenceStyle.NUMBER: "the bare number: 26, 260",
    ReferenceStyle.UNIT: "what belongs behind the number: billion dollars, 亿美元",
    ReferenceStyle.DATE: "the date the fact is of",
}
_QUOTED = {"%"}
"""No text may begin so without quotes."""
_FACTS_OR_EVENTS = ("fact", "event")


def suggestions(text: str, index: int, place: CursorPlace, ids_of: IdsOf, languages: Iterable[str]) -> list[Suggestion]:
    """All that fits at the character `index`; the editor narrows it by what is typed already."""
    if place.role is Role.NOWHERE:
        return []
    line = text[text.rfind("\n", 0, index) + 1 : index]
    reference = _OPEN_REFERENCE.search(line)
    if reference is not None:
        return list(_in_reference(reference, text, index, ids_of))
    if place.role is Role.TEXT:
        return []
    found: list[Suggestion] = []
    if place.role is Role.KEY:
        found += _keys(place, languages)
        found += _drafts(text, place)
        found += _ids_as_keys(place, ids_of)
    if place.role is Role.VALUE or (not place.keys and not place.has_colon):
        found += _values(text, index, place, ids_of)
    return found


def _in_reference(match: re.Match[str], text: str, index: int, ids_of: IdsOf) -> Iterator[Suggestion]:
    """Behind `$(`: facts, and behind the bar the forms of a reference."""
    rest = text[index : index + 100]
    if match["bar"] is not None:
        end = index + len(re.match(r"[a-z]*", rest)[0])  # type: ignore[index]
        for style, about in _FORMS.items():
            yield Suggestion(style.value, style.value, Kind.WORD, index - len(match["form"]), end, about=about)
        return
    word_end = index + len(re.match(r"[A-Za-z0-9_-]*", rest)[0])  # type: ignore[index]
    closes = "" if text[word_end : word_end + 1] in {")", "|"} else ")"
    for name, label in ids_of("fact", ()):
        start = index - len(match["id"])
        yield Suggestion(name, name + closes, Kind.ID, start, word_end, detail=label, of=Id("fact", name))


def _keys(place: CursorPlace, languages: Iterable[str]) -> Iterator[Suggestion]:
    present = place.keys
    nodes = expected(place.path, place.beside)
    if any("x-text" in node.get("additionalProperties", {}) for node in nodes if _has_any_key(node)):
        for language in languages:
            if language not in present:
                yield _key(place, language, {"description": "The text in this language.", "type": "string"})
        return
    layout = present.get("layout", "")
    shown = SHOWN.get(layout or "text") if any(node.get("title") == "Slide" for node in nodes) else None
    needed = {key for node in narrowed(nodes, present) for key in node.get("required", ())}
    for key, node in key_nodes(place.path, place.beside).items():
        strange = shown is not None and key in PARTS and key not in shown
        if key not in present and not (strange and layout):
            yield _key(place, key, node, needed=key in needed, late=strange)


def _drafts(text: str, place: CursorPlace) -> Iterator[Suggestion]:
    """For a mapping that has nothing yet, in block style."""
    if place.keys or place.in_flow or place.has_colon:
        return
    indent = place.start - text.rfind("\n", 0, place.start) - 1
    for node in expected(place.path, place.beside):
        for draft in drafts_of(str(node.get("title", "")), indent):
            yield Suggestion(draft.label, draft.snippet, Kind.DRAFT, place.start, place.end, about=draft.about)


def _has_any_key(node: Node) -> bool:
    return isinstance(node.get("additionalProperties"), dict)


def _key(place: CursorPlace, key: str, node: Node, *, needed: bool = False, late: bool = False) -> Suggestion:
    colon = "" if place.has_colon else ": " if _is_scalar(node) or place.in_flow else ":"
    about = str(node.get("description", ""))
    return Suggestion(
        key, key + colon, Kind.KEY, place.start, place.end, detail=_taken(node), about=about, needed=needed, late=late
    )


def _is_scalar(node: Node) -> bool:
    """Whether a value can stand in the key's own line."""
    types = [kind.get("type", "string") for kind in kinds(node)]
    return any(type_ not in {"array", "object"} if isinstance(type_, str) else True for type_ in types)


def _taken(node: Node) -> str:
    """What a key takes, in a word or two."""
    if "enum" in node:
        return shortened(" | ".join(map(str, node["enum"])), 60)
    if "$ref" in node:
        return str(node["$ref"].rpartition("/")[2]).removesuffix("Spec").lower()
    name = node.get(NAMES) or node.get("items", {}).get(NAMES)
    if name:
        said = _SAID.get(name, f"id of a {name}")
        return f"list: {said}" if "items" in node else said
    kind = node.get("type")
    return {"array": "list", "object": "mapping"}.get(kind, kind) if isinstance(kind, str) else "words" if kind else ""


def _ids_as_keys(place: CursorPlace, ids_of: IdsOf) -> Iterator[Suggestion]:
    """Where keys are ids, as the chapters of the pace are, or words of a choice, as rules are."""
    for node in expected(place.path, place.beside):
        names = node.get("propertyNames", {})
        for choice, about in offered(names[OFFERS]).items() if OFFERS in names else ():
            if choice not in place.keys:
                insert = choice if place.has_colon else f"{choice}: "
                yield Suggestion(choice, insert, Kind.WORD, place.start, place.end, about=about)
        kind = names.get(NAMES)
        for name, label in ids_of(kind, ()) if kind else ():
            if name not in place.keys:
                insert = name if place.has_colon else f"{name}: "
                yield Suggestion(name, insert, Kind.ID, place.start, place.end, detail=label, of=Id(kind, name))


def _values(text: str, index: int, place: CursorPlace, ids_of: IdsOf) -> Iterator[Suggestion]:
    nodes = expected(place.path, place.beside)
    start, end = place.start, place.end
    kind = named(nodes)
    if kind == "formula":
        word = _IN_FORMULA.search(text[start:index])
        start = index - len(word[0]) if word else index
        end = index + len(re.match(r"[a-z0-9_]*", text[index:end])[0])  # type: ignore[index]
        for one in _FACTS_OR_EVENTS if "days(" in text[place.start : index] else ("fact",):
            for name, label in ids_of(one, ()):
                yield Suggestion(name, name, Kind.ID, start, end, detail=label, of=Id(one, name))
        return
    if kind:
        yield from _named_ids(kind, place, ids_of)
    quoted = text[start - 1 : start] in {'"', "'"}
    for node in nodes:
        yield from _words(node, start, end, whole=place.role is Role.VALUE, quoted=quoted)


def _named_ids(kind: str, place: CursorPlace, ids_of: IdsOf) -> Iterator[Suggestion]:
    beside = place.beside(len(place.path) - 1)
    wanted = {"source-place": ("source", "unit"), "unit": ("unit",)}.get(kind, (kind,))
    scope: Path = ()
    if kind == "column":
        scope = ("tables", beside.get("table", ""))
    elif kind == "party":
        scope = place.path[:-3]
    for one in wanted:
        for name, label in ids_of(one, scope):
            yield Suggestion(
                name,
                name,
                Kind.ID,
                place.start,
                place.end,
                detail=label,
                of=Id(one, name, scope),
                late=one != wanted[0],
            )


def _words(node: Node, start: int, end: int, *, whole: bool, quoted: bool) -> Iterator[Suggestion]:
    if "const" in node:
        yield Suggestion(str(node["const"]), str(node["const"]), Kind.WORD, start, end)
    meanings = node.get("enumDescriptions", [])
    for number, choice in enumerate(node.get("enum", ())):
        about = meanings[number] if number < len(meanings) else ""
        yield Suggestion(str(choice), str(choice), Kind.WORD, start, end, about=about)
    for choice, about in offered(node[OFFERS]).items() if OFFERS in node else ():
        insert = f'"{choice}"' if choice in _QUOTED and not quoted else choice
        yield Suggestion(choice, insert, Kind.WORD, start, end, about=about)
    if node.get("type") == "boolean":
        for choice in ("true", "false"):
            yield Suggestion(choice, choice, Kind.WORD, start, end)
    # The word that tells kinds apart stands in each of them: `type: bars`.
    kind = node.get("properties", {}).get("type", {}).get("const")
    if kind is not None and whole and not quoted:
        yield Suggestion(
            f"type: {kind}",
            f"{{type: {kind}}}",
            Kind.EXAMPLE,
            start,
            end,
            about=str(node.get("description", "")),
            late=True,
        )
