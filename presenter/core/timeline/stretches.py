"""Where an event lies on the axis, in days: its dates, or for the undated a place among those that have one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from presenter.core.story import Event

LEAST_DAYS = 1e-8
"""No stretch is shorter: a millisecond."""
DATED = 1000
"""Comes after the undated that stand at its start; these count from 1, or down from BEFORE."""
BEFORE = 900


def stretch_of(event: Event, events: Mapping[str, Event]) -> tuple[float, float] | None:
    """First and last day of an event; None for one without any place in time.

    Undated ones: a day from where the event before them ends, the moment at which the one after them begins, or all of
    the time between.
    """
    place = place_of(event, events)
    return place[:2] if place is not None else None


def place_of(event: Event, events: Mapping[str, Event]) -> tuple[float, float, int] | None:
    """As `stretch_of`, with what tells apart those that begin at the same time."""
    if event.moment is not None:
        start, end = event.moment.start.days, event.moment.end.days
        return start, max(end, start + LEAST_DAYS), DATED
    before, early = _dated(event, events, "follows")
    after, late = _dated(event, events, "precedes")
    if before is not None and before.moment is not None:
        low = before.moment.end.days
        if after is not None and after.moment is not None and after.moment.start.days > low:
            return low, after.moment.start.days, early
        return low, low + 1.0, early
    if after is not None and after.moment is not None:
        high = after.moment.start.days
        return high, high, BEFORE - late
    return None


def _dated(event: Event, events: Mapping[str, Event], side: Literal["follows", "precedes"]) -> tuple[Event | None, int]:
    """The event with a date on one side of an undated one, perhaps beyond others without one, and how far."""
    seen = {event.id}
    steps = 1
    other = events.get(getattr(event, side))
    while other is not None and other.moment is None:
        if other.id in seen:
            return None, steps
        seen.add(other.id)
        steps += 1
        other = events.get(getattr(other, side))
    return other, steps
