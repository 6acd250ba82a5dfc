"""Events without a date: between which others they keep their place, and whether that place exists."""

from __future__ import annotations

from msgspec.structs import replace

from presenter.core.resolve.notes import Notes
from presenter.core.story import Event


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
    _check_circles(placed, notes)
    _check_order(placed, notes)
    return placed


def _check_circles(events: dict[str, Event], notes: Notes) -> None:
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
                said = f"these events follow each other: {' → '.join([*circle, circle[0]])}"
                notes.error((*events[written[0]].place, key), "circle", said, "give one of them a date")
                told.update(circle)


def _check_order(events: dict[str, Event], notes: Notes) -> None:
    """Nothing happens after one event and before another that ended earlier."""
    for event in events.values():
        first, last = events.get(event.spec.after_event or ""), events.get(event.spec.before_event or "")
        if event.moment is not None or first is None or last is None or first.moment is None or last.moment is None:
            continue
        if last.moment.end.days <= first.moment.start.days:
            said = f"it cannot be after “{first.id}” and before “{last.id}”, which is earlier"
            notes.error((*event.place, "before_event"), "no-room", said, "swap after_event and before_event")
