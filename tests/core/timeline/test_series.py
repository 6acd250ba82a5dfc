"""The numeric row under the lanes."""

from __future__ import annotations

import pytest

from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.core.timeline.series import Series, story_rows, story_series
from tests.core.timeline.generated import shipped, story_of


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


ROWS = """\
title: T
languages: [en, zh]
time: {charts: [
  {slide: two, series: Second, height: 80},
  {slide: two, series: 第一, as: steps, label: {en: Named, zh: 名}},
  {slide: one, as: bars}]}
sources: {s: {title: S}}
facts:
  a: {label: A, value: 100, unit: people, as_of: 2001, sources: [s]}
  b: {label: B, value: 5000, unit: people, as_of: 2005, sources: [s]}
  c: {label: C, value: 3000, unit: people, as_of: 2009-06, sources: [s]}
events:
  - {id: e, date: 2005-02, title: {en: E, zh: 戊}, facts: [b], sources: [s]}
slides:
  - {id: one, layout: chart, title: {en: One, zh: 一}, chart: {type: line, scale: SCALE, points: [{fact: a}, {fact: b}, {fact: c}]}}
  - id: two
    layout: chart
    title: {en: Two, zh: 二}
    chart: {type: line, series: [{name: {en: First, zh: 第一}, points: [{fact: a}, {fact: b}]}, {name: Second, points: [{fact: b}, {fact: c}]}]}
"""


def rows_of(scale: str = "linear", language: str = "en") -> tuple[Series, ...]:
    return story_rows(story_of(ROWS.replace("SCALE", scale), sound=False), language)


def test_the_rows_that_a_story_names() -> None:
    second, first, bars = rows_of()
    assert [point.fact for point in second.points] == ["b", "c"]
    assert [point.event for point in second.points] == ["e", ""]
    assert (second.height, second.held, second.bars, second.slide) == (80.0, False, False, "two")
    assert ([point.fact for point in first.points], first.held, first.name) == (["a", "b"], True, "Named")
    assert (bars.bars, bars.base, bars.slide) == (True, 0.0, "one")
    assert [point.share for point in bars.points] == [0.02, 1.0, 0.6]
    assert rows_of(language="zh")[1].name == "名"


def test_an_axis_has_three_values_at_most() -> None:
    for row in (*rows_of(), *rows_of("log")):
        assert 1 <= len(row.ticks) <= 3
        assert len({text for _, text in row.ticks}) == len(row.ticks)
        assert all(0 <= share <= 1 for share, _ in row.ticks)
    assert rows_of()[2].ticks[0] == (0.0, "0")


def test_bars_begin_at_zero_whatever_the_chart_does() -> None:
    assert [point.share for point in rows_of("log")[2].points] == [0.02, 1.0, 0.6]


def test_what_a_row_cannot_be_is_told() -> None:
    text = (
        ROWS.replace("SCALE", "log").replace("series: Second", "series: Secnd").replace("slide: one,", "slide: oen,", 1)
    )
    found = parse_story(read_source(text, "s.yaml")).problems
    told = [(problem.code, problem.span.line) for problem in found if problem.span.line < 7]
    assert told == [("unknown-series", 4), ("unknown-slide", 6)]
    found = parse_story(read_source(ROWS.replace("SCALE", "log"), "s.yaml")).problems
    assert ("strip-chart", 6) in [(problem.code, problem.span.line) for problem in found]
