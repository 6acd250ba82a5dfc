"""The deck as PPTX: each frame a slide, each piece an object, in the frame's order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from presenter.core.deck import shown_slide
from presenter.core.speaker_notes import without_marks
from presenter.export.beside import Progress
from presenter.export.objects import Objects
from presenter.export.order import Order
from presenter.export.pptx.page import Page
from presenter.export.pptx.texts import background
from presenter.export.report import Failure, Report, why
from presenter.export.shots import Shot

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def export_pptx(
    order: Order,
    shots: list[Shot],
    target: Path,
    *,
    notes: bool = False,
    charts: bool = True,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Write the shots as one file, speaker notes only with `notes`; `charts` as PowerPoint's own where it
    has their kind. Stopped, nothing is written.
    """
    from lxml import etree

    from presenter.export.pptx.package import empty_deck, still

    objects = Objects()
    report = Report(objects=objects)
    pages: list[tuple[str, Any, Page]] = []
    deck = empty_deck(order.theme, order.language)
    for number, shot in enumerate(shots, 1):
        if cancelled():
            return Report(failed=report.failed, cancelled=True)
        try:
            frame = order.frame(shot)
            slide = deck.slides.add_slide(deck.slide_layouts[0])
            page = Page(slide, order, shot, frame, objects, charts=charts)
            page.fill()
            slide.element.cSld.insert(0, etree.fromstring(background(order.theme, frame.background)))
            if notes:
                _add_notes(slide, order, shot)
            pages.append((frame.slide, slide, page))
        except Exception as fault:  # noqa: BLE001  # one bad slide must not stop the others
            if len(deck.slides) > len(pages):
                _remove_last(deck)
            report.failed.append(Failure(shot, why(fault)))
        if progress:
            progress(number, len(shots))
    if cancelled():
        return Report(failed=report.failed, cancelled=True)
    if len(deck.slides):

        def packed() -> bytes:
            _join(pages)
            _describe(deck, order)
            file = BytesIO()
            deck.save(file)
            return still(file.getvalue())

        report.write(target, packed)
    return report


def _remove_last(deck: Any) -> None:
    """Take away a slide that could not be filled."""
    listed = deck.slides._sldIdLst  # noqa: SLF001  # python-pptx has no other way to remove a slide
    last = listed[-1]
    deck.part.drop_rel(last.rId)
    listed.remove(last)


def _join(pages: list[tuple[str, Any, Page]]) -> None:
    """What leads to a slide on stage leads to its first page."""
    from lxml import etree
    from pptx.opc.constants import RELATIONSHIP_TYPE

    first: dict[str, Any] = {}
    for slide_id, slide, _ in pages:
        first.setdefault(slide_id, slide)
    for _, slide, page in pages:
        for jump in page.jumps:
            target = first.get(jump.slide)
            if target is None:
                continue
            (named,) = slide.element.xpath(f"//p:cNvPr[@id='{jump.number}']")
            relation = slide.part.relate_to(target.part, RELATIONSHIP_TYPE.SLIDE)
            link = etree.SubElement(named, f"{{{DRAWING}}}hlinkClick")
            link.set(f"{{{RELATIONS}}}id", relation)
            link.set("action", "ppaction://hlinksldjump")


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
