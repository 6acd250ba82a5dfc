"""Where parties stand and which way their arrows bend: columns from `place`, arrows of a pair side by side."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from presenter.core.diagram.curves import Curve, bow
from presenter.core.geometry import Point, Rect
from presenter.core.schema.diagram import Flow, FlowSpec, Party

LEAST = 48.0
MOST = 112.0
COLUMNS = ("left", "centre", "right")
MOST_APART = 156.0
"""Between neighbouring arrows, however high the area."""
MARGIN = 8.0
"""Between a circle's rim and an arrow's end."""


class Stand(Struct, frozen=True):
    """A party's circle, and the height of the words below it."""

    centre: Point
    radius: float
    words: float

    def covers(self, point: Point, margin: float) -> bool:
        """Whether a point comes nearer than `margin` to the circle or the words below it."""
        if math.hypot(point.x - self.centre.x, point.y - self.centre.y) < self.radius + margin:
            return True
        below = point.y - self.centre.y - self.radius
        return 0 < below < self.words + margin and abs(point.x - self.centre.x) < self.radius + margin


def in_one_row(spec: FlowSpec) -> bool:
    """Whether no two parties stand above each other."""
    places = [party.place for party in spec.parties]
    return len(set(places)) == len(places) > 1


def stand_parties(spec: FlowSpec, area: Rect, words: Mapping[str, float], wide: float) -> dict[str, Stand]:
    """Circles by party id. `words` are the heights below each; `wide` is the widest of these words.

    Parties stand in the columns they name; all in one column would hide what passes between them, so
    then they stand around the area's middle.
    """
    columns = {name: [party for party in spec.parties if party.place == name] for name in COLUMNS}
    used = [name for name in COLUMNS if columns[name]]
    tallest = max(words.values(), default=0.0)
    if len(used) == 1:
        return _round(spec.parties, area, words, wide)
    most = max(len(parties) for parties in columns.values())
    radius = min(MOST, max(LEAST, (area.height / most - tallest - 56) / 2))
    inset = max(radius, wide / 2) + 4
    across = {"left": area.x + inset, "centre": area.centre.x, "right": area.right - inset}
    if used == ["left", "centre"]:
        across["centre"] = across["right"]
    if used == ["centre", "right"]:
        across["centre"] = across["left"]
    stands: dict[str, Stand] = {}
    for name in used:
        slot = area.height / len(columns[name])
        for row, party in enumerate(columns[name]):
            middle = area.y + slot * (row + 0.5) - tallest / 2
            stands[party.id] = Stand(Point(across[name], middle), radius, words[party.id])
    return stands


def _round(parties: Sequence[Party], area: Rect, words: Mapping[str, float], wide: float) -> dict[str, Stand]:
    tallest = max(words.values(), default=0.0)
    radius = min(MOST, max(LEAST, area.height / 8))
    reach_x = area.width / 2 - max(radius, wide / 2) - 4
    reach_y = (area.height - tallest) / 2 - radius
    start = 180.0 if len(parties) == 2 else -90.0
    stands: dict[str, Stand] = {}
    for index, party in enumerate(parties):
        angle = math.radians(start + 360 * index / len(parties))
        centre = Point(area.centre.x + reach_x * math.cos(angle), area.y + radius + reach_y * (1 + math.sin(angle)))
        stands[party.id] = Stand(centre, radius, words[party.id])
    return stands


def bend_flows(
    flows: Sequence[Flow], stands: Mapping[str, Stand], sizes: Sequence[tuple[float, float]], air: float = 0.0
) -> list[Curve | None]:
    """A curve per flow, from rim to rim; None where a party is unknown or a flow leads to where it starts.

    `sizes` are the flows' labels. Flows between the same two parties bow apart by what their labels need, and
    by `air` where there is more of it; a party standing in the way is passed on both sides in turn.
    """
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, flow in enumerate(flows):
        if flow.from_ in stands and flow.to in stands and flow.from_ != flow.to:
            first, second = sorted((flow.from_, flow.to))
            pairs[first, second].append(index)
    curves: list[Curve | None] = [None] * len(flows)
    for (first, second), members in pairs.items():
        one, other = stands[first], stands[second]
        length = math.hypot(other.centre.x - one.centre.x, other.centre.y - one.centre.y) or 1.0
        across = Point(-(other.centre.y - one.centre.y) / length, (other.centre.x - one.centre.x) / length)
        spread = max(_spread(members, sizes, across), min(air, MOST_APART))
        offsets = [spread * (number - (len(members) - 1) / 2) for number in range(len(members))]
        way = _clearance(one, other, [stand for party, stand in stands.items() if party not in (first, second)])
        if way:
            side = -1.0 if across.y > 0 else 1.0
            offsets = [
                (side if number % 2 == 0 else -side) * (way + spread * (number // 2)) for number in range(len(members))
            ]
        for number, index in enumerate(members):
            forth = flows[index].from_ == first
            curves[index] = _rim_to_rim(one, other, across, offsets[number], forth=forth)
    return curves


def _spread(members: Sequence[int], sizes: Sequence[tuple[float, float]], across: Point) -> float:
    """Distance between neighbouring arrows, so that labels in their middles lie clear of each other."""
    return max(max(abs(across.x) * (sizes[index][0] + 30), abs(across.y) * (sizes[index][1] + 26)) for index in members)


def _clearance(one: Stand, other: Stand, others: Sequence[Stand]) -> float:
    """How far a curve has to bow to pass who stands in between; 0 when nobody does."""
    need = 0.0
    for stand in others:
        for step in range(1, 10):
            t = step / 10
            point = Point(
                one.centre.x + (other.centre.x - one.centre.x) * t, one.centre.y + (other.centre.y - one.centre.y) * t
            )
            if stand.covers(point, 12):
                need = max(need, stand.radius + stand.words + 46)
    return need


def _rim_to_rim(one: Stand, other: Stand, across: Point, offset: float, *, forth: bool) -> Curve:
    """From the rim of one circle to that of the other; the ends move aside with the offset, up to 0.8 radii."""
    aside = max(-0.8 * one.radius, min(0.8 * one.radius, offset * 0.6))
    along = Point(across.y, -across.x)
    reach = math.sqrt((one.radius + MARGIN) ** 2 - aside**2)
    start = Point(one.centre.x + along.x * reach + across.x * aside, one.centre.y + along.y * reach + across.y * aside)
    end = Point(
        other.centre.x - along.x * reach + across.x * aside, other.centre.y - along.y * reach + across.y * aside
    )
    bulge = offset - aside
    return bow(start, end, bulge) if forth else bow(end, start, -bulge)
