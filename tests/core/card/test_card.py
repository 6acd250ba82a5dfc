"""Whole cards beside figures of small stories: texts of any length, many sources, nothing out of place."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presenter.core.card.asked import Asked
from presenter.core.card.card import Card, compose_card
from presenter.core.compose.collisions import collisions
from presenter.core.compose.frame import Mark, Text
from presenter.core.geometry import SAFE_AREA
from presenter.scene.measure import QtMeasure
from tests.core.compose.composing import composed, story_of, words

pytestmark = pytest.mark.usefixtures("qapp")


def card_of(fact: dict[str, Any], sources: dict[str, Any], language: str = "zh", **more: Any) -> Card:
    fact = {"label": "Ships", "value": "90", "unit": "m", "sources": list(sources), **fact}
    slide = {"layout": "text", "body": {"zh": "有 $(ships)。", "en": "There are $(ships)."}}
    story = story_of(slide, facts={"ships": fact, **more}, sources=sources)
    card = compose_card(story, composed(story, language=language), Asked("ships"), QtMeasure())
    assert card is not None
    return card


def assert_sound(card: Card) -> None:
    assert not card.rect.overlaps(card.figure)
    assert not collisions(list(card.pieces))
    for piece in card.pieces:
        assert SAFE_AREA.encloses(piece.rect), piece.id
        if piece.role not in {"card-line", "card-lit"}:
            assert card.rect.inflated(0.5).encloses(piece.rect), piece.id


def test_the_correction_alone_is_in_its_colour() -> None:
    card = card_of({"correction": "It is 80.", "note": "Counted twice."}, {"log": {"title": "Log"}})
    inks = {
        piece.text: {run.ink.token for line in piece.lines for run in line.runs}
        for piece in card.pieces
        if isinstance(piece, Text)
    }
    assert [text for text, tokens in inks.items() if "fix" in tokens] == ["It is 80."]


def test_each_source_has_the_mark_of_who_says_it() -> None:
    sources = {"told": {"title": "Told", "origin": "article", "locators": "S"}, "log": {"title": "Log"}}
    card = card_of({"origin": "derived"}, sources)
    marks = {piece.id: piece.origin for piece in card.pieces if isinstance(piece, Mark)}
    assert marks == {
        "card.origin.mark": "derived",
        "card.source0.mark": "article",
        "card.source1.mark": "context",
    }


def test_a_card_of_many_sources_says_how_many_more_there_are() -> None:
    sources = {f"s{n}": {"title": f"Report {n}", "publisher": f"Office {n}"} for n in range(14)}
    card = card_of({}, sources, "en")
    assert_sound(card)
    listed = [piece for piece in card.pieces if piece.id.endswith(".head")]
    assert f"and {14 - len(listed)} more" in card.spoken.split("\n")


def test_a_formula_of_many_inputs_says_how_many_more_there_are() -> None:
    names = [f"n{n}" for n in range(12)]
    more = {name: {"label": f"Number {name}", "value": "2", "unit": "m", "sources": ["log"]} for name in names}
    card = card_of({"value": None, "formula": " + ".join(names)}, {"log": {"title": "Log"}}, "en", **more)
    assert_sound(card)
    listed = [piece for piece in card.pieces if piece.id.startswith("card.input") and piece.id.endswith(".name")]
    assert f"and {12 - len(listed)} more" in card.spoken.split("\n")


LONG = words(90, 260)


@given(st.fixed_dictionaries({"label": LONG, "note": LONG, "correction": LONG}), LONG, LONG, st.integers(1, 9))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_texts_of_any_length_wrap_inside_the_card(
    fact: dict[str, Any], title: dict[str, str], caveat: dict[str, str], count: int
) -> None:
    sources = {f"s{n}": {"title": title, "publisher": "Office", "note": caveat, "date": "2021"} for n in range(count)}
    for language in ("zh", "en"):
        assert_sound(card_of(fact, sources, language))
