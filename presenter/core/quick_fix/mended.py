"""Many fixes at once, each proved: the problem must be gone afterwards and nothing else wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from presenter.core.edit import applied
from presenter.core.lines import Lines
from presenter.core.problem import Problem, Severity
from presenter.core.quick_fix.fix import Fix
from presenter.core.quick_fix.mender import Mender
from presenter.core.quick_fix.syntax import SYNTAX
from presenter.core.source import read_source

Check = Callable[[str], Sequence[Problem]]
"""Every problem of a text."""
MOST = 200
"""Fixes in one go: each is proved by reading the story again."""


class Mended(Struct, frozen=True):
    """The text afterwards, and what was done, in order: each problem with its fix."""

    text: str
    done: tuple[tuple[Problem, Fix], ...]


def mend_all(text: str, file: str, check: Check, wanted: Callable[[Problem, Fix], bool]) -> Mended:
    """Apply the wanted fixes, one after the other, each only if it helps. `wanted` sees the likeliest fix of a problem."""
    done: list[tuple[Problem, Fix]] = []
    refused: set[tuple[str, str, object]] = set()
    problems = list(check(text))
    while len(done) < MOST:
        mender = Mender(read_source(text, file))
        for problem in sorted(problems, key=lambda problem: problem.span):
            key = (problem.code, problem.message, mender.source.lines.line(problem.span.line))
            fix = None if key in refused else next(iter(mender.fixes(problem)), None)
            if fix is None or fix.caret is not None or not wanted(problem, fix):
                continue
            after = applied(text, fix.edit)
            left = list(check(after))
            if helps(problem, fix, problems, left, after):
                done.append((problem, fix))
                text, problems = after, left
                break
            refused.add(key)
        else:
            break
    return Mended(text, tuple(done))


def helps(problem: Problem, fix: Fix, before: Iterable[Problem], after: Iterable[Problem], text: str) -> bool:
    """Whether a problem is gone, and nothing is wrong in what the fix wrote; `text` is the text afterwards.

    New errors elsewhere were hidden by this one. Where YAML could not be read at all, only its own complaints count.
    """
    before, after = list(before), list(after)
    if Counter(map(_said, after))[_said(problem)] >= Counter(map(_said, before))[_said(problem)]:
        return False
    new = Counter(map(_kind, after)) - Counter(map(_kind, before))
    lines, written = Lines(text), _written(fix)
    syntax = problem.code in SYNTAX
    for other in after:
        if other.severity is Severity.ERROR and new[_kind(other)] and (not syntax or other.code in SYNTAX):
            start = lines.start(min(max(1, other.span.line), len(lines))) + other.span.column - 1
            if any(start < last and first < start + max(1, other.span.length) for first, last in written):
                return False
    return True


def _written(fix: Fix) -> list[tuple[int, int]]:
    """The stretches of the text afterwards that a fix wrote."""
    stretches, shift = [], 0
    for change in fix.edit.changes:
        start = change.start + shift
        shift += len(change.text) - (change.end - change.start)
        stretches.append((start, start + len(change.text)))
    return stretches


def _said(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.message


def _kind(problem: Problem) -> tuple[Severity, str]:
    """Not the message: it may name what was mended."""
    return problem.severity, problem.code
