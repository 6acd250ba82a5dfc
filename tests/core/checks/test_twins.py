"""Facts that repeat or contradict each other, and those that only look so."""

from __future__ import annotations

import pytest

from presenter.core.checks.warnings import story_warnings
from presenter.core.parse import parse_story
from presenter.core.source import read_source

HEAD = "title: T\nsources: {s: {title: S}, t: {title: U}}\nevents: [{date: 2020, title: E}]\nfacts:\n"


def told(*facts: str, more: str = "") -> list[str]:
    text = HEAD + "".join(f"  f{number}: {{{fact}}}\n" for number, fact in enumerate(facts)) + more
    parsed = parse_story(read_source(text, "story.yaml"))
    assert parsed.story is not None
    found = story_warnings(parsed.story, parsed.source)
    return [problem.code for problem in found if problem.code in {"fact-twice", "contradiction"}]


SALES = "label: Sales, value: 3 billion, unit: USD, as_of: 2020, sources: [s]"


@pytest.mark.parametrize(
    "other",
    [
        SALES.replace("3 billion", "4 billion"),
        SALES.replace("3 billion", "4 billion").replace("Sales", "sales "),
        SALES.replace("3 billion", "5000000000").replace("[s]", "[t]"),
    ],
)
def test_two_numbers_of_one_thing(other):
    assert told(SALES, other) == ["contradiction"]


@pytest.mark.parametrize(
    "other",
    [
        SALES.replace("3 billion", "4 billion").replace("as_of: 2020", "as_of: 2021"),
        SALES.replace("3 billion", "4 billion").replace("USD", "EUR"),
        SALES.replace("3 billion", "4 billion") + ", status: target",
        SALES.replace("3 billion", "4 billion") + ", verdict: wrong",
        SALES.replace("value: 3 billion", "value: 3.1 billion, about: true").replace("[s]", "[t]"),
        SALES.replace("value: 3 billion", "low: 2 billion, high: 4 billion"),
        "label: Sales, formula: f0 * 2",
    ],
)
def test_what_is_no_contradiction(other):
    assert told(SALES, other) == []


def test_a_disagreement_that_a_chart_draws_is_none():
    more = "slides: [{id: a, title: A, layout: chart, chart: {type: line, points: [{fact: f0, conflict: f1}]}}]\n"
    other = SALES.replace("3 billion", "4 billion")
    assert told(SALES, other) == ["contradiction"]
    assert told(SALES, other, more=more) == []


def test_one_number_of_one_source_and_date_is_one_fact():
    assert told(SALES, SALES.replace("Sales", "Turnover")) == ["fact-twice"]
    assert told(SALES, SALES.replace("Sales", "Turnover").replace("[s]", "[t]")) == []
    assert told(SALES.replace(", as_of: 2020", ""), SALES.replace(", as_of: 2020", "")) == []
