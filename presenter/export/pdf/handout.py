"""Handouts as PDF: one, two, three or six slides a sheet, with sources, and with notes where they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from presenter.core.citation import dated_source, listed_sources, source_name
from presenter.core.compose.frame import Frame
from presenter.core.compose.handout import (
    NO_NOTES,
    PAPERS,
    Entry,
    Handout,
    HandoutSheet,
    Paper,
    PerPage,
    handout_sheets,
)
from presenter.core.compose.words import word
from presenter.core.deck import shown_slide
from presenter.core.geometry import Rect
from presenter.core.markup import parse_markup
from presenter.core.speaker_notes import without_marks
from presenter.export.beside import Progress
from presenter.export.order import Order
from presenter.export.pdf.deck import about
from presenter.export.pdf.finish import Bookmark, Link, finished
from presenter.export.pdf.pages import UNITS_PER_INCH, PdfPages
from presenter.export.report import Failure, Report, why
from presenter.export.shots import Shot
from presenter.scene.paint import paint_frame, paint_pieces

POINTS_PER_INCH = 72


def export_handout(
    order: Order,
    shots: list[Shot],
    target: Path,
    *,
    paper: Paper = "a4",
    per_page: PerPage = 3,
    notes: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Write the shots on sheets of paper. Notes are in it only with `notes` and where there is room for them; a slide that fails is reported and left out."""
    report = Report()
    notes = notes and per_page != NO_NOTES
    framed: list[tuple[Shot, Frame]] = []
    for number, shot in enumerate(shots, 1):
        if cancelled():
            return Report(failed=report.failed, cancelled=True)
        try:
            framed.append((shot, order.frame(shot)))
        except Exception as fault:  # noqa: BLE001  # one bad slide must not stop the others
            report.failed.append(Failure(shot, why(fault)))
        if progress:
            progress(number, len(shots))
    if not framed:
        return report
    story = order.story
    foot = ", ".join(filter(None, (order.plain(story.board.author), story.board.date or "", story.revision[:12])))
    sources = tuple(_written_out(order, source) for source in _sources_of(order, *(frame for _, frame in framed)))
    title = word("sources", order.language)
    handout = Handout(paper, per_page, order.language, order.plain(story.board.title), foot, title, sources)
    sheets = handout_sheets([_entry(order, *one, notes=notes) for one in framed], handout, order.measure)
    data = _painted(order, sheets, [frame for _, frame in framed], paper, cancelled)
    if cancelled():
        return Report(failed=report.failed, cancelled=True)
    bookmarks, links = _bookmarks(order, sheets, framed), _links(sheets, framed)
    report.write(
        target,
        lambda: finished(data, replace(about(order), notes=notes), bookmarks, links, _pages(order, sheets, framed)),
    )
    return report


def _entry(order: Order, shot: Shot, frame: Frame, *, notes: bool) -> Entry:
    slide = shown_slide(order.story, shot.cursor)
    told = without_marks(order.story.text(slide.spec.notes, order.language)) if notes else ""
    names = dict.fromkeys(source_name(order.story, source, order.language) for source in _sources_of(order, frame))
    mark = "；" if order.language == "zh" else "; "
    return Entry(str(slide.number), order.plain(slide.spec.title), parse_markup(told), mark.join(names))


def _sources_of(order: Order, *frames: Frame) -> list[str]:
    """Ids of the sources that frames rest on, their facts' among them, in order of appearance."""
    story = order.story
    named: list[str] = []
    for frame in frames:
        for piece in frame.pieces:
            named += piece.sources
            named += [ref.id for fact in piece.facts if fact in story.facts for ref in story.facts[fact].sources]
    return [source for source in listed_sources(story, named) if source in story.sources]


def _written_out(order: Order, source: str) -> str:
    """Name, date, title, address."""
    spec = order.story.sources[source]
    said = (dated_source(order.story, source, order.language), order.plain(spec.title), spec.url)
    return ", ".join(dict.fromkeys(filter(None, said)))


def _painted(
    order: Order, sheets: list[HandoutSheet], frames: list[Frame], paper: Paper, cancelled: Callable[[], bool]
) -> bytes:
    """All sheets, or those until it was cancelled."""
    width, height = (length * POINTS_PER_INCH / UNITS_PER_INCH for length in PAPERS[paper])
    with PdfPages((width, height)) as pages:
        for sheet in sheets:
            if cancelled():
                break
            with pages.page() as painter:
                for index, place in sheet.slides:
                    painter.save()
                    painter.translate(place.x, place.y)
                    painter.scale(place.width / frames[index].size.width, place.width / frames[index].size.width)
                    paint_frame(painter, frames[index], order.theme, order.pictures)
                    painter.restore()
                paint_pieces(painter, sheet.pieces, order.theme)
        return pages.finished()


def _bookmarks(order: Order, sheets: list[HandoutSheet], framed: list[tuple[Shot, Frame]]) -> list[Bookmark]:
    """Each slide at its sheet."""
    marks = []
    for page, sheet in enumerate(sheets):
        for index, _ in sheet.slides:
            slide = shown_slide(order.story, framed[index][0].cursor)
            marks.append(Bookmark(f"{slide.number}  {order.plain(slide.spec.short or slide.spec.title)}", page))
    return marks


def _pages(order: Order, sheets: list[HandoutSheet], framed: list[tuple[Shot, Frame]]) -> dict[str, int]:
    """Slides by id, and the sheet each is on."""
    found: dict[str, int] = {}
    for page, sheet in enumerate(sheets):
        for index, _ in sheet.slides:
            found.setdefault(shown_slide(order.story, framed[index][0].cursor).id, page)
    return found


def _links(sheets: list[HandoutSheet], framed: list[tuple[Shot, Frame]]) -> list[Link]:
    """What leads to a slide on stage leads to its sheet."""
    half = POINTS_PER_INCH / UNITS_PER_INCH
    found = []
    for page, sheet in enumerate(sheets):
        for index, place in sheet.slides:
            frame = framed[index][1]
            scale = place.width / frame.size.width
            for piece in frame.pieces:
                if piece.slide:
                    hit = piece.hit
                    corner = ((place.x + hit.x * scale) * half, (place.y + hit.y * scale) * half)
                    box = Rect(*corner, hit.width * scale * half, hit.height * scale * half)
                    found.append(Link(page, box, piece.slide))
    return found
