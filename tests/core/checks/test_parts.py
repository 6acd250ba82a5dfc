"""The table of what each layout shows, against what it really draws."""

from __future__ import annotations

import pytest

from presenter.core.checks.parts import NEEDED, PARTS, SHOWN
from presenter.core.checks.warnings import story_warnings
from presenter.core.compose.compose import LAYOUTS, compose
from presenter.core.compose.frame import Frame
from presenter.core.compose.measure import GridMeasure
from presenter.core.deck import Cursor
from presenter.core.parse import parse_story
from presenter.core.source import read_source

STORY = """\
title: T
sources: {{s: {{title: Source}}}}
facts: {{a: {{label: A, value: 5, sources: [s]}}, b: {{label: B, value: 7, sources: [s]}}}}
events: [{{id: one, date: 2020, title: One}}, {{id: two, date: 2022, title: Two}}]
slides:
  - id: x
    title: A title
    layout: {layout}
    events: [one, two]
{parts}
  - {{id: y, title: Other, body: Words}}
"""
WRITTEN = {
    "body": "body: Some words.",
    "blocks": "blocks: [{text: A block.}]",
    "chart": "chart: {type: bars, bars: [{fact: a}, {fact: b}]}",
    "charts": "charts: [{type: bars, bars: [{fact: a}]}, {type: bars, bars: [{fact: b}]}]",
    "agenda": "agenda: {items: [{title: Part one}]}",
    "bleed": "bleed: true",
    "diagram": "diagram: {type: hub, target: Target, blocks: [{name: A}, {name: B}]}",
    "table": "table: {head: [A, B], rows: [[x, y]]}",
    "number": "number: {fact: a, caption: things}",
    "columns": "columns: [{heading: A}, {heading: B}, {heading: C}, {heading: D}]",
    "axes": "axes: {across: X, down: Y}",
    "quote": "quote: Words said.",
    "by": "by: Somebody",
    "picture": "picture: a.png\n    alt: A pier",
    "groups": "groups: [{name: Own group}]",
    "focus": "focus: one",
}
OTHERS = {
    "fork": "diagram: {type: fork, start: S, questions: [Q], roads: [{name: A, points: [x]}, {name: B, points: [y]}]}",
    "mixed": "charts: [{type: bars, bars: [{fact: a}]}, {type: line, points: [{fact: a}]}, {type: dots, points: [{fact: a}]}]",
}
"""Parts as some layouts do not want them, or as one alone does."""


def written(layout: str, parts: list[str]) -> str:
    return STORY.format(layout=layout, parts="\n".join(f"    {(WRITTEN | OTHERS)[part]}" for part in parts))


def drawn(layout: str, parts: list[str]) -> Frame:
    parsed = parse_story(read_source(written(layout, parts), "story.yaml"))
    assert parsed.story is not None
    return compose(parsed.story, Cursor(), "en", GridMeasure())


def warned(layout: str, parts: list[str]) -> list[str]:
    parsed = parse_story(read_source(written(layout, parts), "story.yaml"))
    assert parsed.story is not None
    return [problem.message for problem in story_warnings(parsed.story, parsed.source)]


def test_the_tables_know_every_layout_and_part():
    assert SHOWN.keys() == LAYOUTS.keys()
    assert PARTS.keys() == WRITTEN.keys()
    assert set(PARTS.values()) <= LAYOUTS.keys()
    assert all(part in SHOWN[layout] for layout, part in NEEDED.items())
    assert all(part in SHOWN[home] for part, home in PARTS.items())


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_part_is_seen_where_the_table_says_so(layout, part):
    needed = [NEEDED[layout]] if layout in NEEDED and NEEDED[layout] != part else []
    seen = drawn(layout, [*needed, part]) != drawn(layout, needed)
    assert seen == (part in SHOWN[layout])
    message = f"a slide with layout: {layout} does not show its {part}"
    assert (message in warned(layout, [*needed, part])) != seen


@pytest.mark.parametrize(("layout", "part"), NEEDED.items())
def test_a_slide_without_what_its_layout_is_about(layout, part):
    assert f"a slide with layout: {layout} has no {part}" in warned(layout, [])
    more = {"picture": ["by"], "fork": ["fork"]}.get(layout, [])
    assert not warned(layout, more if layout == "fork" else [part, *more])


def test_a_picture_says_whose_it_is_and_what_it_shows():
    assert warned("picture", ["picture"]) == ["this picture has no by:"]
    assert warned("event", ["picture"]) == []
    parsed = parse_story(read_source(written("picture", ["picture"]).replace("    alt: A pier\n", ""), "story.yaml"))
    assert parsed.story is not None
    found = story_warnings(parsed.story, parsed.source)
    assert [(problem.code, problem.span.line) for problem in found] == [("no-by", 10), ("no-alt", 10)]


def test_a_fork_is_a_fork():
    assert "a slide with layout: fork shows a diagram of type: fork" in warned("fork", ["diagram"])


def test_small_multiples_are_several_charts_of_one_type():
    assert warned("small-multiples", []) == ["small multiples are two panels or more"]
    assert warned("small-multiples", ["chart"]) == ["small multiples are two panels or more"]
    assert warned("small-multiples", ["charts"]) == []
    assert warned("small-multiples", ["mixed"]) == [
        "panels of different types cannot be compared",
        "a panel of small multiples is a chart of type: line, bars or staircase",
        "a logarithmic scale makes large steps look small, and this chart has no note: on it",
    ]
