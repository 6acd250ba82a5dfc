"""Eras, and the stretch of time of the whole story."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from presenter.core.resolve.dates import resolve_date
from presenter.core.resolve.notes import Notes
from presenter.core.schema import Era, Storyboard
from presenter.core.source import Path
from presenter.core.story import EraSpan, Event

if TYPE_CHECKING:
    from presenter.core.crowd.store import Crowd

OPEN = ".."
"""An end that is left open on purpose, as in EDTF; a missing one says the same."""
MARGIN = 0.04
"""Of the time between the first event and the last, left free on either side."""
SHORTEST = 1.0
"""Days that a margin or an era has at least."""


def crowd_period(crowd: Crowd | None, after: float | None) -> tuple[float, float] | None:
    """From the first day to the last of a file of events, without those after the article."""
    if crowd is None or crowd.period is None:
        return None
    first, last = crowd.period
    if after is None or last <= after:
        return first, last
    return (first, after) if first < after else None


def story_period(
    board: Storyboard, events: Iterable[Event], notes: Notes, crowd: tuple[float, float] | None = None
) -> tuple[float, float]:
    """From `time:` where written, else some room around all events and the crowd, else a year around nothing."""
    written = board.time
    start = resolve_date(written.from_, ("time", "from"), notes) if written else None
    end = resolve_date(written.to, ("time", "to"), notes) if written else None
    told = [event for event in events if not event.after]
    moments = [event.moment for event in told if event.moment is not None]
    moments += [claim.moment for event in told for claim in event.claims]
    starts, ends = [moment.start.days for moment in moments], [moment.end.days for moment in moments]
    if crowd is not None:
        starts.append(crowd[0])
        ends.append(crowd[1])
    first = min(starts, default=0.0)
    last = max(ends, default=first + 365.0)
    margin = max((last - first) * MARGIN, SHORTEST)
    low = start.start.days if start else first - margin
    high = end.end.days if end else last + margin
    if high > low:
        return low, high
    if start and end:
        notes.error(("time", "to"), "time-order", "the story's time ends before it begins", "swap from and to")
    elif start:
        notes.error(("time", "from"), "time-order", "the story's time begins after its last event", "begin earlier")
    else:
        notes.error(("time", "to"), "time-order", "the story's time ends before its first event", "end later")
    return first - margin, last + margin


def resolve_eras(eras: list[Era], period: tuple[float, float], notes: Notes) -> tuple[EraSpan, ...]:
    """Eras in days; open ends reach the ends of the story's time."""
    spans: list[EraSpan] = []
    for index, era in enumerate(eras):
        path: Path = ("eras", index)
        begin = None if era.from_ == OPEN else era.from_
        stop = None if era.to == OPEN else era.to
        start = resolve_date(begin, (*path, "from"), notes)
        end = resolve_date(stop, (*path, "to"), notes)
        if (begin and start is None) or (stop and end is None):
            continue  # a date that cannot be read is no open end
        if start and end and end.end <= start.start:
            notes.error((*path, "to"), "era-order", "this era ends before it begins", "swap from and to")
            continue
        first = start.start.days if start else min(period[0], end.end.days - SHORTEST if end else period[0])
        last = end.end.days if end else max(period[1], first + SHORTEST)
        if last <= period[0]:
            _note_outside((*path, "to"), "ends before the story's time begins", notes)
        elif first >= period[1]:
            _note_outside((*path, "from"), "begins after the story's time ends", notes)
        spans.append(EraSpan(era.label, first, last, start, end))
    return tuple(spans)


def _note_outside(path: Path, said: str, notes: Notes) -> None:
    hint = "write the story's time: {from: …, to: …}, or add the events of the era"
    notes.warn(path, "era-outside", f"this era {said}: it is not seen", hint)
