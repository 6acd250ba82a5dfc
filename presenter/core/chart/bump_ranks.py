"""Ranks of several series at each date: worked out from the values, or read where the numbers are ranks already.

Equal values share a rank and say so. Each date has rows from 1 at the top: tied series stand under each other, so that
no mark covers another. A series that has no number at a date has no place there, and nothing is joined across it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.chart.points import Datum
from presenter.core.chart.series import Series
from presenter.core.numbers import PURE, quantity


class Place(Struct, frozen=True):
    """A rank from 1, whether others share it, and the row it stands in."""

    rank: int
    tied: bool
    row: int


class Ranked(Struct, frozen=True):
    """A series and its numbers with their places."""

    series: Series
    marks: tuple[tuple[Datum, Place], ...]
    drawn: tuple[Datum, ...]
    """The numbers with minus their row as value, and in between the dates at which the series has none."""


def rank_all(series: Sequence[Series], *, stated: bool = False, lowest_first: bool = False) -> list[Ranked]:
    """The places of all series, date by date."""
    dates = {d.days: d for one in series for d in one.data if d.days is not None}
    columns: dict[float, dict[int, Place]] = {}
    before: dict[int, Place] = {}
    for day in sorted(dates):
        values = {number: d.value for number, one in enumerate(series) for d in one.data if d.days == day}
        columns[day] = places(values, before, stated=stated, lowest_first=lowest_first)
        before |= columns[day]
    return [_ranked(one, {day: columns[day].get(n) for day in columns}, dates) for n, one in enumerate(series)]


def places(
    values: Mapping[int, float], before: Mapping[int, Place], *, stated: bool = False, lowest_first: bool = False
) -> dict[int, Place]:
    """The place of each series at one date. Tied ones keep the order they came in."""
    sign = -1.0 if lowest_first else 1.0
    ranks = {
        number: max(round(value), 1) if stated else 1 + sum(sign * other > sign * value for other in values.values())
        for number, value in values.items()
    }
    order = sorted(values, key=lambda number: (ranks[number], before[number].row if number in before else 1e9, number))
    found: dict[int, Place] = {}
    row = 0
    for number in order:
        rank = ranks[number]
        row = max(rank, row + 1)
        found[number] = Place(rank, list(ranks.values()).count(rank) > 1, row)
    return found


def _ranked(one: Series, places_at: Mapping[float, Place | None], dates: Mapping[float, Datum]) -> Ranked:
    first, last = one.data[0].days or 0.0, one.data[-1].days or 0.0
    own = {d.days: d for d in one.listed if d.days is not None}
    marks: list[tuple[Datum, Place]] = []
    drawn: list[Datum] = []
    for day in sorted({*own, *(day for day in dates if first <= day <= last)}):
        datum, place = own.get(day), places_at.get(day)
        if datum is None:
            key = f"{one.data[0].key}.none{len(drawn)}"
            drawn.append(Datum(key=key, moment=dates[day].moment, status=dates[day].status, after=dates[day].after))
        elif datum.known and place is not None:
            marks.append((datum, place))
            drawn.append(replace(datum, quantity=quantity(-place.row, PURE)))
        else:
            drawn.append(datum)
    return Ranked(one, tuple(marks), tuple(drawn))
