"""Drafts are YAML that stands where it is put."""

from __future__ import annotations

import re

import pytest

from presenter.core.authoring.drafted import drafts_of
from presenter.core.authoring.suggestions import Kind
from presenter.core.checks.parts import SHOWN
from presenter.core.parse import parse_story
from presenter.core.source import read_source
from tests.core.authoring.test_suggestions import applied, offered


def filled(text: str) -> str:
    """A snippet once its user has walked through it without writing a word."""
    text = re.sub(r"\$\{\d+\|([^,|]*)[^}]*\}", r"\1", text)
    return re.sub(r"\$\d+", "words", re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text))


@pytest.mark.parametrize("layout", SHOWN)
def test_a_slide_of_each_layout(layout: str) -> None:
    text = filled(applied("title: T\nslides:\n  - ^", f"slide: {layout}"))
    source = read_source(text, "x.yaml")

    assert source.problems == ()
    assert source.value["slides"][0]["layout"] == layout
    left = [one for one in parse_story(source).problems if not one.code.startswith(("unknown-", "missing-"))]
    assert left == []


def test_facts_events_and_sources() -> None:
    text = filled(applied("title: T\nfacts:\n  aim:\n    ^", "fact: a number"))
    assert read_source(text, "x.yaml").value["facts"]["aim"]["sources"] == ["source"]
    assert "event" in [one.label for one in offered("events:\n  - ^") if one.kind is Kind.DRAFT]
    assert [draft.label for draft in drafts_of("Source", 0)] == ["source"]


def test_no_drafts_where_something_stands_or_in_braces() -> None:
    for where in ("slides:\n  - id: a\n    ^", "slides: [{^}]", "slides:\n  - lay^out: chart", "facts:\n  a: {^}"):
        assert [one for one in offered(where) if one.kind is Kind.DRAFT] == []
