"""How much the rules of the lint count in one story: severities of the author's choice, and places where one is allowed.

Only rules can be weighed; what keeps a story off the stage cannot. An `allow` counts for all that is written where it
stands: a slide, an event, a fact, a source's table, a chart; that of `checks` counts everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.problem import Problem, Severity
from presenter.core.resolve.notes import Notes
from presenter.core.resolve.texts import structs_of
from presenter.core.schema import Storyboard
from presenter.core.schema.checks import RULES
from presenter.core.source import Path, Source

WHILE_READING = frozenset(
    {
        "disagrees", "era-outside", "gap-none", "log-of-zero", "no-choice", "no-place", "no-reason",
        "not-derived", "not-in-chart", "not-shown", "nothing-to-rank", "outside", "ranked-by-middle", "stated-alone",
        "twice", "unsourced-date", "view-outside", "view-whole",
    }
)  # fmt: skip
"""Rules that reading a story looks for, at least in part: what is found later does not say whether an `allow` of theirs
is of use."""


class Allowance(Struct, frozen=True):
    """One rule set aside between two characters of the text, and where that is written."""

    rule: str
    start: int
    end: int
    path: Path


class Weights(Struct, frozen=True):
    """What one storyboard says about its rules."""

    source: Source
    severity: dict[str, str]
    allowances: tuple[Allowance, ...]

    def weighed(self, problems: Iterable[Problem]) -> list[Problem]:
        """Those that count, as much as the author wants."""
        if not self.severity and not self.allowances:
            return list(problems)
        return [one for problem in problems if (one := self._weighed(problem)) is not None]

    def unused(self, problems: Iterable[Problem]) -> list[Problem]:
        """Allowances that none of the problems found after reading needs."""
        found = list(problems)
        notes = Notes(self.source)
        for allowance in self.allowances:
            if allowance.rule in WHILE_READING or any(self._covers(allowance, problem) for problem in found):
                continue
            message = f"nothing here needs to be allowed {allowance.rule}"
            notes.remark(allowance.path, "unused-allow", message, "delete it", at_key=True)
        return self.weighed(notes.problems)

    def _weighed(self, problem: Problem) -> Problem | None:
        if problem.code not in RULES or problem.severity is Severity.ERROR:
            return problem
        level = self.severity.get(problem.code)
        if level == "off" or any(self._covers(allowance, problem) for allowance in self.allowances):
            return None
        return problem if level is None else replace(problem, severity=Severity(level), raised=level == "error")

    def _covers(self, allowance: Allowance, problem: Problem) -> bool:
        if allowance.rule != problem.code:
            return False
        if allowance.start < 0:
            return True
        if problem.span.file != self.source.file:
            return False
        at = self.source.lines.start(problem.span.line) + problem.span.column - 1
        return allowance.start <= at < allowance.end


def weights_of(board: Storyboard, source: Source) -> Weights:
    """The weights of a storyboard; without any, all rules count as they are."""
    checks = board.checks
    allowances = [Allowance(rule, -1, -1, ("checks", "allow", rule)) for rule in checks.allow] if checks else []
    if "allow" in source.text:  # a story without any does not wait for a walk
        for struct, path in structs_of(board):
            for rule in getattr(struct, "allow", ()) if path and path != ("checks",) else ():
                key = source.key_span(path)
                start = source.lines.start(key.line) + key.column - 1
                allowances.append(Allowance(rule, start, source.extent(path)[1], (*path, "allow", rule)))
    return Weights(source, dict(checks.severity) if checks else {}, tuple(allowances))
