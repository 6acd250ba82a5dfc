"""A process: stations from left to right; every step makes the next one current, and its words stand in the panel.

Words stand outside the line or the two lines; what lies between, or over the only line, is kept for the way back.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.paths import open_arrowhead
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.diagram.curves import along, curve_path, direction
from presenter.core.diagram.node_words import node_words
from presenter.core.diagram.process_places import ARCH, CLEAR, Seats, columns_of, seats
from presenter.core.diagram.stations import CURRENT, REACH, STATION, draw_station, way_pen
from presenter.core.diagram.step_bar import draw_step_bar
from presenter.core.diagram.step_panel import draw_step_panel
from presenter.core.geometry import Point, Rect
from presenter.core.schema.diagram import ProcessSpec, Stop

LARGE, SMALL = "block-heading", "body"
VALUE, WORDS = "value-minor", "chart-label-small"
BACK = "chart-label"
BAR_BAND = 56.0
"""Kept free below the stations for the step bar."""
GUTTER = 26.0
"""Between the words of neighbours."""
LEAST_PITCH = 186.0
MOST_LINES = 3
"""Of a name where all stations stand on one line."""
BACK_WIDTH = 360.0


class _Line(Struct, frozen=True):
    """One text at a station and the height it takes."""

    part: str
    said: Said
    role: str
    height: float


def draw_process(sheet: Sheet, spec: ProcessSpec, area: Rect, panel: Rect | None) -> None:
    """Stations and step bar in the area; the current station's words and the slide's blocks in the panel."""
    current = min(sheet.step, len(spec.stations) - 1)
    room = Rect(area.x, area.y, area.width, area.height - BAR_BAND)
    where, role = _placed(sheet, spec, room)
    _draw_ways(sheet, spec, where, current)
    if spec.back is not None:
        _draw_back(sheet, spec, where, current, area)
    for index in range(len(spec.stations)):
        name = f"{spec.id}.station.{index + 1}"
        draw_station(sheet, name, where.points[index], index, current, spec.id)
        _draw_words(sheet, spec, index, where, (role, current))
    draw_step_bar(sheet, spec.id, current, len(spec.stations), area.x, area.bottom + 8, area.width)
    if panel is not None:
        stops = [(stop, ("diagram", "stations", index)) for index, stop in enumerate(spec.stations)]
        draw_step_panel(sheet, spec.id, stops, current, panel)


def _placed(sheet: Sheet, spec: ProcessSpec, room: Rect) -> tuple[Seats, str]:
    """Where all stand, and the role of the names: the first that fits of one line or two, large names or small."""
    count = len(spec.stations)
    rows, role = 2, SMALL
    for rows, role in ((1, LARGE), (1, SMALL), (2, LARGE), (2, SMALL)):
        if _fits(sheet, spec, room.width / columns_of(count, rows), rows, role):
            break
    width = room.width / columns_of(count, rows) - GUTTER
    upper = columns_of(count, rows) if rows == 2 else 0
    tall = [sum(line.height for line in _lines(sheet, stop, role, width)) for stop in spec.stations]
    back = _back_height(sheet, spec)
    above = max(tall[:upper]) if rows == 2 else back
    between = 2 * REACH + back + 24 if back else 0.0
    return seats(count, rows, room, (above, max(tall[upper:])), between), role


def _fits(sheet: Sheet, spec: ProcessSpec, pitch: float, rows: int, role: str) -> bool:
    if rows == 1 and (pitch < LEAST_PITCH or (role == LARGE and pitch < 1.3 * LEAST_PITCH)):
        return False
    width = pitch - GUTTER
    sizes = [sheet.extent(lines(sheet, stop.name), role, width=width, bold=True) for stop in spec.stations]
    most = 2 if role == LARGE else MOST_LINES
    return all(wide <= width + 0.5 and count <= most for wide, count in sizes)


def _lines(sheet: Sheet, stop: Stop, role: str, width: float) -> Iterator[_Line]:
    """The texts of a station from above down: its name, its number, its quiet line."""
    fact = sheet.number(stop.fact, "label") if stop.fact and stop.fact in sheet.story.facts else Said("")
    for part, said, part_role in (
        ("name", lines(sheet, stop.name), role),
        ("value", fact, VALUE),
        ("under", lines(sheet, stop.under), WORDS),
    ):
        if said:
            count = sheet.extent(said, part_role, width=width, bold=True)[1]
            yield _Line(part, said, part_role, _pitch(sheet, part_role) * count)


def _pitch(sheet: Sheet, role: str) -> float:
    """Names are closer together than running text."""
    return min(ROLES[role].line_pitch(sheet.language), 1.3 * ROLES[role].style(sheet.language).size)


def _draw_ways(sheet: Sheet, spec: ProcessSpec, where: Seats, current: int) -> None:
    """The ways between neighbours, each with its arrowhead in the middle."""
    for index in range(1, len(where.points)):
        pen = way_pen(index, current)
        own = f"{spec.id}.way.{index}"
        before, point = where.points[index - 1], where.points[index]
        if index == where.first:
            curve = where.turn_curve()
            sheet.shape(own, curve_path(curve), "way", pen=pen, group=spec.id)
            tip, heading = along(curve, 0.5), direction(curve, 0.5)
            tip = Point(tip.x, tip.y + 6)
        else:
            forth = 1.0 if point.x > before.x else -1.0
            start, end = before.x + forth * STATION, point.x - forth * STATION
            sheet.line(own, start, point.y, end, point.y, pen, "way", spec.id)
            tip, heading = Point((start + end) / 2 + forth * 6, point.y), 0.0 if forth > 0 else 180.0
        sheet.shape(f"{own}.head", open_arrowhead(tip, heading), "way", pen=Pen(pen.ink, 4), group=spec.id)


def _draw_words(sheet: Sheet, spec: ProcessSpec, index: int, where: Seats, state: tuple[str, int]) -> None:
    """Name, number and quiet line, stacked away from the line."""
    role, current = state
    stop, point = spec.stations[index], where.points[index]
    own = f"{spec.id}.station.{index + 1}"
    width = where.pitch - GUTTER
    stack = list(_lines(sheet, stop, role, width))
    ahead = index > current
    y = point.y + REACH if where.outward(index) > 0 else point.y - REACH - sum(line.height for line in stack)
    for line in stack:
        middle = Point(point.x, y + line.height / 2)
        y += line.height
        if line.part == "value" and stop.fact:
            _draw_value(sheet, f"{own}.value", stop.fact, middle, width, spec.id)
            continue
        ink = "t3" if ahead or line.part == "under" else "t1"
        node_words(
            sheet, f"{own}.{line.part}", line.said, middle.x, middle.y, line.role, width=width, ink=ink,
            bold=index == current if line.role == SMALL else None, pitch=_pitch(sheet, line.role), group=spec.id,
            place=place(sheet, "diagram", "stations", index, line.part),
        )  # fmt: skip


def _draw_value(sheet: Sheet, id_: str, fact: str, middle: Point, width: float, group: str) -> None:
    """A number with its origin mark before it, both centred."""
    said = sheet.number(fact, "label")
    natural = sheet.width(said.text, VALUE) + 26
    left = middle.x - natural / 2
    sheet.mark(f"{id_}.mark", sheet.fact(fact).origin, left + 8, middle.y, 8, "t1", facts=(fact,), group=group)
    node_words(sheet, id_, said, left + 26, middle.y, VALUE, ux=1, width=width, group=group)


def _back_height(sheet: Sheet, spec: ProcessSpec) -> float:
    """Of the arch and its words, from the end of the discs' reach on."""
    if spec.back is None:
        return 0.0
    words = lines(sheet, spec.back.text)
    count = sheet.extent(words, BACK, width=BACK_WIDTH)[1] if words else 0
    return ARCH + 18 + ROLES[BACK].line_pitch(sheet.language) * count


