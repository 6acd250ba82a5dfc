"""Rows of a story's table as numbers with dates or names."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.citation import source_ref
from presenter.core.compose.frame import Origin
from presenter.core.dates import DateError, Moment, parse_date
from presenter.core.numbers import AuthorError, Quantity, parse_quantity, parse_unit
from presenter.core.schema import Table, Text
from presenter.core.schema.board import TableColumn
from presenter.core.schema.chart import TableSeries
from presenter.core.story import Story


class RowRead(Struct, frozen=True):
    """What a row says: `quantity` is None for an empty or unreadable cell, `moment` for an x that is a name."""

    name: str
    moment: Moment | None
    quantity: Quantity | None
    title: Text
    sources: tuple[str, ...]
    origin: Origin


def row_points(story: Story, data: TableSeries) -> int:
    """Number of rows; 0 for a table that is not there (a problem of `check`)."""
    table = story.tables.get(data.table)
    return len(table.rows) if table and data.x in table.columns and data.y in table.columns else 0


def read_row(story: Story, data: TableSeries, row: int) -> RowRead:
    """The row counted from 1; IndexError if there is none."""
    table = story.tables[data.table]
    name = _cell(table, row, data.x)
    column = table.columns[data.y]
    sources = tuple(column.sources or table.sources)
    return RowRead(
        name=name,
        moment=_date(name, table.columns[data.x]),
        quantity=_number(_cell(table, row, data.y), column),
        title=column.label,
        sources=sources,
        origin=_origin(story, sources),
    )


def _cell(table: Table, row: int, column: str) -> str:
    cells = table.rows[row - 1]
    index = list(table.columns).index(column)
    return (cells[index] or "") if index < len(cells) else ""


def _date(text: str, column: TableColumn) -> Moment | None:
    if column.kind != "date":
        return None
    try:
        return parse_date(text)
    except DateError:
        return None


def _number(text: str, column: TableColumn) -> Quantity | None:
    if not text.strip():
        return None
    try:
        return parse_quantity(text, parse_unit(column.unit) if column.unit else None)
    except AuthorError:
        return None


def _origin(story: Story, sources: tuple[str, ...]) -> Origin:
    """Article where one of the sources is the article; a table without sources speaks for itself."""
    known = [
        story.sources[ref.source] for ref in (source_ref(story, s) for s in sources) if ref.source in story.sources
    ]
    return "article" if not sources or any(source.origin == "article" for source in known) else "context"
