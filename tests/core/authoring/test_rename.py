"""Another id everywhere: the story is the same but for it, and what cannot be is refused with a reason."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest

from presenter.core.authoring.naming import Id, Naming
from presenter.core.authoring.rename import Refused, renamable, rename_edits
from presenter.core.parse import Parsed, parse_story
from presenter.core.source import read_source
from tests.core.authoring.marked import STORY, at_caret


def parsed(text: str) -> Parsed:
    return parse_story(read_source(text, "story.yaml"))


def naming_of(text: str) -> Naming:
    read = parsed(text)
    made = {event.id: event.place for event in read.story.events.values() if event.spec.id is None}
    return Naming(read.source, made)


def renamed(text: str, wanted: Id, name: str) -> str:
    for edit in reversed(rename_edits(naming_of(text), wanted, name)):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def plain(value: Any) -> Any:
    """The story's values, without what says from which bytes they are."""
    if isinstance(value, Parsed):
        return plain(msgspec.structs.replace(value.story, revision=""))
    if isinstance(value, msgspec.Struct):
        return {name: plain(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value if isinstance(value, str) else repr(value)


def with_id(value: Any, old: str, new: str) -> Any:
    """The values with another id wherever a value, a key, a reference or a word of a formula is that id."""
    word = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    if isinstance(value, dict):
        return {word.sub(new, key): with_id(item, old, new) for key, item in value.items()}
    if isinstance(value, list):
        return [with_id(item, old, new) for item in value]
    return word.sub(new, value) if isinstance(value, str) else value


@pytest.mark.parametrize(
    ("kind", "old"),
    [
        ("fact", "target_2026"),
        ("fact", "goal_2025"),
        ("source", "C01"),
        ("source", "C13b"),
        ("event", "series_a_round"),
        ("event", "microsoft_deal"),
        ("slide", "blackbox"),
        ("lane", "technology"),
        ("section", "blackbox"),
        ("unit", "S40a"),
    ],
)
def test_the_shipped_story_resolves_the_same_but_for_the_id(kind: str, old: str) -> None:
    new = "S99a" if kind == "unit" else "zz_new_name"
    before, after = parsed(STORY), parsed(renamed(STORY, Id(kind, old), new))

    assert [str(problem) for problem in after.problems] == [str(problem) for problem in before.problems] == []
    assert plain(after) != plain(before)
    if kind in {"fact", "event"} or old == "C13b":  # these words stand for nothing else, and in no plain text
        assert plain(after) == with_id(plain(before), old, new)
    assert renamed(renamed(STORY, Id(kind, old), new), Id(kind, new), old) == STORY


def test_nothing_else_in_the_file_changes() -> None:
    edits = rename_edits(naming_of(STORY), Id("fact", "target_2026"), "aim")
    kept, at = [], 0
    for edit in edits:
        kept.append(STORY[at : edit.start])
        assert STORY[edit.start : edit.end] == "target_2026"
        at = edit.end
    assert "aim".join([*kept, STORY[at:]]) == renamed(STORY, Id("fact", "target_2026"), "aim")
    assert len(edits) > 10


SMALL = """\
title: {zh: 甲 $(a)，$$(a), en: "All of $(a|short) and \\u00e9 $(b)"}
languages: [zh, en]
article: {source: paper, units: [S1, S2]}
sources:
  paper: {title: P, origin: article, locators: S}
facts:
  a: {label: A, value: 1, sources: [S1]}
  b: {label: B, value: 2, sources: &both [paper, S2]}
  ratio: {label: R, formula: "a / b + days(start, end)"}
  'quoted-one': {label: Q, value: 3, sources: *both}
sections: {one: One}
lanes: {l: {label: L}}
events:
  - {id: start, title: T, date: 2020, lane: l}
  - {id: end, title: U, date: 2021, after_event: start}
  - 2022: Third thing
tables:
  t: {columns: {x: {label: X, kind: date}, y: {label: Y}}, rows: [[2020, 1]]}
pace: {sections: {one: 3}}
slides:
  - id: s1
    title: $(quoted-one)
    section: one
    events: [start, third-thing]
    layout: chart
    chart: {type: line, data: {table: t, x: x, y: y}}
    body: >
      folded $(a) and
      $(a|date)
  - id: s2
    title: Flow
    section: A text of its own
    layout: diagram
    diagram:
      type: flow
      parties: [{id: p, name: P}, {id: q, name: Q}]
      flows: [{from: p, to: q, text: t}]
    covers: [S1]
"""


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Id("fact", "a"), 6),
        (Id("fact", "quoted-one"), 2),
        (Id("source", "paper"), 3),
        (Id("unit", "S1"), 3),
        (Id("unit", "S2"), 2),
        (Id("section", "one"), 3),
        (Id("lane", "l"), 2),
        (Id("event", "start"), 4),
        (Id("event", "end"), 2),
        (Id("table", "t"), 2),
        (Id("column", "x", ("tables", "t")), 2),
        (Id("party", "p", ("slides", 1, "diagram")), 2),
        (Id("slide", "s1"), 1),
    ],
)
def test_each_mention_once(wanted: Id, count: int) -> None:
    naming = naming_of(SMALL)
    found = naming.of(wanted)

    assert len(found) == count
    assert all(SMALL[mention.start : mention.end] == wanted.name for mention in found)
    assert sum(mention.defines for mention in found) == 1


