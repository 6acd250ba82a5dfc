"""A title is the same pixels whatever was drawn before it, in the same process, with the same font file."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize

from presenter.core.compose.frame import Frame, Ink, Run, Text, TextLine, TextStyle
from presenter.core.geometry import Rect
from presenter.core.theme import INK
from presenter.export.svg.lettering import Glyphs
from presenter.scene.render import draw_frame

TITLE = TextStyle("serif", 76, bold=True, language="zh")


def frame_of(text: str, style: TextStyle, *places: float) -> Frame:
    lines = tuple(TextLine(100.0 + 60 * row, (Run(text, x, 300.0, style, Ink("t1")),)) for row, x in enumerate(places))
    piece = Text(id="text", rect=Rect(0, 0, 1900, 300), role="text", lines=lines)
    return Frame(slide="one", step=0, language="zh", title="", covers=(), pieces=(piece,))


def pixels(frame: Frame) -> bytes:
    image = draw_frame(frame, INK, QSize(1920, 1080))
    return bytes(image.constBits())


@pytest.mark.parametrize("size", [17, 29, 40])
def test_small_text_between_two_titles_changes_nothing(qapp, size):
    title = frame_of("约 50 亿", TITLE, 999.4, 20.0)
    first = pixels(title)
    small = replace(TITLE, size=size)
    pixels(frame_of("0123456789", small, 10.25, 300.5, 600.75))
    assert pixels(title) == first


def test_neither_are_outlines_in_an_svg(qapp):
    def drawn() -> list[str]:
        outlines = Glyphs()
        outlines.text(frame_of("约 50 亿", TITLE, 20.0).pieces[0], INK)
        return outlines.definitions

    first = drawn()
    pixels(frame_of("9876543210", replace(TITLE, size=33), 10.25, 300.5, 600.75))
    assert drawn() == first
