"""One range of a range chart: where it begins and ends, what kind of figure it is, and the value marked on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.chart.kinds import kind_of, of_one_kind
from presenter.core.chart.points import Datum, fact_datum
from presenter.core.compose.frame import Origin
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.numbers import Unit
from presenter.core.schema.chart import PointSpec, RangeRow, RangesSpec

_CERTAIN: tuple[Origin, ...] = ("article", "context", "derived", "forecast")
"""From the firmest to the least firm: a bar of two facts looks like the less firm one."""


class Extent(Struct, frozen=True):
    """`data` is the one fact of the range, or those of its two ends; `mark` a value stated inside."""

    key: str
    spec: RangeRow
    data: tuple[Datum, ...]
    mark: Datum | None
    colour: str

    @property
    def known(self) -> list[Datum]:
        return [datum for datum in self.data if datum.known]

    @property
    def everything(self) -> list[Datum]:
        """All numbers it has."""
        return [*self.known, *([self.mark] if self.mark and self.mark.known else [])]

    @property
    def span(self) -> tuple[float, float]:
        """Its lowest and highest value, the same for a single one; only of what is known."""
        ends = [end for datum in self.known for end in datum.span]
        return min(ends), max(ends)

    @property
    def is_bar(self) -> bool:
        return bool(self.known) and self.span[1] > self.span[0]

    @property
    def bound(self) -> str:
        """`above` or `below` for one that is open at an end."""
        return self.known[0].bound if len(self.known) == 1 else ""

    @property
    def facts(self) -> tuple[str, ...]:
        return tuple(fact for datum in self.data for fact in datum.facts)

    @property
    def figure(self) -> Datum:
        """The datum as which its bar is drawn: of two, the less firm one."""
        chosen = max(self.known, key=lambda d: (d.uncertain, _CERTAIN.index(d.origin)))
        return replace(chosen, key=self.key, after=any(d.after for d in self.known))

    @property
    def days(self) -> float | None:
        """Where it stands along time."""
        return next((datum.days for datum in self.everything if datum.days is not None), None)

    def name(self, sheet: Sheet) -> Said:
        said = sheet.say(self.spec.name) or (sheet.say(self.data[0].title) if self.data else Said(""))
        return Said(said.text.replace("|", "\n"), said.facts)

    def drawable(self, *, log: bool) -> bool:
        """Whether it has a place on the scale."""
        return bool(self.known) and (not log or min(end for d in self.everything for end in d.span) > 0)


def read_extents(sheet: Sheet, spec: RangesSpec) -> tuple[list[Extent], Unit | None]:
    """All ranges in the order written, in the unit of the first number; without what is after the article unasked."""
    read = [
        (number, row, [_datum(sheet, spec, number, row, fact) for fact in _facts(row)], _mark(sheet, spec, number, row))
        for number, row in enumerate(spec.rows)
    ]
    unit = kind_of(datum for _, _, data, mark in read for datum in (*data, *([mark] if mark else [])))
    found: list[Extent] = []
    for number, row, data, mark in read:
        listed = of_one_kind(sheet, [d for d in data if sheet.after or not d.after], unit)
        marked = of_one_kind(sheet, [mark] if mark and (sheet.after or not mark.after) else [], unit)
        if listed:
            colour = row.colour or spec.colour
            found.append(Extent(f"{spec.id}.{number}", row, tuple(listed), next(iter(marked), None), colour))
    return found, unit


def _facts(row: RangeRow) -> Iterator[str]:
    yield from [fact for fact in ((row.fact,) if row.fact else (row.low, row.high)) if fact]


def _datum(sheet: Sheet, spec: RangesSpec, number: int, row: RangeRow, fact: str) -> Datum:
    return fact_datum(
        sheet, PointSpec(fact=fact, date=row.date, colour=row.colour, step=row.step), f"{spec.id}.{number}"
    )


def _mark(sheet: Sheet, spec: RangesSpec, number: int, row: RangeRow) -> Datum | None:
    return _datum(sheet, spec, number, row, row.mark) if row.mark else None


def values_of(extents: Sequence[Extent]) -> list[float]:
    """Every end that the scale must hold."""
    return [end for extent in extents for datum in extent.everything for end in datum.span]
