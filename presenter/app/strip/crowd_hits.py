"""What of the crowd lies under a point of the strip."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.geometry import Point
from presenter.core.timeline.crowd_items import CrowdBand, CrowdCount, OffView

HIT = 3.0
"""How far beside a mark a click still counts."""


def crowd_event_at(bands: Sequence[CrowdBand], x: float, y: float) -> int | None:
    """The event whose mark, the shorter before the longer, or else whose label is there."""
    point = Point(x, y)
    for band in bands:
        if band.rect.contains(point):
            near = [mark for mark in band.marks if mark.rect.inflated(HIT).contains(point)]
            if near:
                return min(near, key=lambda mark: (mark.rect.width, abs(mark.rect.centre.x - x))).number
            return next((label.number for label in band.labels if label.box.contains(point)), None)
    return None


def crowd_count_at(bands: Sequence[CrowdBand], x: float, y: float) -> CrowdCount | OffView | None:
    """The "+n" mark whose number or events are there, or the count at an end of a lane."""
    point = Point(x, y)
    for band in bands:
        if band.rect.contains(point):
            off = next((one for one in band.off_view if one.box.contains(point)), None)
            return off or next(
                (one for one in band.counts if one.box.contains(point) or one.stretch.contains(point)), None
            )
    return None
