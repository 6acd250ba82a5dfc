"""The dates that sources claim for an event: the one that is used, and the others, which are shown as ghosts."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.dates import Moment
from presenter.core.resolve.dates import resolve_date
from presenter.core.resolve.notes import Notes
from presenter.core.resolve.sources import resolve_sources
from presenter.core.schema import EventSpec, Storyboard, Text
from presenter.core.source import Path
from presenter.core.story import Claim, SourceRef


class Dated(Struct, frozen=True):
    """When an event was: the date that is used, who says so, the other claims, and why they are not used."""

    moment: Moment | None
    sources: tuple[SourceRef, ...] = ()
    """Of the used date alone, where it has its own."""
    claims: tuple[Claim, ...] = ()
    because: Text = ""


def resolve_claims(spec: EventSpec, path: Path, board: Storyboard, notes: Notes) -> Dated:
    """An event's `date` and `also`, or its `dates`."""
    if spec.dates:
        return _of_dates(spec, path, board, notes)
    moment = resolve_date(spec.date, (*path, "date"), notes)
    if spec.also is None:
        if spec.because:
            hint = "write the other date as also:, or leave because: out"
            notes.warn((*path, "because"), "no-choice", "nothing is chosen here: there is only one date", hint)
        return Dated(moment)
    also = resolve_date(spec.also.date, (*path, "also", "date"), notes)
    sources = resolve_sources(spec.also.sources, (*path, "also", "sources"), board, notes)
    claims = (Claim(also, spec.also.label, sources),) if also is not None else ()
    return Dated(moment, (), claims, spec.because)


def _of_dates(spec: EventSpec, path: Path, board: Storyboard, notes: Notes) -> Dated:
    for key, written in (("date", spec.date), ("also", spec.also), ("because", spec.because or None)):
        if written is not None:
            said = f"an event with dates: has no {key}: beside it"
            notes.error((*path, key), "two-dates", said, "write it as one of dates:, with used: true if it is used")
    used = [number for number, claim in enumerate(spec.dates) if claim.used]
    chosen = used[0] if used else 0
    if not used and len(spec.dates) > 1:
        hint = "write used: true at one of them, and because:"
        notes.error((*path, "dates"), "none-used", "none of these dates is used", hint, at_key=True)
    for number in used[1:]:
        said = "two dates of one event are used"
        notes.error((*path, "dates", number, "used"), "both-used", said, "leave used: true at one of them")
    claims: list[Claim] = []
    moment: Moment | None = None
    sources: tuple[SourceRef, ...] = ()
    for number, claim in enumerate(spec.dates):
        here = (*path, "dates", number)
        when = resolve_date(claim.date, (*here, "date"), notes)
        who = resolve_sources(claim.sources, (*here, "sources"), board, notes)
        if not claim.sources and board.sources and not notes.lacks(here):
            notes.warn(here, "unsourced-date", "no source is named for this date", "add sources: with who says so")
        if number == chosen:
            moment, sources = when, who
        elif when is not None:
            claims.append(Claim(when, claim.label, who))
            if claim.because:
                said = "this date is not used, so it has no reason"
                notes.warn((*here, "because"), "no-choice", said, "say because: at the date that is used")
    because = spec.dates[chosen].because
    if used and len(spec.dates) > 1 and not because:
        hint = "add because: with a sentence"
        notes.warn((*path, "dates", chosen), "no-reason", "nothing says why this date is used", hint)
    return Dated(moment, sources, tuple(claims), because)
