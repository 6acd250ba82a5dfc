"""How much of the article the slides cover: one cell per sentence, by chapter; and where corrections stand."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.schema.slide import Cell
from presenter.core.story import Story

CELL = 9.0
PITCH = 12.0
CELL_HEIGHT = 22.0
GROUP_GAP = 16.0


class Chapter(Struct, frozen=True):
    """Sentences first covered in one chapter; `done` is False for those no slide covers."""

    name: str
    units: tuple[str, ...]
    done: bool = True


def chapters(story: Story, language: str) -> list[Chapter]:
    """The article's sentences by the chapter of the slide that covers them first, in slide order."""
    units = list(story.board.article.units) if story.board.article else []
    found: dict[str, list[str]] = {}
    seen: set[str] = set()
    for slide in story.slides:
        section = slide.spec.section or ""
        name = story.plain_text(story.board.sections.get(section, section), language)
        for unit in slide.spec.covers:
            if unit in units and unit not in seen:
                seen.add(unit)
                found.setdefault(name, []).append(unit)
    listed = [Chapter(name, tuple(members)) for name, members in found.items()]
    missing = tuple(unit for unit in units if unit not in seen)
    return [*listed, Chapter(word("uncovered", language), missing, done=False)] if missing else listed


def draw_coverage(sheet: Sheet, x: float, baseline: float, width: float) -> float:
    """Cells under their count, in chapters with names where these fit, else in one line; returns the lowest ink."""
    groups = chapters(sheet.story, sheet.language)
    total = sum(len(group.units) for group in groups)
    if not total:
        return baseline
    covered = sum(len(group.units) for group in groups if group.done)
    if covered == total:
        title = word("units-covered", sheet.language, n=total)
    else:
        title = word("units-some", sheet.language, n=total, of=covered)
    sheet.text("coverage.title", title, x, baseline, "chart-title", group="coverage")
    names = [f"{group.name} {len(group.units)}".strip() for group in groups]
    widths = [len(group.units) * PITCH - (PITCH - CELL) for group in groups]
    room = [max(w, sheet.width(name, "tag")) for w, name in zip(widths, names, strict=True)]
    named = len(groups) > 1 and sum(room) + GROUP_GAP * (len(groups) - 1) <= width
    left, top = x, baseline + 22
    for number, group in enumerate(groups):
        start = left
        for index in range(len(group.units)):
            if left + CELL > x + width:
                left, top = x, top + CELL_HEIGHT + 8
            _cell(sheet, Rect(left, top, CELL, CELL_HEIGHT), group, number, index)
            left += PITCH
        if named:
            sheet.text(
                f"coverage.{number}.name",
                names[number],
                start,
                top + CELL_HEIGHT + 29,
                "tag",
                ink="t3",
                group="coverage",
            )
            left = start + room[number] + GROUP_GAP
    return top + CELL_HEIGHT + (29 if named else 0)


def _cell(sheet: Sheet, rect: Rect, group: Chapter, number: int, index: int) -> None:
    """Filled where a slide covers the sentence, hollow where none does."""
    sheet.box(
        f"coverage.{number}.cell{index}",
        rect if group.done else rect.inflated(-0.8),
        "count",
        fill=Ink("t2") if group.done else None,
        pen=None if group.done else Pen(Ink("t3"), 1.6),
        group="coverage",
    )


def corrections(story: Story) -> tuple[int, list[int]]:
    """How many corrections the slides carry, as chips or verdicts, and on which slides."""
    count = 0
    pages: list[int] = []
    for slide in story.slides:
        signs: list[str | None] = [block.chip for block in slide.spec.blocks]
        signs += [column.chip for column in slide.spec.columns]
        if slide.spec.table:
            signs += [cell.verdict for row in slide.spec.table.rows for cell in row if isinstance(cell, Cell)]
        here = signs.count("fix") + signs.count("wrong")
        count += here
        if here:
            pages.append(slide.number)
    return count, pages
