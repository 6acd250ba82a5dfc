"""A view of the timeline laid out: lanes, marks, labels and links as rectangles, ready to paint. No Qt, no state.

    lay_out
    ├── pack      entries in view -> shapes in rows, per lane
    ├── heights   of the lanes
    ├── placing   rows -> marks
    └── lettering labels, lane by lane, by priority

Only what lies in the view is touched: the time it takes does not grow with what lies outside.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.geometry import Rect
from presenter.core.timeline.chosen_label import with_chosen
from presenter.core.timeline.heights import share, share_above, weighed
from presenter.core.timeline.index import LaneIndex, TimelineIndex
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
from presenter.core.timeline.lettering import Lettering, former_places
from presenter.core.timeline.packing import Packed, pack
from presenter.core.timeline.placing import placed_marks, row_middles
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.texts import Texts
from presenter.core.timeline.ties import ties
from presenter.core.timeline.wanted import Wishes

MONTHS = 96
"""Density is told in months of a story of eight years; other stories count in as many parts."""
CROWD = 120
"""With more marks than this in view, heights are not tried out: the lanes are full in any case."""
SPREADS = (0.0, 0.7, -0.7)
"""How rows lie in a lane that is higher than they need: evenly, low, high."""
SAME = 1e-9
"""Lengths of a day that differ by less than this share are the same."""
ORDERS = 3
"""How often labels that found no place may go before the others."""
STEP = 8.0
CLOSEST = 0.8
"""Rows of a slide move together as far as this before some of their events are only counted."""
GENEROUS = 1.6
"""How many times an equal lane's rows a lane may have that is as high as it needs to be."""
ROW_AIR = 1.5
"""Between the dots of two rows, where a lane is low."""
LABEL_AIR = 2.0
"""What a row of labels in an even lane takes beside its type."""
TARGET_AIR = 3.5
"""What texts on the bars of targets need beside the rows of an even lane."""
TEAR_AIR = 6.0
"""How far labels keep from the torn edges of the axis."""
NAME_AIR = 10.0
"""Lanes grow by this much when labels need it."""


def least_weight(index: TimelineIndex, scale: TimeScale, magnified: float = 1.0) -> int:
    """Weight from which on events of other sources are labelled at this density (LOOK section 7)."""
    whole = TimeScale(*index.story.period, 0, 1, scale.tears)
    per_month = scale.per_day * magnified * whole.span / MONTHS
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
    shares: Sequence[float] = (),
    feet: Sequence[float] = (),
    seen: float | None = None,
    heed: Callable[[], object] = bool,
) -> TimelineLayout:
    """Lay out what the scale shows in an area as wide as the scale.

    `blocked` is kept free of labels; the places of labels in `former` are kept while they are legal. `shares` are the
    parts of the height that even lanes take (see `lane_shares`); equal parts when empty. `feet` are the heights kept
    free under each lane, for a crowd. `seen` is the width of the view where more is laid out beside it: rows are those
    of the view. `heed` is called every few milliseconds, and may raise to stop.
    """
    edge = scale.x(index.story.after) if index.story.after is not None else None
    places = former_places(former) if former else {}
    wishes = Wishes(sizes, width, texts, least_weight(index, scale, sizes.magnified), selected)
    torn = [(scale.x(start) - TEAR_AIR, scale.x(end) + TEAR_AIR) for start, end in scale.torn_here()]
    moved = former is not None and former.selected == selected and is_moved(former.scale, scale, former.area, area)
    lettering = Lettering(scale, area, wishes, edge, places, torn, former.unplaced if former and moved else ())

    def packing(lane: LaneIndex, most: int) -> Packed:
        name_right = _name_right(lane.id, lettering)
        return pack(lane, scale, sizes, most=most, name_right=name_right, area=area, selected=selected,
                    whole=index.story.period, width=width, seen=seen, heed=heed)  # fmt: skip

    most = _most_rows(area, sizes, len(index.lanes))
    mosts = [_most_rows(area, sizes, 1 / part) for part in shares] if sizes.even else []
    packed = [packing(lane, most) for lane, most in zip(index.lanes, mosts or [most] * len(index.lanes), strict=True)]
    low = sum(lane.rows for lane in packed) * CLOSEST * sizes.row
    if not sizes.even and low > area.height:
        packed = [packing(lane.index, max(1, int(lane.rows * area.height / low))) for lane in packed]
    attempts: list[_Attempt] = []
    top = area.y
    feet = feet or [0.0] * len(packed)
    for lane, height, foot in zip(packed, _heights(packed, lettering, blocked, shares, feet), feet, strict=True):
        attempts.append(_best(lane, lettering, top, height - foot, blocked))
        top += height
    marks = [mark for attempt in attempts for mark in attempt.marks]
    labels = [label for attempt in attempts for label in attempt.labels]
    if selected and sizes.even:
        own = next((one.lane for one in attempts if any(mark.event == selected for mark in one.marks)), None)
        if own is not None:
            home = area._replace(y=own.top, height=own.bottom - own.top)
            labels = with_chosen(lettering, marks, labels, blocked, home, home if any(feet) else area)
    return TimelineLayout(
        scale=scale,
        area=area,
        lanes=tuple(attempt.lane for attempt in attempts),
        marks=tuple(marks),
        labels=tuple(labels),
        links=tuple(_links(packed, marks, scale)),
        ties=tuple(ties(marks)),
        selected=selected,
        unplaced=frozenset(event for attempt in attempts for event in attempt.unplaced),
    )


