"""Annotations, comparison lines and events of charts: what is wrong is told at its place."""

from __future__ import annotations

import pytest

from presenter.core.parse import parse_story
from presenter.core.source import read_source

HEAD = """\
title: T
sources: {s: {title: S}}
facts:
  a: {label: A, value: 1, as_of: 2021, sources: [s]}
  b: {label: B, value: 2, as_of: 2022, sources: [s]}
events:
  - {id: when, date: 2021, title: When, sources: [s]}
  - {id: undated, after_event: when, title: Some day, sources: [s]}
slides:
  - id: one
    layout: chart
    title: One
    chart:
"""


def problems(*lines):
    text = HEAD + "".join(f"      {line}\n" for line in lines)
    return [
        (problem.code, problem.span.line, problem.message)
        for problem in parse_story(read_source(text, "s.yaml")).problems
    ]


LINE = ("type: line", "points: [{fact: a}]")
FIRST = HEAD.count("\n") + 3


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("annotations: [{text: words}]", "no-place"),
        ("annotations: [{text: words, date: 2021, to_fact: a}]", "no-place"),
        ("annotations: [{text: words, fact: a, to: 2022}]", "no-place"),
        ("annotations: [{text: words, fact: nobody}]", "unknown-fact"),
        ("annotations: [{text: words, date: someday}]", "date"),
        ("lines: [{label: words}]", "no-place"),
        ("lines: [{fact: a, date: 2021}]", "no-place"),
        ("lines: [{fact: nobody}]", "unknown-fact"),
        ("events: [nothing]", "unknown-event"),
        ("events: [undated]", "no-date"),
        ("series: [{name: X, points: [{fact: a}]}]", "two-kinds"),
    ],
)
def test_told_at_its_line(written, code):
    found = problems(*LINE, written)
    assert [(problem[0], problem[1]) for problem in found] == [(code, FIRST)], found


def test_a_fact_that_the_chart_does_not_draw_is_told():
    found = problems(*LINE, "annotations: [{text: words, fact: b}]")
    assert [(problem[0], problem[1]) for problem in found] == [("not-in-chart", FIRST)]
    rows = "series: [{name: X, points: [{fact: b}]}]"
    assert problems("type: line", rows, "annotations: [{text: words, fact: b}]") == []


def test_good_ones_are_no_problem():
    assert (
        problems(
            *LINE,
            "annotations: [{text: words, fact: a}, {text: words, date: 2021, to: 2022}, {text: words, value: a}]",
            "lines: [{fact: a}, {date: 2021}]",
            "events: [when]",
        )
        == []
    )


@pytest.mark.parametrize("written", ["events: [when]", "lines: [{date: 2021}]", "annotations: [{text: w, date: 2021}]"])
def test_dates_need_a_time_axis(written):
    assert [problem[0] for problem in problems("type: bars", "bars: [{fact: a}]", written)] == ["no-time-axis"]
    assert problems("type: bars", "bars: [{fact: a}]", "along: time", written) == []


def test_a_gap_needs_a_date():
    found = problems("type: line", "points: [{fact: a}, {missing: true}]")
    assert [problem[0] for problem in found] == ["no-date"]
    assert problems("type: line", "points: [{fact: a}, {missing: true, date: 2022}]") == []
