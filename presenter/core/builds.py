"""What arrives bit by bit: list items, blocks, columns, rows and charts that `steps: true` brings one per step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace

from presenter.core.markup import parse_markup
from presenter.core.schema import Block, Column, SlideSpec, Table, Text
from presenter.core.schema.slide import TableSpec

Part = TypeVar("Part", Block, Column)


def item_count(text: Text) -> int:
    """List items of a text; of the language that has the most."""
    written = [text] if isinstance(text, str) else text.values()
    return max((sum(part.kind == "item" for part in parse_markup(one)) for one in written), default=0)


def last_item_step(step: int, text: Text) -> int:
    """The step of the last list item of a part with `steps` that appears at `step`, its first item with it."""
    return step + max(item_count(text) - 1, 0)


def row_count(spec: TableSpec, tables: Mapping[str, Table]) -> int:
    """Rows of a table slide: of the story's table it names, else those written on it."""
    table = tables.get(spec.table) if spec.table else None
    return len(table.rows) if table else len(spec.rows)


def panel_count(spec: SlideSpec) -> int:
    """Panels of small multiples: its charts, else the series of its one chart."""
    if spec.layout != "small-multiples":
        return 0
    return len(spec.charts) or len(getattr(spec.chart, "series", ()))


def built(spec: SlideSpec, tables: Mapping[str, Table]) -> SlideSpec:
    """The slide with the steps of its parts written out when it has `steps`; else the slide itself.

    The items of the body come first, then table rows, panels of small multiples, columns and blocks. A part whose
    `step` is written keeps it, and those after it follow.
    """
    if not spec.steps:
        return spec
    reached = item_count(spec.body) + panel_count(spec) + (row_count(spec.table, tables) if spec.table else 0)
    columns, reached = _numbered(spec.columns, reached)
    blocks, reached = _numbered(spec.blocks, reached)
    table = spec.table and replace(spec.table, steps=True)
    return replace(spec, columns=columns, blocks=blocks, table=table)


def _numbered(parts: Sequence[Part], reached: int) -> tuple[list[Part], int]:
    """Each part a step after what came before it, its list items one by one; and the last step so far."""
    numbered: list[Part] = []
    for part in parts:
        step = part.step or reached + 1
        numbered.append(replace(part, step=step, steps=True))
        reached = max(reached, last_item_step(step, part.text))
    return numbered, reached
