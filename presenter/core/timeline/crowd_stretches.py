"""What the events of a file take of time, joined to few stretches: what empty time is looked for between."""

from __future__ import annotations

import numpy as np

from presenter.core.crowd.store import Crowd

MOST = 200
"""Gaps that are kept apart; between shorter ones the stretches are joined."""


def crowd_stretches(crowd: Crowd) -> list[tuple[float, float]]:
    """From left to right, in days: all events lie in one of them, and the longest gaps between them."""
    lanes = [crowd.lane(lane, None) for lane in crowd.lanes]
    starts = np.concatenate([lane.starts for lane in lanes])
    if not len(starts):
        return []
    order = np.argsort(starts, kind="stable")
    starts, ends = starts[order], np.concatenate([lane.ends for lane in lanes])[order]
    reach = np.maximum.accumulate(ends)
    gaps = starts[1:] - reach[:-1]
    open_ = np.flatnonzero(gaps > 0)
    longest = np.sort(open_[np.argsort(-gaps[open_], kind="stable")[:MOST]])
    firsts = np.concatenate(([starts[0]], starts[1:][longest]))
    lasts = np.concatenate((reach[:-1][longest], [reach[-1]]))
    return list(zip(firsts.tolist(), lasts.tolist(), strict=True))
