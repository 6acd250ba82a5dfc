"""Every sentence of the article is told: what it must show stands on the slides that cite it, in each language."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from presenter.core.compose.frame import Text
from presenter.core.deck import Cursor
from presenter.core.resolve.texts import structs_of
from presenter.core.schema import SlideSpec
from presenter.core.story import Slide, Story
from tests.content.composed import frame, told

ROOT = Path(__file__).parents[2]
REQUIRED = yaml.load((ROOT / "tests/content/coverage.yaml").read_text("utf-8"), yaml.BaseLoader)
UNITS = {unit["id"]: unit for unit in REQUIRED["sentences"]}
LANGUAGES = ("zh", "en")

BESIDE = frozenset({"source-line", "page", "ruler"})
"""Roles of text that is not the slide's content."""
SMALLEST = 20


def story() -> Story:
    return told("story")


@cache
def slide_texts(slide_id: str, language: str) -> str:
    """What is on stage in some step of a slide, one text per line, as composed: nothing from notes or source lines.

    A number beside an axis stands without its unit: the fact it shows counts as a label writes it.
    """
    slide = story().slide(slide_id)
    lines: dict[str, None] = {}
    for step in range(slide.last_step + 1):
        for piece in frame("story", Cursor(slide.number - 1, step), language).pieces:
            if isinstance(piece, Text) and piece.size >= SMALLEST and piece.role not in BESIDE:
                lines[piece.text.replace("\n", " ")] = None
                lines.update({story().format_fact(fact, language, "label"): None for fact in piece.facts})
    return "\n".join(lines)


def normal(text: str) -> str:
    """As forms are compared; the ends of texts stay, so that the numbers of two texts do not touch."""
    text = text.replace("\n", "¶")
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).lower()


def shows(text: str, form: str) -> bool:
    """Whether a text, already normal, holds a form: see the head of coverage.yaml."""
    pattern = re.escape(normal(form))
    if form in ("US", "EU"):
        return re.search(rf"\b{form}\b", text) is not None
    if form[:1].isdigit():
        pattern = rf"(?<!\d){pattern}"
    if form.isdigit():
        pattern += r"(?!\d)"
    return re.search(pattern, normal(text)) is not None


def forms_in(language: str, group: dict[str, Any]) -> list[str]:
    """The forms that count in a language: Chinese ones where there are any, Latin ones in English.

    Names may keep their Latin form in Chinese. A bare number counts only where nothing better is known.
    """
    forms: list[str] = group["any_of"]
    chinese = [form for form in forms if re.search(r"[\u4e00-\u9fff]", form)]
    latin = [form for form in forms if form not in chinese]
    worded = [form for form in latin if not form.isdigit()] or latin
    if language == "en":
        return worded
    return forms if group.get("type") == "name" else chinese or worded


def citing(unit: str) -> list[Slide]:
    return [slide for slide in story().slides if unit in slide.spec.covers]


def missing(slide: Slide, unit: str, language: str) -> list[str]:
    """Labels of what a unit must show and the slide does not."""
    text = slide_texts(slide.id, language)
    groups = UNITS[unit]["must_appear"]
    return [group["label"] for group in groups if not any(shows(text, form) for form in forms_in(language, group))]


def claims_of(spec: SlideSpec) -> set[str]:
    """The tags on a slide: its own and those of its blocks, columns and diagram parts."""
    found = {getattr(inner, key, None) for inner, _ in structs_of(spec) for key in ("claim", "side_claim")}
    return {claim for claim in found if claim}


def test_the_article_has_sixty_units_and_all_are_cited() -> None:
    told = story()
    assert told.board.article is not None
    assert told.board.article.units == list(UNITS)
    assert len(UNITS) == 60
    assert {unit for slide in told.slides for unit in slide.spec.covers} == set(UNITS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", UNITS)
def test_unit_is_shown_on_every_slide_that_cites_it(unit: str, language: str) -> None:
    assert not {slide.id: gaps for slide in citing(unit) if (gaps := missing(slide, unit, language))}


@pytest.mark.parametrize("unit", [unit for unit, spec in UNITS.items() if "needs_label" in spec])
def test_opinions_risks_and_forecasts_are_tagged(unit: str) -> None:
    assert all(UNITS[unit]["needs_label"] in claims_of(slide.spec) for slide in citing(unit))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("flag", REQUIRED["correction_flags"], ids=lambda flag: flag["ref"])
def test_doubtful_statements_carry_their_correction(flag: dict[str, Any], language: str) -> None:
    forms = [form for form in flag["require_any"] if language == "zh" or form.isascii()]
    slides = {slide.id: slide for unit in flag["ids"] for slide in citing(unit)}
    texts = {name: slide_texts(name, language) for name in slides}
    assert texts
    assert not [name for name, text in texts.items() if not any(shows(text, form) for form in forms)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slide_has_speaker_notes_with_its_units(language: str) -> None:
    told = story()
    for slide in told.slides:
        notes = told.text(slide.spec.notes, language)
        assert len(notes) > 60, slide.id
        assert all(re.search(rf"\b{unit}\b", notes) for unit in slide.spec.covers), slide.id


def test_forms_are_matched_as_written_down() -> None:
    assert not shows("2026", "26")
    assert shows("up to 26 of", "26")
    assert not shows("580 亿", "80亿")
    assert shows("约 80 亿美元", "80亿")
    assert not shows("because of museums", "US")
    assert shows("in the US today", "US")
    assert shows("Claude\u00a03 Sonnet", "Claude 3 Sonnet")
