"""A fork: the road taken and those refused; each road is the rule above its answers to the same questions."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.paths import circle
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.diagram.curves import curve_path, sway
from presenter.core.diagram.when import said_date
from presenter.core.geometry import Point, Rect
from presenter.core.schema.diagram import ForkSpec, Road

BEND = 213.0
"""From the left edge to where the roads part."""
ROADS = 478.0
"""From the left edge to where the roads have their names."""
NAME = "block-heading-large"
RAGGED = (55, 110, 26, 84, 132, 44, 98, 19, 118, 70, 34, 105, 63)
"""Where the thirteen lines of a refused road begin, before its name: an edge without a measure."""
LINE_PITCH = 7.0
HALF_BAND = 6 * LINE_PITCH
LEAST_QUESTION = HALF_BAND + 28
"""From a road to the baseline of the questions: clear of the refused road's lines."""
TAKEN = Pen(Ink("amber"), 10)
REFUSED = Pen(Ink("stone", 0.6), 1.5)
DOTTED = Pen(Ink("t2"), 3, dash=(0.1, 8), cap="round")


class _Rows(Struct, frozen=True):
    """Distances from a road's line down to its questions, and the heights a road needs."""

    question: float
    answer: float
    pitch: float
    height: float


def draw_fork(sheet: Sheet, spec: ForkSpec, area: Rect) -> None:
    """Roads one above the other, and the start on the left between the outer two."""
    columns = max([len(spec.questions), *(len(road.points) for road in spec.roads), 1])
    width = (area.width - ROADS - 8 + 32) / columns
    rows = _rows(sheet, spec, area, width)
    needed = HALF_BAND + rows.pitch * (len(spec.roads) - 1) + rows.height
    top = area.y + max(0.0, (area.height - needed) / 2)
    levels = [top + HALF_BAND + rows.pitch * number for number in range(len(spec.roads))]
    start = Point(area.x + 6, (levels[0] + levels[-1]) / 2)
    if len(levels) % 2 and any(road.taken for road in spec.roads):
        start = Point(start.x, start.y + rows.pitch * 0.36)
    for road, level in zip(spec.roads, levels, strict=True):
        if not road.taken and sheet.shows(road.step):
            _draw_refused(sheet, spec, road, start, level, area)
    for road, level in zip(spec.roads, levels, strict=True):
        if road.taken and sheet.shows(road.step):
            bend = Point(area.x + BEND, start.y)
            end = Point(area.x + ROADS - 10, level)
            path = (("M", start.x, start.y), ("L", *bend), *curve_path(sway(bend, end))[1:])
            sheet.shape(f"{spec.id}.road.{spec.roads.index(road) + 1}.way", path, "way", pen=TAKEN, group=spec.id)
    sheet.line(f"{spec.id}.start.way", start.x, start.y, area.x + BEND, start.y, TAKEN, "way", spec.id)
    sheet.shape(f"{spec.id}.start", circle(start.x, start.y, 13), "node", fill=Ink("amber"), group=spec.id)
    _draw_start_words(sheet, spec, start, area)
    for number, (road, level) in enumerate(zip(spec.roads, levels, strict=True)):
        if sheet.shows(road.step):
            _draw_road(sheet, spec, number, Point(area.x + ROADS, level), area.right, (rows, width))


def _rows(sheet: Sheet, spec: ForkSpec, area: Rect, width: float) -> _Rows:
    pitch = ROLES["body"].line_pitch(sheet.language)
    most = max(
        (
            sheet.extent(lines(sheet, point), "body", width=width - 32)[1]
            for road in spec.roads
            for point in road.points
        ),
        default=0,
    )
    asked = max((sheet.extent(lines(sheet, q), "chart-title", width=width - 32)[1] for q in spec.questions), default=1)
    more = ROLES["chart-title"].line_pitch(sheet.language) * (asked - 1)
    count = len(spec.roads)
    tight = LEAST_QUESTION + 4 + more + (38 if spec.questions else 0) + pitch * max(0, most - 1) + 14
    pitches = max(1, count - 1)
    free = (area.height - HALF_BAND - tight) / pitches
    spacing = max(tight + 40.0, min(282.0, free))
    question = max(LEAST_QUESTION, min(91.0, 58 + (spacing - tight - 40) / 2))
    return _Rows(question, question + more + (40 if spec.questions else 0), spacing, tight)


