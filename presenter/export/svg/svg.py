"""Slides as SVG files, each from its frame. Every piece is a group that says what it is and which facts and sources it
rests on, so that a figure can be traced in the file as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from presenter.core.compose.frame import (
    AnyPiece,
    Frame,
    Ink,
    Mark,
    Pen,
    Picture,
    Run,
    Shape,
    Text,
    TextLine,
    TextStyle,
)
from presenter.core.theme import Theme
from presenter.export.order import Order
from presenter.export.shots import Shot
from presenter.export.svg.elements import Value, clean, element, safe_id
from presenter.export.svg.lettering import Glyphs, named
from presenter.export.svg.pictures import picture
from presenter.export.svg.shapes import mark, paint, shape, stroke
from presenter.scene.measure import QtMeasure
from presenter.scene.paint import WASHES, PictureLoader

Lettering = Literal["text", "paths"]
NAMESPACES = {"xmlns": "http://www.w3.org/2000/svg"}
CAP_HEIGHT = 0.733


@dataclass(frozen=True, slots=True)
class Svg:
    """`width` in pixels is what the file asks for; it can be shown at any size."""

    width: int = 1920
    lettering: Lettering = "text"
    ground: bool = True
    ending: str = "svg"

    @property
    def drawn_bytes(self) -> int:
        return 1_000_000

    def draw(self, order: Order, shot: Shot) -> tuple[str, Frame]:
        frame = order.frame(shot)
        return body(frame, order.theme, order.pictures, self.lettering, ground=self.ground), frame

    def encode(self, drawn: tuple[str, Frame], texts: dict[str, str]) -> bytes:
        inside, frame = drawn
        wide, high = frame.size.width, frame.size.height
        whole: dict[str, Value] = {
            **NAMESPACES,
            "width": self.width,
            "height": round(self.width * high / wide),
            "viewBox": f"0 0 {wide:g} {high:g}",
            "xml:lang": frame.language,
            "role": "img",
        }
        said = element("title", {}, clean(frame.title) or " ") + about(texts)
        return ('<?xml version="1.0" encoding="UTF-8"?>\n' + element("svg", whole, said + inside) + "\n").encode()


def about(texts: dict[str, str]) -> str:
    """What the file says about itself: description, and Dublin Core with the story's revision as its identifier."""
    names = {
        "Title": "title",
        "Author": "creator",
        "Software": "publisher",
        "Story-Revision": "identifier",
        "As-Of": "date",
    }
    said = "".join(element(f"dc:{names[key]}", {}, clean(text)) for key, text in texts.items() if key in names)
    work = element("cc:Work", {"rdf:about": ""}, said)
    spaces: dict[str, Value] = {
        "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "xmlns:cc": "http://creativecommons.org/ns#",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    }
    described = element("desc", {}, clean(texts["Description"])) if "Description" in texts else ""
    return described + element("metadata", {}, element("rdf:RDF", spaces, work))


def body(
    frame: Frame,
    theme: Theme,
    pictures: PictureLoader | None,
    lettering: Lettering,
    *,
    ground: bool = True,
    heed: Callable[[], object] = bool,
) -> str:
    """All pieces in their order, as markup. `heed` is called at each, and may raise."""
    glyphs = Glyphs()
    washes: list[Shape] = []
    drawn = []
    for piece in frame.pieces:
        heed()
        inside = _piece(piece, theme, pictures, washes, None if lettering == "text" else glyphs)
        if isinstance(piece, Shape) and piece.role in WASHES:
            washes.append(piece)
        if inside:
            drawn.append(element("g", _said(piece), inside))
    behind = (
        element("rect", {"width": "100%", "height": "100%", **paint(theme, Ink(frame.background))}) if ground else ""
    )
    defined = element("defs", {}, "".join(glyphs.definitions)) if glyphs.definitions else ""
    return defined + behind + "".join(drawn)


def _said(piece: AnyPiece) -> dict[str, Value]:
    return {
        "id": safe_id(piece.id),
        "data-role": piece.role or None,
        "data-facts": " ".join(piece.facts) or None,
        "data-sources": " ".join(piece.sources) or None,
        "data-event": piece.event or None,
    }


def _piece(
    piece: AnyPiece, theme: Theme, pictures: PictureLoader | None, washes: Iterable[Shape], glyphs: Glyphs | None
) -> str:
    if isinstance(piece, Text):
        behind = _knock_out(piece, theme, washes) if piece.knockout is not None else ""
        return behind + (glyphs.text(piece, theme) if glyphs else named(piece, theme))
    if isinstance(piece, Shape):
        return shape(piece, theme, f"{safe_id(piece.id)}-clip")
    if isinstance(piece, Mark):
        return mark(piece, theme, f"{safe_id(piece.id)}-clip")
    image = pictures(piece.file) if pictures else None
    if image is None or image.isNull():
        return _missing(piece, theme, glyphs)
    return picture(piece, image)


def _knock_out(piece: Text, theme: Theme, washes: Iterable[Shape]) -> str:
    """The ground as it was before lines were drawn on it: the background with the washes over it."""
    rect = piece.rect.inflated(piece.knockout or 0.0)
    drawn = element("rect", {**_place(rect.x, rect.y, rect.right, rect.bottom), **paint(theme, Ink(piece.on))})
    for wash in washes:
        if wash.fill and wash.rect.overlaps(rect):
            left, top = max(rect.x, wash.rect.x), max(rect.y, wash.rect.y)
            right, bottom = min(rect.right, wash.rect.right), min(rect.bottom, wash.rect.bottom)
            drawn += element("rect", {**_place(left, top, right, bottom), **paint(theme, wash.fill)})
    return drawn


def _place(left: float, top: float, right: float, bottom: float) -> dict[str, Value]:
    return {"x": float(left), "y": float(top), "width": float(right - left), "height": float(bottom - top)}


def _missing(piece: Picture, theme: Theme, glyphs: Glyphs | None) -> str:
    """A picture that cannot be loaded: a hairline box with the file's name in it (LOOK section 12)."""
    rect, style = piece.rect, TextStyle("sans", 22)
    box = {**_place(rect.x, rect.y, rect.right, rect.bottom), "fill": "none", **stroke(theme, Pen(Ink("line"), 1))}
    width = QtMeasure().advance(piece.file, style)
    run = Run(piece.file, rect.centre.x - width / 2, width, style, Ink("t3"))
    line = TextLine(rect.centre.y + style.size * CAP_HEIGHT / 2, (run,))
    name = Text(id=piece.id, rect=rect, role=piece.role, lines=(line,))
    return element("rect", box) + (glyphs.text(name, theme) if glyphs else named(name, theme))
