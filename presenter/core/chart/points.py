"""From a chart as written to its data: each point with its number, date, origin, sources and event.

A point comes from a fact of the story or from a row of a table; a number nobody knows stays a point without one,
so that the chart can show the gap in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from presenter.core.chart.rows import read_row, row_points
from presenter.core.compose.frame import Origin
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.dates import DateError, Moment, parse_date
from presenter.core.numbers import Quantity
from presenter.core.schema import Text
from presenter.core.schema.chart import PointSpec, TableSeries

Status = Literal["actual", "target", "estimate", "forecast"]


class Datum(Struct, frozen=True, kw_only=True):
    """One number of a chart. `key` is unique in the slide and stable: it begins the ids of its pieces."""

    key: str
    fact: str = ""
    quantity: Quantity | None = None
    words: str = ""
    """The value in words where no number is known."""
    origin: Origin = "context"
    status: Status = "actual"
    moment: Moment | None = None
    label: Text = ""
    title: Text = ""
    """What the number is, in full: for hovering, and where the label is empty."""
    sources: tuple[str, ...] = ()
    event: str = ""
    colour: str | None = None
    hero: bool = False
    step: int = 0
    after: bool = False
    """Dated after the article."""
    conflict: Datum | None = None
    metric: Text = ""
    """From here another metric counts: its name. Nothing joins this number to the one before."""

    @property
    def known(self) -> bool:
        return self.quantity is not None

    @property
    def value(self) -> float:
        """The number to draw; 0.0 where none is known."""
        return self.quantity.central if self.quantity else 0.0

    @property
    def span(self) -> tuple[float, float]:
        """Lowest and highest value it may have, as far as the source sets ends; both the value for a plain number."""
        if self.quantity is None:
            return 0.0, 0.0
        low, high = self.quantity.ends
        return (self.value if low is None else float(low)), (self.value if high is None else float(high))

    @property
    def is_range(self) -> bool:
        """Whether both ends of what it may be are known and differ."""
        low, high = self.span
        return high > low

    @property
    def bound(self) -> Literal["above", "below", ""]:
        """Whether it is known only to lie above its number, or only below."""
        low, high = self.quantity.ends if self.quantity else (None, None)
        if (low is None) == (high is None):
            return ""
        return "below" if low is None else "above"

    @property
    def reach(self) -> tuple[float, float]:
        """Lowest and highest value on record: its own range together with a conflicting report."""
        ends = [*self.span, *((self.conflict.value,) if self.conflict and self.conflict.known else ())]
        return min(ends), max(ends)

    @property
    def days(self) -> float | None:
        """Where it stands on a time axis: a target at the end of its period, all else in the middle."""
        if self.moment is None:
            return None
        return self.moment.end.days if self.status == "target" else self.moment.period.middle.days

    @property
    def facts(self) -> tuple[str, ...]:
        return (self.fact,) if self.fact else ()

    @property
    def uncertain(self) -> bool:
        """Targets, estimates and forecasts: hatched."""
        return self.status != "actual" or self.origin == "forecast"


def chart_data(sheet: Sheet, points: Sequence[PointSpec], data: TableSeries | None, chart: str) -> list[Datum]:
    """The chart's data in the order written; what is after the article only when the sheet shows it.

    With `data` all rows of the table are drawn, and a point with `row:` says more about one of them.
    """
    found: list[Datum] = []
    if data is not None:
        about = {point.row: point for point in points if point.row is not None}
        found += [
            row_datum(sheet, data, row, about.get(row), chart) for row in range(1, row_points(sheet.story, data) + 1)
        ]
    for number, point in enumerate(points):
        if point.fact is not None:
            found.append(fact_datum(sheet, point, chart))
        elif point.missing and point.row is None:
            found.append(_missing(sheet, point, f"{chart}.missing{number}"))
    listed = [datum for datum in found if sheet.after or not datum.after]
    for datum in listed:
        if not datum.fact and datum.known and sheet.shows(datum.step):
            sheet.name_sources(datum.sources)
    return listed


def _missing(sheet: Sheet, point: PointSpec, key: str) -> Datum:
    """A date at which nobody knows the number; its label says why."""
    words = sheet.say(point.label).text.replace("|", "\n")
    moment = moment_of(point.date)
    days = moment.period.middle.days if moment else None
    after = days is not None and sheet.story.is_after(days)
    return Datum(key=key, words=words, moment=moment, step=point.step, metric=point.metric, after=after)


def fact_datum(sheet: Sheet, point: PointSpec, chart: str) -> Datum:
    """A point that draws a fact; an unknown fact (a problem of `check`) has no number."""
    fact = sheet.story.facts.get(point.fact or "")
    key = f"{chart}.{point.fact}"
    if fact is None:
        return Datum(key=key, label=point.label, step=point.step)
    moment = moment_of(point.date) or fact.as_of
    status: Status = fact.spec.status
    days = moment.period.middle.days if moment else None
    return Datum(
        key=key,
        fact=fact.id,
        quantity=None if point.missing else fact.quantity,
        words=_words(sheet, point, fact.spec.words),
        origin=fact.origin,
        status=status,
        moment=moment,
        label=point.label,
        title=fact.spec.label,
        sources=tuple(ref.id for ref in fact.sources),
        event=event_of(sheet, fact.id),
        colour=point.colour,
        hero=point.hero,
        step=point.step,
        after=status == "actual" and days is not None and sheet.story.is_after(days),
        conflict=fact_datum(sheet, PointSpec(fact=point.conflict), chart) if point.conflict else None,
        metric=point.metric,
    )


def _words(sheet: Sheet, point: PointSpec, words: Text) -> str:
    """What is said where no number is drawn: the label of a gap, else the fact's own words."""
    said = sheet.say(point.label).text.replace("|", "\n") if point.missing else ""
    return said or sheet.story.text(words, sheet.language)


