"""Whether every number has a source and is as fresh as the author wants."""

from __future__ import annotations

from collections.abc import Iterator

from presenter.app.preflight.line import Line, Remedy, translate
from presenter.app.preflight.world import World
from presenter.core.checks.stale import stale_facts
from presenter.core.story import Story

CODES = ("unsourced", "typed-number", "disagrees")


def look(world: World) -> Iterator[Line]:
    show = translate("Preflight", "Show")
    found = world.with_codes(*CODES)
    for problem in found:
        yield Line("numbers", "warn", problem.message, problem.hint, Remedy(show, problem=problem))
    stale = stale_facts(world.story, world.today)
    for old in stale:
        name = world.story.plain_text(world.story.facts[old.fact].spec.label, world.language)
        text = translate("Preflight", "“{name}” is {months} months old; the story allows {allowed}")
        slide = _slide_of(world.story, old.fact)
        remedy = Remedy(show, slide=slide) if slide else Remedy(translate("Preflight", "Open the file"), command="edit")
        text = text.format(name=name, months=old.months, allowed=old.allowed)
        yield Line("numbers", "warn", text, translate("Preflight", "Bring it up to date, or say its date"), remedy)
    if not found and not stale:
        text = translate("Preflight", "{count} numbers, all with a source and fresh enough")
        yield Line("numbers", "pass", text.format(count=len(world.story.facts)))


def _slide_of(story: Story, fact: str) -> str:
    """A slide with an event that the figure belongs to; empty where none is known."""
    events = {event.id for event in story.events.values() if fact in event.spec.facts}
    return next((slide.id for slide in story.slides if events.intersection(slide.events)), "")
