"""What a source card says, in words of the slides' language: value, date, origin, formula, sources, correction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress

from msgspec import Struct

from presenter.core.card.beside import Told, told_of
from presenter.core.card.precision import known_to
from presenter.core.citation import (
    origin_key,
    source_date,
    source_name,
    source_ref,
    spelled_formula,
    spelled_units,
    unit_order,
)
from presenter.core.compose.frame import AnyPiece, Frame, Origin
from presenter.core.compose.words import word
from presenter.core.dates import format_date
from presenter.core.numbers import (
    Bound,
    FormulaError,
    NumberError,
    Quantity,
    format_quantity,
    parse_quantity,
)
from presenter.core.numbers.formula import parse_formula
from presenter.core.story import Fact, SourceRef, Story

BOUNDS = {
    Bound.ABOUT: "card-about",
    Bound.MORE_THAN: "card-floor",
    Bound.LESS_THAN: "card-ceiling",
    Bound.RANGE: "card-range",
}
"""What the kind of a number means, as a word of the slides."""


class SourceWords(Struct, frozen=True):
    """One source: `head` names it (with places in it), then its date, its id, its title with the publisher, its caveat."""

    origin: Origin
    head: str
    date: str = ""
    code: str = ""
    detail: str = ""
    note: str = ""


class InputWords(Struct, frozen=True):
    """One input of a formula: its name, its value, and who says so."""

    origin: Origin
    name: str
    value: str
    said_by: str = ""


class Derivation(Struct, frozen=True):
    """A formula with its numbers, its result, its inputs, and what somebody stated instead."""

    formula: str
    result: str
    inputs: tuple[InputWords, ...] = ()
    stated: InputWords | None = None


class CardWords(Struct, frozen=True):
    """Everything a card says; empty parts are not drawn."""

    value: str
    label: str = ""
    origin: Origin | None = None
    origin_word: str = ""
    remarks: tuple[str, ...] = ()
    """Date and its precision, the kind of number, its status."""
    verdict: str | None = None
    corrections: tuple[str, ...] = ()
    derivation: Derivation | None = None
    sources: tuple[SourceWords, ...] = ()
    note: str = ""
    unsourced: bool = False


def fact_words(story: Story, fact: Fact, language: str) -> CardWords:
    """The card of a fact."""
    return CardWords(
        value=story.format_fact(fact.id, language),
        label=story.plain_text(fact.spec.label, language),
        origin=fact.origin,
        origin_word=word("forecast-tag" if fact.origin == "forecast" else origin_key(story, fact.origin), language),
        remarks=tuple(_remarks(fact, language)),
        verdict=fact.spec.verdict,
        corrections=tuple(_corrections(story, fact, language)),
        derivation=_derivation(story, fact, language),
        sources=tuple(source_words(story, fact.sources, language)),
        note=story.plain_text(fact.spec.note, language),
        unsourced=not fact.sources and fact.spec.formula is None,
    )


def piece_words(story: Story, frame: Frame, piece: AnyPiece) -> CardWords:
    """The card of something that names only sources; an item of the source line says no more than they do."""
    language = frame.language
    told = told_of(frame, piece) if piece.role != "source-line" else Told("")
    refs = [source_ref(story, reference) for reference in piece.sources]
    return CardWords(
        told.value or word("sources", language),
        told.label,
        remarks=(told.remark,) if told.remark else (),
        sources=tuple(source_words(story, refs, language)),
    )


def _remarks(fact: Fact, language: str) -> Iterable[str]:
    if fact.as_of is not None:
        said = "as-of" if fact.spec.status == "actual" else "card-for"
        yield word(said, language, date=format_date(fact.as_of, language))
        precision = known_to(fact.as_of, language)
        if precision:
            yield precision
    if fact.spec.status not in {"actual", fact.origin}:
        yield word(f"kind-{fact.spec.status}", language)
    if fact.quantity is not None and fact.quantity.bound in BOUNDS:
        yield word(BOUNDS[fact.quantity.bound], language)


def _corrections(story: Story, fact: Fact, language: str) -> Iterable[str]:
    """The fact's own, and those of the events that are about it."""
    texts = [fact.spec.correction]
    texts += [event.spec.correction for event in story.events.values() if fact.id in event.spec.facts]
    return [said for said in dict.fromkeys(story.plain_text(text, language) for text in texts) if said]


