"""Slides as shown: those written, or one per event where none is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from presenter.core.builds import built
from presenter.core.deck import NO_TABLES, last_step
from presenter.core.resolve.dates import resolve_date
from presenter.core.resolve.notes import Notes
from presenter.core.resolve.sources import resolve_sources
from presenter.core.schema import SlideSpec, Storyboard, Table
from presenter.core.source import Path
from presenter.core.story import Choice, Event, Slide
from presenter.core.timeline.stretches import place_of

if TYPE_CHECKING:
    from presenter.core.resolve.switches import State

LEAST_SPAN = 1.0
"""Days a slide's stretch of time has at least, so that it can be seen."""


def resolve_slides(
    board: Storyboard,
    events: dict[str, Event],
    period: tuple[float, float],
    notes: Notes,
    states: Sequence[State] = (),
    tables: Mapping[str, Table] = NO_TABLES,
) -> tuple[Slide, ...]:
    """All slides with their numbers, stretches of time, last steps, and states where they have switches."""
    if not board.slides:
        return _made_slides(board, events, period)
    slides: list[Slide] = []
    seen: set[str] = set()
    for index, spec in enumerate(board.slides):
        path: Path = ("slides", index)
        if spec.id in seen:
            notes.error((*path, "id"), "duplicate-id", f"there are two slides “{spec.id}”", "give one another id")
        seen.add(spec.id)
        for number, event in enumerate(spec.events):
            if event not in events:
                notes.unknown((*path, "events", number), "event", event, events)
        resolve_sources(spec.covers, (*path, "covers"), board, notes)

        def resolved(spec: SlideSpec, path: Path, index: int = index) -> Slide:
            if spec.focus is not None and spec.focus not in events:
                notes.unknown((*path, "focus"), "event", spec.focus, events)
            resolve_sources(spec.sources, (*path, "sources"), board, notes)
            shown = tuple(event for event in spec.events if event in events)
            spec = built(spec, tables)
            return Slide(
                id=spec.id,
                number=index + 1,
                spec=spec,
                events=shown,
                period=_framed(spec, path, notes) or _around(shown, events) or _whole(spec, period),
                last_step=last_step(spec, tables),
                place=path,
            )

        slide = resolved(spec, path)
        made = {state.choice: resolved(state.spec, state.path) for state in states if state.slide == index}
        others = {choice: replace(other, choice=choice) for choice, other in made.items()}
        slides.append(_with_states(slide, others))
    return tuple(slides)


def _with_states(slide: Slide, states: dict[Choice, Slide]) -> Slide:
    """The slide as its first options have it, with all other states."""
    default = states.pop((), slide)
    return replace(default, states=states) if states else default


def _framed(spec: SlideSpec, path: Path, notes: Notes) -> tuple[float, float] | None:
    if spec.time is None:
        return None
    start = resolve_date(spec.time.from_, (*path, "time", "from"), notes)
    end = resolve_date(spec.time.to, (*path, "time", "to"), notes)
    if start is None or end is None:
        return None
    if end.end <= start.start:
        notes.error(
            (*path, "time", "to"), "time-order", "this stretch of time ends before it begins", "swap from and to"
        )
        return None
    return start.start.days, end.end.days


def _around(shown: tuple[str, ...], events: dict[str, Event]) -> tuple[float, float] | None:
    moments = [events[event].moment for event in shown]
    dated = [moment for moment in moments if moment is not None]
    if not dated:
        return None
    first, last = min(m.start.days for m in dated), max(m.end.days for m in dated)
    return first, max(last, first + LEAST_SPAN)


def _whole(spec: SlideSpec, period: tuple[float, float]) -> tuple[float, float] | None:
    return period if spec.layout in ("title", "timeline", "closing") else None


def _made_slides(board: Storyboard, events: dict[str, Event], period: tuple[float, float]) -> tuple[Slide, ...]:
    """A title, the timeline, and a slide per event in order of time."""
    specs: list[tuple[SlideSpec, tuple[str, ...], Path]] = [
        (SlideSpec(id="title", title=board.title, layout="title", standfirst=board.subtitle), (), ("title",))
    ]
    if len(events) > 1 or board.event_file is not None:
        specs.append((SlideSpec(id="timeline", title=board.title, layout="timeline"), tuple(events), ("events",)))
    dated = sorted(
        (event for event in events.values() if not event.after),
        key=lambda event: _order(event, events),
    )
    for event in dated:
        spec = SlideSpec(
            id=f"event-{event.id}",
            title=event.spec.title,
            layout="event",
            body=event.spec.text,
            picture=event.spec.picture,
            events=[event.id],
            sources=[ref.id for ref in event.sources],
            tags=event.spec.tags,
        )
        specs.append((spec, (event.id,), event.place))
    return tuple(
        Slide(
            id=spec.id,
            number=index + 1,
            spec=spec,
            events=shown,
            period=_around(shown, events) if spec.layout == "event" else period,
            last_step=0,
            place=place,
            made=True,
        )
        for index, (spec, shown, place) in enumerate(specs)
    )


def _order(event: Event, events: dict[str, Event]) -> tuple[float, int]:
    """By time, the undated just after what they follow or just before what they precede; last those without a place."""
    place = place_of(event, events)
    return (place[0], place[2]) if place is not None else (float("inf"), 0)
