"""Authored gaps of the axis: read, checked that nothing dated lies in them, found where the author leaves that to us."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from presenter.core.resolve.dates import resolve_date
from presenter.core.resolve.notes import Notes
from presenter.core.schema.timeline import Gap, Gaps, TimelineSpec
from presenter.core.source import Path
from presenter.core.story import Slide, Story
from presenter.core.timeline.empty_time import (
    MONTH,
    MOST,
    YEAR,
    dated_stretches,
    found_tears,
    story_stretches,
    tight_period,
)
from presenter.core.timeline.framing import slide_frame
from presenter.core.timeline.tears import Stretches, open_length, room_share

_LENGTH = re.compile(
    r"([\d.,]+)\s*(?:(thousand|million|billion|万|亿)\s*)?(?:个)?"
    r"(years?|months?|weeks?|days?|hours?|minutes?|年|月|周|天|日|小时|分钟)",
    re.IGNORECASE,
)
_SCALES = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "万": 1e4, "亿": 1e8}
_DAYS = {
    "year": YEAR, "month": MONTH, "week": 7.0, "day": 1.0, "hour": 1 / 24, "minute": 1 / 1440,
    "年": YEAR, "月": MONTH, "周": 7.0, "天": 1.0, "日": 1.0, "小时": 1 / 24, "分钟": 1 / 1440,
}  # fmt: skip


def with_tears(story: Story, notes: Notes) -> Story:
    """The story with the tears of its axis, and those of slides that have their own."""
    tears: Stretches = ()
    if story.board.timeline is not None:
        tears = resolve_tears(story.board.timeline, ("timeline",), story, story.period, notes)
    if tears:
        whole, period = story.period, tight_period(story, tears, story_stretches(story))
        story = replace(story, period=period, slides=tuple(_within(slide, whole, period) for slide in story.slides))
    slides = tuple(_torn(slide, story, notes) for slide in story.slides)
    return replace(story, tears=tears, slides=slides)


def _within(slide: Slide, whole: tuple[float, float], period: tuple[float, float]) -> Slide:
    """A slide about the whole story is about its period."""
    states = {choice: _within(state, whole, period) for choice, state in slide.states.items()}
    return replace(slide, period=period if slide.period == whole else slide.period, states=states)


def _torn(slide: Slide, story: Story, notes: Notes) -> Slide:
    states = {choice: _torn(state, story, notes) for choice, state in slide.states.items()}
    spec = slide.spec.timeline
    if spec is None:
        return replace(slide, states=states) if states else slide
    tears = resolve_tears(spec, (*slide.place, "timeline"), story, slide_frame(replace(story, tears=()), slide), notes)
    return replace(slide, tears=tears, states=states)


def resolve_tears(spec: TimelineSpec, path: Path, story: Story, period: tuple[float, float], notes: Notes) -> Stretches:
    """The tears of one axis that shows `period`."""
    gaps = spec.gaps
    if gaps is None:
        return ()
    path = (*path, "gaps")
    cut = _authored(gaps.cut, (*path, "cut"), story, notes)
    longer = _longer_than(gaps, path, notes)
    found: Stretches = ()
    if gaps.auto or longer is not None:
        found = found_tears([*story_stretches(story), *cut], period, longer)
        if not found and not cut:
            hint = "leave gaps out, or name what to leave out: cut: [{from: …, to: …}]"
            what = "that dwarfs the rest" if longer is None else f"longer than {gaps.longer_than}"
            notes.warn(path, "gap-none", f"there is no empty time {what}: the axis stays linear", hint)
    return _apart(sorted((*cut, *found)), period)


def _authored(cut: Sequence[Gap], path: Path, story: Story, notes: Notes) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    stretches = [(event, stretch) for event in story.events.values() for stretch in dated_stretches([event])]
    for number, gap in enumerate(cut):
        here = (*path, number)
        start, end = resolve_date(gap.from_, (*here, "from"), notes), resolve_date(gap.to, (*here, "to"), notes)
        if start is None or end is None:
            continue
        first, last = start.end.days, end.start.days
        if last <= first:
            notes.error((*here, "to"), "gap-order", "this gap ends before it begins", "swap from and to")
            continue
        inside = next((event for event, stretch in stretches if stretch[0] < last and stretch[1] > first), None)
        if inside is not None:
            message = f"this gap is not empty: the event “{inside.id}” is dated in it"
            notes.error(here, "gap-not-empty", message, "end the gap before the event, or begin it after")
            continue
        if _has_crowd(story, first, last):
            message = "this gap is not empty: events of the file are dated in it"
            notes.error(here, "gap-not-empty", message, "end the gap before them, or begin it after")
            continue
        other = next((one for one in found if one[0] < last and one[1] > first), None)
        if other is not None:
            notes.error(
                here, "gap-overlap", "this gap overlaps another", "join them, or let one end where the other begins"
            )
            continue
        found.append((first, last))
    return found


def _has_crowd(story: Story, first: float, last: float) -> bool:
    """Whether events of the story's file reach into a stretch."""
    if story.crowd is None:
        return False
    lanes = [story.crowd.lane(lane, None) for lane in story.crowd.lanes]
    return any(lane.earlier(first) + lane.later(last) < lane.total for lane in lanes)


def _longer_than(gaps: Gaps, path: Path, notes: Notes) -> float | None:
    if gaps.longer_than is None:
        return None
    days = length_in_days(gaps.longer_than)
    if days is None:
        message = f"“{gaps.longer_than}” is no length of time"
        notes.error((*path, "longer_than"), "length", message, "write for example 40 years, 6 months, 2 billion years")
    return days


def length_in_days(text: str) -> float | None:
    """About how many days a length of time is (40 years, 2 billion years, 6 个月); None for anything else."""
    match = _LENGTH.fullmatch(text.strip())
    if match is None:
        return None
    try:
        number = float(match[1].replace(",", ""))
    except ValueError:
        return None
    unit = match[3].lower()
    return number * _SCALES[(match[2] or "").lower()] * _DAYS.get(unit, _DAYS.get(unit.rstrip("s"), 0.0)) or None


def _apart(tears: Sequence[tuple[float, float]], period: tuple[float, float]) -> Stretches:
    """Those within the period that save room; at most as many as an axis may have, the longest."""
    inside = [tear for tear in tears if tear[0] > period[0] and tear[1] < period[1]]
    longest = tuple(sorted(sorted(inside, key=lambda tear: tear[0] - tear[1])[:MOST]))
    span = open_length(longest, *period)
    return tuple(tear for tear in longest if tear[1] - tear[0] > room_share(longest) * span)
