"""Two by two: four cells between two named axes without scales; places in it carry no numbers."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.compose.collisions import note_low
from presenter.core.compose.columns import ColumnStyle, columns_height, draw_columns
from presenter.core.compose.empty import draw_empty
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, LEFT, RIGHT, WIDTH, header, place
from presenter.core.compose.panel import draw_panel, side_style
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.sheet import Sheet
from presenter.core.diagram.node_words import node_words
from presenter.core.geometry import Rect
from presenter.core.schema import Column
from presenter.core.schema.slide import AxisSpec

BESIDE = 1072.0
SIDE = 168.0
"""Room for the words of the upright axis, which stay level."""
FOOT = 56.0
PAD = 30.0
LARGE = (
    ColumnStyle("block-heading-large", "body-large", 58, rule=False),
    ColumnStyle("block-heading", "body-large", 46, rule=False),
)
SMALL = ColumnStyle("block-heading", "body", 46, rule=False)
ROOMY = 0.72
"""Part of a cell's height that large words may take."""


def compose_layout(sheet: Sheet) -> None:
    """Headline, the cells in reading order, the axes' names outside, the blocks on the right."""
    last = header(sheet)
    spec = sheet.slide.spec
    top = max(last + 52, CONTENT_TOP)
    if not spec.columns:
        draw_empty(sheet, top)
        return
    whole = BESIDE if spec.blocks else WIDTH
    side = SIDE if spec.axes else 0.0
    foot = FOOT if spec.axes else 0.0
    grid = Rect(LEFT + side, top, whole - side, CONTENT_BOTTOM - foot - top)
    _draw_cells(sheet, grid)
    if spec.axes:
        _draw_axes(sheet, spec.axes, grid)
    if spec.blocks:
        panel_top = min(last + 92, max(372.0, top))
        panel = Rect(1248, panel_top, RIGHT - 1248, CONTENT_BOTTOM + 12 - panel_top)
        draw_panel(sheet, spec.blocks, panel, side_style(sheet, spec.blocks, panel))


def _draw_cells(sheet: Sheet, grid: Rect) -> None:
    columns = sheet.slide.spec.columns
    count = (len(columns) + 1) // 2
    strong: list[Rect] = []
    half = grid.width / 2
    high = grid.height / max(count, 2)
    rows = [columns[2 * row : 2 * row + 2] for row in range(count)]
    fitting = (style for style in LARGE if all(_fits_large(sheet, members, half, high, style) for members in rows))
    style = next(fitting, SMALL)
    for row in range(count):
        members = columns[2 * row : 2 * row + 2]
        rects = [Rect(grid.x + half * i, grid.y + high * row, half, high) for i in range(len(members))]
        inner = [Rect(rect.x + PAD, rect.y + 14, rect.width - 2 * PAD, rect.height) for rect in rects]
        for column, rect in zip(members, rects, strict=True):
            if column.strong and sheet.shows(column.step):
                strong.append(rect)
        needed = columns_height(sheet, members, inner, style) + 14
        beside = (f"column.{2 * row + 2}",) if len(members) > 1 else ()
        note_low(sheet, f"column.{2 * row + 1}", needed, high - 14, place(sheet, "columns", 2 * row), beside)
        draw_columns(sheet, members, inner, style, 2 * row)
    height = high * max(count, 2)
    sheet.line(
        "matrix.upright", grid.x + half, grid.y, grid.x + half, grid.y + height, Pen(Ink("t3"), 1), group="matrix"
    )
    for row in range(1, max(count, 2)):
        y = grid.y + high * row
        sheet.line(f"matrix.level.{row}", grid.x, y, grid.right, y, Pen(Ink("t3"), 1), group="matrix")
    sheet.box("matrix", Rect(grid.x, grid.y, grid.width, height), "node", pen=Pen(Ink("line"), 1), group="matrix")
    for rect in strong:
        sheet.box("matrix.strong", rect, "node", pen=Pen(Ink("amber"), 3), group="matrix")


def _fits_large(sheet: Sheet, members: Sequence[Column], half: float, high: float, style: ColumnStyle) -> bool:
    """Whether the cells of a row hold large words: headings on one line, and air below."""
    width = half - 2 * PAD
    single = all(sheet.extent(lines(sheet, column.heading), style.heading)[0] <= width for column in members)
    rects = [Rect(0.0, 0.0, width, high)] * len(members)
    return single and columns_height(sheet, members, rects, style) <= ROOMY * high


def _draw_axes(sheet: Sheet, axes: AxisSpec, grid: Rect) -> None:
    """Names in the middle of each axis, its ends at the corners: first left and on top."""
    below = grid.bottom + 14
    third = grid.width / 3 - 16
    sheet_place = ("axes", "across")
    node_words(
        sheet, "axis.across", lines(sheet, axes.across), grid.centre.x, below, "chart-title", uy=1, width=third,
        group="matrix", place=place(sheet, *sheet_place),
    )  # fmt: skip
    for index, (text, x, ux) in enumerate(zip(axes.across_ends, (grid.x, grid.right), (1, -1), strict=False)):
        node_words(
            sheet, f"axis.across.{index}", lines(sheet, text), x, below, "chart-label-small", ux=ux, uy=1, ink="t3",
            width=third, group="matrix", place=place(sheet, "axes", "across_ends", index),
        )  # fmt: skip
    x = grid.x - SIDE
    width = SIDE - 24
    node_words(
        sheet, "axis.down", lines(sheet, axes.down), x, grid.centre.y, "chart-title", ux=1, width=width, group="matrix",
        place=place(sheet, "axes", "down"),
    )  # fmt: skip
    for index, (text, y, uy) in enumerate(zip(axes.down_ends, (grid.y + 6, grid.bottom - 6), (1, -1), strict=False)):
        node_words(
            sheet, f"axis.down.{index}", lines(sheet, text), x, y, "chart-label-small", ux=1, uy=uy, ink="t3",
            width=width, group="matrix", place=place(sheet, "axes", "down_ends", index),
        )  # fmt: skip
