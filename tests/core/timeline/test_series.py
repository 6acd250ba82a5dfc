"""The numeric row under the lanes."""

from __future__ import annotations

import pytest

from presenter.core.timeline.series import story_series
from tests.core.timeline.generated import shipped


def test_the_first_staircase_of_the_story() -> None:
    series = story_series(shipped("content/story.yaml"), "zh")
    assert series is not None
    assert (series.name, series.note, series.held) == ("投后估值", "亿美元，对数刻度", True)
    assert [point.text for point in series.points] == ["41", "184", "615", "1830"]
    assert [point.origin for point in series.points] == ["context", "context", "context", "article"]
    shares = [point.share for point in series.points]
    assert shares == sorted(shares)
    assert shares[0] >= 0
    assert shares[-1] <= 1
    assert series.points[-1].event == "series_f_closed"


def test_numbers_change_with_the_language() -> None:
    series = story_series(shipped("content/story.yaml"), "en")
    assert series is not None
    assert series.points[-1].text == "$183bn"


def test_equal_ratios_are_equal_heights() -> None:
    series = story_series(shipped("content/story.yaml"), "en")
    assert series is not None
    first, _, third, last = (point.share for point in series.points)
    from math import log

    assert (last - third) / (third - first) == pytest.approx(log(183 / 61.5) / log(61.5 / 4.1))


def test_else_the_first_line() -> None:
    series = story_series(shipped("content/examples/deep-time.yaml"), "en")
    assert series is not None
    assert not series.held
    assert series.points[0].text.startswith("317")


def test_else_none() -> None:
    assert story_series(shipped("content/examples/newsroom.yaml"), "en") is None
