"""The whole timeline for the wall: one long page or many sheets as PDF, or one long SVG."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from presenter.core.compose.frame import AnyPiece, Frame, Text
from presenter.core.compose.poster.poster import MOST, UNITS_PER_METRE, compose_poster
from presenter.core.compose.poster.sheets import PosterPlan, PosterSheet, Tiles, poster_sheets
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.export.beside import Progress
from presenter.export.order import Order
from presenter.export.pdf.deck import about, links
from presenter.export.pdf.finish import Bookmark, finished
from presenter.export.pdf.pages import PdfPages
from presenter.export.report import Report
from presenter.scene.paint import paint_frame, paint_pieces

if TYPE_CHECKING:
    from presenter.export.svg.svg import Lettering

POINTS_PER_UNIT = 0.5
NEAR = 40.0
"""A piece whose ink begins this far outside of a sheet may still reach into it."""


def poster_frame(order: Order, length_m: float) -> Frame:
    """The poster; `length_m` in metres, 0 for as long as its labels need."""
    length = min(length_m * UNITS_PER_METRE, MOST) if length_m else None
    return compose_poster(order.story, order.language, order.measure, after=order.after, length=length).frame


def export_poster(
    order: Order,
    target: Path,
    *,
    length_m: float = 0.0,
    tiles: Tiles = "long",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Write a PDF. Stopped, nothing is written."""
    report = Report()
    frame = poster_frame(order, length_m)
    said = progress or (lambda _done, _total: None)
    made = _long(order, frame) if tiles == "long" else _tiled(order, frame, tiles, said, cancelled)
    if made is None or cancelled():
        return Report(cancelled=True)
    pages, marks = made
    found = links(order, frame, 0) if tiles == "long" else []
    report.write(target, lambda: finished(pages, about(order), marks, found, {}))
    said(1, 1)
    return report


def export_poster_svg(
    order: Order,
    target: Path,
    *,
    length_m: float = 0.0,
    lettering: Lettering = "text",
    ground: bool = True,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Write one long SVG."""
    from presenter.export.svg.svg import Svg, body

    report = Report()
    frame = poster_frame(order, length_m)
    if cancelled():
        return Report(cancelled=True)

    def drawn() -> bytes:
        kind = Svg(round(frame.size.width), lettering, ground=ground)
        inside = body(frame, order.theme, order.pictures, lettering, ground=ground)
        return kind.encode((inside, frame), order.provenance())

    report.write(target, drawn)
    return report


def _long(order: Order, frame: Frame) -> tuple[bytes, list[Bookmark]]:
    size = frame.size
    with PdfPages((size.width * POINTS_PER_UNIT, size.height * POINTS_PER_UNIT)) as pages:
        with pages.page() as painter:
            paint_frame(painter, frame, order.theme, order.pictures)
        return pages.finished(), []


def _tiled(
    order: Order, frame: Frame, paper: str, progress: Progress, cancelled: Callable[[], bool]
) -> tuple[bytes, list[Bookmark]] | None:
    """The plan, then every sheet; None when it was cancelled."""
    words = Sheet(order.story, order.story.slides[0], 0, order.language, order.measure)
    plan = poster_sheets(frame, paper, words, order.plain(order.story.board.title))
    total = len(plan.sheets) + 1
    with PdfPages((plan.size[0] * POINTS_PER_UNIT, plan.size[1] * POINTS_PER_UNIT)) as pages:
        _paint_plan(pages, order, frame, plan)
        for number, sheet in enumerate(plan.sheets, 1):
            if cancelled():
                return None
            _paint_sheet(pages, order, frame, sheet)
            progress(number, total)
        marks = [Bookmark(sheet.name, page) for page, sheet in enumerate(plan.sheets, 1)]
        return pages.finished(), marks


def _paint_plan(pages: PdfPages, order: Order, frame: Frame, plan: PosterPlan) -> None:
    with pages.page() as painter:
        painter.save()
        painter.translate(plan.place.x, plan.place.y)
        painter.scale(plan.place.width / frame.size.width, plan.place.width / frame.size.width)
        paint_frame(painter, frame, order.theme, order.pictures)
        painter.restore()
        paint_pieces(painter, plan.pieces, order.theme)


def _paint_sheet(pages: PdfPages, order: Order, frame: Frame, sheet: PosterSheet) -> None:
    part = sheet.part
    near = Rect(part.x - NEAR, part.y - NEAR, part.width + 2 * NEAR, part.height + 2 * NEAR)
    with pages.page() as painter:
        painter.save()
        painter.setClipRect(QRectF(*sheet.place))
        painter.translate(sheet.place.x - part.x, sheet.place.y - part.y)
        paint_frame(painter, frame, order.theme, order.pictures, skip=lambda piece: not _reaches(piece, near))
        painter.restore()
        paint_pieces(painter, sheet.pieces, order.theme)


def _reaches(piece: AnyPiece, near: Rect) -> bool:
    """Whether any of it may be seen there; a line that is all but flat has a rectangle without height."""
    rect = piece.rect.inflated(piece.knockout or 0.0) if isinstance(piece, Text) else piece.rect
    return rect.x <= near.right and rect.right >= near.x and rect.y <= near.bottom and rect.bottom >= near.y
