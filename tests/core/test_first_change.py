"""Where a new version of a story leads to."""

from __future__ import annotations

import pytest

from presenter.core.deck import Cursor
from presenter.core.first_change import changed_slides, landing
from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.core.story import Story

TEXT = """\
title: T
sources:
  book: {title: A book, origin: article}
facts:
  one: {label: One, value: 1, as_of: 2020, sources: [book]}
  two: {label: Two, value: 2, as_of: 2020, sources: [book]}
  both: {label: Both, formula: one + two}
tables:
  t: {columns: {year: {}, height: {kind: number}}, rows: [[1901, 40]]}
events:
  - {id: e, date: 2020, title: E}
slides:
  - {id: a, layout: statement, title: A}
  - {id: b, layout: text, title: B, body: "said $(one)", steps: true}
  - {id: c, layout: table, title: C, table: {table: t}}
  - {id: d, layout: text, title: D, body: "- said $(two)\\n- and $(both)\\n- more", steps: true}
  - {id: e, layout: event, title: E, events: [e]}
"""


def story(*changes: tuple[str, str]) -> Story:
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    parsed = parse_story(read_source(text, "s.yaml"))
    assert parsed.story is not None
    assert not parsed.problems, parsed.problems
    return parsed.story


@pytest.mark.parametrize(
    ("change", "slides"),
    [
        (("title: D", "title: DD"), ["d"]),
        (("  - {id: c,", "  - {id: new, layout: statement, title: N}\n  - {id: c,"), ["new"]),
        (("  - {id: a, layout: statement, title: A}\n", ""), []),
        (("title: T\n", "title: TT\n"), []),
        (("value: 1,", "value: 11,"), ["b", "d"]),
        (("value: 2,", "value: 22,"), ["d"]),
        (("[[1901, 40]]", "[[1901, 41]]"), ["c"]),
        (("date: 2020, title: E}", "date: 2021, title: E}"), ["e"]),
        (("title: A}", "title: A, notes: only a note}"), ["a"]),
        (("# ", "# ") if "# " in TEXT else ("slides:\n", "# a comment\nslides:\n"), []),
    ],
)
def test_what_changed(change: tuple[str, str], slides: list[str]) -> None:
    assert changed_slides(story(), story(change)) == slides


def test_it_lands_on_the_first_change_complete() -> None:
    old, new = story(), story(("- more", "- much more"))
    assert new.slide("d").last_step > 1
    assert landing(old, new, Cursor(0)) == Cursor(3, new.slide("d").last_step)


def test_it_stays_where_the_slide_on_stage_changed_or_none_did() -> None:
    old = story()
    both = story(("title: A}", "title: AA}"), ("- more", "- much more"))
    assert landing(old, both, Cursor(3, 1)) == Cursor(3, 1)
    assert landing(old, story(("title: T\n", "title: TT\n")), Cursor(2)) == Cursor(2)


def test_it_stays_on_the_slide_by_id() -> None:
    gone = story(("  - {id: a, layout: statement, title: A}\n", ""))
    assert landing(story(), gone, Cursor(3, 1)) == Cursor(2, 1)
    assert landing(story(), gone, Cursor(0)) == Cursor(0)


def test_a_changed_option_is_a_change() -> None:
    def switched(word: str) -> Story:
        options = f"[{{id: x, name: X}}, {{id: y, name: Y, with: {{title: {word}}}}}]"
        return story(("title: A}", f"title: A, switches: [{{id: s, options: {options}}}]}}"))

    assert changed_slides(switched("one"), switched("two")) == ["a"]
