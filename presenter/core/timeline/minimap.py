"""The whole story in a few pixels: per lane the stretches in which something happens, drawn as one trace each."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from presenter.core.timeline.index import TimelineIndex
from presenter.core.timeline.scale import TimeScale


class Trace(Struct, frozen=True):
    """Where a lane has events, from left to right; `forecast` for what is meant or foretold."""

    lane: str
    row: int
    colour: str
    forecast: bool
    stretches: tuple[tuple[float, float], ...]


def traces(index: TimelineIndex, scale: TimeScale, least: float = 4) -> list[Trace]:
    """Each lane's trace and that of its targets; no stretch is shorter than `least`."""
    found: list[Trace] = []
    for row, lane in enumerate(index.lanes):
        colour = index.story.lane_colour(lane.id) if lane.id in index.story.lanes else "amber"
        for forecast in (False, True):
            stretches = (
                (scale.x(entry.start), scale.x(entry.end))
                for entry in lane.entries
                if (entry.event.spec.status != "actual") is forecast and not entry.undated
            )
            merged = _merged(stretches, scale.x0, scale.x1, least)
            if merged:
                found.append(Trace(lane.id, row, colour, forecast, merged))
    return found


def _merged(
    stretches: Iterable[tuple[float, float]], left: float, right: float, least: float
) -> tuple[tuple[float, float], ...]:
    """Stretches at least so long, inside the map, those that meet as one; they come sorted by their starts."""
    merged: list[tuple[float, float]] = []
    for start, end in stretches:
        if end < left or start > right:
            continue
        if end - start < least:
            start, end = (start + end - least) / 2, (start + end + least) / 2  # noqa: PLW2901
        start, end = max(start, left), min(end, right)  # noqa: PLW2901
        if merged and start <= merged[-1][1] + 0.5:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
