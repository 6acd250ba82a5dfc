"""One line among several: who it is, its colour, its data in time order."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from presenter.core.chart.kinds import kind_of, of_one_kind
from presenter.core.chart.points import Datum, chart_data
from presenter.core.compose.sheet import Sheet
from presenter.core.schema.chart import BumpSpec, LineSpec, SeriesSpec, SlopeSpec


class Series(Struct, frozen=True):
    """One line: its data in time order; a series of one value is a mark without a line.

    `data` has numbers only, `listed` also the dates at which nobody knows one.
    """

    spec: SeriesSpec
    data: tuple[Datum, ...]
    listed: tuple[Datum, ...] = ()

    @property
    def colour(self) -> str:
        """Two hues at the most come from the author; the others are grey."""
        return self.spec.colour or ("amber" if self.spec.protagonist else "t3")

    @property
    def is_line(self) -> bool:
        return len(self.data) > 1

    @property
    def radius(self) -> float:
        return 10.0 if self.is_line else 7.0


def read_all(sheet: Sheet, spec: SlopeSpec | LineSpec | BumpSpec) -> list[Series]:
    """All series that have a number with a date; all in the unit of the first. Tables of several lines may be one."""
    several = len(spec.series) > 1
    listed = [
        (one, chart_data(sheet, one.points, one.data, f"{spec.id}.{number}" if several and one.data else spec.id))
        for number, one in enumerate(spec.series)
    ]
    unit = kind_of(datum for _, data in listed for datum in data)
    series = [series_of(one, of_one_kind(sheet, data, unit)) for one, data in listed]
    return [one for one in series if one.data]


def series_of(spec: SeriesSpec, data: Sequence[Datum]) -> Series:
    """The series of these data, in time order; what has no date has no place in it."""
    dated = tuple(sorted((d for d in data if d.days is not None), key=lambda d: d.days or 0.0))
    return Series(spec, tuple(d for d in dated if d.known), dated)
