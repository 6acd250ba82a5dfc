"""Bump, dumbbell and range charts: what cannot be drawn as written is told at its place."""

from __future__ import annotations

import pytest

from presenter.core.aboutness import figures_of
from presenter.core.parse import parse_story
from presenter.core.source import read_source

HEAD = """\
title: T
sources: {s: {title: S}}
facts:
  a: {label: A, value: 1, unit: USD, as_of: 2021, sources: [s]}
  b: {label: B, value: 2, unit: USD, as_of: 2021, sources: [s]}
  c: {label: C, value: 3, unit: USD, as_of: 2022, sources: [s]}
  half: {label: Half, value: 1.5, unit: USD, as_of: 2021, sources: [s]}
  km: {label: Km, value: 3, unit: km, as_of: 2021, sources: [s]}
  zero: {label: Zero, value: 0, unit: USD, as_of: 2021, sources: [s]}
  dateless: {label: Dateless, value: 2, unit: USD, sources: [s]}
  span: {label: Span, low: 1, high: 4, unit: USD, as_of: 2021, sources: [s]}
  ratio: {label: Ratio, formula: b / a, unit: x}
slides:
  - id: one
    layout: chart
    title: One
    chart:
"""
FIRST = HEAD.count("\n") + 2


def parsed(*lines):
    return parse_story(read_source(HEAD + "".join(f"      {line}\n" for line in lines), "s.yaml"))


def told(*lines):
    return [(problem.code, problem.span.line) for problem in parsed(*lines).problems]


def bump(*points):
    rows = ", ".join(f"{{name: N{n}, points: [{listed}]}}" for n, listed in enumerate(points))
    return ("type: bump", f"series: [{rows}]")


@pytest.mark.parametrize(
    ("points", "codes"),
    [
        (("{fact: a}", "{fact: b}"), []),
        (("{fact: a}, {fact: c}", "{fact: b}"), ["nothing-to-rank"]),
        (("{fact: a}", "{fact: dateless}"), ["no-date", "nothing-to-rank"]),
        (("{fact: a}", "{fact: dateless, date: 2021}"), []),
        (("{fact: a}", "{fact: km}"), ["units"]),
        (("{fact: a}, {fact: half}", "{fact: b}"), ["two-kinds"]),
        (("{fact: span}", "{fact: b}"), ["ranked-by-middle"]),
        (("{fact: a, conflict: c}", "{fact: b, hero: true}"), ["not-shown", "not-shown"]),
        (("{fact: a}", "{fact: b, date: someday}"), ["date", "nothing-to-rank"]),
    ],
)
def test_numbers_without_a_rank(points, codes):
    assert sorted(code for code, _ in told(*bump(*points))) == sorted(codes)


def test_stated_ranks_are_whole_numbers_from_one():
    assert told(*bump("{fact: a}", "{fact: half}", "{fact: zero}"), "ranks: stated") == [
        ("no-rank", FIRST),
        ("no-rank", FIRST),
    ]
    assert told(*bump("{fact: a}, {fact: c}", "{fact: b}"), "ranks: stated") == []


@pytest.mark.parametrize(
    ("extra", "codes"),
    [
        ("lines: [{fact: a}]", ["not-shown"]),
        ("annotations: [{text: words, value: a}]", ["not-shown"]),
        ("annotations: [{text: words, fact: a, to_fact: b}]", ["not-shown"]),
        ("annotations: [{text: words, fact: a}]", []),
        ("lines: [{date: 2021}]", []),
    ],
)
def test_among_ranks_no_value_has_a_place(extra, codes):
    assert told(*bump("{fact: a}", "{fact: b}"), extra) == [(code, FIRST + 1) for code in codes]


@pytest.mark.parametrize(
    ("row", "scale", "codes"),
    [
        ("from: a, to: b, difference: ratio", "log", []),
        ("from: a, to: b, difference: c", "linear", ["not-derived"]),
        ("from: a, to: km", "linear", ["units"]),
        ("from: a, to: zero", "log", ["log-of-zero"]),
        ("from: a, to: zero", "linear", []),
        ("from: a, to: nobody", "linear", ["unknown-fact"]),
    ],
)
def test_pairs(row, scale, codes):
    assert told("type: dumbbell", f"rows: [{{name: N, {row}}}]", f"scale: {scale}") == [(code, FIRST) for code in codes]


@pytest.mark.parametrize(
    ("row", "along", "codes"),
    [
        ("fact: span", "names", []),
        ("low: a, high: b", "time", []),
        ("fact: span, low: a", "names", ["two-kinds"]),
        ("name: N", "names", ["no-number"]),
        ("high: a", "names", ["no-number"]),
        ("low: b, high: a", "names", ["order"]),
        ("fact: span, mark: b", "names", []),
        ("low: a, high: b, mark: c", "names", ["outside"]),
        ("fact: dateless", "time", ["no-date"]),
        ("fact: dateless, date: 2021", "time", []),
        ("fact: dateless, date: 2021", "names", ["not-shown"]),
    ],
)
def test_ranges(row, along, codes):
    assert told("type: ranges", f"rows: [{{{row}}}]", f"along: {along}") == [(code, FIRST) for code in codes]


def test_only_along_time_has_a_range_chart_dates():
    rows = "rows: [{fact: span}]"
    assert told("type: ranges", rows, "lines: [{date: 2021}]") == [("no-time-axis", FIRST + 1)]
    assert told("type: ranges", rows, "along: time", "lines: [{date: 2021}]") == []


def test_a_slide_is_about_the_facts_of_its_rows():
    rows = "rows: [{name: N, from: a, to: b, difference: ratio}]"
    story = parsed("type: dumbbell", rows).story
    assert story is not None
    assert figures_of(story.slides[0].spec) == {"a", "b", "ratio"}


def test_an_annotation_at_an_end_of_a_row_is_drawn_there():
    rows = "rows: [{name: N, from: a, to: b}]"
    assert told("type: dumbbell", rows, "annotations: [{text: words, fact: b}]") == []
    assert told("type: dumbbell", rows, "annotations: [{text: words, fact: c}]") == [("not-in-chart", FIRST + 1)]
