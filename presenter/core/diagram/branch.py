"""A branch: a trunk with its stations, and a track that leaves it after one of them."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.diagram.curves import along, curve_path, sway
from presenter.core.diagram.node_words import CENTRE, TIGHT, node_words
from presenter.core.diagram.when import said_date
from presenter.core.geometry import Point, Rect
from presenter.core.schema.diagram import BranchSpec, Station, Track

NAME = "block-heading"
STROKE = 8.0
PITCH = TIGHT * 26
DISC = 13.0
MOST_BETWEEN = 330.0
"""Between the two tracks, where there is room."""
CURVE = 170.0
"""Width of the way from the trunk to the branch."""
LIFT = 30.0
"""From a track's line up to the names of its stations."""
NAMED = 0.25
"""Share of the width that the name of a track may take on one line."""
LEAST = 110.0
"""The narrowest column of a station."""
FALL = 50.0
"""From a track's line down to the first line under a station."""


class _Grid(Struct, frozen=True):
    """Left edges of the stations and the width of their words; the fork; where both tracks have their names.

    `up` and `down` are heights above and below the trunk and the branch.
    """

    trunk: tuple[float, ...]
    branch: tuple[float, ...]
    fork: float
    left: float
    names: float
    width: float
    up: tuple[float, float]
    down: tuple[float, float]


def draw_branch(sheet: Sheet, spec: BranchSpec, area: Rect) -> None:
    """The trunk across the area; the branch below it, from the fork on; both named behind the fork."""
    after = min(spec.after, len(spec.trunk.stations))
    grid = _grid(sheet, spec, after, area)
    reason = lines(sheet, spec.reason)
    between = max(210.0, grid.down[0] + grid.up[1] + 40, grid.down[0] + (92 if reason else 40))
    between = max(between, min(MOST_BETWEEN, 0.86 * area.height - grid.up[0] - grid.down[1]))
    height = grid.up[0] + between + grid.down[1]
    top = area.y + max(0.0, (area.height - height) / 2)
    trunk_y, branch_y = top + grid.up[0], top + grid.up[0] + between
    begins = min((station.step for station in spec.branch.stations), default=0)
    trunk_pen, branch_pen = (Pen(Ink(track.colour), STROKE) for track in (spec.trunk, spec.branch))
    _draw_track(sheet, spec, ("trunk", spec.trunk), Point(area.x, trunk_y), area.right, grid, grid.trunk, trunk_pen)
    if not sheet.shows(begins):
        return
    curve = sway(Point(grid.fork, trunk_y), Point(grid.names - 14, branch_y))
    sheet.shape(f"{spec.id}.fork", curve_path(curve), "way", pen=branch_pen, group=spec.id)
    start = Point(grid.names, branch_y)
    _draw_track(sheet, spec, ("branch", spec.branch), start, area.right, grid, grid.branch, branch_pen)
    if reason:
        # Beside the middle of the curve, but below what stands under the trunk.
        pitch = ROLES["body"].line_pitch(sheet.language)
        width = grid.fork - area.x + CURVE / 2 - 20
        _, count = sheet.extent(reason, "body", width=width, bold=True)
        half = pitch * count / 2
        level = max((trunk_y + branch_y) / 2, trunk_y + grid.down[0] + 16 + half)
        t = next((step / 40 for step in range(41) if along(curve, step / 40).y >= level - half), 1.0)
        node_words(
            sheet, f"{spec.id}.reason", reason, along(curve, t).x - 26, level, "body", ux=-1, width=width, ink="t1",
            bold=True, group=spec.id, place=place(sheet, "diagram", "reason"),
        )  # fmt: skip


