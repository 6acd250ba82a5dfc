"""A band between the lower and upper ends of neighbouring ranges; a tick where only a floor or a ceiling is known."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from presenter.core.chart.breaks import joins
from presenter.core.chart.clip import clip_polygon
from presenter.core.chart.figures import ink_of
from presenter.core.chart.ground import Ground
from presenter.core.chart.points import Datum
from presenter.core.chart.time_plot import TimePlot
from presenter.core.compose.frame import Hatch, Ink, Pen
from presenter.core.compose.paths import polyline
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Point, Rect

ALPHA = 0.18
TICK = 22.0
HEAD = 7.0
STRIP = 24.0


def draw_bands(sheet: Sheet, plot: TimePlot, data: Sequence[Datum], colour: str, ground: Ground) -> set[str]:
    """Bands between ranges that a line may join; hatched where one is a target or guess. Keys of the data in a band."""
    inside: set[str] = set()
    for first, second in joins(data):
        if not (first.is_range and second.is_range):
            continue
        inside |= {first.key, second.key}
        corners = [_at(plot, first, 0), _at(plot, second, 0), _at(plot, second, 1), _at(plot, first, 1)]
        cut = clip_polygon(corners, plot.rect)
        if len(cut) < 3:
            continue
        ground.areas += _strips(cut)
        ink = ink_of(second, colour)
        guessed = first.uncertain or second.uncertain
        sheet.shape(
            f"{second.key}.band", polyline(cut, closed=True), "band", group=plot.id, facts=(*first.facts, *second.facts),
            fill=None if guessed else Ink(ink.token, ALPHA * ink.alpha),
            hatch=Hatch(Ink(ink.token, 0.42 * ink.alpha), 12, 1.6) if guessed else None,
        )  # fmt: skip
    return inside


def _strips(corners: Sequence[Point]) -> list[Rect]:
    """Upright strips that together cover a polygon whose sides are upright."""
    left, right = min(p.x for p in corners), max(p.x for p in corners)
    count = max(int((right - left) / STRIP), 1)
    edges = [left + (right - left) * number / count for number in range(count + 1)]
    strips: list[Rect] = []
    for start, end in pairwise(edges):
        cut = clip_polygon(corners, Rect(start, -1e5, end - start, 2e5))
        if cut:
            top, bottom = min(p.y for p in cut), max(p.y for p in cut)
            strips.append(Rect(start, top, end - start, bottom - top))
    return strips


def _at(plot: TimePlot, datum: Datum, end: int) -> Point:
    return plot.point(datum.days or 0.0, datum.span[end])


def draw_bound(sheet: Sheet, datum: Datum, x: float, y: float, ink: Ink, group: str, *, upright: bool = True) -> None:
    """A number known only to lie above (or below) a value: a tick at that value, and an open head beyond it.

    No error bar: nobody says how far it reaches.
    """
    if not datum.bound:
        return
    pen = Pen(ink, 2.5)
    sign = -1 if datum.bound == "above" else 1
    key = f"{datum.key}.bound"
    if upright:
        sheet.line(key, x - TICK, y, x + TICK, y, pen, "bound", group)
        tip = y + sign * (TICK + 4)
        head = ((x - HEAD, tip - sign * HEAD), (x, tip), (x + HEAD, tip - sign * HEAD))
    else:
        sheet.line(key, x, y - TICK, x, y + TICK, pen, "bound", group)
        tip = x - sign * (TICK + 4)
        head = ((tip + sign * HEAD, y - HEAD), (tip, y), (tip + sign * HEAD, y + HEAD))
    sheet.shape(f"{key}.head", polyline(head), "bound", pen=Pen(ink, 2), group=group)
