"""Another id for something, everywhere it is named: the edits of the text, or why it cannot be."""

from __future__ import annotations

import re

from msgspec import Struct

from presenter.core.authoring.naming import Id, Mention, Naming
from presenter.core.story import Story


class Edit(Struct, frozen=True):
    """The characters from `start` to `end` become `text`."""

    start: int
    end: int
    text: str


class Refused(Exception):  # noqa: N818  # no error of anybody's: an answer
    """Says to the author, in a sentence, why something cannot be renamed so."""


_FORMS: dict[str, tuple[re.Pattern[str], str]] = {
    "fact": (
        re.compile(r"[A-Za-z][A-Za-z0-9_-]*"),
        "the id of a fact begins with a letter and has letters, digits, _ and -",
    ),
    "unit": (re.compile(r"[A-Za-z]+\d+[a-z]?"), "a sentence unit is letters and a number: S33, S40a"),
}
_ANY_FORM = (
    re.compile(r"[A-Za-z][A-Za-z0-9_.-]*"),
    "an id begins with a letter and has letters, digits, _, . and -",
)
_IN_FORMULA = re.compile(r"[a-z][a-z0-9_]*")
_LONGEST = 80
_NO_TEXT = {"null", "Null", "NULL"}


def renamable(naming: Naming, index: int) -> Mention:
    """The mention at a character whose id can be changed; raises Refused."""
    mention = naming.at(index)
    if mention is None:
        raise Refused("there is no id here")
    if mention.id.kind == "event" and mention.id.name in naming.made_events and mention.id not in naming.definitions:
        raise Refused(f"“{mention.id.name}” was made from the event's title: give the event an id: first")
    if mention.id not in naming.definitions:
        raise Refused(f"nothing has the id “{mention.id.name}”")
    return mention


def rename_edits(naming: Naming, renamed: Id, name: str, story: Story | None = None) -> list[Edit]:
    """One edit per mention, in the order of the text; raises Refused for a name that is taken or cannot stand."""
    name = name.strip()
    if name == renamed.name:
        return []
    mentions = naming.of(renamed)
    _check_form(renamed, name)
    _check_free(naming, renamed, name, mentions)
    if any(mention.form == "formula" for mention in mentions) and not _IN_FORMULA.fullmatch(name):
        raise Refused("formulas name it: there an id has lower-case letters, digits and _")
    _check_files(renamed, story)
    return [Edit(mention.start, mention.end, name) for mention in mentions]


def _check_form(renamed: Id, name: str) -> None:
    form, said = _FORMS.get(renamed.kind, _ANY_FORM)
    if not form.fullmatch(name):
        raise Refused(said)
    if len(name) > _LONGEST:
        raise Refused(f"an id has at most {_LONGEST} characters")
    if name in _NO_TEXT:
        raise Refused(f"YAML reads {name} as nothing at all")


def _check_free(naming: Naming, renamed: Id, name: str, mentions: list[Mention]) -> None:
    taken = Id(renamed.kind, name, renamed.scope) in naming.definitions
    if taken or (renamed.kind == "event" and name in naming.made_events):
        raise Refused(f"another {renamed.kind} has the id “{name}”")
    if renamed.kind in {"source", "unit"}:
        other = "unit" if renamed.kind == "source" else "source"
        if Id(other, name) in naming.definitions or (renamed.kind == "source" and naming.source_of(name)):
            raise Refused(f"“{name}” is a {'place in a source' if other == 'unit' else 'source'} already")
    if renamed.kind in {"fact", "event"} and any(mention.form == "formula" for mention in mentions):
        other = "event" if renamed.kind == "fact" else "fact"
        if name in naming.names(other):
            raise Refused(f"formulas could not tell it from the {other} “{name}”")
    dangling = next((one for one in naming.mentions if one.id == Id(renamed.kind, name, renamed.scope)), None)
    if dangling is not None:
        line = naming.source.lines.place(dangling.start)[0]
        raise Refused(f"line {line} names “{name}” already, and would mean this {renamed.kind} then")


def _check_files(renamed: Id, story: Story | None) -> None:
    """A file of events names lanes and sources, too, and is not ours to change."""
    if story is None or story.crowd is None or story.board.event_file is None:
        return
    names = {"lane": story.crowd.lanes, "source": story.crowd.sources}.get(renamed.kind, ())
    columns = {"lane": story.board.event_file.map.lane, "source": story.board.event_file.map.source}
    if renamed.name in names and (columns.get(renamed.kind) or renamed.kind in columns):
        file = story.board.event_file.from_
        raise Refused(f"{file} names the {renamed.kind} “{renamed.name}”, and only the storyboard can be changed here")
