"""What the palette can find in a story, as plain values."""

from __future__ import annotations

from presenter.app.palette.entry import Entry
from presenter.app.slide_words import chapter_name, short_title
from presenter.core.aboutness import figures_of, slides_of_events
from presenter.core.citation import source_name, source_ref
from presenter.core.compose.words import word
from presenter.core.dates import format_date
from presenter.core.schema.text import Text
from presenter.core.slide_search import needles
from presenter.core.story import Event, Fact, Story


def story_entries(story: Story, language: str, slide_words: str) -> list[Entry]:
    """Events, facts, slides and sources of a story, found in all its languages; `slide_words` is “slide {number}” in the app's language."""
    homes, event_slides = fact_homes(story), slides_of_events(story)
    others = [other for other in story.languages if other != language]

    def elsewhere(text: Text) -> tuple[str, ...]:
        """The same in the other languages."""
        return tuple(filter(None, (story.plain_text(text, other) for other in others)))

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
                elsewhere(event.spec.title),
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
                elsewhere(fact.spec.label),
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
                other_names=elsewhere(slide.spec.title),
            )
        )
    cited = source_homes(story) if story.sources else {}
    for source_id, source in story.sources.items():
        number = cited.get(source_id)
        name, title = source_name(story, source_id, language), story.plain_text(source.title, language)
        found.append(
            Entry(
                "source",
                source_id,
                name if name == title else f"{name}  {title}",
                source.date or "",
                slide_words.format(number=number) if number else "",
                source.origin,
                f"{source_id} {source.url}",
                elsewhere(source.title),
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


def source_homes(story: Story) -> dict[str, int]:
    """The number of the first slide that rests on each source."""
    homes: dict[str, int] = {}
    for slide in story.slides:
        refs = [r.source for fact in figures_of(slide.spec) if fact in story.facts for r in story.facts[fact].sources]
        refs += [r.source for event in slide.events if event in story.events for r in story.events[event].sources]
        refs += [source_ref(story, ref).source for ref in (*slide.spec.sources, *slide.spec.covers)]
        for ref in refs:
            homes.setdefault(ref, slide.number)
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
