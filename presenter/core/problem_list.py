"""The rows of a list of problems: errors first, then by what they are about or by kind, and only those asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from msgspec import Struct

from presenter.core.folded import folded
from presenter.core.problem import Problem, Severity
from presenter.core.problem_place import About

SEVERITIES: tuple[Severity, ...] = tuple(Severity)
Grouping = Literal["place", "kind"]


class Wanted(Struct, frozen=True):
    """What is asked for: every word of `text` must stand somewhere in what is said of a problem."""

    text: str = ""
    severities: frozenset[Severity] = frozenset(SEVERITIES)
    grouping: Grouping = "place"


class Heading(Struct, frozen=True):
    """Above problems: `group` is None for all of one severity, else what these are about, or their code."""

    severity: Severity
    group: About | str | None
    count: int


Row = Heading | Problem


def matching(problems: Iterable[Problem], wanted: Wanted, said: Callable[[Problem], str]) -> list[Problem]:
    """Those in which the words of the text stand, of every severity; `said` is all that is said of one."""
    words = folded(wanted.text).split()
    if not words:
        return list(problems)
    return [problem for problem in problems if all(word in text for text in (folded(said(problem)),) for word in words)]


def rows_of(problems: Sequence[Problem], wanted: Wanted, about: Callable[[Problem], About]) -> list[Row]:
    """Headings and problems. Groups come in the order of their first problem in the file."""
    rows: list[Row] = []
    for severity in SEVERITIES:
        if severity not in wanted.severities:
            continue
        those = sorted((p for p in problems if p.severity is severity), key=lambda problem: problem.span)
        groups: dict[About | str, list[Problem]] = {}
        for problem in those:
            group = problem.code if wanted.grouping == "kind" else about(problem)
            groups.setdefault(group, []).append(problem)
        if those:
            rows.append(Heading(severity, None, len(those)))
        for group, members in groups.items():
            rows.append(Heading(severity, group, len(members)))
            rows += members
    return rows


def same_problem(before: Problem | None, now: Iterable[Problem]) -> Problem | None:
    """The problem that was there `before`, in a newer version of the file: the same words, the nearest line."""
    if before is None:
        return None
    alike = [p for p in now if (p.code, p.message, p.span.file) == (before.code, before.message, before.span.file)]
    if not alike:
        return None
    return min(alike, key=lambda p: (abs(p.span.line - before.span.line), abs(p.span.column - before.span.column)))