def is_moved(before: TimeScale, scale: TimeScale, area_before: Rect, area: Rect) -> bool:
    """Whether a view shows the same picture as another, moved: days as long as there, none of them torn, in one area."""
    return (
        area_before == area
        and before.is_linear
        and scale.is_linear
        and abs(before.per_day - scale.per_day) <= SAME * scale.per_day
    )


def _most_rows(area: Rect, sizes: Sizes, lanes: float) -> int:
    """Rows that a lane may have: in even lanes as many as fit into one, else as long as there is height for all."""
    if sizes.even:
        return max(1, int(area.height / lanes / (2 * sizes.disc + ROW_AIR)))
    return max(1, int(area.height / min(lanes, 2) / sizes.row))


class _Attempt(Struct, frozen=True):
    """A lane at some height, and what it lacks there."""

    lane: PlacedLane
    marks: list[PlacedMark]
    labels: list[PlacedLabel]
    loss: int
    unplaced: tuple[str, ...] = ()


def lane_shares(index: TimelineIndex, scale: TimeScale, area: Rect, sizes: Sizes, width: Width) -> tuple[float, ...]:
    """The part of the height that each lane needs for its rows in the view of a scale, all parts together 1."""
    # A lane may take room from others that need little of theirs.
    most = _most_rows(area, sizes, len(index.lanes) / GENEROUS)
    packed = [
        pack(lane, scale, sizes, most=most, area=area, whole=index.story.period, width=width) for lane in index.lanes
    ]
    # Beside its rows a lane has room for one of labels that find none in them, if there is enough for the rows of all.
    rows = [sum(lane.row_heights(sizes)) for lane in packed]
    needs = [row + LINE * sizes.label + LABEL_AIR for row in rows]
    closest = [lane.rows * (2 * sizes.disc + ROW_AIR) + 0.5 for lane in packed]
    roomy = [
        row + TARGET_AIR if lane.targets else least for lane, row, least in zip(packed, rows, closest, strict=True)
    ]
    fits = sum(max(floor, sizes.lane) for floor in roomy) <= area.height
    heights = share_above(roomy if fits else closest, needs, area.height, sizes.lane)
    return tuple(height / area.height for height in heights)


def _heights(
    packed: Sequence[Packed],
    lettering: Lettering,
    blocked: Sequence[Rect],
    shares: Sequence[float],
    feet: Sequence[float],
) -> list[float]:
    area, sizes = lettering.area, lettering.wishes.sizes
    if sizes.even:
        return [area.height * part for part in shares or [1 / len(packed)] * len(packed)]
    needs = [sum(lane.row_heights(sizes)) + 6 + foot for lane, foot in zip(packed, feet, strict=True)]
    if len(packed) == 1 or any(feet) or sum(len(lane.shapes) for lane in packed) > CROWD:
        return share(needs, area.height, sizes.lane)

    def loss(lane: int, height: float) -> int:
        # Only the first lane can be met by what is blocked at the top; the others are tried where none is.
        return _best(packed[lane], lettering, area.y, height, blocked if lane == 0 else (), orders=2).loss

    return weighed(needs, area.height, sizes.lane, loss, STEP)


