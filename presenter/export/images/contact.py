"""A contact sheet as one PNG: all slides at a glance."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from presenter.core.compose.contact import contact_sheet
from presenter.core.compose.frame import Frame, Ink
from presenter.core.compose.handout import Entry, HandoutSheet
from presenter.core.deck import shown_slide
from presenter.core.theme import Theme
from presenter.export.beside import Progress
from presenter.export.images.png import Png
from presenter.export.order import Order
from presenter.export.report import Failure, Report, why
from presenter.export.shots import Shot
from presenter.scene.paint import PictureLoader, colour, paint_frame, paint_pieces


def export_contact(
    order: Order,
    shots: list[Shot],
    target: Path,
    *,
    width: int = 1920,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Write all shots on one sheet, `width` pixels wide. A slide that fails is reported and left out."""
    report = Report()
    frames: list[Frame] = []
    entries: list[Entry] = []
    for number, shot in enumerate(shots, 1):
        if cancelled():
            return Report(failed=report.failed, cancelled=True)
        try:
            frames.append(order.frame(shot))
            entries.append(caption(order, shot))
        except Exception as fault:  # noqa: BLE001  # one bad slide must not stop the others
            report.failed.append(Failure(shot, why(fault)))
        if progress:
            progress(number, len(shots))
    if cancelled():
        return Report(failed=report.failed, cancelled=True)
    if frames:

        def drawn() -> bytes:
            sheet = contact_sheet(order.plain(order.story.board.title), entries, order.language, order.measure)
            image = painted_sheet(sheet, frames, order.theme, order.pictures, width)
            return Png(image.size()).encode(image, order.provenance())

        report.write(target, drawn)
    return report


def caption(order: Order, shot: Shot) -> Entry:
    """Number and short title; the state of a slide with switches behind them."""
    slide = shown_slide(order.story, shot.cursor)
    state = f" ({slide.state_name})" if shot.cursor.choice else ""
    return Entry(str(slide.number), order.plain(slide.spec.short or slide.spec.title) + state)


def painted_sheet(
    sheet: HandoutSheet, frames: list[Frame], theme: Theme, pictures: PictureLoader | None, width: int
) -> QImage:
    """The sheet in pixels; its slides are `frames` by their places in it. Raises MemoryError for too large a one."""
    scale = width / sheet.size[0]
    size = QSize(width, round(sheet.size[1] * scale))
    image = QImage(size, QImage.Format.Format_RGB32)
    if image.isNull():
        raise MemoryError(f"no room for {size.width()} x {size.height()} pixels")
    image.fill(colour(theme, Ink("surf")))
    painter = QPainter(image)
    try:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        for index, place in sheet.slides:
            painter.save()
            painter.setClipRect(QRectF(*place))
            painter.translate(place.x, place.y)
            painter.scale(place.width / frames[index].size.width, place.width / frames[index].size.width)
            paint_frame(painter, frames[index], theme, pictures)
            painter.restore()
        paint_pieces(painter, sheet.pieces, theme)
    finally:
        painter.end()
    return image
