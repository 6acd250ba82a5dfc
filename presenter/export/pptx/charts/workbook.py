"""The workbook behind a chart: its numbers where the chart looks for them, and beside each when it was true and who says so."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from msgspec import Struct

from presenter.core.chart.points import Datum
from presenter.core.chart.stack_data import PERCENT
from presenter.core.citation import dated_source, source_ref
from presenter.core.dates import format_date
from presenter.core.numbers import Style, format_quantity
from presenter.export.order import Order
from presenter.export.pptx.charts.native import BarChart, Native, Number, PointChart

SHEET = "Sheet1"
HEADS = {
    "zh": ("名称", "日期", "年", "数值", "写作", "截至", "性质", "来源"),
    "en": ("Name", "Date", "Year", "Value", "As written", "As of", "Kind", "Sources"),
}
KINDS = {
    "zh": {"article": "原文", "context": "另据", "derived": "推导", "forecast": "预测"},
    "en": {"article": "article", "context": "context", "derived": "derived", "forecast": "forecast"},
}
DATE = "yyyy\\-mm\\-dd"
DIGITS = 15
"""That every double holds."""
STILL = datetime(2000, 1, 1)  # noqa: DTZ001  # the format has no zone
LARGE = {
    "zh": ((1e8, '0\\.00,,"亿"'), (1e4, '0\\.0,"万"')),
    "en": ((1e12, '0.0#,,,,"T"'), (1e9, '0.0#,,,"B"'), (1e6, '0.0#,,"M"'), (1e4, "#,##0")),
}
"""Formats from a size on: a comma behind the figures divides by a thousand, so that 亿 is two of them and two figures."""


class Column(Struct, frozen=True):
    """Where a series finds its names or x (`first`) and its numbers, both from row 2 to `last`."""

    first: str
    numbers: str
    last: int

    def cells(self, column: str) -> str:
        return f"{SHEET}!${column}$2:${column}${self.last}"

    @property
    def length(self) -> int:
        return self.last - 1

    @property
    def head(self) -> str:
        return f"{SHEET}!${self.numbers}$1"


class Layout(Struct, frozen=True):
    """All columns: cells by row and column from zero, and what each series refers to."""

    cells: tuple[tuple[int, int, str | float | None, str], ...]
    columns: tuple[Column, ...]
    formats: tuple[str, ...]
    """Number format of each series."""


def laid_out(chart: Native, order: Order) -> Layout:
    """The cells of a chart's workbook."""
    return _bars(chart, order) if isinstance(chart, BarChart) else _points(chart, order)


def workbook(layout: Layout) -> bytes:
    """The XLSX file; the same bytes for the same cells."""
    import xlsxwriter  # what python-pptx itself writes workbooks with

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": STILL})
    sheet = book.add_worksheet(SHEET)
    formats = {
        code: book.add_format({"num_format": code}) for code in dict.fromkeys(c[3] for c in layout.cells if c[3])
    }
    widths: dict[int, int] = {}
    for row, column, value, code in layout.cells:
        if value is None:
            continue
        if isinstance(value, str):
            sheet.write_string(row, column, value)
            widths[column] = max(widths.get(column, 0), sum(2 if ord(sign) > 0x2E7F else 1 for sign in value))
        else:
            sheet.write_number(row, column, value, formats.get(code))
    for column, width in widths.items():
        sheet.set_column(column, column, min(max(width + 2, 9), 48))
    book.close()
    return file.getvalue()


def number_format(numbers: Sequence[Number | None], percent: bool, language: str) -> str:
    """How a chart's numbers are written where somebody turns on its labels or axis."""
    if percent:
        return 'General"%"'
    largest = max((abs(float(number)) for number in numbers if number is not None), default=0.0)
    return next((code for least, code in LARGE.get(language, LARGE["en"]) if largest >= least), "General")


def text_of(number: Number) -> str:
    """A number as XML has it: exact for a stated one; what was worked out has the digits that a program can read."""
    if isinstance(number, Decimal) and len(number.as_tuple().digits) <= DIGITS:
        return format(number, "f")
    return repr(float(number))


