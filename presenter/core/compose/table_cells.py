"""The cells of a table slide: as written on the slide, or read from a table of the story."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Literal

from msgspec import Struct, field

from presenter.core.citation import source_ref
from presenter.core.compose.frame import Origin
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.sheet import Place, Said, Sheet
from presenter.core.dates import DateError, format_date, parse_date
from presenter.core.numbers import AuthorError, Style, format_quantity, parse_quantity, parse_unit
from presenter.core.schema import Table
from presenter.core.schema.board import TableColumn
from presenter.core.schema.slide import Cell, TableSpec
from presenter.core.story import Story

UNSAID = Said("")
NOTHING = Said("–")
"""Stands in a cell whose value is not known."""


class GridCell(Struct, frozen=True):
    """One cell, ready to be set."""

    said: Said = UNSAID
    under: Said = UNSAID
    kind: Literal["name", "text", "number"] = "text"
    colour: str | None = None
    origin: Origin | None = None
    verdict: str | None = None
    sources: tuple[str, ...] = ()
    place: Place = ()


class Grid(Struct, frozen=True):
    """Head and rows of equal length; `sources` are those of a table of the story."""

    head: list[GridCell] = field(default_factory=list)
    rows: list[list[GridCell]] = field(default_factory=list)
    sources: tuple[str, ...] = ()

    @property
    def columns(self) -> int:
        return len(self.head)


def grid_of(sheet: Sheet, spec: TableSpec) -> Grid:
    """The table of the story the slide names, else the rows written on it. Missing cells are empty."""
    table = sheet.story.tables.get(spec.table) if spec.table else None
    if table is not None:
        return _from_story(sheet, spec, table)
    count = max([len(spec.head), *(len(row) for row in spec.rows)], default=0)
    head = [GridCell(lines(sheet, text), place=("table", "head", index)) for index, text in enumerate(spec.head)]
    rows = [
        [_written(sheet, cell, ("table", "rows", number, index), first=index == 0) for index, cell in enumerate(row)]
        for number, row in enumerate(spec.rows)
    ]
    return Grid(_filled(head, count), [_filled(row, count) for row in rows])


def _filled(cells: list[GridCell], count: int) -> list[GridCell]:
    return [*cells, *(GridCell() for _ in range(count - len(cells)))]


def _written(sheet: Sheet, cell: str | Cell, place: Place, *, first: bool) -> GridCell:
    kind: Literal["name", "text"] = "name" if first else "text"
    if isinstance(cell, str):
        return GridCell(lines(sheet, cell), kind=kind, place=place)
    return GridCell(
        said=lines(sheet, cell.text),
        under=lines(sheet, cell.under),
        kind="text" if cell.verdict else kind,
        colour=cell.colour,
        origin=cell.origin,
        verdict=cell.verdict,
        place=(*place, "text"),
    )


def _from_story(sheet: Sheet, spec: TableSpec, table: Table) -> Grid:
    story = sheet.story
    named = list(table.columns.items())
    head: list[GridCell] = []
    for index, (name, column) in enumerate(named):
        own = _sources(column, table)
        text = spec.head[index] if index < len(spec.head) else column.label or name
        head.append(
            GridCell(
                lines(sheet, text), kind=_kind(column, index), origin=_origin(story, own) if own else None, sources=own,
                place=("table", "head", index),
            )
        )  # fmt: skip
    rows = [
        _filled(
            [
                _read(sheet, text, column, index, table)
                for index, (text, (_, column)) in enumerate(zip(row, named, strict=False))
            ],
            len(named),
        )
        for row in table.rows
    ]
    everything = [*table.sources, *(source for _, column in named for source in column.sources)]
    return Grid(head, rows, tuple(dict.fromkeys(everything)))


def _sources(column: TableColumn, table: Table) -> tuple[str, ...]:
    """What a column rests on: its own sources, else those of the table where it holds numbers."""
    return tuple(column.sources or (table.sources if column.kind == "number" else ()))


def _kind(column: TableColumn, index: int) -> Literal["name", "text", "number"]:
    if column.kind == "number":
        return "number"
    # Dates stand in the sans, whose figures have one width.
    return "name" if index == 0 and column.kind != "date" else "text"


def _origin(story: Story, sources: Sequence[str]) -> Origin:
    """Article where one of the sources is the article, else context."""
    known = [story.sources.get(source_ref(story, source).source) for source in sources]
    return "article" if any(source is not None and source.origin == "article" for source in known) else "context"


def _read(sheet: Sheet, text: str | None, column: TableColumn, index: int, table: Table) -> GridCell:
    """A cell said in the sheet's language; as written where it cannot be read, which check reports."""
    if text is None or not text.strip():
        return GridCell(NOTHING, kind=_kind(column, index))
    said = lines(sheet, text)
    if column.kind == "number":
        with suppress(AuthorError):
            amount = parse_quantity(text, parse_unit(column.unit) if column.unit else None)
            said = Said(format_quantity(amount, sheet.language, Style.LABEL))
    elif column.kind == "date":
        with suppress(DateError):
            said = Said(format_date(parse_date(text), sheet.language))
    return GridCell(said, kind=_kind(column, index), sources=_sources(column, table))
