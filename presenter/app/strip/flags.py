"""The flag on the axis row: what is under the playhead, an event or a value of a chart, and when it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presenter.core.compose.words import word
from presenter.core.dates import format_date
from presenter.core.geometry import Rect
from presenter.core.timeline.lettering import COUNTS

if TYPE_CHECKING:
    from presenter.app.strip.picture import Arranger
    from presenter.core.timeline.items import TimelineLayout
    from presenter.core.timeline.scale import TimeScale
    from presenter.core.timeline.torn_axis import PlacedTear

AXIS = 26.0
"""Height of the axis row: labels and the playhead's flag."""
FLAG = 18.0


class Flag(Struct, frozen=True):
    """The playhead: its line at `x`, its date in a box on the axis row."""

    event: str
    x: float
    text: str
    box: Rect
    title: bool = True
    """Whether the event's title may be added; not at a value."""


def flag_of(arranger: Arranger, event: str, value: tuple[int, int] | None, scale: TimeScale) -> Flag | None:
    """At a value, by its row and number, if one is chosen and in view; else at an event."""
    flag = _at_value(arranger, *value, scale) if value is not None else None
    return flag or _at_event(arranger, event, scale)


def moved(arranger: Arranger, flag: Flag, reach: TimeScale, scale: TimeScale) -> Flag | None:
    """A flag of the scale `reach` in a view of another scale; None out of view."""
    if flag.title:
        there = _at_event(arranger, flag.event, scale)
        return _placed(arranger, flag.event, there.x, flag.text, scale) if there is not None else None
    days = reach.days(flag.x)
    if not scale.start <= days <= scale.end:
        return None
    return _placed(arranger, flag.event, scale.x(days), flag.text, scale, title=False)


def titled(
    arranger: Arranger, flag: Flag | None, scale: TimeScale, layout: TimelineLayout, tears: tuple[PlacedTear, ...]
) -> Flag | None:
    """The flag says the title, too, where the lanes have no place for it."""
    if flag is None or not flag.title or arranger.sizes.told_beside:
        return flag
    if any(one.event == flag.event and one.kind not in COUNTS for one in layout.labels):
        return flag
    title = arranger.texts.title(arranger.index.story.events[flag.event])
    longer = _placed(arranger, flag.event, flag.x, f"{flag.text} · {title}", scale)
    words = [tear.box for tear in tears if tear.box is not None and tear.box.y < AXIS]
    fits = longer.box.width <= scale.x1 - scale.x0 and not any(longer.box.overlaps(box) for box in words)
    return longer if fits else flag


def _at_event(arranger: Arranger, event: str, scale: TimeScale) -> Flag | None:
    entry = arranger.index.entry(event)
    if entry is None or entry.end <= scale.start or entry.start >= scale.end:
        return None
    moment, language = entry.event.moment, arranger.texts.language
    # Deep time is said as on the axis beside it: 2.4 billion years ago, not 2.4bn.
    style = "long" if moment and moment.qualifier in ("ago", "bp") else "short"
    text = format_date(moment, language, style) if moment else word("undated", language)
    return _placed(arranger, event, arranger.middle(entry, scale), text, scale)


def _at_value(arranger: Arranger, row: int, number: int, scale: TimeScale) -> Flag | None:
    """At a value: its date and its number."""
    from presenter.core.timeline.spoken_values import flag_words  # not for a first look

    point = arranger.rows[row].points[number]
    if point.datum is None or not scale.start <= point.days <= scale.end:
        return None
    text = flag_words(arranger.index.story, point.datum, arranger.texts.language)
    return _placed(arranger, point.event, scale.x(point.days), text, scale, title=False)


def _placed(arranger: Arranger, event: str, x: float, text: str, scale: TimeScale, *, title: bool = True) -> Flag:
    width = arranger.width(text, True) + 14
    left = min(max(x - width / 2, scale.x0 - 8), scale.x1 + 8 - width)
    return Flag(event, x, text, Rect(left, AXIS - FLAG - 3, width, FLAG), title)
