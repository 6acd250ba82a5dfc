"""The deck as PPTX: each frame a slide, each piece an object, in the frame's order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from presenter.core.compose.frame import AnyPiece, Frame, Mark, Picture, Shape, Text
from presenter.core.deck import shown_slide
from presenter.core.geometry import Rect
from presenter.core.speaker_notes import without_marks
from presenter.core.theme import Theme
from presenter.export.beside import Progress, write_bytes
from presenter.export.order import Order
from presenter.export.pptx.shapes import mark, shape
from presenter.export.pptx.texts import background, ground, text
from presenter.export.pptx.units import EMU, SPACES
from presenter.export.report import Failure, Report, why
from presenter.export.shots import Shot


def export_pptx(
    order: Order,
    shots: list[Shot],
    target: Path,
    *,
    notes: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Write the shots as one file, speaker notes only with `notes`. Stopped, nothing is written."""
    from presenter.export.pptx.package import empty_deck, still

    report = Report()
    deck = empty_deck(order.theme, order.language)
    for number, shot in enumerate(shots, 1):
        if cancelled():
            return Report(failed=report.failed, cancelled=True)
        try:
            frame = order.frame(shot)
            objects = "".join(_objects(frame, order.theme))
            slide = deck.slides.add_slide(deck.slide_layouts[0])
            _fill(slide, frame, order, objects)
            if notes:
                _add_notes(slide, order, shot)
        except Exception as fault:  # noqa: BLE001  # one bad slide must not stop the others
            report.failed.append(Failure(shot, why(fault)))
        if progress:
            progress(number, len(shots))
    if len(deck.slides) and not cancelled():
        _describe(deck, order)
        file = BytesIO()
        deck.save(file)
        write_bytes(target, still(file.getvalue()))
        report.written.append(target)
    return report


def _objects(frame: Frame, theme: Theme) -> Iterator[str]:
    """The XML of every piece but pictures, which come with a part of their own; a marker stands for these."""
    number = FIRST
    for piece in frame.pieces:
        for xml in _object(piece, theme, number):
            if xml:
                yield xml
                number += 1


FIRST = 2
"""The tree of shapes itself is number 1."""


def _object(piece: AnyPiece, theme: Theme, number: int) -> Iterator[str]:
    if isinstance(piece, Text):
        if piece.knockout is not None:
            yield ground(piece, theme, number)
            number += 1
        yield text(piece, theme, number)
    elif isinstance(piece, Shape):
        yield shape(piece, theme, number)
    elif isinstance(piece, Mark):
        yield mark(piece, theme, number)


def _fill(slide: Any, frame: Frame, order: Order, objects: str) -> None:
    """Put background, objects and pictures on a slide that has only its layout's holders."""
    from lxml import etree

    tree = slide.shapes._spTree  # noqa: SLF001  # python-pptx has no other way to add XML
    for holder in list(slide.placeholders):
        tree.remove(holder.element)
    for element in etree.fromstring(f"<p:spTree {SPACES}>{objects}</p:spTree>"):
        tree.append(element)
    ground_xml = etree.fromstring(background(order.theme, frame.background))
    slide.element.cSld.insert(0, ground_xml)
    for piece in frame.pieces:
        if isinstance(piece, Picture):
            _add_picture(slide, piece, order)


def _add_picture(slide: Any, piece: Picture, order: Order) -> None:
    """Fitted into its rectangle, or cut to fill it, with its words for those who cannot see it."""
    from presenter.export.svg.pictures import png_of

    image = order.pictures(piece.file) if order.pictures else None
    if image is None or image.isNull():
        return
    area = piece.rect
    wide, high = image.width(), image.height()
    scale = (max if piece.fill else min)(area.width / wide, area.height / high)
    fitted = Rect(0, 0, wide * scale, high * scale)
    width, height = min(fitted.width, area.width), min(fitted.height, area.height)
    x, y = area.centre.x - width / 2, area.centre.y - height / 2
    shown = slide.shapes.add_picture(BytesIO(png_of(image)), *(round(n * EMU) for n in (x, y, width, height)))
    shown.crop_left = shown.crop_right = (fitted.width - width) / fitted.width / 2
    shown.crop_top = shown.crop_bottom = (fitted.height - height) / fitted.height / 2
    shown.name = piece.id
    shown._element.nvPicPr.cNvPr.set("descr", piece.alt)  # noqa: SLF001


def _add_notes(slide: Any, order: Order, shot: Shot) -> None:
    told = without_marks(order.story.text(shown_slide(order.story, shot.cursor).spec.notes, order.language))
    if told.strip():
        slide.notes_slide.notes_text_frame.text = told.strip()


def _describe(deck: Any, order: Order) -> None:
    """What the file says about itself; its moments are fixed when it is written."""
    said, about = deck.core_properties, order.provenance()
    still = datetime(2000, 1, 1)  # noqa: DTZ001  # the format has no zone
    said.title, said.author = about.get("Title", ""), about.get("Author", "")
    said.last_modified_by, said.revision = about.get("Software", ""), 1
    said.created = said.modified = still
    said.language = order.language
    said.identifier = about.get("Story-Revision", "")
    said.comments = "\n".join(f"{key}: {value}" for key, value in about.items())
