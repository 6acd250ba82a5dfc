"""The deck as a PDF: one page per slide, or per step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path

from presenter.core.citation import dated_source, source_ref
from presenter.core.compose.frame import Frame, Text
from presenter.core.deck import shown_slide
from presenter.core.geometry import Rect
from presenter.export.beside import Progress
from presenter.export.order import Order
from presenter.export.pdf.finish import About, Bookmark, Link, finished
from presenter.export.pdf.pages import PdfPages
from presenter.export.report import Failure, Report, why
from presenter.export.shots import Shot
from presenter.scene.paint import paint_frame

POINTS_PER_UNIT = 0.5
LINE = 1.25
"""Height of a line that can be clicked, in sizes of its letters."""


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
    shown: list[Shot] = []
    halves: list[int] = []
    found: list[Link] = []
    with PdfPages() as pages:
        for number, shot in enumerate(shots, 1):
            if cancelled():
                return Report(failed=report.failed, cancelled=True)
            before = pages.count
            try:
                frame = order.frame(shot)
                with pages.page() as painter:
                    paint_frame(painter, frame, order.theme, order.pictures)
                found += links(order, frame, len(shown))
                shown.append(shot)
            except Exception as fault:  # noqa: BLE001  # one bad slide must not stop the others
                report.failed.append(Failure(shot, why(fault)))
                halves += range(before, pages.count)
            if progress:
                progress(number, len(shots))
        data = pages.finished()
    if cancelled():
        return Report(failed=report.failed, cancelled=True)
    if shown:
        report.write(
            target,
            lambda: finished(data, about(order), bookmarks(order, shown), found, first_pages(order, shown), halves),
        )
    return report


def about(order: Order) -> About:
    """Title, author, revision; dated by the story, never by the clock."""
    day = order.story.board.date or ""
    return About(order.provenance(), order.language, day if len(day) == len("2026-01-01") else "")


def bookmarks(order: Order, shown: list[Shot]) -> list[Bookmark]:
    """Chapters and in them slides, each at its first page."""
    story = order.story
    slides = [(story.slide(slide), page) for slide, page in first_pages(order, shown).items()]
    marks: list[Bookmark] = []
    for chapter, members in groupby(slides, key=lambda member: member[0].spec.section or ""):
        entries = tuple(Bookmark(order.plain(slide.spec.short or slide.spec.title), page) for slide, page in members)
        if chapter:
            name = order.plain(story.board.sections.get(chapter, chapter))
            marks.append(Bookmark(name, entries[0].page, entries))
        else:
            marks.extend(entries)
    return marks


def first_pages(order: Order, shots: list[Shot]) -> dict[str, int]:
    """Slides by id, and the page each begins on."""
    first: dict[str, int] = {}
    for page, shot in enumerate(shots):
        first.setdefault(shown_slide(order.story, shot.cursor).id, page)
    return first


def links(order: Order, frame: Frame, page: int) -> list[Link]:
    """What leads to a slide on stage leads to its page; the name of a source, to its address."""
    found = []
    for piece in frame.pieces:
        if piece.slide:
            found.append(Link(page, _points(piece.hit), piece.slide))
        elif isinstance(piece, Text) and piece.sources and not piece.facts:
            found += [Link(page, _points(place), address=address) for place, address in _named_sources(order, piece)]
    return found


def _named_sources(order: Order, piece: Text) -> Iterator[tuple[Rect, str]]:
    """Where a text names sources that have an address."""
    for reference in piece.sources:
        address = order.address(reference)
        name = dated_source(order.story, source_ref(order.story, reference).source, order.language)
        for line in piece.lines:
            for run in line.runs:
                before, met, _ = run.text.partition(name)
                if address and met:
                    x = run.x + order.measure.advance(before, run.style)
                    width, size = order.measure.advance(name, run.style), run.style.size
                    yield Rect(x, line.baseline - size, width, size * LINE), address


def _points(place: Rect) -> Rect:
    """Slide units to points."""
    return Rect(*(number * POINTS_PER_UNIT for number in place))
