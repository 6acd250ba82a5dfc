"""Events without a date: between which others they keep their place, and whether that place exists."""

from __future__ import annotations

from msgspec.structs import replace

from presenter.core.resolve.notes import Notes
from presenter.core.story import Event
from presenter.core.timeline.stretches import stretch_of


def placed_undated(events: dict[str, Event], notes: Notes) -> dict[str, Event]:
    """The events, those without a date and without a neighbour of their own following the one written before them."""
    placed: dict[str, Event] = {}
    before = ""
    for name, event in events.items():
        own = event
        if event.moment is None and not (event.follows or event.precedes) and before and event.spec.date is None:
            own = replace(event, follows=before)
        placed[name] = own
        before = name
    in_circles = _check_circles(placed, notes)
    _check_order(placed, notes)
    for name, event in placed.items():
        beside = [placed[other] for other in (event.follows, event.precedes) if other in placed]
        # One beside it that has neither date nor neighbours is told itself.
        told = any(not (other.spec.after_event or other.spec.before_event) for other in beside)
        if beside and not told and name not in in_circles and stretch_of(event, placed) is None:
            said = "no event with a date is before or after it, so the timeline cannot show it"
            notes.warn(event.place, "no-place", said, "name one with a date in after_event: or before_event:")
    return placed


def _check_circles(events: dict[str, Event], notes: Notes) -> set[str]:
    """The events that have no place for going round in a circle."""
    told: set[str] = set()
    for side, key in (("follows", "after_event"), ("precedes", "before_event")):
        for event in events.values():
            chain: list[str] = []
            here: Event | None = event
            while here is not None and here.id not in chain:
                chain.append(here.id)
                here = events.get(getattr(here, side)) if here.moment is None else None
            circle = chain[chain.index(here.id) :] if here is not None else []
            written = [name for name in circle if getattr(events[name].spec, key)]
            if written and told.isdisjoint(circle):
                verb = "follow" if side == "follows" else "come before"
                said = f"these events {verb} each other: {' → '.join([*circle, circle[0]])}"
                notes.error((*events[written[0]].place, key), "circle", said, "give one of them a date")
                told.update(circle)
    # What leans on a circle has no place either, and needs no words of its own.
    for event in events.values():
        if event.follows in told or event.precedes in told:
            told.add(event.id)
    return told


def _check_order(events: dict[str, Event], notes: Notes) -> None:
    """Nothing happens after one event and before another that ended earlier."""
    for event in events.values():
        first, last = events.get(event.spec.after_event or ""), events.get(event.spec.before_event or "")
        if event.moment is not None or first is None or last is None or first.moment is None or last.moment is None:
            continue
        if last.moment.end.days <= first.moment.start.days:
            said = f"it cannot be after “{first.id}” and before “{last.id}”, which is earlier"
            notes.error((*event.place, "before_event"), "no-room", said, "swap after_event and before_event")
