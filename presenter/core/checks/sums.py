"""Charts that add up: parts over 100 %, totals and ends that are no sums, and figures of different kinds."""

from __future__ import annotations

from collections.abc import Iterable

from presenter.core.chart.points import Datum
from presenter.core.compose.measure import GridMeasure
from presenter.core.compose.sheet import Sheet
from presenter.core.numbers import Quantity, Style, format_quantity
from presenter.core.resolve.notes import Notes
from presenter.core.schema import ChartSpec
from presenter.core.schema.chart import StackedSpec, WaterfallSpec
from presenter.core.source import Path
from presenter.core.story import Slide, Story

HINT = "mend one of them; the chart says it in quiet words"


def check_sums(story: Story, notes: Notes) -> None:
    """Report what a reader who adds up would stumble over, in every state of every slide."""
    for slide in [state for written in story.slides for state in written.all_states]:
        charts: list[tuple[ChartSpec | None, Path]] = [(slide.spec.chart, (*slide.place, "chart"))]
        charts += [(chart, (*slide.place, "charts", number)) for number, chart in enumerate(slide.spec.charts)]
        for spec, path in charts:
            if isinstance(spec, StackedSpec):
                _check_stacked(_sheet(story, slide), spec, path, notes)
            elif isinstance(spec, WaterfallSpec):
                _check_waterfall(_sheet(story, slide), spec, path, notes)


def _sheet(story: Story, slide: Slide) -> Sheet:
    return Sheet(story, slide, slide.last_step, story.language, GridMeasure(), after=True)


def _check_stacked(sheet: Sheet, spec: StackedSpec, path: Path, notes: Notes) -> None:
    from presenter.core.chart.stack_data import PERCENT, read_stacks  # few stories have them

    stacks = read_stacks(sheet, spec)
    _check_kinds(sheet, (datum for bar in stacks.bars for _, datum in bar.missing), stacks.data, path, notes)
    for number, bar in enumerate(stacks.bars):
        name = " ".join(bar.name.text.split())
        stated = spec.bars[number].total if number < len(spec.bars) else None
        at = (*path, "bars", number, "total") if stated else (*path, "parts")
        if stacks.shares and not stacks.computed and bar.over:
            message = f"the parts of “{name}” sum to {_said(bar.total)}"
            notes.warn(
                (*path, "parts"), "over-100", message, "a whole is 100 %: mend a part, or show no shares", at_key=True
            )
        if stacks.shares and any(datum.quantity is None and _is_negative(sheet, datum) for _, datum in bar.missing):
            message = f"a part of “{name}” is below zero, so it is no share"
            notes.warn((*path, "parts"), "negative-share", message, "write share: false, or leave it out", at_key=True)
        if bar.disagrees and bar.stated is not None:
            message = (
                f"the parts of “{name}” sum to {_said(bar.total)}, more than the stated {_said(bar.stated.quantity)}"
            )
            notes.warn(at, "disagrees", message, HINT)
        if stated and stacks.shares and stacks.unit == PERCENT and not stacks.computed:
            notes.warn(at, "not-shown", "shares in % are parts of 100 %, not of a total", "delete it", at_key=True)
        if spec.along == "time" and bar.days is None:
            message = f"“{name}” has no date, so the bars stand under their names"
            notes.warn((*path, "along"), "no-date", message, "add as_of: to its facts, or date: under bars:")
    dates = [bar.days for bar in stacks.bars if bar.days is not None]
    if spec.along == "time" and len(set(dates)) < len(dates):
        message = "two bars have the same date, so all stand under their names"
        notes.warn((*path, "along"), "same-date", message, "write another date: under bars:, or along: names")


def _check_waterfall(sheet: Sheet, spec: WaterfallSpec, path: Path, notes: Notes) -> None:
    from presenter.core.chart.waterfall_data import read_fall  # few stories have them

    fall = read_fall(sheet, spec)
    data = [bar.datum for bar in fall.bars]
    _check_kinds(sheet, data, data, path, notes)
    for number, step in enumerate(spec.steps):
        fact = sheet.story.facts.get(step.fact)
        if fact is None:
            continue
        if fact.quantity is None:
            message = "nobody knows this number, so nothing after it can be summed"
            notes.warn((*path, "steps", number), "unknown-step", message, "give the fact a number, or leave it out")
        elif step.minus and fact.value < 0:
            message = "this fact is negative already"
            notes.warn(
                (*path, "steps", number, "minus"),
                "two-signs",
                message,
                "delete minus:, it is taken off anyway",
                at_key=True,
            )
    end = fall.bars[-1].datum if fall.bars else None
    if fall.sum is not None and end is not None:
        message = f"start and steps add up to {_said(fall.sum.quantity)}, not to the stated {_said(end.quantity)}"
        notes.warn((*path, "end", "fact"), "disagrees", message, HINT)


def _check_kinds(sheet: Sheet, dropped: Iterable[Datum], data: Iterable[Datum], path: Path, notes: Notes) -> None:
    """Figures that the chart tells in words because they do not measure what its others do."""
    unit = next((datum.quantity.unit for datum in data if datum.quantity), None)
    for datum in dropped:
        fact = sheet.story.facts.get(datum.fact)
        if datum.quantity is None and fact is not None and fact.quantity is not None and unit is not None:
            if fact.quantity.unit.dimension == unit.dimension:
                continue
            message = f"“{datum.fact}” is in {fact.quantity.unit}, the chart in {unit}: they do not add up"
            notes.warn(path, "kind", message, "leave it out of this chart", at_key=True)


def _is_negative(sheet: Sheet, datum: Datum) -> bool:
    fact = sheet.story.facts.get(datum.fact)
    return fact is not None and fact.quantity is not None and fact.value < 0


def _said(amount: Quantity | None) -> str:
    return format_quantity(amount, "en", Style.PROSE) if amount else "nothing"
