"""A value of a chart row in words: by ear in full, on a card in lines.

What is drawn from a fact says what the fact says; what is drawn from a row of a table says what the row does.
"""

from __future__ import annotations

from presenter.core.aboutness import slide_of_event
from presenter.core.chart.points import Datum
from presenter.core.citation import source_name, source_ref, spelled_formula
from presenter.core.dates import format_date
from presenter.core.numbers import Style, format_quantity
from presenter.core.story import Slide, Story
from presenter.core.timeline.series import Series, SeriesPoint
from presenter.core.timeline.spoken import LaneCounts, Spoken, joined, where_words
from presenter.core.timeline.spoken_words import say
from presenter.core.timeline.telling import Telling


def spoken_series(series: Series, counts: LaneCounts, language: str) -> Spoken:
    """`Valuation, $bn, log scale: 4 values`; and where they lie of the view."""
    name = say("list", language).join(filter(None, (series.name, series.note)))
    count = say("values-one" if counts.total == 1 else "values", language, n=f"{counts.total:,}")
    return Spoken(say("said", language, date=name, title=count), joined([where_words(counts, language)], language))


def spoken_value(story: Story, series: Series, point: SeriesPoint, language: str) -> Spoken:
    """`March 2025: Valuation in round E, $61.5 billion`; then how it is known, by whom, and where it is told."""
    datum = point.datum
    if datum is None:
        return Spoken(say("value", language, name=series.name, value=point.text), "")
    fact = story.facts.get(point.fact)
    parts: list[str] = []
    if datum.conflict is not None and datum.conflict.known:
        parts.append(say("conflict", language, value=value_words(story, datum.conflict, language)))
    if datum.status != "actual":
        parts.append(say(datum.status, language))
    if fact is not None and fact.spec.formula:
        parts.append(say("derived-as", language, formula=spelled_formula(story, fact.id, language)))
    elif datum.status == "actual" or datum.origin in ("article", "context"):
        parts.append(say(datum.origin, language))
    if datum.after:
        parts.append(say("after", language))
    if fact is not None:
        parts.append(story.plain_text(fact.spec.note, language) if fact.spec.note else "")
    if fact is not None and fact.spec.correction:
        parts.append(say("correction", language, text=story.plain_text(fact.spec.correction, language)))
    sources = _sources(story, datum, language)
    if sources:
        parts.append(say("sources", language, text=say("list", language).join(sources)))
    elif fact is None or not fact.spec.formula:
        parts.append(say("no-source", language))
    if point.event in story.events:
        title = story.plain_text(story.events[point.event].spec.title, language)
        parts.append(say("of-event", language, title=title))
    slide = slide_of_value(story, series, point)
    if slide is not None:
        parts.append(say("slide", language, n=slide.number, title=story.plain_text(slide.spec.title, language)))
    said = say("value", language, name=_name(story, series, datum, language), value=value_words(story, datum, language))
    return Spoken(say("said", language, date=_date(datum, language, "spoken"), title=said), joined(parts, language))


def told_of_value(story: Story, series: Series, point: SeriesPoint, language: str) -> Telling | None:
    """What is told of a value beside the timeline; None where nothing is known of it but its place."""
    datum = point.datum
    if datum is None:
        return None
    fact = story.facts.get(point.fact)
    name = _name(story, series, datum, language)
    text = story.plain_text(fact.spec.note, language) if fact is not None and fact.spec.note else ""
    if fact is not None and fact.spec.formula:
        formula = say("derived-as", language, formula=spelled_formula(story, fact.id, language))
        text = joined([formula, text], language)
    correction = story.plain_text(fact.spec.correction, language) if fact is not None and fact.spec.correction else ""
    return Telling(
        date=_date(datum, language, "long"),
        title=say("value", language, name=name, value=value_words(story, datum, language)),
        text=text,
        correction=correction,
        sources="; ".join(_sources(story, datum, language)),
        origin=datum.origin,
        slide=slide_of_value(story, series, point),
    )


def slide_of_value(story: Story, series: Series, point: SeriesPoint) -> Slide | None:
    """The slide whose chart the row is; else the one most about the value's event."""
    if series.slide in story.slide_index:
        return story.slides[story.slide_index[series.slide]]
    return slide_of_event(story, point.event) if point.event else None


def value_words(story: Story, datum: Datum, language: str) -> str:
    """The number with its unit, as prose has it."""
    if datum.fact in story.facts:
        return story.format_fact(datum.fact, language).replace("\u00a0", " ")
    if datum.quantity is None:
        return datum.words
    return format_quantity(datum.quantity, language, Style.PROSE).replace("\u00a0", " ")


def flag_words(story: Story, datum: Datum, language: str) -> str:
    """Date and number in short, for a flag at the value: `Mar 2025 · $61.5bn`."""
    if datum.fact in story.facts:
        value = story.format_fact(datum.fact, language, "label")
    else:
        value = format_quantity(datum.quantity, language, Style.LABEL) if datum.quantity else datum.words
    moment = datum.moment
    deep = moment is not None and moment.qualifier in ("ago", "bp")
    parts = (_date(datum, language, "long" if deep else "short"), value.replace("\u00a0", " "))
    return " · ".join(filter(None, parts))


def _name(story: Story, series: Series, datum: Datum, language: str) -> str:
    label = datum.title or datum.label
    return (story.plain_text(label, language).replace("|", " ") if label else "") or series.name


def _date(datum: Datum, language: str, style: str) -> str:
    return format_date(datum.moment, language, style) if datum.moment is not None else ""


def _sources(story: Story, datum: Datum, language: str) -> list[str]:
    refs = (source_ref(story, reference) for reference in datum.sources)
    named = (f"{source_name(story, ref.source, language)} {ref.locator}".strip() for ref in refs)
    return list(dict.fromkeys(named))
