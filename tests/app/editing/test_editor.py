"""The editor on a real file: written beside, undone to the same bytes, refused where others wrote the same."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from presenter.app.editing.editor import Conflict, Editor
from presenter.app.talk import Talk
from presenter.core.edit import Change, Edit, Move, Put
from tests.app.editing.conftest import Diffed

TITLE = ("slides", 3, "title", "en")


@pytest.fixture
def editor(talk: Talk) -> Editor:
    return Editor(talk)


@pytest.fixture
def refusals(editor: Editor) -> list[str]:
    codes: list[str] = []
    editor.refused.connect(lambda code, _: codes.append(code))
    return codes


def save_over(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_an_edit_is_in_the_file_and_undo_brings_its_bytes_back(editor: Editor, diff: Diffed) -> None:
    assert editor.do("Edit text", Put(TITLE, "The end: really"))
    assert diff() == [
        "-    title: {en: The last word, zh: 结语}",
        '+    title: {en: "The end: really", zh: 结语}',
    ]
    after = diff.path.read_bytes()
    assert editor.undo_label == "Edit text"
    assert editor.undo()
    assert diff.same
    assert (editor.undo_label, editor.redo_label) == ("", "Edit text")
    assert editor.redo()
    assert diff.path.read_bytes() == after


def test_link_permissions_and_mark_stay(tmp_path: Path, talk: Talk) -> None:
    real = talk.path.rename(tmp_path / "real.yaml")
    real.write_bytes(b"\xef\xbb\xbf" + real.read_bytes())
    real.chmod(0o640)
    talk.path.symlink_to(real)
    assert Editor(talk).do("Edit text", Put(TITLE, "Ende"))
    assert talk.path.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert real.read_bytes().startswith(b"\xef\xbb\xbftitle: ")
    assert "{en: Ende, zh" in real.read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.glob("*") if path.is_file()) == ["real.yaml", "towers.yaml"]


def test_an_edit_elsewhere_meanwhile_is_kept(editor: Editor, diff: Diffed) -> None:
    save_over(diff.path, "slides:\n", "# Part one\nslides:\n  - {id: new, title: New}\n")
    assert editor.do("Edit text", Put(TITLE, "Ende"))
    assert "+  - {id: new, title: New}" in diff()
    assert "+    title: {en: Ende, zh: 结语}" in diff()
    assert editor.undo()
    assert "+  - {id: new, title: New}" in diff()
    assert "+    title: {en: Ende, zh: 结语}" not in diff()


def test_an_edit_of_the_same_text_meanwhile_is_a_conflict(editor: Editor, diff: Diffed, refusals: list[str]) -> None:
    conflicts: list[Conflict] = []
    editor.conflicted.connect(conflicts.append)
    save_over(diff.path, "The last word", "Theirs")
    before = diff.path.read_bytes()
    assert not editor.do("Edit text", Put(TITLE, "Mine"))
    assert diff.path.read_bytes() == before
    [conflict] = conflicts
    assert (conflict.was, conflict.now, conflict.wanted) == ("The last word", "Theirs", "Mine")
    assert refusals == []
    assert editor.do(conflict.label, *conflict.steps, base=conflict.base, over=True)
    assert "{en: Mine, zh: 结语}" in diff.path.read_text(encoding="utf-8")
    assert editor.undo()
    assert diff.path.read_bytes() == before


def test_undo_is_refused_where_others_wrote_since_and_stays_possible(
    editor: Editor, diff: Diffed, refusals: list[str]
) -> None:
    editor.do("Edit text", Put(TITLE, "Mine"))
    mine = diff.path.read_bytes()
    save_over(diff.path, "en: Mine", "en: Theirs")
    theirs = diff.path.read_bytes()
    assert not editor.undo()
    assert refusals == ["changed"]
    assert diff.path.read_bytes() == theirs
    diff.path.write_bytes(mine)
    assert editor.undo()
    assert diff.same


def test_what_is_moved_is_found_by_its_id(editor: Editor, diff: Diffed) -> None:
    save_over(diff.path, "slides:\n", "slides:\n  - {id: new, title: New}\n")
    assert editor.do("Move slide", Move(("slides", 3), 0))
    order = [
        line for line in diff.path.read_text(encoding="utf-8").splitlines() if "- id:" in line or "id: new" in line
    ]
    assert order == [
        "  - {id: new, title: New}",
        "  - id: finish",
        "  - id: opening",
        "  - id: steps",
        "  - id: heights",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_is_read_only_is_left_alone(editor: Editor, diff: Diffed, refusals: list[str]) -> None:
    diff.path.chmod(0o444)
    assert not editor.do("Edit text", Put(TITLE, "Mine"))
    assert refusals == ["read-only"]
    assert diff.same


def test_a_file_that_cannot_be_read_is_left_alone(editor: Editor, diff: Diffed, refusals: list[str]) -> None:
    broken = b"title: [\nslides: }\n"
    diff.path.write_bytes(broken)
    assert not editor.do("Edit text", Put(TITLE, "Mine"))
    assert len(refusals) == 1
    assert diff.path.read_bytes() == broken


def test_switched_off_nothing_is_written(editor: Editor, diff: Diffed, refusals: list[str]) -> None:
    editor.switch(on=False)
    assert not editor.do("Edit text", Put(TITLE, "Mine"))
    assert refusals == ["off"]
    assert diff.same


def test_switched_off_a_mended_file_can_still_be_undone(editor: Editor, diff: Diffed) -> None:
    editor.switch(on=False)
    text = diff.path.read_text("utf-8")
    assert editor.put(text, Edit("Mend", (Change(0, 0, "# mended\n"),)))
    assert editor.undo_label == "Mend"
    assert editor.undo()
    assert diff.same
    assert editor.redo()
    assert diff.path.read_text("utf-8") == "# mended\n" + text