# -- formulas ------------------------------------------------------------------------------------


def _derivation(story: Story, fact: Fact, language: str) -> Derivation | None:
    if fact.spec.formula is None or fact.quantity is None:
        return None
    try:
        formula = parse_formula(fact.spec.formula)
    except FormulaError:  # told by check; a fact that could not be computed has no quantity
        return None
    inputs = [_input(story, story.facts[name], language) for name in formula.names if name in story.facts]
    inputs += [_dated(story, name, language) for name in formula.dated if name not in formula.names]
    return Derivation(
        spelled_formula(story, fact.id, language),
        story.format_fact(fact.id, language),
        tuple(inputs),
        _stated(story, fact, fact.quantity, language),
    )


def _input(story: Story, fact: Fact, language: str) -> InputWords:
    value = story.format_fact(fact.id, language)
    return InputWords(fact.origin, story.plain_text(fact.spec.label, language), value, said_by(story, fact, language))


def _dated(story: Story, name: str, language: str) -> InputWords:
    """An event or fact of which the formula needs the date."""
    thing = story.events.get(name) or story.facts[name]
    moment = thing.as_of if isinstance(thing, Fact) else thing.moment
    title = thing.spec.label if isinstance(thing, Fact) else thing.spec.title
    date = format_date(moment, language) if moment is not None else word("undated", language)
    said = _named(story, thing.sources, language)
    return InputWords(thing.origin, story.plain_text(title, language), date, said)


def said_by(story: Story, fact: Fact, language: str) -> str:
    """Who says a fact, in short: names and places; a derived one is said by its formula."""
    if fact.spec.formula is not None:
        return f"{word('derived', language)} {spelled_formula(story, fact.id, language)}"
    return _named(story, fact.sources, language)


def _stated(story: Story, fact: Fact, result: Quantity, language: str) -> InputWords | None:
    """What somebody stated where a formula computes: to be compared with its result."""
    if fact.spec.stated is None:
        return None
    value = fact.spec.stated
    with suppress(NumberError):
        value = format_quantity(parse_quantity(fact.spec.stated, result.unit), language, scale=fact.spec.scale)
    refs = [source_ref(story, reference) for reference in fact.spec.stated_sources]
    known = [story.sources[ref.source].origin for ref in refs if ref.source in story.sources]
    origin: Origin = "article" if "article" in known else "context"
    return InputWords(origin, word("card-stated", language), value, _named(story, refs, language))


# -- sources -------------------------------------------------------------------------------------


def source_words(story: Story, refs: Sequence[SourceRef], language: str) -> list[SourceWords]:
    """One entry per source, in the order named, with all places in it that are named."""
    places: dict[str, list[str]] = {}
    for ref in refs:
        found = places.setdefault(ref.source, [])
        if ref.locator and ref.locator not in found:
            found.append(ref.locator)
    return [_source(story, source, sorted(found, key=unit_order), language) for source, found in places.items()]


def _source(story: Story, source_id: str, locators: list[str], language: str) -> SourceWords:
    spec = story.sources.get(source_id)
    if spec is None:
        return SourceWords("context", source_id)
    name = source_name(story, source_id, language)
    publisher, title = story.plain_text(spec.publisher, language), story.plain_text(spec.title, language)
    parts = [part for part in (publisher, title) if part and part != name]
    return SourceWords(
        spec.origin,
        f"{name} {spelled_units(locators)}".strip(),
        source_date(story, source_id, language),
        "" if locators else _code(source_id),
        word("name-colon", language, name=parts[0]) + parts[1] if len(set(parts)) > 1 else "".join(parts[:1]),
        story.plain_text(spec.note, language),
    )


def _code(source_id: str) -> str:
    """An id that is a number of the story's own (C01); one that is a word says no more than the name."""
    return source_id if unit_order(source_id)[1] else ""


def _named(story: Story, refs: Sequence[SourceRef], language: str) -> str:
    """`原文 S33；Anthropic C01`: each source by its name and the place in it, else its id."""
    named = [f"{words.head} {words.code}".strip() for words in source_words(story, refs, language)]
    return word("card-list", language).join(named)
