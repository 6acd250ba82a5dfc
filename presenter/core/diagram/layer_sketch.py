"""Small sketches in the layers of a box: units, a group of them, columns that pass something on. They count nothing."""

from __future__ import annotations

import itertools

from presenter.core.compose.frame import Ink, Path, Pen
from presenter.core.compose.paths import circle
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Point, Rect

RADIUS = 9.0
COLUMNS, ROWS = 7, 3
ONE = ((4, 1),)
SOME = ((1, 1), (2, 0), (4, 0), (5, 1), (3, 2))
"""Places of the lit units: column and row."""
PASSING = (3, 2, 3, 1)
"""Units in the columns that pass something on."""
QUIET = Pen(Ink("t3"), 2)
JOINED = Pen(Ink("t2"), 2)
FAINT = Pen(Ink("line"), 2)


def draw_sketch(sheet: Sheet, id_: str, kind: str, area: Rect, lit: str, group: str) -> None:
    """The sketch in the middle of the area; `lit` is the colour of what is lit."""
    if kind == "passing":
        _draw_passing(sheet, id_, area, lit, group)
        return
    chosen = ONE if kind == "units" else SOME
    where = {(column, row): _seat(area, column, row) for column in range(COLUMNS) for row in range(ROWS)}
    if kind == "group":
        path: list[tuple[object, ...]] = []
        for before, after in itertools.pairwise((*chosen, chosen[0])):
            path += [("M", *where[before]), ("L", *where[after])]
        sheet.shape(f"{id_}.joins", tuple(path), "way", pen=JOINED, group=group)
    quiet: Path = tuple(
        command for key, at in where.items() if key not in chosen for command in circle(*at, RADIUS - 1)
    )
    sheet.shape(f"{id_}.units", quiet, "node", fill=Ink("bg"), pen=QUIET, group=group)
    shown: Path = tuple(command for key in chosen for command in circle(*where[key], RADIUS))
    sheet.shape(f"{id_}.lit", shown, "node", fill=Ink(lit), group=group)


def _seat(area: Rect, column: int, row: int) -> Point:
    across = min(48.0, (area.width - 2 * RADIUS) / (COLUMNS - 1))
    down = min(40.0, (area.height - 2 * RADIUS) / (ROWS - 1))
    return Point(area.centre.x + across * (column - (COLUMNS - 1) / 2), area.centre.y + down * (row - (ROWS - 1) / 2))


def _draw_passing(sheet: Sheet, id_: str, area: Rect, lit: str, group: str) -> None:
    """Each unit joined with all of the next column; one way through is lit."""
    across = min(96.0, (area.width - 2 * RADIUS) / (len(PASSING) - 1))
    down = min(40.0, (area.height - 2 * RADIUS) / (max(PASSING) - 1))
    columns = [
        [
            Point(
                area.centre.x + across * (column - (len(PASSING) - 1) / 2),
                area.centre.y + down * (row - (count - 1) / 2),
            )
            for row in range(count)
        ]
        for column, count in enumerate(PASSING)
    ]
    joins: list[tuple[object, ...]] = []
    for before, after in itertools.pairwise(columns):
        joins += [command for one in before for other in after for command in (("M", *one), ("L", *other))]
    sheet.shape(f"{id_}.joins", tuple(joins), "way", pen=FAINT, group=group)
    through = [column[0] if len(column) > 1 else column[-1] for column in columns]
    way: Path = (("M", *through[0]), *(("L", *point) for point in through[1:]))
    sheet.shape(f"{id_}.way", way, "way", pen=Pen(Ink(lit), 4), group=group)
    quiet: Path = tuple(
        command for column in columns for at in column if at not in through for command in circle(*at, RADIUS - 1)
    )
    sheet.shape(f"{id_}.units", quiet, "node", fill=Ink("bg"), pen=QUIET, group=group)
    shown: Path = tuple(command for at in through for command in circle(*at, RADIUS))
    sheet.shape(f"{id_}.lit", shown, "node", fill=Ink(lit), group=group)
