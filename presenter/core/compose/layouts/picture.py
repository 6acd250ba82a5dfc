"""A picture with its credit: fitted into a frame with words beside it, or to the slide's edges under its words."""

from __future__ import annotations

from presenter.core.compose.collisions import note_low
from presenter.core.compose.empty import draw_empty
from presenter.core.compose.full_picture import draw_full_picture
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, LEFT, RIGHT, WIDTH, header, place
from presenter.core.compose.panel import draw_panel
from presenter.core.compose.paragraphs import lines, paragraphs
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect

BESIDE = 1072.0
TEXT_X = 1248.0
CREDIT = "chart-label-small"


def compose_layout(sheet: Sheet) -> None:
    """Headline and picture: across the slide, or columns 0 to 6 with body and blocks on the right."""
    spec = sheet.slide.spec
    if spec.bleed and spec.picture is not None:
        draw_full_picture(sheet, spec.picture)
        return
    last = header(sheet)
    top = max(last + 40, CONTENT_TOP)
    words = bool(spec.body or spec.blocks)
    if spec.picture is None and not words:
        draw_empty(sheet, top)
        return
    if spec.picture is not None:
        _draw_picture(sheet, Rect(LEFT, top, BESIDE if words else WIDTH, CONTENT_BOTTOM - top), spec.picture)
    if words:
        x = TEXT_X if spec.picture is not None else LEFT
        _draw_words(sheet, Rect(x, top, RIGHT - TEXT_X if spec.picture is not None else 976.0, CONTENT_BOTTOM - top))


def _draw_picture(sheet: Sheet, area: Rect, file: str) -> None:
    """The picture in the middle of the area, above its credit: only painters know its shape. One that cannot load it
    draws the empty frame with its name.
    """
    spec = sheet.slide.spec
    credit = lines(sheet, spec.by)
    height = area.height
    if credit:
        count = sheet.extent(credit, CREDIT, width=area.width)[1]
        pitch = ROLES[CREDIT].line_pitch(sheet.language)
        height -= pitch * count + 12
        sheet.text(
            "picture.credit", credit, area.centre.x, area.y + height + 34, CREDIT, align="centre", ink="t3",
            width=area.width, place=place(sheet, "by"),
        )  # fmt: skip
    sheet.picture("picture", Rect(area.x, area.y, area.width, height), file, sheet.say(spec.alt).text)


def _draw_words(sheet: Sheet, area: Rect) -> None:
    spec = sheet.slide.spec
    top = area.y
    if spec.body:
        bottom = paragraphs(
            sheet, "body", spec.body, area.x, top + 26, "body", width=area.width, place=place(sheet, "body"),
            first=1 if spec.steps else None,
        )  # fmt: skip
        note_low(sheet, "body", bottom + 10, area.bottom, place(sheet, "body"))
        top = bottom + 44
    if spec.blocks:
        draw_panel(sheet, spec.blocks, Rect(area.x, top, area.width, max(0.0, area.bottom - top)))
