"""When an event was, in words: its date, what the undated lie between, who dates it otherwise, and which date is used."""

from __future__ import annotations

from presenter.core.citation import source_name
from presenter.core.compose.words import word
from presenter.core.dates import format_date
from presenter.core.story import Claim, Event, SourceRef, Story


def date_told(story: Story, event: Event, language: str, form: str = "long") -> str:
    """Its own date; an undated one says what it follows or precedes, by the dates of those where they have any."""
    if event.moment is not None:
        return format_date(event.moment, language, form)
    place = place_told(story, event, language)
    return f"{word('undated', language)} ({place})" if place else word("undated", language)


def place_told(story: Story, event: Event, language: str) -> str:
    """What an undated event lies after, before or between; empty where it has no place."""
    first, last = story.events.get(event.follows), story.events.get(event.precedes)
    if first is not None and last is not None:
        return word("between-events", language, first=_name(story, first, language), last=_name(story, last, language))
    if first is not None:
        return word("after-event", language, name=_name(story, first, language))
    return word("before-event", language, name=_name(story, last, language)) if last is not None else ""


def dates_told(story: Story, event: Event, language: str) -> str:
    """Its own date and those of other sources, short: for a line."""
    return " / ".join([date_told(story, event, language), *(format_date(c.moment, language) for c in event.claims)])


def claims_told(story: Story, event: Event, language: str) -> list[str]:
    """For each other date: when, by whom; then which is used and why. Empty where nobody disagrees."""
    if not event.claims or event.moment is None:
        return []
    lines = [_claim(story, claim, language) for claim in event.claims]
    used = word("date-used", language, date=format_date(event.moment, language))
    because = story.plain_text(event.because, language) if event.because else ""
    return [*lines, word("name-colon", language, name=used) + because if because else used]


def _claim(story: Story, claim: Claim, language: str) -> str:
    when = format_date(claim.moment, language)
    who = _names(story, claim.sources, language)
    if language.startswith("zh") and who[-1:].isascii() and who:
        who += " "  # between Latin letters and Chinese characters
    return word("claims-date", language, who=who, date=when) if who else word("claimed-date", language, date=when)


def _names(story: Story, sources: tuple[SourceRef, ...], language: str) -> str:
    names = dict.fromkeys(source_name(story, ref.source, language) for ref in sources)
    return word("separator", language).join(names)


def _name(story: Story, event: Event, language: str) -> str:
    name = story.plain_text(event.spec.short or event.spec.title, language)
    return word("quoted", language, name=name)
