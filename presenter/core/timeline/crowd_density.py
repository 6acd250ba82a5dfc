"""How many events of a crowd begin in each part of a stretch of time, as shares of the fullest part."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from presenter.core.crowd.lane import CrowdLane
from presenter.core.timeline.crowd_scale import days_of
from presenter.core.timeline.scale import TimeScale


def density(lanes: Iterable[CrowdLane], scale: TimeScale, step: float) -> list[tuple[float, float]]:
    """Parts `step` wide that hold any: their left edge, and the square root of their share, so that few are seen too."""
    parts = max(1, int((scale.x1 - scale.x0) / step))
    edges = days_of(scale, np.linspace(scale.x0, scale.x1, parts + 1))
    counts = sum((np.diff(lane.cuts(edges)) for lane in lanes), np.zeros(parts, dtype=np.int64))
    most = int(counts.max())
    if not most:
        return []
    return [(scale.x0 + part * step, float(counts[part] / most) ** 0.5) for part in np.flatnonzero(counts).tolist()]
