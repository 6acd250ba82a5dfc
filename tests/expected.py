"""Comparing a report with the one written down beside the file it is about."""

from __future__ import annotations

from pathlib import Path


def assert_as_expected(report: str, case: Path) -> None:
    """`report` is the text of `NAME.expected` beside `case`; if not, it is written to `NAME.changed`.

    Compare the two; when the new one is better, rename it.
    """
    expected, changed = case.with_suffix(".expected"), case.with_suffix(".changed")
    wanted = expected.read_text(encoding="utf-8") if expected.exists() else f"(there is no {expected.name})"
    if report == wanted:
        changed.unlink(missing_ok=True)
        return
    changed.write_text(report, encoding="utf-8")
    assert report == wanted, f"the new report is in {changed.name}"
