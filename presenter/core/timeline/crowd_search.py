"""Searching the events of a file: which of them have all the words asked for, by one look through all their texts.

Takes the same words as `search`. All texts, folded, lie one after the other; a word is looked for in the whole of them at
once, and where it was found says which event and which field. Costs a few milliseconds for a hundred thousand events.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from presenter.core.citation import resolve_source
from presenter.core.crowd.cells import FIELDS, RECORDS
from presenter.core.crowd.columns import of_kind
from presenter.core.crowd.store import OTHER, Crowd
from presenter.core.folded import folded
from presenter.core.story import Story
from presenter.core.timeline.search import Asked, asked, named_source

BLOCK = 8_000_000
"""Bytes that are looked through at once."""
_FIELD, _RECORD = ord(FIELDS), ord(RECORDS)
_FIELDS_OF = {"tag": ("tags",), "date": ("date", "end")}
_ORIGIN = folded("context 旁证")
_STATUS = folded("actual")

_FEW = 100
"""Signs that are replaced one after the other; more are translated together."""

Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]


class CrowdFinder:
    """Keeps what the events of a file are found by, made when the first word is asked for."""

    def __init__(self, story: Story, crowd: Crowd) -> None:
        self._story, self._crowd = story, crowd

    def prepare(self) -> None:
        """Fold the texts now, before somebody waits."""
        len(self._ends)
        len(self._texts_of)

    def find(self, query: str, before: float | None = None) -> Numbers:
        """Numbers of the events that have every word asked for, by time; without those from the day `before` on."""
        words = asked(query)
        if not words:
            return np.zeros(0, dtype=np.int64)
        found = np.ones(len(self._crowd), dtype=np.bool_)
        for word in words:
            found &= self._having(word) != word.unwanted
        if before is not None:
            found &= self._crowd.starts < before
        numbers = np.flatnonzero(found)
        return numbers[np.argsort(self._crowd.starts[numbers], kind="stable")]

    def _having(self, word: Asked) -> Flags:
        """For each event whether it has the word."""
        count = len(self._crowd)
        if word.facet in ("origin", "status"):
            return np.full(count, word.text in (_ORIGIN if word.facet == "origin" else f"{_STATUS} {_ORIGIN}"))
        if word.facet == "lane":
            return self._in_lanes(word.text)
        if word.facet == "source":
            return self._by_sources(word.text)
        if word.facet:
            return self._in_texts(word.text, _FIELDS_OF[word.facet])
        return self._in_texts(word.text, ()) | self._by_sources(word.text)

    def _in_lanes(self, text: str) -> Flags:
        found = np.zeros(len(self._crowd), dtype=np.bool_)
        for place, lane in enumerate(self._crowd.lanes):
            label = self._story.lanes[lane].label if lane in self._story.lanes else ""
            names = [lane, *(self._story.plain_text(label, language) for language in self._story.languages)]
            if text in folded(" ".join(names)):
                found[self._crowd.bounds[place] : self._crowd.bounds[place + 1]] = True
        return found

    def _by_sources(self, text: str) -> Flags:
        """Events whose source, or where they name none the file's, is called so."""
        spec = self._story.board.event_file
        of_file = spec is not None and any(text in self._named(name) for name in spec.sources)
        if not len(self._crowd.by):
            return np.full(len(self._crowd), of_file)
        which = np.zeros(OTHER + 1, dtype=np.bool_)
        which[0] = of_file
        for number, name in enumerate(self._crowd.sources, 1):
            which[number] = text in self._named(name)
        return which[self._crowd.by]

    def _named(self, reference: str) -> str:
        said = self._names.get(reference)
        if said is None:
            ref = resolve_source(reference, self._story.sources)
            names = named_source(self._story, ref.source, ref.locator) if ref else [reference]
            said = self._names[reference] = folded("\n".join(names))
        return said

    @cached_property
    def _names(self) -> dict[str, str]:
        return {}

    # -- texts -----------------------------------------------------------------------------------

    @cached_property
    def _data(self) -> NDArray[np.uint8]:
        return np.frombuffer(folded_bytes(self._crowd.texts.data), dtype=np.uint8)

    @cached_property
    def _ends(self) -> Numbers:
        """Where each text ends, in the order of the file."""
        return np.flatnonzero(self._data == _RECORD)

    @cached_property
    def _texts_of(self) -> Numbers:
        """Which text is that of each event."""
        ends = np.flatnonzero(np.frombuffer(self._crowd.texts.data, dtype=np.uint8) == _RECORD)
        return np.searchsorted(ends, self._crowd.places)

    @property
    def bytes_kept(self) -> int:
        """Memory of the folded texts and of what says whose they are."""
        return int(self._data.nbytes + self._ends.nbytes + self._texts_of.nbytes)

    def _in_texts(self, text: str, kinds: tuple[str, ...]) -> Flags:
        """Events with the text in any field, or in one of those kinds only."""
        fields = self._crowd.texts.fields
        wanted = [fields.index(key) for kind in kinds for key in of_kind(fields, kind)]
        having = np.zeros(len(self._ends), dtype=np.bool_)
        if wanted or not kinds:
            for places in self._places(text.encode("utf-8")):
                texts = np.searchsorted(self._ends, places)
                if kinds:
                    texts = texts[np.isin(self._field_numbers(places, texts), wanted)]
                having[texts] = True
        return having[self._texts_of]

    def _field_numbers(self, places: Numbers, texts: Numbers) -> Numbers:
        """In which field of its text each place is."""
        if not len(places):
            return places
        begins = np.where(texts > 0, self._ends[texts - 1] + 1, 0)
        first, last = int(begins[0]), int(places[-1]) + 1
        stops = first + np.flatnonzero(self._data[first:last] == _FIELD)
        return np.searchsorted(stops, places) - np.searchsorted(stops, begins)

    def _places(self, word: bytes) -> Iterator[Numbers]:
        """Where a word stands, a block at a time."""
        size = len(word)
        sample = np.bincount(self._data[:: max(1, len(self._data) // 100_000)], minlength=256)
        rare = sorted(range(size), key=lambda place: int(sample[word[place]]))
        for begin in range(0, len(self._data), BLOCK):
            block = self._data[begin : begin + BLOCK + size - 1]
            if len(block) < size:
                return
            first, *others = rare
            places = np.flatnonzero(block[first : len(block) - size + 1 + first] == word[first])
            for other in others:
                places = places[block[places + other] == word[other]]
            yield places + begin


def folded_bytes(data: bytes) -> bytes:
    """As `folded`, of UTF-8; quick, for only the few signs that change are looked at."""
    data = data.lower()  # of ASCII alone
    if data.isascii():
        return data
    text = data.decode("utf-8")
    seen = np.zeros(0x110000, dtype=np.bool_)
    seen[np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)] = True
    signs = map(chr, np.flatnonzero(seen).tolist())
    changed = {sign: plain for sign in signs if (plain := folded(sign)) != sign}
    if len(changed) > _FEW:
        return text.translate({ord(sign): plain for sign, plain in changed.items()}).encode("utf-8")
    for sign, plain in changed.items():
        data = data.replace(sign.encode("utf-8"), plain.encode("utf-8"))
    return data
