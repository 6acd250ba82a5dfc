"""Charts and table slides: the tables, columns and rows they name exist and can be drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from presenter.core.resolve.chart_sums import check_stacked, check_waterfall
from presenter.core.resolve.notes import Notes, counted
from presenter.core.schema import Table
from presenter.core.schema.chart import (
    BarsSpec,
    DotsSpec,
    LineSpec,
    PointSpec,
    SeriesSpec,
    StackedSpec,
    StairsSpec,
    TableSeries,
    WaterfallSpec,
)
from presenter.core.schema.slide import TableSpec
from presenter.core.source import Path

_POINTS: dict[type[msgspec.Struct], str] = {
    BarsSpec: "bars",
    LineSpec: "points",
    SeriesSpec: "points",
    StairsSpec: "steps",
    DotsSpec: "points",
}
"""Under which key a series of a chart lists its points; each may read them from a table, under `data`."""


def check_charts(structs: Sequence[tuple[msgspec.Struct, Path]], tables: Mapping[str, Table], notes: Notes) -> None:
    """Report unknown tables, columns and rows, and points that name no number."""
    for struct, path in structs:
        if isinstance(struct, TableSeries):
            _check_series(struct, path, tables, notes)
        elif isinstance(struct, TableSpec):
            _check_table(struct, path, tables, notes)
        elif isinstance(struct, StackedSpec):
            check_stacked(struct, path, tables, notes)
        elif isinstance(struct, WaterfallSpec):
            check_waterfall(struct, path, notes)
        elif type(struct) in _POINTS:
            key = _POINTS[type(struct)]
            _check_points(getattr(struct, key), getattr(struct, "data", None), (*path, key), tables, notes)


def _check_series(series: TableSeries, path: Path, tables: Mapping[str, Table], notes: Notes) -> None:
    table = tables.get(series.table)
    if table is None:
        notes.unknown((*path, "table"), "table", series.table, tables)
        return
    for key in ("x", "y"):
        name = getattr(series, key)
        if name not in table.columns:
            notes.unknown((*path, key), "column", name, table.columns)
    column = table.columns.get(series.y)
    if column is not None and column.kind != "number":
        notes.error(
            (*path, "y"),
            "column-kind",
            f"the column “{series.y}” holds no numbers: its kind is {column.kind}",
            f"write kind: number at the column “{series.y}” of the table “{series.table}”",
        )


def _check_points(
    points: Sequence[PointSpec], data: TableSeries | None, path: Path, tables: Mapping[str, Table], notes: Notes
) -> None:
    table = tables.get(data.table) if data else None
    for index, point in enumerate(points):
        here = (*path, index)
        if point.missing:
            if point.fact is None and point.row is None and point.date is None:
                notes.error(here, "no-date", "this gap has no date", "add date: with when the number is missing")
        elif point.fact is None and point.row is None:
            notes.error(here, "no-number", "this point names no number", "add fact: with the id of a fact")
        elif point.row is not None and data is None:
            notes.error((*here, "row"), "no-data", "there is no table to take this row from", "add data: to the chart")
        elif point.row is not None and table is not None and not 1 <= point.row <= len(table.rows):
            said = f"the table “{data.table if data else ''}” has no row {point.row}, only {counted(len(table.rows), 'row')}"
            notes.error((*here, "row"), "unknown-row", said, "rows are counted from 1")


def _check_table(spec: TableSpec, path: Path, tables: Mapping[str, Table], notes: Notes) -> None:
    columns = len(spec.head) or max(map(len, spec.rows), default=0)
    if spec.table is not None:
        table = tables.get(spec.table)
        if table is None:
            notes.unknown((*path, "table"), "table", spec.table, tables)
            return
        columns = len(table.columns)
    for index, row in enumerate(spec.rows):
        if len(row) != columns:
            said = f"this row has {counted(len(row), 'cell')}, the table {counted(columns, 'column')}"
            notes.error((*path, "rows", index), "row-length", said, 'leave a missing cell empty: ""')
    if spec.widths and len(spec.widths) != columns:
        said = f"{counted(len(spec.widths), 'width')} for {counted(columns, 'column')}"
        notes.error((*path, "widths"), "row-length", said, "write one share per column")
