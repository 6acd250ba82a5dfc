"""Rows of a lane, assigned once for the whole story: no view moves a mark to another row.

Marks keep their size while the time between them grows with the zoom, so what does not meet when all of the story is
seen meets nowhere closer. Where not all have room, the most important get a row first, and the others from the zoom on
(a level: how often the scale was doubled) at which there is room beside those; until then they are counted at a mark
near them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from math import inf, log2
from typing import NamedTuple

from msgspec import Struct, field

from presenter.core.dates import Moment
from presenter.core.timeline.index import Entry
from presenter.core.timeline.items import Sizes
from presenter.core.timeline.marks import LEAST, LEAST_OPEN, SMALL, WIDE_DAY, ends_of, is_point
from presenter.core.timeline.row_room import MOST_LEVELS, RowRoom, Taken

OVERLAP = 0.32
"""Dots of a row may reach into each other by this much of a disc's radius on either side."""
AIR = 0.1
"""Bars of a row do not touch: two years in a row are not one of two years."""
LONG = 6
"""A bar of this many radii is long enough to carry the mark of a second date."""
FINEST = 1e9
"""Length of a day from which on nothing is parted by a closer view: a millisecond is a mark wide."""
PATIENCE = 12
"""Levels after which a ghost that found no room beside its mark is told in words only."""
CHIP_GAP = 2.0
"""Between a mark and the count beside it."""

Key = tuple[str, int]
"""Event and claim: 0 for its own mark."""


class Stand(NamedTuple):
    """From which level on a mark is shown, and in which row."""

    level: int
    row: int


class Plan(Struct):
    """Where each mark of a lane stands. `per_day` is the scale of level 0."""

    per_day: float
    stands: dict[Key, Stand] = field(default_factory=dict)
    rows: int = 1
    dense: bool = False
    """Not all events have room at level 0: beside each mark there is room for a count."""
    _levels: list[int] = field(default_factory=list)
    """At which something is shown first."""

    def level(self, per_day: float) -> int:
        """The level of a scale."""
        return max(0, int(log2(per_day / self.per_day) + 1e-9)) if per_day > self.per_day else 0

    def same_stands(self, per_day: float) -> tuple[float, float]:
        """Between which lengths of a day the marks are the same, once all have their stands."""
        if not self._levels:
            self._levels = sorted({0, *(stand.level for stand in self.stands.values())})
        place = bisect_right(self._levels, self.level(per_day))
        low = self.per_day * 2.0 ** self._levels[place - 1] if place > 1 else 0.0
        return low, self.per_day * 2.0 ** self._levels[place] if place < len(self._levels) else inf


class _Item(Struct):
    """What takes room in a row: a mark, or all marks that links join."""

    keys: list[Key]
    start: float
    end: float
    """In days."""
    least: float
    """Width of one that is drawn small."""
    wide: float
    """From this width on it is as wide as it is."""
    anchor: int
    """A wider mark grows about its middle (0), to the left (-1) or to the right (1)."""
    more: float = 0.0
    """Room at its right that does not grow with the zoom."""
    pad: float = 0.0
    """How far it may reach into its neighbours; negative for air."""
    bar: bool = True
    beside: str = ""
    """The event whose row it would like best."""
    due: int = 0
    """No level before this one has room for it."""

    def extent(self, per_day: float) -> tuple[float, float]:
        """First and last x at a scale, day 0 at 0."""
        return self.taken(per_day)[:2]

    def taken(self, per_day: float) -> Taken:
        """Its extent with its days."""
        start, end = self.start, self.end
        x0, x1 = start * per_day, end * per_day
        width = x1 - x0
        if width < self.wide:
            grow = self.least - width
            if self.anchor < 0:
                x0 -= grow
            elif self.anchor > 0:
                x1 += grow
            else:
                x0, x1 = x0 - grow / 2, x1 + grow / 2
        return x0 + self.pad, x1 - self.pad + self.more, start, end


