"""A stretch of time that somebody selected: how long it is in the calendar's words, and which events are in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from presenter.core.citation import resolve_source, source_name
from presenter.core.dates import Instant, format_date
from presenter.core.story import Event, Story
from presenter.core.timeline.index import TimelineIndex, shown_origin
from presenter.core.timeline.spoken import spoken_date
from presenter.core.timeline.spoken_words import say

if TYPE_CHECKING:
    from presenter.core.crowd.store import CrowdEvent

DAYS_UP_TO = 4_000_000.0
"""Days from year 1 (about 11,000 years) beyond which nothing is counted in single days."""
YEAR = 365.2425
FINE = 240.0
"""Pixels a day from which on a hand can mean minutes."""
HEAD = ("date", "from", "to", "title", "lane", "origin", "status", "sources", "text")
_RISKY = ("=", "+", "-", "@", "\t", "\r")


class ManyInLane(Protocol):
    """A lane of a crowd, asked how many lie where (see core.crowd.lane)."""

    @property
    def total(self) -> int: ...
    def earlier(self, start: float) -> int: ...
    def later(self, end: float) -> int: ...


def snapped(day: float, per_day: float) -> float:
    """The day, minute or, in deep time, the point that a hand means at `per_day` pixels."""
    if abs(day) > DAYS_UP_TO:
        return day
    if per_day < FINE:
        return float(round(day))
    return round(day * 1440) / 1440


def length_words(start: float, end: float, language: str) -> str:
    """1 year, 3 months and 4 days; 5 hours; about 3.2 million years. Months are real ones."""
    span = end - start
    if abs(start) > DAYS_UP_TO or abs(end) > DAYS_UP_TO:
        return _many_years(span / YEAR, language)
    if span < 1 - 1e-9:
        minutes = round(span * 1440)
        return _listed([(minutes // 60, "hour"), (minutes % 60, "minute")], language)
    years, months, days = _apart(start, end)
    hours = round((span % 1) * 24) % 24 if span < 3 else 0
    return _listed([(years, "year"), (months, "month"), (days, "day"), (hours, "hour")], language)


def _apart(start: float, end: float) -> tuple[int, int, int]:
    """Whole years, months and days from one day to another: 31 January to 1 March is a month and a day."""
    first, last = Instant.from_days(start), Instant.from_days(end)
    year, month, day = first.ymd()
    end_year, end_month, _ = last.ymd()
    months = (end_year - year) * 12 + end_month - month
    while months > 0 and _later(year, month, day, months).days > last.day + 1e-9:
        months -= 1
    return months // 12, months % 12, int(last.day - _later(year, month, day, months).day)


def _later(year: int, month: int, day: int, months: int) -> Instant:
    """The same day so many months later, or the last one of a shorter month."""
    number = year * 12 + month - 1 + months
    year, month = number // 12, number % 12 + 1
    following = Instant.from_ymd(year + month // 12, month % 12 + 1, 1).day
    return Instant.from_ymd(year, month, min(day, int(following - Instant.from_ymd(year, month, 1).day)))


_UNITS = {
    "en": {"year": "year", "month": "month", "day": "day", "hour": "hour", "minute": "minute"},
    "zh": {"year": "年", "month": "个月", "day": "天", "hour": "小时", "minute": "分钟"},
}


def _listed(parts: Iterable[tuple[int, str]], language: str) -> str:
    kept = [(count, unit) for count, unit in parts if count]
    if not kept:
        kept = [(0, "minute")]
    if language.partition("-")[0] == "zh":
        return " ".join(f"{count:,} {_UNITS['zh'][unit]}" for count, unit in kept)
    said = [f"{count:,} {_UNITS['en'][unit]}{'' if count == 1 else 's'}" for count, unit in kept]
    return " and ".join([", ".join(said[:-1]), said[-1]]) if len(said) > 1 else said[0]


def _many_years(years: float, language: str) -> str:
    chinese = language.partition("-")[0] == "zh"
    units = ((1e8, "亿年"), (1e4, "万年")) if chinese else ((1e9, "billion years"), (1e6, "million years"))
    for size, name in units:
        if years >= size:
            return f"约 {years / size:.3g} {name}" if chinese else f"about {years / size:.3g} {name}"
    return f"约 {years:,.0f} 年" if chinese else f"about {years:,.0f} years"


def ends_words(start: float, end: float, language: str) -> str:
    """Its two dates: the first day, and the last one that is still in it."""
    if abs(start) > DAYS_UP_TO or abs(end) > DAYS_UP_TO:
        from presenter.core.timeline.range_words import range_words

        return range_words(start, end, language)
    first, last = (_day_words(day, language) for day in (start, end))
    if start % 1 == 0 and end % 1 == 0:
        last = _day_words(end - 1, language)
    return first if first == last else f"{first} – {last}"


def _day_words(day: float, language: str) -> str:
    from presenter.core.dates.units import day_moment

    instant = Instant.from_days(day)
    text = format_date(day_moment("", *instant.ymd()), language)
    minutes = round(instant.ms / 60_000)
    return f"{text} {minutes // 60:02}:{minutes % 60:02}" if minutes else text


def counts_in(
    index: TimelineIndex, start: float, end: float, crowd: Mapping[str, ManyInLane] | None = None
) -> list[tuple[str, int]]:
    """Lane and how many of its events reach into the stretch; every lane, from top to bottom."""
    found: list[tuple[str, int]] = []
    for lane in index.lanes:
        many = (crowd or {}).get(lane.id)
        more = many.total - many.earlier(start) - many.later(end) if many is not None else 0
        found.append((lane.id, len(lane.visible(start, end)) + more))
    return found


def event_rows(index: TimelineIndex, start: float, end: float, language: str) -> Iterator[tuple[str, ...]]:
    """The narrated events in the stretch by time, as `HEAD` names the columns."""
    story = index.story
    for entry in index.order:
        if entry.end > start and entry.start < end:
            yield _event_row(story, entry.event, language)


def _event_row(story: Story, event: Event, language: str) -> tuple[str, ...]:
    spec, plain = event.spec, story.plain_text
    lane = story.lanes[event.lane].label if event.lane in story.lanes else event.lane
    date = spoken_date(story, event, language)
    if event.moment is not None:
        date = " / ".join(format_date(moment, language) for moment in (event.moment, *(c.moment for c in event.claims)))
    sources = [f"{source_name(story, ref.source, language)} {ref.locator}".strip() for ref in event.sources]
    return (
        date,
        *(_bounds(event.moment.start, event.moment.end) if event.moment else ("", "")),
        plain(spec.title, language),
        plain(lane, language),
        shown_origin(event),
        spec.status,
        "; ".join(dict.fromkeys(sources)),
        plain(spec.text, language) if spec.text else "",
    )


def crowd_row(story: Story, event: CrowdEvent, language: str) -> tuple[str, ...]:
    """An event of a file, as `HEAD` names the columns."""
    moment, last = event.moment, event.last_moment
    dates = [format_date(one, language) for one in (moment, last) if one is not None]
    spec = story.board.event_file
    named = [event.source] if event.source else list(spec.sources) if spec else []
    refs = [ref for ref in (resolve_source(name, story.sources) for name in named) if ref is not None]
    lane = story.lanes[event.lane].label if event.lane in story.lanes else event.lane
    said = [f"{source_name(story, ref.source, language)} {ref.locator}".strip() for ref in refs]
    return (
        " – ".join(dates), *_bounds(moment.start, (last or moment).end), event.title, story.plain_text(lane, language), "context", "actual",
        "; ".join(dict.fromkeys(said)) or event.source, event.text,
    )  # fmt: skip


def _bounds(start: Instant, end: Instant) -> tuple[str, str]:
    """The first day and the last one, as 2023-01-31; year 0 is 1 BCE."""
    days = (start, max(start, end.plus_ms(-1)))
    first, last = (
        f"{year:0{5 if year < 0 else 4}d}-{month:02d}-{day:02d}" for year, month, day in map(Instant.ymd, days)
    )
    return first, last


def as_csv(rows: Iterable[tuple[str, ...]]) -> str:
    """With a head; no cell of a story becomes a formula in a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEAD)
    ours = (HEAD.index("from"), HEAD.index("to"))  # a year before Christ begins with a minus
    writer.writerows(tuple(cell if k in ours else harmless(cell) for k, cell in enumerate(row)) for row in rows)
    return out.getvalue()


