"""Facts and sources that texts, charts, diagrams and tables refer to: all must exist."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from presenter.core.references import parse_references
from presenter.core.resolve.fields import fields_of
from presenter.core.resolve.sources import resolve_sources
from presenter.core.resolve.texts import Contents, written_texts
from presenter.core.schema import EventSpec, Storyboard, Table, chart, diagram, slide
from presenter.core.schema.board import TableColumn
from presenter.core.story import Fact

if TYPE_CHECKING:
    from presenter.core.resolve.notes import Notes
    from presenter.core.source import Path

FACT_KEYS: dict[type[msgspec.Struct], tuple[str, ...]] = {
    chart.PointSpec: ("fact", "conflict"),
    chart.AnnotationSpec: ("fact", "to_fact", "value"),
    chart.ComparisonSpec: ("fact",),
    chart.RampTarget: ("fact", "low", "from_", "ratio", "low_ratio"),
    chart.BarsSpec: ("share_of",),
    chart.StairsSpec: ("ratio",),
    chart.StackBar: ("total",),
    chart.WaterfallEnd: ("fact",),
    chart.WaterfallStep: ("fact",),
    chart.TreeCell: ("fact",),
    chart.Denominator: ("fact", "ratio"),
    chart.TreemapSpec: ("square", "square_on"),
    chart.CountRow: ("fact",),
    chart.PairRow: ("from_", "to", "difference"),
    chart.RangeRow: ("fact", "low", "high", "mark"),
    slide.NumberSpec: ("fact",),
    slide.Block: ("fact",),
    diagram.Flow: ("fact",),
    diagram.HubSpec: ("fact",),
    diagram.Stop: ("fact",),
    diagram.TreeNode: ("fact",),
}
"""Which keys name a fact."""


def check_references(board: Storyboard, contents: Contents, facts: Mapping[str, Fact], notes: Notes) -> None:
    """Report unknown facts and sources, and references that cannot be read."""
    for path, text in written_texts(contents.texts):
        if "$(" in text:
            _check_text(path, text, facts, notes)
    for struct, path in contents.structs:
        for name in FACT_KEYS.get(type(struct), ()):
            fact = getattr(struct, name)
            if fact is not None and fact not in facts:
                notes.unknown((*path, _key(struct, name)), "fact", fact, facts)
        if isinstance(struct, EventSpec):
            for index, fact in enumerate(struct.facts):
                if fact not in facts:
                    notes.unknown((*path, "facts", index), "fact", fact, facts)
        elif isinstance(struct, slide.Column | Table | TableColumn):
            resolve_sources(struct.sources, (*path, "sources"), board, notes)


def _check_text(path: Path, text: str, facts: Mapping[str, Fact], notes: Notes) -> None:
    parsed = parse_references(text)
    for fault in parsed.problems:
        notes.error(path, "reference", fault.message, fault.hint, (fault.offset, fault.length))
    for reference in parsed.references:
        if reference.id not in facts:
            notes.unknown(path, "fact", reference.id, facts, (reference.offset + 2, len(reference.id)))


def _key(struct: msgspec.Struct, name: str) -> str:
    return next(field.key for field in fields_of(type(struct)) if field.name == name)
