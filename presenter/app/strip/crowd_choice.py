"""The event of the crowd that was chosen on the strip, and what clicks and keys do there. No slide speaks of it."""

from __future__ import annotations

from presenter.app.strip.crowd_hits import crowd_count_at, crowd_event_at
from presenter.app.strip.crowd_source import CrowdSource
from presenter.app.strip.picture import Picture
from presenter.app.strip.view import StripView
from presenter.app.talk import Talk
from presenter.core.compose.words import word
from presenter.core.geometry import Point
from presenter.core.timeline.crowd_items import CrowdCount, OffView
from presenter.scene.crowd_card import crowd_card

ROOM = 0.08
"""Of a crowded place that is entered, how much is shown on either side."""


class CrowdChoice:
    """Its number in the crowd is `chosen`; None for none, and in stories without a crowd."""

    def __init__(self, talk: Talk, view: StripView) -> None:
        self._talk, self._view = talk, view
        self._source: CrowdSource | None = None
        self.chosen: int | None = None

    def set_source(self, source: CrowdSource | None) -> None:
        """Another story, version of it or filter: the choice is kept while the file is the same."""
        before, self._source = self._source, source
        if (
            before is None
            or source is None
            or before.crowd.digest != source.crowd.digest
            or (self.chosen is not None and source.crowd.event(self.chosen).lane in source.left_out)
        ):
            self.chosen = None

    @property
    def has_any(self) -> bool:
        """Whether the story has a file of events."""
        return self._source is not None

    @property
    def start(self) -> float | None:
        """The day on which the chosen one begins; None for none."""
        return None if self._source is None or self.chosen is None else self._source.crowd.event(self.chosen).start

    def text_at(self, picture: Picture, x: float, y: float) -> str:
        """What a pointer that rests there is told; empty for nothing."""
        if self._source is None or not picture.lanes_rect.contains(Point(x, y)):
            return ""
        number = crowd_event_at(picture.crowd, x, y)
        if number is not None:
            return self._card(number)
        found = crowd_count_at(picture.crowd, x, y)
        return _said(found, self._talk.look.language) if found else ""

    def click(self, picture: Picture, x: float, y: float) -> bool:
        """Choose an event, enter a crowded place, or go to what is out of view; False where nothing of it is."""
        if self._source is None or not picture.lanes_rect.contains(Point(x, y)):
            return False
        number = crowd_event_at(picture.crowd, x, y)
        if number is not None:
            self.chosen = number
            return True
        found = crowd_count_at(picture.crowd, x, y)
        if isinstance(found, CrowdCount):
            room = (found.end - found.start) * ROOM
            self._view.glide(found.start - room, found.end + room)
        elif isinstance(found, OffView):
            self._view.reveal(found.days, found.days)
        return found is not None

    def choose(self, number: int) -> bool:
        """One of them by its number, brought into view; False where there is no such event."""
        if self._source is None or not 0 <= number < len(self._source.crowd):
            return False
        self.chosen = number
        event = self._source.crowd.event(number)
        self._view.reveal(event.start, event.end)
        return True

    def walk(self, step: int) -> bool:
        """From the chosen event to its neighbour in its lane by time; False when none is chosen."""
        if self._source is None or self.chosen is None:
            return False
        crowd = self._source.crowd
        event = crowd.event(self.chosen)
        lane = self._source.lane(event.lane)
        self.chosen = min(max(self.chosen + step, lane.first), lane.first + lane.total - 1)
        event = crowd.event(self.chosen)
        self._view.reveal(event.start, event.end)
        return True

    def to_end(self, step: int) -> bool:
        """To the first (-1) or last (1) of the lane of the chosen event; False when none is chosen."""
        if self._source is None or self.chosen is None:
            return False
        lane = self._source.lane(self._source.crowd.event(self.chosen).lane)
        return self.choose(lane.first if step < 0 else lane.first + lane.total - 1)

    def go(self, step: int, days: float, *, from_below: bool = False) -> bool:
        """Into the crowd of the first lane (`step` 1), or a lane further, at the event nearest to a day; above the
        first, out of it. False where there is no further. `from_below` begins below the last lane.
        """
        if self._source is None:
            return False
        lanes = [lane for lane in self._source.lanes if lane.total]
        here = len(lanes) if from_below else -1
        if self.chosen is not None:
            event = self._source.crowd.event(self.chosen)
            days = event.start
            here = next(k for k, lane in enumerate(lanes) if lane.first <= self.chosen < lane.first + lane.total)
        there = here + step
        if there < 0:
            self.chosen = None
            return here >= 0
        if there >= len(lanes):
            return False
        self.chosen = lanes[there].first + lanes[there].nearest(days)
        event = self._source.crowd.event(self.chosen)
        self._view.reveal(event.start, event.end)
        return True

    def place(self, picture: Picture) -> Point | None:
        """Under the chosen event's mark, if it is in view."""
        marks = (mark for band in picture.crowd for mark in band.marks)
        rect = next((mark.rect for mark in marks if mark.number == self.chosen), None)
        return None if rect is None else Point(max(rect.x, picture.scale.x0), rect.bottom)

    def card(self) -> str:
        """What the chosen event says."""
        return "" if self.chosen is None else self._card(self.chosen)

    def _card(self, number: int) -> str:
        if self._source is None:
            return ""
        language = self._talk.look.language
        return crowd_card(self._talk.story, self._source.crowd.event(number, language), language)


def _said(found: CrowdCount | OffView, language: str) -> str:
    """The exact number, which the mark gives in short."""
    if isinstance(found, CrowdCount):
        return word("more-here", language, n=f"{found.count:,}")
    return word("later" if found.later else "earlier", language, n=f"{found.count:,}")
