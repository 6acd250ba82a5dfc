"""A funnel: floors from the widest door to the narrowest. Widths are a picture, not a measure."""

from __future__ import annotations

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import place, readable_width
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.paths import open_arrowhead
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.diagram.arrows import draw_arrow
from presenter.core.diagram.curves import Curve, curve_path, direction
from presenter.core.diagram.node_words import node_words
from presenter.core.geometry import Point, Rect
from presenter.core.schema.diagram import Floor, FunnelSpec

SMALL = ("block-heading", "chart-label-small", "body")
LARGE = ("block-heading-large", "chart-label", "body-large")
"""Roles of a floor's name, of who stands on it and of what is on it; the large ones where there is room."""
NARROWING = 36.0
"""Each floor is set in by as much on either side."""
PAD = 32.0
NAME_SHARE = 0.42
LEAST_GAP = 52.0
MOST_GAP = 128.0
MOST_ROOM = 56.0
"""What a floor may be higher than its words need."""
BACK = 78.0
"""How far the way back reaches out on the right."""


def draw_funnel(sheet: Sheet, spec: FunnelSpec, area: Rect) -> None:
    """Floors one under the other, arrows down between them, the way back on the right."""
    if not spec.floors:
        return
    back = lines(sheet, spec.back)
    aside = 0.0
    if back:
        aside = BACK + 20 + min(200.0, sheet.extent(back, "chart-label", width=200)[0])
    inner = Rect(area.x, area.y, area.width - aside, area.height)
    narrowing = min(NARROWING, inner.width * 0.2 / max(1, len(spec.floors) - 1) / 2)
    widths = [inner.width - 2 * narrowing * number for number in range(len(spec.floors))]
    gaps = len(spec.floors) - 1
    link = lines(sheet, spec.link)
    least = LEAST_GAP
    if link:
        rows = sheet.extent(link, "chart-label", width=widths[-1] / 2)[1]
        least = max(least, rows * ROLES["chart-label"].line_pitch(sheet.language) + 20)
    roles = LARGE
    for roles in (LARGE, SMALL):
        heights = [_need(sheet, floor, width, roles) for floor, width in zip(spec.floors, widths, strict=True)]
        if sum(heights) + 1.4 * least * gaps <= inner.height and _named_alike(sheet, spec, widths, roles):
            break
    more = min(MOST_ROOM, max(0.0, inner.height - sum(heights) - MOST_GAP * gaps) / len(heights) / 2)
    heights = [height + more for height in heights]
    gap = max(least, min(MOST_GAP, (inner.height - sum(heights)) / gaps)) if gaps else 0.0
    y = inner.y + max(0.0, (inner.height - sum(heights) - gap * gaps) / 2)
    floors: list[Rect] = []
    for width, height in zip(widths, heights, strict=True):
        floors.append(Rect(inner.centre.x - width / 2, y, width, height))
        y += height + gap
    for number, (floor, rect) in enumerate(zip(spec.floors, floors, strict=True)):
        if not sheet.shows(floor.step):
            continue
        _draw_floor(sheet, spec, number, rect, roles)
        if number:
            _draw_link(sheet, spec, number, floors[number - 1], rect)
    if back and len(floors) > 1 and sheet.shows(max(spec.back_step, spec.floors[-1].step)):
        _draw_back(sheet, spec, floors, area.right)


def _named_alike(sheet: Sheet, spec: FunnelSpec, widths: list[float], roles: tuple[str, str, str]) -> bool:
    """Whether every name stands on one line in its role."""
    names = [lines(sheet, floor.name) for floor in spec.floors]
    return all(
        sheet.extent(name, roles[0], width=_name_width(width))[1] == 1
        and sheet.extent(name, roles[0])[0] <= _name_width(width)
        for name, width in zip(names, widths, strict=True)
    )


def _need(sheet: Sheet, floor: Floor, width: float, roles: tuple[str, str, str]) -> float:
    heading, small, body = (ROLES[role].line_pitch(sheet.language) for role in roles)
    _, names = sheet.extent(lines(sheet, floor.name), roles[0], width=_name_width(width))
    _, whos = sheet.extent(lines(sheet, floor.who), roles[1], width=_name_width(width))
    left = float(names * heading)
    if floor.who:
        left += whos * small + 4
    points = sum(
        sheet.extent(lines(sheet, point), roles[2], width=_points_width(sheet, width))[1] for point in floor.points
    )
    return max(left, points * body) + 44


