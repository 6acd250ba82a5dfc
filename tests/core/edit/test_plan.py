"""Single edits, as a diff shows them."""

from __future__ import annotations

import difflib

import pytest

from presenter.core.edit import (
    EditRefusedError,
    Insert,
    Move,
    Put,
    Remove,
    Rename,
    Step,
    applied,
    edit_of,
    reverse,
    written_path,
)
from presenter.core.parse import parse_story
from presenter.core.source import read_source

STORY = """\
# head

title: Hello  # said first
name: &x {zh: 甲, en: "It \\u2014 is"}
again: *x
on: true
slides:
  # about a
  - id: a
    notes: |
      one

      two
    # end of a

  - id: b
    title: {zh: 乙, en: B}

  # Part

  - id: c
    body: >-
      some folded
      text here

      more
    tags: [q, r,
           s, t]
"""


def diff(*steps: Step, text: str = STORY) -> list[str]:
    edit = edit_of(read_source(text, "s.yaml"), "edit", *steps)
    after = applied(text, edit)
    assert applied(after, reverse(text, edit)) == text
    lines = difflib.unified_diff(text.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Good bye", "Good bye"),
        ("四岁", "四岁"),
        ("a: b", '"a: b"'),
        ("C #", '"C #"'),
        ("yes", '"yes"'),
        ("12:30", '"12:30"'),
        ("null", '"null"'),
        ("", '""'),
        ("- x", '"- x"'),
        ("@home", '"@home"'),
        ('"Q" said', "'\"Q\" said'"),
        ("2024-05", "2024-05"),
        ("a, b", "a, b"),
    ],
)
def test_a_text_gets_quotes_only_where_it_needs_them(words: str, line: str) -> None:
    assert diff(Put(("title",), words)) == ["-title: Hello  # said first", f"+title: {line}  # said first"]


def test_inside_brackets_a_comma_needs_quotes() -> None:
    assert diff(Put(("slides", 1, "title", "en"), "A, B"))[-1] == '+    title: {zh: 乙, en: "A, B"}'


def test_a_quoted_text_keeps_its_quotes_and_escapes() -> None:
    assert diff(Put(("name", "en"), "It — was"), text=STORY.replace("again: *x\n", ""))[-1] == (
        '+name: &x {zh: 甲, en: "It \\u2014 was"}'
    )


def test_lines_of_a_block_that_stay_are_not_touched() -> None:
    assert diff(Put(("slides", 0, "notes"), "one\n\ntwo\n  three\n")) == ["+        three"]
    assert diff(Put(("slides", 2, "body"), "some folded text there\nmore")) == ["-      text here", "+      text there"]


def test_several_lines_in_a_plain_place_become_a_block_and_the_comment_stays() -> None:
    assert diff(Put(("title",), "two\nlines")) == [
        "-title: Hello  # said first",
        "+title: |-  # said first",
        "+  two",
        "+  lines",
    ]


def test_a_missing_language_and_a_key_behind_another() -> None:
    assert diff(Put(("slides", 1, "title", "fr"), "C"))[-1] == "+    title: {zh: 乙, en: B, fr: C}"
    new = Put(("slides", 2, "title"), {"zh": "丙", "en": "x: y"}, after="id")
    assert diff(new) == ['+    title: {zh: 丙, en: "x: y"}']
    assert diff(Put(("title",), {"zh": "你好", "en": "Hello"}))[-1] == "+title: {zh: 你好, en: Hello}  # said first"


def test_an_item_moves_with_its_comments_and_headings_between_stay() -> None:
    assert diff(Move(("slides", 0), 1)) == [
        "+  - id: b",
        "+    title: {zh: 乙, en: B}",
        "+",
        "-",
        "-  - id: b",
        "-    title: {zh: 乙, en: B}",
    ]
    moved = applied(STORY, edit_of(read_source(STORY, "s"), "move", Move(("slides", 1), 2)))
    assert moved.endswith("           s, t]\n\n  - id: b\n    title: {zh: 乙, en: B}\n")
    assert "# end of a\n\n  # Part\n\n  - id: c" in moved
    assert diff(Move(("slides", 2, "tags", 3), 0))[-2:] == ["+    tags: [t, q,", "+           r, s]"]


