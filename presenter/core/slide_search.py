"""Finding a slide by its number, id, title or any word on it, by a number or source it shows, or by a date it speaks of."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.aboutness import figures_of, main_events
from presenter.core.citation import source_name
from presenter.core.dates import DateError, format_date, parse_date
from presenter.core.folded import folded
from presenter.core.resolve.texts import contents_of
from presenter.core.story import Slide, Story

LEAST_DATE = 4
"""Signs of the shortest date: a year."""


class Needle(Struct, frozen=True):
    """What one slide is found by, folded."""

    number: int
    id: str
    title: str
    text: str


def needles(story: Story, language: str) -> tuple[Needle, ...]:
    """One per slide: the texts of a language, its notes, and the numbers, sources and dates in it."""
    return tuple(_needle(story, slide, language) for slide in story.slides)


def _needle(story: Story, slide: Slide, language: str) -> Needle:
    states = slide.all_states
    said = [story.plain_text(text, language) for state in states for _, text in contents_of(state.spec).texts]
    facts = sorted({fact for state in states for fact in figures_of(state.spec)} & set(story.facts))
    for fact in facts:
        known = story.facts[fact]
        said += [fact, story.format_fact(fact, language, "label"), story.plain_text(known.spec.label, language)]
        said += [f"{source_name(story, ref.source, language)} {ref.locator} {ref.id}" for ref in known.sources]
        if known.as_of is not None:
            said += [known.as_of.text, format_date(known.as_of, language)]
    for event in slide.events:
        found = story.events.get(event)
        if found is not None and len(slide.events) <= 12:
            said += [event, story.plain_text(found.spec.title, language)]
            said += [f"{source_name(story, ref.source, language)} {ref.id}" for ref in found.sources]
            if found.moment is not None:
                said += [found.moment.text, format_date(found.moment, language)]
    title = f"{story.plain_text(slide.spec.title, language)} {story.plain_text(slide.spec.short, language)}"
    section = story.plain_text(story.board.sections.get(slide.spec.section or "", ""), language)
    return Needle(slide.number, folded(slide.id), folded(title), folded(" ".join((title, section, *said))))


def find(found_by: tuple[Needle, ...], query: str) -> list[int]:
    """Numbers of the slides that have every word, the best first: a number or id, then titles, then the rest."""
    query = folded(query).strip()
    words = query.split()
    if not words:
        return [needle.number for needle in found_by]
    scored: list[tuple[int, int]] = []
    for needle in found_by:
        if query == str(needle.number):
            scored.append((0, needle.number))
        elif query == needle.id:
            scored.append((1, needle.number))
        elif query.isdecimal() and str(needle.number).startswith(query):
            scored.append((2, needle.number))
        elif all(word in needle.title or word in needle.id for word in words):
            scored.append((3 if needle.title.startswith(query) else 4, needle.number))
        elif all(word in needle.text or word in needle.id for word in words):
            scored.append((5, needle.number))
    return [number for _, number in sorted(scored)]


def slide_at(story: Story, text: str) -> int | None:
    """The slide that a typed text means: its number, its id, a date, or the beginning of a title; None for none.

    A number that is no slide's is a year where the story has that year.
    """
    text = text.strip()
    if text.isdecimal() and 1 <= int(text) <= len(story.slides):
        return int(text)
    if text in story.slide_index:
        return story.slide_index[text] + 1
    number = _of_date(story, text) if len(text) >= LEAST_DATE else None
    if number is None and text and not text.isdecimal():
        wanted = folded(text)
        for slide in story.slides:
            titles = [folded(story.plain_text(slide.spec.title, language)) for language in story.languages]
            if any(title.startswith(wanted) for title in titles):
                return slide.number
    return number


def _of_date(story: Story, text: str) -> int | None:
    """The slide about the event that lies in, or nearest to, a date within the story."""
    try:
        wanted = parse_date(text).period
    except DateError:
        return None
    start, end = wanted.start.days, wanted.end.days
    if end < story.period[0] or start > story.period[1]:
        return None
    best: tuple[float, float, int] | None = None
    for slide_id, event in main_events(story).items():
        moment = story.events[event].moment
        if moment is None:
            continue
        first, last = moment.start.days, moment.end.days
        away = max(first - end, start - last, 0.0)
        found = (away, abs(first - start), story.slide_index[slide_id] + 1)
        best = found if best is None else min(best, found)
    return best[2] if best is not None else None
