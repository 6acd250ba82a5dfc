"""Where a story has long empty time, and which of it may be torn out of the axis. Nothing dated ever lies in a tear."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from presenter.core.dates import Instant, Kind, Moment
from presenter.core.dates.gregorian import day_number, months_later
from presenter.core.timeline.tears import Stretches, open_length, room_share

if TYPE_CHECKING:
    from presenter.core.story import Event, Story

MOST_FOUND = 8
"""Tears found without being asked for one by one."""
MOST = 12
"""Tears of an axis at the most."""
TIMES_USUAL = 4.0
"""A gap found is this many times as long as the usual one."""
PART_OF_OPEN = 6.0
"""And takes more than this part (1/6) of what is still open."""
AIR = 0.03
"""Of the open time, what is left on either side of a tear."""
MARGIN = 0.04
"""Of the time between the first event and the last, left free on either side."""
LEAST_OPEN = 1e-3
"""Of a period, what counts as open at the least, so that mere moments stand apart from the tears around them."""
YEAR, MONTH = 365.2425, 30.436875


def dated_stretches(events: Iterable[Event]) -> list[tuple[float, float]]:
    """What events take of time. What lasted from one date to another takes its two ends: its bar may be torn."""
    found: list[tuple[float, float]] = []
    for event in events:
        for moment in (event.moment, *(claim.moment for claim in event.claims)):
            if moment is not None:
                found += _taken(moment)
    return found


def _taken(moment: Moment) -> list[tuple[float, float]]:
    start, end = moment.start_moment, moment.end_moment
    if moment.kind is Kind.INTERVAL and start is not None and end is not None:
        return [*_taken(start), *_taken(end)]
    return [(moment.start.days, moment.end.days)]


def story_stretches(story: Story) -> list[tuple[float, float]]:
    """All that must not lie in a tear: events, also those of a file, bounds of eras, and where `after` begins."""
    found = dated_stretches(story.events.values())
    found += [(era.start, era.start) for era in story.eras if not era.is_open_start]
    found += [(era.end, era.end) for era in story.eras if not era.is_open_end]
    if story.after is not None and any(start >= story.after for start, _ in found):
        found.append((story.after, story.after))
    if story.as_of is not None and any(start >= story.as_of.end.days for start, _ in found):
        found.append((story.as_of.end.days, story.as_of.end.days))
    if story.crowd is not None:
        from presenter.core.timeline.crowd_stretches import crowd_stretches  # with numpy, for few stories

        found += crowd_stretches(story.crowd)
    return found


def tight_period(story: Story, tears: Stretches, stretches: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The story's time, where the author leaves its ends to us, with margins that suit a torn axis.

    Margins are a part of the time shown, and of that little is left where much is torn out.
    """
    low, high = story.period
    shown = [one for one in stretches if story.after is None or one[0] < story.after]
    if not tears or not shown:
        return low, high
    first, last = min(start for start, _ in shown), max(end for _, end in shown)
    margin = max(open_length(tears, first, last) * MARGIN, 1.0)
    written = story.board.time
    if not (written and written.from_):
        low = max(low, first - margin)
    if not (written and written.to):
        high = min(high, last + margin)
    return low, high


def gaps_between(stretches: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """The stretches in which nothing lies, from left to right."""
    ordered = sorted(stretches)
    gaps: list[tuple[float, float]] = []
    reach = ordered[0][1] if ordered else 0.0
    for start, end in ordered[1:]:
        if start > reach:
            gaps.append((reach, start))
        reach = max(reach, end)
    return gaps


def found_tears(
    stretches: Sequence[tuple[float, float]], period: tuple[float, float], longer_than: float | None = None
) -> Stretches:
    """Tears in the empty time of a period: in all gaps longer than so many days, or in those that dwarf the others."""
    gaps = [gap for gap in gaps_between(stretches) if gap[0] >= period[0] and gap[1] <= period[1]]
    if not gaps:
        return ()
    inside = [(start, end) for start, end in stretches if end >= period[0] and start <= period[1]]
    first, last = min(start for start, _ in inside), max(end for _, end in inside)
    period = max(period[0], first), min(period[1], last)
    by_length = sorted(gaps, key=lambda gap: gap[0] - gap[1])
    if longer_than is not None:
        chosen = [gap for gap in by_length if gap[1] - gap[0] > longer_than][:MOST]
    else:
        chosen = _dwarfing(by_length, period[1] - period[0])
    # With less air, or fewer tears, more is saved: those that would save nothing are left whole.
    while chosen:
        ordered = tuple(sorted(chosen))
        share, total = room_share(ordered), period[1] - period[0]
        bare = max(total - sum(end - start for start, end in ordered), total * LEAST_OPEN)
        open_days = bare / (1 - share * len(ordered) * 1.2)
        air = AIR * open_days
        torn = [tear for gap in ordered if (tear := rounded(gap, air)) is not None]
        room = room_share(ordered) * open_length(tuple(torn), *period)
        kept = tuple(tear for tear in torn if tear[1] - tear[0] > 2 * room)
        if len(kept) == len(chosen):
            return kept
        chosen = chosen[:-1]
    return ()


def _dwarfing(by_length: Sequence[tuple[float, float]], total: float) -> list[tuple[float, float]]:
    if not by_length:
        return []
    start, end = by_length[len(by_length) // 2]
    usual, left = end - start, total
    chosen: list[tuple[float, float]] = []
    for gap in by_length[:MOST_FOUND]:
        length = gap[1] - gap[0]
        if length <= TIMES_USUAL * usual or length < left / PART_OF_OPEN:
            break
        chosen.append(gap)
        left -= length
    return chosen


def rounded(gap: tuple[float, float], air: float) -> tuple[float, float] | None:
    """A tear in a gap with air on either side, between round dates, so that its length can be told in few words.

    Rounding takes no more than as much again: to a day, a month, a year or years by powers of ten, as the air allows.
    """
    start, end = gap[0] + air, gap[1] - air
    if end <= start:
        return None
    first, last = Instant.from_days(start).ymd(), Instant.from_days(end).ymd()
    if air >= YEAR:
        step = 10 ** math.floor(math.log10(air / YEAR))
        found = day_number(-(-(first[0] + 1) // step) * step, 1, 1), day_number(last[0] // step * step, 1, 1)
    elif air >= MONTH:
        found = day_number(*months_later(first[0], first[1], 1), 1), day_number(last[0], last[1], 1)
    elif air >= 1:
        found = math.ceil(start), math.floor(end)
    else:
        return start, end
    return (float(found[0]), float(found[1])) if found[1] > found[0] else None
