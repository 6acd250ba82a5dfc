"""A lane before it has a height: the shapes of its events in view, and the row each stands in.

Where more events are in view than have room side by side, those on one spot are drawn as one mark.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from presenter.core.geometry import Rect
from presenter.core.timeline.index import Entry, LaneIndex
from presenter.core.timeline.items import Sizes
from presenter.core.timeline.labels import LINE
from presenter.core.timeline.marks import Shape, second_shape, shape_of
from presenter.core.timeline.rows import Rows
from presenter.core.timeline.scale import TimeScale

OVERLAP = 0.32
"""Marks of a row may reach into each other by this much of a disc's radius on either side."""
LONG = 6
"""A bar of this many radii is long enough to carry the mark of a second date."""
TEXT_ABOVE = 5.0
"""Air around the text above a target, in slide units."""


class Packed(Struct):
    """A lane's entries in view, the shapes of those that are drawn with their rows, in drawing order."""

    index: LaneIndex
    entries: list[Entry]
    drawn: list[Entry] = field(default_factory=list)
    """All entries, or in a crowd one for each spot."""
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
    area: Rect,
    sizes: Sizes,
    *,
    lanes: int,
    name_right: float | None = None,
    selected: str = "",
) -> Packed:
    """Shapes and rows of what is in view. `name_right` is where the lane's name ends, if it stands in the lane."""
    packed = Packed(lane, lane.visible(scale.start, scale.end))
    stacks = stacked(packed.entries, scale, sizes, selected)
    packed.drawn = [entry for entry, _ in stacks]
    most = int(area.height / lanes / sizes.row) if sizes.even else int(area.height / min(lanes, 2) / sizes.row)
    rows = Rows(most)
    if name_right is not None:
        rows.block(0, area.x, name_right)
    overlap = OVERLAP * sizes.disc
    chains = _chains(packed.drawn, scale, sizes)
    taken: dict[str, int] = {}
    main: tuple[int, ...] = ()
    for entry, others in stacks:
        shape = shape_of(entry, scale, sizes)
        shape.others = others
        before = taken.get(entry.event.spec.after_event or "") if entry.undated else None
        wanted = main if before is None else (before, *main)
        if entry.chain:
            chain = chains[entry.chain]
            if chain.row is None:
                chain.row = rows.place(chain.start, chain.end, wanted)
            row = chain.row
        else:
            row = rows.place(shape.x0 + overlap, shape.x1 - overlap, wanted)
        taken[entry.event.id] = row
        main = main or (row,)
        packed.shapes.append((shape, row))
        if shape.kind == "target":
            packed.targets.add(row)
    _add_seconds(packed, rows, scale, sizes)
    packed.rows = len(rows)
    return packed


def stacked(entries: Sequence[Entry], scale: TimeScale, sizes: Sizes, selected: str = "") -> list[tuple[Entry, int]]:
    """Each entry with 0; in a crowd one entry for each spot, the most important, and how many lie under it."""
    cell = sizes.disc
    if len(entries) <= (scale.x1 - scale.x0) / cell:
        return [(entry, 0) for entry in entries]
    start, per_cell, torn = scale.start, scale.per_day / cell, not scale.is_linear
    spots: dict[tuple[object, ...], list[Entry]] = {}
    for entry in entries:
        if torn:
            first, last = (scale.x(entry.start) - scale.x0) / cell, (scale.x(entry.end) - scale.x0) / cell
        else:
            first, last = (entry.start - start) * per_cell, (entry.end - start) * per_cell
        place = (int((first + last) / 2),) if last - first < 1.6 else (int(first), int(last))
        event = entry.event
        spots.setdefault((*place, event.origin, event.spec.status), []).append(entry)
    found: list[tuple[Entry, int]] = []
    for spot in spots.values():
        top = min(spot, key=lambda entry: (entry.event.id != selected, entry.rank, entry.number))
        found.append((top, len(spot) - 1))
    return found


class _Chain(Struct):
    """Linked events share a row: the stretch that they take together."""

    start: float
    end: float
    row: int | None = None


def _chains(entries: Sequence[Entry], scale: TimeScale, sizes: Sizes) -> dict[str, _Chain]:
    chains: dict[str, _Chain] = {}
    for entry in entries:
        if entry.chain:
            start, end = scale.x(entry.start) - sizes.disc, scale.x(entry.end) + sizes.disc
            chain = chains.setdefault(entry.chain, _Chain(start, end))
            chain.start, chain.end = min(chain.start, start), max(chain.end, end)
    return chains


def _add_seconds(packed: Packed, rows: Rows, scale: TimeScale, sizes: Sizes) -> None:
    """Another source's date: under the first mark or above it, on it where it is long, else in a row of its own."""
    for first, row in list(packed.shapes):
        if first.event.also is None:
            continue
        second = second_shape(first.event, scale, sizes)
        if second is None or _says_the_same(first, second, sizes):
            continue
        long = first.x1 - first.x0 >= LONG * sizes.disc
        inside = first.x0 <= (second.x0 + second.x1) / 2 <= first.x1
        other = rows.fit(second.x0, second.x1, (row + 1, row - 1))
        if other is None and inside and first.kind == "bar" and (long or sizes.even):
            if not long:
                continue  # too small a bar to carry a mark; a closer view has room for both
            other = row
        elif other is None:
            other = rows.place(second.x0, second.x1)
        packed.shapes.append((second, other))


def _says_the_same(first: Shape, second: Shape, sizes: Sizes) -> bool:
    """Drawn so small, the two dates are one."""
    return first.kind == "disc" and second.kind == "disc" and abs(first.x0 - second.x0) < 2.5 * sizes.disc
