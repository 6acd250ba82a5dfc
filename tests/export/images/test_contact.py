"""The contact sheet: every slide is on it, where the layout says, in its colours."""

from __future__ import annotations

import pytest
from PIL import Image

from presenter.core.compose.contact import contact_sheet
from presenter.core.compose.frame import Text
from presenter.core.compose.handout import Entry
from presenter.export.images.contact import export_contact
from tests.content.composed import MEASURE
from tests.export.orders import last_shots, order

pytestmark = pytest.mark.usefixtures("qapp")


def test_all_slides_are_on_it(tmp_path):
    wanted = order()
    file = tmp_path / "contact.png"
    report = export_contact(wanted, last_shots(wanted), file, width=1600)
    assert report.written == [file]
    with Image.open(file) as image:
        assert image.width == 1600
        assert image.text["Story-Revision"] == wanted.story.revision
        entries = [Entry(str(number), "x") for number in range(1, 25)]
        sheet = contact_sheet("x", entries, "zh", MEASURE)
        scale = 1600 / sheet.size[0]
        assert image.height == round(sheet.size[1] * scale)
        ground = image.getpixel((2, 2))
        for _, place in sheet.slides:
            x, y = (int(number * scale) for number in (place.x + 8, place.bottom - 8))
            assert image.getpixel((x, y)) != ground


def test_captions_stay_under_their_slides():
    title = "A title that is far too long to be set under a small picture, however one tries, in two lines of it, and goes on and on and on and on, and on"
    sheet = contact_sheet("Story", [Entry(str(n), title) for n in range(7)], "en", MEASURE, columns=3)
    captions = [piece for piece in sheet.pieces if isinstance(piece, Text) and piece.id.startswith("caption")]
    for (_, slide), caption in zip(sheet.slides, captions, strict=True):
        assert len(caption.lines) == 2
        assert caption.lines[-1].text.endswith("…")
        for line in caption.lines:
            assert line.baseline > slide.bottom + 18
            assert line.runs[-1].x + line.runs[-1].width <= slide.right + 0.5
    assert sheet.slides[3][1].y > captions[0].lines[-1].baseline + 6
