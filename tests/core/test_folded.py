"""Searching does not see case, accents or widths."""

from __future__ import annotations

import pytest

from presenter.core.folded import folded


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Łódź", "lodz"),
        ("Škoda", "SKODA"),
        ("Straße", "strasse"),
        ("ＧＰＴ－５", "gpt-5"),
        ("Ångström", "angstrom"),
        ("Æthelred", "aethelred"),
        ("İstanbul", "istanbul"),
        ("宪法", "宪法"),
    ],
)
def test_what_is_typed_is_what_is_written(written: str, typed: str) -> None:
    assert folded(written) == folded(typed)


def test_signs_that_differ_stay_different() -> None:
    assert folded("宪法") != folded("宪章")
    assert folded("Series E") != folded("Series F")
