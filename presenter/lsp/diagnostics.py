"""Problems as an editor shows them: the hint in the message, other places they speak of linked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from lsprotocol import types as lsp
from pygls.uris import from_fs_path

from presenter.core.authoring.naming import Id, Naming
from presenter.core.problem import Problem, Severity
from presenter.lsp.drafts import Draft

SOURCE = "storyline"
_SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.INFO: lsp.DiagnosticSeverity.Information,
}
_UNUSED = {"not-shown", "stated-alone"}
"""Codes of what is written and has no effect: editors fade it."""
_OTHER_LINE = re.compile(r"\bline (\d{1,7})\b")
_QUOTED = re.compile(r"[“\"](?P<id>[^”\"]+)[”\"]")
_KIND = re.compile(r"^(?:duplicate|unknown)-")
_GIVEN_TWICE = re.compile(r"there are two (?P<kind>event|slide)s")


def diagnostics(problems: Iterable[Problem], draft: Draft, naming: Naming | None) -> dict[str, list[lsp.Diagnostic]]:
    """Those of each file, by its address; the story's own is always there."""
    found: dict[str, list[lsp.Diagnostic]] = {draft.uri: []}
    for problem in problems:
        if problem.span.file == draft.name:
            found[draft.uri].append(_diagnostic(problem, draft, naming))
        else:
            address = from_fs_path(str(Path(problem.span.file).absolute()))
            if address:
                found.setdefault(address, []).append(_elsewhere(problem))
    return found


def _diagnostic(problem: Problem, draft: Draft, naming: Naming | None) -> lsp.Diagnostic:
    span = problem.span
    made = _bare(problem, draft.span(span.line, span.column, span.length))
    made.related_information = _related(problem, draft, naming) or None
    return made


def _elsewhere(problem: Problem) -> lsp.Diagnostic:
    """In a table beside the story, whose text is not known here: columns count characters."""
    start = lsp.Position(max(problem.span.line - 1, 0), max(problem.span.column - 1, 0))
    end = lsp.Position(start.line, start.character + max(problem.span.length, 1))
    return _bare(problem, lsp.Range(start, end))


def _bare(problem: Problem, where: lsp.Range) -> lsp.Diagnostic:
    return lsp.Diagnostic(
        range=where,
        message=f"{problem.message}\n{problem.hint}" if problem.hint else problem.message,
        severity=_SEVERITIES[problem.severity],
        code=problem.code,
        source=SOURCE,
        tags=[lsp.DiagnosticTag.Unnecessary] if problem.code in _UNUSED else None,
        data={"code": problem.code, "hint": problem.hint},
    )


def _related(problem: Problem, draft: Draft, naming: Naming | None) -> list[lsp.DiagnosticRelatedInformation]:
    """Other places that it speaks of: a line that is named, the first of two ids, the id that was meant."""
    found: list[lsp.DiagnosticRelatedInformation] = []
    for other in _OTHER_LINE.finditer(f"{problem.message} {problem.hint}"):
        number = int(other[1])
        if number != problem.span.line and number <= len(draft.lines):
            text = draft.lines.line(number)
            where = draft.span(number, len(text) - len(text.lstrip()) + 1, len(text.strip()))
            found.append(lsp.DiagnosticRelatedInformation(lsp.Location(draft.uri, where), text.strip()[:80]))
    if naming is None:
        return found
    twice = _GIVEN_TWICE.search(problem.message)
    meant = _QUOTED.search(problem.message if twice else problem.hint)
    kind = twice["kind"] if twice else problem.code.removeprefix("unknown-") if _KIND.match(problem.code) else ""
    given = naming.given.get(Id(kind, meant["id"])) if meant and kind else None
    if given is not None:
        said = f"the first {kind} “{given.id.name}”" if twice else f"{kind} “{given.id.name}”"
        place = lsp.Location(draft.uri, draft.range(given.start, given.end))
        found.append(lsp.DiagnosticRelatedInformation(place, said))
    return found
