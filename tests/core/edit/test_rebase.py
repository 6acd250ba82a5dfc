"""Steps and edits meant for one version of a file, done in a later one."""

from __future__ import annotations

from typing import Any

import pytest

from presenter.core.edit import Change, Edit, EditRefusedError, Insert, Move, Put, Remove, applied
from presenter.core.edit.rebase import moved_edit, rebased

BEFORE: Any = {
    "title": "T",
    "slides": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}, {"id": "c", "title": "C"}],
}
NOW: Any = {"title": "T", "slides": [{"id": "new"}, {"id": "c", "title": "C"}, {"id": "b", "title": "B2"}]}


def test_an_item_is_found_again_by_its_id() -> None:
    assert rebased(Put(("slides", 2, "title"), "X"), BEFORE, NOW) == Put(("slides", 1, "title"), "X")
    assert rebased(Put(("slides", 1, "notes"), "X"), BEFORE, NOW) == Put(("slides", 2, "notes"), "X")
    assert rebased(Move(("slides", 2), 1), BEFORE, NOW) == Move(("slides", 1), 2)
    assert rebased(Insert(("slides",), 2, "x"), BEFORE, NOW) == Insert(("slides",), 1, "x")


@pytest.mark.parametrize(
    ("step", "code"),
    [
        (Put(("slides", 1, "title"), "X"), "changed"),
        (Remove(("slides", 1)), "changed"),
        (Put(("slides", 0, "title"), "X"), "gone"),
    ],
)
def test_what_others_changed_or_took_away_is_a_conflict(step: Any, code: str) -> None:
    with pytest.raises(EditRefusedError) as refused:
        rebased(step, BEFORE, NOW)
    assert refused.value.code == code


def test_a_key_that_others_added_meanwhile_is_a_conflict() -> None:
    now: Any = {"title": "T", "theme": "paper"}
    with pytest.raises(EditRefusedError):
        rebased(Put(("theme",), "ink"), {"title": "T"}, now)


def test_an_edit_moves_with_the_lines_around_it() -> None:
    old, new = "one\ntwo\nthree\n", "zero\none\ntwo\n3\n"
    assert applied(new, moved_edit(Edit("", (Change(4, 7, "2"),)), old, new)) == "zero\none\n2\n3\n"
    with pytest.raises(EditRefusedError):
        moved_edit(Edit("", (Change(8, 13, "3"),)), old, new)
