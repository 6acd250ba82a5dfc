"""A table: head, rules between rows, no upright lines; what is said stands left of what was found."""

from __future__ import annotations

from presenter.core.compose.block_row import block_row_height, draw_block_row
from presenter.core.compose.collisions import note_low
from presenter.core.compose.empty import draw_empty
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, LEFT, RIGHT, WIDTH, header, place
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Align, Sheet
from presenter.core.compose.signs import verdict
from presenter.core.compose.table_cells import Grid, GridCell, grid_of
from presenter.core.compose.table_grid import (
    HANG,
    UNDER,
    VERDICT,
    ColumnPlace,
    body_pitch,
    column_places,
    row_heights,
    text_role,
)
from presenter.core.geometry import Rect

STRONG = Pen(Ink("t1"), 2)
THIN = Pen(Ink("line"), 1)
HEAD = 73.0
"""From the last line of the header to the head's baseline; the head's rule is 21 lower."""
HEAD_RULE = 21.0


def compose_layout(sheet: Sheet) -> None:
    """Headline and table; the slide's blocks follow in a row."""
    last = header(sheet)
    spec = sheet.slide.spec
    grid = grid_of(sheet, spec.table) if spec.table else Grid()
    if not grid.rows:
        draw_empty(sheet, max(last + 48, CONTENT_TOP))
        return
    sheet.name_sources(grid.sources)
    steps = spec.table is not None and spec.table.steps
    shown = [not steps or sheet.shows(number + 1) for number in range(len(grid.rows))]
    places = column_places(sheet, grid, spec.table.widths if spec.table else [], LEFT, WIDTH)
    head = (
        max(last + HEAD, CONTENT_TOP + 20) if any(cell.said for cell in grid.head) else max(last + 30, CONTENT_TOP - 20)
    )
    head = _draw_head(sheet, grid, places, head)
    top = head + HEAD_RULE
    signs = block_row_height(sheet, spec.blocks, LEFT, WIDTH)
    limit = CONTENT_BOTTOM - (signs + 28 if signs else 0)
    heights, first = row_heights(sheet, grid, places, limit - top)
    sheet.line("table.top", LEFT, top, RIGHT, top, STRONG, group="table")
    y = top
    waiting = spec.table.steps_from - 1 if spec.table else 0
    for number, (row, height) in enumerate(zip(grid.rows, heights, strict=True)):
        for index, (cell, where) in enumerate(zip(row, places, strict=True)):
            if shown[number] or index < waiting:
                _draw_cell(sheet, cell, f"table.{number + 1}.{index + 1}", where, y + first)
        y += height
        if number + 1 < len(heights):
            sheet.line(f"table.rule.{number + 1}", LEFT, y, RIGHT, y, THIN, group="table")
    sheet.line("table.foot", LEFT, y, RIGHT, y, STRONG, group="table")
    if signs:
        draw_block_row(sheet, spec.blocks, LEFT, max(y + 28, min(y + 44, CONTENT_BOTTOM - signs)), WIDTH)
    note_low(sheet, "table.foot", y, limit + 1, place(sheet, "table"))


def _draw_head(sheet: Sheet, grid: Grid, places: list[ColumnPlace], baseline: float) -> float:
    """Heads end on one line, however many they take; returns the baseline of that line."""
    pitch = ROLES["chart-title"].line_pitch(sheet.language)
    widths = [where.width + (where.x - LEFT if index == 0 else 0.0) for index, where in enumerate(places)]
    counts = [
        sheet.extent(cell.said, "chart-title", width=width)[1] if cell.said else 1
        for cell, width in zip(grid.head, widths, strict=True)
    ]
    last = baseline + pitch * (max(counts) - 1)
    for index, (cell, where) in enumerate(zip(grid.head, places, strict=True)):
        if not cell.said:
            continue
        left = LEFT if index == 0 else where.x
        number = cell.kind == "number"
        x = where.x + where.width if number else left
        piece = sheet.text(
            f"table.head.{index + 1}", cell.said, x, last - pitch * (counts[index] - 1), "chart-title", ink="t3", align="right" if number else "left",
            width=widths[index], pitch=pitch, group="table", sources=cell.sources, place=place(sheet, *cell.place),
        )  # fmt: skip
        if cell.origin:
            mark_x = piece.rect.x - 18 if number else left - 18
            sheet.mark(
                f"table.head.{index + 1}.mark",
                cell.origin,
                max(mark_x, LEFT - 8),
                piece.lines[0].baseline - 8,
                7,
                "t2",
                group="table",
            )
    return last


def _draw_cell(sheet: Sheet, cell: GridCell, id_: str, where: ColumnPlace, baseline: float) -> None:
    """Colour bar or origin mark, verdict, words and the quiet line under them."""
    group = id_
    if cell.colour:
        bar = Rect(where.x - HANG + 2, baseline - 22, 10, 24)
        sheet.box(f"{id_}.colour", bar, "colour", fill=Ink(cell.colour), group=group)
    elif cell.origin:
        sheet.mark(
            f"{id_}.mark", cell.origin, where.x - HANG + 7, baseline - 9, 7, "t2", group=group, facts=cell.said.facts,
            sources=cell.sources,
        )  # fmt: skip
    x, width, y = where.x, where.width, baseline
    role = text_role(cell)
    if cell.verdict:
        verdict(sheet, f"{id_}.verdict", cell.verdict, x, y, group)
        x, width = x + VERDICT, width - VERDICT
        y += 37
    if cell.said:
        number = cell.kind == "number"
        align: Align = "right" if number else "left"
        ink = "t3" if cell.verdict else "t1"
        piece = sheet.text(
            id_, cell.said, x + width if number else x, y, role, align=align, ink=ink, width=width,
            pitch=body_pitch(sheet, role), group=group, sources=cell.sources, place=place(sheet, *cell.place),
        )  # fmt: skip
        y = piece.lines[-1].baseline + 37
    if cell.under:
        sheet.text(
            f"{id_}.under", cell.under, x, y, UNDER, ink="t2" if role == "block-heading" else "t3", width=width,
            group=group, place=place(sheet, *cell.place[:-1], "under"),
        )  # fmt: skip
