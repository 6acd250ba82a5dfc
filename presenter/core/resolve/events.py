"""Events, eras and the story's stretch of time."""

from __future__ import annotations

import re

from presenter.core.citation import resolve_source
from presenter.core.dates import DateError, Moment, parse_date
from presenter.core.compose.frame import Origin
from presenter.core.resolve.notes import Notes
from presenter.core.schema import Era, EventSpec, SourceSpec, Storyboard
from presenter.core.source import Path
from presenter.core.story import EraSpan, Event, SourceRef


def resolve_date(text: str | None, path: Path, notes: Notes) -> Moment | None:
    """The moment of a date as written; a wrong one is a problem and None."""
    if text is None:
        return None
    try:
        return parse_date(text)
    except DateError as fault:
        notes.error(path, "date", fault.message, fault.hint, (fault.offset, fault.length) if fault.length else None)
        return None


def resolve_sources(
    references: list[str], path: Path, sources: dict[str, SourceSpec], notes: Notes
) -> tuple[SourceRef, ...]:
    """The known ones of a list of references; unknown ones are problems."""
    found: list[SourceRef] = []
    for index, reference in enumerate(references):
        ref = resolve_source(reference, sources)
        if ref is None:
            notes.unknown((*path, index), "source", reference, sources)
        else:
            found.append(ref)
    return tuple(found)


def resolve_events(board: Storyboard, after: float | None, notes: Notes) -> dict[str, Event]:
    """Events by id, in the order written."""
    events: dict[str, Event] = {}
    for index, spec in enumerate(board.events):
        path: Path = ("events", index)
        moment = resolve_date(spec.date, (*path, "date"), notes)
        also = resolve_date(spec.also.date, (*path, "also", "date"), notes) if spec.also else None
        sources = resolve_sources(spec.sources, (*path, "sources"), board.sources, notes)
        if spec.also:
            sources += resolve_sources(spec.also.sources, (*path, "also", "sources"), board.sources, notes)
        event_id = spec.id or _made_id(spec, index)
        if event_id in events:
            if spec.id:
                notes.error((*path, "id"), "duplicate-id", f"there are two events “{event_id}”", "give one another id")
            event_id = f"{event_id}-{index + 1}"
        if spec.lane is not None and spec.lane not in board.lanes:
            notes.unknown((*path, "lane"), "lane", spec.lane, board.lanes)
        if moment is None and spec.date is None and spec.after_event is None:
            notes.warn(
                path, "undated", "this event has no date", "add date:, or after_event: with the event it follows"
            )
        events[event_id] = Event(
            id=event_id,
            spec=spec,
            moment=moment,
            also=also,
            lane=spec.lane or next(iter(board.lanes), ""),
            origin=spec.origin or _origin_of(sources, board.sources),
            sources=sources,
            after=_is_after(moment, spec, after),
            place=path,
        )
    for event in events.values():
        for key in ("after_event", "link"):
            other = getattr(event.spec, key)
            if other is not None and other not in events:
                notes.unknown((*event.place, key), "event", other, events)
    return events


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
    title = spec.title if isinstance(spec.title, str) else spec.title.get("en") or next(iter(spec.title.values()), "")
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:40]
    return slug if slug[:1].isalpha() else f"event-{index + 1}"


def resolve_eras(eras: list[Era], period: tuple[float, float], notes: Notes) -> tuple[EraSpan, ...]:
    """Eras in days; open ends reach the story's ends."""
    spans: list[EraSpan] = []
    for index, era in enumerate(eras):
        start = resolve_date(era.from_, ("eras", index, "from"), notes)
        end = resolve_date(era.to, ("eras", index, "to"), notes)
        first = start.start.days if start else period[0]
        last = end.end.days if end else period[1]
        if last <= first:
            notes.error(("eras", index), "era-order", "this era ends before it begins", "swap from and to")
            continue
        spans.append(EraSpan(era.label, first, last))
    return tuple(spans)


def story_period(board: Storyboard, events: dict[str, Event], notes: Notes) -> tuple[float, float]:
    """From `time:` where written, else whole units around all events, else a year around nothing."""
    written = board.time
    start = resolve_date(written.from_, ("time", "from"), notes) if written else None
    end = resolve_date(written.to, ("time", "to"), notes) if written else None
    moments = [m for e in events.values() for m in (e.moment, e.also) if m is not None and not e.after]
    first = min((m.start.days for m in moments), default=0.0)
    last = max((m.end.days for m in moments), default=first + 365.0)
    margin = max((last - first) * 0.04, 1.0)
    low = start.start.days if start else first - margin
    high = end.end.days if end else last + margin
    if high <= low:
        notes.error(("time",), "time-order", "the story's time ends before it begins", "swap from and to")
        return first - margin, last + margin
    return low, high
