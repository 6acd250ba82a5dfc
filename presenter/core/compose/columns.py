"""Columns side by side: heading, caption, text, claim and chip, each on a common row (comparison, cards, matrix)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.paragraphs import lines, paragraphs, paragraphs_height
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.signs import chip, tag
from presenter.core.compose.trial import spare
from presenter.core.geometry import Rect
from presenter.core.schema import Column


class ColumnStyle(Struct, frozen=True):
    """Roles of a column's texts and the drop from its top edge to the heading's baseline, in su."""

    heading: str = "block-heading-large"
    text: str = "body"
    drop: float = 66.0
    rule: bool = True
    """A rule along the top, in the column's colour; thick where the headline speaks of the column."""


CAPTION = "chart-label"
SIGN = 54.0
"""From the last line of text to the row of signs, and half a line more between two."""


class _Rows(Struct, frozen=True):
    """Baselines from the top edge: of the caption, the text and the signs."""

    caption: float
    text: float
    signs: float


def draw_columns(
    sheet: Sheet, columns: Sequence[Column], rects: Sequence[Rect], style: ColumnStyle, first: int = 0
) -> float:
    """Draw columns into rectangles whose tops agree; returns the lowest baseline.

    `first` is the number of the first column in the slide's list. Columns of later steps keep their room.
    """
    rows = _rows(sheet, columns, rects, style)
    bottom = rects[0].y
    for number, (column, rect) in enumerate(zip(columns, rects, strict=True), start=first):
        target = sheet if sheet.shows(column.step) else spare(sheet)
        target.name_sources(column.sources)
        bottom = max(bottom, _draw(target, column, number, rect, style, rows))
    return bottom


def columns_height(sheet: Sheet, columns: Sequence[Column], rects: Sequence[Rect], style: ColumnStyle) -> float:
    """From the top edge to the lowest baseline."""
    return draw_columns(spare(sheet), columns, rects, style) - rects[0].y


def _rows(sheet: Sheet, columns: Sequence[Column], rects: Sequence[Rect], style: ColumnStyle) -> _Rows:
    language = sheet.language
    headings = captions = 0
    text = 0.0
    for column, rect in zip(columns, rects, strict=True):
        headings = max(headings, sheet.extent(lines(sheet, column.heading), style.heading, width=rect.width)[1])
        if column.caption:
            captions = max(captions, sheet.extent(lines(sheet, column.caption), CAPTION, width=rect.width)[1])
        if column.text:
            text = max(text, 0.0, paragraphs_height(sheet, column.text, style.text, rect.width))
    baseline = style.drop + ROLES[style.heading].line_pitch(language) * (headings - 1)
    caption = baseline + 42
    if captions:
        baseline = caption + ROLES[CAPTION].line_pitch(language) * (captions - 1)
    first_text = baseline + 56
    any_text = any(column.text for column in columns)
    return _Rows(caption, first_text, (first_text + text if any_text else baseline) + SIGN)


def _draw(sheet: Sheet, column: Column, number: int, rect: Rect, style: ColumnStyle, rows: _Rows) -> float:
    id_ = f"column.{number + 1}"
    keys = ("columns", number)
    if style.rule:
        pen = Pen(Ink(column.colour or "t1"), 6 if column.strong else 2)
        sheet.line(f"{id_}.rule", rect.x, rect.y, rect.right, rect.y, pen, group=id_)
    heading = sheet.text(
        f"{id_}.heading", lines(sheet, column.heading), rect.x, rect.y + style.drop, style.heading, width=rect.width,
        group=id_, sources=column.sources, place=place(sheet, *keys, "heading"),
    )  # fmt: skip
    last = heading.lines[-1].baseline
    if column.caption:
        caption = sheet.text(
            f"{id_}.caption", lines(sheet, column.caption), rect.x, rect.y + rows.caption, CAPTION, ink="t3",
            width=rect.width, group=id_, place=place(sheet, *keys, "caption"),
        )  # fmt: skip
        last = caption.lines[-1].baseline
    if column.text:
        last = paragraphs(
            sheet, f"{id_}.text", column.text, rect.x, rect.y + rows.text, style.text, width=rect.width, group=id_,
            place=place(sheet, *keys, "text"),
        )  # fmt: skip
    baseline = rect.y + rows.signs
    if column.claim:
        tag(sheet, f"{id_}.claim", column.claim, rect.x, baseline, id_)
        last = baseline + 8
        baseline += 44
    if column.chip:
        said = lines(sheet, column.chip_text)
        where = place(sheet, *keys, "chip_text")
        last = chip(sheet, f"{id_}.chip", column.chip, said, rect.x, baseline, width=rect.width, group=id_, place=where)
        last += 8
    return last