def test_an_item_goes_with_its_own_comments() -> None:
    gone = diff(Remove(("slides", 0)))
    assert gone[0] == "-  # about a"
    assert "-    # end of a" in gone
    assert not any(line.startswith("+") for line in gone)
    assert diff(Remove(("slides", 2, "tags", 1)))[-1] == "+    tags: [q,"


def test_a_new_item_is_set_apart_as_the_others_are() -> None:
    assert diff(Insert(("slides",), 1, {"id": "new", "title": "New: one", "steps": True})) == [
        "+  - id: new",
        '+    title: "New: one"',
        "+    steps: true",
        "+",
    ]
    text = "events:\n  - {id: a, date: 2024}\n"
    assert diff(Insert(("events",), 1, {"id": "b", "date": "2025"}), text=text) == ["+  - {id: b, date: 2025}"]
    assert diff(Insert(("slides",), 0, {"id": "a"}), text="slides: []\n")[1:] == ["+slides:", "+  - id: a"]


def test_a_key_is_renamed_alone() -> None:
    assert diff(Rename(("slides", 1, "title"), "headline"))[-1] == "+    headline: {zh: 乙, en: B}"


def test_truth_values_stay_plain() -> None:
    assert diff(Put(("on",), "false")) == diff(Put(("on",), False)) == ["-on: true", "+on: false"]


@pytest.mark.parametrize(
    ("step", "code"),
    [
        (Put(("name", "zh"), "乙"), "other-meaning"),  # `again` would change, too
        (Put(("again", "zh"), "乙"), "alias"),
        (Remove(("name",)), "not-readable-after"),
        (Rename(("title",), "name"), "taken"),
        (Put(("slides", 9, "title"), "x"), "gone"),
        (Put(("title", "zh"), "x"), "not-there"),
    ],
)
def test_what_would_change_anything_else_is_refused(step: Step, code: str) -> None:
    with pytest.raises(EditRefusedError) as refused:
        edit_of(read_source(STORY, "s.yaml"), "edit", step)
    assert refused.value.code == code


def test_an_alias_is_replaced_by_a_value_of_its_own() -> None:
    assert diff(Put(("again",), "alone")) == ["-again: *x", "+again: alone"]


def test_line_ends_stay() -> None:
    text = "a: 1\r\nb: |\r\n  one\r\n  two"
    edit = edit_of(read_source(text, "s"), "edit", Put(("b",), "one\nzwei\nthree"), Put(("c",), "new"))
    assert applied(text, edit) == "a: 1\r\nb: |-\r\n  one\r\n  zwei\r\n  three\r\nc: new"


def test_several_steps_are_one_edit() -> None:
    steps = (Put(("title",), "A"), Put(("slides", 1, "id"), "z"), Move(("slides", 1), 0), Put(("slides", 0, "id"), "y"))
    after = applied(STORY, edit_of(read_source(STORY, "s"), "edit", *steps))
    value = read_source(after, "s").value
    assert isinstance(value, dict)
    assert value["title"] == "A"
    assert [slide["id"] for slide in value["slides"]] == ["y", "a", "c"]  # type: ignore[index, union-attr, call-overload]


def test_paths_of_a_parsed_story_lead_into_the_text_as_written() -> None:
    text = "title: T\nevents:\n  - 2024: First\n  - {date: nonsense, title: bad, lane: [x]}\n  - {id: c, date: 2025, title: Third}\n"
    parsed = parse_story(read_source(text, "s.yaml"))
    assert written_path(parsed.source, ("events", 0, "title")) == (("events", 0, "2024"), False)
    assert written_path(parsed.source, ("events", 0, "date")) == (("events", 0, "2024"), True)
    last = len(parsed.source.value["events"]) - 1  # type: ignore[index, call-overload, arg-type]
    assert written_path(parsed.source, ("events", last, "title")) == (("events", 2, "title"), False)
