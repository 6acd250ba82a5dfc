"""A rule is allowed where it stands, for a reason, and told no more."""

from __future__ import annotations

import pytest

from presenter.core.edit import applied
from presenter.core.problem import Problem
from presenter.core.quick_fix.allowing import allowed, can_be_allowed
from presenter.core.quick_fix.checking import problems_of
from presenter.core.quick_fix.fix import edit_of_fix
from presenter.core.reader import NoFiles
from presenter.core.source import read_source

TEXT = """\
title: T
sections: {a: A}
facts:
  one: {label: One, value: 1}   # no source
  two:
    label: Two
    value: 2
    allow: {typed-number: not of use}
slides:
  - id: a
    title: There are 17 million of them
    layout: text
    body: Words.
    unknown: key
"""


def told(text: str) -> list[Problem]:
    return problems_of(text, "story.yaml", NoFiles())


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("unsourced", "  one: {label: One, value: 1, allow: {unsourced: 'it is: \"said\"'}}   # no source\n"),
        ("typed-number", "    unknown: key\n    allow: {typed-number: 'it is: \"said\"'}\n"),
    ],
)
def test_the_reason_is_written_and_the_problem_is_gone(code: str, wanted: str) -> None:
    source = read_source(TEXT, "story.yaml")
    problem = next(problem for problem in told(TEXT) if problem.code == code)
    assert can_be_allowed(problem, source)
    fix = allowed(problem, source, ' it is: "said" ')
    assert fix is not None
    after = applied(TEXT, edit_of_fix(source, fix))
    assert wanted in after
    assert problem.message not in [other.message for other in told(after) if other.span.line == problem.span.line]


def test_another_reason_goes_beside_the_first() -> None:
    source = read_source(TEXT, "story.yaml")
    problem = next(p for p in told(TEXT) if p.code == "unsourced" and p.span.line == 5)
    fix = allowed(problem, source, "everybody knows")
    assert fix is not None
    assert "    allow: {typed-number: not of use, unsourced: everybody knows}\n" in applied(
        TEXT, edit_of_fix(source, fix)
    )


def test_errors_and_empty_reasons_are_not_allowed() -> None:
    source = read_source(TEXT, "story.yaml")
    problems = told(TEXT)
    wrong = next(problem for problem in problems if problem.code == "unknown-key")
    assert not can_be_allowed(wrong, source)
    unsourced = next(problem for problem in problems if problem.code == "unsourced")
    assert allowed(unsourced, source, "  ") is None
