"""Which slide is most about an event: the one that shows its figures, then the one that names the fewest events."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.references import parse_references
from presenter.core.resolve.references import FACT_KEYS
from presenter.core.resolve.texts import contents_of, written_texts
from presenter.core.schema import SlideSpec
from presenter.core.story import Slide, Story

WHOLE = frozenset({"title", "section", "agenda", "timeline", "sources", "closing"})
"""Layouts that speak of no event in particular."""


MOST_KNOWN = 4000
_known: dict[int, tuple[SlideSpec, frozenset[str]]] = {}
"""By the slide's own number, which nothing else has while the slide is kept here: a new version shares most slides."""


def figures_of(spec: SlideSpec) -> frozenset[str]:
    """Ids of the facts that a slide's charts, diagrams and texts show."""
    known = _known.get(id(spec))
    if known is None:
        if len(_known) >= MOST_KNOWN:
            _known.clear()
        known = _known[id(spec)] = (spec, _figures(spec))
    return known[1]


def _figures(spec: SlideSpec) -> frozenset[str]:
    contents = contents_of(spec)
    named = {getattr(struct, key) for struct, _ in contents.structs for key in FACT_KEYS.get(type(struct), ())}
    for _, text in written_texts(contents.texts):
        if "$(" in text:
            named.update(reference.id for reference in parse_references(text).references)
    return frozenset(name for name in named if name)


def slide_of_event(story: Story, event: str) -> Slide | None:
    """The slide most about an event; None if no slide names it."""
    naming = [slide for slide in story.slides if event in slide.events]
    return min(naming, key=lambda slide: _distance(slide, _facts(story, event)), default=None)


def slides_of_events(story: Story) -> dict[str, Slide]:
    """`slide_of_event` of every event that some slide names, in one go."""
    naming: dict[str, list[Slide]] = {}
    for slide in story.slides:
        for event in slide.events:
            naming.setdefault(event, []).append(slide)
    return {
        event: slides[0] if len(slides) == 1 else min(slides, key=lambda slide: _distance(slide, _facts(story, event)))
        for event, slides in naming.items()
    }


def _facts(story: Story, event: str) -> list[str]:
    return story.events[event].spec.facts if event in story.events else []


def _distance(slide: Slide, facts: Sequence[str]) -> tuple[bool, int, int, int]:
    # Looking through a slide takes far longer than the rest: not for an event without figures.
    shown = len(figures_of(slide.spec).intersection(facts)) if facts else 0
    return slide.spec.layout in WHOLE, -min(shown, 1), len(slide.events), slide.number


def main_events(story: Story) -> dict[str, str]:
    """Slide to the event it is most about, no event twice; slides about the whole story are left out."""
    pairs: list[tuple[tuple[bool, int, int, int], str, str]] = []
    for slide in story.slides:
        if slide.spec.layout in WHOLE or not slide.events:
            continue
        figures = figures_of(slide.spec)
        for event in slide.events:
            if event in story.events:
                spec = story.events[event].spec
                shown = not figures.isdisjoint(spec.facts)
                pairs.append(((not shown, len(slide.events), -spec.weight, slide.number), slide.id, event))
    chosen: dict[str, str] = {}
    taken: set[str] = set()
    for _, slide_id, event in sorted(pairs, key=lambda pair: pair[0]):
        if slide_id not in chosen and event not in taken:
            chosen[slide_id] = event
            taken.add(event)
    return chosen
