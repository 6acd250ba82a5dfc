"""One line among several: who it is, its colour, its data in time order."""

from __future__ import annotations

from dataclasses import dataclass

from presenter.core.chart.points import Datum, chart_data
from presenter.core.compose.sheet import Sheet
from presenter.core.schema.chart import SeriesSpec


@dataclass(frozen=True, slots=True)
class Series:
    """One line: its data in time order, with numbers only; a series of one value is a mark without a line."""

    spec: SeriesSpec
    data: tuple[Datum, ...]

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


def read_series(sheet: Sheet, spec: SeriesSpec, chart: str) -> Series:
    """The series as written, without points that have no number or no date."""
    listed = chart_data(sheet, spec.points, spec.data, chart)
    data = sorted((d for d in listed if d.known and d.days is not None), key=lambda d: d.days or 0.0)
    return Series(spec, tuple(data))
