"""Which text of the YAML a text on a slide is made of: found by composing the slide once more with marked texts.

Every text of the file gets a sign of its own, which no font has and which is measured as nothing; so the slide is laid
out exactly as before, and each line says by its signs whose words it shows. No layout knows of it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame, Text, TextStyle
from presenter.core.compose.measure import Measure
from presenter.core.deck import Cursor
from presenter.core.edit.rebase import is_missing
from presenter.core.geometry import Point, Rect, bounds
from presenter.core.parse import parse_story
from presenter.core.reader import Reader
from presenter.core.resolve.shorthand import expand_events
from presenter.core.resolve.texts import texts_of
from presenter.core.source import Path, Source, Value, read_source
from presenter.core.story import Story

if TYPE_CHECKING:
    from presenter.core.compose.sheet import ChartView
    from presenter.core.own_font import OwnFont

_FIRST, _LAST = 0xF0000, 0xFFFFD
"""Signs for private use, of which no text makes use."""
_SIGN = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")
_ITEM = re.compile(r"^\s*(?:[-*•]|\d{1,3}[.)])\s+")
_SPOKEN = frozenset({"notes", "alt"})
"""Keys whose texts are never on a slide."""


class Origin(Struct, frozen=True):
    """A text of the file on a slide: its path in the parsed story, and where its words are (slide units)."""

    path: Path
    place: Rect
    pieces: tuple[str, ...]
    language: str
    """Of its words: a second language may stand below the first."""


class MarkedStory(Struct, frozen=True):
    """A story whose texts carry signs, and the path of each sign."""

    story: Story
    marks: tuple[tuple[Path, str], ...]
    """By sign: the path of a text and the language of its words, empty where they are the same in all."""


def marked_story(story: Story, source: Source, reader: Reader) -> MarkedStory | None:
    """The story with its texts marked; None when its file has errors, so that places are not sure."""
    fresh = read_source(source.text, source.file)
    if fresh.value is None or source.left_out:
        return None
    expand_events(fresh)
    marks: list[tuple[Path, str]] = []
    for path in (*(path for path, _ in texts_of(story.board)), *_in_switches(story, fresh.value)):
        if not _SPOKEN.intersection(map(str, path)):
            _mark(fresh.value, path, marks)
    parsed = parse_story(fresh, reader)
    return None if parsed.story is None else MarkedStory(parsed.story, tuple(marks))


class Origins:
    """What the texts of one composed slide come from."""

    def __init__(
        self, marked: MarkedStory, cursor: Cursor, language: str, measure: Measure, *, after: bool,
        views: Mapping[str, ChartView] | None = None,
    ) -> None:  # fmt: skip
        self._marks, self._language = marked.marks, language
        silent = SilentMeasure(measure)
        self.frame: Frame = compose(marked.story, cursor, language, silent, after=after, views=views)

    def at(self, point: Point) -> Origin | None:
        """The text of the file under a point; None for what is made otherwise, and for no text."""
        piece = self.text_at(point)
        sign = _sign_at(piece, point) if piece is not None else None
        return None if sign is None or piece is None else self._of(*self._marks[ord(sign) - _FIRST], piece)

    def text_at(self, point: Point) -> Text | None:
        """The topmost text under a point."""
        texts = (piece for piece in reversed(self.frame.pieces) if isinstance(piece, Text) and any(piece.rect))
        return next((piece for piece in texts if piece.rect.inflated(6).contains(point)), None)

    def of(self, path: Path) -> Origin | None:
        """Where the text of a path is on the slide, in the slide's language if it has one; None if it is not there."""
        known = dict.fromkeys(language for other, language in self._marks if other == path)
        for language in sorted(known, key=lambda language: language != self._language):
            found = self._of(path, language, None)
            if found is not None:
                return found
        return None

    def title(self, slide: Path) -> Origin | None:
        """The headline of the slide written at a path: that of an option, if one says another."""
        paths = dict.fromkeys(path for path, _ in self._marks if path[-1] == "title" and path[: len(slide)] == slide)
        rest = (path[len(slide) :] for path in paths)
        titles = [path for path in rest if len(path) == 1 or path[-2:-1] == ("with",)]
        return next((found for path in titles if (found := self.of((*slide, *path))) is not None), None)

    def _of(self, path: Path, language: str, beside: Text | None) -> Origin | None:
        """The same words may stand in two places of a slide: then it is that of a piece, else the first."""
        sign = chr(_FIRST + self._marks.index((path, language)))
        found = [
            piece for piece in self.frame.pieces
            if isinstance(piece, Text) and any(sign in run.text for line in piece.lines for run in line.runs)
        ]  # fmt: skip
        if not found:
            return None
        first = beside or found[0]
        alike = [piece for piece in found if piece.role == first.role]
        place = bounds([piece.rect for piece in alike])
        return Origin(path, place, tuple(piece.id for piece in alike), language or self._language)


