"""Many fixes at once, each proved: the problem must be gone afterwards and nothing else wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from presenter.core.edit import Edit, EditRefusedError, Put, Rename, applied, edit_of
from presenter.core.lines import Lines
from presenter.core.problem import Problem, Severity
from presenter.core.quick_fix.fix import Fix
from presenter.core.quick_fix.mender import Mender
from presenter.core.quick_fix.syntax import SYNTAX
from presenter.core.source import Path, read_source

Check = Callable[[str], Sequence[Problem]]
"""Every problem of a text."""
MOST = 200
"""Fixes in one go: each is proved by reading the story again."""


class Mended(Struct, frozen=True):
    """The text afterwards, and what was done, in order: each problem with its fix."""

    text: str
    done: tuple[tuple[Problem, Fix], ...]


def mend_all(text: str, file: str, check: Check, wanted: Callable[[Problem, Fix], bool]) -> Mended:
    """Apply the wanted fixes, each only if it helps. `wanted` sees the likeliest fix of a problem.

    First all that lie apart at once; where that does not mend every one of them, one after the other.
    """
    done: list[tuple[Problem, Fix]] = []
    refused: set[tuple[str, str, str]] = set()
    problems = list(check(text))
    while len(done) < MOST:
        mender = Mender(read_source(text, file))
        pairs = [pair for pair in _likeliest(mender, problems, wanted) if _key(mender, pair[0]) not in refused]
        made = _together(mender, _apart(pairs[: MOST - len(done)]), problems, check) if len(pairs) > 1 else None
        for pair in () if made is not None else pairs:
            made = _together(mender, [pair], problems, check)
            if made is not None:
                break
            refused.add(_key(mender, pair[0]))
        if made is None:
            break
        text, problems, now = made
        done += now
    return Mended(text, tuple(done))


def _likeliest(
    mender: Mender, problems: Iterable[Problem], wanted: Callable[[Problem, Fix], bool]
) -> list[tuple[Problem, Fix]]:
    pairs = []
    for problem in sorted(problems, key=lambda problem: problem.span):
        fix = next(iter(mender.fixes(problem)), None)
        if fix is not None and fix.blank is None and wanted(problem, fix):
            pairs.append((problem, fix))
    return pairs


def _key(mender: Mender, problem: Problem) -> tuple[str, str, str]:
    """The problem, wherever its line has gone."""
    return problem.code, problem.message, mender.source.lines.line(problem.span.line)


def _apart(pairs: Sequence[tuple[Problem, Fix]]) -> list[tuple[Problem, Fix]]:
    """Those that do not touch each other: no step under a key that another renames or under the same key, nothing moved."""
    taken: list[tuple[Problem, Fix]] = []
    paths: set[Path] = set()
    for problem, fix in pairs:
        own = [step.path for step in fix.steps]
        alone = any(not isinstance(step, Put | Rename) for step in fix.steps)
        near = any(path[:length] in paths for path in own for length in range(1, len(path) + 1))
        if not alone and not near and len(set(own)) == len(own):
            taken.append((problem, fix))
            paths.update(own)
    return taken


def _together(
    mender: Mender, pairs: Sequence[tuple[Problem, Fix]], problems: Sequence[Problem], check: Check
) -> tuple[str, list[Problem], list[tuple[Problem, Fix]]] | None:
    """The text with these fixes; None where one cannot be written or does not help."""
    steps = [step for _, fix in pairs for step in fix.steps]
    try:
        changes = list(edit_of(mender.source, "", *steps).changes) if steps else []
    except EditRefusedError:
        return None
    changes += (change for _, fix in pairs for change in fix.changes)
    changes.sort(key=lambda change: (change.start, change.end))
    if not changes or any(before.end > after.start for before, after in pairwise(changes)):
        return None
    whole = Edit("", tuple(changes))
    after = applied(mender.text, whole)
    left = list(check(after))
    gone = Counter(map(_said, problems)) - Counter(map(_said, left))
    asked = Counter(_said(problem) for problem, _ in pairs)
    if asked - gone or not all(helps(problem, whole, problems, left, after) for problem, _ in pairs):
        return None
    return after, left, list(pairs)


def helps(problem: Problem, edit: Edit, before: Iterable[Problem], after: Iterable[Problem], text: str) -> bool:
    """Whether a problem is gone, and nothing is wrong in what the edit wrote; `text` is the text afterwards.

    New errors elsewhere were hidden by this one. Where YAML could not be read at all, only its own complaints count.
    """
    before, after = list(before), list(after)
    if Counter(map(_said, after))[_said(problem)] >= Counter(map(_said, before))[_said(problem)]:
        return False
    new = Counter(map(_kind, after)) - Counter(map(_kind, before))
    lines, written = Lines(text), _written(edit)
    syntax = problem.code in SYNTAX
    for other in after:
        if other.severity is Severity.ERROR and new[_kind(other)] and (not syntax or other.code in SYNTAX):
            start = lines.start(min(max(1, other.span.line), len(lines))) + other.span.column - 1
            if any(start < last and first < start + max(1, other.span.length) for first, last in written):
                return False
    return True


def _written(edit: Edit) -> list[tuple[int, int]]:
    """The stretches of the text afterwards that an edit wrote."""
    stretches, shift = [], 0
    for change in edit.changes:
        start = change.start + shift
        shift += len(change.text) - (change.end - change.start)
        stretches.append((start, start + len(change.text)))
    return stretches


def _said(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.message


def _kind(problem: Problem) -> tuple[Severity, str]:
    """Not the message: it may name what was mended."""
    return problem.severity, problem.code
