"""Views of the timeline that the author named: each a stretch of time with an id."""

from __future__ import annotations

from presenter.core.resolve.dates import resolve_date
from presenter.core.resolve.notes import Notes
from presenter.core.schema.board import TimeView
from presenter.core.source import Path
from presenter.core.story import ViewSpan


def resolve_views(views: list[TimeView], period: tuple[float, float], notes: Notes) -> tuple[ViewSpan, ...]:
    """Views in days; an open end is the story's."""
    spans: list[ViewSpan] = []
    taken: set[str] = set()
    for index, view in enumerate(views):
        path: Path = ("time", "views", index)
        start = resolve_date(view.from_, (*path, "from"), notes)
        end = resolve_date(view.to, (*path, "to"), notes)
        name = view.id or f"view-{index + 1}"
        if name in taken:
            key = "id" if view.id else "title"
            notes.error((*path, key), "duplicate-id", f"two views are called “{name}”", "write another id")
            continue
        taken.add(name)
        if (view.from_ and start is None) or (view.to and end is None):
            continue  # a date that cannot be read is no open end
        if start is None and end is None:
            notes.warn(
                path, "view-whole", "this view has neither start nor end: it is the whole story", "write from or to"
            )
        first, last = start.start.days if start else period[0], end.end.days if end else period[1]
        if last <= first:
            where = "to" if view.to else "from"
            notes.error((*path, where), "view-order", "this view ends before it begins", "swap from and to")
        elif last <= period[0] or first >= period[1]:
            where = "to" if last <= period[0] and view.to else "from"
            said = "this view lies outside the story's time: nothing is seen in it"
            notes.warn(
                (*path, where), "view-outside", said, "write a time within the story's, or widen time: {from: …, to: …}"
            )
        else:
            spans.append(ViewSpan(name, view.title, first, last))
    return tuple(spans)
