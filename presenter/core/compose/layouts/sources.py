"""All sources of the story with their origin marks: who, when, what, and a caveat where there is room."""

from __future__ import annotations

from presenter.core.compose.empty import draw_empty
from presenter.core.compose.frame import Overflow
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, KICKER_Y, LEFT, RIGHT, header, place
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.source_pages import (
    FORMS,
    GUTTER,
    INDENT,
    Form,
    chunks,
    fill,
    form_for,
    list_top,
    listed_sources,
    source_height,
    source_parts,
)
from presenter.core.compose.words import word


def compose_layout(sheet: Sheet) -> None:
    """Headline and this slide's part of the list, in the fullest form that all its slides have room for."""
    last = header(sheet)
    slide = sheet.slide
    listed = listed_sources(sheet.story)
    if not listed:
        draw_empty(sheet, max(last + 48, CONTENT_TOP))
        return
    if slide.pages > 1 and not slide.switches:
        said = word("page-of", sheet.language, n=slide.page + 1, of=slide.pages)
        sheet.text("source-list.page", said, RIGHT, KICKER_Y, "chart-note", align="right")
    top = list_top(last)
    room = CONTENT_BOTTOM - top
    pages = chunks(listed, slide.pages)
    form = form_for(sheet, pages, room) or FORMS[-1]
    heights = [source_height(sheet, name, form) for name in pages[slide.page]]
    columns = fill(heights, form, room)
    y, column, over = top, 0, 0.0
    for name, height, wanted in zip(pages[slide.page], heights, columns, strict=True):
        if wanted >= form.columns:
            over += height + form.gap
            continue
        y = top if wanted != column else y
        column = wanted
        _draw(sheet, name, form, LEFT + (form.width + GUTTER) * column, y)
        y += height + form.gap
    if over:
        sheet.overflows.append(Overflow("source-list", over, place(sheet)))


def _draw(sheet: Sheet, name: str, form: Form, x: float, y: float) -> None:
    source = sheet.story.sources[name]
    for number, (role, said, ink) in enumerate(source_parts(sheet, name, form)):
        pitch = ROLES[role].line_pitch(sheet.language)
        baseline = y + 0.76 * pitch
        if number == 0:
            sheet.mark(f"source.{name}.mark", source.origin, x + 8, baseline - 8, 7, "t2", sources=(name,))
        piece = sheet.text(
            f"source.{name}" if number == 0 else f"source.{name}.{number}", said, x + INDENT, baseline, role,
            ink=ink, bold=number == 0, width=form.width - INDENT, sources=(name,), markup=number > 0 and said.text != source.url,
        )  # fmt: skip
        y += pitch * len(piece.lines)
