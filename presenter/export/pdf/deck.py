"""The deck as a PDF: one page per slide, or per step."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from presenter.core.compose.frame import Frame
from presenter.core.deck import shown_slide
from presenter.core.geometry import Rect
from presenter.export.beside import Progress, write_bytes
from presenter.export.order import Order
from presenter.export.pdf.finish import About, Bookmark, Link, finished
from presenter.export.pdf.pages import PdfPages
from presenter.export.report import Failure, Report, why
from presenter.export.shots import Shot
from presenter.scene.paint import paint_frame

POINTS_PER_UNIT = 0.5


def export_pdf(
    order: Order,
    shots: list[Shot],
    target: Path,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Write the shots as one file. A slide that fails is reported and has no page; stopped, nothing is written."""
    report = Report()
    pages = PdfPages()
    shown: list[tuple[Shot, Frame]] = []
    for number, shot in enumerate(shots, 1):
        if cancelled():
            return Report(failed=report.failed, cancelled=True)
        try:
            frame = order.frame(shot)
            with pages.page() as painter:
                paint_frame(painter, frame, order.theme, order.pictures)
            shown.append((shot, frame))
        except Exception as fault:  # noqa: BLE001  # one bad slide must not stop the others
            report.failed.append(Failure(shot, why(fault)))
        if progress:
            progress(number, len(shots))
    if shown:
        write_bytes(target, finished(pages.finished(), about(order), bookmarks(order, shown), links(order, shown)))
        report.written.append(target)
    return report


def about(order: Order) -> About:
    """Title, author, revision; dated by the story, never by the clock."""
    day = order.story.board.date or ""
    return About(order.provenance(), order.language, day if len(day) == len("2026-01-01") else "")


def bookmarks(order: Order, shown: list[tuple[Shot, Frame]]) -> list[Bookmark]:
    """Chapters and in them slides, each at its first page."""
    story = order.story
    first: dict[str, int] = {}
    for page, (shot, _) in enumerate(shown):
        first.setdefault(shown_slide(story, shot.cursor).id, page)
    slides = [(story.slide(slide), page) for slide, page in first.items()]
    marks: list[Bookmark] = []
    for chapter, members in groupby(slides, key=lambda member: member[0].spec.section or ""):
        entries = tuple(Bookmark(order.plain(slide.spec.short or slide.spec.title), page) for slide, page in members)
        if chapter:
            name = order.plain(story.board.sections.get(chapter, chapter))
            marks.append(Bookmark(name, entries[0].page, entries))
        else:
            marks.extend(entries)
    return marks


def links(order: Order, shown: list[tuple[Shot, Frame]]) -> list[Link]:
    """What leads to a slide on stage leads to its page; what stands for one source alone, to its address."""
    story = order.story
    pages = {shown_slide(story, shot.cursor).id: page for page, (shot, _) in reversed(list(enumerate(shown)))}
    found = []
    for page, (_, frame) in enumerate(shown):
        for piece in frame.pieces:
            place = Rect(*(number * POINTS_PER_UNIT for number in piece.hit))
            if piece.slide in pages:
                found.append(Link(page, place, to_page=pages[piece.slide]))
            elif len(piece.sources) == 1 and not piece.facts and (address := order.address(piece.sources[0])):
                found.append(Link(page, place, address=address))
    return found
