"""What is said of something under the cursor, as Markdown: a fact with its value and sources, a key of the format."""

from __future__ import annotations

from collections.abc import Iterable

from presenter.core.aboutness import slide_of_event
from presenter.core.authoring.expected import OFFERS, Node
from presenter.core.authoring.naming import Id
from presenter.core.card.content import CardWords, InputWords, fact_words, source_words
from presenter.core.citation import resolve_source
from presenter.core.compose.words import word
from presenter.core.schema.offers import offered
from presenter.core.story import Event, SourceRef, Story
from presenter.core.timeline.date_words import claims_told, date_told

_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>#|"})


def plain_for_markdown(text: str) -> str:
    """An author's text, with what Markdown would take for signs made plain."""
    return text.translate(_SIGNS)


def id_told(story: Story, thing: Id, language: str) -> str:
    """What has the id, as a few lines of Markdown; empty where the story does not know it."""
    match thing.kind:
        case "fact" if thing.name in story.facts:
            return _lines(_card(fact_words(story, story.facts[thing.name], language), language))
        case "source" | "unit" | "source-place":
            ref = resolve_source(thing.name, story.sources)
            return _lines(_source(story, ref, language)) if ref else ""
        case "event" if thing.name in story.events:
            return _lines(_event(story, story.events[thing.name], language))
        case "slide" if thing.name in story.slide_index:
            slide = story.slide(thing.name)
            return _lines(
                [_strong(f"{slide.number}. {story.plain_text(slide.spec.title, language)}"), f"`{slide.spec.layout}`"]
            )
        case "lane" if thing.name in story.lanes:
            count = sum(thing.name in event.lanes for event in story.events.values())
            label = story.plain_text(story.lanes[thing.name].label, language)
            return _lines([_strong(label), word("events-count", language, n=count)])
        case "section" if thing.name in story.board.sections:
            numbers = [str(slide.number) for slide in story.slides if slide.spec.section == thing.name]
            key = "on-slides-one" if len(numbers) == 1 else "on-slides"
            said = word(key, language, n=word("separator", language).join(numbers)) if numbers else ""
            return _lines([_strong(story.plain_text(story.board.sections[thing.name], language)), said])
        case "table" if thing.name in story.tables:
            table = story.tables[thing.name]
            names = [story.plain_text(column.label, language) or key for key, column in table.columns.items()]
            return _lines(
                [_strong(thing.name), plain_for_markdown(" | ".join(names)), f"{len(table.rows)} × {len(names)}"]
            )
    return ""


def id_label(story: Story, thing: Id, language: str) -> str:
    """The same in one short line, for a list of ids."""
    match thing.kind:
        case "fact" if thing.name in story.facts:
            fact = story.facts[thing.name]
            return f"{story.format_fact(fact.id, language, 'label')}  {story.plain_text(fact.spec.label, language)}"
        case "source" if thing.name in story.sources:
            return story.plain_text(story.sources[thing.name].title, language)
        case "event" if thing.name in story.events:
            event = story.events[thing.name]
            return f"{date_told(story, event, language, 'short')}  {story.plain_text(event.spec.title, language)}"
        case "slide" if thing.name in story.slide_index:
            slide = story.slide(thing.name)
            return f"{slide.number}. {story.plain_text(slide.spec.title, language)}"
        case "lane" if thing.name in story.lanes:
            return story.plain_text(story.lanes[thing.name].label, language)
        case "section" if thing.name in story.board.sections:
            return story.plain_text(story.board.sections[thing.name], language)
    return ""


def key_told(key: str, node: Node) -> str:
    """A key of the format, what it means and what it takes."""
    lines = [f"`{key}`", str(node.get("description", ""))]
    default = node.get("default")
    if isinstance(default, str | int | float) and default != "":
        lines.append(f"Default: `{str(default).lower() if isinstance(default, bool) else default}`")
    return _lines(lines)


def word_told(written: str, nodes: Iterable[Node]) -> str:
    """A word of a choice and its meaning."""
    for node in nodes:
        meanings = dict(zip(node.get("enum", ()), node.get("enumDescriptions", ()), strict=False))
        if OFFERS in node:
            meanings |= offered(node[OFFERS])
        if written in meanings:
            return _lines([f"`{written}`", meanings[written]])
    return ""


def _lines(lines: Iterable[str]) -> str:
    return "\n\n".join(line for line in lines if line)


def _strong(text: str) -> str:
    return f"**{plain_for_markdown(text)}**" if text.strip() else ""


def _card(card: CardWords, language: str) -> Iterable[str]:
    yield _strong(card.value)
    yield plain_for_markdown(card.label)
    yield plain_for_markdown(" · ".join(part for part in (card.origin_word, *card.remarks) if part))
    if card.derivation is not None:
        made = card.derivation
        yield plain_for_markdown(f"{made.formula} = {made.result}")
        inputs = [*made.inputs, *([made.stated] if made.stated else [])]
        yield "\n".join(f"- {_input(one)}" for one in inputs)
    for correction in card.corrections:
        yield plain_for_markdown(correction)
    yield "\n".join(
        "- "
        + plain_for_markdown(
            " · ".join(part for part in (source.head, source.date, source.code, source.detail) if part)
        )
        for source in card.sources
    )
    yield plain_for_markdown(card.note)
    if card.unsourced:
        yield word("no-source", language)


def _input(made: InputWords) -> str:
    return plain_for_markdown(f"{made.name}: {made.value}" + (f" ({made.said_by})" if made.said_by else ""))


def _source(story: Story, ref: SourceRef, language: str) -> Iterable[str]:
    spec = story.sources[ref.source]
    [words] = source_words(story, [ref], language)
    yield _strong(story.plain_text(spec.title, language))
    publisher = story.plain_text(spec.publisher, language)
    yield plain_for_markdown(" · ".join(part for part in (publisher, words.date, ref.locator or ref.id) if part))
    yield f"`{spec.url}`" if spec.url else ""
    yield plain_for_markdown(words.note)


def _event(story: Story, event: Event, language: str) -> Iterable[str]:
    yield _strong(story.plain_text(event.spec.title, language))
    lanes = [story.plain_text(story.lanes[lane].label, language) for lane in event.lanes if lane in story.lanes]
    yield plain_for_markdown(" · ".join((date_told(story, event, language), *lanes)))
    yield "\n".join(f"- {plain_for_markdown(claim)}" for claim in claims_told(story, event, language))
    yield plain_for_markdown(story.plain_text(event.spec.text, language))
    slide = slide_of_event(story, event.id)
    if slide is not None:
        title = story.plain_text(slide.spec.title, language)
        yield plain_for_markdown("→ " + word("to-slide", language, n=slide.number, title=title))
    sources = source_words(story, event.sources, language)
    yield "\n".join("- " + plain_for_markdown(f"{one.head} {one.date}".strip()) for one in sources)
