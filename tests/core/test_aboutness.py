"""Which slide is most about an event."""

from __future__ import annotations

from presenter.core.aboutness import figures_of, main_events, slide_of_event, slides_of_events
from tests.core.timeline.generated import shipped, story_of

STORY = """\
title: Towers
languages: [en]
facts:
  height: {label: Height, value: 40, unit: m}
events:
  - {id: built, date: 1901, title: Built, facts: [height]}
  - {id: burnt, date: 1950, title: Burnt, weight: 5}
slides:
  - {id: all, title: All, layout: timeline, events: [built, burnt]}
  - {id: both, title: "It had $(height)", events: [burnt, built]}
  - {id: one, title: Only named, events: [built]}
  - {id: fire, title: The fire, events: [burnt]}
"""


def test_the_slide_that_shows_its_figures() -> None:
    story = story_of(STORY, sound=False)
    built, burnt = slide_of_event(story, "built"), slide_of_event(story, "burnt")
    assert built is not None
    assert burnt is not None
    assert (built.id, burnt.id) == ("both", "fire")
    assert slide_of_event(story, "nothing") is None


def test_each_slide_has_one_event_and_no_event_two_slides() -> None:
    assert main_events(story_of(STORY, sound=False)) == {"both": "built", "fire": "burnt"}


def test_figures_in_charts_and_texts_count() -> None:
    story = shipped("content/story.yaml")
    assert {"valuation_f", "valuation_ratio", "series_f"} <= figures_of(story.slide("valuation").spec)
    slide = slide_of_event(story, "series_f_closed")
    assert slide is not None
    assert slide.id == "valuation"


def test_all_events_at_once_have_the_same_slides_as_one_by_one() -> None:
    for story in (
        story_of(STORY, sound=False),
        shipped("content/story.yaml"),
        shipped("content/examples/newsroom.yaml"),
    ):
        one_by_one = {event: slide_of_event(story, event) for event in story.events}
        assert slides_of_events(story) == {event: slide for event, slide in one_by_one.items() if slide is not None}
