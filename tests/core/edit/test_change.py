"""Changes of a text: done, undone, trimmed, and one row made of two."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.edit import Change, Edit, applied, reverse
from presenter.core.edit.change import followed, line_break, trimmed

TEXTS = st.text("ab\n", max_size=30)


@st.composite
def rows(draw: Any, length: int) -> tuple[Change, ...]:
    """Changes in order, none over another."""
    places = sorted(draw(st.lists(st.integers(0, length), max_size=6)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return tuple(Change(start, end, draw(st.text("xy", max_size=4))) for start, end in pairs)


@settings(derandomize=True, database=None, deadline=None)
@given(st.data())
def test_two_rows_of_changes_are_one(data: Any) -> None:
    text = data.draw(TEXTS)
    first = data.draw(rows(len(text)))
    between = applied(text, Edit("", first))
    second = data.draw(rows(len(between)))
    both = Edit("", followed(len(text), first, second))
    assert applied(text, both) == applied(between, Edit("", second))


@settings(derandomize=True, database=None, deadline=None)
@given(st.data())
def test_what_is_done_can_be_undone_and_trimming_changes_nothing(data: Any) -> None:
    text = data.draw(TEXTS)
    edit = Edit("", data.draw(rows(len(text))))
    after = applied(text, edit)
    assert applied(after, reverse(text, edit)) == text
    assert applied(text, Edit("", trimmed(text, edit.changes))) == after


def test_trimmed_to_what_differs() -> None:
    assert trimmed("title: Hello", [Change(7, 12, "Help")]) == (Change(10, 12, "p"),)
    assert trimmed("same", [Change(0, 4, "same")]) == ()


def test_changes_over_each_other_are_no_edit() -> None:
    with pytest.raises(ValueError, match="in order"):
        applied("abc", Edit("", (Change(0, 2, ""), Change(1, 3, ""))))


def test_a_text_breaks_its_lines_as_its_first() -> None:
    assert [line_break(text) for text in ("a\r\nb\n", "a\nb\r\n", "a\rb", "a")] == ["\r\n", "\n", "\r", "\n"]
