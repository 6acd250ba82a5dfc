"""Columns side by side: heading, caption, text, claim and chip, each on a common row (comparison, cards, matrix)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.paragraphs import SetParagraph, lines, paragraphs, paragraphs_height, prepared
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.signs import chip, tag
from presenter.core.compose.trial import spare
from presenter.core.geometry import Rect
from presenter.core.markup import parse_markup
from presenter.core.schema import Column


class ColumnStyle(Struct, frozen=True):
    """Roles of a column's texts and the drop from its top edge to the heading's baseline, in su."""

    heading: str = "block-heading-large"
    text: str = "body"
    drop: float = 66.0
    shared: bool = False
    """Items of lists that answer each other stand on common rows with thin rules."""
    rule: bool = True
    """A rule along the top, in the column's colour; thick where the headline speaks of the column."""
    air: float = 0.0
    """More room above and below the words of each row, where columns of list items share rows."""


CAPTION = "chart-label"
SIGN = 54.0
"""From the last line of text to the row of signs, and half a line more between two."""


ROW_PAD = 13.0
"""Over and under the words of a shared row, at least."""


class _Rows(Struct, frozen=True):
    """Baselines from the top edge: of the caption, the text and the signs."""

    caption: float
    text: float
    signs: float
    items: tuple[float, ...] = ()
    """Rules over the rows that list items share, from the top edge; empty where a text is no list."""


def share_rows(sheet: Sheet, columns: Sequence[Column]) -> bool:
    """Whether the columns are lists that answer each other: then their items stand on common rows."""
    if len(columns) < 2:
        return False
    kinds = [[part.kind for part in parse_markup(sheet.story.text(column.text, sheet.language))] for column in columns]
    return all(len(listed) > 1 and set(listed) == {"item"} for listed in kinds)


def item_rows(sheet: Sheet, columns: Sequence[Column]) -> int:
    """How many rows the columns share."""
    return max(len(parse_markup(sheet.story.text(column.text, sheet.language))) for column in columns)


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
    if style.shared and share_rows(sheet, columns):
        items, end = _item_rules(sheet, columns, rects, style, baseline + 34)
        return _Rows(caption, 0.0, end + 44, items)
    first_text = baseline + 56
    any_text = any(column.text for column in columns)
    return _Rows(caption, first_text, (first_text + text if any_text else baseline) + SIGN)


def _item_rules(
    sheet: Sheet, columns: Sequence[Column], rects: Sequence[Rect], style: ColumnStyle, top: float
) -> tuple[tuple[float, ...], float]:
    """Where the rule over each row lies, and the end of the last row: a row is as high as its longest item."""
    pitch = ROLES[style.text].line_pitch(sheet.language)
    listed = [prepared(sheet, column.text, style.text) for column in columns]
    rules: list[float] = []
    for row in range(max(map(len, listed))):
        rules.append(top)
        counts = [
            sheet.extent(items[row].said, style.text, width=rect.width - _indent(items[row]))[1]
            for items, rect in zip(listed, rects, strict=True)
            if row < len(items)
        ]
        top += 2 * (ROW_PAD + style.air) + pitch * max(counts)
    return tuple(rules), top


def _indent(item: SetParagraph) -> float:
    """Dashes are not needed between rules; numbers stay."""
    return 0.0 if item.mark == "–" else item.indent


def _draw_items(
    sheet: Sheet, column: Column, number: int, rect: Rect, style: ColumnStyle, rules: Sequence[float]
) -> float:
    """The column's items on the shared rows, a thin rule over each; returns the last baseline."""
    pitch = ROLES[style.text].line_pitch(sheet.language)
    last = rect.y
    first = column.step if column.steps else None
    for row, (item, y) in enumerate(zip(prepared(sheet, column.text, style.text, first), rules, strict=False)):
        target = sheet if sheet.shows(item.step) else spare(sheet)
        id_ = f"column.{number + 1}.text" if row == 0 else f"column.{number + 1}.text.{row}"
        group = f"column.{number + 1}"
        where = place(sheet, "columns", number, "text")
        top = rect.y + y
        target.line(f"{id_}.rule", rect.x, top, rect.right, top, Pen(Ink("line"), 1), group=group)
        baseline = top + ROW_PAD + style.air + 0.72 * pitch
        indent = _indent(item)
        if indent:
            target.text(f"{id_}.mark", item.mark, rect.x, baseline, style.text, ink="t3", group=group, markup=False)
        piece = target.text(
            id_, item.said, rect.x + indent, baseline, style.text, width=rect.width - indent, group=group, place=where
        )
        last = piece.lines[-1].baseline
    return last


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
    if rows.items:
        last = _draw_items(sheet, column, number, rect, style, rows.items)
    elif column.text:
        last = paragraphs(
            sheet, f"{id_}.text", column.text, rect.x, rect.y + rows.text, style.text, width=rect.width, group=id_,
            place=place(sheet, *keys, "text"), first=column.step if column.steps else None,
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