def _name_width(width: float) -> float:
    return width * NAME_SHARE - PAD - 16


def _points_width(sheet: Sheet, width: float) -> float:
    return min(width * (1 - NAME_SHARE) - PAD, readable_width(sheet, "body"))


def _draw_floor(sheet: Sheet, spec: FunnelSpec, number: int, rect: Rect, roles: tuple[str, str, str]) -> None:
    floor = spec.floors[number]
    name = f"{spec.id}.floor.{number + 1}"
    keys = ("diagram", "floors", number)
    pen = Pen(Ink("amber"), 3) if floor.strong else Pen(Ink("t2"), 2)
    sheet.box(name, rect, "node", pen=pen, group=spec.id)
    width = _name_width(rect.width)
    heading, small, body = (ROLES[role].line_pitch(sheet.language) for role in roles)
    said, who = lines(sheet, floor.name), lines(sheet, floor.who)
    _, names = sheet.extent(said, roles[0], width=width)
    whos = sheet.extent(who, roles[1], width=width)[1] if who else 0
    height = names * heading + (whos * small + 4 if who else 0)
    top = rect.centre.y - height / 2
    sheet.text(
        f"{name}.name", said, rect.x + PAD, top + heading * 0.76, roles[0], width=width, group=spec.id,
        place=place(sheet, *keys, "name"),
    )  # fmt: skip
    if who:
        sheet.text(
            f"{name}.who", who, rect.x + PAD, top + names * heading + 4 + small * 0.76, roles[1], ink="t3",
            width=width, group=spec.id, place=place(sheet, *keys, "who"),
        )  # fmt: skip
    points = [lines(sheet, point) for point in floor.points]
    x, width = rect.x + rect.width * NAME_SHARE, _points_width(sheet, rect.width)
    total = sum(sheet.extent(point, roles[2], width=width)[1] for point in points)
    baseline = rect.centre.y - total * body / 2 + body * 0.72
    for index, point in enumerate(points):
        piece = sheet.text(
            f"{name}.point.{index + 1}", point, x, baseline, roles[2], ink="t1" if floor.strong else "t2", width=width,
            group=spec.id, place=place(sheet, *keys, "points", index),
        )  # fmt: skip
        baseline += body * len(piece.lines)


def _draw_link(sheet: Sheet, spec: FunnelSpec, number: int, above: Rect, below: Rect) -> None:
    """An arrow from floor to floor; the first carries the words."""
    x = below.x + PAD + 12
    draw_arrow(
        sheet, f"{spec.id}.link.{number}", Point(x, above.bottom + 6), Point(x, below.y - 8), Pen(Ink("t2"), 4), spec.id
    )
    said = lines(sheet, spec.link)
    if said:
        node_words(
            sheet, f"{spec.id}.link.{number}.words", said, x + 26, (above.bottom + below.y) / 2, "chart-label", ux=1,
            width=below.width / 2, group=spec.id, place=place(sheet, "diagram", "link"),
        )  # fmt: skip


def _draw_back(sheet: Sheet, spec: FunnelSpec, floors: list[Rect], right: float) -> None:
    """The way back from the last floor to the first, dashed, with its words outside."""
    first, last = floors[0], floors[-1]
    start, end = Point(last.right + 6, last.centre.y), Point(first.right + 8, first.centre.y)
    outer = first.right + BACK * 4 / 3
    curve: Curve = (start, Point(outer, start.y), Point(outer, end.y), end)
    pen = Pen(Ink("t2"), 3, dash=(9, 7))
    sheet.shape(f"{spec.id}.back", curve_path(curve), "way", pen=pen, group=spec.id)
    head = open_arrowhead(end, direction(curve, 1.0))
    sheet.shape(f"{spec.id}.back.head", head, "way", pen=Pen(Ink("t2"), 3), group=spec.id)
    x = first.right + BACK + 16
    node_words(
        sheet, f"{spec.id}.back.words", lines(sheet, spec.back), x, (start.y + end.y) / 2, "chart-label", ux=1,
        width=right - x, group=spec.id, place=place(sheet, "diagram", "back"),
    )  # fmt: skip
