"""A loop: one or two rings through a shared station; every step makes the next station the current one."""

from __future__ import annotations

import math
from collections.abc import Sequence

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.paths import arc, circle, open_arrowhead
from presenter.core.compose.sheet import Sheet
from presenter.core.diagram.curves import on_circle
from presenter.core.diagram.node_words import TIGHT, node_words
from presenter.core.diagram.rings import MOST_SHARED, OUTER, SHARED, RingPlace, ring_places
from presenter.core.diagram.stations import AHEAD, PASSED, REACH, STATION, draw_station, way_pen
from presenter.core.diagram.step_bar import draw_step_bar
from presenter.core.diagram.step_panel import draw_step_panel
from presenter.core.geometry import Rect
from presenter.core.schema.diagram import LoopSpec, Ring, Station

BAR_BAND = 56.0
"""Kept free below the rings for the step bar."""


def draw_loop(sheet: Sheet, spec: LoopSpec, area: Rect, panel: Rect | None) -> None:
    """Rings, stations and step bar in the area; the current station's words and the slide's blocks in the panel."""
    stations = [station for ring in spec.rings for station in ring.stations]
    current = min(sheet.step, len(stations) - 1)
    word = lines(sheet, spec.centre)
    radius = min(MOST_SHARED, max(SHARED, sheet.extent(word, "value-minor")[0] / 2 + 10))
    names = [[_name_width(sheet, station) for station in ring.stations] for ring in spec.rings]
    places = ring_places(spec, Rect(area.x, area.y, area.width, area.height - BAR_BAND), names, radius)
    first = 0
    for where in places:
        _draw_arcs(sheet, spec, where, first, current)
        first += where.count
    first = 0
    for number, (ring, where) in enumerate(zip(spec.rings, places, strict=True)):
        _draw_ring_words(sheet, spec, ring, where, number)
        _draw_stations(sheet, spec, ring.stations, where, (number, first, current), area)
        first += where.count
    shared = places[0].point(-1)
    sheet.shape(
        f"{spec.id}.shared", circle(shared.x, shared.y, radius - 2), "node", fill=Ink("bg"), pen=Pen(Ink("t1"), 4),
        group=spec.id,
    )  # fmt: skip
    # Lines above and below the middle have less of the circle's width.
    room = 2 * radius - 8 if sheet.extent(word, "value-minor", width=2 * radius - 8)[1] == 1 else 1.6 * radius
    node_words(
        sheet, f"{spec.id}.shared.name", word, shared.x, shared.y, "value-minor", width=room,
        group=spec.id, place=place(sheet, "diagram", "centre"),
    )  # fmt: skip
    if stations:
        draw_step_bar(sheet, spec.id, current, len(stations), area.x, area.bottom + 8, area.width)
    if panel is not None:
        stops = [
            (station, ("diagram", "rings", number, "stations", index))
            for number, ring in enumerate(spec.rings)
            for index, station in enumerate(ring.stations)
        ]
        draw_step_panel(sheet, spec.id, stops, current, panel)


def _name_width(sheet: Sheet, station: Station) -> float:
    """Of a name as its author broke it, within reason, and never less than its longest word; bold, as when current."""
    said = lines(sheet, station.name)
    natural = min(170.0, sheet.extent(said, "body", bold=True)[0])
    return max(natural, sheet.extent(said, "body", width=1.0, bold=True)[0])