def row_plan(
    entries: Sequence[Entry],
    per_day: float,
    sizes: Sizes,
    most: int,
    chip: float,
    *,
    levels: int = MOST_LEVELS,
    name: tuple[float, float] | None = None,
    at: Callable[[float], float] | None = None,
    heed: Callable[[], object] = bool,
) -> Plan:
    """Rows for the entries of a lane, at most `most`, at a scale and `levels` - 1 doublings of it.

    `chip` is the room of a count beside a mark. `name` is where in days and how far in pixels the lane's name keeps
    the first row free. `at` says where a day lies, in days as long as `per_day`, on an axis that is torn. `heed` is called at
    each mark, and may raise.
    """
    items = _items(entries, sizes)
    if at is not None:
        for item, _, _ in items:
            _at(item, at)
    planner = _Planner(Plan(per_day), most, name, heed)
    rest = planner.fill(sorted(items, key=lambda item: item[1]), 0)
    if rest:
        planner = _Planner(Plan(per_day, dense=True), most, name, heed)
        for item, _, _ in items:
            item.more = chip + CHIP_GAP
        rest = sorted(items, key=lambda item: item[2])
        level = 0
        while rest and level < levels and per_day * 2.0**level <= FINEST:
            rest = planner.fill(rest, level)
            level = max(level + 1, planner.due)
    planner.add_ghosts(entries, sizes, levels, at or float)
    return planner.plan


Ranked = tuple[_Item, tuple[float, float, int], tuple[int, int, float, int]]
"""With its places in the order of time and of importance."""


def _items(entries: Iterable[Entry], sizes: Sizes) -> list[Ranked]:
    items: list[Ranked] = []
    chains: dict[str, Ranked] = {}
    disc = sizes.disc
    for entry in entries:
        event = entry.event
        by_time = entry.start, entry.end, entry.number
        by_rank = *entry.rank, entry.start, entry.number
        if entry.chain:
            known = chains.get(entry.chain)
            if known is None:
                item = _Item([(event.id, 0)], entry.start, entry.end, LEAST * disc, SMALL * disc, 0, pad=-disc)
                chains[entry.chain] = (item, by_time, by_rank)
            else:
                item = known[0]
                item.keys.append((event.id, 0))
                item.start, item.end = min(item.start, entry.start), max(item.end, entry.end)
                chains[entry.chain] = (item, min(known[1], by_time), min(known[2], by_rank))
            continue
        item = _of_moment(event.moment, sizes) if event.moment is not None else _undated(entry, sizes)
        item.keys = [(event.id, 0)]
        item.beside = event.follows or event.precedes
        items.append((item, by_time, by_rank))
    return [*items, *chains.values()]


def _of_moment(moment: Moment, sizes: Sizes) -> _Item:
    disc = sizes.disc
    start, end = moment.start.days, moment.end.days
    if is_point(moment):
        return _Item([], start, end, 2 * disc, WIDE_DAY * 2 * disc, 0, pad=OVERLAP * disc, bar=False)
    sides = ends_of(moment)
    plain = set(sides) <= {"sharp", "round", "vague"}
    least, wide = (LEAST * disc, SMALL * disc) if plain else (LEAST_OPEN * disc, LEAST_OPEN * disc)
    anchor = {("arrow", "sharp"): -1, ("sharp", "arrow"): 1}.get(sides, 0)
    return _Item([], start, end, least, wide, anchor, pad=-AIR * disc)


def _at(item: _Item, at: Callable[[float], float]) -> _Item:
    item.start, item.end = at(item.start), at(item.end)
    return item


def _undated(entry: Entry, sizes: Sizes) -> _Item:
    event = entry.event
    if event.follows and event.precedes:
        return _Item([], entry.start, entry.end, LEAST_OPEN * sizes.disc, LEAST_OPEN * sizes.disc, 0)
    day = entry.start if event.follows else entry.end
    # It begins a little after the mark it follows, in its row where it can.
    return _Item([], day, day, sizes.arrow + 5, sizes.arrow + 5, 1 if event.follows else -1, pad=2 * AIR * sizes.disc)