def as_text(rows: Iterable[tuple[str, ...]]) -> str:
    """A line an event: date, title and sources, with tabs, for letters and spreadsheets alike."""
    title, sources = HEAD.index("title"), HEAD.index("sources")
    lines = ["\t".join(harmless(_one_line(row[k])) for k in (0, title, sources)) for row in rows]
    return "\n".join(lines)


def harmless(cell: str) -> str:
    """A quote before what a spreadsheet would run."""
    return f"'{cell}" if cell.startswith(_RISKY) else cell


def _one_line(text: str) -> str:
    return " ".join(text.split())


def stretch_said(counts: list[tuple[str, int]], start: float, end: float, language: str, names: dict[str, str]) -> str:
    """All of it in words, for the ear: dates, length, how many in all and per lane."""
    total = sum(count for _, count in counts)
    per_lane = [
        say("said", language, date=names.get(lane, lane), title=f"{count:,}") for lane, count in counts if count
    ]
    parts = [ends_words(start, end, language), length_words(start, end, language), total_words(total, language)]
    parts += per_lane if len(counts) > 1 else []
    return say("list", language).join(parts)


def total_words(total: int, language: str) -> str:
    """`12 events`."""
    return say("lane-none" if not total else "lane-one" if total == 1 else "lane", language, n=f"{total:,}")
