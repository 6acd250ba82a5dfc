"""All sources of the story with their origin marks: who, when, what, and a caveat where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from presenter.core.citation import dated_source
from presenter.core.compose.empty import draw_empty
from presenter.core.compose.frame import Overflow
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, LEFT, WIDTH, header, place
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Said, Sheet

GUTTER = 56.0
INDENT = 30.0
NAME, DETAIL = "chart-label", "chart-label-small"


class _Form(Struct, frozen=True):
    """How much is said about each source, in how many columns."""

    columns: int
    title: bool
    note: bool
    gap: float

    @property
    def width(self) -> float:
        return (WIDTH - GUTTER * (self.columns - 1)) / self.columns


FORMS = (
    _Form(1, title=True, note=True, gap=26),
    _Form(2, title=True, note=True, gap=24),
    _Form(2, title=True, note=False, gap=18),
    _Form(3, title=True, note=False, gap=14),
    _Form(3, title=False, note=False, gap=8),
    _Form(4, title=False, note=False, gap=0),
)
"""From the fullest to the tersest: the first in which every source has room is taken."""


def compose_layout(sheet: Sheet) -> None:
    """Headline and list, the told text first. What has no room even in the tersest form is noted."""
    last = header(sheet)
    top = max(last + 64, CONTENT_TOP + 20)
    sources = sorted(sheet.story.sources, key=lambda name: sheet.story.sources[name].origin != "article")
    if not sources:
        draw_empty(sheet, max(last + 48, CONTENT_TOP))
        return
    room = CONTENT_BOTTOM - top
    form = next((form for form in FORMS if _left_over(sheet, sources, form, room) == 0), FORMS[-1])
    left_over = _left_over(sheet, sources, form, room)
    if left_over:
        sheet.overflows.append(Overflow("source-list", left_over, place(sheet)))
    column, y = 0, top
    for name in sources:
        height = _height(sheet, name, form)
        if y > top and y + height > CONTENT_BOTTOM:
            column, y = column + 1, top
        if column == form.columns:
            break
        _draw(sheet, name, form, LEFT + (form.width + GUTTER) * column, y)
        y += height + form.gap


def _left_over(sheet: Sheet, sources: Sequence[str], form: _Form, room: float) -> float:
    """Height of the sources that find no place in the columns."""
    column, used, over = 0, 0.0, 0.0
    for name in sources:
        height = _height(sheet, name, form)
        if used > 0 and used + height > room:
            column, used = column + 1, 0.0
        if column >= form.columns:
            over += height + form.gap
        used += height + form.gap
    return over


def _parts(sheet: Sheet, name: str, form: _Form) -> list[tuple[str, Said, str]]:
    """Role, words and colour of what is said about a source."""
    source = sheet.story.sources[name]
    head = dated_source(sheet.story, name, sheet.language)
    parts = [(NAME, Said(head), "t1")]
    title = lines(sheet, source.title)
    if form.title and title.text != head:
        parts.append((DETAIL, title, "t2"))
    if form.note:
        note = lines(sheet, source.note)
        parts += [(DETAIL, said, "t3") for said in (note, Said(source.url)) if said]
    return parts


def _height(sheet: Sheet, name: str, form: _Form) -> float:
    return sum(
        ROLES[role].line_pitch(sheet.language) * sheet.extent(said, role, width=form.width - INDENT)[1]
        for role, said, _ in _parts(sheet, name, form)
    )


def _draw(sheet: Sheet, name: str, form: _Form, x: float, y: float) -> None:
    source = sheet.story.sources[name]
    for number, (role, said, ink) in enumerate(_parts(sheet, name, form)):
        pitch = ROLES[role].line_pitch(sheet.language)
        baseline = y + 0.76 * pitch
        if number == 0:
            sheet.mark(f"source.{name}.mark", source.origin, x + 8, baseline - 8, 7, "t2", sources=(name,))
        piece = sheet.text(
            f"source.{name}" if number == 0 else f"source.{name}.{number}", said, x + INDENT, baseline, role,
            ink=ink, bold=number == 0, width=form.width - INDENT, sources=(name,), markup=number > 0 and said.text != source.url,
        )  # fmt: skip
        y += pitch * len(piece.lines)
