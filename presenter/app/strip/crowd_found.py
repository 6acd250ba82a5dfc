"""What a search found in a story's file of events: numbers by time, and where they are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from presenter.app.strip.crowd_source import CrowdSource
from presenter.app.strip.style import StripStyle
from presenter.core.story import Story
from presenter.core.timeline.crowd_items import STRIP_CROWD, CrowdBand
from presenter.core.timeline.scale import TimeScale

if TYPE_CHECKING:
    from presenter.core.crowd.store import Crowd
    from presenter.core.timeline.crowd_search import CrowdFinder, Numbers

HEIGHT = 3.0
"""Of the ticks under the marks of events that were found, over the counts."""
STEP = 2.0
"""Their width."""


class CrowdFound:
    """Empty without a crowd, and until `look_for` is called."""

    def __init__(self) -> None:
        self._finder: CrowdFinder | None = None
        self._of: tuple[Story, Crowd] | None = None
        self._source: CrowdSource | None = None
        self._shown: CrowdSource | None = None
        self._numbers: Numbers | None = None
        self._per_lane: dict[str, int] = {}
        self._set: frozenset[int] | None = None

    def set_source(self, story: Story, source: CrowdSource | None, shown: CrowdSource | None = None) -> None:
        """Another story or layer; texts that were read stay while they are the same.

        Of the `source` some lanes may be left out: then `shown` is what is seen of it, all of it when missing.
        """
        self._source, self._shown = source, shown
        if source is None or self._of is None or self._of[0] is not story or self._of[1] is not source.crowd:
            self._finder = None
            self._of = (story, source.crowd) if source is not None else None

    def prepare(self) -> None:
        """Read the texts, before the first letter is typed."""
        finder = self._found_by()
        if finder is not None:
            finder.prepare()

    def look_for(self, query: str) -> None:
        """Another query; an empty one finds nothing."""
        finder = self._found_by() if query.strip() else None
        self._set = None
        self._numbers = finder.find(query, self._source.before if self._source else None) if finder else None
        self._per_lane = {}
        if self._numbers is not None and self._source is not None:
            self._leave_out(self._numbers, self._source)

    def _leave_out(self, numbers: Numbers, source: CrowdSource) -> None:
        """Count what was found per lane, then keep what is shown."""
        import numpy as np

        crowd = source.crowd
        lanes = np.searchsorted(np.array(crowd.bounds[1:]), numbers, side="right")
        counts = np.bincount(lanes, minlength=len(crowd.lanes))
        self._per_lane = {lane: int(count) for lane, count in zip(crowd.lanes, counts, strict=True)}
        gone = [k for k, lane in enumerate(crowd.lanes) if self._shown is None or lane in self._shown.left_out]
        if gone:
            self._numbers = numbers[~np.isin(lanes, gone)]

    @property
    def per_lane(self) -> dict[str, int]:
        """How many were found in each lane, whatever is left out."""
        return self._per_lane

    @property
    def hidden(self) -> int:
        """How many were found in lanes that are left out."""
        return sum(self._per_lane.values()) - len(self)

    def _found_by(self) -> CrowdFinder | None:
        if self._finder is None and self._of is not None:
            from presenter.core.timeline.crowd_search import CrowdFinder  # with numpy, for few stories

            self._finder = CrowdFinder(*self._of)
        return self._finder

    def __len__(self) -> int:
        return 0 if self._numbers is None else len(self._numbers)

    def __contains__(self, number: int | None) -> bool:
        if self._set is None:
            self._set = frozenset() if self._numbers is None else frozenset(self._numbers.tolist())
        return number in self._set

    def by_time(self) -> list[tuple[float, int]]:
        """Day and number of each, the earliest first."""
        if self._numbers is None or self._source is None:
            return []
        starts = self._source.crowd.starts[self._numbers]
        return list(zip(starts.tolist(), self._numbers.tolist(), strict=True))

    def columns(self, scale: TimeScale, lane: str | None = None) -> list[float]:
        """The pixels across a scale in which some of them begin, of one lane or of all; few, however many they are."""
        if self._numbers is None or self._source is None or not len(self._numbers):
            return []
        import numpy as np

        crowd, numbers = self._source.crowd, self._numbers
        if lane is not None:
            place = crowd.lanes.index(lane)
            numbers = numbers[(numbers >= crowd.bounds[place]) & (numbers < crowd.bounds[place + 1])]
        # By the days at the pixels' edges and not by the pixels of days: an axis may be torn.
        edges = np.arange(scale.x0, scale.x1 + STEP, STEP)
        before = np.searchsorted(crowd.starts[numbers], [scale.days(x) for x in edges.tolist()])
        found: list[float] = edges[np.flatnonzero(np.diff(before))].tolist()
        return found

    def paint(self, painter: QPainter, bands: tuple[CrowdBand, ...], scale: TimeScale, style: StripStyle) -> None:
        """A tick under each place with some, a frame around the marks of them that have their own."""
        if self._source is None or not len(self):
            return
        painter.save()
        for band in bands:
            for x in self.columns(scale, band.lane):
                painter.fillRect(
                    QRectF(x, band.rect.bottom - STRIP_CROWD.counts_row - HEIGHT, STEP, HEIGHT), style.colour("amber")
                )
            painter.setPen(QPen(style.colour("amber"), 1.5))
            for mark in band.marks:
                if mark.number in self:
                    painter.drawRect(QRectF(*mark.rect.inflated(2)))
        painter.restore()
