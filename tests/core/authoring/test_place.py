"""Where the cursor is, in texts that YAML reads and in texts half written."""

from __future__ import annotations

import pytest

from presenter.core.authoring.naming import Naming
from presenter.core.authoring.place import Role, cursor_place
from presenter.core.source import Source, read_source
from tests.core.authoring.marked import STORY, place_at, word_at

DECK = """\
title: x
slides:
  - id: a
    layout: chart
    chart:
      type: bars
      bars:
        - fact: rev
        - {fact: tar, hero: true}
    notes: >
      some text: here
      more
  - id: b
    title: {zh: a, en: "b c"}
"""


@pytest.mark.parametrize(
    ("end", "path", "role", "word"),
    [
        ("    la^", ("slides", 1), Role.KEY, "la"),
        ("    ^", ("slides", 1), Role.KEY, ""),
        ("    layout: ch^", ("slides", 1, "layout"), Role.VALUE, "ch"),
        ("    layout: ^", ("slides", 1, "layout"), Role.VALUE, ""),
        ("    layout: ^chart  # a remark", ("slides", 1, "layout"), Role.VALUE, "chart"),
        ("  - ^", ("slides", 2), Role.KEY, ""),
        ("  - i^", ("slides", 2), Role.KEY, "i"),
        ("^", (), Role.KEY, ""),
        ("fa^", (), Role.KEY, "fa"),
        ("    chart: {type: bars, bars: [{fact: a}, {fact: re^", ("slides", 1, "chart", "bars", 1, "fact"), Role.VALUE, "re"),
        ("    chart: {type: bars, bars: [{fact: ^}]}", ("slides", 1, "chart", "bars", 0, "fact"), Role.VALUE, ""),
        ("    chart: {ty^\n    covers: [S1, S2]", ("slides", 1, "chart"), Role.KEY, "ty"),
        ("    covers: [S1,\n      S^", ("slides", 1, "covers", 1), Role.VALUE, "S"),
        ("    covers: [S1, ^", ("slides", 1, "covers", 1), Role.VALUE, ""),
        ("    covers:\n      - S1\n      - ^", ("slides", 1, "covers", 1), Role.KEY, ""),
        ("    covers:\n    - S1\n    - S2^", ("slides", 1, "covers", 1), Role.KEY, "S2"),
        ("    chart:\n      ^", ("slides", 1, "chart"), Role.KEY, ""),
        ("    chart:\n      points:\n        - fact: a\n          ^", ("slides", 1, "chart", "points", 0), Role.KEY, ""),
        ('    title: "say $(re^', ("slides", 1, "title"), Role.VALUE, "say $(re"),
        ('    title: "all of ^it"', ("slides", 1, "title"), Role.VALUE, "all of it"),
        ("    title:\n      zh: ^", ("slides", 1, "title", "zh"), Role.VALUE, ""),
        ("    body: |\n      some words: ^", ("slides", 1, "body"), Role.TEXT, ""),
        ("    body: one line\n      and the ne^xt", ("slides", 1, "body"), Role.TEXT, ""),
        ("    # what ^is said here", (), Role.NOWHERE, ""),
        ("facts:\n  a: {label: x, value: 1,\n    un^", ("facts", "a"), Role.KEY, "un"),
        ('facts:\n  a: {unit: "%", or^igin: context}\n  b: {}', ("facts", "a"), Role.KEY, "origin"),
        ("facts:\n  a: &first\n    va^", ("facts", "a"), Role.KEY, "va"),
    ],
)  # fmt: skip
def test_the_end_of_a_text_half_written(end: str, path: tuple, role: Role, word: str) -> None:
    place = place_at(DECK + end)

    assert (place.path, place.role, word_at(DECK + end)) == (path, role, word)


def test_what_stands_beside_the_cursor() -> None:
    place = place_at(DECK + "    chart: {type: bars, bars: [{fact: ^}], colour: teal}")

    assert place.beside(3) == {"type": "bars", "bars": "", "colour": "teal"}
    assert place.beside(2)["id"] == "b"
    assert set(place.beside(0)) == {"title", "slides"}


def test_keys_that_are_there_are_known_above_and_below() -> None:
    assert set(place_at(DECK.replace("    chart:\n", "    ^\n    chart:\n")).keys) == {"id", "layout", "chart", "notes"}
    assert set(place_at("- a: 1\n  ^\n  b: 2").keys) == {"a", "b"}


def test_windows_line_ends_and_wide_letters() -> None:
    place = place_at("title: 目标😀\r\nslides:\r\n  - id: 甲\r\n    lay^\r\n")

    assert place.path == ("slides", 0)
    assert set(place.keys) == {"id", "lay"} - {"lay"}


def scalars(source: Source) -> list[tuple[tuple, int, int]]:
    found = []

    def walk(value, path) -> None:
        if isinstance(value, dict):
            for key, item in value.items():
                walk(item, (*path, key))
        elif isinstance(value, list):
            for number, item in enumerate(value):
                walk(item, (*path, number))
        elif isinstance(value, str) and value:
            found.append((path, *source.extent(path)))

    walk(source.value, ())
    return found


def test_every_scalar_of_the_shipped_story_is_found_where_yaml_finds_it() -> None:
    source = read_source(STORY, "story.yaml")
    wrong = []
    for path, start, end in scalars(source):
        line, column = source.lines.place((start + end) // 2)
        place = cursor_place(source.lines, line, column - 1)
        # A scalar that is an item of a block list can be the beginning of a key as well.
        if place.path != path or place.role is Role.NOWHERE:
            wrong.append((path, place.path, place.role))
    assert wrong == []


def test_every_mention_of_the_shipped_story_is_a_word() -> None:
    naming = Naming(read_source(STORY, "story.yaml"))
    lines = naming.source.lines
    for mention in naming.mentions:
        if mention.form in {"key", "value"}:
            line, column = lines.place(mention.start)
            place = cursor_place(lines, line, column - 1)
            assert lines.text[place.start : place.end] == mention.id.name
