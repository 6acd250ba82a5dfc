"""The rows of an agenda: as written, else one per chapter, else one per slide; with what is planned for each."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.compose.paragraphs import lines
from presenter.core.compose.sheet import Place, Said, Sheet
from presenter.core.story import Slide

FRAME = frozenset({"title", "agenda", "section", "sources", "closing"})
"""Layouts that open, part or end a talk: no rows of their own where slides are listed."""


class AgendaRow(Struct, frozen=True):
    """One row. `minutes` is 0 where nothing is planned; `slide` is where a click leads."""

    key: str
    title: Said
    text: Said = Said("")
    minutes: float = 0.0
    slide: str = ""
    current: bool = False
    step: int = 0
    place: Place = ()


def agenda_rows(sheet: Sheet) -> list[AgendaRow]:
    """All rows of the slide's agenda."""
    spec = sheet.slide.spec.agenda
    if spec is not None and spec.items:
        return [
            AgendaRow(
                key=f"agenda.{number + 1}",
                title=lines(sheet, item.title),
                text=lines(sheet, item.text),
                minutes=item.minutes or 0.0,
                slide=item.slide if item.slide in sheet.story.slide_index else "",
                current=item.current,
                step=item.step,
                place=(*sheet.slide.place, "agenda", "items", number),
            )
            for number, item in enumerate(spec.items)
        ]
    return _chapters(sheet, spec.current if spec else None) or _slides(sheet)


def _chapters(sheet: Sheet, current: str | None) -> list[AgendaRow]:
    """Chapters in the order in which slides first name them; what stands before the first chapter is no row."""
    story = sheet.story
    members: dict[str, list[Slide]] = {}
    for slide in story.slides:
        if slide.spec.section and slide.spec.layout not in ("title", "agenda"):
            members.setdefault(slide.spec.section, []).append(slide)
    return [
        AgendaRow(
            key=f"agenda.{chapter}",
            title=lines(sheet, story.board.sections.get(chapter, chapter)),
            minutes=_planned(sheet, chapter, slides),
            slide=slides[0].id,
            current=chapter == current,
        )
        for chapter, slides in members.items()
    ]


def _planned(sheet: Sheet, chapter: str, slides: list[Slide]) -> float:
    """The chapter's own plan, else the sum of what is planned for its slides."""
    pace = sheet.story.board.pace
    own = pace.sections.get(chapter) if pace else None
    return own if own is not None else sum(slide.spec.minutes or 0.0 for slide in slides)


def _slides(sheet: Sheet) -> list[AgendaRow]:
    """The slides of a story without chapters."""
    return [
        AgendaRow(
            key=f"agenda.{slide.id}",
            title=Said(sheet.story.plain_text(slide.spec.short or slide.spec.title, sheet.language)),
            minutes=slide.spec.minutes or 0.0,
            slide=slide.id,
        )
        for slide in sheet.story.slides
        if slide.spec.layout not in FRAME
    ]
