"""What of the story a problem is about: the slide, event, fact or other part in whose lines it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from presenter.core.problem import Problem
from presenter.core.story import Story

if TYPE_CHECKING:
    from presenter.core.source import Path, Source

Kind = Literal["slide", "event", "fact", "source", "part", "file", "nowhere"]

_ENTRIES: dict[str, Kind] = {"slides": "slide", "events": "event", "facts": "fact", "sources": "source"}
_ID = re.compile(r"^\s*-\s+\{?\s*id:\s*['\"]?(?P<id>[\w.-]+)")
_LOOK_BACK = 400
"""Lines above a problem that are looked through for an id where YAML says nothing."""


class About(Struct, frozen=True):
    """`id` is the id of a slide, event, fact or source of the story on stage; the key of another part; another file's name.

    An entry without an id, or one that the story on stage has not, has an empty one and a `number` from 1.
    """

    kind: Kind
    id: str = ""
    number: int = 0


class _Entry(Struct, frozen=True):
    start: int
    end: int
    about: About


class ProblemPlaces:
    """Answers for the problems of one version of the file. The story may be an older version, then ids tell what is what."""

    def __init__(self, story: Story, source: Source | None, *, current: bool) -> None:
        """`current`: the story was made from this source."""
        self._story = story
        self._source = source.as_written() if source is not None else None
        # Places of the story lead into what was left after the wrong parts were left out.
        current = current and source is not None and source.whole is None
        self._known: dict[Kind, dict[Path, str]] = {"slide": {}, "event": {}}
        if current:
            self._known["slide"] = {slide.place: slide.id for slide in story.slides}
            self._known["event"] = {event.place: event.id for event in story.events.values()}
        self._entries = sorted(self._found(), key=lambda entry: entry.start)
        self._starts = [entry.start for entry in self._entries]

    def about(self, problem: Problem) -> About:
        span, source = problem.span, self._source
        if not span.file or span.line < 1 or source is None:
            return About("nowhere")
        if span.file != source.file:
            return About("file", span.file.replace("\\", "/").rsplit("/", 1)[-1])
        if not isinstance(source.value, dict):
            return self._above(span.line)
        index = source.lines.start(min(span.line, len(source.lines))) + span.column - 1
        at = bisect_right(self._starts, index) - 1
        if at >= 0 and index <= self._entries[at].end:
            return self._entries[at].about
        return About("nowhere")

    def _found(self) -> Iterator[_Entry]:
        source = self._source
        if source is None or not isinstance(source.value, dict):
            return
        for key, value in source.value.items():
            kind = _ENTRIES.get(key)
            if kind is not None and isinstance(value, list):
                for number, item in enumerate(value):
                    yield self._entry((key, number), self._named(kind, (key, number), item, number + 1))
            elif kind is not None and isinstance(value, dict) and kind in ("fact", "source"):
                for name in value:
                    yield self._entry((key, name), About(kind, name))
            else:
                yield self._entry((key,), About("part", key))

    def _entry(self, path: Path, about: About) -> _Entry:
        source = self._source
        assert source is not None  # noqa: S101  # the caller looked
        key = source.key_span(path)
        start, end = source.extent(path)
        if key.line >= 1:
            start = min(start, source.lines.start(key.line) + key.column - 1)
        # A block's end mark lies at the start of what follows it.
        return _Entry(start, start + len(source.text[start:end].rstrip()), about)

    def _named(self, kind: Kind, path: Path, item: object, number: int) -> About:
        name = item.get("id") if isinstance(item, dict) else None
        known = self._known[kind].get(path)
        if known is None and isinstance(name, str) and self._has(kind, name):
            known = name
        return About(kind, known or "", number)

    def _has(self, kind: Kind, name: str) -> bool:
        return name in (self._story.slide_index if kind == "slide" else self._story.events)

    def _above(self, line: int) -> About:
        """The last id above a line, where the file cannot be read."""
        assert self._source is not None  # noqa: S101  # the caller looked
        for number in range(line, max(0, line - _LOOK_BACK), -1):
            found = _ID.match(self._source.lines.line(number))
            if found is not None:
                for kind in ("slide", "event"):
                    if self._has(kind, found["id"]):
                        return About(kind, found["id"])
                return About("nowhere")
        return About("nowhere")