def _draw_arcs(sheet: Sheet, spec: LoopSpec, where: RingPlace, first: int, current: int) -> None:
    """The ways between stations, each with its arrowhead in the middle; the last leads back to the shared station."""
    if where.count == 0:
        sheet.shape(
            f"{spec.id}.way.{first}.round", circle(*where.centre, where.radius), "way", pen=AHEAD, group=spec.id
        )
    for index in range(where.count + 1 if where.count else 0):
        number = first + index
        back = index == where.count
        before = where.shared if index == 0 else STATION
        start, end = where.between(index, before, where.shared if back else STATION)
        if (end - start) * where.turn <= 0:
            continue
        pen = (PASSED if current >= number else AHEAD) if back else way_pen(number, current)
        name = f"{spec.id}.way.{number}" + (".back" if back else "")
        path = arc(where.centre.x, where.centre.y, where.radius, start, end)
        sheet.shape(name, path, "way", pen=pen, group=spec.id)
        if abs(end - start) < 14:
            continue
        middle = (start + end) / 2 + where.turn * 1.5
        tip = on_circle(where.centre, where.radius, middle)
        head = open_arrowhead(tip, middle + 90 * where.turn)
        sheet.shape(f"{name}.head", head, "way", pen=Pen(pen.ink, 4), group=spec.id)


def _draw_ring_words(sheet: Sheet, spec: LoopSpec, ring: Ring, where: RingPlace, number: int) -> None:
    """The phase's name and line inside its ring."""
    centre = where.centre
    keys = ("diagram", "rings", number)
    words = lines(sheet, ring.text)
    lift = 24 if words else 0
    width = 2 * where.radius - where.shared - 2 * STATION - 60
    middle = centre.x + (where.shared - STATION) / 2 * where.turn
    node_words(
        sheet, f"{spec.id}.ring.{number}", lines(sheet, ring.name), middle, centre.y + 8 - lift, "value-minor",
        uy=-1 if words else 0, width=width, group=spec.id, place=place(sheet, *keys, "name"),
    )  # fmt: skip
    if words:
        node_words(
            sheet, f"{spec.id}.ring.{number}.text", words, middle, centre.y + 10, "chart-label-small", uy=1,
            width=width, group=spec.id, place=place(sheet, *keys, "text"),
        )  # fmt: skip


def _draw_stations(
    sheet: Sheet,
    spec: LoopSpec,
    stations: Sequence[Station],
    where: RingPlace,
    numbers: tuple[int, int, int],
    area: Rect,
) -> None:
    """Discs with running numbers and the names outside the ring. `numbers`: ring, its first station, the current one."""
    ring, first, current = numbers
    for index, station in enumerate(stations):
        number = first + index
        now, ahead = number == current, number > current
        name = f"{spec.id}.station.{number + 1}"
        draw_station(sheet, name, where.point(index), number, current, spec.id)
        x, y, ux, uy = _name_side(sheet, station, where, index)
        width = (area.right - x if ux > 0.35 else x - area.x) if abs(ux) > 0.35 else 210.0
        node_words(
            sheet, f"{name}.name", lines(sheet, station.name), x, y, "body", ux=ux, uy=uy, width=max(width, 60.0),
            ink="t3" if ahead else "t1", bold=now, pitch=TIGHT * 26, group=spec.id,
            place=place(sheet, "diagram", "rings", ring, "stations", index, "name"),
        )  # fmt: skip


def _name_side(sheet: Sheet, station: Station, where: RingPlace, index: int) -> tuple[float, float, float, float]:
    """Where a station's name touches and the way it is written from there: (x, y, ux, uy).

    Outer stations have it at their side; those between the rings above or below, clear of the arc.
    """
    degrees = where.degrees(index)
    point = where.point(index)
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    outward = cos * where.turn
    if outward > OUTER:
        return point.x + REACH * cos, point.y + REACH * sin, float(where.turn), sin
    if outward < -OUTER and abs(sin) < 0.55:
        # Too near the shared station for a place outside: the ring's inside is free there.
        return point.x + REACH * where.turn, point.y, float(where.turn), 0.0
    side = 1.0 if sin > 0 else -1.0
    y = point.y + side * REACH
    half = sheet.extent(lines(sheet, station.name), "body", width=210.0, bold=True)[0] / 2
    for edge in (point.x - half, point.x + half):
        across = abs(edge - where.centre.x)
        clear = where.radius + 12
        if across < clear:
            y = side * max(side * y, side * (where.centre.y + side * math.sqrt(clear**2 - across**2)))
    return point.x, y, 0.0, side
