"""Names of a stack's parts, once each, at the side of the last bar that has them all: no legend.

A name stands level with its segment, tied to it by a thin line where it had to move. A part that the last bar
lacks is named at the first, and one that both lack beside the bar where it is largest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Literal

from msgspec import Struct

from presenter.core.chart.ground import Candidate, Ground, on_stage, place_or_note
from presenter.core.chart.spread import spread
from presenter.core.chart.stack_data import PartLook, Stacks
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.paths import polyline
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.geometry import Point, Rect

ROLE = "chart-label"
PITCH = 30.0
WIDEST = 0.19
"""Of a name, as a share of the chart's width."""
CORRIDOR = 36.0
"""From a bar's edge to the names: room for the lines that tie them."""
NUMBER = 28
GAP = 10.0
AWRY = 5.0
"""A name that had to move further than this is tied to its segment."""
TIE = Pen(Ink("t3"), 1)
Side = Literal["right", "left"]


class Sided(Struct, frozen=True):
    """Which parts are named at which bar: `right` of the last, `left` of the first, and the others beside their own."""

    right: tuple[int, ...] = ()
    left: tuple[int, ...] = ()
    others: tuple[tuple[int, int], ...] = ()
    """A part and the bar where it is largest."""


def sides_of(stacks: Stacks, first: int, last: int) -> Sided:
    """Where each part is named, between the bars `first` and `last` that are in view."""
    right: list[int] = []
    left: list[int] = []
    others: list[tuple[int, int]] = []
    for part in range(len(stacks.parts)):
        sizes = {
            number: segment.high - segment.low
            for number in range(first, last + 1)
            for segment in stacks.bars[number].segments
            if segment.part == part
        }
        if last in sizes:
            right.append(part)
        elif first in sizes:
            left.append(part)
        elif sizes:
            others.append((part, max(sizes, key=lambda number: sizes[number])))
    return Sided(tuple(right), tuple(left), tuple(others))


def widest_name(area: Rect) -> float:
    """How wide a line of a name may be in a chart of this area."""
    return WIDEST * area.width


def name_width(sheet: Sheet, look: PartLook, number: Said | None, widest: float) -> float:
    """Width of a name with its number before it; a word that cannot break gets no more than the widest name."""
    lead = value_width(sheet, number, NUMBER, "value-minor") + GAP if number else 0.0
    return lead + min(sheet.extent(look.name, ROLE, width=widest, bold=look.coloured)[0], widest)


def column_room(
    sheet: Sheet, stacks: Stacks, parts: Sequence[int], numbers: Mapping[int, Said], widest: float
) -> float:
    """Width beside a bar that the names of these parts take, 0 without any."""
    widths = [name_width(sheet, stacks.parts[part], numbers.get(part), widest) for part in parts]
    return max(widths) + CORRIDOR + 2 if widths else 0.0


class Tied(Struct, frozen=True):
    """A part whose name wants to stand beside this segment of a bar; `number` where it has no room inside."""

    look: PartLook
    key: str
    rect: Rect
    number: Said | None = None
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    step: int = 0
    widest: float = 320.0


def draw_column(sheet: Sheet, tied: Sequence[Tied], side: Side, bounds: Rect, ground: Ground, group: str) -> None:
    """The names of one bar's segments in a column beside it, in their order, moved apart where they would touch."""
    for one, middle in zip(tied, _middles(sheet, tied, bounds), strict=True):
        target = on_stage(sheet, one.step)
        placed_name = place_or_note(target, ground, [partial(_name, one, middle, side, group)], one.key, pad=1)
        if placed_name and abs(middle - one.rect.centre.y) > AWRY:
            target.shape(f"{one.key}.tie", polyline(_tie(one, middle, side)), "leader", pen=TIE, group=group)


def keep_ties(sheet: Sheet, tied: Sequence[Tied], side: Side, bounds: Rect, ground: Ground) -> None:
    """Note on the ground where `draw_column` will draw its lines, so that what is placed before keeps off them."""
    for one, middle in zip(tied, _middles(sheet, tied, bounds), strict=True):
        if abs(middle - one.rect.centre.y) > AWRY:
            ground.add_rule(_tie(one, middle, side))


def _middles(sheet: Sheet, tied: Sequence[Tied], bounds: Rect) -> list[float]:
    """The height of each name's middle."""
    heights = [_height(sheet, one) for one in tied]
    return spread([one.rect.centre.y for one in tied], heights, 8, bounds.y, bounds.bottom)


def _lines(sheet: Sheet, one: Tied) -> int:
    return sheet.extent(one.look.name, ROLE, width=one.widest, bold=one.look.coloured)[1]


def _height(sheet: Sheet, one: Tied) -> float:
    return max(24.0 + PITCH * (_lines(sheet, one) - 1), NUMBER * 0.9 if one.number else 0.0)


def _name(one: Tied, middle: float, side: Side, group: str, sheet: Sheet) -> None:
    """Number, then name, in one line; right of a bar from the left, left of it to the right."""
    look, lines = one.look, _lines(sheet, one)
    x = one.rect.right + CORRIDOR if side == "right" else one.rect.x - CORRIDOR
    baseline = middle + 8.5 - PITCH * (lines - 1) / 2
    if one.number and side == "right":
        width = value_width(sheet, one.number, NUMBER, "value-minor")
        _number(one, x, middle, group, sheet)
        x += width + GAP
    piece = sheet.text(
        f"{one.key}.name", look.name, x, baseline, ROLE, width=one.widest, pitch=PITCH, group=group, ink=look.ink,
        bold=look.coloured, align="left" if side == "right" else "right", facts=one.facts, sources=one.sources,
    )  # fmt: skip
    if one.number and side == "left":
        width = value_width(sheet, one.number, NUMBER, "value-minor")
        _number(one, piece.rect.x - GAP - width, middle, group, sheet)


def _number(one: Tied, x: float, middle: float, group: str, sheet: Sheet) -> None:
    if one.number is not None:
        ink = one.look.ink if one.look.coloured else "t2"
        value_text(
            sheet, f"{one.key}.value", one.number, x, middle + 10, NUMBER, role="value-minor", group=group, ink=ink,
            sources=one.sources,
        )  # fmt: skip


def _tie(one: Tied, middle: float, side: Side) -> list[Point]:
    edge, out = (one.rect.right, 1) if side == "right" else (one.rect.x, -1)
    return [Point(edge + 5 * out, one.rect.centre.y), Point(edge + (CORRIDOR - 7) * out, middle)]


def draw_alone(sheet: Sheet, one: Tied, gap: float, ground: Ground, group: str) -> None:
    """The name of a part that neither the first nor the last bar has: in the gap at either side of its bar."""
    width = max(gap - 16, 60.0)

    def draw(x: float, up: float, align: Side, trial: Sheet) -> None:
        lines = trial.extent(one.look.name, ROLE, width=width, bold=one.look.coloured)[1]
        trial.text(
            f"{one.key}.name", one.look.name, x, one.rect.centre.y + 8.5 - PITCH * (lines - 1) / 2 - up, ROLE,
            width=width, pitch=PITCH, group=group, ink=one.look.ink, bold=one.look.coloured, align=align, facts=one.facts,
            sources=one.sources,
        )  # fmt: skip

    places: list[Candidate] = []
    for up in (0, 20, -20, 40, -40):
        places.append(partial(draw, one.rect.right + 10, up, "left"))
        places.append(partial(draw, one.rect.x - 10, up, "right"))
    place_or_note(on_stage(sheet, one.step), ground, places, one.key, pad=2)
