"""A lane before it has a height: the shapes of its events in view, and the row each stands in.

Where more events are in view than have room for a mark, the least important are counted beside one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from math import inf

from msgspec import Struct, field

from presenter.core.geometry import Rect
from presenter.core.timeline.index import Entry, LaneIndex
from presenter.core.timeline.items import Sizes, Width
from presenter.core.timeline.labels import LINE
from presenter.core.timeline.marks import Shape, claim_shapes, shape_of
from presenter.core.timeline.row_plan import CHIP_GAP, Plan, row_plan
from presenter.core.timeline.scale import TimeScale

TEXT_ABOVE = 5.0
"""Air around the text above a target, in slide units."""
MOST_PLANS = 8
"""Kept per lane: windows of other sizes, other looks."""


class Packed(Struct):
    """A lane's entries in view, the shapes of those that are drawn with their rows, in drawing order."""

    index: LaneIndex
    entries: list[Entry]
    drawn: list[Entry] = field(default_factory=list)
    """Those with a mark of their own."""
    shapes: list[tuple[Shape, int]] = field(default_factory=list)
    rows: int = 1
    targets: set[int] = field(default_factory=set)
    """Rows in which a target stands: they need room for the text above."""

    def row_heights(self, sizes: Sizes) -> list[float]:
        """Height of each row; in lanes of one height for all, texts of targets have no room of their own."""
        if sizes.even:
            return [sizes.row] * self.rows
        target = sizes.target + LINE * sizes.label + TEXT_ABOVE
        return [target if row in self.targets else sizes.row for row in range(self.rows)]


def pack(
    lane: LaneIndex,
    scale: TimeScale,
    sizes: Sizes,
    *,
    area: Rect,
    most: int,
    name_right: float | None = None,
    whole: tuple[float, float],
    width: Width,
    selected: str = "",
    seen: float | None = None,
    heed: Callable[[], object] = bool,
) -> Packed:
    """Shapes and at most `most` rows of what is in view, in a story of the stretch `whole`.

    `name_right` is where the lane's name ends, if it stands in the lane. `seen` is the width of the view, if less is seen
    than the scale is wide. `heed` is called now and then, and may raise.
    """
    packed = Packed(lane, lane.visible(scale.start, scale.end))
    chip = width(f"+{lane.total}", "more")
    plan = _plan(packed, scale, area, sizes, chip, most=most, name_right=name_right, whole=whole, seen=seen,
                 heed=heed)  # fmt: skip
    level = plan.level(scale.per_day)
    shown, hidden = _parted(packed.entries, plan, level, selected)
    rows: dict[str, int] = {}
    for entry in shown:
        heed()
        stand = plan.stands.get((entry.event.id, 0))
        shape = shape_of(entry, scale, sizes)
        rows[entry.event.id] = stand.row if stand else 0
        packed.drawn.append(entry)
        packed.shapes.append((shape, rows[entry.event.id]))
        if shape.kind == "target":
            packed.targets.add(rows[entry.event.id])
    if hidden:
        chosen = plan.stands.get((selected, 0))
        if chosen is None or chosen.level > level:
            _make_room(packed, hidden, rows, selected, chip + CHIP_GAP)
        _count(packed, hidden, scale, chip)
    for entry in packed.drawn:
        for ghost in claim_shapes(entry.event, scale, sizes) if entry.event.claims and entry.main else ():
            ghost_stand = plan.stands.get((entry.event.id, ghost.claim))
            if ghost_stand is not None and ghost_stand.level <= level:
                packed.shapes.append((ghost, ghost_stand.row))
    packed.rows = plan.rows
    return packed


def _plan(
    packed: Packed, scale: TimeScale, area: Rect, sizes: Sizes, chip: float, *, most: int, name_right: float | None,
    whole: tuple[float, float], seen: float | None, heed: Callable[[], object],
) -> Plan:  # fmt: skip
    """The lane's rows: in views that move, those of the whole story, made once; on a slide those of its own view."""
    lane = packed.index
    if not sizes.even:
        at = scale.open_time.since(scale.start) if not scale.is_linear else None
        name = None if name_right is None else (at(scale.start) if at else scale.start, name_right - area.x)
        return row_plan(packed.entries, scale.per_day, sizes, most, chip, levels=1, name=name, at=at, heed=heed)
    far = TimeScale(*whole, scale.x0, scale.x1, scale.tears)
    per_day = _first_scale(far, seen or scale.x1 - scale.x0, scale.per_day)
    key = (per_day, sizes, most, chip, scale.tears)
    plan = lane.plans.get(key)
    if not isinstance(plan, Plan):
        while len(lane.plans) >= MOST_PLANS:
            del lane.plans[next(iter(lane.plans))]
        at = None if far.is_linear else far.open_time.since(far.start)
        plan = lane.plans[key] = row_plan(lane.entries, per_day, sizes, most, chip, at=at)
    return plan


