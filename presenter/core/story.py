"""The Story: a storyboard resolved and frozen. Dates are moments, numbers are quantities, slides are complete.

as written (schema.Storyboard) ──parse_story──▶ Story ──compose──▶ Frame
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct, field

from presenter.core.compose.frame import Origin
from presenter.core.dates import Moment, format_date
from presenter.core.markup import plain
from presenter.core.numbers import Quantity, Style, format_quantity
from presenter.core.own_font import OwnFont
from presenter.core.references import Reference, parse_references
from presenter.core.schema import EventSpec, FactSpec, Lane, SlideSpec, SourceSpec, Storyboard, Text
from presenter.core.schema.board import Table
from presenter.core.schema.switch import SwitchSpec

if TYPE_CHECKING:
    from presenter.core.crowd.store import Crowd
else:
    Crowd = object  # numpy is not imported for a name; what reads annotations finds one

Place = tuple[str | int, ...]


_BREAK = re.compile(r"\s*[|\n]\s*")


def _on_one_line(text: str) -> str:
    """Line breaks out: no space where Chinese meets a break, one between Latin words."""

    def gap(match: re.Match[str]) -> str:
        before, after = text[max(0, match.start() - 1)], text[min(len(text) - 1, match.end())]
        return "" if before > "\u2e80" or after > "\u2e80" else " "

    return _BREAK.sub(gap, text)


@lru_cache(maxsize=4096)
def _parts(text: str) -> tuple[str | Reference, ...]:
    return parse_references(text).parts


class SourceRef(Struct, frozen=True):
    """A source, or a place in it: `S33` is locator S33 of the source whose locators begin with S."""

    id: str
    source: str
    locator: str = ""


class Fact(Struct, frozen=True):
    """A number as an object. `quantity` is None where only words are known (several hundred)."""

    id: str
    spec: FactSpec
    quantity: Quantity | None
    origin: Origin
    as_of: Moment | None
    sources: tuple[SourceRef, ...]

    @property
    def value(self) -> float:
        """The number to plot; raises ValueError where none is known."""
        if self.quantity is None:
            raise ValueError(self.id)
        return self.quantity.central


class Claim(Struct, frozen=True):
    """A date that sources give for an event and that is not the one used."""

    moment: Moment
    label: Text = ""
    sources: tuple[SourceRef, ...] = ()


class Event(Struct, frozen=True):
    """Something that happened. `moment` is None for the undated, which have a place among others."""

    id: str
    spec: EventSpec
    moment: Moment | None
    claims: tuple[Claim, ...]
    because: Text
    """Why `moment` is used and none of the claims."""
    lanes: tuple[str, ...]
    origin: Origin
    sources: tuple[SourceRef, ...]
    after: bool
    """Dated after the article: hidden unless asked for."""
    place: Place
    follows: str = ""
    """Of the undated: the event it happened after, that it happened before; one of them at least, if it has a place."""
    precedes: str = ""

    @property
    def lane(self) -> str:
        """The first of its lanes: the one with its label."""
        return self.lanes[0]


class EraSpan(Struct, frozen=True):
    """A named stretch of time in days; an open end reaches the end of the story's time, or beyond it."""

    label: Text
    start: float
    end: float
    from_: Moment | None = None
    """The dates as written; None for an open end."""
    to: Moment | None = None

    @property
    def is_open_start(self) -> bool:
        return self.from_ is None

    @property
    def is_open_end(self) -> bool:
        return self.to is None


class ViewSpan(Struct, frozen=True):
    """A stretch of the timeline with a name, in days."""

    id: str
    title: Text
    start: float
    end: float


Choice = tuple[int, ...]
"""The option of each switch of a slide, from 0; empty for all first ones."""


