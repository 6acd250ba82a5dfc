"""Marks of a bump chart: the origin of the number as shape, the rank in it; what is tied is joined by a double line."""

from __future__ import annotations

import math
from collections.abc import Sequence

from presenter.core.chart.bump_ranks import Place, Ranked
from presenter.core.chart.figures import ink_of, mark_origin
from presenter.core.chart.ground import Ground
from presenter.core.chart.points import Datum
from presenter.core.chart.time_plot import TimePlot
from presenter.core.chart.value_ticks import round_step
from presenter.core.compose.frame import Hatch, Ink, Pen
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.geometry import Point, Rect

LEAST = 15.0
"""A smaller mark holds no number: then the ranks stand at the left."""
RIM = 9.0
"""Width of what shows a forecast around its number: no text stands on hatching."""
TIE = 4.0
SIZE = 22
SMALL = 20
_READABLE = {"t3": "t2"}
"""The colour of a number in a ring, where it is not the ring's own."""


def draw_mark(sheet: Sheet, chart: str, datum: Datum, place: Place, at: Point, radius: float, colour: str) -> Rect:
    """Mark and rank; returns their bounds."""
    ink = ink_of(datum, colour)
    origin = mark_origin(datum)
    mark = sheet.mark(
        f"{datum.key}.mark", origin, at.x, at.y, radius, ink, group=chart, facts=datum.facts, sources=datum.sources,
        event=datum.event,
    )  # fmt: skip
    if radius < LEAST:
        return mark.rect
    if origin == "forecast":
        outer, inner = radius - 2, radius - RIM
        fine = Hatch(Ink(ink.token, 0.8 * ink.alpha), 5, 1.6)
        sheet.shape(
            f"{datum.key}.rim",
            (("E", at.x, at.y, outer, outer),),
            "mark-ground",
            fill=Ink("bg"),
            hatch=fine,
            group=chart,
        )
        sheet.shape(
            f"{datum.key}.ground", (("E", at.x, at.y, inner, inner),), "mark-ground", fill=Ink("bg"), group=chart
        )
    text = f"{place.rank}=" if place.tied else str(place.rank)
    if sheet.width(text, "axis-year") > 2 * radius - 8:
        text = str(place.rank)
    inside = ("bg", ink.token) if origin == "article" else (_READABLE.get(ink.token, ink.token), "bg")
    size = SIZE if len(text) < 3 and radius >= 18 and origin != "forecast" else SMALL
    sheet.text(
        f"{datum.key}.rank", Said(text, datum.facts), at.x, at.y + 0.365 * size, "axis-year", size=size, align="centre",
        ink=inside[0], on=inside[1], group=chart, sources=datum.sources, event=datum.event, markup=False,
    )  # fmt: skip
    return mark.rect


def draw_ties(sheet: Sheet, plot: TimePlot, shown: Sequence[Ranked], radius: float) -> list[Rect]:
    """Two upright lines, as in the sign, between those that share a rank; returns their bounds."""
    at: dict[tuple[float, int], list[float]] = {}
    for one in shown:
        for datum, place in one.marks:
            if place.tied:
                at.setdefault((datum.days or 0.0, place.rank), []).append(plot.y.at(-float(place.row)))
    drawn: list[Rect] = []
    for (day, rank), ys in at.items():
        x, (top, bottom) = plot.x.x(day), (min(ys), max(ys))
        inside = plot.rect.x <= x <= plot.rect.right and plot.rect.y <= top and bottom <= plot.rect.bottom
        if len(ys) > 1 and inside and bottom - top > 2 * radius:
            key = f"{plot.id}.tie.{day:g}.{rank}"
            for side, at_x in enumerate((x - TIE, x + TIE)):
                line = sheet.line(f"{key}.{side}", at_x, top, at_x, bottom, Pen(Ink("t3"), 2), "tie", plot.id)
                drawn.append(line.rect)
    return drawn


def rank_axis(sheet: Sheet, plot: TimePlot, ground: Ground) -> None:
    """The ranks at the left of the plot, as many as have room: where marks are too small to hold them."""
    low, high = -plot.y.high, -plot.y.low
    every = max(round(round_step(26 * (high - low) / plot.rect.height)), 1)
    first = every * max(math.ceil(low / every), 1)
    for rank in dict.fromkeys([*([1] if low <= 1 else []), *range(first, math.floor(high) + 1, every)]):
        y = plot.y.at(-float(rank)) + 8
        if rank == 1 or y - plot.y.at(-1.0) - 8 >= 26:
            piece = sheet.text(f"{plot.id}.rank{rank}", str(rank), plot.area.x, y, "axis", group=plot.id)
            ground.boxes.append(piece.rect)
