"""Handouts: sheets of paper with slides small, their notes and sources set beside or below them.

Lengths are half points: 144 to the inch, so that a size of 20 is a letter of 10 points. What does not fit beside its
slide goes on upon sheets behind the last one, where the sources are written out too; nothing is shrunk or left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct, field

from presenter.core.compose.frame import Ink, Pen, Shape, Text, TextLine, TextStyle
from presenter.core.compose.measure import Measure
from presenter.core.compose.typeset import BrokenLine, Styled, break_lines, styled_phrase
from presenter.core.geometry import Rect
from presenter.core.markup import Paragraph

Paper = Literal["a4", "letter"]
PAPERS: dict[Paper, tuple[float, float]] = {"a4": (1190.55, 1683.78), "letter": (1224.0, 1584.0)}
"""Upright, width and height."""
PerPage = Literal[1, 2, 3, 6]
NO_NOTES: PerPage = 6
"""With so many on a sheet, slides are alone: there is no room for what is said."""

MARGIN, HEAD, FOOT = 96.0, 60.0, 56.0
GAP = 36.0
BODY, SMALL, TITLE = 20, 18, 22
LEADING = 1.45
RULE_PITCH = 52.0
"""Of the lines for writing."""
RATIO = 9 / 16


class Entry(Struct, frozen=True):
    """A slide on paper: its number and title, what is said, and the names of what it rests on."""

    number: str
    title: str
    notes: tuple[Paragraph, ...] = ()
    sources: str = ""


class HandoutSheet(Struct):
    """One sheet: where the slides (by their place among the entries) lie, and the words around them."""

    size: tuple[float, float]
    slides: list[tuple[int, Rect]] = field(default_factory=list)
    pieces: list[Text | Shape] = field(default_factory=list)


class Handout(Struct, frozen=True):
    """How the sheets are made. `sources`: each written out, under `sources_title`, at the end."""

    paper: Paper
    per_page: PerPage
    language: str
    head: str
    foot: str
    sources_title: str = ""
    sources: tuple[str, ...] = ()


class _Set(Struct, frozen=True):
    """A broken line, where it begins, and the space before it."""

    line: BrokenLine
    indent: float
    gap: float
    size: int


def handout_sheets(entries: list[Entry], handout: Handout, measure: Measure) -> list[HandoutSheet]:
    """All sheets in order; heads and feet name the story and count the sheets."""
    return _Sheets(handout, measure).made(entries)


class _Sheets:
    def __init__(self, handout: Handout, measure: Measure) -> None:
        self._handout, self._measure = handout, measure
        self._width, self._height = PAPERS[handout.paper]
        self._sheets: list[HandoutSheet] = []
        self._left_over: list[tuple[Entry, list[_Set]]] = []

    def made(self, entries: list[Entry]) -> list[HandoutSheet]:
        per = self._handout.per_page
        for first in range(0, len(entries), per):
            sheet = self._new()
            for place, entry in enumerate(entries[first : first + per]):
                self._place(sheet, first + place, place, entry)
        self._go_on()
        for number, sheet in enumerate(self._sheets, 1):
            self._furnish(sheet, number)
        return self._sheets

    def _new(self) -> HandoutSheet:
        sheet = HandoutSheet((self._width, self._height))
        self._sheets.append(sheet)
        return sheet

    # -- places ----------------------------------------------------------------------------------

    def _place(self, sheet: HandoutSheet, index: int, place: int, entry: Entry) -> None:
        slide, words = self._areas(place)
        sheet.slides.append((index, slide))
        frame = (
            ("M", *slide[:2]),
            ("L", slide.right, slide.y),
            ("L", slide.right, slide.bottom),
            ("L", slide.x, slide.bottom),
            ("Z",),
        )
        sheet.pieces.append(Shape(id=f"frame.{index}", rect=slide, role="sheet", path=frame, pen=Pen(Ink("line"), 1)))
        titled = self._heading(f"{entry.number}  {entry.title}", words.width)
        lines = [*titled, *self._notes(entry.notes, words.width), *self._quietly(entry.sources, words.width)]
        if self._handout.per_page == NO_NOTES:  # slides alone: number and title under each
            lines = titled
        rest, bottom = self._set(sheet, f"words.{index}", lines, words)
        if rest:
            self._left_over.append((entry, rest))
        elif not entry.notes and self._handout.per_page != NO_NOTES:
            self._rule(sheet, index, words, bottom)

    def _areas(self, place: int) -> tuple[Rect, Rect]:
        """The slide and its words, for one of the places on a sheet."""
        top, wide = MARGIN + HEAD, self._width - 2 * MARGIN
        high = self._height - 2 * MARGIN - HEAD - FOOT
        per = self._handout.per_page
        if per == 1:
            slide = Rect(MARGIN, top, wide, wide * RATIO)
            return slide, Rect(MARGIN, slide.bottom + GAP, wide, high - slide.height - GAP)
        if per == 6:
            across, down = place % 2, place // 2
            width = (wide - GAP) / 2
            cell = Rect(MARGIN + across * (width + GAP), top + down * (high + GAP) / 3, width, (high - 2 * GAP) / 3)
            slide = Rect(cell.x, cell.y, width, width * RATIO)
            return slide, Rect(cell.x, slide.bottom + 12, width, cell.bottom - slide.bottom - 12)
        row = (high - (per - 1) * GAP) / per
        width = wide * (0.58 if per == 2 else 0.5)
        slide = Rect(MARGIN, top + place * (row + GAP), width, width * RATIO)
        return slide, Rect(slide.right + GAP, slide.y, wide - width - GAP, row)

    # -- words -----------------------------------------------------------------------------------

    def _notes(self, notes: Iterable[Paragraph], width: float) -> Iterator[_Set]:
        style = self._style(BODY)
        for number, paragraph in enumerate(notes):
            indent = 26.0 if paragraph.mark else 0.0
            text = [styled_phrase(phrase, style, Ink("t1")) for phrase in paragraph.phrases]
            gap = 14.0 if number == 0 else 8.0
            if paragraph.mark:
                text = [Styled(f"{paragraph.mark} ", style, Ink("t3")), *text]
            yield from self._broken(text, width - indent, BODY, gap, indent if not paragraph.mark else 0.0)

    def _quietly(self, text: str, width: float, gap: float = 18.0) -> list[_Set]:
        said = Styled(text, self._style(SMALL), Ink("t3"))
        return self._broken([said], width, SMALL, gap) if text else []

    def _broken(self, text: list[Styled], width: float, size: int, gap: float = 0.0, indent: float = 0.0) -> list[_Set]:
        lines = break_lines(text, self._measure, width)
        return [_Set(line, indent, gap if number == 0 else 0.0, size) for number, line in enumerate(lines)]

    def _set(self, sheet: HandoutSheet, name: str, lines: list[_Set], area: Rect) -> tuple[list[_Set], float]:
        """Set as many lines as fit; returns the others, and where the set ones end."""
        y = area.y
        placed: list[TextLine] = []
        for number, one in enumerate(lines):
            bottom = y + (one.gap if placed else 0.0) + one.size * LEADING
            if bottom > area.bottom + 0.5:
                self._add(sheet, name, placed)
                return lines[number:], y
            y = bottom
            baseline = y - one.size * (LEADING - 1) / 2 - one.size * 0.18
            placed.append(TextLine(baseline, one.line.runs(area.x + one.indent, self._measure)))
        self._add(sheet, name, placed)
        return [], y

    def _add(self, sheet: HandoutSheet, name: str, lines: list[TextLine]) -> None:
        runs = [run for line in lines for run in line.runs]
        if runs:
            left, right = min(run.x for run in runs), max(run.x + run.width for run in runs)
            rect = Rect(
                left, lines[0].baseline - TITLE, right - left, lines[-1].baseline - lines[0].baseline + 2 * TITLE
            )
            sheet.pieces.append(Text(id=name, rect=rect, role="handout", lines=tuple(lines)))

    def _go_on(self) -> None:
        """What found no room beside its slide, each under its number and title; then the sources."""
        wide = self._width - 2 * MARGIN
        blocks = [
            [*self._heading(f"{entry.number}  {entry.title} …", wide), *lines] for entry, lines in self._left_over
        ]
        if self._handout.sources:
            listed = (line for source in self._handout.sources for line in self._quietly(source, wide, 8.0))
            blocks.append([*self._heading(self._handout.sources_title, wide), *listed])
        sheet, top = None, 0.0
        for number, block in enumerate(blocks):
            lines, part = block, 0
            while lines:
                if sheet is None:
                    sheet, top = self._new(), MARGIN + HEAD
                room = Rect(MARGIN, top, wide, self._height - MARGIN - FOOT - top)
                lines, top = self._set(sheet, f"more.{number}.{part}", lines, room)
                sheet, part = (None if lines else sheet), part + 1
            top += GAP

    def _heading(self, text: str, width: float) -> list[_Set]:
        return self._broken([Styled(text, self._style(TITLE, bold=True), Ink("t1"))], width, TITLE, 24.0)

    # -- furniture -------------------------------------------------------------------------------

    def _rule(self, sheet: HandoutSheet, index: int, area: Rect, top: float) -> None:
        """Lines for writing in what is left of an area."""
        y, number = top + RULE_PITCH, 0
        while y <= area.bottom:
            path = (("M", area.x, y), ("L", area.right, y))
            rect = Rect(area.x, y - 0.5, area.width, 1)
            sheet.pieces.append(
                Shape(id=f"rule.{index}.{number}", rect=rect, role="sheet", path=path, pen=Pen(Ink("line"), 1))
            )
            y, number = y + RULE_PITCH, number + 1

    def _furnish(self, sheet: HandoutSheet, number: int) -> None:
        """Head and foot: the story, where it stands, and the sheet's number."""
        low = self._height - MARGIN
        style = self._style(SMALL)
        count = f"{number} / {len(self._sheets)}"
        right = self._width - MARGIN - self._measure.advance(count, style)
        self._quiet(sheet, "head", self._handout.head, MARGIN, MARGIN + 8, self._width - 2 * MARGIN)
        self._quiet(sheet, "foot", self._handout.foot, MARGIN, low, right - MARGIN - GAP)
        self._quiet(sheet, "count", count, right, low, self._width - MARGIN - right + 1)

    def _quiet(self, sheet: HandoutSheet, name: str, text: str, x: float, baseline: float, width: float) -> None:
        lines = break_lines([Styled(text, self._style(SMALL), Ink("t3"))], self._measure, width)
        if text:
            self._add(sheet, name, [TextLine(baseline, lines[0].runs(x, self._measure))])

    def _style(self, size: int, *, bold: bool = False) -> TextStyle:
        return TextStyle("sans", size, bold, self._handout.language)
