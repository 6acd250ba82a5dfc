"""A contact sheet: every slide small on one sheet, in rows, each under its number and short title.

Lengths are slide units of a sheet that is 1920 wide and as high as its rows need.
"""

from __future__ import annotations

from itertools import pairwise

from presenter.core.compose.frame import Ink, Pen, Shape, Text, TextLine, TextStyle
from presenter.core.compose.handout import Entry, HandoutSheet
from presenter.core.compose.measure import Measure
from presenter.core.compose.typeset import BrokenLine, Styled, break_lines
from presenter.core.geometry import Rect

WIDTH, MARGIN, GAP = 1920.0, 64.0, 32.0
TITLE, CAPTION, PITCH = 34, 20, 28.0
MOST_LINES = 2


def contact_sheet(title: str, entries: list[Entry], language: str, measure: Measure, columns: int = 5) -> HandoutSheet:
    """One sheet. An entry's number is set before its title; what is longer than two lines ends with `…`."""
    sheet = HandoutSheet((WIDTH, 0.0))
    head = TextStyle("serif", TITLE, True, language)
    _add(
        sheet,
        "title",
        [
            TextLine(
                MARGIN + TITLE, break_lines([Styled(title, head, Ink("t1"))], measure, 9e9)[0].runs(MARGIN, measure)
            )
        ],
    )
    width = (WIDTH - 2 * MARGIN - (columns - 1) * GAP) / columns
    height = width * 9 / 16
    top = MARGIN + TITLE + GAP
    style = TextStyle("sans", CAPTION, False, language)
    for index, entry in enumerate(entries):
        row, column = divmod(index, columns)
        x = MARGIN + column * (width + GAP)
        y = top + row * (height + GAP + MOST_LINES * PITCH + 8)
        slide = Rect(x, y, width, height)
        sheet.slides.append((index, slide))
        corners = [(x, y), (slide.right, y), (slide.right, slide.bottom), (x, slide.bottom), (x, y)]
        for number, (start, end) in enumerate(pairwise(corners)):
            line = (("M", *start), ("L", *end))
            sheet.pieces.append(
                Shape(id=f"edge.{index}.{number}", rect=slide, role="sheet", path=line, pen=Pen(Ink("line"), 1))
            )
        said = [Styled(f"{entry.number}  ", style, Ink("t3")), Styled(entry.title, style, Ink("t2"))]
        lines = _shortened(break_lines(said, measure, width), measure, width)
        placed = [TextLine(slide.bottom + PITCH * (n + 1) - 2, line.runs(x, measure)) for n, line in enumerate(lines)]
        _add(sheet, f"caption.{index}", placed)
    rows = -(-len(entries) // columns)
    sheet.size = (WIDTH, top + rows * (height + GAP + MOST_LINES * PITCH + 8) + MARGIN - GAP)
    return sheet


def _shortened(lines: list[BrokenLine], measure: Measure, width: float) -> list[BrokenLine]:
    """At most two lines."""
    if len(lines) <= MOST_LINES:
        return lines
    kept = lines[: MOST_LINES - 1]
    last = lines[MOST_LINES - 1].parts[-1]
    text = "".join(part.text for part in lines[MOST_LINES - 1].parts)
    while text and measure.advance(f"{text}…", last.style) > width:
        text = text[:-1]
    return [
        *kept,
        BrokenLine((Styled(f"{text.rstrip()}…", last.style, last.ink),), measure.advance(f"{text}…", last.style)),
    ]


def _add(sheet: HandoutSheet, name: str, lines: list[TextLine]) -> None:
    runs = [run for line in lines for run in line.runs]
    if runs:
        left, right = min(run.x for run in runs), max(run.x + run.width for run in runs)
        rect = Rect(left, lines[0].baseline - TITLE, right - left, lines[-1].baseline - lines[0].baseline + TITLE)
        sheet.pieces.append(Text(id=name, rect=rect, role="contact", lines=tuple(lines)))
