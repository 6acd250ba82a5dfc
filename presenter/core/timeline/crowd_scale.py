"""Many days to x at once, over tears too."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from presenter.core.timeline.scale import TimeScale


def xs_of(scale: TimeScale, days: NDArray[np.float64]) -> NDArray[np.float64]:
    """As `scale.x` for each day; beyond the view's ends it goes on as if nothing were torn there."""
    linear = scale.x0 + (days - scale.start) * scale.per_day
    for start, end in scale.torn_here():
        left, right = scale.x(start), scale.x(end)
        width = (end - start) * scale.per_day
        # What the tear takes less than its days would, in proportion to how much of it lies before each day.
        passed = np.clip((days - start) / (end - start), 0.0, 1.0)
        linear -= passed * (width - (right - left))
    return linear


def days_of(scale: TimeScale, xs: NDArray[np.float64]) -> NDArray[np.float64]:
    """As `scale.days` for each x."""
    if scale.is_linear:
        return scale.start + (xs - scale.x0) / scale.per_day
    return np.array([scale.days(x) for x in xs.tolist()], dtype=np.float64)
