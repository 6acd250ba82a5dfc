"""A view of the timeline laid out: lanes, marks, labels and links as rectangles, ready to paint. No Qt, no state.

Only what lies in the view is touched: the time it takes does not grow with what lies outside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from presenter.core.geometry import Rect
from presenter.core.timeline.index import Entry, LaneIndex, TimelineIndex
from presenter.core.timeline.items import (
    Link,
    PlacedLabel,
    PlacedLane,
    PlacedMark,
    Sizes,
    TimelineLayout,
    Width,
)
from presenter.core.timeline.labels import LINE
from presenter.core.timeline.lettering import Lettering
from presenter.core.timeline.marks import Shape, second_shape, shape_of
from presenter.core.timeline.rows import Rows, depth, share
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.texts import Texts

MONTHS = 96
"""Density is told in months of a story of eight years; other stories count in as many parts."""
CHAIN = "\n"
"""Marks the name of a chain of links where names of events are kept, too."""
CROWD = 200
"""A lane with more labels than this is full in any case."""


@dataclass(slots=True)
class _Draft:
    """A lane on its way: its entries in view, their shapes and rows."""

    index: LaneIndex
    entries: list[Entry]
    shapes: list[tuple[Shape, int]] = field(default_factory=list)
    rows: int = 1
    targets: set[int] = field(default_factory=set)
    """Rows in which a target stands: they need room for the text above."""
    need: float = 0.0


def least_weight(index: TimelineIndex, scale: TimeScale) -> int:
    """Weight from which on events of other sources are labelled at this density (LOOK section 7)."""
    start, end = index.story.period
    per_month = scale.per_day * (end - start) / MONTHS
    if per_month < 12:
        return 6 if index.told else 3
    return 2 if per_month < 24 else 1


def lay_out(
    index: TimelineIndex,
    scale: TimeScale,
    area: Rect,
    sizes: Sizes,
    width: Width,
    texts: Texts,
    *,
    selected: str = "",
    blocked: Sequence[Rect] = (),
    former: TimelineLayout | None = None,
) -> TimelineLayout:
    """Lay out what the scale shows in an area as wide as the scale.

    `blocked` is kept free of labels; the places of labels in `former` are kept while they are legal.
    """
    drafts = [_draft(lane, index, scale, area, sizes, texts, width) for lane in index.lanes]
    lanes: list[PlacedLane] = []
    marks: list[PlacedMark] = []
    labels: list[PlacedLabel] = []
    top = area.y
    edge = scale.x(index.story.after) if index.story.after is not None else None
    places = {(label.event, label.second): label.place for label in former.labels} if former else {}
    lettering = Lettering(scale, area, sizes, width, texts, least_weight(index, scale), selected, edge, places)
    for draft, height in zip(drafts, _heights(drafts, area, sizes), strict=True):
        lane = _lane(draft, scale, area, top, height, sizes, texts, width)
        placed = _marks(draft, lane, sizes)
        lanes.append(lane)
        marks += placed
        labels += lettering.lane(draft.index, draft.entries, lane, placed, blocked)
        top += height
    return TimelineLayout(
        scale=scale,
        area=area,
        lanes=tuple(lanes),
        marks=tuple(marks),
        labels=tuple(labels),
        links=tuple(_links(drafts, marks, scale)),
    )


def _draft(
    lane: LaneIndex, index: TimelineIndex, scale: TimeScale, area: Rect, sizes: Sizes, texts: Texts, width: Width
) -> _Draft:
    draft = _Draft(lane, lane.visible(scale.start, scale.end))
    room = area.height / len(index.lanes)
    most = int(room / sizes.row) if sizes.even else max(2, int(area.height / 2 / sizes.row))
    rows = Rows(most)
    if sizes.name_height and texts.lane(lane.id):
        rows.block(0, area.x, _name_right(lane.id, area, sizes, texts, width))
    ends = _chain_ends(draft.entries, scale)
    taken: dict[str, int] = {}
    main: tuple[int, ...] = ()
    for entry in draft.entries:
        shape = shape_of(entry, scale, sizes)
        before = taken.get(entry.event.spec.after_event or "") if entry.undated else None
        wanted = main if before is None else (before, *main)
        if entry.chain in ends:
            row = taken.get(entry.chain + CHAIN)
            if row is None:
                start, end = ends[entry.chain]
                row = taken[entry.chain + CHAIN] = rows.place(start - sizes.disc, end + sizes.disc, wanted)
        else:
            row = rows.place(shape.x0, shape.x1, wanted)
        taken[entry.event.id] = row
        main = main or (row,)
        draft.shapes.append((shape, row))
        if shape.kind == "target":
            draft.targets.add(row)
    for entry in draft.entries:
        if entry.event.also is not None:
            _add_second(draft, entry, rows, scale, sizes)
    draft.rows = len(rows)
    draft.need = _need(draft, sizes, texts, width)
    return draft


def _chain_ends(entries: Sequence[Entry], scale: TimeScale) -> dict[str, tuple[float, float]]:
    """The stretch that linked events take together."""
    ends: dict[str, tuple[float, float]] = {}
    for entry in entries:
        if entry.chain:
            start, end = scale.x(entry.start), scale.x(entry.end)
            first, last = ends.get(entry.chain, (start, end))
            ends[entry.chain] = (min(first, start), max(last, end))
    return ends


def _add_second(draft: _Draft, entry: Entry, rows: Rows, scale: TimeScale, sizes: Sizes) -> None:
    """Another source's date: under the first mark or above it, or on it where there is but one row."""
    number, (first, row) = next((n, s) for n, s in enumerate(draft.shapes) if s[0].event is entry.event)
    second = second_shape(entry.event, scale, sizes)
    if second is None:
        return
    if first.kind == "disc" and second.kind == "disc" and abs(first.x0 - second.x0) < 2.5 * sizes.disc:
        return  # drawn so small, the two say the same
    inside = first.kind == "bar" and second.x0 >= first.x0 and second.x1 <= first.x1
    other = rows.fit(second.x0, second.x1, (row + 1, row - 1))
    if other is None and inside and (first.x1 - first.x0 >= 6 * sizes.disc or sizes.even):
        draft.shapes.insert(number + 1, (second, row))
    else:
        draft.shapes.append((second, rows.place(second.x0, second.x1) if other is None else other))