def _draw_refused(sheet: Sheet, spec: ForkSpec, road: Road, start: Point, level: float, area: Rect) -> None:
    """Thirteen thin lines, broken for the name, and the dotted way that was not taken."""
    number = spec.roads.index(road) + 1
    name_x = area.x + ROADS
    resume = name_x + 8 + sheet.extent(lines(sheet, road.name), NAME)[0] + 18
    path: list[tuple[str, float, float]] = []
    for index, before in enumerate(RAGGED):
        y = level - HALF_BAND + LINE_PITCH * index
        path += [("M", name_x - before, y), ("L", name_x - 10, y), ("M", resume, y), ("L", area.right, y)]
    sheet.shape(f"{spec.id}.road.{number}", tuple(path), "way", pen=REFUSED, group=spec.id)
    above = level < start.y
    near = level + HALF_BAND + 16 if above else level - HALF_BAND - 16
    bend = Point(area.x + BEND + 20, start.y + (-5 if above else 5))
    if abs(level - start.y) < HALF_BAND:
        near = level
    end = Point(name_x - (28 if near != level else 140), near)
    sheet.shape(f"{spec.id}.road.{number}.way", curve_path(sway(bend, end)), "way", pen=DOTTED, group=spec.id)


def _draw_start_words(sheet: Sheet, spec: ForkSpec, start: Point, area: Rect) -> None:
    keys = ("diagram",)
    said = lines(sheet, spec.start)
    width = BEND + 60
    _, count = sheet.extent(said, "block-heading", width=width, size=32)
    pitch = 42
    sheet.text(
        f"{spec.id}.start.name", said, area.x, start.y - 34 - pitch * (count - 1), "block-heading", size=32, pitch=pitch,
        width=width, group=spec.id, place=place(sheet, *keys, "start"),
    )  # fmt: skip
    baseline = start.y + 46
    date = said_date(spec.date, sheet.language)
    if date:
        piece = sheet.text(f"{spec.id}.start.date", date, area.x, baseline, "chart-label", width=BEND, group=spec.id)
        baseline = piece.lines[-1].baseline + 37
    also = lines(sheet, spec.also)
    if also:
        sheet.mark(f"{spec.id}.start.also.mark", "context", area.x + 8, baseline - 8, 7, "t2", group=spec.id)
        sheet.text(
            f"{spec.id}.start.also", also, area.x + 26, baseline, "chart-label", width=BEND - 26, group=spec.id,
            place=place(sheet, *keys, "also"),
        )  # fmt: skip


def _draw_road(
    sheet: Sheet, spec: ForkSpec, number: int, name_at: Point, right: float, grid: tuple[_Rows, float]
) -> None:
    """The road's name, the taken road's line behind it, and the answers under the questions."""
    rows, width = grid
    road = spec.roads[number]
    keys = ("diagram", "roads", number)
    name = sheet.text(
        f"{spec.id}.road.{number + 1}.name", lines(sheet, road.name), name_at.x + 8, name_at.y + 17, NAME,
        width=right - name_at.x - 40, group=spec.id, place=place(sheet, *keys, "name"),
    )  # fmt: skip
    if road.taken:
        resume = max(name.rect.right, name_at.x + 8) + 18
        sheet.line(f"{spec.id}.road.{number + 1}", resume, name_at.y, right, name_at.y, TAKEN, "way", spec.id)
    for index, point in enumerate(road.points):
        x = name_at.x + 8 + width * index
        if index < len(spec.questions):
            sheet.text(
                f"{spec.id}.road.{number + 1}.question.{index + 1}", lines(sheet, spec.questions[index]), x,
                name_at.y + rows.question, "chart-title", ink="t3", width=width - 32, group=spec.id,
                place=place(sheet, "diagram", "questions", index),
            )  # fmt: skip
        sheet.text(
            f"{spec.id}.road.{number + 1}.point.{index + 1}", lines(sheet, point), x, name_at.y + rows.answer, "body",
            ink="t1" if road.taken else "t2", width=width - 32, group=spec.id,
            place=place(sheet, *keys, "points", index),
        )  # fmt: skip
