"""What happened just before and just after an event, and where all events lie on the time rule."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec import Struct

from presenter.core.story import Event, Story

BUCKET = 5.0
"""Marks on the rule stand at least this far apart (su): more would only be a thicker line."""


class Neighbours(Struct, frozen=True):
    """The nearest events in time; None at either end of the story."""

    before: Event | None
    after: Event | None


def told_events(story: Story, *, after: bool) -> Iterator[tuple[float, Event]]:
    """Dated events with their start in days; those dated after the article only when asked for."""
    for event in story.events.values():
        if event.moment is not None and (after or not event.after):
            yield event.moment.start.days, event


def neighbours(story: Story, event: Event, besides: Collection[str], *, after: bool) -> Neighbours:
    """The events next to `event`, leaving out those of `besides`; events of one date stand as they were written."""
    if event.moment is None:
        return Neighbours(story.events.get(event.follows), story.events.get(event.precedes))
    order = {name: number for number, name in enumerate(story.events)}
    here = (event.moment.start.days, order[event.id])
    before: tuple[tuple[float, int], Event] | None = None
    following: tuple[tuple[float, int], Event] | None = None
    for days, other in told_events(story, after=after):
        if other.id in besides or other.id == event.id:
            continue
        there = (days, order[other.id])
        if there < here and (before is None or there > before[0]):
            before = there, other
        if there > here and (following is None or there < following[0]):
            following = there, other
    return Neighbours(before[1] if before else None, following[1] if following else None)


def slide_of(story: Story, event_id: str) -> str:
    """The slide that is about the event: an event slide first, else any that names it; empty for none."""
    named = [slide for slide in story.slides if event_id in slide.events]
    own = [slide for slide in named if slide.spec.layout == "event"]
    return (own or named)[0].id if named else ""
