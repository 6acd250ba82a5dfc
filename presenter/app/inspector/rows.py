"""What is on stage and where it comes from, as rows: figures first, then events, then sources named by themselves."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from presenter.core.citation import dated_source, source_name, source_ref, spelled_formula
from presenter.core.compose.frame import Frame, Origin
from presenter.core.compose.words import word
from presenter.core.story import Event, Fact, SourceRef, Story
from presenter.core.timeline.date_words import claims_told, date_told


class SourceRow(Struct, frozen=True):
    """One row of the sources panel: `value` is bold, `under` says the source, `verdict` stands at the right."""

    value: str
    meaning: str
    under: str
    origin: Origin
    verdict: str = ""
    wrong: bool = False
    """The verdict is a correction."""
    fact: str = ""
    event: str = ""


def stage_rows(story: Story, frame: Frame) -> list[SourceRow]:
    """Each figure, event and source of the frame once, in order of appearance."""
    facts = dict.fromkeys(fact for piece in frame.pieces for fact in piece.facts if fact in story.facts)
    events = dict.fromkeys(piece.event for piece in frame.pieces if piece.event in story.events)
    told = {fact for event in events for fact in story.events[event].spec.facts if fact in facts}
    rows = [_fact_row(story, story.facts[fact], frame.language) for fact in facts]
    rows += [
        _event_row(story, story.events[event], frame.language)
        for event in events
        if story.events[event].claims or not told.intersection(story.events[event].spec.facts)
    ]
    named = {ref.source for fact in facts for ref in story.facts[fact].sources}
    named |= {ref.source for event in events for ref in story.events[event].sources}
    others = dict.fromkeys(source_ref(story, name).source for piece in frame.pieces for name in piece.sources)
    rows += [_source_row(story, source, frame.language) for source in others if source not in named]
    return rows


def _fact_row(story: Story, fact: Fact, language: str) -> SourceRow:
    parts = [_sources(story, fact.sources, language)]
    if fact.spec.formula:
        parts.insert(0, f"{word('derived', language)} {spelled_formula(story, fact.id, language)}")
    note = story.plain_text(fact.spec.correction or fact.spec.note, language)
    parts.append(note)
    verdict, wrong = _verdict(fact, language)
    return SourceRow(
        story.format_fact(fact.id, language, "label"),
        story.plain_text(fact.spec.label, language),
        _joined(parts, language),
        fact.origin,
        verdict,
        wrong,
        fact=fact.id,
    )


def _verdict(fact: Fact, language: str) -> tuple[str, bool]:
    if fact.spec.correction:
        return word("fix", language), True
    if fact.spec.verdict:
        return word(fact.spec.verdict, language), fact.spec.verdict == "wrong"
    if not fact.sources and not fact.spec.formula:
        return word("doubt", language), False
    return "", False


def _event_row(story: Story, event: Event, language: str) -> SourceRow:
    date = date_told(story, event, language)
    correction = story.plain_text(event.spec.correction, language)
    return SourceRow(
        date,
        story.plain_text(event.spec.short or event.spec.title, language),
        _joined([_sources(story, event.sources, language), *claims_told(story, event, language), correction], language),
        event.origin,
        word("fix", language) if correction else "",
        bool(correction),
        event=event.id,
    )


def _source_row(story: Story, source: str, language: str) -> SourceRow:
    spec = story.sources.get(source)
    title = story.plain_text(spec.title, language) if spec else ""
    note = story.plain_text(spec.note, language) if spec else ""
    origin: Origin = spec.origin if spec else "context"
    return SourceRow(dated_source(story, source, language), title, note, origin)


def _sources(story: Story, references: Iterable[SourceRef], language: str) -> str:
    """`原文 S33; Anthropic 2025-09-02`: a place in a source takes its name once."""
    places: dict[str, list[str]] = {}
    for ref in references:
        places.setdefault(ref.source, [])
        if ref.locator:
            places[ref.source].append(ref.locator)
    named = [" ".join([dated_source(story, source, language) if not found else source_name(story, source, language), *found])
             for source, found in places.items()]  # fmt: skip
    return ("；" if language.startswith("zh") else "; ").join(named)


def _joined(parts: Iterable[str], language: str) -> str:
    return ("，" if language.startswith("zh") else ", ").join(part for part in parts if part)
