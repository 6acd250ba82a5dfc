"""The deck as PPTX, read back by python-pptx: every piece an object at its place, words and notes, the same bytes."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from presenter.core.compose.frame import Mark, Shape, Text
from presenter.core.theme import INK
from presenter.export.order import Order
from presenter.export.pptx.deck import export_pptx
from presenter.export.pptx.units import EMU
from presenter.files import load_story
from presenter.scene.render import picture_loader
from tests.content.composed import MEASURE, ROOT
from tests.export.orders import last_shots, order

pytestmark = pytest.mark.usefixtures("qapp")


def written(wanted: Order, file: Path, *slides: str, **more) -> Presentation:
    report = export_pptx(wanted, last_shots(wanted, *slides), file, **more)
    assert report.written == [file]
    assert not report.failed
    return Presentation(str(file))


@pytest.fixture(scope="module")
def deck(tmp_path_factory, qapp):
    del qapp
    return written(order(), tmp_path_factory.mktemp("pptx") / "deck.pptx")


def test_a_slide_each_with_its_title(deck):
    story = order().story
    assert len(deck.slides) == len(story.slides)
    assert (deck.slide_width, deck.slide_height) == (1920 * EMU, 1080 * EMU)
    for slide, told in zip(deck.slides, story.slides, strict=True):
        title = slide.shapes.title.text_frame.text.replace("\v", "").replace(" ", "")
        assert title == story.plain_text(told.spec.title, "zh").replace(" ", ""), told.id


def test_all_words_are_text(deck):
    wanted = order()
    for slide, shot in zip(deck.slides, last_shots(wanted), strict=True):
        told = [piece.text.replace("\n", "\v") for piece in wanted.frame(shot).pieces if isinstance(piece, Text)]
        found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text]
        assert found == [text for text in told if text.strip()], shot.name


def test_every_shape_and_mark_is_an_object_at_its_place(deck):
    wanted = order()
    for slide, shot in zip(deck.slides, last_shots(wanted), strict=True):
        by_name = {shape.name: shape for shape in slide.shapes}
        for piece in wanted.frame(shot).pieces:
            if isinstance(piece, Shape | Mark):
                shape = by_name[piece.id]
                assert shape.shape_type is not MSO_SHAPE_TYPE.PICTURE
                middle = (shape.left + shape.width / 2) / EMU, (shape.top + shape.height / 2) / EMU
                if isinstance(piece, Mark):
                    assert middle == pytest.approx((piece.centre.x, piece.centre.y), abs=0.2)


def test_numbers_of_objects_are_their_own(deck):
    for slide in deck.slides:
        ids = [shape.shape_id for shape in slide.shapes]
        assert len(ids) == len(set(ids))


def test_pictures_have_their_words(tmp_path):
    file = ROOT / "tests/data/stories/gallery.yaml"
    story = load_story(file).story
    wanted = Order(story, "en", INK, MEASURE, picture_loader(file.parent))
    deck = written(wanted, tmp_path / "deck.pptx", "picture-alone", "picture-bleed")
    pictures = [s for slide in deck.slides for s in slide.shapes if s.shape_type is MSO_SHAPE_TYPE.PICTURE]
    assert len(pictures) == 2
    assert all(picture._element.nvPicPr.cNvPr.get("descr") == "The pier" for picture in pictures)


def small(language: str = "zh") -> Order:
    story = load_story(ROOT / "tests/data/stories/small.yaml").story
    assert story is not None
    return Order(story, language, INK, MEASURE)


def test_notes_only_when_asked_for(tmp_path):
    written(small(), tmp_path / "without.pptx")
    with zipfile.ZipFile(tmp_path / "without.pptx") as file:
        assert not any("暗语".encode() in file.read(name) for name in file.namelist())
        assert not any("notes" in name for name in file.namelist())
    deck = written(small(), tmp_path / "with.pptx", notes=True)
    assert deck.slides[0].notes_slide.notes_text_frame.text == "只给演讲者看的暗语"
    assert not deck.slides[2].has_notes_slide


def test_the_same_bytes_again(tmp_path):
    for name in ("one.pptx", "two.pptx"):
        written(order(), tmp_path / name, "title", "valuation", notes=True)
    assert (tmp_path / "one.pptx").read_bytes() == (tmp_path / "two.pptx").read_bytes()


def test_about_the_file(deck):
    story = order().story
    assert deck.core_properties.title == story.plain_text(story.board.title, "zh")
    assert deck.core_properties.identifier == story.revision


def test_stopped_nothing_is_written(tmp_path):
    wanted = small()
    asked = iter([False, True, True, True])
    report = export_pptx(wanted, last_shots(wanted), tmp_path / "a.pptx", cancelled=lambda: next(asked))
    assert report.cancelled
    assert not list(tmp_path.iterdir())
