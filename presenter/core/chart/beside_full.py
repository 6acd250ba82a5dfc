"""Reading and drawing what stands beside the data of a chart: see `beside`, which loads this when there is any."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.chart.annotations import draw_annotation, words_width
from presenter.core.chart.beside import Beside
from presenter.core.chart.comparison import Level, draw_level_lines, label_level_lines, words_of
from presenter.core.chart.field import Field
from presenter.core.chart.figures import mark_origin
from presenter.core.chart.ground import Ground
from presenter.core.chart.heads import Head, draw_heads, room_for
from presenter.core.chart.kinds import of_one_kind
from presenter.core.chart.numerals import Numerals
from presenter.core.chart.points import fact_datum, moment_of
from presenter.core.compose.furniture import place as place_of
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.dates import format_date
from presenter.core.numbers import Unit
from presenter.core.schema.chart import AnnotationSpec, ChartWithAxes, ComparisonSpec, PointSpec, TimeChart

BRACKET = 70.0
"""Width of a bracket and its distances from a point and from its words."""


class FullBeside(Beside, frozen=True):
    """What stands upright, what lies level, and annotations with their numbers in the list as written."""

    heads: tuple[Head, ...] = ()
    levels: tuple[Level, ...] = ()
    annotations: tuple[tuple[int, AnnotationSpec], ...] = ()

    @property
    def crosses(self) -> bool:
        """Whether lines run across the data: they go behind bars, hollow ones too."""
        return bool(self.heads or self.levels)

    def room(self, sheet: Sheet, field: Field) -> float:
        """Height above the plot of `field` for words over it."""
        return room_for(sheet, self._heads(field), field)

    def bracket_room(self, sheet: Sheet, last: str) -> float:
        """Width right of the plot for a bracket that begins or ends at its last point, the fact `last`."""
        texts = [spec.text for _, spec in self.annotations if spec.to_fact and last in (spec.fact, spec.to_fact)]
        return max((words_width(sheet, text) + BRACKET for text in texts), default=0.0)

    def draw_under(self, sheet: Sheet, field: Field, ground: Ground) -> None:
        """Lines and bands, and the words above the plot."""
        draw_heads(sheet, self._heads(field), field, ground)
        if field.upright:
            draw_level_lines(sheet, self.levels, field, ground)

    def draw_over(self, sheet: Sheet, field: Field, writing: Numerals, ground: Ground) -> None:
        """Words on lines, and annotations."""
        if field.upright:
            label_level_lines(sheet, self.levels, field, writing, ground)
        for index, spec in self.annotations:
            if sheet.shows(spec.step):
                draw_annotation(sheet, index, spec, field, ground)

    def _heads(self, field: Field) -> Sequence[Head]:
        return self.heads if field.days else [head for head in self.heads if head.compared]


def read_full(
    sheet: Sheet, spec: ChartWithAxes, unit: Unit | None, writing: Numerals | None = None, *, upright: bool = True
) -> FullBeside:
    """As `read_beside`."""
    heads = _events(sheet, spec.events, spec.id) if isinstance(spec, TimeChart) else []
    levels: list[Level] = []
    for index, line in enumerate(spec.lines):
        place = place_of(sheet, "chart", "lines", index)
        if line.date is not None:
            head = _date_line(sheet, line, f"{spec.id}.line{index}", place)
            heads += [head] if head else []
        elif line.fact is not None:
            level = _level(sheet, line, f"{spec.id}.line{index}", place, unit)
            levels += [level] if level else []
    days = [head.at for head in heads]
    values = [end for level in levels if level.datum.known for end in level.datum.span]
    annotations: list[tuple[int, AnnotationSpec]] = []
    for index, annotation in enumerate(spec.annotations):
        moments = [moment.period.middle.days for moment in map(moment_of, (annotation.date, annotation.to)) if moment]
        if not sheet.after and any(sheet.story.is_after(day) for day in moments):
            continue
        annotations.append((index, annotation))
        days += moments
        for fact in (annotation.value, annotation.to_fact):
            found = of_one_kind(sheet, [fact_datum(sheet, PointSpec(fact=fact), spec.id)], unit) if fact else []
            values += [datum.value for datum in found if datum.known]
    if not upright:
        heads += [_value_head(sheet, level, writing) for level in levels if level.datum.known]
    return FullBeside(
        days=tuple(days), values=tuple(values), heads=tuple(heads), levels=tuple(levels), annotations=tuple(annotations)
    )


def _events(sheet: Sheet, names: Sequence[str], chart: str) -> list[Head]:
    found: list[Head] = []
    for index, name in enumerate(names):
        event = sheet.story.events.get(name)
        if event is None or event.moment is None or (event.after and not sheet.after):
            continue
        period = event.moment.period
        found.append(
            Head(
                key=f"{chart}.event.{name}",
                at=period.middle.days,
                low=period.start.days,
                high=period.end.days,
                said=_one_line(sheet.say(event.spec.short or event.spec.title)),
                place=place_of(sheet, "chart", "events", index),
                origin="forecast" if event.spec.status != "actual" and event.origin == "context" else event.origin,
                event=event.id,
                sources=tuple(ref.id for ref in event.sources),
            )
        )
    return found


def _date_line(sheet: Sheet, line: ComparisonSpec, key: str, place: tuple[str | int, ...]) -> Head | None:
    moment = moment_of(line.date)
    if moment is None or (not sheet.after and sheet.story.is_after(moment.period.middle.days)):
        return None
    period = moment.period
    said = _one_line(sheet.say(line.label)) or Said(format_date(moment, sheet.language, "short"))
    return Head(
        key=key, at=period.middle.days, low=period.start.days, high=period.end.days, said=said,
        place=place, compared=True, step=line.step,
    )  # fmt: skip


def _level(
    sheet: Sheet, line: ComparisonSpec, key: str, place: tuple[str | int, ...], unit: Unit | None
) -> Level | None:
    datum = fact_datum(sheet, PointSpec(fact=line.fact, label=line.label, step=line.step), key)
    if datum.after and not sheet.after:
        return None
    return Level(of_one_kind(sheet, [datum], unit)[0], place)


def _value_head(sheet: Sheet, level: Level, writing: Numerals | None) -> Head:
    datum = level.datum
    said = words_of(sheet, datum, writing) if writing else _one_line(sheet.say(datum.label))
    low, high = datum.span
    return Head(
        key=datum.key, at=datum.value, low=low, high=high, said=said, place=level.place, origin=mark_origin(datum),
        event=datum.event, facts=datum.facts, sources=datum.sources, compared=True, step=datum.step,
    )  # fmt: skip


def _one_line(said: Said) -> Said:
    return Said(said.text.replace("|", " ").replace("\n", " "), said.facts)
