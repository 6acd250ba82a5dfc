"""Into a cluster: the stretch of time in which the events that are counted at a mark come apart."""

from __future__ import annotations

from presenter.core.timeline.items import PlacedMark
from presenter.core.timeline.scale import TimeScale

AIR = 0.3
"""Of the stretch, left free on either side."""
CLOSER = 0.5
"""Entering a cluster shows at most this part of what was seen."""
LEAST = 1 / 64
"""Of what was seen, at the least: nobody loses where he is."""


def cluster_stretch(mark: PlacedMark, scale: TimeScale) -> tuple[float, float] | None:
    """First and last day to show; None for a mark at which nothing is counted."""
    if mark.counted is None:
        return None
    own = min(max(scale.days(mark.centre_x), scale.start), scale.end)
    first = min(max(mark.counted[0], scale.start), own)
    last = max(min(mark.counted[1], scale.end), own)
    seen = scale.end - scale.start
    span = min(max((last - first) * (1 + 2 * AIR), seen * LEAST), seen * CLOSER)
    # Events that last longer than what can be shown are entered where the mark is.
    middle = (first + last) / 2 if last - first <= span else own
    return middle - span / 2, middle + span / 2
