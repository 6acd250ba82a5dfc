"""Bump charts: every number has a date and others to be ranked among; what is said to be a rank is one."""

from __future__ import annotations

from collections.abc import Mapping

from presenter.core.dates import DateError, Moment, parse_date
from presenter.core.resolve.notes import Notes
from presenter.core.schema.chart import BumpSpec, PointSpec
from presenter.core.source import Path
from presenter.core.story import Fact

UNSEEN = ("conflict", "hero", "label")
"""Keys of points for which a row of ranks has no room."""


def check_bump(spec: BumpSpec, path: Path, facts: Mapping[str, Fact], notes: Notes) -> None:
    """Report numbers without a rank, and what has no place among ranks."""
    dates: dict[float, list[tuple[int, Path]]] = {}
    for index, one in enumerate(spec.series):
        for number, point in enumerate(one.points):
            place = (*path, "series", index, "points", number)
            _check_point(point, place, spec, facts, notes)
            moment = _moment(point, facts)
            fact = facts.get(point.fact or "")
            if fact is None or fact.quantity is None or point.missing:
                continue
            if moment is None:
                if point.date is None:
                    notes.error(place, "no-date", "this number has no date, so it has no rank", "add date:")
                continue
            # As it is drawn: a target at the end of its period.
            day = moment.end.days if fact.spec.status == "target" else moment.period.middle.days
            at = dates.setdefault(day, [])
            if any(other == index for other, _ in at):
                message = "this series has two numbers of one date"
                notes.error(place, "two-kinds", message, "keep one, or give each its own date")
            at.append((index, place))
    if spec.ranks == "computed" and not any(one.data for one in spec.series):
        for at in dates.values():
            if len({index for index, _ in at}) == 1 and len(spec.series) > 1:
                message = "no other series has a number of this date: there is nothing to rank it among"
                notes.warn(at[0][1], "nothing-to-rank", message, "give the numbers one date:, or leave this one out")
    _check_beside(spec, path, notes)


def _check_point(point: PointSpec, path: Path, spec: BumpSpec, facts: Mapping[str, Fact], notes: Notes) -> None:
    for key in UNSEEN:
        if getattr(point, key) and not (key == "label" and point.missing):
            notes.warn((*path, key), "not-shown", f"a bump chart does not show {key}", "delete it", at_key=True)
    fact = facts.get(point.fact or "")
    ends = fact.quantity.ends if fact is not None and fact.quantity is not None else (None, None)
    if spec.ranks == "computed" and fact is not None and None not in ends and ends[0] != ends[1]:
        message = f"“{fact.id}” is a range: it is ranked by its middle, which nobody states"
        notes.warn((*path, "fact"), "ranked-by-middle", message, "rank a fact with one value")
    if spec.ranks == "stated" and fact is not None and fact.quantity is not None:
        value = fact.quantity.central
        if value < 1 or value != round(value):
            message = f"“{fact.id}” is {value:g}, which is no rank"
            hint = "a rank is a whole number from 1; of values the program works them out: ranks: computed"
            notes.error((*path, "fact"), "no-rank", message, hint)


def _check_beside(spec: BumpSpec, path: Path, notes: Notes) -> None:
    message, hint = "among ranks no value has a place", "write date:, or draw the values as a line or slope chart"
    for index, line in enumerate(spec.lines):
        if line.fact is not None:
            notes.warn((*path, "lines", index, "fact"), "not-shown", message, hint)
    for index, note in enumerate(spec.annotations):
        for key in ("value", "to_fact"):
            if getattr(note, key) is not None:
                notes.warn((*path, "annotations", index, key), "not-shown", message, hint)


def _moment(point: PointSpec, facts: Mapping[str, Fact]) -> Moment | None:
    """When the number counts; a wrong date (told elsewhere) is none."""
    if point.date is not None:
        try:
            return parse_date(point.date)
        except DateError:
            return None
    fact = facts.get(point.fact or "")
    return fact.as_of if fact else None
