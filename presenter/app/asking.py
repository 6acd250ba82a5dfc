"""Which figure is asked about next."""

from __future__ import annotations

from presenter.app.frames import Frames
from presenter.app.talk import Talk
from presenter.core.card.asked import Asked
from presenter.core.card.figures import figures


def next_asked(talk: Talk, frames: Frames, pointed: Asked | None, by: int) -> Asked | None:
    """The figure `by` places further on the frame on stage; None past either end, and where there is none.

    Without a card the first is what is pointed at, else what is selected, else the largest figure (the last one,
    going backwards).
    """
    listed = figures(talk.story, frames.frame(), frames.measure)
    if not listed:
        return None
    if talk.asked is None:
        selected = next((asked for asked in listed if asked.fact and asked.fact == talk.selection.fact), None)
        return pointed or selected or listed[0 if by > 0 else -1]
    here = next((number for number, asked in enumerate(listed) if _same(asked, talk.asked)), -by)
    following = here + by
    return listed[following] if 0 <= following < len(listed) else None


def _same(one: Asked, other: Asked) -> bool:
    """A figure asked about in another of its places is the same figure."""
    return one.fact == other.fact if one.fact else one == other
