"""The whole timeline for the wall: one long page or many sheets as PDF, or one long SVG."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from presenter.core.collector import collector_paused
from presenter.core.compose.frame import AnyPiece, Frame, Text, TextStyle
from presenter.core.compose.measure import Measure
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
    from presenter.core.own_font import OwnFont
    from presenter.export.svg.svg import Lettering

POINTS_PER_UNIT = 0.5
NEAR = 40.0
"""A piece whose ink begins this far outside of a sheet may still reach into it."""


class StoppedError(Exception):
    """Somebody asked to stop."""


class _Heedful:
    """A Measure that stops: composing a poster of many events takes seconds, and measures all the time."""

    def __init__(self, measure: Measure, heed: Callable[[], None]) -> None:
        self._measure, self._heed = measure, heed

    def advance(self, text: str, style: TextStyle) -> float:
        self._heed()
        return self._measure.advance(text, style)

    def ink(self, text: str, style: TextStyle) -> Rect:
        self._heed()
        return self._measure.ink(text, style)

    def learn(self, fonts: Iterable[OwnFont]) -> None:
        self._measure.learn(fonts)


def _heeding(cancelled: Callable[[], bool]) -> Callable[[], None]:
    def heed() -> None:
        if cancelled():
            raise StoppedError

    return heed


def poster_frame(order: Order, length_m: float, cancelled: Callable[[], bool] = lambda: False) -> Frame:
    """The poster; `length_m` in metres, 0 for as long as its labels need. Raises StoppedError."""
    length = min(length_m * UNITS_PER_METRE, MOST) if length_m else None
    heed = _heeding(cancelled)
    measure = _Heedful(order.measure, heed)
    return compose_poster(order.story, order.language, measure, after=order.after, length=length, heed=heed).frame


@collector_paused()  # of a large poster's pieces none is garbage; looking through them takes 0.2 s
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
    said = progress or (lambda _done, _total: None)
    try:
        frame = poster_frame(order, length_m, cancelled)
        made = _long(order, frame, cancelled) if tiles == "long" else _tiled(order, frame, tiles, said, cancelled)
    except StoppedError:
        return Report(cancelled=True)
    if cancelled():
        return Report(cancelled=True)
    pages, marks = made
    found = links(order, frame, 0) if tiles == "long" else []
    report.write(target, lambda: finished(pages, about(order), marks, found, {}))
    said(1, 1)
    return report


@collector_paused()
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
    try:
        frame = poster_frame(order, length_m, cancelled)
        inside = body(frame, order.theme, order.pictures, lettering, ground=ground, heed=_heeding(cancelled))
        _heeding(cancelled)()
    except StoppedError:
        return Report(cancelled=True)

    def drawn() -> bytes:
        kind = Svg(round(frame.size.width), lettering, ground=ground)
        return kind.encode((inside, frame), order.provenance())

    report.write(target, drawn)
    return report


def _long(order: Order, frame: Frame, cancelled: Callable[[], bool]) -> tuple[bytes, list[Bookmark]]:
    size, heed = frame.size, _heeding(cancelled)
    with PdfPages((size.width * POINTS_PER_UNIT, size.height * POINTS_PER_UNIT)) as pages:
        with pages.page() as painter:
            paint_frame(painter, frame, order.theme, order.pictures, skip=_all(heed))
        heed()
        return pages.finished(), []


def _all(heed: Callable[[], None]) -> Callable[[AnyPiece], bool]:
    """Skips none, but heeds before each."""

    def skipped(_piece: AnyPiece) -> bool:
        heed()
        return False

    return skipped


def _tiled(
    order: Order, frame: Frame, paper: str, progress: Progress, cancelled: Callable[[], bool]
) -> tuple[bytes, list[Bookmark]]:
    """The plan, then every sheet. Raises StoppedError."""
    heed = _heeding(cancelled)
    words = Sheet(order.story, order.story.slides[0], 0, order.language, _Heedful(order.measure, heed))
    plan = poster_sheets(frame, paper, words, order.plain(order.story.board.title))
    total = len(plan.sheets) + 1
    with PdfPages((plan.size[0] * POINTS_PER_UNIT, plan.size[1] * POINTS_PER_UNIT)) as pages:
        _paint_plan(pages, order, frame, plan, heed)
        for number, sheet in enumerate(plan.sheets, 1):
            heed()
            _paint_sheet(pages, order, frame, sheet, heed)
            progress(number, total)
        marks = [Bookmark(sheet.name, page) for page, sheet in enumerate(plan.sheets, 1)]
        return pages.finished(), marks


def _paint_plan(pages: PdfPages, order: Order, frame: Frame, plan: PosterPlan, heed: Callable[[], None]) -> None:
    with pages.page() as painter:
        painter.save()
        painter.translate(plan.place.x, plan.place.y)
        painter.scale(plan.place.width / frame.size.width, plan.place.width / frame.size.width)
        paint_frame(painter, frame, order.theme, order.pictures, skip=_all(heed))
        painter.restore()
        paint_pieces(painter, plan.pieces, order.theme)


def _paint_sheet(pages: PdfPages, order: Order, frame: Frame, sheet: PosterSheet, heed: Callable[[], None]) -> None:
    part = sheet.part
    near = Rect(part.x - NEAR, part.y - NEAR, part.width + 2 * NEAR, part.height + 2 * NEAR)

    def beyond(piece: AnyPiece) -> bool:
        heed()
        return not _reaches(piece, near)

    with pages.page() as painter:
        painter.save()
        painter.setClipRect(QRectF(*sheet.place))
        painter.translate(sheet.place.x - part.x, sheet.place.y - part.y)
        paint_frame(painter, frame, order.theme, order.pictures, skip=beyond)
        painter.restore()
        paint_pieces(painter, sheet.pieces, order.theme)


def _reaches(piece: AnyPiece, near: Rect) -> bool:
    """Whether any of it may be seen there; a line that is all but flat has a rectangle without height."""
    rect = piece.rect.inflated(piece.knockout or 0.0) if isinstance(piece, Text) else piece.rect
    return rect.x <= near.right and rect.right >= near.x and rect.y <= near.bottom and rect.bottom >= near.y
