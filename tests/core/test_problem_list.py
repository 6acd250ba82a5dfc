"""Problems in groups, filtered by words and severity, and found again in a newer version."""

from __future__ import annotations

from presenter.core.problem import Problem, Severity, error, warning
from presenter.core.problem_list import Heading, Wanted, matching, rows_of, same_problem
from presenter.core.problem_place import About
from presenter.core.span import Span

SLIDES = {1: About("slide", "a", 1), 2: About("slide", "b", 2)}


def at(line: int, code: str = "unknown-key", message: str = "unknown key", *, hard: bool = True) -> Problem:
    return (error if hard else warning)(Span("story.yaml", line, 1), code, message)


FIRST, SECOND, THIRD, SOFT = at(10), at(20, "date"), at(30), at(5, "typed-number", "typed", hard=False)
ALL = (SOFT, THIRD, SECOND, FIRST)


def about(problem: Problem) -> About:
    return SLIDES[1] if problem.span.line in (10, 30) else SLIDES[2]


def test_errors_come_first_and_groups_in_the_order_of_the_file() -> None:
    assert rows_of(ALL, Wanted(), about) == [
        Heading(Severity.ERROR, None, 3),
        Heading(Severity.ERROR, SLIDES[1], 2), FIRST, THIRD,
        Heading(Severity.ERROR, SLIDES[2], 1), SECOND,
        Heading(Severity.WARNING, None, 1),
        Heading(Severity.WARNING, SLIDES[2], 1), SOFT,
    ]  # fmt: skip


def test_by_kind() -> None:
    rows = rows_of(ALL, Wanted(grouping="kind"), about)
    groups = [row.group for row in rows if isinstance(row, Heading)]
    assert groups == [None, "unknown-key", "date", None, "typed-number"]


def test_only_the_severities_wanted() -> None:
    rows = rows_of(ALL, Wanted(severities=frozenset({Severity.WARNING})), about)
    assert [row for row in rows if isinstance(row, Problem)] == [SOFT]
    assert rows_of((), Wanted(), about) == []


def test_every_word_must_be_found_whatever_its_case() -> None:
    def said(problem: Problem) -> str:
        return f"{problem.message} {problem.code} {problem.span.line}"

    assert matching(ALL, Wanted("UNKNOWN 30"), said) == [THIRD]
    assert matching(ALL, Wanted("  "), said) == list(ALL)
    assert matching(ALL, Wanted("nothing of the kind"), said) == []


def test_the_same_problem_is_the_nearest_of_the_same_words() -> None:
    moved = (at(14), at(34), at(22, "date"))
    assert same_problem(THIRD, moved) == at(34)
    assert same_problem(SECOND, moved) == at(22, "date")
    assert same_problem(SOFT, moved) is None
    assert same_problem(None, moved) is None
