"""Moments made of others: intervals, sets, and sides left open ("by 2026", "since March 2024")."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Literal

from msgspec.structs import replace

from presenter.core.dates.gregorian import day_number, months_later
from presenter.core.dates.instant import Instant, Period
from presenter.core.dates.moment import DateError, Kind, Moment, Precision
from presenter.core.dates.units import YEARS_IN

Side = Literal["by", "before", "after", "since", "until"]

_MONTHS_IN = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.SEASON: 3}


def interval(text: str, start: Moment, end: Moment) -> Moment:
    """From the one to the other, both included. Raises DateError when it would end before it starts."""
    if end.period.end <= start.period.start:
        raise DateError(
            f"the interval ends ({end.text}) before it starts ({start.text})",
            "write the earlier date first",
            0,
            len(text),
        )
    return Moment(
        text,
        Period(start.period.start, end.period.end),
        max(start.precision, end.precision),
        approximate=start.approximate or end.approximate,
        uncertain=start.uncertain or end.uncertain,
        open_start=start.open_start,
        open_end=end.open_end,
        kind=Kind.INTERVAL,
        start_moment=start,
        end_moment=end,
        utc_offset=start.utc_offset if start.utc_offset == end.utc_offset else None,
    )


def one_sided(text: str, named: Moment, side: Side | Literal["unknown start", "unknown end"]) -> Moment:
    """A date of which only one side is known; the named date is kept as start_moment or end_moment."""
    at_end = side in ("by", "before", "until", "unknown start")
    period = named.period
    if side == "before":
        period = neighbour(named, -1)
    elif side == "after":
        period = neighbour(named, 1)
    return Moment(
        text,
        period,
        named.precision,
        approximate=named.approximate,
        uncertain=named.uncertain,
        open_start=at_end,
        open_end=not at_end,
        kind=Kind.POINT if side in ("by", "before", "after") else Kind.INTERVAL,
        qualifier=side,
        unit=named.unit,
        start_moment=None if at_end else named,
        end_moment=named if at_end else None,
        utc_offset=named.utc_offset,
    )


def set_of(text: str, members: Sequence[Moment], qualifier: Literal["one of", "all of"]) -> Moment:
    """Some dates of which one (or each) is meant; at least one member."""
    return Moment(
        text,
        reduce(Period.joined, (member.period for member in members)),
        max(member.precision for member in members),
        approximate=any(member.approximate for member in members),
        uncertain=any(member.uncertain for member in members),
        open_start=any(member.open_start for member in members),
        open_end=any(member.open_end for member in members),
        kind=Kind.SET,
        qualifier=qualifier,
        members=tuple(members),
    )


def with_marks(text: str, moment: Moment, *, approximate: bool = False, uncertain: bool = False) -> Moment:
    """The date as about or perhaps; the ends of an interval take the mark too, for they are what is said."""

    def end(part: Moment | None) -> Moment | None:
        return part and with_marks(part.text, part, approximate=approximate, uncertain=uncertain)

    return replace(
        moment,
        text=text,
        approximate=moment.approximate or approximate,
        uncertain=moment.uncertain or uncertain,
        start_moment=end(moment.start_moment),
        end_moment=end(moment.end_moment),
    )


def neighbour(moment: Moment, step: Literal[-1, 1]) -> Period:
    """The unit of the same kind just before (-1) or after (1): of March, February or April."""
    start, end = moment.period.start, moment.period.end
    months = _MONTHS_IN.get(moment.precision, 12 * YEARS_IN.get(moment.precision, 0))
    if months:
        edge = start if step < 0 else end
        year, month, day = edge.ymd()
        other = Instant(day_number(*months_later(year, month, step * months), day))
        return Period(other, start) if step < 0 else Period(end, other)
    length_ms = (end.day - start.day) * 86_400_000 + end.ms - start.ms
    return Period(start.plus_ms(-length_ms), start) if step < 0 else Period(end, end.plus_ms(length_ms))
