"""The shipped story stands as a story: no problems, both languages, honest about what came after the article."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from presenter.core.parse import Parsed, parse_story
from presenter.core.references import parse_references
from presenter.core.resolve.references import FACT_KEYS
from presenter.core.resolve.texts import structs_of, texts_of
from presenter.core.source import read_source
from presenter.core.story import Slide, Story

STORY = Path(__file__).parents[2] / "content/story.yaml"


@cache
def parsed() -> Parsed:
    return parse_story(read_source(STORY.read_bytes(), STORY.name))


@pytest.fixture
def story() -> Story:
    told = parsed().story
    assert told is not None
    return told


def facts_on(slide: Slide, story: Story) -> set[str]:
    """Facts that a slide's charts and texts name, and those of the events it speaks of."""
    named = {getattr(inner, key) for inner, _ in structs_of(slide.spec) for key in FACT_KEYS.get(type(inner), ())}
    for _, text in texts_of(slide.spec):
        for written in [text] if isinstance(text, str) else text.values():
            named.update(reference.id for reference in parse_references(written).references)
    for event in slide.events:
        named.update(story.events[event].spec.facts)
    return {fact for fact in named if fact}


def test_it_has_no_problems() -> None:
    assert not [problem.message for problem in parsed().problems]


def test_it_is_about_24_slides_in_two_languages(story: Story) -> None:
    assert story.languages == ("zh", "en")
    assert 20 <= len(story.slides) <= 28
    assert not [slide.id for slide in story.slides if slide.made]


def test_every_text_says_something_in_both_languages(story: Story) -> None:
    lacking = [
        path
        for path, text in texts_of(story.board)
        if isinstance(text, dict) and any(language in text for language in story.languages)
        if not all(text.get(language, "").strip() for language in story.languages)
    ]
    assert not lacking


def test_nothing_after_the_article_is_on_a_slide(story: Story) -> None:
    states = [state for slide in story.slides for state in slide.all_states]
    for slide in (state for state in states if not state.after):
        assert not [event for event in slide.events if story.events[event].after], slide.id
        later = [
            fact
            for fact in facts_on(slide, story)
            if (moment := story.facts[fact].as_of) is not None
            and story.facts[fact].spec.status == "actual"
            and story.is_after(moment.start.days)
        ]
        assert not later, slide.id


def test_a_state_from_after_the_article_says_so_on_its_switch_and_in_its_source_line(story: Story) -> None:
    later = [state for slide in story.slides for state in slide.all_states if state.after]
    assert {state.state_name for state in later} == {"menlo-spending", "a16z-wallet"}
    for state in later:
        (option,) = state.options
        name = state.switches[0].options[option].name
        assert "成文后" in story.text(name, "zh")
        assert "later" in story.text(name, "en")
        assert story.text(state.spec.remark, "zh") == "成文之后"


def test_the_choices_the_article_asks_for_are_there(story: Story) -> None:
    offered = {slide.id: [state.state_name for state in slide.all_states] for slide in story.slides if slide.switches}
    assert offered == {
        "target": ["article", "range"],
        "lead": ["menlo-usage", "menlo-spending", "a16z-wallet"],
        "valuation": ["log", "linear"],
        "share": ["models", "software", "all"],
    }


def test_the_later_layer_has_something_to_show(story: Story) -> None:
    later = [event for event in story.events.values() if event.after]
    assert len(later) >= 5
    assert all(event.origin == "context" for event in later)


def test_every_fact_and_event_says_where_it_is_from(story: Story) -> None:
    assert not [fact.id for fact in story.facts.values() if not fact.sources and not fact.spec.formula]
    assert not [event.id for event in story.events.values() if not event.sources]
    assert not [fact.id for fact in story.facts.values() if fact.quantity is None and not fact.spec.words]


def test_every_fact_and_source_is_used(story: Story) -> None:
    used = {fact for slide in story.slides for state in slide.all_states for fact in facts_on(state, story)}
    used |= {fact for event in story.events.values() for fact in event.spec.facts}
    used |= {name for fact in story.facts for name in story.facts if name in (story.facts[fact].spec.formula or "")}
    assert set(story.facts) - used == {"share_check"}, "share_check only proves the article's 1.3%"
    cited = {ref.source for fact in story.facts.values() for ref in fact.sources}
    cited |= {ref.source for event in story.events.values() for ref in event.sources}
    cited |= {reference for slide in story.slides for reference in slide.spec.sources}
    assert not set(story.sources) - cited - {"article"}


def test_the_articles_arithmetic_is_recomputed(story: Story) -> None:
    computed = {name: story.format_fact(name, "en") for name, fact in story.facts.items() if fact.spec.formula}
    assert computed["valuation_ratio"] == "2.98 times"
    assert computed["amazon_sum"] == "$8 billion"
    assert computed["share_total"] == "1.29%"
    assert computed["share_models"] == "101%"
    assert computed["aws_share"] == "about 19%"


def test_every_slide_says_when_and_for_how_long(story: Story) -> None:
    assert not [slide.id for slide in story.slides if slide.period is None]
    assert not [slide.id for slide in story.slides if slide.spec.minutes is None]
    assert all(slide.spec.short and slide.spec.section for slide in story.slides)
