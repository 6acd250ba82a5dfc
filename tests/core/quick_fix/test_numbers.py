"""Numbers of other habits become numbers of the format; what says another amount is never guessed."""

from __future__ import annotations

import pytest

from presenter.core.edit import applied
from presenter.core.quick_fix.checking import problems_of
from presenter.core.quick_fix.fix import edit_of_fix
from presenter.core.quick_fix.mender import Mender
from presenter.core.reader import NoFiles
from presenter.core.source import read_source


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("1,5 million", [("1.5 million", True)]),
        ("2,6e9", [("2.6e9", True)]),
        ("026", [("26", True)]),
        ("26 bilion", [("26 billion", True)]),
        ("26 milion USD", [("26 million USD", True)]),
        ("26 billions", [("26 billion", True)]),
        ("26 Mrd", [("26 billion", True)]),
        ("26 Mrd.", [("26 billion", True)]),
        ("12 dollarz", [("12 dollar", True)]),
        ("26 bilion dollrs", [("26 billion dollars", True)]),
        ("1.000.000", [("1000000", True)]),
        ("1 500", [("1500", True)]),
        ("1 500 million", [("1500 million", True)]),
        ("12 %", []),
        ("twelve", []),
        ("26 亿元", []),
        ("3e9x", []),
        ("12 procent", []),
    ],
)
def test_what_is_offered(written: str, wanted: list[tuple[str, bool]]) -> None:
    text = (
        "title: T\nsources: {b: {title: B}}\nfacts:\n"
        f'  a: {{label: A, value: "{written}", unit: USD, sources: [b]}}   # kept\n'
    )
    [problem] = [problem for problem in problems_of(text, "story.yaml", NoFiles()) if problem.code == "number"]
    fixes = Mender(read_source(text, "story.yaml")).fixes(problem)
    assert [(fix.what, fix.sure) for fix in fixes] == wanted
    for fix in fixes:
        after = applied(text, edit_of_fix(read_source(text, "x"), fix))
        assert after.endswith(", unit: USD, sources: [b]}   # kept\n")
        assert not [p for p in problems_of(after, "story.yaml", NoFiles()) if p.code == "number"]
