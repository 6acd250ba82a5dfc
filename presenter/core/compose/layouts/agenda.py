"""What is to come: numbered rows with their planned minutes, one of them the current one."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from presenter.core.compose.agenda_rows import AgendaRow, agenda_rows
from presenter.core.compose.block_row import block_row_height, draw_block_row
from presenter.core.compose.collisions import note_low
from presenter.core.compose.empty import draw_empty
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, LEFT, WIDTH, header, place
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.trial import spare
from presenter.core.compose.words import word

GUTTER = 64.0
UNDER = "chart-label"
TIME = "chart-label"
TOTAL = 56.0
"""Height of the line that sums the minutes."""


class _Form(Struct, frozen=True):
    """Columns, the role of the titles, the least and the largest height of a row, and where the titles begin."""

    columns: int
    role: str
    least: float
    most: float
    indent: float

    @property
    def width(self) -> float:
        return (WIDTH - GUTTER * (self.columns - 1)) / self.columns


FORMS = (
    _Form(1, "block-heading-large", 88, 132, 112),
    _Form(2, "block-heading", 74, 112, 72),
    _Form(2, "body-large", 58, 80, 64),
    _Form(3, "body", 52, 66, 56),
)
"""From the largest to the smallest: the first in which all rows have room is taken."""


def compose_layout(sheet: Sheet) -> None:
    """Headline, rows in one to three columns read downwards, the minutes in all, and the slide's blocks."""
    last = header(sheet)
    spec = sheet.slide.spec
    rows = agenda_rows(sheet)
    top = max(last + 56, CONTENT_TOP + 8)
    if not rows:
        draw_empty(sheet, max(last + 48, CONTENT_TOP))
        return
    timed = spec.agenda is None or spec.agenda.minutes
    total = sum(row.minutes for row in rows) if timed else 0.0
    signs = block_row_height(sheet, spec.blocks, LEFT, WIDTH)
    bottom = CONTENT_BOTTOM - (signs + 32 if signs else 0)
    room = bottom - top - (TOTAL if total else 0)
    form = next((form for form in FORMS if _needed(sheet, rows, form, timed) <= room), FORMS[-1])
    per = -(-len(rows) // form.columns)
    stretch = _stretch(sheet, rows, form, room, timed)
    lowest = top
    for column in range(form.columns):
        y = top
        for number, row in enumerate(rows[per * column : per * (column + 1)], start=per * column):
            target = sheet if sheet.shows(row.step) else spare(sheet)
            height = _height(sheet, row, form, timed) + stretch
            x = LEFT + (form.width + GUTTER) * column
            _draw(target, row, number, form, x, y, height, timed=timed, past=_is_past(rows, number))
            y += height
        lowest = max(lowest, y)
    if total:
        said = word("minutes-all", sheet.language, n=f"{total:g}")
        sheet.text("agenda.total", said, LEFT + WIDTH, lowest + 40, TIME, align="right", ink="t3", group="agenda")
        lowest += TOTAL
    note_low(sheet, rows[-1].key, lowest, bottom + 8, place(sheet, "agenda" if spec.agenda else "layout"))
    if signs:
        draw_block_row(sheet, spec.blocks, LEFT, max(lowest + 24, CONTENT_BOTTOM - signs), WIDTH)


def _is_past(rows: Sequence[AgendaRow], number: int) -> bool:
    """Whether a row stands before the current one."""
    return any(row.current for row in rows[number + 1 :])


def _needed(sheet: Sheet, rows: Sequence[AgendaRow], form: _Form, timed: bool) -> float:
    """Height of the longest column at its closest."""
    per = -(-len(rows) // form.columns)
    heights = [_height(sheet, row, form, timed) for row in rows]
    return max(sum(heights[per * column : per * (column + 1)]) for column in range(form.columns))


def _stretch(sheet: Sheet, rows: Sequence[AgendaRow], form: _Form, room: float, timed: bool) -> float:
    """What each row gets of the room that is left."""
    per = -(-len(rows) // form.columns)
    free = room - _needed(sheet, rows, form, timed)
    return min(max(0.0, free) / per, form.most - form.least)


def _words_width(sheet: Sheet, form: _Form, timed: bool) -> float:
    minutes = sheet.width(word("minutes", sheet.language, n="188"), TIME) + 24 if timed else 0.0
    return form.width - form.indent - minutes


def _height(sheet: Sheet, row: AgendaRow, form: _Form, timed: bool) -> float:
    width = _words_width(sheet, form, timed)
    pitch = ROLES[form.role].line_pitch(sheet.language)
    height = form.least + pitch * (sheet.extent(row.title, form.role, width=width)[1] - 1)
    if row.text:
        height += ROLES[UNDER].line_pitch(sheet.language) * sheet.extent(row.text, UNDER, width=width)[1]
    return height


def _draw(
    sheet: Sheet,
    row: AgendaRow,
    number: int,
    form: _Form,
    x: float,
    y: float,
    height: float,
    *,
    timed: bool,
    past: bool,
) -> None:
    """Rule, number, title, the quiet line and the minutes; the block of words is centred in its row."""
    group = row.key
    pen = Pen(Ink("amber"), 6) if row.current else Pen(Ink("line"), 1)
    sheet.line(f"{row.key}.rule", x, y, x + form.width, y, pen, group=group)
    size = ROLES[form.role].style(sheet.language).size
    natural = _height(sheet, row, form, timed)
    baseline = y + (height - natural) / 2 + form.least / 2 + 0.36 * size
    ink = "t1" if row.current else "t3" if past else None
    sheet.text(
        f"{row.key}.number", str(number + 1), x, baseline, TIME, ink="amber" if row.current else "t3", bold=True,
        group=group, slide=row.slide,
    )  # fmt: skip
    width = _words_width(sheet, form, timed)
    piece = sheet.text(
        row.key, row.title, x + form.indent, baseline, form.role, width=width, ink=ink,
        bold=True if row.current else None, group=group, slide=row.slide,
        place=(*row.place, "title") if row.place else place(sheet, "layout"),
    )  # fmt: skip
    if row.text:
        pitch = ROLES[UNDER].line_pitch(sheet.language)
        sheet.text(
            f"{row.key}.text", row.text, x + form.indent, piece.lines[-1].baseline + pitch + 4, UNDER, ink="t3",
            width=width, group=group, place=(*row.place, "text"),
        )  # fmt: skip
    if timed and row.minutes:
        said = word("minutes", sheet.language, n=f"{row.minutes:g}")
        sheet.text(
            f"{row.key}.minutes", said, x + form.width, baseline, TIME, align="right",
            ink="t1" if row.current else "t3", group=group,
        )  # fmt: skip
