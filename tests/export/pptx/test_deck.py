"""The deck as PPTX, read back by python-pptx: every piece an object at its place, words and notes, the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from presenter.core.compose.frame import Frame, Mark, Shape, Text
from presenter.core.theme import INK
from presenter.export.order import Order
from presenter.export.pptx.charts.native import BarChart, PointChart
from presenter.export.pptx.charts.read import native_chart
from presenter.export.pptx.deck import export_pptx
from presenter.export.pptx.table import table_plan
from presenter.export.pptx.units import EMU
from presenter.export.shots import Shot
from presenter.files import load_story
from presenter.scene.render import picture_loader
from tests.content.composed import MEASURE, ROOT
from tests.export.orders import last_shots, order

pytestmark = pytest.mark.usefixtures("qapp")


def everything(shapes) -> Iterator[Any]:
    """All shapes, those of groups in place of these."""
    for shape in shapes:
        if shape.shape_type is MSO_SHAPE_TYPE.GROUP:
            yield from everything(shape.shapes)
        else:
            yield shape


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
    """In boxes, in cells of a table, or as names that a chart writes."""
    wanted = order()
    for slide, shot in zip(deck.slides, last_shots(wanted), strict=True):
        told = [piece.text.replace("\n", "\v") for piece in wanted.frame(shot).pieces if isinstance(piece, Text)]
        found: list[str] = []
        for shape in everything(slide.shapes):
            if shape.has_text_frame and shape.text_frame.text:
                found.append(shape.text_frame.text)
            elif shape.has_table:
                found += [p.text for row in shape.table.rows for cell in row.cells for p in cell.text_frame.paragraphs]
            elif shape.has_chart:
                found += [str(name) for plot in shape.chart.plots for name in plot.categories]
        plain = {" ".join(text.replace("\u2060", "").split()) for text in found}
        assert not {t for t in told if t.strip() and " ".join(t.replace("\u2060", "").split()) not in plain}, shot.name


def test_every_shape_and_mark_is_an_object_at_its_place(deck):
    """But those that a chart or a table draws."""
    wanted = order()
    for slide, shot in zip(deck.slides, last_shots(wanted), strict=True):
        frame = wanted.frame(shot)
        chart, table = native_chart(wanted, shot, frame), table_plan(wanted, shot, frame)
        drawn = (chart.replaced if isinstance(chart, BarChart | PointChart) else set()) | (
            table.replaced if table else set()
        )
        by_name = {shape.name: shape for shape in everything(slide.shapes)}
        for piece in frame.pieces:
            if isinstance(piece, Shape | Mark) and piece.id not in drawn:
                shape = by_name[piece.id]
                assert shape.shape_type is not MSO_SHAPE_TYPE.PICTURE
                middle = (shape.left + shape.width / 2) / EMU, (shape.top + shape.height / 2) / EMU
                if isinstance(piece, Mark):
                    assert middle == pytest.approx((piece.centre.x, piece.centre.y), abs=0.2)


def test_what_belongs_together_is_a_group_in_the_frames_order(deck):
    wanted = order()
    (shot,) = last_shots(wanted, "origin")
    slide = deck.slides[shot.cursor.slide]
    groups = [shape for shape in slide.shapes if shape.shape_type is MSO_SHAPE_TYPE.GROUP]
    assert "diagram" in [group.name for group in groups]
    told = [piece.id for piece in wanted.frame(shot).pieces]
    found = [shape.name for shape in everything(slide.shapes) if shape.name in told]
    assert found == [piece_id for piece_id in told if piece_id in found]


def test_numbers_of_objects_are_their_own(deck):
    for slide in deck.slides:
        ids = [*map(int, slide.shapes._spTree.xpath("//p:cNvPr/@id"))]
        assert len(ids) == len(set(ids))


def test_pictures_have_their_words(tmp_path):
    file = ROOT / "tests/data/stories/gallery.yaml"
    story = load_story(file).story
    wanted = Order(story, "en", INK, MEASURE, picture_loader(file.parent))
    deck = written(wanted, tmp_path / "deck.pptx", "picture-alone", "picture-bleed")
    pictures = [s for slide in deck.slides for s in slide.shapes if s.shape_type is MSO_SHAPE_TYPE.PICTURE]
    assert len(pictures) == 2
    assert all(picture._element.nvPicPr.cNvPr.get("descr") == "The pier" for picture in pictures)


def test_pictures_lie_where_the_frame_has_them(tmp_path):
    """Under the words of a slide that its picture fills."""
    file = ROOT / "tests/data/stories/gallery.yaml"
    wanted = Order(load_story(file).story, "en", INK, MEASURE, picture_loader(file.parent))
    deck = written(wanted, tmp_path / "deck.pptx", "picture-bleed")
    names = [shape.name for shape in everything(deck.slides[0].shapes)]
    (shot,) = last_shots(wanted, "picture-bleed")
    assert names == [piece.id for piece in wanted.frame(shot).pieces if piece.id in names]


def test_sources_lead_to_their_addresses_and_links_to_slides(deck):
    wanted = order()
    (shot,) = last_shots(wanted, "rivals")
    slide = deck.slides[shot.cursor.slide]
    runs = [r for s in everything(slide.shapes) if s.has_text_frame for p in s.text_frame.paragraphs for r in p.runs]
    leads = {run.text: run.hyperlink.address for run in runs if run.hyperlink.address}
    assert leads
    assert all(address.startswith("http") for address in leads.values())
    frame = next(wanted.frame(shot) for shot in last_shots(wanted) if any(p.slide for p in wanted.frame(shot).pieces))
    piece = next(piece for piece in frame.pieces if piece.slide)
    stories = [told.id for told in wanted.story.slides]
    by_name = {shape.name: shape for shape in everything(deck.slides[stories.index(frame.slide)].shapes)}
    target = by_name[piece.id].click_action.target_slide
    assert deck.slides.index(target) == stories.index(piece.slide)


def test_a_storys_own_fonts_are_named(tmp_path):
    deck = written(order("themed", "en", "paper"), tmp_path / "deck.pptx", "opening")
    with zipfile.ZipFile(tmp_path / "deck.pptx") as file:
        slide = file.read("ppt/slides/slide1.xml").decode()
    assert 'typeface="Pier Display"' in slide
    assert len(deck.slides) == 1


def test_ways_hold_on_to_their_stations(tmp_path):
    story = load_story(ROOT / "tests/data/stories/gallery.yaml").story
    deck = written(Order(story, "en", INK, MEASURE), tmp_path / "deck.pptx", "process-usual")
    shapes = {shape.name: shape for shape in everything(deck.slides[0].shapes)}
    way = shapes["diagram.way.2"]
    ends = {end.tag.rpartition("}")[2]: (end.get("id"), end.get("idx")) for end in way._element.nvCxnSpPr.cNvCxnSpPr}
    stations = [str(shapes[f"diagram.station.{number}"].shape_id) for number in (2, 3)]
    assert ends == {"stCxn": (stations[0], "6"), "endCxn": (stations[1], "2")}


def test_a_slide_that_fails_leaves_no_trace(tmp_path, monkeypatch):
    from presenter.export.pptx import page

    kept = page.native_chart

    def fail(order: Order, shot: Shot, frame: Frame) -> object:
        if frame.slide == "opening":
            raise RuntimeError("broken")
        return kept(order, shot, frame)

    wanted = small()
    monkeypatch.setattr(page, "native_chart", fail)
    report = export_pptx(wanted, last_shots(wanted), tmp_path / "deck.pptx")
    failed = [failure.shot.cursor.slide for failure in report.failed]
    assert failed == [0]
    deck = Presentation(str(tmp_path / "deck.pptx"))
    assert len(deck.slides) == len(wanted.story.slides) - len(failed)


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
