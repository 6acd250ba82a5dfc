"""The story's data as CSV: its figures, its events and its sources, so that others can check and reckon with them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from presenter.core.citation import listed_sources
from presenter.core.story import Event, Fact
from presenter.export.order import Order
from presenter.export.report import Report
from presenter.export.shots import safe_name

BOM = "\ufeff"
"""Without it spreadsheets read Chinese in the wrong encoding."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

FACTS = (
    "id", "label", "shown", "value", "low", "high", "unit", "as_of", "origin", "status", "formula", "sources", "source_titles",
)  # fmt: skip
EVENTS = ("id", "title", "date", "also", "lane", "origin", "tags", "facts", "sources", "source_titles")
SOURCES = ("id", "title", "publisher", "date", "url", "origin", "note")


def table_names(story_file: str, language: str) -> tuple[str, str, str]:
    """Of the files with figures, events and sources."""
    stem = safe_name(Path(story_file).stem or "story")
    return f"{stem}-facts-{language}.csv", f"{stem}-events-{language}.csv", f"{stem}-sources-{language}.csv"


def export_tables(order: Order, out: Path) -> Report:
    """Write `…-facts-LANG.csv`, `…-events-LANG.csv` and `…-sources-LANG.csv` into a folder."""
    story = order.story
    report = Report()
    tables: tuple[tuple[Sequence[str], Iterable[Sequence[str]]], ...] = (
        (FACTS, (_fact(order, fact) for fact in story.facts.values())),
        (EVENTS, (_event(order, event) for event in story.events.values() if order.after or not event.after)),
        (SOURCES, (_source(order, source) for source in story.sources)),
    )
    for name, (head, rows) in zip(table_names(story.file, order.language), tables, strict=True):
        report.write(out / name, partial(_encoded, head, rows))
    return report


def _encoded(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    return csv_text(head, rows).encode()


def csv_text(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """RFC 4180, with a byte order mark. A text that a spreadsheet would run as a formula is kept a text by an apostrophe."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(head)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return BOM + file.getvalue()


def _harmless(cell: str) -> str:
    if not cell.startswith(_FORMULA):
        return cell
    try:
        float(cell)
    except ValueError:
        return f"'{cell}"
    return cell


def _fact(order: Order, fact: Fact) -> tuple[str, ...]:
    story, spec, quantity = order.story, fact.spec, fact.quantity
    numbers = (None, None, None) if quantity is None else (quantity.value, quantity.low, quantity.high)
    value, low, high = ("" if number is None else f"{number:f}" for number in numbers)
    return (
        fact.id, order.plain(spec.label), story.format_fact(fact.id, order.language), value, low, high, spec.unit,
        spec.as_of or "", fact.origin, spec.status, spec.formula or "", *_sources(order, [ref.id for ref in fact.sources]),
    )  # fmt: skip


def _event(order: Order, event: Event) -> tuple[str, ...]:
    spec = event.spec
    return (
        event.id, order.plain(spec.title), event.moment.text if event.moment else "", "; ".join(claim.moment.text for claim in event.claims), " ".join(event.lanes), event.origin, " ".join(spec.tags),
        " ".join(spec.facts), *_sources(order, [ref.id for ref in event.sources]),
    )  # fmt: skip


def _source(order: Order, source: str) -> tuple[str, ...]:
    spec = order.story.sources[source]
    return (
        source, order.plain(spec.title), order.plain(spec.publisher), spec.date or "", spec.url, spec.origin,
        order.plain(spec.note),
    )  # fmt: skip


def _sources(order: Order, references: list[str]) -> tuple[str, str]:
    """References as they are written, and the titles of what they lead to."""
    titles = (
        order.plain(order.story.sources[s].title)
        for s in listed_sources(order.story, references)
        if s in order.story.sources
    )
    return " ".join(references), "; ".join(titles)
