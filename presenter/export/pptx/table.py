"""A table slide's table as a table: head, rows and cells with their words, rules as borders. Signs stay shapes on it."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.compose.frame import Frame, Pen, Shape, Text
from presenter.core.compose.furniture import LEFT, RIGHT, WIDTH
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.table_cells import grid_of
from presenter.core.compose.table_grid import HANG, ColumnPlace, column_places
from presenter.core.deck import shown_slide
from presenter.core.theme import Theme
from presenter.export.order import Order
from presenter.export.pptx.texts import Own, inked, paragraph, reach
from presenter.export.pptx.units import emu, named, outline
from presenter.export.shots import Shot

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""No style, no grid: every look is the cell's own."""
ABOVE = 12.0
"""Over the words of the head."""


class Line(Struct, frozen=True):
    """A row: where it begins and ends, its texts by column, and the rule under it."""

    top: float
    bottom: float
    cells: tuple[tuple[Text, ...], ...]
    rule: Pen | None


class TablePlan(Struct, frozen=True):
    """`starts` are the columns' left edges and the table's right one."""

    starts: tuple[float, ...]
    places: tuple[ColumnPlace, ...]
    lines: tuple[Line, ...]
    headed: bool
    replaced: frozenset[str]


def table_plan(order: Order, shot: Shot, frame: Frame) -> TablePlan | None:
    """The frame's table; None where the slide has none."""
    slide = shown_slide(order.story, shot.cursor)
    if slide.spec.layout != "table" or not slide.spec.table:
        return None
    by_id = {piece.id: piece for piece in frame.pieces}
    sheet = Sheet(order.story, slide, shot.cursor.step, order.language, order.measure, after=order.after or slide.after)
    grid = grid_of(sheet, slide.spec.table)
    rules = [
        by_id.get(name) for name in ("table.top", *(f"table.rule.{n}" for n in range(1, len(grid.rows))), "table.foot")
    ]
    lines = [rule for rule in rules if isinstance(rule, Shape)]
    if not grid.rows or len(lines) != len(grid.rows) + 1:
        return None
    places = tuple(column_places(sheet, grid, slide.spec.table.widths, LEFT, WIDTH))
    starts = (LEFT, *(where.x - HANG for where in places[1:]), RIGHT)

    def texts(*names: str) -> tuple[Text, ...]:
        found = [piece for name in names if isinstance(piece := by_id.get(name), Text) and inked(piece)]
        return tuple(sorted(found, key=lambda piece: piece.lines[0].baseline))

    ys = [rule.rect.centre.y for rule in lines]
    head = tuple(texts(f"table.head.{column}") for column in range(1, grid.columns + 1))
    rows: list[Line] = []
    if any(head):
        tops = [reach(inked(piece))[0] for cell in head for piece in cell]
        rows.append(Line(min(tops) - ABOVE, ys[0], head, lines[0].pen))
    for number in range(1, len(grid.rows) + 1):
        ids = [f"table.{number}.{column}" for column in range(1, grid.columns + 1)]
        cells = tuple(texts(own, f"{own}.verdict.word", f"{own}.under") for own in ids)
        rows.append(Line(ys[number - 1], ys[number], cells, lines[number].pen))
    replaced = {piece.id for row in rows for cell in row.cells for piece in cell} | {rule.id for rule in lines}
    return TablePlan(starts, places, tuple(rows), any(head), frozenset(replaced))


def table(plan: TablePlan, theme: Theme, number: int, own: Own | None = None) -> str:
    """The graphic frame."""
    widths = [b - a for a, b in zip(plan.starts, plan.starts[1:], strict=False)]
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in widths)
    rows = "".join(_row(plan, row, theme, own) for row in plan.lines)
    first, last = plan.lines[0], plan.lines[-1]
    head = ' firstRow="1"' if plan.headed else ""
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr>{named(number, "table")}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>'
        "</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>"
        f'<p:xfrm><a:off x="{emu(LEFT)}" y="{emu(first.top)}"/><a:ext cx="{emu(RIGHT - LEFT)}" cy="{emu(last.bottom - first.top)}"/></p:xfrm>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>'
        f"<a:tblPr{head}><a:tableStyleId>{NO_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>{rows}"
        "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _row(plan: TablePlan, row: Line, theme: Theme, own: Own | None) -> str:
    cells = "".join(_cell(plan, row, column, texts, theme, own) for column, texts in enumerate(row.cells))
    return f'<a:tr h="{emu(row.bottom - row.top)}">{cells}</a:tr>'


def _cell(plan: TablePlan, row: Line, column: int, texts: tuple[Text, ...], theme: Theme, own: Own | None) -> str:
    start, end = plan.starts[column], plan.starts[column + 1]
    left, right, top = 0.0, 0.0, 0.0
    paragraphs: list[str] = []
    below = 0.0
    for piece in texts:
        lines = inked(piece)
        begins, ends = reach(lines)
        if not paragraphs:
            top = max(0.0, begins - row.top)
        before = begins - below if paragraphs else 0.0
        paragraphs.append(paragraph(lines, piece.align, theme, before=max(before, 0.0), own=own))
        below = ends
    runs = [run for piece in texts for line in inked(piece) for run in line.runs]
    if any(piece.align == "right" for piece in texts):
        right = max(0.0, end - max(run.x + run.width for run in runs))
    elif runs:
        left = max(0.0, min(run.x for run in runs) - start)
    words = "".join(paragraphs) or '<a:p><a:endParaRPr lang="en-US" sz="800"/></a:p>'
    borders = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR"))
    top_line = '<a:lnT w="0"><a:noFill/></a:lnT>'
    above = next((line for line in plan.lines if line.bottom == row.top), None)
    if above is not None:
        top_line = _border("lnT", above.rule, theme)
    borders += top_line + _border("lnB", row.rule, theme)
    margins = f'marL="{emu(left)}" marR="{emu(right)}" marT="{emu(top)}" marB="0"'
    return (
        f'<a:tc><a:txBody><a:bodyPr wrap="none"/><a:lstStyle/>{words}</a:txBody>'
        f'<a:tcPr {margins} anchor="t">{borders}<a:noFill/></a:tcPr></a:tc>'
    )


def _border(side: str, pen: Pen | None, theme: Theme) -> str:
    line = outline(theme, pen)
    return (
        line.replace("<a:ln ", f"<a:{side} ", 1).replace("<a:ln>", f"<a:{side}>", 1).replace("</a:ln>", f"</a:{side}>")
    )
