"""The crowd's bands of a view: marks where they have room, else the chief of each cell and "+n" for the others.

Every event is a mark, in a "+n", or counted at an end of its lane. The work grows with the width of the view alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from presenter.core.crowd.lane import CrowdLane, Numbers
from presenter.core.crowd.store import Crowd
from presenter.core.geometry import Rect
from presenter.core.timeline.crowd_cells import FEW, Cells, cells_of, tick_length, ticks_of
from presenter.core.timeline.crowd_items import (
    CrowdBand,
    CrowdCount,
    CrowdMark,
    CrowdSizes,
    OffView,
    least_band,
)
from presenter.core.timeline.crowd_labels import crowd_labels
from presenter.core.timeline.crowd_scale import xs_of
from presenter.core.timeline.crowd_words import compact
from presenter.core.timeline.scale import TimeScale

_LEVELS = np.array([2, 10, 100])
"""Events from which on a tick is of the next level."""
MOST_ROWS = 4
"""Of labels above the marks."""

Measure = Callable[[str], float]
"""Width of a line of the crowd's type."""


def crowd_band(
    crowd: Crowd,
    lane: str,
    scale: TimeScale,
    rect: Rect,
    sizes: CrowdSizes,
    width: Measure,
    language: str,
    *,
    before: float | None = None,
    chosen: int | None = None,
    alone: bool = False,
) -> CrowdBand:
    """A lane's band in `rect`, as wide as the scale. Events from the day `before` on are left out.

    `chosen` is an event that keeps its mark and label wherever it is in view. `alone` in its lane, it is as high as it
    needs to be and stands in the middle.
    """
    foot = rect.bottom
    high = least_band(sizes) + MOST_ROWS * sizes.label_row
    if rect.height > high:
        rect = Rect(rect.x, rect.y + (rect.height - high) / (2 if alone else 1), rect.width, high)
    index = crowd.lane(lane, before)
    earlier, later = index.earlier(scale.start), index.later(scale.end)
    band = CrowdBand(lane, rect, foot, index.total, earlier, later)
    off_view = tuple(_off_view(index, band, scale, sizes, width, language))
    if not band.shown:
        return replace(band, off_view=off_view)
    ends = _reserved(off_view, sizes)
    cells = cells_of(index, scale, sizes.cell, ends)
    place = None if chosen is None else chosen - index.first
    own, crowded = _shared_out(index, cells, scale, sizes, place)
    marks = tuple(_marks(index, own, scale, rect, sizes))
    counts = tuple(_counts(cells, crowded, scale, rect, sizes, width, language, ends))
    edges, parts = ticks_of(index, scale, sizes.cell)
    starts, levels = _ticks(edges, parts, cells, crowded, scale)
    tick_width = max(1.0, tick_length(scale, sizes.cell) * scale.per_day - 1)
    return replace(
        band,
        marks=marks,
        counts=counts,
        tick_starts=starts,
        tick_levels=levels,
        tick_width=tick_width,
        tick_top=rect.bottom - sizes.counts_row - sizes.marks_row / 2 - sizes.bar / 2,
        labels=tuple(crowd_labels(crowd, marks, counts, scale, rect, sizes, width, chosen, language)),
        off_view=off_view,
    )


def _reserved(off_view: tuple[OffView, ...], sizes: CrowdSizes) -> tuple[float, float]:
    """Room at the lane's ends that the counts of what is out of view take."""
    widths = {one.later: one.box.width + sizes.gap for one in off_view}
    return widths.get(False, 0.0), widths.get(True, 0.0)


def _off_view(
    index: CrowdLane, band: CrowdBand, scale: TimeScale, sizes: CrowdSizes, width: Measure, language: str
) -> Iterator[OffView]:
    rect, height = band.rect, sizes.counts_row
    if band.earlier:
        text = f"◂ {compact(band.earlier, language)}"
        near = int(np.searchsorted(index.sorted_ends, scale.start, side="right")) - 1
        box = Rect(rect.x, rect.bottom - height, width(text), height)
        yield OffView(text, band.earlier, float(index.sorted_ends[near]), later=False, box=box)
    if band.later:
        text = f"{compact(band.later, language)} ▸"
        near = int(np.searchsorted(index.starts, scale.end))
        box = Rect(rect.right - width(text), rect.bottom - height, width(text), height)
        yield OffView(text, band.later, float(index.starts[near]), later=True, box=box)


def _shared_out(
    index: CrowdLane, cells: Cells, scale: TimeScale, sizes: CrowdSizes, chosen: int | None
) -> tuple[list[int], dict[int, int]]:
    """Places of the events with marks of their own; and by crowded cell, how many have none."""
    own: list[int] = []
    crowded: dict[int, int] = {}
    chiefs = cells.chiefs.tolist()
    for cell, count in enumerate(cells.counts.tolist()):
        if not count:
            continue
        places = _places(cells, cell) if count <= FEW else None
        if places is not None and len(places) == count and _has_room(index, places, scale, sizes.apart):
            own += places.tolist()
            continue
        chief = chiefs[cell]
        if chosen is not None and _is_in(index, cells, cell, chosen, scale):
            chief = chosen
        left = count
        if chief >= 0:
            own.append(chief)
            left -= 1
        if left:
            crowded[cell] = left
    return own, crowded