def _best(
    packed: Packed, lettering: Lettering, top: float, height: float, blocked: Sequence[Rect], orders: int = ORDERS
) -> _Attempt:
    """The lane with its rows spread, and its labels set in the order, that lacks least."""
    lane = _lane(packed, lettering, top, height, blocked)
    calm = lettering.wishes.sizes.even or len(packed.shapes) > CROWD
    tried: list[_Attempt] = []
    for spread in (_spread(packed, height, lettering.wishes.sizes),) if calm else SPREADS:
        middles = row_middles(packed, lane, lettering.wishes.sizes, spread)
        lane = replace(lane, middle=(middles[0] + middles[-1]) / 2 if middles else (lane.top + lane.bottom) / 2)
        marks = placed_marks(packed, lane, middles)
        for backwards in (False, True)[: 1 if calm or orders < ORDERS else 2]:
            urgent: tuple[str, ...] = ()
            for _ in range(1 if calm else orders):
                found = lettering.lane(packed.index, packed.drawn, lane, marks, blocked, urgent, backwards=backwards)
                tried.append(_Attempt(lane, marks, found.labels, found.loss, found.failed))
                if not found.loss:
                    return tried[-1]
                if set(found.failed) <= set(urgent):
                    break
                urgent += found.failed
    return min(tried, key=lambda attempt: attempt.loss)


def _spread(packed: Packed, height: float, sizes: Sizes) -> float:
    """Low in a lane with room for one row of labels only: then they stand above the marks. Else evenly."""
    if not sizes.even:
        return SPREADS[0]
    free, row = height - sum(packed.row_heights(sizes)), LINE * sizes.label + LABEL_AIR
    return 1.0 if row - 0.5 <= free < 2 * row else SPREADS[0]


def _name_right(lane: str, lettering: Lettering) -> float | None:
    """Where a lane's name ends: its square, the name in bold, some air; None where names stand outside."""
    name = lettering.wishes.texts.lane(lane)
    if not lettering.wishes.sizes.name_height or not name:
        return None
    return lettering.area.x + 28 + lettering.wishes.width(name, "article") * 1.06 + lettering.wishes.sizes.gap


def _lane(packed: Packed, lettering: Lettering, top: float, height: float, blocked: Sequence[Rect]) -> PlacedLane:
    lane, scale, area = packed.index, lettering.scale, lettering.area
    name = lettering.wishes.texts.lane(lane.id)
    right = _name_right(lane.id, lettering)
    low = min(lettering.wishes.sizes.name_height, height)
    return PlacedLane(
        id=lane.id,
        name=name,
        colour=lettering.wishes.texts.story.lane_colour(lane.id) if name else "amber",
        top=top,
        bottom=top + height,
        name_box=None if right is None else _lowered(Rect(area.x, top, right - area.x, low), blocked, top + height),
        shown=len(packed.entries),
        earlier=lane.earlier(scale.start),
        later=lane.later(scale.end),
        total=lane.total,
    )


def _lowered(name: Rect, blocked: Sequence[Rect], bottom: float) -> Rect:
    """A lane's name under what is blocked where it would stand, as far as the lane reaches."""
    met = [box.bottom for box in blocked if box.overlaps(name)]
    low = max(met) - NAME_AIR if met else name.y
    return name._replace(y=max(name.y, min(low, bottom - name.height)))


def _links(packed: Sequence[Packed], marks: Sequence[PlacedMark], scale: TimeScale) -> list[Link]:
    """Lines between linked events of which at least one is in view, cut at its edges."""
    placed = {mark.event: mark for mark in reversed(marks) if not mark.second}
    links: list[Link] = []
    for lane in packed:
        for entry in lane.drawn:
            if entry.event.spec.link and entry.main:
                links += _link(placed[entry.event.id], entry.event.spec.link, placed, lane, scale)
    return links


def _link(mark: PlacedMark, aim: str, placed: dict[str, PlacedMark], lane: Packed, scale: TimeScale) -> list[Link]:
    other = placed.get(aim)
    if other is not None:
        first, last = sorted((mark.rect, other.rect), key=lambda rect: rect.x)
        if first.right >= last.x:
            return []
        return [Link(first.right, first.centre.y, last.x, last.centre.y, mark.colour)]
    unseen = lane.index.entry(aim)
    if unseen is None or (unseen.end > scale.start and unseen.start < scale.end):
        return []  # in another lane, or under another mark in a crowd
    level = mark.rect.centre.y
    if unseen.start >= scale.end:
        return [Link(mark.rect.right, level, scale.x1, level, mark.colour)]
    return [Link(scale.x0, level, mark.rect.x, level, mark.colour)]
