"""The story's as-of date on an axis: how far what is told was known."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.compose.words import word
from presenter.core.dates import format_date
from presenter.core.story import Story
from presenter.core.timeline.scale import TimeScale

SAME = 2.0
"""Nearer than this, its line and the edge of the stretch after the article are one."""


class AsOf(Struct, frozen=True):
    """Its line at `x`, its words from `text_x` (`text_y` is their upper edge, for who wants it); no line of its own where the stretch after the article begins there."""

    x: float
    text: str
    text_x: float
    wide: float
    own_line: bool
    text_y: float = 0.0


def as_of_text(story: Story, language: str) -> str:
    """`as of Oct 2025`; empty for a story without such a date."""
    if story.as_of is None:
        return ""
    return word("as-of", language, date=format_date(story.as_of, language, "short"))


def place_as_of(
    story: Story, scale: TimeScale, text: str, wide: float, gap: float, playhead: float | None = None
) -> AsOf | None:
    """Where it stands in a view: at the end of the day, month or year named. None where that is not in the view.

    The words stand before the line, for what they speak of ends there; at the left edge, or where the playhead would
    cross them, after it.
    """
    if story.as_of is None:
        return None
    day = story.as_of.end.days
    if not scale.start < day < scale.end or wide > scale.x1 - scale.x0:
        return None
    x = scale.beside_tears(scale.x(day))
    left = x - gap - wide
    crossed = playhead is not None and left - gap < playhead < x
    if left < scale.x0 or (crossed and x + gap + wide <= scale.x1):
        left = min(x + gap, scale.x1 - wide)
    own = story.after is None or abs(scale.x(story.after) - x) > SAME
    return AsOf(x, text, left, wide, own)
