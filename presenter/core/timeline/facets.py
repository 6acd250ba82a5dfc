"""Facets of a timeline: which lanes, tags, origins and degrees of certainty are left out, and how many events each has.

What is left out is named, not what is kept: a value that a later version of the story brings is seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.dates import Kind, Moment, Precision
from presenter.core.story import Event
from presenter.core.timeline.index import Entry, shown_origin

Facet = Literal["lane", "tag", "origin", "certainty"]
FACETS: tuple[Facet, ...] = ("lane", "tag", "origin", "certainty")
CERTAINTIES = ("exact", "coarse", "approximate", "disputed", "undated", "forecast", "file")
"""`exact` is known to the day, `coarse` to a longer unit, `approximate` by about or with an open end; of `disputed` dates two
sources say different ones; `file` are events of a file, which nobody judged one by one.
"""
ORIGINS = ("article", "context", "derived", "forecast")
UNTAGGED = ""

WORDS: dict[str, dict[str, str]] = {
    "filter": {"zh": "筛选事件", "en": "Filter events"},
    "all": {"zh": "全部显示", "en": "Show all"},
    "all-help": {"zh": "取消所有筛选。", "en": "Takes all filters away."},
    "filter-help": {
        "zh": "空格键或点击：显示或隐藏这些事件。",
        "en": "Space, or a click, shows or hides these events.",
    },
    "hidden": {"zh": "筛选隐藏了 {n} 件", "en": "{n} hidden by filters"},
    "none-hidden": {"zh": "没有隐藏的事件", "en": "Nothing is hidden"},
    "facet-lane": {"zh": "泳道", "en": "Lanes"},
    "facet-tag": {"zh": "标签", "en": "Tags"},
    "facet-origin": {"zh": "出处", "en": "Origin"},
    "facet-certainty": {"zh": "日期的确定程度", "en": "How sure the date is"},
    "untagged": {"zh": "无标签", "en": "Without a tag"},
    "article": {"zh": "原文", "en": "Article"},
    "own": {"zh": "本故事", "en": "This story"},
    "context": {"zh": "其他来源", "en": "Other sources"},
    "derived": {"zh": "推算", "en": "Derived"},
    "forecast": {"zh": "目标与预测", "en": "Targets and forecasts"},
    "exact": {"zh": "精确到日", "en": "Exact to the day"},
    "coarse": {"zh": "月、年等较粗的日期", "en": "A month, a year or longer"},
    "approximate": {"zh": "大约", "en": "Approximate"},
    "disputed": {"zh": "来源不一", "en": "Sources disagree"},
    "undated": {"zh": "无日期", "en": "Undated"},
    "file": {"zh": "来自文件，未逐一判断", "en": "From the file, not judged"},
}


def facet_word(key: str, language: str, **parts: object) -> str:
    """A word of the filters in a language, English for one that is missing."""
    texts = WORDS[key]
    return texts.get(language.partition("-")[0].lower(), texts["en"]).format(**parts)


class LeftOut(Struct, frozen=True, omit_defaults=True):
    """The values that are not wanted, per facet."""

    lane: frozenset[str] = frozenset()
    tag: frozenset[str] = frozenset()
    origin: frozenset[str] = frozenset()
    certainty: frozenset[str] = frozenset()

    def of(self, facet: Facet) -> frozenset[str]:
        found: frozenset[str] = getattr(self, facet)
        return found

    def __bool__(self) -> bool:
        return bool(self.lane or self.tag or self.origin or self.certainty)

    def keeps(self, event: Event, but: Facet | None = None) -> bool:
        """Whether an event is wanted; `but` is a facet that is not asked."""
        return all(self._wants(facet, event) for facet in FACETS if facet != but and self.of(facet))

    def _wants(self, facet: Facet, event: Event) -> bool:
        # Of several tags one that is wanted is enough.
        return any(value not in self.of(facet) for value in values_of(event, facet))

    def keeps_file(self, lane: str, but: Facet | None = None) -> bool:
        """Whether the events of a file in a lane are wanted, all alike."""
        mine: dict[Facet, str] = {"lane": lane, "tag": UNTAGGED, "origin": "context", "certainty": "file"}
        return all(value not in self.of(facet) for facet, value in mine.items() if facet != but)

    def turned(self, facet: Facet, value: str, *, on: bool) -> LeftOut:
        """With a value wanted or not."""
        values = self.of(facet) - {value} if on else self.of(facet) | {value}
        return replace(self, **{facet: values})


def values_of(event: Event, facet: Facet) -> tuple[str, ...]:
    """The values an event has of a facet: one at the least."""
    if facet == "lane":
        return event.lanes or (event.lane,)
    if facet == "tag":
        return tuple(event.spec.tags) or (UNTAGGED,)
    return (shown_origin(event),) if facet == "origin" else (certainty(event),)


def certainty(event: Event) -> str:
    """How sure the date is; what is doubted more goes first."""
    if event.spec.status in ("target", "forecast"):
        return "forecast"
    if event.claims:
        return "disputed"
    if event.moment is None:
        return "undated"
    moment = event.moment
    if event.spec.status == "estimate" or _vague(moment):
        return "approximate"
    ends = [end for end in (moment.start_moment, moment.end_moment) if end is not None] or [moment]
    if moment.kind is Kind.SET:
        ends = list(moment.members)
    return "exact" if all(end.precision <= Precision.DAY for end in ends) else "coarse"


def _vague(moment: Moment) -> bool:
    parts = (moment, moment.start_moment, moment.end_moment)
    return any(
        part is not None and (part.approximate or part.uncertain or part.open_start or part.open_end) for part in parts
    )


def facet_counts(
    entries: Iterable[Entry],
    left_out: LeftOut,
    *,
    hits: Collection[str] | None = None,
    stretch: tuple[float, float] | None = None,
    file_lanes: dict[str, int] | None = None,
) -> dict[Facet, Counter[str]]:
    """For each value, how many events it would show, with the other facets as they are, of those found and in a stretch.

    `file_lanes` says how many events of a file each lane has there. A value without any such event counts 0.
    """
    counts: dict[Facet, Counter[str]] = {facet: Counter() for facet in FACETS}
    for entry in entries:
        event = entry.event
        counted = (hits is None or event.id in hits) and (
            stretch is None or (entry.end > stretch[0] and entry.start < stretch[1])
        )
        for facet in FACETS:
            shown = counted and left_out.keeps(event, facet)
            for value in values_of(event, facet):
                counts[facet][value] += shown
    for lane, count in (file_lanes or {}).items():
        values: dict[Facet, str] = {"lane": lane, "tag": UNTAGGED, "origin": "context", "certainty": "file"}
        for facet, value in values.items():
            counts[facet][value] += count if left_out.keeps_file(lane, facet) else 0
    return counts


def in_order(facet: Facet, values: Iterable[str], lanes: Iterable[str]) -> list[str]:
    """Lanes as the story has them, origins and certainties from the surest, tags by the alphabet, none of them last."""
    found = set(values)
    known = {"lane": list(lanes), "origin": list(ORIGINS), "certainty": list(CERTAINTIES), "tag": []}[facet]
    return [one for one in known if one in found] + sorted(found - set(known), key=lambda one: (one == UNTAGGED, one))