def letters(column: int) -> str:
    """The name of a column counted from zero: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def _heads(order: Order) -> tuple[str, ...]:
    return HEADS.get(order.language, HEADS["en"])


def _bars(chart: BarChart, order: Order) -> Layout:
    """Names in the first column, a column per series, then a few columns per series about its numbers."""
    heads = _heads(order)
    cells: list[tuple[int, int, str | float | None, str]] = [(0, 0, heads[0], "")]
    cells += [(row, 0, name, "") for row, name in enumerate(chart.names, 1)]
    columns, formats = [], []
    aside = len(chart.series) + 1
    for number, series in enumerate(chart.series, 1):
        code = number_format(series.numbers, _in_percent(series.data), order.language)
        name = series.name or heads[3]
        cells.append((0, number, name, ""))
        cells += [(row, number, _float(value), code) for row, value in enumerate(series.numbers, 1)]
        columns.append(Column("A", letters(number), len(chart.names) + 1))
        formats.append(code)
        if any(series.data):
            several = sum(bool(any(one.data)) for one in chart.series) > 1
            cells += _about(order, series.data, aside, name if several else "")
            aside += 4
    return Layout(tuple(cells), tuple(columns), tuple(formats))


def _points(chart: PointChart, order: Order) -> Layout:
    """For each series its x, its numbers, and what is said of them."""
    heads = _heads(order)
    cells: list[tuple[int, int, str | float | None, str]] = []
    columns, formats = [], []
    at = 0
    # All of one length: LibreOffice loses a series that a longer one follows.
    last = max((len(series.xs) for series in chart.series), default=0) + 1
    for series in chart.series:
        code = number_format(series.xs if chart.values_across else series.ys, _in_percent(series.data), order.language)
        name = series.name or heads[3]
        x_code = code if chart.values_across else DATE if chart.dates else "General"
        x_head = heads[3] if chart.values_across else heads[1] if chart.dates else heads[2]
        cells += [(0, at, x_head, ""), (0, at + 1, name, "")]
        cells += [(row, at, float(x), x_code) for row, x in enumerate(series.xs, 1)]
        y_code = "General" if chart.values_across else code
        cells += [(row, at + 1, _float(y), y_code) for row, y in enumerate(series.ys, 1)]
        columns.append(Column(letters(at), letters(at + 1), last))
        formats.append(code)
        at += 2
        if any(series.data):
            cells += _about(order, series.data, at, "")
            at += 4
        at += 1
    return Layout(tuple(cells), tuple(columns), tuple(formats))


def _about(
    order: Order, data: Sequence[Datum | None], column: int, of: str
) -> list[tuple[int, int, str | float | None, str]]:
    """As written, as of, kind and sources of each number; `of` names the series where there are several."""
    story, language = order.story, order.language
    found: list[tuple[int, int, str | float | None, str]] = []
    for place, head in enumerate(_heads(order)[4:]):
        found.append((0, column + place, f"{head} · {of}" if of else head, ""))
    kinds = KINDS.get(language, KINDS["en"])
    for row, datum in enumerate(data, 1):
        if datum is None:
            continue
        as_of = format_date(datum.moment, language) if datum.moment else ""
        names = dict.fromkeys(dated_source(story, source_ref(story, one).source, language) for one in datum.sources)
        told = (written(order, datum), as_of, kinds.get(datum.origin, ""), "; ".join(names))
        found += [(row, column + place, text, "") for place, text in enumerate(told) if text]
    return found


def written(order: Order, datum: Datum) -> str:
    """A number as the story says it; in words where nobody knows it."""
    if datum.fact:
        return order.story.format_fact(datum.fact, order.language, "prose")
    return format_quantity(datum.quantity, order.language, Style.PROSE) if datum.quantity else datum.words


def _in_percent(data: Sequence[Datum | None]) -> bool:
    unit = next((datum.quantity.unit for datum in data if datum and datum.quantity), None)
    return unit == PERCENT


def _float(number: Number | None) -> float | None:
    return None if number is None else float(number)
