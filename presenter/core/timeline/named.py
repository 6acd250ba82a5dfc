"""The event that is meant by the beginning of its name."""

from __future__ import annotations

from presenter.core.folded import folded
from presenter.core.timeline.index import Entry, TimelineIndex


def event_named(index: TimelineIndex, text: str, here: str = "") -> str:
    """The first event whose title holds what was typed, in any language of the story; empty for none.

    One whose title, or a word of it, begins so goes before one that only contains it; the event `here` stays as long
    as it is among the best, so that a name typed on does not jump on. One letter is too little to look inside words.
    """
    wanted = folded(text).strip()
    if not wanted:
        return ""
    ranked = [(rank, entry.event.id != here, place, entry.event.id)
              for place, entry in enumerate(index.order) if (rank := _rank(index, entry, wanted)) is not None]  # fmt: skip
    return min(ranked, default=(0, True, 0, ""))[3]


def _rank(index: TimelineIndex, entry: Entry, wanted: str) -> int | None:
    """0 where a title begins so, 1 where a word does, 2 where it is inside; None where it is not."""
    story, spec = index.story, entry.event.spec
    ranks: list[int] = []
    for language in story.languages:
        for text in (spec.title, spec.short):
            title = folded(story.plain_text(text, language)) if text else ""
            if title.startswith(wanted):
                return 0
            if f" {wanted}" in title:
                ranks.append(1)
            elif wanted in title and (len(wanted) > 1 or not wanted.isascii()):
                ranks.append(2)
    return min(ranks, default=None)
