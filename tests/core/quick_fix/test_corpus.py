"""Every fix offered for any of the broken stories mends its problem, breaks nothing, and leaves all else as it was."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from presenter.core.edit import Edit, EditRefusedError, applied
from presenter.core.problem import Problem
from presenter.core.quick_fix.checking import problems_of
from presenter.core.quick_fix.fix import Fix
from presenter.core.quick_fix.mended import helps, mend_all
from presenter.core.quick_fix.mender import Mender
from presenter.core.source import read_source
from presenter.files import FolderReader

BAD = Path(__file__).parents[2] / "data" / "bad"
CASES = sorted(BAD.glob("*/*.yaml"))
IDS = [case.stem for case in CASES]
REVEALS = {("octal-and-base-60.yaml", "Change to 1000"): "a weight of 1000 is out of range, however it is written"}


def check(text: str, file: Path) -> Sequence[Problem]:
    return problems_of(text, file.name, FolderReader(file.parent))


class Offer(NamedTuple):
    problem: Problem
    fix: Fix
    edit: Edit
    caret: tuple[int, int] | None


def offered(file: Path) -> tuple[str, Sequence[Problem], list[Offer], int]:
    """The text, its problems, the fixes that can be written, and how many the engine refuses."""
    text = read_source(file.read_bytes(), file.name).text
    problems = check(text, file)
    mender = Mender(read_source(text, file.name))
    offers, refused = [], 0
    for problem in problems:
        for fix in mender.fixes(problem):
            try:
                edit = mender.edit(fix)
            except EditRefusedError:
                refused += 1
                continue
            offers.append(Offer(problem, fix, edit, mender.caret(fix, edit)))
    return text, problems, offers, refused


@pytest.mark.parametrize("file", CASES, ids=IDS)
def test_each_fix_mends_its_problem(file: Path) -> None:
    text, before, offers, _ = offered(file)
    for problem, fix, edit, caret in offers:
        after = applied(text, edit)
        said = f"{problem}: {fix.label}"
        assert after != text, said
        if caret is not None:
            line, column = caret
            assert after.splitlines()[line - 1][column - 2 : column] in {'""', "''"}, said
            assert len(check(after, file)) <= len(before), said
        elif (file.name, fix.label) not in REVEALS:
            assert helps(problem, edit, before, check(after, file), after), said


@pytest.mark.parametrize("file", CASES, ids=IDS)
def test_each_fix_leaves_all_other_lines_and_comments(file: Path) -> None:
    text, _, offers, _ = offered(file)
    lines = text.splitlines(keepends=True)
    for problem, fix, edit, _ in offers:
        after = applied(text, edit)
        touched = {text.count("\n", 0, index) for change in edit.changes for index in (change.start, change.end)}
        first, last = min(touched), max(touched)
        written = after.splitlines(keepends=True)
        assert written[:first] == lines[:first], f"{problem}: {fix.label}"
        below = lines[last + 1 :]
        assert written[len(written) - len(below) :] == below, f"{problem}: {fix.label}"
        comments = [line for line in lines if line.lstrip().startswith("#")]
        assert [line for line in written if line.lstrip().startswith("#")] == comments, f"{problem}: {fix.label}"


@pytest.mark.parametrize("file", CASES, ids=IDS)
def test_all_that_is_sure_is_done_in_one_go(file: Path) -> None:
    text = read_source(file.read_bytes(), file.name).text
    mended = mend_all(text, file.name, lambda made: check(made, file), lambda _problem, fix: fix.sure)
    assert all(fix.sure for _, fix in mended.done)
    assert (mended.text != text) == bool(mended.done)
    again = mend_all(mended.text, file.name, lambda made: check(made, file), lambda _problem, fix: fix.sure)
    assert again.done == (), "a second run finds nothing more"


def test_many_fixes_are_offered() -> None:
    """The list is not empty by accident."""
    all_of_them = [offered(file) for file in CASES]
    offers = [offer for _, _, found, _ in all_of_them for offer in found]
    kinds = {offer.fix.kind for offer in offers}
    assert len(offers) > 200
    assert sum(refused for *_, refused in all_of_them) <= len(offers) // 20
    assert kinds == {
        "write", "quote", "space", "tabs", "indent", "close", "add", "swap", "delete", "escape", "list", "date", "id",
    }  # fmt: skip