def _grid(sheet: Sheet, spec: BranchSpec, after: int, area: Rect) -> _Grid:
    """Stations before the fork, the fork, the names, stations behind them: columns as wide as there is room."""
    most = NAMED * area.width
    names = [sheet.extent(lines(sheet, track.name), NAME, width=most)[0] + 40 for track in (spec.trunk, spec.branch)]
    behind = len(spec.trunk.stations) - after
    named = max(names) if behind else names[1]
    columns = after + max(behind, len(spec.branch.stations), 1)
    width = max(LEAST, min(330.0, (area.width - CURVE - 14 - named) / columns))
    fork = area.x + width * after
    names_x = fork + CURVE + 14
    trunk = tuple(
        area.x + width * index if index < after else names_x + named + width * (index - after)
        for index in range(len(spec.trunk.stations))
    )
    branch = tuple(names_x + named + width * index for index in range(len(spec.branch.stations)))
    tracks = (spec.trunk.stations, spec.branch.stations)
    up = tuple(max([_up(sheet, station, width) for station in stations] + [26.0]) for stations in tracks)
    down = tuple(max([_down(sheet, station, width) for station in stations] + [26.0]) for stations in tracks)
    return _Grid(trunk, branch, fork, area.x, names_x, width, (up[0], up[1]), (down[0], down[1]))


def _up(sheet: Sheet, station: Station, width: float) -> float:
    _, count = sheet.extent(lines(sheet, station.name), "body", width=width - 24, bold=True)
    return LIFT + PITCH * (count - 1) + 26


def _down(sheet: Sheet, station: Station, width: float) -> float:
    count = sum(
        sheet.extent(text, "chart-label-small", width=width - 24)[1] for text in _unders(sheet, station) if text.text
    )
    return FALL + ROLES["chart-label-small"].line_pitch(sheet.language) * max(0, count - 1) + 8


def _unders(sheet: Sheet, station: Station) -> tuple[Said, Said]:
    """What stands below a station: its date and its quiet line."""
    return Said(said_date(station.date, sheet.language)), lines(sheet, station.under)


def _draw_track(
    sheet: Sheet,
    spec: BranchSpec,
    named: tuple[str, Track],
    start: Point,
    right: float,
    grid: _Grid,
    columns: tuple[float, ...],
    pen: Pen,
) -> None:
    """A track's line, broken for its name, and its stations: origin mark on the line, words above and below."""
    key, track = named
    name_id = f"{spec.id}.{key}"
    said, most = lines(sheet, track.name), NAMED * (right - grid.left)
    rows = sheet.extent(said, NAME, width=most)[1]
    lift = ROLES[NAME].line_pitch(sheet.language) * (rows - 1) / 2
    name = sheet.text(
        f"{name_id}.name", said, grid.names, start.y + CENTRE * 34 - lift, NAME, width=most, group=spec.id,
        place=place(sheet, "diagram", key, "name"),
    )  # fmt: skip
    width = grid.width
    if start.x < grid.names:
        sheet.line(f"{name_id}.line", start.x, start.y, grid.names - 14, start.y, pen, "way", spec.id)
    resume = max(name.rect.right, grid.names) + 14
    sheet.line(f"{name_id}.line.on", resume, start.y, right, start.y, pen, "way", spec.id)
    small = ROLES["chart-label-small"].line_pitch(sheet.language)
    for index, (station, left) in enumerate(zip(track.stations, columns, strict=True)):
        if not sheet.shows(station.step):
            continue
        keys = ("diagram", key, "stations", index)
        own = f"{name_id}.station.{index + 1}"
        sheet.mark(own, station.origin or "article", left + DISC, start.y, DISC, track.colour, group=spec.id)
        words = lines(sheet, station.name)
        _, count = sheet.extent(words, "body", width=width - 24, bold=True)
        sheet.text(
            f"{own}.name", words, left, start.y - LIFT - PITCH * (count - 1), "body", bold=True, ink="t1",
            pitch=PITCH, width=width - 24, group=spec.id, place=place(sheet, *keys, "name"),
        )  # fmt: skip
        baseline = start.y + FALL
        for part, text in zip(("date", "under"), _unders(sheet, station), strict=True):
            if not text:
                continue
            piece = sheet.text(
                f"{own}.{part}", text, left, baseline, "chart-label-small", ink="t2" if part == "date" else "t3",
                width=width - 24, group=spec.id, place=place(sheet, *keys, part),
            )  # fmt: skip
            baseline = piece.lines[-1].baseline + small
