"""Naming places, sources and formulas."""

from __future__ import annotations

import pytest

from presenter.core.citation import dated_source, resolve_source, spelled_formula, spelled_units, unit_order
from presenter.core.parse import parse_story
from presenter.core.schema import SourceSpec
from presenter.core.source import read_source

SOURCES = {"article": SourceSpec(title="A", origin="article", locators="S"), "C01": SourceSpec(title="B")}


@pytest.mark.parametrize(
    ("reference", "source", "locator"),
    [("S33", "article", "S33"), ("S40a", "article", "S40a"), ("C01", "C01", ""), ("article", "article", "")],
)
def test_a_reference_is_a_source_or_a_place_in_one(reference: str, source: str, locator: str) -> None:
    found = resolve_source(reference, SOURCES)

    assert found is not None
    assert (found.source, found.locator) == (source, locator)


def test_an_unknown_reference_is_none() -> None:
    assert resolve_source("X1", SOURCES) is None


def test_three_and_more_in_a_row_are_joined() -> None:
    assert spelled_units(["S2", "S22", "S23", "S24", "S30", "S31"]) == "S2 S22–S24 S30 S31"


def test_halves_of_a_sentence_count_as_following() -> None:
    assert spelled_units(["S40a", "S40b", "S41", "S42"]) == "S40a–S42"


def test_units_sort_by_number() -> None:
    assert sorted(["S10", "S9", "S40b", "S40a"], key=unit_order) == ["S9", "S10", "S40a", "S40b"]


def test_a_formula_is_written_with_its_numbers() -> None:
    text = """
title: T
sources: {a: {title: A}}
facts:
  big: {label: b, value: 183 billion, unit: USD, sources: [a]}
  small: {label: s, value: 61.5 billion, unit: USD, sources: [a]}
  ratio: {label: r, formula: big / small, unit: x}
slides: [{id: s, layout: text, title: T, body: x}]
"""
    story = parse_story(read_source(text, "t.yaml")).story
    assert story is not None

    assert spelled_formula(story, "ratio", "zh") == "1830 ÷ 615"
    assert spelled_formula(story, "ratio", "en") == "183 ÷ 61.5"


def test_a_formula_across_scales_keeps_the_scales() -> None:
    text = """
title: T
sources: {a: {title: A}}
facts:
  part: {label: b, value: 26 billion, unit: USD, sources: [a]}
  whole: {label: s, value: 2.02 trillion, unit: USD, scale: 亿, sources: [a]}
  share: {label: r, formula: part / whole, unit: "%"}
  year: {label: y, value: 365, unit: days, sources: [a]}
  days: {label: d, formula: part / whole * year, unit: days}
slides: [{id: s, layout: text, title: T, body: x}]
"""
    story = parse_story(read_source(text, "t.yaml")).story
    assert story is not None

    assert spelled_formula(story, "share", "zh") == "260 ÷ 20,200"
    assert spelled_formula(story, "share", "en") == "$26bn ÷ $2.02trn"
    assert spelled_formula(story, "days", "en") == "$26bn ÷ $2.02trn × 365 days"


@pytest.mark.parametrize(
    ("date", "chinese", "english"),
    [("2025-07-31", "B 2025-07-31", "B 2025-07-31"), ("late 2025", "B 2025 年底", "B late 2025")],
)
def test_a_source_date_that_iso_cannot_say_is_said_in_the_language(date: str, chinese: str, english: str) -> None:
    text = (
        f"title: T\nsources: {{b: {{title: B, date: {date}}}}}\nslides: [{{id: s, layout: text, title: T, body: x}}]\n"
    )
    story = parse_story(read_source(text, "t.yaml")).story
    assert story is not None

    assert dated_source(story, "b", "zh") == chinese
    assert dated_source(story, "b", "en") == english
