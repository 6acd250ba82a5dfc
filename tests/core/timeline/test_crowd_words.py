"""Counts in short."""

from __future__ import annotations

import pytest

from presenter.core.timeline.crowd_words import compact


@pytest.mark.parametrize(
    ("count", "en", "zh"),
    [
        (7, "7", "7"), (999, "999", "999"), (1_000, "1k", "1000"), (1_999, "1.9k", "1999"), (12_345, "12k", "1.2万"),
        (999_999, "999k", "99万"), (1_050_000, "1M", "105万"), (9_990_000, "9.9M", "999万"), (250_000_000, "250M", "2.5亿"),
    ],
)  # fmt: skip
def test_in_few_characters(count: int, en: str, zh: str) -> None:
    assert compact(count, "en") == en
    assert compact(count, "zh") == zh
