"""A chapter opens: its message large, and what it holds as a quiet list."""

from __future__ import annotations

from presenter.core.compose.frame import Ink, Overflow, Pen
from presenter.core.compose.furniture import (
    CONTENT_BOTTOM,
    LEFT,
    RIGHT,
    WIDTH,
    columns_width,
    headline,
    kicker,
    place,
    readable_width,
    standfirst,
    time_rule,
)
from presenter.core.compose.paragraphs import paragraphs
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.story import Slide

FIRST = 372.0
LIST_X = 1248.0
PITCH = 58.0
MOST = 9


def compose_layout(sheet: Sheet) -> None:
    """Rule, chapter, the title at title size, standfirst and body; the chapter's other slides on the right."""
    spec = sheet.slide.spec
    time_rule(sheet)
    kicker(sheet)
    members = _members(sheet)
    width = columns_width(7) if members else WIDTH
    last = headline(sheet, width=width, role="title", baseline=FIRST, max_lines=3)
    last = standfirst(sheet, last + 24, width=width, max_lines=4)
    if spec.body:
        last = paragraphs(
            sheet,
            "body",
            spec.body,
            LEFT,
            last + 76,
            "body",
            width=min(width, readable_width(sheet, "body")),
            place=place(sheet, "body"),
            first=1 if spec.steps else None,
        )
    if last > CONTENT_BOTTOM:
        sheet.overflows.append(Overflow("standfirst", last - CONTENT_BOTTOM, place(sheet)))
    _draw_members(sheet, members)


def _members(sheet: Sheet) -> list[Slide]:
    """The slides of the same chapter that follow."""
    chapter = sheet.slide.spec.section
    if not chapter:
        return []
    following = sheet.story.slides[sheet.slide.number :]
    return [slide for slide in following if slide.spec.section == chapter and slide.spec.layout != "section"]


def _draw_members(sheet: Sheet, members: list[Slide]) -> None:
    """Number and short title of each slide; a click leads there. Of a long chapter the first that have room."""
    y = FIRST - 60
    for slide in members[:MOST]:
        title = sheet.story.plain_text(slide.spec.short or slide.spec.title, sheet.language)
        count = sheet.extent(title, "chart-label", width=RIGHT - LIST_X - 60)[1]
        if y + 38 + 33 * (count - 1) > CONTENT_BOTTOM:
            return
        sheet.line(f"chapter.{slide.id}.rule", LIST_X, y, RIGHT, y, Pen(Ink("line"), 1), group="chapter")
        number = Said(str(slide.number))
        sheet.text(
            f"chapter.{slide.id}.number", number, LIST_X, y + 38, "chart-label", bold=True, ink="t3", group="chapter",
            slide=slide.id,
        )  # fmt: skip
        sheet.text(
            f"chapter.{slide.id}", title, LIST_X + 60, y + 38, "chart-label", width=RIGHT - LIST_X - 60, group="chapter",
            slide=slide.id, markup=False,
        )  # fmt: skip
        y += PITCH + 33 * (count - 1)
