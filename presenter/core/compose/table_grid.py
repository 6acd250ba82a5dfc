"""Where a table's columns and rows stand: widths from the author's shares or the words, heights from the lines."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.table_cells import Grid, GridCell
from presenter.core.compose.words import word

HANG = 26.0
"""An origin mark hangs this far left of its cell's text."""
GAP = 30.0
"""Between the end of one cell's words and the mark of the next."""
VERDICT = 38.0
"""From a verdict's left edge to its word."""
ROW = 132.0
NAME, BODY, UNDER = "block-heading", "body", "chart-label"
LEAST = (44.0, 22.0)
"""From a row's upper rule to its first baseline, and from its last baseline to the lower rule, at the least."""
MOST = (57.0, 36.0)


NARROW = 120.0
"""Columns that give way are still as wide as a few characters."""
HEAD_WIDE = 300.0
"""A head longer than this wraps rather than take room from other columns."""


class ColumnPlace(Struct, frozen=True):
    """Left edge of a column's words and the width they may take."""

    x: float
    width: float


def column_places(sheet: Sheet, grid: Grid, shares: Sequence[float], left: float, width: float) -> list[ColumnPlace]:
    """Columns that share the width as the author says, or as their words need."""
    count = grid.columns
    wanted = [share for share in shares[:count] if share > 0]
    if len(wanted) < count:
        wanted = _needed_widths(sheet, grid, width)
    total = sum(wanted)
    starts = [left + width * sum(wanted[:index]) / total for index in range(count)]
    ends = [*(start - HANG - GAP for start in starts[1:]), left + width]
    first_indent = HANG if any(row[0].colour or row[0].origin for row in grid.rows) else 0.0
    indents = [first_indent, *(0.0 for _ in starts[1:])]
    return [
        ColumnPlace(start + indent, max(40.0, end - start - indent))
        for start, end, indent in zip(starts, ends, indents, strict=True)
    ]


def _needed_widths(sheet: Sheet, grid: Grid, width: float) -> list[float]:
    """As wide as each column's words on one line; where that is too much, the long ones give way to their words."""
    indent = HANG if any(row[0].colour or row[0].origin for row in grid.rows) else 0.0
    asides = [HANG + GAP + (indent if index == 0 else 0.0) for index in range(grid.columns)]
    natural = [max(100.0, _widest(sheet, grid, index, 1e6)) + aside for index, aside in enumerate(asides)]
    if sum(natural) <= width:
        return natural
    least = [max(60.0, _widest(sheet, grid, index, NARROW)) + aside for index, aside in enumerate(asides)]
    free = width - sum(least)
    if free <= 0:
        return least
    over = [max(0.0, want - floor) for want, floor in zip(natural, least, strict=True)]
    return [floor + free * share / sum(over) for floor, share in zip(least, over, strict=True)]


def _widest(sheet: Sheet, grid: Grid, index: int, width: float) -> float:
    """The widest line of a column whose cells are `width` wide: all its words on one line, or its longest word. Heads may wrap sooner."""
    widths = [sheet.extent(grid.head[index].said, "chart-title", width=min(width, HEAD_WIDE))[0]]
    for row in grid.rows:
        cell = row[index]
        aside = VERDICT if cell.verdict else 0.0
        widths.append(sheet.extent(cell.said, text_role(cell), width=width)[0] + aside)
        widths.append(sheet.extent(cell.under, UNDER, width=width)[0] + aside)
        if cell.verdict:
            widths.append(VERDICT + sheet.extent(word(cell.verdict, sheet.language), BODY, bold=True)[0])
    return max(widths)


def text_role(cell: GridCell) -> str:
    """Role of a cell's main words; beside a verdict they are a note."""
    if cell.verdict:
        return UNDER
    return NAME if cell.kind == "name" else BODY


def body_pitch(sheet: Sheet, role: str) -> float:
    """Lines in cells stand a little closer than in running text."""
    pitch = ROLES[role].line_pitch(sheet.language)
    return pitch - 3 if role == BODY else float(pitch)


def cell_lines(sheet: Sheet, cell: GridCell, width: float) -> float:
    """From the cell's first to its last baseline."""
    height = 0.0
    room = width - (VERDICT if cell.verdict else 0)
    role = text_role(cell)
    if cell.said:
        count = sheet.extent(cell.said, role, width=room)[1]
        height += body_pitch(sheet, role) * (count - (0 if cell.verdict else 1))
    if cell.under:
        count = sheet.extent(cell.under, UNDER, width=room)[1]
        height += ROLES[UNDER].line_pitch(sheet.language) * (count - 1) + 37
    return height


def row_heights(sheet: Sheet, grid: Grid, places: Sequence[ColumnPlace], room: float) -> tuple[list[float], float]:
    """Heights of the rows and the first baseline below each upper rule; more than `room` is the caller's to note.

    Rows are 132 high where they fit; a long table has them closer, down to the least.
    """
    lines = [
        max((cell_lines(sheet, cell, place.width) for cell, place in zip(row, places, strict=True)), default=0.0)
        for row in grid.rows
    ]
    wide = [max(ROW, height + sum(MOST)) for height in lines]
    if sum(wide) <= room:
        return wide, MOST[0]
    close = [height + sum(LEAST) for height in lines]
    spare = max(0.0, min(1.0, (room - sum(close)) / (len(lines) * (sum(MOST) - sum(LEAST)))))
    first = LEAST[0] + spare * (MOST[0] - LEAST[0])
    last = LEAST[1] + spare * (MOST[1] - LEAST[1])
    return [height + first + last for height in lines], first
