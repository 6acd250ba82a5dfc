"""What the palette can find, as plain values, and the search over them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from presenter.app.slide_words import chapter_name, short_title
from presenter.core.aboutness import figures_of, slides_of_events
from presenter.core.citation import source_name
from presenter.core.compose.frame import Origin
from presenter.core.compose.words import word
from presenter.core.dates import format_date
from presenter.core.slide_search import needles
from presenter.core.story import Event, Fact, Story

Kind = Literal["event", "fact", "slide", "view", "command"]
KINDS: tuple[Kind, ...] = ("event", "fact", "slide", "view", "command")
PREFIXES: dict[str, Kind] = {"@": "event", "#": "fact", ">": "command"}
MOST_PER_KIND = 6
MOST_ALONE = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to go to. `target` is the id of the event, fact or command, or the slide's or view's number as text."""

    kind: Kind
    target: str
    title: str
    middle: str = ""
    right: str = ""
    origin: Origin | None = None
    more: str = ""
    """Further words it is found by."""


def story_entries(story: Story, language: str, slide_words: str) -> list[Entry]:
    """Events, facts and slides of a story; `slide_words` is “slide {number}” in the app's language."""
    homes, event_slides = fact_homes(story), slides_of_events(story)
    found: list[Entry] = []
    for event in story.events.values():
        home_slide = event_slides.get(event.id)
        found.append(
            Entry(
                "event",
                event.id,
                story.plain_text(event.spec.title, language),
                format_date(event.moment, language) if event.moment else word("undated", language),
                slide_words.format(number=home_slide.number) if home_slide else "",
                event.origin,
                f"{story.plain_text(event.spec.short, language)} {event.id} {' '.join(event.spec.tags)} {_said(story, event, language)}",
            )
        )
    for fact in story.facts.values():
        home = homes.get(fact.id)
        found.append(
            Entry(
                "fact",
                fact.id,
                f"{story.format_fact(fact.id, language, 'label')}  {story.plain_text(fact.spec.label, language)}",
                _fact_source(story, fact, language),
                slide_words.format(number=home) if home else "",
                fact.origin,
                fact.id,
            )
        )
    texts = needles(story, language)
    for slide, needle in zip(story.slides, texts, strict=True):
        title = story.plain_text(slide.spec.title, language)
        name = f"{slide.number}   {short_title(story, slide, language)}"
        found.append(
            Entry(
                "slide",
                str(slide.number),
                name,
                chapter_name(story, slide, language),
                more=f"{title} {slide.id} {needle.text}",
            )
        )
    return found


def fact_homes(story: Story) -> dict[str, int]:
    """The number of the first slide that shows each fact: at once, else after a switch is set."""
    homes: dict[str, int] = {}
    others = [state for slide in story.slides for state in slide.states.values()]
    for slide in (*story.slides, *others) if story.facts else ():
        for fact in figures_of(slide.spec):
            homes.setdefault(fact, slide.number)
    return homes


def _said(story: Story, event: Event, language: str) -> str:
    """Its date as the author wrote it, and its sources."""
    written = event.moment.text if event.moment is not None else ""
    return " ".join((written, *(f"{source_name(story, ref.source, language)} {ref.id}" for ref in event.sources)))


def _fact_source(story: Story, fact: Fact, language: str) -> str:
    if fact.origin == "derived":
        return word("derived", language)
    if not fact.sources:
        return ""
    first = fact.sources[0]
    return f"{source_name(story, first.source, language)} {first.locator}".strip()


def search(entries: Iterable[Entry], query: str) -> list[tuple[Kind, list[Entry]]]:
    """The entries that hold every word of the query, the best first, by kind; a prefix keeps one kind alone.

    A number alone finds the slide of that number first.
    """
    query = query.strip()
    only = PREFIXES.get(query[:1])
    words = _folded(query[1:] if only else query).split()
    groups: list[tuple[Kind, list[Entry]]] = []
    for kind in KINDS if only is None else (only,):
        scored = [
            (score, place, entry)
            for place, entry in enumerate(entries)
            if entry.kind == kind and (score := _score(entry, words)) is not None
        ]
        scored.sort(key=lambda found: found[:2])
        best = [entry for _, _, entry in scored[: MOST_PER_KIND if only is None else MOST_ALONE]]
        if best:
            groups.append((kind, best))
    if query.isdecimal():
        groups.sort(key=lambda group: group[0] != "slide")
    return groups


def _score(entry: Entry, words: list[str]) -> int | None:
    """0 is best; None when a word is missing."""
    if entry.kind == "slide" and words == [entry.target]:
        return -1
    title = _folded(entry.title)
    whole = f"{title} {_folded(entry.middle)} {_folded(entry.more)}"
    if not all(word in whole for word in words):
        return None
    return sum(0 if title.startswith(w) else 1 if f" {w}" in title else 2 if w in title else 3 for w in words)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