def _first_scale(far: TimeScale, seen: float, per_day: float) -> float:
    """Length of a day at level 0 of the rows for a view: that of the whole story, or seen from even farther away."""
    first = seen / max(far.span, 1e-6)
    while first > per_day * 1.000001:
        first /= 2
    return first


def same_stands(lanes: Sequence[LaneIndex], far: TimeScale, per_day: float) -> tuple[float, float]:
    """Between which lengths of a day the marks are those of one, in the same rows; `far` shows the whole story as wide as
    a view.
    """
    seen = far.x1 - far.x0
    first = _first_scale(far, seen, per_day)
    low = first / 1.000001
    # Farther away than the whole story, rows are those of half the scale.
    high = 2 * low if first < seen / max(far.span, 1e-6) else inf
    for lane in lanes:
        for plan in lane.plans.values():
            if isinstance(plan, Plan) and plan.per_day == first:
                least, most = plan.same_stands(per_day)
                low, high = max(low, least), min(high, most)
    return low, high


def _parted(entries: Sequence[Entry], plan: Plan, level: int, selected: str) -> tuple[list[Entry], list[Entry]]:
    """Those with a mark in this view and those without; the selected one, and of any the most important, has one."""
    shown: list[Entry] = []
    hidden: list[Entry] = []
    for entry in entries:
        stand = plan.stands.get((entry.event.id, 0))
        is_shown = (stand is not None and stand.level <= level) or entry.event.id == selected
        (shown if is_shown else hidden).append(entry)
    if hidden and not shown:
        top = min(hidden, key=lambda entry: (entry.rank, entry.number))
        hidden.remove(top)
        shown.append(top)
    return shown, hidden


def _make_room(packed: Packed, hidden: list[Entry], rows: dict[str, int], selected: str, chip: float) -> None:
    """The selected event takes the row in which it meets fewest marks; those give way to it and are counted."""
    own = next((shape for shape, _ in packed.shapes if shape.event.id == selected), None)
    if own is None:
        return
    met: dict[int, list[str]] = {row: [] for row in set(rows.values())}
    for shape, row in packed.shapes:
        if shape is not own and shape.x0 < own.x1 + chip and shape.x1 + chip > own.x0:
            met[row].append(shape.event.id)
    row = min(met, key=lambda row: (len(met[row]), row))
    gone = set(met[row])
    hidden += [other for other in packed.drawn if other.event.id in gone]
    kept = [(other, shape) for other, shape in zip(packed.drawn, packed.shapes, strict=True)
            if other.event.id not in gone]  # fmt: skip
    packed.drawn = [other for other, _ in kept]
    packed.shapes = [(shape, row if shape is own else at) for _, (shape, at) in kept]


def _count(packed: Packed, hidden: Sequence[Entry], scale: TimeScale, chip: float) -> None:
    """Count each event without a mark at the nearest mark that has room for a number beside it."""
    room = [shape for shape, _ in packed.shapes if shape.x1 + CHIP_GAP + chip <= scale.x1]
    near = sorted(room or [shape for shape, _ in packed.shapes], key=lambda shape: shape.x0 + shape.x1)
    middles = [(shape.x0 + shape.x1) / 2 for shape in near]
    for entry in hidden:
        x = scale.x((max(entry.start, scale.start) + min(entry.end, scale.end)) / 2)
        place = bisect_left(middles, x)
        beside = near[max(0, place - 1) : place + 1]
        shape = min(beside, key=lambda shape: max(shape.x0 - x, x - shape.x1, 0))
        shape.others += 1
        shape.behind.append((entry.start, entry.end))
        first, last = shape.counted or (entry.start, entry.end)
        shape.counted = min(first, entry.start), max(last, entry.end)
