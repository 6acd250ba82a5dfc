"""The source card of every figure on every slide, state and step of our stories, in each language."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest
from msgspec.structs import replace

from presenter.core.card.asked import Asked
from presenter.core.card.card import Card, compose_card
from presenter.core.card.figures import figures
from presenter.core.card.placing import AREA
from presenter.core.compose.frame import Frame, Mark, Text
from presenter.core.deck import Cursor, cursors_of
from presenter.core.geometry import SAFE_AREA
from tests.content.composed import MEASURE, each_slide, frame, line_inks, told

pytestmark = pytest.mark.usefixtures("qapp")

every_slide = pytest.mark.parametrize(("name", "slide"), each_slide(), ids=lambda value: value)


@cache
def cards(name: str, slide: str) -> list[tuple[str, Frame, Card]]:
    """Each card with words that name it in a failure."""
    found = []
    story = told(name)
    for language in story.languages:
        for cursor in cursors_of(story.slide(slide)):
            shown = frame(name, cursor, language)
            for asked in figures(story, shown, MEASURE):
                card = compose_card(story, shown, asked, MEASURE)
                assert card is not None, asked
                found.append((f"{language} step {cursor.step} {shown.state} {asked}", shown, card))
    return found


@every_slide
def test_a_card_covers_neither_its_figure_nor_leaves_its_area(name: str, slide: str) -> None:
    for where, _, card in cards(name, slide):
        assert not card.rect.overlaps(card.figure), where
        assert AREA.inflated(0.5).encloses(card.rect), where
        for piece in card.pieces:
            assert SAFE_AREA.encloses(piece.rect), (where, piece.id)
            inside = card.rect.inflated(0.5).encloses(piece.rect)
            assert inside or piece.role in {"card-line", "card-lit"}, (where, piece.id)


@every_slide
def test_nothing_in_a_card_meets(name: str, slide: str) -> None:
    for where, _, card in cards(name, slide):
        texts = [(piece.id, ink) for piece in card.pieces if isinstance(piece, Text) for ink in line_inks(piece)]
        met = [(one, other) for (one, a), (other, b) in combinations(texts, 2) if a.overlaps(b)]
        assert not met, where
        marks = [piece.rect for piece in card.pieces if isinstance(piece, Mark)]
        assert not [key for key, ink in texts for mark in marks if ink.overlaps(mark)], where
        assert len({piece.id for piece in card.pieces}) == len(card.pieces), where


@every_slide
def test_a_card_is_tied_to_its_figure_by_a_line_that_touches_both(name: str, slide: str) -> None:
    for where, _, card in cards(name, slide):
        pieces = {piece.id: piece for piece in card.pieces}
        line, lit = pieces["card.line"].rect, pieces["card.lit"].rect
        assert lit.encloses(card.figure), where
        assert line.inflated(1).overlaps(card.rect), where
        assert line.inflated(1).overlaps(lit), where


@every_slide
def test_what_is_lit_runs_through_no_other_words(name: str, slide: str) -> None:
    for where, shown, card in cards(name, slide):
        lit = next(piece.rect for piece in card.pieces if piece.id == "card.lit").inflated(-1)
        inks = [ink for piece in shown.pieces if isinstance(piece, Text) for ink in line_inks(piece)]
        crossed = [ink for ink in inks if ink.overlaps(lit) and not lit.encloses(ink) and not ink.overlaps(card.figure)]
        assert not crossed, where


@pytest.mark.parametrize("name", ["story"])
def test_every_fact_of_the_shipped_story_has_a_card_that_says_what_is_known(name: str) -> None:
    """Beside the page number, as if it were the figure: each fact, whether a slide shows it or not."""
    story = told(name)
    for language in story.languages:
        blank = frame(name, Cursor(0), language)
        for fact in story.facts.values():
            page = replace(blank.piece("page"), facts=(fact.id,))
            card = compose_card(story, replace(blank, pieces=(page,)), Asked(fact.id), MEASURE)
            assert card is not None
            words = card.spoken.replace("\n", " ")
            said = [story.format_fact(fact.id, language), story.plain_text(fact.spec.label, language)]
            said += [story.plain_text(text, language) for text in (fact.spec.correction, fact.spec.note)]
            said += [ref.id for ref in fact.sources]
            lost = [part for part in said if part.replace(" ", "") not in words.replace(" ", "")]
            assert not lost, (language, fact.id, words)