def _draw_back(sheet: Sheet, spec: ProcessSpec, where: Seats, current: int, area: Rect) -> None:
    """The way back, dashed; its words beyond the arch, or on the S on cleared ground."""
    assert spec.back is not None  # noqa: S101  # the caller looked
    count = len(spec.stations)
    from_, to = min(spec.back.from_, count) - 1, min(spec.back.to, count) - 1
    if from_ == to:
        return
    ahead = current < from_
    ink = Ink("dim" if ahead else "t2")
    curve = where.back_curve(from_, to)
    sheet.shape(f"{spec.id}.back", curve_path(curve), "way", pen=Pen(ink, 3, dash=(9, 7)), group=spec.id)
    head = open_arrowhead(curve[3], direction(curve, 1.0))
    sheet.shape(f"{spec.id}.back.head", head, "way", pen=Pen(ink, 3), group=spec.id)
    said = lines(sheet, spec.back.text)
    if not said:
        return
    middle, width, side = along(curve, 0.5), BACK_WIDTH, (0.0, 0.0)
    level = where.points[from_].y
    if level == where.points[to].y:
        over = -where.outward(from_)
        middle, side = Point(middle.x, level + over * (CURRENT + CLEAR + ARCH + 12)), (0.0, over)
    elif where.points[from_].x == where.points[to].x:
        middle, width, side = Point(middle.x - 18, middle.y), min(width, middle.x - 18 - area.x), (-1.0, 0.0)
    else:
        turn = where.points[where.first].x + where.turn - 16
        width = min(width, 2 * (turn - middle.x), 2 * (middle.x - area.x))
        _clear_ground(sheet, spec.id, said, middle, width)
    node_words(
        sheet, f"{spec.id}.back.words", said, middle.x, middle.y, BACK, ux=side[0], uy=side[1], width=width,
        ink="t3" if ahead else "t1", group=spec.id, place=place(sheet, "diagram", "back", "text"),
    )  # fmt: skip


def _clear_ground(sheet: Sheet, id_: str, said: Said, middle: Point, width: float) -> None:
    """Ground in the slide's colour under words that stand on a way."""
    wide, count = sheet.extent(said, BACK, width=width)
    height = ROLES[BACK].line_pitch(sheet.language) * count
    ground = Rect(middle.x - wide / 2, middle.y - height / 2, wide, height).inflated(8)
    sheet.box(f"{id_}.back.ground", ground, "ground", fill=Ink("bg"), group=id_)
