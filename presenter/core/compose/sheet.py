"""The sheet a slide is composed on: texts, lines, marks and chips with unique ids and measured ink.

A layout says what stands where; the sheet measures, breaks lines, records facts and sources of each
piece, and notes what does not fit. `show_from` hides what a later step brings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from presenter.core.compose.frame import (
    AnyPiece,
    ChartRegion,
    Frame,
    Hatch,
    Ink,
    Mark,
    Origin,
    Overflow,
    Path,
    Pen,
    Picture,
    Run,
    Shape,
    Text,
    TextLine,
    TextStyle,
    TimeRegion,
)
from presenter.core.compose.measure import Measure
from presenter.core.compose.paths import rect_path
from presenter.core.compose.roles import ROLES
from presenter.core.compose.stroke import ink_bounds
from presenter.core.compose.typeset import KEEP, break_lines, styled_phrase
from presenter.core.geometry import Point, Rect, bounds
from presenter.core.markup import Phrase, parse_phrases
from presenter.core.schema import Text as RawText
from presenter.core.story import Fact, Slide, Story

Align = Literal["left", "centre", "right"]
Place = tuple[str | int, ...]
ChartView = tuple[tuple[float, float], tuple[float, float]]
"""x range and y range, in the coordinates of ChartRegion."""


class Said(Struct, frozen=True):
    """A text in the sheet's language with its fact references filled in."""

    text: str
    facts: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)


