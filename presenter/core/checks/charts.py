"""Charts that may mislead: without a source, on a scale that nobody explains or that does not begin at zero."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.numbers import FormulaError
from presenter.core.resolve.notes import Notes
from presenter.core.resolve.references import FACT_KEYS
from presenter.core.resolve.texts import structs_of
from presenter.core.schema import ChartSpec
from presenter.core.schema.chart import RangesSpec, StairsSpec, TableSeries
from presenter.core.source import Path
from presenter.core.story import Story


def check_charts_told(story: Story, notes: Notes) -> None:
    """Look at each chart as written, in every state of its slide."""
    for slide in [state for written in story.slides for state in written.all_states if not state.made]:
        charts: list[tuple[ChartSpec | None, Path]] = [(slide.spec.chart, (*slide.place, "chart"))]
        charts += [(chart, (*slide.place, "charts", number)) for number, chart in enumerate(slide.spec.charts)]
        for spec, path in charts:
            if spec is not None:
                _check_sources(story, spec, path, notes, slide.spec.sources)
                _check_scale(spec, path, notes)


def _check_sources(story: Story, spec: ChartSpec, path: Path, notes: Notes, of_slide: list[str]) -> None:
    structs = [struct for struct, _ in structs_of(spec)]
    facts = {fact for struct in structs for key in FACT_KEYS.get(type(struct), ()) if (fact := getattr(struct, key))}
    tables = [struct for struct in structs if isinstance(struct, TableSeries)]
    if of_slide or not (facts or tables) or notes.lacks(path):
        return
    if not any(_has_source(story, fact) for fact in facts) and not any(_cited(story, data) for data in tables):
        hint = "add sources: to its facts or its table" if tables else "add sources: to its facts"
        notes.warn(path, "chart-unsourced", "none of this chart's numbers has a source", hint, at_key=True)


def _has_source(story: Story, fact_id: str, deep: int = 8) -> bool:
    """A fact's own source, or that of what its formula is made of; an unknown fact is an error already."""
    fact = story.facts.get(fact_id)
    if fact is None or fact.sources or fact.spec.stated_sources:
        return True
    if fact.spec.formula is None or not deep:
        return False
    return any(_has_source(story, name, deep - 1) for name in _inputs(fact.spec.formula))


def _inputs(formula: str) -> tuple[str, ...]:
    from presenter.core.numbers.formula import parse_formula  # most facts are no formula

    try:
        return parse_formula(formula).names
    except FormulaError:
        return ()


def _cited(story: Story, data: TableSeries) -> bool:
    table = story.tables.get(data.table)
    if table is None:
        return True
    columns: list[Struct] = [table.columns[name] for name in (data.x, data.y) if name in table.columns]
    return bool(table.sources) or any(getattr(column, "sources", ()) for column in columns)


def _check_scale(spec: ChartSpec, path: Path, notes: Notes) -> None:
    if getattr(spec, "scale", "") == "log":
        if not spec.note and not (isinstance(spec, StairsSpec) and spec.lower_note):
            message = "a logarithmic scale makes large steps look small, and this chart has no note: on it"
            notes.remark(path, "log-unexplained", message, "note: says how to read it; or scale: linear", at_key=True)
    elif getattr(spec, "from_zero", True) is False:
        what = "bars" if isinstance(spec, RangesSpec) else "marks"
        message = f"the scale of these {what} does not begin at zero, so their distances from its edge mean nothing"
        notes.remark((*path, "from_zero"), "not-from-zero", message, "delete from_zero:, or say why", at_key=True)
