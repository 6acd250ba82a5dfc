"""The templates stand as stories: no problems, both languages alike, with all that a talk needs, and their pictures are theirs."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from presenter.core.story import Story
from presenter.core.templates import LANGUAGES, TEMPLATES, Template
from presenter.files import Loaded
from presenter.new_story import template_picture
from presenter.paths import TEMPLATE_FOLDER
from presenter.scene.check import check_story

BOTH = [(template, language) for template in TEMPLATES for language in LANGUAGES]
IDS = [f"{template.id}-{language}" for template, language in BOTH]
FULL = [template for template in TEMPLATES if template.id != "blank"]


@cache
def checked(path: Path) -> Loaded:
    return check_story(path)


def loaded(template: Template, language: str) -> Loaded:
    return checked(TEMPLATE_FOLDER / template.id / f"story.{language}.yaml")


def story(template: Template, language: str = "en") -> Story:
    found = loaded(template, language).story
    assert found is not None
    return found


@pytest.mark.parametrize(("template", "language"), BOTH, ids=IDS)
def test_a_template_has_no_problems(template: Template, language: str) -> None:
    assert loaded(template, language).problems == ()
    assert story(template, language).languages == (language,)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: t.id)
def test_both_languages_tell_the_same(template: Template) -> None:
    en, zh = story(template, "en"), story(template, "zh")
    for part in ("facts", "sources", "events", "lanes"):
        if template.id != "blank" or part != "events":  # the short form's ids are made from the titles
            assert list(getattr(en, part)) == list(getattr(zh, part))
    assert [(s.id, s.spec.layout, s.last_step, s.spec.minutes) for s in en.slides] == [
        (s.id, s.spec.layout, s.last_step, s.spec.minutes) for s in zh.slides
    ]
    assert {k: f.quantity for k, f in en.facts.items()}.keys() == zh.facts.keys()
    assert en.board.theme == zh.board.theme


@pytest.mark.parametrize("template", FULL, ids=lambda t: t.id)
def test_a_template_has_all_that_a_talk_needs(template: Template) -> None:
    told = story(template)
    layouts = {slide.spec.layout for slide in told.slides}
    assert {"title", "timeline", "closing"} <= layouts
    assert any(slide.spec.chart for slide in told.slides)
    assert all(slide.spec.notes and slide.spec.minutes for slide in told.slides)
    assert told.board.pace is not None
    assert sum(slide.spec.minutes or 0 for slide in told.slides) <= (told.board.pace.minutes or 0)
    assert all(fact.sources or fact.spec.formula for fact in told.facts.values())


@pytest.mark.parametrize("template", FULL, ids=lambda t: t.id)
def test_what_is_invented_says_so(template: Template) -> None:
    """In the title of every source but the article that a story retells."""
    for language, word in (("en", "xample, replace me"), ("zh", "示例，请替换")):
        told = story(template, language)
        retold = told.board.article.source if told.board.article else ""
        for name, source in told.sources.items():
            assert name == retold or word in told.plain_text(source.title, language)


def test_the_lightning_talk_takes_five_minutes() -> None:
    told = story(TEMPLATES[-1])
    assert told.board.pace is not None
    assert told.board.pace.minutes == 5


def test_every_folder_is_a_template() -> None:
    assert {folder.name for folder in TEMPLATE_FOLDER.iterdir()} == {template.id for template in TEMPLATES}


@pytest.mark.parametrize(("template", "language"), BOTH, ids=IDS)
def test_a_picture_shows_what_its_template_does(template: Template, language: str) -> None:
    """tools/make_template_pictures.py makes them anew."""
    from tools.make_template_pictures import picture

    kept, drawn = QImage(str(template_picture(template, language))), picture(template, language)
    assert kept.size() == drawn.size()
    assert unlike(kept, drawn) < 0.01


def unlike(one: QImage, other: QImage) -> float:
    """Share of points, on a grid, that are of different brightness."""
    places = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]

    def bright(image: QImage, x: int, y: int) -> int:
        return image.pixelColor(x, y).lightness()

    return sum(abs(bright(one, *place) - bright(other, *place)) > 40 for place in places) / len(places)


def test_a_picture_of_another_slide_is_told() -> None:
    first, second = (QImage(str(template_picture(template, "en"))) for template in TEMPLATES[1:3])
    assert unlike(first, second) > 0.01


def test_the_schema_that_new_stories_name_is_there() -> None:
    from presenter.paths import SCHEMA

    assert SCHEMA.is_file()
    assert Path(SCHEMA.as_uri().removeprefix("file://")).name == SCHEMA.name
