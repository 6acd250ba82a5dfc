"""Counted cells: one cell is one thing; an amount nobody knows is hatching without an end."""

from __future__ import annotations

from presenter.core.chart.points import fact_datum
from presenter.core.compose.frame import Hatch, Ink, Origin, Overflow, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.geometry import Rect
from presenter.core.schema.chart import CountRow, PictogramSpec, PointSpec

CELL = 11.0
PITCH = 15.0
ROW_PITCH = 38.0
MOST_CELLS = 600
NAME, NUMBER = "chart-label-small", "chart-label"
NAMES, NUMBERS = 0.4, 0.34
"""Shares of the width that names, and numbers or the words for them, may take on one line."""


def draw_counts(sheet: Sheet, spec: PictogramSpec, rect: Rect, key: str) -> float:
    """Rows of cells from `rect`'s top: mark and name, cells, the number at the right edge. Returns the lowest ink."""
    top = rect.y
    title = sheet.say(spec.title)
    if title:
        sheet.text(f"{key}.title", title, rect.x, top + 18, "chart-title", width=rect.width, group=key)
        top += 30
    most = (NAMES * rect.width, NUMBERS * rect.width)
    names = [sheet.extent(sheet.say(row.label), NAME, width=most[0])[0] for row in spec.rows]
    left = rect.x + 24 + max(names, default=0.0) + 22
    numbers = [sheet.extent(_amount(sheet, row).text, NUMBER, width=most[1], bold=True)[0] for row in spec.rows]
    right = rect.right - max(numbers, default=0.0) - 24
    per_line = max(int((right - left + PITCH - CELL) // PITCH), 1)
    bottom = top
    for number, row in enumerate(spec.rows):
        bottom = _row(sheet, row, f"{key}.{number}", top, (rect.x, left, right, rect.right), per_line, key, most)
        top = max(top + ROW_PITCH, bottom + 16)
    return bottom


def _amount(sheet: Sheet, row: CountRow) -> Said:
    known = fact_datum(sheet, PointSpec(fact=row.fact), "").known
    return sheet.number(row.fact, "number" if known else "label")


def _row(
    sheet: Sheet, row: CountRow, id_: str, top: float, xs: tuple[float, float, float, float], per_line: int, key: str,
    most: tuple[float, float],
) -> float:  # fmt: skip
    """Mark, name and number on the first line of the cells; long names and words for numbers wrap. Returns the lowest ink."""
    x, left, right, edge = xs
    datum = fact_datum(sheet, PointSpec(fact=row.fact), key)
    origin: Origin = row.origin or datum.origin
    middle = top + 14
    sheet.mark(f"{id_}.mark", origin, x + 8, middle, 7, "t2", group=key, facts=datum.facts)
    name = sheet.text(
        f"{id_}.name", sheet.say(row.label), x + 24, middle + 8, NAME, width=most[0], group=key, facts=datum.facts
    )
    value = sheet.text(
        f"{id_}.value", _amount(sheet, row), edge, middle + 9, NUMBER, width=most[1], bold=True, ink="t1",
        align="right", group=key, sources=datum.sources, event=datum.event,
    )  # fmt: skip
    lowest = max(middle + 12, *(text.lines[-1].baseline + 4 for text in (name, value) if len(text.lines) > 1), middle)
    if not datum.known or origin == "forecast":
        if right - left < ROW_PITCH:
            return lowest
        sheet.box(
            f"{id_}.open", Rect(left, middle - 9, right - left, 18), "count", hatch=Hatch(Ink("t3"), 9, 1.6), group=key,
            facts=datum.facts,
        )  # fmt: skip
        return lowest
    cells = _cells(sheet, id_, round(datum.value), origin, (left, middle, right), per_line, key, datum.facts)
    return max(cells, lowest if lowest > middle + 12 else 0.0)


def _cells(
    sheet: Sheet, id_: str, count: int, origin: Origin, xs: tuple[float, float, float], per_line: int, key: str,
    facts: tuple[str, ...],
) -> float:  # fmt: skip
    """As many cells as things, in lines of equal length; beyond what an eye can count the number alone speaks."""
    left, middle, _ = xs
    if count > MOST_CELLS:
        sheet.overflows.append(Overflow(id_, float(count - MOST_CELLS), place(sheet)))
        return middle + 12
    filled = origin == "article"
    for index in range(max(count, 0)):
        line, place_in_line = divmod(index, per_line)
        cell = Rect(left + PITCH * place_in_line, middle - CELL / 2 + PITCH * line, CELL, CELL)
        sheet.box(
            f"{id_}.cell{index}", cell if filled else cell.inflated(-0.9), "count", fill=Ink("amber") if filled else None,
            pen=None if filled else Pen(Ink("amber"), 1.8), group=key, facts=facts,
        )  # fmt: skip
    return max(middle + CELL / 2 + PITCH * (max(count - 1, 0) // per_line), middle + 10)