@pytest.mark.parametrize(
    ("wanted", "name", "said"),
    [
        (Id("fact", "a"), "b", "another fact has the id"),
        (Id("fact", "a"), "A", "lower-case"),
        (Id("fact", "quoted-one"), "two words", "begins with a letter"),
        (Id("fact", "quoted-one"), "1st", "begins with a letter"),
        (Id("event", "start"), "third-thing", "another event has the id"),
        (Id("event", "start"), "a", "could not tell it from the fact"),
        (Id("fact", "a"), "end", "could not tell it from the event"),
        (Id("source", "paper"), "S7", "a place in a source already"),
        (Id("unit", "S1"), "first", "letters and a number"),
        (Id("slide", "s1"), "null", "nothing at all"),
        (Id("slide", "s1"), "x" * 81, "at most 80"),
    ],
)
def test_what_is_refused(wanted: Id, name: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        rename_edits(naming_of(SMALL), wanted, name)


def test_a_name_that_something_names_in_vain_is_refused() -> None:
    text = SMALL.replace("[start, third-thing]", "[start, finish]")

    with pytest.raises(Refused, match=r"line \d+ names “finish” already"):
        rename_edits(naming_of(text), Id("event", "end"), "finish")


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        (SMALL.replace("events: [start, third", "events: [start, thi^rd"), "made from the event's title"),
        (SMALL.replace("section: A text", "section: A te^xt"), "nothing has the id"),
        (SMALL.replace("title: Flow", "title: Fl^ow"), "no id here"),
    ],
)
def test_what_has_no_id_of_its_own_is_not_renamed(marked: str, said: str) -> None:
    text, index = at_caret(marked)

    with pytest.raises(Refused, match=said):
        renamable(naming_of(text), index)


def test_a_file_of_events_that_names_a_lane_keeps_it(tmp_path) -> None:
    from presenter.files import FolderReader

    (tmp_path / "many.csv").write_text("date,title,lane,source\n2020,A,l,paper\n2021,B,l,paper\n")
    text = SMALL.replace(
        "events:\n  - {id: start",
        "events:\n  from: many.csv\n  map: {lane: lane, source: source}\n  narrated:\n  - {id: start",
    )
    read = parse_story(read_source(text, str(tmp_path / "story.yaml")), FolderReader(tmp_path))
    naming = Naming(read.source)

    assert read.story.crowd is not None
    with pytest.raises(Refused, match=r"many\.csv names the lane"):
        rename_edits(naming, Id("lane", "l"), "row", read.story)
    with pytest.raises(Refused, match=r"many\.csv names the source"):
        rename_edits(naming, Id("source", "paper"), "text", read.story)
    assert rename_edits(naming, Id("fact", "b"), "c", read.story)