def row_datum(sheet: Sheet, data: TableSeries, row: int, point: PointSpec | None, chart: str) -> Datum:
    """A point read from a row of a table, counted from 1."""
    read = read_row(sheet.story, data, row)
    moment = (moment_of(point.date) if point else None) or read.moment
    days = moment.period.middle.days if moment else None
    return Datum(
        key=f"{chart}.row{row}",
        quantity=None if point and point.missing else read.quantity,
        words=_words(sheet, point, "") if point else "",
        origin=read.origin,
        moment=moment,
        label=(point.label if point else "") or ("" if moment else read.name),
        title=read.title,
        sources=read.sources,
        colour=point.colour if point else None,
        hero=bool(point and point.hero),
        step=point.step if point else 0,
        metric=point.metric if point else "",
        after=days is not None and sheet.story.is_after(days),
    )


def moment_of(text: str | None) -> Moment | None:
    """The moment of a date as written; a wrong one (a problem of `check`) is none."""
    if text is None:
        return None
    try:
        return parse_date(text)
    except DateError:
        return None


def event_of(sheet: Sheet, fact: str) -> str:
    """The event this fact belongs to: one the slide speaks of, else the first in the story."""
    events = sheet.story.events
    named = (events[name] for name in sheet.slide.events if name in events)
    for event in (*named, *events.values()):
        if fact in event.spec.facts:
            return event.id
    return ""


def label_of(sheet: Sheet, datum: Datum) -> Said:
    """The words beside a datum: its label, else what the number is; `|` breaks the line."""
    said = sheet.say(datum.label) or sheet.say(datum.title)
    return Said(said.text.replace("|", "\n"), said.facts)


def is_said(sheet: Sheet, other: Datum, facts: Sequence[str]) -> bool:
    """Whether the words beside the mark name that number already, alone or as the end of a range."""
    quantities = [sheet.story.facts[fact].quantity for fact in facts if fact in sheet.story.facts]
    return any(other.value in map(float, (end for end in q.ends if end is not None)) for q in quantities if q)


def known(data: Iterable[Datum]) -> list[Datum]:
    """Those with a number."""
    return [datum for datum in data if datum.known]
