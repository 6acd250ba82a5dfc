"""What stands beside the data of a chart: annotations, comparison lines and events say where, and only where they can."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

import msgspec

from presenter.core.resolve.notes import Notes
from presenter.core.schema.chart import (
    AnnotationSpec,
    ChartWithAxes,
    ComparisonSpec,
    LineSpec,
    PairRow,
    PointSpec,
    RampTarget,
    RangeRow,
    SeriesSpec,
    StackPart,
    TimeChart,
    WaterfallEnd,
    WaterfallStep,
)
from presenter.core.source import Path
from presenter.core.story import Event


def check_chart_notes(
    structs: Sequence[tuple[msgspec.Struct, Path]], events: Mapping[str, Event], facts: Container[str], notes: Notes
) -> None:
    """Report what has no place, has two, or needs a time axis where there is none; and events without a date."""
    for struct, path in structs:
        if isinstance(struct, ChartWithAxes):
            timed = isinstance(struct, TimeChart) and getattr(struct, "along", "time") == "time"
            drawn = _facts_drawn(struct)
            for index, annotation in enumerate(struct.annotations):
                place = (*path, "annotations", index)
                _check_annotation(annotation, place, notes, timed=timed)
                if annotation.fact in facts and annotation.fact not in drawn and annotation.to_fact is None:
                    message = f"this chart does not draw the fact “{annotation.fact}”"
                    notes.warn(
                        (*place, "fact"), "not-in-chart", message, "add it to the chart, or say date: and value:"
                    )
            for index, line in enumerate(struct.lines):
                _check_line(line, (*path, "lines", index), notes, timed=timed)
            if isinstance(struct, TimeChart):
                _check_events(struct.events, (*path, "events"), events, notes, timed=timed)
        if isinstance(struct, LineSpec) and struct.series and (struct.points or struct.data):
            message = "a line chart has points: of its own or several series:, not both"
            notes.error((*path, "series"), "two-kinds", message, "move the points into a series", at_key=True)


def _facts_drawn(value: object) -> set[str]:
    """Facts of all points of a chart, wherever it lists them."""
    if isinstance(value, PointSpec | WaterfallEnd | WaterfallStep):
        return {value.fact} if value.fact else set()
    if isinstance(value, RampTarget):
        return {fact for fact in (value.fact, value.low, value.from_) if fact}
    if isinstance(value, PairRow):
        return {value.from_, value.to}
    if isinstance(value, RangeRow):
        return {fact for fact in (value.fact, value.low, value.high, value.mark) if fact}
    if isinstance(value, ChartWithAxes | SeriesSpec | StackPart):
        parts = [getattr(value, name) for name in value.__struct_fields__]
        return set().union(*map(_facts_drawn, parts))
    return set().union(*map(_facts_drawn, value)) if isinstance(value, list) else set()


def _check_annotation(spec: AnnotationSpec, path: Path, notes: Notes, *, timed: bool) -> None:
    if spec.fact is None and spec.row is None and spec.date is None and spec.value is None:
        notes.error(path, "no-place", "this annotation says nowhere to stand", "add fact:, date: or value:")
    if spec.to_fact is not None and spec.fact is None:
        notes.error((*path, "to_fact"), "no-place", "a bracket needs two facts", "add fact: where it begins")
    if spec.to is not None and spec.date is None:
        notes.error((*path, "to"), "no-place", "a bracket needs two dates", "add date: where it begins")
    if spec.date is not None and not timed:
        _no_time((*path, "date"), notes)


def _check_line(spec: ComparisonSpec, path: Path, notes: Notes, *, timed: bool) -> None:
    if (spec.fact is None) == (spec.date is None):
        message = "a comparison line lies at a fact's value or stands at a date"
        notes.error(path, "no-place", message, "write one of fact: and date:")
    elif spec.date is not None and not timed:
        _no_time((*path, "date"), notes)


def _check_events(
    written: Sequence[str], path: Path, events: Mapping[str, Event], notes: Notes, *, timed: bool
) -> None:
    for index, name in enumerate(written):
        if name not in events:
            notes.unknown((*path, index), "event", name, events)
        elif events[name].moment is None:
            message = f"the event “{name}” has no date, so it has no place on a time axis"
            notes.error((*path, index), "no-date", message, "give the event a date:, or leave it out here")
    if written and not timed:
        _no_time(path, notes)


def _no_time(path: Path, notes: Notes) -> None:
    notes.error(
        path, "no-time-axis", "this chart has no time axis", "write along: time at bars or ranges, or use another chart"
    )