def _places(cells: Cells, cell: int) -> Numbers:
    inside = np.arange(cells.lows[cell], cells.highs[cell])
    return np.concatenate((cells.inherited, inside)) if cell == 0 and len(cells.inherited) else inside


def _has_room(index: CrowdLane, places: Numbers, scale: TimeScale, apart: float) -> bool:
    if len(places) < 2:
        return True
    middles = np.maximum(xs_of(scale, index.starts[places]), scale.x0)
    return bool((middles[1:] - middles[:-1]).min() >= apart)


def _is_in(index: CrowdLane, cells: Cells, cell: int, place: int, scale: TimeScale) -> bool:
    if int(cells.lows[cell]) <= place < int(cells.highs[cell]):
        return True
    return cell == 0 and 0 <= place < int(cells.lows[0]) and float(index.ends[place]) > scale.start


def _marks(
    index: CrowdLane, own: Sequence[int], scale: TimeScale, rect: Rect, sizes: CrowdSizes
) -> Iterator[CrowdMark]:
    """The marks of some places of the lane."""
    places = np.array(own, dtype=np.int64)
    starts, ends = index.starts[places], index.ends[places]
    left = np.maximum(xs_of(scale, starts), scale.x0)
    right = np.minimum(xs_of(scale, ends), scale.x1)
    # A day or less is a point until the view is so close that it takes a cell of its own.
    days = ends - starts
    wide = days * scale.per_day
    bars = (wide >= 2 * sizes.disc) & ((days > 1.0) | (wide >= sizes.cell))
    top = rect.bottom - sizes.counts_row - sizes.marks_row
    disc, first, last = sizes.disc, scale.x0 + sizes.disc, scale.x1 - sizes.disc
    for place, x0, x1, is_bar, weight in zip(
        own, left.tolist(), right.tolist(), bars.tolist(), index.weights[places].tolist(), strict=True
    ):
        number = index.first + place
        if is_bar:
            # Bars of neighbours lie on two levels, the same ones in every view.
            y = top + 1 if number % 2 else top + sizes.marks_row - sizes.bar - 1
            start = min(x0, scale.x1 - 2)
            end = min(max(x1 - 1, start + 2), scale.x1)
            yield CrowdMark(number, Rect(start, y, end - start, sizes.bar), bar=True, weight=weight)
        else:
            x = min(max((x0 + x1) / 2, first), last) - disc
            y = top + sizes.marks_row / 2 - disc
            yield CrowdMark(number, Rect(x, y, 2 * disc, 2 * disc), bar=False, weight=weight)


def _counts(
    cells: Cells,
    crowded: dict[int, int],
    scale: TimeScale,
    rect: Rect,
    sizes: CrowdSizes,
    width: Measure,
    language: str,
    ends: tuple[float, float],
) -> Iterator[CrowdCount]:
    top = rect.bottom - sizes.counts_row
    last = len(cells.counts) - 1
    days, xs, torn = cells.edges.tolist(), xs_of(scale, cells.edges).tolist(), torn_xs(scale)
    for cell, count in crowded.items():
        x0, x1 = xs[cell], xs[cell + 1]
        stretch = Rect(x0, top - sizes.marks_row, x1 - x0, sizes.marks_row)
        x0, x1 = x0 + ends[0] * (cell == 0), x1 - ends[1] * (cell == last)
        x0, x1 = _beside_tears(x0, x1, torn)
        text = f"+{compact(count, language)}"
        wide = width(text)
        box = Rect((x0 + x1 - wide) / 2, top, wide, sizes.counts_row)
        yield CrowdCount(text, count, days[cell], days[cell + 1], box, stretch)


def torn_xs(scale: TimeScale) -> list[tuple[float, float]]:
    """From where to where the tears in view reach."""
    return [(scale.x(start), scale.x(end)) for start, end in scale.torn_here()]


def _beside_tears(x0: float, x1: float, torn: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The widest part of a cell that is no tear: most have none in them."""
    within = [(left, right) for left, right in torn if left < x1 and right > x0]
    if not within:
        return x0, x1
    ends = [x0, *(x for tear in within for x in tear), x1]
    return max(zip(ends[::2], ends[1::2], strict=True), key=lambda part: part[1] - part[0])


def _ticks(
    edges: NDArray[np.float64], parts: Numbers, cells: Cells, crowded: dict[int, int], scale: TimeScale
) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    """Ticks of the parts in crowded cells: where each begins, and its level."""
    middles = (edges[:-1] + edges[1:]) / 2
    owner = cells.edges[1:-1].searchsorted(middles, side="right")
    full = np.zeros(len(cells.counts), dtype=np.bool_)
    full[list(crowded)] = True
    seen = ((parts > 0) & full[owner]).nonzero()[0]
    starts = np.maximum(xs_of(scale, edges[seen]), scale.x0)
    for left, right in torn_xs(scale):
        starts[(starts >= left) & (starts < right)] = right
    return starts, _LEVELS.searchsorted(parts[seen], side="right")


def band_heights(
    heights: Sequence[float], narrated: Sequence[bool], crowded: Sequence[bool], least_lane: float, sizes: CrowdSizes
) -> list[float]:
    """How much of each lane's height its band takes: all without narrated events, none without a crowd."""
    found: list[float] = []
    for height, told, full in zip(heights, narrated, crowded, strict=True):
        least = least_band(sizes)
        half = min(max(least, height / 2), max(least, height - least_lane))
        found.append(0.0 if not full else half if told else height)
    return found
