"""Quick fixes: what a machine can mend of the problems under the cursor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol import types as lsp

from presenter.core.edit import EditRefusedError
from presenter.core.problem import Problem
from presenter.core.quick_fix.mender import Mender
from presenter.lsp.diagnostics import diagnostics
from presenter.lsp.drafts import Draft
from presenter.lsp.navigation import edits_of
from presenter.lsp.reading import Reading

MOST = 30
"""Problems in the selected lines that are looked at."""


def actions(
    draft: Draft, selected: lsp.Range, reading: Reading, problems: Iterable[Problem], *, versioned: bool
) -> list[lsp.CodeAction]:
    """The fixes of the problems in the selected lines, the likeliest of each first."""
    lines = range(selected.start.line + 1, selected.end.line + 2)
    near = [one for one in problems if one.span.file == draft.name and one.span.line in lines][:MOST]
    mender = Mender(reading.source)
    return [made for problem in near for made in _fixes(problem, mender, draft, versioned=versioned)]


def _fixes(problem: Problem, mender: Mender, draft: Draft, *, versioned: bool) -> Iterator[lsp.CodeAction]:
    told = diagnostics([problem], draft, None)[draft.uri]
    for fix in mender.fixes(problem):
        try:
            edit = mender.edit(fix)
        except EditRefusedError:
            continue
        changes = [lsp.TextEdit(draft.range(change.start, change.end), change.text) for change in edit.changes]
        yield lsp.CodeAction(
            fix.label,
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=told,
            is_preferred=fix.sure or None,
            edit=edits_of(draft, changes, versioned=versioned),
        )