def _need(draft: _Draft, sizes: Sizes, texts: Texts, width: Width) -> float:
    """The height a lane needs for its rows and for labels that find no room beside their marks."""
    targets = len(draft.targets)
    marks = (draft.rows - targets) * 1.2 * sizes.row + targets * (sizes.target + LINE * sizes.label + 8)
    if sizes.even:
        return marks
    levels = 3
    if len(draft.shapes) <= CROWD:
        reach: list[tuple[float, float]] = []
        for shape, _ in draft.shapes:
            if shape.kind != "target":
                text, kind = (texts.also(shape.event), "date") if shape.second else texts.label(shape.event)
                reach.append((shape.x0, shape.x1 + 2 * sizes.gap + width(text, kind)))  # type: ignore[arg-type]
        levels = min(max(depth(reach) - draft.rows, 0), 3)
    return marks + levels * LINE * sizes.label + 14


def _heights(drafts: Sequence[_Draft], area: Rect, sizes: Sizes) -> list[float]:
    if sizes.even:
        return [area.height / len(drafts)] * len(drafts)
    return share([draft.need for draft in drafts], area.height, sizes.lane)


def _name_right(lane: str, area: Rect, sizes: Sizes, texts: Texts, width: Width) -> float:
    """Where a lane's name ends: its square, the name in bold, some air."""
    return area.x + 28 + width(texts.lane(lane), "article") * 1.06 + sizes.gap


def _lane(
    draft: _Draft, scale: TimeScale, area: Rect, top: float, height: float, sizes: Sizes, texts: Texts, width: Width
) -> PlacedLane:
    lane = draft.index
    name = texts.lane(lane.id)
    box = None
    if sizes.name_height and name:
        right = _name_right(lane.id, area, sizes, texts, width)
        box = Rect(area.x, top, right - area.x, min(sizes.name_height, height))
    return PlacedLane(
        id=lane.id,
        name=name,
        colour=texts.story.lane_colour(lane.id) if name else "amber",
        top=top,
        bottom=top + height,
        name_box=box,
        shown=len(draft.entries),
        earlier=lane.earlier(scale.start),
        later=lane.later(scale.end),
        total=lane.total,
    )


def _row_middles(draft: _Draft, lane: PlacedLane, sizes: Sizes) -> list[float]:
    """The middle of each row: spread over the lane, those of targets low in their share, under their text."""
    text = LINE * sizes.label + 4
    tall = [sizes.target + text if row in draft.targets and not sizes.even else sizes.row for row in range(draft.rows)]
    free = (lane.bottom - lane.top - sum(tall)) / (draft.rows + 1)
    middles: list[float] = []
    top = lane.top
    for row, height in enumerate(tall):
        top += free
        low = row in draft.targets and not sizes.even
        middles.append(top + height - sizes.target / 2 if low else top + height / 2)
        top += height
    return middles


def _marks(draft: _Draft, lane: PlacedLane, sizes: Sizes) -> list[PlacedMark]:
    middles = _row_middles(draft, lane, sizes)
    placed: list[PlacedMark] = []
    aims = {entry.event.spec.link for entry in draft.entries if entry.event.spec.link}
    for shape, row in draft.shapes:
        event = shape.event
        height = min(shape.height, lane.bottom - lane.top - 2)
        middle = min(max(middles[row], lane.top + height / 2 + 1), lane.bottom - height / 2 - 1)
        placed.append(
            PlacedMark(
                event=event.id,
                kind=shape.kind,
                rect=Rect(shape.x0, middle - height / 2, shape.x1 - shape.x0, height),
                origin="context" if shape.second else event.origin,
                colour=lane.colour,
                second=shape.second,
                soft_start=shape.soft_start,
                soft_end=shape.soft_end,
                cut_start=shape.cut_start,
                cut_end=shape.cut_end,
                faded=event.after,
                linked=event.id in aims and not shape.second,
            )
        )
    return placed


def _links(drafts: Sequence[_Draft], marks: Sequence[PlacedMark], scale: TimeScale) -> list[Link]:
    """Lines between linked events of which at least one is in view, cut at its edges."""
    placed = {mark.event: mark for mark in marks if not mark.second}
    links: list[Link] = []
    for draft in drafts:
        for entry in draft.entries:
            other = entry.event.spec.link
            if other and entry.event.id in placed:
                links += _link(placed[entry.event.id], placed.get(other), other, draft, scale)
    return links


def _link(mark: PlacedMark, other: PlacedMark | None, event: str, draft: _Draft, scale: TimeScale) -> list[Link]:
    if other is not None:
        first, last = sorted((mark, other), key=lambda placed: placed.rect.x)
        start, end = first.rect, last.rect
        if start.right >= end.x:
            return []
        return [Link(start.right, start.centre.y, end.x, end.centre.y, mark.colour)]
    unseen = next((entry for entry in draft.index.entries if entry.event.id == event), None)
    if unseen is None:
        return []
    level = mark.rect.centre.y
    if scale.x(unseen.start) > mark.rect.right:
        return [Link(mark.rect.right, level, scale.x1, level, mark.colour)]
    return [Link(scale.x0, level, mark.rect.x, level, mark.colour)]