class Slide(Struct, frozen=True):
    """A slide with its number from 1, its stretch of time in days (see dates.Instant.days) and its last step.

    A slide with switches is the state of all first options; it holds the other states, each a slide of its own.
    """

    id: str
    number: int
    spec: SlideSpec
    events: tuple[str, ...]
    period: tuple[float, float] | None
    last_step: int
    place: Place
    tears: tuple[tuple[float, float], ...] | None = None
    """Where its own axis is torn (days); None where it is torn as the story's."""
    made: bool = False
    """Made from an event, not written."""
    page: int = 0
    """Which part of a list that takes several slides it shows, from 0."""
    pages: int = 1
    choice: Choice = ()
    states: dict[Choice, Slide] = field(default_factory=dict)
    """The other states by choice; one whose part of the file is wrong may be missing."""

    def chosen(self, choice: Choice) -> Slide:
        """The slide in that state; as it is where there is no such state."""
        return self.states.get(choice, self)

    @property
    def switches(self) -> list[SwitchSpec]:
        return self.spec.switches

    @property
    def all_states(self) -> tuple[Slide, ...]:
        """The first options' state and all others, the last switch turning fastest."""
        return (self, *self.states.values())

    @property
    def options(self) -> tuple[int, ...]:
        """The option of each switch in this state."""
        return self.choice or (0,) * len(self.switches)

    @property
    def after(self) -> bool:
        """Whether an option of this state asks for what is dated after the article."""
        return any(switch.options[option].after for switch, option in zip(self.switches, self.options, strict=True))

    @property
    def option_ids(self) -> tuple[str, ...]:
        """The id of each switch's option in this state."""
        return tuple(switch.options[option].id for switch, option in zip(self.switches, self.options, strict=True))

    @property
    def state_name(self) -> str:
        """Its options in one word, `linear` or `log-menlo`; empty without switches."""
        return "-".join(self.option_ids)


class Story(Struct, frozen=True):
    """Everything that can be shown, complete and frozen."""

    board: Storyboard
    languages: tuple[str, ...]
    sources: dict[str, SourceSpec]
    facts: dict[str, Fact]
    lanes: dict[str, Lane]
    eras: tuple[EraSpan, ...]
    events: dict[str, Event]
    tables: dict[str, Table]
    slides: tuple[Slide, ...]
    period: tuple[float, float]
    """The whole story's stretch of time in days."""
    after: float | None
    """Where `after the article` begins, in days."""
    file: str = ""
    revision: str = ""
    """Hash of what was read."""
    slide_index: dict[str, int] = field(default_factory=dict)
    fonts: dict[str, OwnFont] = field(default_factory=dict)
    """Those that the story brings, by the face whose place they take."""
    crowd: Crowd | None = None
    """The many events of a file beside the story."""
    as_of: Moment | None = None
    """How far what is told was known."""
    tears: tuple[tuple[float, float], ...] = ()
    """Where the author has the axis torn (see core.timeline.tears): empty time, in days."""
    views: tuple[ViewSpan, ...] = ()
    """Stretches of the timeline that the author named."""

    @property
    def language(self) -> str:
        return self.languages[0]

    def slide(self, slide_id: str) -> Slide:
        """The slide of that id; KeyError if there is none."""
        return self.slides[self.slide_index[slide_id]]

    def text(self, text: Text, language: str) -> str:
        """The text in a language, else in the story's first, else in any; references unfilled."""
        if isinstance(text, str):
            return text
        return text.get(language) or text.get(self.language) or next(iter(text.values()), "")

    def fill(self, text: Text, language: str, keep: str = " ") -> tuple[str, tuple[str, ...]]:
        """The text with `$(fact)` references written out, and the facts used.

        Spaces inside a written-out number become `keep`, so that a line breaker can hold it together.
        """
        parts: list[str] = []
        facts: list[str] = []
        for part in _parts(self.text(text, language)):
            if isinstance(part, Reference):
                parts.append(self.format_fact(part.id, language, part.style.name.lower()).replace(" ", keep))
                if part.id in self.facts:
                    facts.append(part.id)
            else:
                parts.append(part)
        return "".join(parts), tuple(facts)

    def plain_text(self, text: Text, language: str) -> str:
        """Without markup and line-break signs, on one line: for titles in lists."""
        return _on_one_line(plain(self.fill(text, language)[0]))

    def format_fact(self, fact_id: str, language: str, style: str = "prose") -> str:
        """A fact as text; the unknown stay visible as their reference."""
        fact = self.facts.get(fact_id)
        if fact is None:
            return f"$({fact_id})"
        if style == "date":
            return format_date(fact.as_of, language) if fact.as_of else ""
        if fact.quantity is None:
            return self.text(fact.spec.words, language)
        return format_quantity(fact.quantity, language, Style(style), scale=fact.spec.scale)

    def is_after(self, days: float) -> bool:
        return self.after is not None and days >= self.after

    def lane_colour(self, lane: str) -> str:
        return self.lanes[lane].colour if lane in self.lanes else "stone"
