"""What is told about an event beside the timeline: its date as it is known, title, text, who says so, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from presenter.core.aboutness import slide_of_event
from presenter.core.citation import resolve_source, source_name
from presenter.core.compose.frame import Origin
from presenter.core.dates import format_date
from presenter.core.story import Event, Slide, Story
from presenter.core.timeline.date_words import claims_told, dates_told
from presenter.core.timeline.index import shown_origin

if TYPE_CHECKING:
    from presenter.core.crowd.store import CrowdEvent


class Telling(Struct, frozen=True):
    """Lines of plain text in one language; empty ones have nothing to say."""

    date: str
    title: str
    text: str
    correction: str
    sources: str
    origin: Origin
    slide: Slide | None
    """The slide most about it."""
    claims: tuple[str, ...] = ()
    """Who dates it otherwise, then which date is used and why."""
    picture: str = ""
    """File beside the story."""
    alt: str = ""


def told(story: Story, event_id: str, language: str) -> Telling | None:
    """What is told of an event; None for one that does not exist."""
    event = story.events.get(event_id)
    if event is None:
        return None
    spec = event.spec
    title = story.plain_text(spec.title, language)
    text = story.plain_text(spec.text, language) if spec.text else ""
    if not text and spec.detail:
        text = story.plain_text(spec.detail, language)
    return Telling(
        date=dates_told(story, event, language),
        title=title,
        text="" if text == title else text,
        correction=story.plain_text(spec.correction, language) if spec.correction else "",
        sources=_sources(story, event, language),
        origin=shown_origin(event),
        slide=slide_of_event(story, event_id),
        claims=tuple(claims_told(story, event, language)),
        picture=spec.picture or "",
        alt=story.plain_text(spec.alt, language) if spec.alt else "",
    )


def told_of_crowd(story: Story, event: CrowdEvent, language: str) -> Telling:
    """What is told of an event of a file, of which no slide speaks."""
    date = format_date(event.moment, language)
    if (last := event.last_moment) is not None:
        date += f" – {format_date(last, language)}"
    spec = story.board.event_file
    named = [event.source] if event.source else list(spec.sources) if spec else []
    refs = [ref for ref in (resolve_source(name, story.sources) for name in named) if ref is not None]
    said = (f"{source_name(story, ref.source, language)} {ref.locator or ''}".strip() for ref in refs)
    return Telling(
        date=date,
        title=event.title,
        text="" if event.text == event.title else event.text,
        correction="",
        sources="; ".join(dict.fromkeys(said)),
        origin="context",
        slide=None,
    )


def _sources(story: Story, event: Event, language: str) -> str:
    """Each source once with all its places: Article S2 S38; Reuters."""
    places: dict[str, list[str]] = {}
    for ref in event.sources:
        found = places.setdefault(source_name(story, ref.source, language), [])
        if ref.locator and ref.locator not in found:
            found.append(ref.locator)
    return "; ".join(" ".join([name, *locators]) for name, locators in places.items())
