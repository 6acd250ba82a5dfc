"""Ids in charts, diagrams and tables; the reports are in tests/data/bad/story."""

from __future__ import annotations

import msgspec
import pytest

from presenter.core.resolve.references import FACT_KEYS
from presenter.core.schema import chart, diagram, slide
from tests.core.resolve.parsing import problems_of

DIAGRAM = "title: T\nslides:\n  - id: a\n    title: A\n    layout: diagram\n    diagram: {}\n"


@pytest.mark.parametrize("module", [chart, diagram, slide])
def test_every_key_that_speaks_of_a_fact_is_checked(module):
    """A key whose description names a fact, an id of one or a target is in the table."""
    for type_ in vars(module).values():
        if not (isinstance(type_, type) and issubclass(type_, msgspec.Struct)) or type_.__module__ != module.__name__:
            continue
        for field in msgspec.structs.fields(type_):
            if field.name in {"fact", "conflict", "ratio", "low_ratio", "square", "square_on", "share_of"}:
                assert field.name in FACT_KEYS[type_], (type_, field.name)


def test_two_parties_of_one_id():
    text = DIAGRAM.replace(
        "{}", "{type: flow, parties: [{id: a, name: A}, {id: a, name: B}], flows: [{from: a, to: a}]}"
    )
    assert problems_of(text) == ["6:60: there are two parties “a”"]


def test_a_party_nobody_is():
    text = DIAGRAM.replace(
        "{}", "{type: flow, parties: [{id: a, name: A}, {id: b, name: B}], flows: [{from: a, to: c}]}"
    )
    assert problems_of(text) == ["6:96: there is no party “c”"]


def test_a_source_of_a_column_or_a_table_must_be_there():
    text = (
        "title: T\nsources: {book: {title: Book}}\n"
        "tables: {t: {columns: {a: {sources: [bok]}}, rows: [[1]], sources: [boook]}}\n"
        "slides: [{id: s, title: S, layout: cards, columns: [{heading: H, sources: [buch]}]}]\n"
    )
    assert problems_of(text) == [
        "3:38: there is no source “bok”",
        "3:69: there is no source “boook”",
        "4:76: there is no source “buch”",
    ]
