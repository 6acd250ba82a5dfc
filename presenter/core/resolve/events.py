"""Events, with their moments, sources and ids."""

from __future__ import annotations

import re
from collections.abc import Container

from presenter.core.compose.frame import Origin
from presenter.core.dates import Moment
from presenter.core.resolve.claims import resolve_claims
from presenter.core.resolve.notes import Notes
from presenter.core.resolve.sources import resolve_sources
from presenter.core.resolve.undated import placed_undated
from presenter.core.schema import EventSpec, SourceSpec, Storyboard
from presenter.core.source import Path
from presenter.core.story import Event, SourceRef

LONGEST_ID = 40


def resolve_events(board: Storyboard, after: float | None, notes: Notes) -> dict[str, Event]:
    """Events by id, in the order written."""
    events: dict[str, Event] = {}
    made = _MadeIds({spec.id for spec in board.narrated if spec.id})
    for index, spec in enumerate(board.narrated):
        path: Path = (*board.narrated_path, index)
        dated = resolve_claims(spec, path, board, notes)
        said = resolve_sources(spec.sources, (*path, "sources"), board, notes)
        own = said + dated.sources
        sources = own + tuple(ref for claim in dated.claims for ref in claim.sources)
        lanes = _lanes(spec, path, board, notes)
        if spec.id in events:
            notes.error((*path, "id"), "duplicate-id", f"there are two events “{spec.id}”", "give one another id")
        event_id = spec.id if spec.id and spec.id not in events else made.free(spec.id or _made_id(spec, index), events)
        events[event_id] = Event(
            id=event_id,
            spec=spec,
            moment=dated.moment,
            claims=dated.claims,
            because=dated.because,
            lanes=lanes,
            origin=spec.origin or _origin_of(sources if spec.also else own, board.sources),
            sources=sources,
            after=_is_after(dated.moment, spec, after),
            place=path,
            follows=spec.after_event or "" if dated.moment is None else "",
            precedes=spec.before_event or "" if dated.moment is None else "",
        )
    _check_links(events, notes)
    return placed_undated(events, notes)


def _lanes(spec: EventSpec, path: Path, board: Storyboard, notes: Notes) -> tuple[str, ...]:
    """The lanes an event stands in, at least one, each once."""
    if spec.lane is not None and spec.lane not in board.lanes:
        notes.unknown((*path, "lane"), "lane", spec.lane, board.lanes)
    if spec.lane is not None and spec.lanes:
        notes.error((*path, "lane"), "two-lanes", "an event has lane: or lanes:", "write both in lanes:")
    for number, lane in enumerate(spec.lanes):
        if lane not in board.lanes:
            notes.unknown((*path, "lanes", number), "lane", lane, board.lanes)
        elif lane in spec.lanes[:number]:
            notes.warn((*path, "lanes", number), "twice", f"it stands in “{lane}” already", "leave it out here")
    wanted = [lane for lane in dict.fromkeys(spec.lanes) if lane in board.lanes]
    return tuple(wanted) or (spec.lane or next(iter(board.lanes), ""),)


def _check_links(events: dict[str, Event], notes: Notes) -> None:
    """Links to other events."""
    for event in events.values():
        for key in ("after_event", "before_event", "link"):
            other = getattr(event.spec, key)
            if other is not None and other not in events:
                notes.unknown((*event.place, key), "event", other, events)


def _is_after(moment: Moment | None, spec: EventSpec, after: float | None) -> bool:
    """Targets and forecasts speak of later years but were stated before."""
    if after is None or moment is None or spec.status != "actual":
        return False
    return moment.start.days >= after


def _origin_of(sources: tuple[SourceRef, ...], known: dict[str, SourceSpec]) -> Origin:
    """Article where one of the sources is the article, else context; a story without sources speaks for itself."""
    if not sources:
        return "article"
    return "article" if any(known[ref.source].origin == "article" for ref in sources) else "context"


def _made_id(spec: EventSpec, index: int) -> str:
    """From the title, else from the date: it stays when events are added before this one."""
    title = spec.title if isinstance(spec.title, str) else spec.title.get("en") or next(iter(spec.title.values()), "")
    slug, date = _slug(title), _slug(spec.date or "")
    if slug[:1].isalpha():
        return slug
    return f"event-{date or index + 1}"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:LONGEST_ID].strip("-")


class _MadeIds:
    """Ids for events that have none of their own: none that is written anywhere, none twice."""

    def __init__(self, written: set[str]) -> None:
        self._written = written
        self._numbers: dict[str, int] = {}

    def free(self, wanted: str, taken: Container[str]) -> str:
        """The id itself, or with the first number that makes it another's."""
        number = self._numbers.get(wanted, 1)
        free = wanted if number == 1 else f"{wanted}-{number}"
        while free in taken or free in self._written:
            number += 1
            free = f"{wanted}-{number}"
        self._numbers[wanted] = number
        return free