class Sheet(Struct):
    """Collects the pieces of one frame. All coordinates are slide units."""

    story: Story
    slide: Slide
    step: int
    language: str
    measure: Measure
    after: bool = False
    """Whether what is dated after the article is shown."""
    views: Mapping[str, ChartView] = field(default_factory=dict)
    """Ranges a chart is zoomed to, by chart id; the chart's own ranges otherwise."""
    pieces: list[AnyPiece] = field(default_factory=list)
    charts: list[ChartRegion] = field(default_factory=list)
    times: list[TimeRegion] = field(default_factory=list)
    overflows: list[Overflow] = field(default_factory=list)
    cited: list[str] = field(default_factory=list)
    """Facts on the sheet in order of appearance: the source line lists their sources."""
    named: list[str] = field(default_factory=list)
    """Sources, or places in them, that columns and tables name: the source line lists them too."""
    places: dict[str, Place] = field(default_factory=dict)
    """Where the texts on the sheet were written, by the ids of their pieces."""
    _ids: set[str] = field(default_factory=set)

    # -- words -----------------------------------------------------------------------------------

    def say(self, text: RawText) -> Said:
        """A storyboard text in the sheet's language; numbers keep their parts on one line."""
        filled, facts = self.story.fill(text, self.language, keep=KEEP)
        return Said(filled, facts)

    def number(self, fact: str, style: str = "label") -> Said:
        """A fact alone, in one of the styles of docs/numbers.md."""
        return Said(self.story.format_fact(fact, self.language, style), (fact,))

    def fact(self, fact_id: str) -> Fact:
        return self.story.facts[fact_id]

    def style(self, role: str) -> TextStyle:
        return ROLES[role].style(self.language)

    def width(self, text: str, role: str) -> float:
        """Advance of one line."""
        return self.measure.advance(text, self.style(role))

    # -- text ------------------------------------------------------------------------------------

    def text(
        self,
        id: str,  # noqa: A002  # the piece's own field name
        said: Said | str,
        x: float,
        baseline: float,
        role: str,
        *,
        width: float = 1e6,
        align: Align = "left",
        ink: str | Ink | None = None,
        bold: bool | None = None,
        size: int | None = None,
        pitch: float | None = None,
        max_lines: int | None = None,
        place: Place = (),
        knockout: float | None = None,
        on: str = "bg",
        group: str = "",
        facts: Sequence[str] = (),
        sources: Sequence[str] = (),
        event: str = "",
        slide: str = "",
        as_role: str = "",
        markup: bool = True,
    ) -> Text:
        """Set a text from its first baseline down and return the piece.

        `x` is the left edge, the centre or the right edge as `align` says. More lines than `max_lines`,
        or a word wider than `width`, is noted as an overflow; nothing is cut or shrunk.
        """
        said = Said(said) if isinstance(said, str) else said
        scale = ROLES[role]
        style = scale.style(self.language)
        if bold is not None or size:
            style = replace(style, bold=style.bold if bold is None else bold, size=size or style.size)
        base = ink if isinstance(ink, Ink) else Ink(ink or scale.token)
        phrases = parse_phrases(said.text) if markup else (Phrase(said.text),)
        styled = [styled_phrase(phrase, style, base) for phrase in phrases]
        broken = break_lines(styled, self.measure, width)
        step = pitch or scale.line_pitch(self.language)
        lines = tuple(
            TextLine(baseline + index * step, line.runs(line.start(x, align), self.measure))
            for index, line in enumerate(broken)
        )
        piece_id = self.unique(id)
        widest = max((line.width for line in broken), default=0.0)
        if widest > width + 0.5:
            self.overflows.append(Overflow(piece_id, widest - width, place))
        if max_lines is not None and len(broken) > max_lines:
            self.overflows.append(Overflow(piece_id, (len(broken) - max_lines) * step, place))
        piece = Text(
            id=piece_id,
            rect=self.ink_of(lines),
            role=as_role or role,
            group=group,
            facts=(*said.facts, *facts),
            sources=tuple(sources),
            event=event,
            slide=slide,
            lines=lines,
            align=align,
            knockout=knockout,
            on=on,
        )
        self.add(piece)
        if place:
            self.places[piece_id] = place
        return piece

    def ink_of(self, lines: Sequence[TextLine]) -> Rect:
        """Ink bounds of lines."""
        return bounds(
            self._run_ink(run).moved(run.x, line.baseline) for line in lines for run in line.runs if run.text.strip()
        )

    def _run_ink(self, run: Run) -> Rect:
        return self.measure.ink(run.text, run.style)

    def extent(
        self, said: Said | str, role: str, *, width: float = 1e6, size: int | None = None, bold: bool | None = None
    ) -> tuple[float, int]:
        """Width of the widest line and the number of lines, without setting anything."""
        text = said if isinstance(said, str) else said.text
        style = ROLES[role].style(self.language)
        if bold is not None or size:
            style = replace(style, size=size or style.size, bold=style.bold if bold is None else bold)
        styled = [styled_phrase(phrase, style, Ink("t1")) for phrase in parse_phrases(text)]
        broken = break_lines(styled, self.measure, width)
        return max((line.width for line in broken), default=0.0), len(broken)

    # -- shapes ----------------------------------------------------------------------------------

    def shape(
        self,
        id: str,  # noqa: A002
        path: Path,
        role: str,
        *,
        fill: Ink | None = None,
        hatch: Hatch | None = None,
        pen: Pen | None = None,
        group: str = "",
        facts: Sequence[str] = (),
        event: str = "",
        slide: str = "",
    ) -> Shape:
        """A path; its ink bounds include the pen."""
        piece = Shape(
            id=self.unique(id),
            rect=ink_bounds(path, pen, filled=bool(fill or hatch)),
            role=role,
            group=group,
            facts=tuple(facts),
            event=event,
            slide=slide,
            path=path,
            fill=fill,
            hatch=hatch,
            pen=pen,
        )
        self.add(piece)
        return piece

    def line(
        self,
        id: str,  # noqa: A002  # the piece's own field name
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        pen: Pen,
        role: str = "rule",
        group: str = "",
    ) -> Shape:
        return self.shape(id, (("M", x1, y1), ("L", x2, y2)), role, pen=pen, group=group)

    def box(
        self,
        id: str,  # noqa: A002
        rect: Rect,
        role: str,
        *,
        fill: Ink | None = None,
        hatch: Hatch | None = None,
        pen: Pen | None = None,
        group: str = "",
        facts: Sequence[str] = (),
        event: str = "",
    ) -> Shape:
        return self.shape(
            id, rect_path(rect), role, fill=fill, hatch=hatch, pen=pen, group=group, facts=facts, event=event
        )

    def mark(
        self,
        id: str,  # noqa: A002
        origin: Origin,
        x: float,
        y: float,
        radius: float,
        ink: str | Ink = "amber",
        *,
        group: str = "",
        facts: Sequence[str] = (),
        sources: Sequence[str] = (),
        event: str = "",
        role: str = "mark",
        on: str = "bg",
    ) -> Mark:
        """An origin mark centred on (x, y)."""
        piece = Mark(
            id=self.unique(id),
            rect=Rect(x - radius, y - radius, 2 * radius, 2 * radius),
            role=role,
            group=group,
            facts=tuple(facts),
            sources=tuple(sources),
            event=event,
            origin=origin,
            centre=Point(x, y),
            radius=radius,
            ink=ink if isinstance(ink, Ink) else Ink(ink),
            on=on,
        )
        self.add(piece)
        return piece

    def picture(self, id: str, rect: Rect, file: str, alt: str, *, behind: bool = False) -> Picture:  # noqa: A002
        """A picture fitted into `rect`; one `behind` everything fills it, and may reach the slide's edges."""
        role = "backdrop" if behind else "picture"
        piece = Picture(id=self.unique(id), rect=rect, role=role, file=file, alt=alt, fill=behind)
        self.add(piece)
        return piece

    # -- the rest --------------------------------------------------------------------------------

    def shows(self, step: int, until: int | None = None) -> bool:
        """Whether something that appears at `step` (and is gone after `until`) is on stage now."""
        return step <= self.step and (until is None or self.step <= until)

    def add(self, piece: AnyPiece) -> None:
        """Append a piece made elsewhere; its facts count as cited."""
        self._ids.add(piece.id)
        self.pieces.append(piece)
        self.cite(*piece.facts)

    def cite(self, *facts: str) -> None:
        for fact in facts:
            if fact not in self.cited:
                self.cited.append(fact)

    def name_sources(self, references: Iterable[str]) -> None:
        """Have the source line list these sources, or places in them."""
        self.named += [reference for reference in references if reference not in self.named]

    def unique(self, wanted: str) -> str:
        """The id itself, or with a running number when it is taken."""
        if wanted not in self._ids:
            self._ids.add(wanted)
            return wanted
        number = 2
        while f"{wanted}~{number}" in self._ids:
            number += 1
        self._ids.add(f"{wanted}~{number}")
        return f"{wanted}~{number}"

    def frame(self) -> Frame:
        title = self.story.plain_text(self.slide.spec.title, self.language)
        return Frame(
            slide=self.slide.id,
            step=self.step,
            language=self.language,
            title=title,
            covers=tuple(self.slide.spec.covers),
            pieces=tuple(self.pieces),
            charts=tuple(self.charts),
            times=tuple(self.times),
            overflows=tuple(self.overflows),
            state=self.slide.state_name,
        )
