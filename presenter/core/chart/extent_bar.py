"""The shape of a range: a slim bar in the texture of its kind, open at its end for a floor; a mark for one value."""

from __future__ import annotations

from presenter.core.chart.extent import Extent
from presenter.core.chart.figures import bar, ink_of, mark_origin
from presenter.core.chart.ground import Ground
from presenter.core.chart.points import Datum
from presenter.core.chart.scales import ValueScale
from presenter.core.compose.frame import Ink, Path, Pen
from presenter.core.compose.paths import polyline
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Point, Rect

THICK = 22.0
RADIUS = 11.0
HALO = 4.0
OPEN = 66.0
"""Length of the open bar of a floor: it says nothing of how far the value goes."""
TICK = 22.0
HEAD = 11.0


def draw_extent(
    sheet: Sheet, chart: str, extent: Extent, scale: ValueScale, across: float, ground: Ground, *,
    upright: bool = False, within: Rect | None = None, crossed: bool = False,
) -> None:  # fmt: skip
    """Draw it about `across`, the y of its row, or its x where values run up. `crossed`: lines pass behind it."""
    low, high = (scale.at(end) for end in extent.span)
    figure = extent.figure
    if extent.bound:
        _floor(sheet, chart, extent, figure, low, across, ground, upright=upright, within=within)
    elif extent.is_bar:
        rect = _about(across, low, high, THICK, upright=upright)
        if crossed:
            sheet.box(f"{extent.key}.ground", rect, "bar-ground", fill=Ink("bg"), group=chart)
        drawn = bar(
            sheet, figure, rect, extent.colour, chart, within, also=[f for f in extent.facts if f != figure.fact]
        )
        ground.boxes += [drawn] if drawn else []
    else:
        _mark(sheet, chart, extent.known[0], extent.colour, _point(across, low, upright=upright), ground, within)
    if extent.mark is not None and extent.mark.known:
        at = _point(across, scale.at(extent.mark.value), upright=upright)
        on_bar = extent.is_bar and scale.at(extent.span[0]) != scale.at(extent.span[1])
        if on_bar and (within is None or within.contains(at)):
            disc = (("E", at.x, at.y, RADIUS + HALO, RADIUS + HALO),)
            sheet.shape(f"{extent.key}.halo", disc, "mark-ground", fill=Ink("bg"), group=chart)
        _mark(sheet, chart, extent.mark, "t1" if on_bar else extent.colour, at, ground, within)


def reach_beyond(extent: Extent) -> tuple[float, float]:
    """How far its ink goes below its lowest and above its highest value."""
    if extent.bound:
        return (OPEN + HEAD, 3.0) if extent.bound == "below" else (3.0, OPEN + HEAD)
    pad = 0.0 if extent.is_bar else RADIUS
    if extent.mark is None or not extent.mark.known:
        return pad, pad
    low, high = extent.span
    value = extent.mark.value
    return (max(pad, RADIUS) if value <= low else pad), (max(pad, RADIUS) if value >= high else pad)


def _floor(
    sheet: Sheet, chart: str, extent: Extent, figure: Datum, at: float, across: float, ground: Ground, *,
    upright: bool, within: Rect | None,
) -> None:  # fmt: skip
    """A tick at the value, two dashed edges away from it, and an open head: nobody says how far it reaches."""
    sign = (-1.0 if upright else 1.0) * (1.0 if extent.bound == "above" else -1.0)
    end, tip = at + sign * OPEN, at + sign * (OPEN + HEAD)
    half = THICK / 2
    first, last = sorted((at, tip))
    box = _about(across, first, last, 2 * TICK, upright=upright)
    if within is not None and not within.inflated(1).encloses(box):
        tip = end = at
    ink = ink_of(figure, extent.colour)
    mark_ink = Pen(ink, 2.2, dash=(6, 5))
    if tip != at:
        edges: Path = ()
        for side in (-half, half):
            edges += (
                ("M", *_point(across + side, at, upright=upright)),
                ("L", *_point(across + side, end, upright=upright)),
            )
        sheet.shape(
            f"{extent.key}.bar", edges, "open-bar", pen=mark_ink, group=chart, facts=extent.facts, event=figure.event
        )
        head = [_point(across + side, at_, upright=upright) for side, at_ in ((-half, end), (0.0, tip), (half, end))]
        sheet.shape(
            f"{extent.key}.head", polyline(head), "open-bar", pen=Pen(ink, 2.2), group=chart, facts=extent.facts
        )
    if within is None or within.inflated(1).contains(_point(across, at, upright=upright)):
        ends = [_point(across + side, at, upright=upright) for side in (-TICK, TICK)]
        sheet.line(f"{extent.key}.tick", *ends[0], *ends[1], Pen(ink, 3), "bound", chart)
        _mark(sheet, chart, extent.known[0], extent.colour, _point(across, at, upright=upright), ground, within)
    ground.boxes.append(box)


def _mark(sheet: Sheet, chart: str, datum: Datum, colour: str, at: Point, ground: Ground, within: Rect | None) -> None:
    if within is not None and not within.inflated(1).contains(at):
        return
    mark = sheet.mark(
        f"{datum.key}.mark", mark_origin(datum), at.x, at.y, RADIUS, ink_of(datum, colour), group=chart,
        facts=datum.facts, sources=datum.sources, event=datum.event,
    )  # fmt: skip
    ground.boxes.append(mark.rect)


def _point(across: float, along: float, *, upright: bool) -> Point:
    return Point(across, along) if upright else Point(along, across)


def _about(across: float, one: float, other: float, thick: float, *, upright: bool) -> Rect:
    low, high = sorted((one, other))
    if upright:
        return Rect(across - thick / 2, low, thick, high - low)
    return Rect(low, across - thick / 2, high - low, thick)
