"""Dates as people write them become dates of the format; where several can be meant, all are offered and none is sure."""

from __future__ import annotations

import pytest

from presenter.core.edit import applied
from presenter.core.parse import parse_story
from presenter.core.quick_fix.fix import edit_of_fix
from presenter.core.quick_fix.mender import Mender
from presenter.core.source import read_source


def readings(written: str) -> list[tuple[str, bool]]:
    text = f"title: T\nevents:\n  - {{date: {written}, title: One}}   # kept\n"
    source = read_source(text, "story.yaml")
    [problem] = [problem for problem in parse_story(source).problems if problem.code == "date"]
    fixes = Mender(source).fixes(problem)
    for fix in fixes:
        assert applied(text, edit_of_fix(read_source(text, "x"), fix)).endswith(", title: One}   # kept\n")
        assert fix.what in applied(text, edit_of_fix(read_source(text, "x"), fix))
    return [(fix.what, fix.sure) for fix in fixes]


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("2025-13-01", [("2025-01-13", False)]),
        ("2025-02-30", [("2025-02-28", False)]),
        ("2025/02/30", [("2025-02-28", False)]),
        ("5.3.2025", [("2025-03-05", False), ("2025-05-03", False)]),
        ("31.12.2024", [("2024-12-31", True)]),
        ("13/05/2025", [("2025-05-13", True)]),
        ("20250305", [("2025-03-05", True)]),
        ("2025-3", [("2025-03", True)]),
        ("3/2025", [("2025-03", True)]),
        ("2024/5", [("2024-05", True)]),
        ("5. März 2025", [("2025-03-05", True)]),
        ("5 mars 2025", [("2025-03-05", True)]),
        ("5 de mayo de 2025", [("2025-05-05", True)]),
        ("März 2025", [("2025-03", True)]),
        ("Febuary 2021", [("February 2021", True)]),
        ("early Setpember 2023", [("early September 2023", True)]),
        ("199x", [("199X", True)]),
        ("2024-W10", [("2024-03-04/2024-03-10", True)]),
        ("2024-02-28/2024-02-30", [("2024-02-28/2024-02-29", False)]),
        ("2025年2月30日", [("2025-02-28", False)]),
        ("2025-14", []),
        ("tomorrow", []),
        ('"12:30"', []),
        ("Q5 2025", []),
    ],
)
def test_what_is_offered(written: str, wanted: list[tuple[str, bool]]) -> None:
    assert readings(written) == wanted


@pytest.mark.parametrize("written", ["2025/3/5", "Mar 2025", "2025年3月5日", "2025-3-5"])
def test_what_can_be_read_is_no_problem(written: str) -> None:
    source = read_source(f"title: T\nevents:\n  - {{date: {written}, title: One}}\n", "story.yaml")
    assert [problem for problem in parse_story(source).problems if problem.code == "date"] == []
