"""Ticks that are kept while a view moves are those that the view would have."""

from __future__ import annotations

import random

import pytest

from presenter.core.timeline.kept_ticks import KeptTicks
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.ticks import spaced_ticks


def width(text: str) -> float:
    return 7.0 * len(text)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_they_are_the_ticks_of_each_view(language: str) -> None:
    dice = random.Random(1)
    seen = 0
    for _ in range(300):
        span, start = 10 ** dice.uniform(-5, 5.5), dice.uniform(-3e5, 9e5)
        kept = KeptTicks(TimeScale(start, start + span, 100, 2800), language, width, 60, 14)
        for _ in range(3):
            part = span * dice.uniform(0.2, 0.7)
            first = start + dice.random() * (span - part)
            scale = TimeScale(first, first + part, 100, 1900)
            found = kept.ticks(scale)
            seen += len(found)
            assert found == spaced_ticks(scale, language, width, least=60, pad=14)
    assert seen > 5000


def test_deep_time_has_its_own_words() -> None:
    reach = TimeScale(-2e12, -1e9, 100, 2800)
    scale = TimeScale(-1.5e12, -1e11, 100, 1900)
    kept = KeptTicks(reach, "en", width, 60, 14)
    assert kept.ticks(scale) == spaced_ticks(scale, "en", width, least=60, pad=14)
