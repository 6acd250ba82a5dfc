"""Dates as written anywhere in a storyboard: read, or reported at the very characters that are wrong."""

from __future__ import annotations

import msgspec

from presenter.core.dates import DateError, Moment, parse_date
from presenter.core.resolve.fields import fields_of
from presenter.core.resolve.notes import Notes
from presenter.core.schema import EventSpec, FactSpec
from presenter.core.schema.board import Era, TimeSpec
from presenter.core.schema.event import AlsoDated, ClaimedDate
from presenter.core.schema.slide import Framing
from presenter.core.schema.timeline import Gap
from presenter.core.source import Path

_READ_ELSEWHERE = (AlsoDated, ClaimedDate, Era, EventSpec, FactSpec, Framing, Gap, TimeSpec)


def resolve_date(text: str | None, path: Path, notes: Notes) -> Moment | None:
    """The moment of a date as written; a wrong one is a problem and None."""
    if text is None:
        return None
    try:
        return parse_date(text)
    except DateError as fault:
        notes.error(path, "date", fault.message, fault.hint, (fault.offset, fault.length) if fault.length else None)
        return None


def check_dates(structs: list[tuple[msgspec.Struct, Path]], notes: Notes) -> None:
    """Read the dates that nothing else resolves: of sources, tables, charts and diagrams, and the story's own."""
    for struct, path in structs:
        if not isinstance(struct, _READ_ELSEWHERE):
            for name, key, kind in fields_of(type(struct)):
                if kind == "date":
                    resolve_date(getattr(struct, name), (*path, key), notes)
