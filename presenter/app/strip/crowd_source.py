"""What the strip shows of a story's file of events: which lanes have some, how high their bands are, and the bands."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from presenter.app.strip.style import StripStyle
from presenter.core.geometry import Rect
from presenter.core.story import Story
from presenter.core.timeline.crowd_items import STRIP_CROWD, CrowdBand, least_band
from presenter.core.timeline.scale import TimeScale

if TYPE_CHECKING:
    from presenter.app.strip.text_cards import TextCards
    from presenter.core.crowd.lane import CrowdLane
    from presenter.core.crowd.store import Crowd

LEAST_LANE = 18.0
"""What a lane keeps for its narrated events."""


@dataclass(frozen=True, slots=True)
class CrowdSource:
    """A crowd with what is needed to lay it out; from the day `before` on its events are left out."""

    crowd: Crowd
    told: frozenset[str]
    """Lanes with narrated events."""
    cards: TextCards
    before: float | None = None
    left_out: frozenset[str] = frozenset()
    """Lanes whose events of the file are not wanted."""

    def _before(self, lane: str) -> float | None:
        """From which day on a lane's events are left out."""
        return -math.inf if lane in self.left_out else self.before

    def lane(self, name: str) -> CrowdLane:
        """A lane's events that can be shown; an empty one where they are left out."""
        return self.crowd.lane(name, self._before(name))

    @property
    def lanes(self) -> list[CrowdLane]:
        """All lanes, from top to bottom."""
        return [self.crowd.lane(lane, self._before(lane)) for lane in self.crowd.lanes]

    @property
    def total(self) -> int:
        """Events that can be shown."""
        return sum(lane.total for lane in self.lanes)

    @property
    def has_after(self) -> bool:
        """Whether some are left out for they are dated after the article."""
        return self.before is not None and sum(self.crowd.lane(k, self.before).total for k in self.crowd.lanes) < len(
            self.crowd
        )

    @property
    def least_lane(self) -> float:
        """The lowest lane that holds a row of narrated events and a band, or the higher of them where none has both."""
        band = least_band(STRIP_CROWD)
        both = any(told and full for told, full in zip(self._told(), self._full(), strict=True))
        return band + LEAST_LANE if both else band

    def feet(self, height: float) -> list[float]:
        """How much of each lane, all of one height, its band takes."""
        from presenter.core.timeline.crowd_layout import band_heights  # with numpy, for few stories

        return band_heights([height] * len(self.crowd.lanes), self._told(), self._full(), LEAST_LANE, STRIP_CROWD)

    def bands(self, scale: TimeScale, area: Rect, language: str, chosen: int | None) -> tuple[CrowdBand, ...]:
        """The bands of a view whose lanes fill `area`."""
        from presenter.core.timeline.crowd_layout import crowd_band

        height = area.height / len(self.crowd.lanes)
        found: list[CrowdBand] = []
        for number, (lane, foot) in enumerate(zip(self.crowd.lanes, self.feet(height), strict=True)):
            if foot:
                rect = Rect(area.x, area.y + (number + 1) * height - foot, area.width, foot)
                band = crowd_band(
                    self.crowd,
                    lane,
                    scale,
                    rect,
                    STRIP_CROWD,
                    self.cards.width,
                    language,
                    before=self._before(lane),
                    chosen=chosen,
                    alone=lane not in self.told,
                )
                found.append(band)
        return tuple(found)

    def _told(self) -> list[bool]:
        return [lane in self.told for lane in self.crowd.lanes]

    def _full(self) -> list[bool]:
        return [lane.total > 0 for lane in self.lanes]


def crowd_source(story: Story, style: StripStyle, *, after: bool) -> CrowdSource | None:
    """The story's crowd, with or without what is after the article; None for most stories."""
    if story.crowd is None:
        return None
    told = frozenset(
        event.lane if event.lane in story.crowd.lanes else story.crowd.lanes[0] for event in story.events.values()
    )
    return CrowdSource(story.crowd, told, style.cards, None if after else story.after)
