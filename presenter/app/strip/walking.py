"""From event to event on the timeline: by time, by lane, to an end, to the one whose name is typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from presenter.app.strip.picture import Arranger
from presenter.app.strip.view import StripView
from presenter.core.timeline.index import Entry
from presenter.core.timeline.named import event_named

PAN = 0.25
"""Of the view, how far a key moves it."""
KEY_ZOOM = 1.5


class Chooser(Protocol):
    """Whom the timeline tells what is chosen on it: the talk, or a view that only looks around."""

    def choose_event(self, event_id: str, fact: str = "") -> None: ...
    def choose_fact(self, fact_id: str) -> None: ...
    def choose_nothing(self) -> None: ...


class Walking:
    """Walks the events that an arranger shows; `here` is the event it starts from."""

    def __init__(self, chooser: Chooser, view: StripView) -> None:
        self._chooser, self._view = chooser, view
        self.arranger: Arranger | None = None
        self.here = ""

    def runs(self) -> dict[str, Callable[[], object]]:
        """Command id to function."""
        return {
            "walk-on": partial(self.walk, 1),
            "walk-back": partial(self.walk, -1),
            "walk-down": partial(self.walk_lane, 1),
            "walk-up": partial(self.walk_lane, -1),
            "walk-first": partial(self.walk_to, 0),
            "walk-last": partial(self.walk_to, -1),
            "pan-on": partial(self.pan, PAN),
            "pan-back": partial(self.pan, -PAN),
            "zoom-fit": self._view.fit,
        }

    @property
    def entry(self) -> Entry | None:
        """Where it is."""
        return self.arranger.index.entry(self.here) if self.arranger else None

    def walk(self, step: int) -> None:
        """To the next event by time, or the one before; from the one under the playhead."""
        if self.arranger is None:
            return
        index = self.arranger.index
        place = index.places.get(self.here)
        if place is not None:
            self.walk_to(min(max(place + step, 0), len(index.order) - 1))
        else:
            later = sum(entry.start < self._middle for entry in index.order)
            self.walk_to(min(max(later if step > 0 else later - 1, 0), len(index.order) - 1))

    def walk_to(self, place: int) -> None:
        """Choose the event at a place in the order of time (-1 for the last)."""
        if self.arranger is not None and self.arranger.index.order:
            self.choose(self.arranger.index.order[place])

    def walk_lane(self, step: int, *, from_below: float | None = None) -> bool:
        """To the event nearest in time in the next lane that has any, below (1) or above (-1); whether there is one.

        `from_below` is the day of something under the last lane that the step begins at.
        """
        if self.arranger is None:
            return False
        lanes, here = self.arranger.index.lanes, self.entry
        number = next((n for n, lane in enumerate(lanes) if lane.entry(self.here)), -1 if step > 0 else len(lanes))
        day = (here.start + here.end) / 2 if here else self._middle
        if from_below is not None:
            number, day = len(lanes), from_below
        number += step
        while 0 <= number < len(lanes):
            if lanes[number].entries:
                self.choose(min(lanes[number].entries, key=lambda entry: abs((entry.start + entry.end) / 2 - day)))
                return True
            number += step
        return False

    def walk_to_named(self, text: str) -> bool:
        """Choose the first event whose title has what was typed; whether there is one."""
        if self.arranger is None:
            return False
        event = event_named(self.arranger.index, text, self.here)
        entry = self.arranger.index.entry(event)
        if entry is not None and event != self.here:
            self.choose(entry)
        return entry is not None

    def choose(self, entry: Entry) -> None:
        """Choose an event and bring it into view."""
        self._chooser.choose_event(entry.event.id)
        self._view.reveal(entry.start, entry.end)

    def pan(self, share: float) -> None:
        """Later by a share of the view."""
        here = self._view.start, self._view.end
        self._view.glide(*self._view.moved(here, self._view.span * share))

    @property
    def _middle(self) -> float:
        return self._view.middle
