"""Searching a timeline: which events have all the words asked for, in their own texts, sources or slides.

    reuters -target tag:money lane:capital "series f"

Words are found anywhere, without case and accents, Chinese as written; quotes hold words together; `key:word` asks
one property only, and a minus leaves out what has the word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from presenter.core.compose.words import word
from presenter.core.folded import folded
from presenter.core.schema import Text
from presenter.core.story import Event, Slide, Story
from presenter.core.timeline.index import TimelineIndex, shown_origin

FACETS: dict[str, str] = {
    "lane": "lane", "泳道": "lane", "tag": "tag", "标签": "tag", "origin": "origin", "出处": "origin",
    "source": "source", "来源": "source", "status": "status", "状态": "status",
    "date": "date", "日期": "date",
}  # fmt: skip
"""What may stand before a colon, to the property it asks."""
_PART = re.compile(r'(-)?(?:([^\s:："]+)[:：])?(?:"([^"]*)"?|(\S+))')
MOST_EVENTS = 6
"""A slide that names more says nothing about one of them."""
_ORIGINS = {"article": ("article", "原文"), "context": ("context", "旁证"), "derived": ("derived", "推算")}


class Asked(Struct, frozen=True):
    """One word of a query: `facet` is empty for a word of any text."""

    text: str
    facet: str = ""
    unwanted: bool = False


class Record(Struct, frozen=True):
    """What an event is found by, folded: all its texts as one, and its properties."""

    event: str
    text: str
    facets: dict[str, str]


def asked(query: str) -> tuple[Asked, ...]:
    """The words of a query; a colon after what is no facet is part of the word."""
    found: list[Asked] = []
    for minus, key, quoted, plain in _PART.findall(query):
        facet = FACETS.get(folded(key), "")
        text = quoted or plain
        if key and not facet:
            text = f"{key}:{text}"
        if folded(text).strip():
            found.append(Asked(folded(text).strip(), facet, bool(minus)))
    return tuple(found)


class Finder:
    """Keeps what the events of a story are found by, so that each letter typed costs a look through strings only."""

    def __init__(self, index: TimelineIndex, *, with_notes: bool = True) -> None:
        """`with_notes` also finds events by the speaker's notes of their slides."""
        slides: dict[str, list[Slide]] = {}
        for slide in index.story.slides:
            for event in slide.events:
                slides.setdefault(event, []).append(slide)
        self._index = index
        self._with_notes = with_notes
        self._slides = {event: [slide for slide in found if len(slide.events) <= MOST_EVENTS]
                        for event, found in slides.items()}  # fmt: skip
        self.records: list[Record] = []

    def prepare(self, most: int | None = None) -> bool:
        """Read the texts of `most` further events, or of all; True when all are read."""
        order, first = self._index.order, len(self.records)
        last = len(order) if most is None else min(len(order), first + most)
        for entry in order[first:last]:
            slides = self._slides.get(entry.event.id, [])
            self.records.append(record(self._index.story, entry.event, slides, with_notes=self._with_notes))
        return last == len(order)

    def find(self, query: str) -> tuple[str, ...]:
        """Events by time that have every word asked for; none for an empty query."""
        words = asked(query)
        if not words:
            return ()
        self.prepare()
        return tuple(record.event for record in self.records if all(_has(record, asked) for asked in words))


def record(story: Story, event: Event, slides: list[Slide], *, with_notes: bool = True) -> Record:
    """What an event is found by: its texts in every language, its sources, and titles and notes of slides about it."""
    spec = event.spec
    texts = [spec.title, spec.short, spec.text, spec.detail, spec.correction, event.because]
    texts += [claim.label for claim in event.claims]
    for slide in slides:
        texts += [slide.spec.title, slide.spec.short, *([slide.spec.notes] if with_notes else [])]
    lane = [
        *event.lanes,
        *(said for own in event.lanes if own in story.lanes for said in _said(story, story.lanes[own].label)),
    ]
    sources = [said for ref in event.sources for said in named_source(story, ref.source, ref.locator)]
    origin = shown_origin(event)
    facets = {
        "lane": " ".join(lane),
        "tag": " ".join(spec.tags),
        "origin": " ".join(_ORIGINS.get(event.origin, (event.origin,))),
        "source": " ".join(sources),
        "status": " ".join([spec.status, origin, *_status_words(story, spec.status)]),
        "date": " ".join(
            [*([event.moment.text] if event.moment else []), *(claim.moment.text for claim in event.claims)]
        ),
    }
    words = [said for text in texts if text for said in _said(story, text)]
    everything = "\n".join([*words, *spec.tags, *sources, event.id, facets["date"]])
    return Record(event.id, folded(everything), {key: folded(text) for key, text in facets.items()})


def _has(record: Record, asked: Asked) -> bool:
    return (asked.text in (record.facets[asked.facet] if asked.facet else record.text)) is not asked.unwanted


def _said(story: Story, text: Text) -> Iterator[str]:
    for language in story.languages if isinstance(text, dict) else story.languages[:1]:
        yield story.plain_text(text, language)


def named_source(story: Story, source_id: str, locator: str) -> Iterator[str]:
    """All that a source is called."""
    yield f"{source_id} {locator}".strip()
    source = story.sources.get(source_id)
    if source is not None:
        for text in (source.short, source.publisher, source.title):
            yield from _said(story, text) if text else ()


def _status_words(story: Story, status: str) -> Iterator[str]:
    if status != "actual":
        for language in story.languages:
            yield word(f"kind-{status}", language)
