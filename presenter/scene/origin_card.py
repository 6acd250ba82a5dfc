"""What a figure or event says when asked where it comes from: value, date, source, formula, correction."""

from __future__ import annotations

from html import escape

from presenter.core.citation import source_name, spelled_formula
from presenter.core.compose.frame import AnyPiece
from presenter.core.compose.words import word
from presenter.core.dates import format_date
from presenter.core.story import Event, Fact, SourceRef, Story
from presenter.core.timeline.date_words import claims_told, date_told


def card_text(story: Story, piece: AnyPiece, language: str) -> str:
    """Rich text for a tooltip or card; empty for a piece that stands for nothing."""
    lines: list[str] = []
    if piece.event in story.events:
        lines += _event_lines(story, story.events[piece.event], language)
    for fact in dict.fromkeys(piece.facts):
        if fact in story.facts:
            lines += _fact_lines(story, story.facts[fact], language)
    return "<br>".join(lines)


def _event_lines(story: Story, event: Event, language: str) -> list[str]:
    lines = [f"<b>{escape(story.plain_text(event.spec.title, language))}</b>"]
    lines.append(escape(date_told(story, event, language)))
    lines += [escape(line) for line in claims_told(story, event, language)]
    lines += _source_line(story, event.sources, language)
    correction = story.plain_text(event.spec.correction, language)
    if correction:
        lines.append(f"{word('fix', language)}: {escape(correction)}")
    return lines


def _fact_lines(story: Story, fact: Fact, language: str) -> list[str]:
    value = story.format_fact(fact.id, language)
    lines = [f"<b>{escape(value)}</b> {escape(story.plain_text(fact.spec.label, language))}"]
    if fact.as_of is not None:
        lines.append(escape(format_date(fact.as_of, language)))
    if fact.spec.formula:
        lines.append(f"{word('derived', language)} {escape(spelled_formula(story, fact.id, language))}")
    lines += _source_line(story, fact.sources, language)
    for text in (fact.spec.note, fact.spec.correction):
        said = story.plain_text(text, language)
        if said:
            lines.append(escape(said))
    return lines


def _source_line(story: Story, sources: tuple[SourceRef, ...], language: str) -> list[str]:
    named = [f"{source_name(story, ref.source, language)} {ref.locator}".strip() for ref in sources]
    return [escape("; ".join(dict.fromkeys(named)))] if named else []
