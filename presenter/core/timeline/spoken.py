"""A timeline by ear: what is said of an event, of a crowd's event, and of a lane.

The name comes first and says when and what; the description says how sure, who says so, and where it is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presenter.core.aboutness import slide_of_event
from presenter.core.citation import resolve_source, source_name
from presenter.core.dates import format_date
from presenter.core.story import Event, SourceRef, Story
from presenter.core.timeline.spoken_words import say

if TYPE_CHECKING:
    from presenter.core.crowd.store import CrowdEvent


class Spoken(Struct, frozen=True):
    """Plain text in one language, without markup."""

    name: str
    description: str


class LaneCounts(Struct, frozen=True):
    """How many events a lane has and where they lie of the view; `crowd` of `total` come from `file`."""

    total: int
    shown: int
    earlier: int
    later: int
    crowd: int = 0
    file: str = ""


def spoken_event(story: Story, event: Event, language: str) -> Spoken:
    """`early 2023, from 1 January to 30 April 2023: First customer` and all that is known beside it."""
    spec = event.spec
    title = story.plain_text(spec.title, language)
    text = story.plain_text(spec.text, language) if spec.text else ""
    detail = story.plain_text(spec.detail, language) if spec.detail else ""
    parts = [said for said in (text, detail) if said and said != title]
    if event.claims:
        parts.append(_disagreement(story, event, language))
    parts += _kinds(event, language)
    if spec.correction:
        parts.append(say("correction", language, text=story.plain_text(spec.correction, language)))
    parts.append(_sources(story, event.sources, language))
    if spec.tags:
        parts.append(say("tags", language, text=say("list", language).join(spec.tags)))
    slide = slide_of_event(story, event.id)
    if slide is not None:
        parts.append(say("slide", language, n=slide.number, title=story.plain_text(slide.spec.title, language)))
    return Spoken(say("said", language, date=spoken_date(story, event, language), title=title), joined(parts, language))


def spoken_date(story: Story, event: Event, language: str) -> str:
    """When, with the bounds that its words leave open; an undated event says what it follows."""
    if event.moment is not None:
        return format_date(event.moment, language, "spoken")
    before = story.events.get(event.spec.after_event or "")
    if before is None:
        return say("undated", language)
    return say("follows", language, name=story.plain_text(before.spec.short or before.spec.title, language))


def spoken_crowd_event(story: Story, event: CrowdEvent, language: str) -> Spoken:
    """An event of a file, in the language that the file is written in; its date in the story's."""
    last = event.last_moment
    date = format_date(event.moment, language, "spoken")
    if last is not None:
        date = say("span", language, start=format_date(event.moment, language), end=format_date(last, language))
    spec = story.board.event_file
    named = [event.source] if event.source else list(spec.sources) if spec else []
    refs = tuple(ref for ref in (resolve_source(name, story.sources) for name in named) if ref is not None)
    parts = [event.text] if event.text and event.text != event.title else []
    parts += [say("context", language), _sources(story, refs, language)]
    return Spoken(say("said", language, date=date, title=event.title), joined(parts, language))


def spoken_lane(name: str, counts: LaneCounts, language: str) -> Spoken:
    """`Capital: 12 events`; what of them is in view, and what came from a file."""
    count = "lane-none" if not counts.total else "lane-one" if counts.total == 1 else "lane"
    title = say("said", language, date=name or say("no-lane", language), title=say(count, language, n=_n(counts.total)))
    parts: list[str] = []
    if counts.crowd:
        parts.append(say("lane-file", language, n=_n(counts.crowd), file=counts.file))
    parts.append(where_words(counts, language))
    return Spoken(title, joined(parts, language))


def where_words(counts: LaneCounts, language: str) -> str:
    """How many are in view, before it and after it; empty where all are in view."""
    if not counts.earlier and not counts.later:
        return ""
    where = [say("in-view", language, n=_n(counts.shown))]
    where += [say("earlier", language, n=_n(counts.earlier))] if counts.earlier else []
    where += [say("later", language, n=_n(counts.later))] if counts.later else []
    return say("list", language).join(where)


def _kinds(event: Event, language: str) -> list[str]:
    found = [say(event.spec.status if event.spec.status != "actual" else event.origin, language)]
    if event.spec.status != "actual" and event.origin in ("article", "context"):
        found.append(say(event.origin, language))
    if event.after:
        found.append(say("after", language))
    return found


def _disagreement(story: Story, event: Event, language: str) -> str:
    """Both dates of two sources that disagree, and by whom."""
    chinese = language.partition("-")[0] == "zh"
    told = []
    for claim in event.claims:
        date = format_date(claim.moment, language, "spoken")
        by = say("list", language).join(
            dict.fromkeys(source_name(story, ref.source, language) for ref in claim.sources)
        )
        said = say("also-by", language, by=by, date=date) if by else say("also", language, date=date)
        label = story.plain_text(claim.label, language) if claim.label else ""
        told.append(said + (f"（{label}）" if chinese else f" ({label})") * bool(label))
    said = ("；" if chinese else "; ").join(told)
    if event.moment is None:
        return said
    shown = say("shown", language, date=format_date(event.moment, language))
    because = story.plain_text(event.because, language) if event.because else ""
    return f"{said}{'；' if chinese else '; '}{shown}" + (f"{'：' if chinese else ': '}{because}" if because else "")


def _sources(story: Story, refs: tuple[SourceRef, ...], language: str) -> str:
    named = [f"{source_name(story, ref.source, language)} {ref.locator}".strip() for ref in refs]
    if not named:
        return say("no-source", language)
    return say("sources", language, text=say("list", language).join(dict.fromkeys(named)))


def joined(parts: list[str], language: str) -> str:
    """Sentences, each with one full stop."""
    end = say("end", language)
    said = end.join(part.rstrip("。. ") for part in parts if part)
    return f"{said}{end.rstrip()}" if said else ""


def _n(count: int) -> str:
    return f"{count:,}"
