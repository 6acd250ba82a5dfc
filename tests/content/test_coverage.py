"""Every sentence of the article is told: what it must show stands on the slides that cite it, in each language."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from presenter.core.compose.words import word
from presenter.core.dates import format_date, parse_date
from presenter.core.parse import parse_story
from presenter.core.resolve.references import FACT_KEYS
from presenter.core.resolve.texts import structs_of, texts_of
from presenter.core.schema import SlideSpec
from presenter.core.source import read_source
from presenter.core.story import Slide, Story

ROOT = Path(__file__).parents[2]
STORY = ROOT / "content/story.yaml"
REQUIRED = yaml.load((ROOT / "tests/content/coverage.yaml").read_text("utf-8"), yaml.BaseLoader)
UNITS = {unit["id"]: unit for unit in REQUIRED["sentences"]}
LANGUAGES = ("zh", "en")

UNSEEN = frozenset({"notes", "remark", "short", "alt", "sources", "tags", "by"})
"""Texts of a slide that are not on stage, or only in the source line."""


@cache
def story() -> Story:
    parsed = parse_story(read_source(STORY.read_bytes(), STORY.name))
    assert parsed.story is not None, [problem.message for problem in parsed.problems]
    return parsed.story


def slide_texts(told: Story, slide: Slide, language: str) -> str:
    """What is on stage at the end of a slide, one text per line; numbers drawn in charts as labels write them."""
    spec = slide.spec
    lines = [told.fill(text, language)[0] for path, text in texts_of(spec) if not UNSEEN.intersection(map(str, path))]
    lines.append(told.text(told.board.sections.get(spec.section or "", ""), language))
    facts = [getattr(inner, key) for inner, _ in structs_of(spec) for key in FACT_KEYS.get(type(inner), ())]
    lines += [told.fill(f"$({fact}|short)", language)[0] for fact in facts if fact]
    verdicts = [getattr(inner, "verdict", None) for inner, _ in structs_of(spec)]
    lines += [word(verdict, language) for verdict in verdicts if verdict]
    dates = [getattr(inner, "date", None) for inner, _ in structs_of(spec.diagram)]
    lines += [format_date(parse_date(date), language) for date in dates if date]
    if spec.layout == "timeline":
        lines += [told.fill(event.spec.short, language)[0] for event in told.events.values() if not event.after]
    return "\n".join(" ".join(line.replace("|", "").split()) for line in lines)


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
    text = slide_texts(story(), slide, language)
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
    texts = {name: slide_texts(story(), slide, language) for name, slide in slides.items()}
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