class SilentMeasure:
    """A Measure that does not see the signs."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure

    def advance(self, text: str, style: TextStyle) -> float:
        return self._measure.advance(_SIGN.sub("", text), style)

    def ink(self, text: str, style: TextStyle) -> Rect:
        return self._measure.ink(_SIGN.sub("", text), style)

    def learn(self, fonts: Iterable[OwnFont]) -> None:
        self._measure.learn(fonts)


def _in_switches(story: Story, value: Value) -> list[Path]:
    """The texts in what options of switches say is different: as the states have them that they lead to."""
    found: dict[Path, None] = {}
    for slide in story.slides:
        for state in slide.all_states if slide.switches else ():
            for switch, option in enumerate(state.options):
                part: Path = (*slide.place, "switches", switch, "options", option, "with")
                found |= dict.fromkeys((*part, *path) for path, _ in texts_of(state.spec))
    return [path for path in found if not is_missing(value, path)]


def _sign_at(piece: Text, point: Point) -> str | None:
    """The sign of the words under a point: the last one before it, else the first one of the text."""
    last: str | None = None
    baselines = [line.baseline for line in piece.lines]
    row = next(
        (n for n, baseline in enumerate(baselines) if point.y <= baseline + piece.size * 0.3), len(baselines) - 1
    )
    for number, line in enumerate(piece.lines[: row + 1]):
        for run in line.runs:
            if last is not None and number == row and run.x > point.x:
                return last
            for place in _SIGN.finditer(run.text):
                if last is not None and number == row and _x(run.text, place.start(), run.x, run.width) > point.x:
                    return last
                last = place.group()
    if last is None:
        found = _SIGN.search(piece.text)
        last = found.group() if found else None
    return last


def _x(text: str, at: int, x: float, width: float) -> float:
    """About where a character of a run is."""
    return x + width * at / max(1, math.ceil(len(_SIGN.sub("", text))))


def _mark(value: Value, path: Path, marks: list[tuple[Path, str]]) -> None:
    """Put signs into the text at a path, one for each language."""
    here = value
    for step in path[:-1]:
        here = here[step]  # type: ignore[index]
    last = path[-1]
    text = here[last]  # type: ignore[index]
    if isinstance(text, dict):
        for language, words in text.items():
            if isinstance(words, str) and words:
                text[language] = _marked(words, path, language, marks)
    elif isinstance(text, str) and text and not _is_number(text):
        here[last] = _marked(text, path, "", marks)  # type: ignore[index]


def _marked(text: str, path: Path, language: str, marks: list[tuple[Path, str]]) -> str:
    """The next sign before each paragraph and list item."""
    if len(marks) > _LAST - _FIRST:
        return text  # so many that there are no signs left
    sign = chr(_FIRST + len(marks))
    marks.append((path, language))
    rows: list[str] = []
    fresh = True
    for line in text.split("\n"):
        item = _ITEM.match(line)
        at = item.end() if item else 0
        rows.append(line[:at] + sign + line[at:] if line.strip() and (fresh or item) else line)
        fresh = not line.strip()
    return "\n".join(rows)


def _is_number(text: str) -> bool:
    """A cell of a table may be read as a number, which a sign would spoil."""
    try:
        float(text)
    except ValueError:
        return False
    return True
