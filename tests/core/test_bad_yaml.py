"""Each `tests/data/bad/yaml/NAME.yaml` gives exactly the report in `NAME.expected`.

On a mismatch the report is written to `NAME.changed`, to compare and, when it is better, to rename.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from presenter.core.report import render_text
from presenter.core.schema import Storyboard
from presenter.core.source import read_source
from presenter.core.validate import validate

FOLDER = Path(__file__).parent.parent / "data" / "bad" / "yaml"
CASES = sorted(FOLDER.glob("*.yaml"))


def report_of(path: Path) -> str:
    source = read_source(path.read_bytes(), path.name)
    problems = list(source.problems)
    if source.value is not None:
        problems += validate(source, (), Storyboard)[1]
    assert problems, "a bad file without a problem"
    return render_text(problems, {path.name: source.text})


@pytest.mark.parametrize("path", CASES, ids=[case.stem for case in CASES])
def test_report_is_as_expected(path):
    expected, changed = path.with_suffix(".expected"), path.with_suffix(".changed")
    report = report_of(path)
    if expected.exists() and expected.read_text(encoding="utf-8") == report:
        changed.unlink(missing_ok=True)
        return
    changed.write_text(report, encoding="utf-8")
    wanted = expected.read_text(encoding="utf-8") if expected.exists() else f"(there is no {expected.name})"
    assert report == wanted, f"the new report is in {changed.name}"


def test_every_expectation_has_its_file():
    assert {path.stem for path in FOLDER.glob("*.expected")} == {path.stem for path in CASES}
