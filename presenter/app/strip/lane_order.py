"""The order of a lane's events by time, those of a file among the narrated ones, in pages that a person can walk."""

from __future__ import annotations

from bisect import bisect_left
from math import isqrt
from typing import TYPE_CHECKING

from presenter.core.timeline.index import LaneIndex

if TYPE_CHECKING:
    from presenter.core.crowd.lane import CrowdLane

PAGED_FROM = 400
"""A lane of more events has pages, so that nobody has to ask for a hundred thousand items at once."""
PAGE = 200


class LaneOrder:
    """Places count from 0 in the order of starts. Costs log n a question, whatever the file's size."""

    def __init__(self, lane: LaneIndex, crowd: CrowdLane | None) -> None:
        self.lane, self.crowd = lane, crowd
        self.total = lane.total + (crowd.total if crowd is not None else 0)
        self.page = max(PAGE, isqrt(self.total)) if self.total > PAGED_FROM else 0
        """Events of a page; 0 for a lane without pages."""
        self._ranks = list(range(lane.total))
        if crowd is not None:
            import numpy as np  # a lane with a file's events

            before = crowd.cuts(np.array([entry.start for entry in lane.entries], dtype=np.float64))
            self._ranks = [number + int(count) for number, count in enumerate(before)]
        self._numbers = {entry.event.id: number for number, entry in enumerate(lane.entries)}

    @property
    def pages(self) -> int:
        return -(-self.total // self.page) if self.page else 0

    def at(self, place: int) -> tuple[str, str]:
        """Kind and id, or number, of the event at a place."""
        number = bisect_left(self._ranks, place)
        if number < len(self._ranks) and self._ranks[number] == place:
            return "event", self.lane.entries[number].event.id
        first = self.crowd.first if self.crowd is not None else 0
        return "crowd", str(first + place - number)

    def place(self, kind: str, name: str) -> int:
        """The place of an event; -1 for one that is not here."""
        if kind == "event":
            number = self._numbers.get(name)
            return -1 if number is None else self._ranks[number]
        if self.crowd is None:
            return -1
        among = int(name) - self.crowd.first
        if not 0 <= among < self.crowd.total:
            return -1
        # The k-th narrated event pushes on what comes at its rank or later: rank - k is how many of the file precede it.
        pushed = bisect_left(range(len(self._ranks)), True, key=lambda k: self._ranks[k] - k > among)
        return among + pushed