class _Planner:
    """Fills the rows of one plan."""

    def __init__(
        self, plan: Plan, most: int, name: tuple[float, float] | None, heed: Callable[[], object] = bool
    ) -> None:
        self.plan, self._most, self._name, self._heed = plan, most, name, heed
        self._placed: list[list[_Item]] = []
        """Those of each row."""
        self.due = 0
        """The first level at which one of those that found no room may have some."""

    def _place(self, item: _Item, row: int) -> None:
        while len(self._placed) <= row:
            self._placed.append([])
        self._placed[row].append(item)

    def fill(self, rest: Sequence[Ranked], level: int) -> list[Ranked]:
        """Give those a row that have room at a level beside those that have one; returns the others, or
        one of them if all were to have room.
        """
        plan, rows = self.plan, self._rows(level)
        per_day = plan.per_day * 2.0**level
        left: list[Ranked] = []
        main: tuple[int, ...] = ()
        soonest = MOST_LEVELS
        for ranked in rest:
            self._heed()
            item = ranked[0]
            due = item.due
            if due > level:
                left.append(ranked)
                soonest = min(soonest, due)
                continue
            beside = plan.stands.get((item.beside, 0)) if item.beside else None
            stretch = item.taken(per_day)
            row = rows.fit(stretch, (beside.row, *main) if beside else main)
            if row is None:
                if not plan.dense:
                    return [ranked]  # not all have room: rows are given by importance then
                item.due = level + rows.wait(stretch, per_day)
                soonest = min(soonest, item.due)
                left.append(ranked)
                continue
            for key in item.keys:
                plan.stands[key] = Stand(level, row)
            self._place(item, row)
            if not plan.dense:
                main = main or (row,)
        plan.rows, self.due = max(plan.rows, len(rows.taken)), soonest
        return left

    def add_ghosts(self, entries: Sequence[Entry], sizes: Sizes, levels: int, at: Callable[[float], float]) -> None:
        """Other sources' dates: under the mark that is used or above it, else on it where that is a long bar.

        A ghost is shown from where it can be told from its event's mark.
        """
        plan = self.plan
        rest = [
            (entry, number, _at(_of_moment(claim.moment, sizes), at))
            for entry in entries
            for number, claim in enumerate(entry.event.claims, 1)
            if entry.main and (entry.event.id, 0) in plan.stands and entry.event.moment is not None
        ]
        level = 0
        while rest and level < levels and plan.per_day * 2.0**level <= FINEST:
            per_day = plan.per_day * 2.0**level
            rows = self._rows(level)
            left: list[tuple[Entry, int, _Item]] = []
            for entry, number, item in rest:
                own = plan.stands[entry.event.id, 0]
                row = None
                if own.level > level:
                    item.due = own.level
                elif item.due <= level:
                    row = self._ghost_row(entry, item, rows, per_day, sizes, at)
                    item.due = level + 1
                if row is None:
                    if level < own.level + PATIENCE:
                        left.append((entry, number, item))
                    continue
                item.keys = [(entry.event.id, number)]
                plan.stands[entry.event.id, number] = Stand(level, row)
                self._place(item, row)
            plan.rows = max(plan.rows, len(rows.taken))
            rest = left
            level = max(level + 1, min((item.due for _, _, item in rest), default=levels))

    def _ghost_row(
        self, entry: Entry, item: _Item, rows: RowRoom, per_day: float, sizes: Sizes, at: Callable[[float], float]
    ) -> int | None:
        moment = entry.event.moment
        if moment is None:
            return None
        own = _at(_of_moment(moment, sizes), at)
        (first, last), (x0, x1) = own.extent(per_day), item.extent(per_day)
        if own.bar == item.bar and abs(first - x0) < 2.5 * sizes.disc and abs(last - x1) < 2.5 * sizes.disc:
            return None  # so small, the two dates look like one
        row: int = self.plan.stands[entry.event.id, 0].row
        stretch = item.taken(per_day)
        found = rows.fit(stretch, (row + 1, row - 1), new=False)
        if found is None and own.bar and first <= (x0 + x1) / 2 <= last:
            if last - first >= LONG * sizes.disc:
                return row
            if sizes.even:
                return None  # too small a bar to carry a mark; a closer view has room for both
        return found if found is not None else rows.fit(stretch, ())

    def _rows(self, level: int) -> RowRoom:
        """The rows as they are taken at a level."""
        per_day = self.plan.per_day * 2.0**level
        rows = RowRoom(self._most, [[item.taken(per_day) for item in row] for row in self._placed])
        if self._name is not None:
            days, width = self._name
            rows.put(0, (days * per_day - 1e6, days * per_day + width, days, days))
        rows.sort()
        return rows
