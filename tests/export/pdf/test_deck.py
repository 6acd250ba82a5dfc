"""The deck as PDF, read back by poppler: pages, words, fonts, outline, links; and drawn as the stage is."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QSize

from presenter.core.compose import compose as compose_module
from presenter.core.compose.frame import Text
from presenter.core.story import Story
from presenter.core.theme import INK
from presenter.export.each import export_each
from presenter.export.images.png import Png
from presenter.export.order import Order
from presenter.export.pdf.deck import export_pdf
from presenter.files import load_story
from tests.content.composed import MEASURE, ROOT
from tests.export.orders import last_shots, order
from tests.export.raster import differing, pixels


def told_by(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def told_small() -> Story:
    story = load_story(ROOT / "tests/data/stories/small.yaml").story
    assert story is not None
    return story


@pytest.fixture(scope="module", params=["zh", "en"])
def deck(request, tmp_path_factory, qapp) -> tuple[Path, str]:
    """The shipped story in one language. Fonts need an application: `qapp`."""
    del qapp
    file = tmp_path_factory.mktemp("pdf") / f"deck-{request.param}.pdf"
    wanted = order("story", request.param)
    report = export_pdf(wanted, last_shots(wanted), file)
    assert report.written == [file]
    assert not report.failed
    return file, request.param


def test_every_character_is_extracted_as_it_was_written(deck):
    """Also no Kangxi radicals for Chinese signs, and the very quotation marks."""
    file, language = deck
    wanted = order("story", language)
    pages = told_by("pdftotext", "-layout", "-enc", "UTF-8", str(file), "-").split("\f")
    assert len(pages) == 25
    for page, shot in zip(pages, last_shots(wanted), strict=False):
        frame = wanted.frame(shot)
        shown = Counter(
            sign for piece in frame.pieces if isinstance(piece, Text) for sign in piece.text if not sign.isspace()
        )
        assert Counter(sign for sign in page if not sign.isspace()) == shown, shot.name


def test_headlines_can_be_searched(deck):
    file, language = deck
    story = order("story", language).story
    text = re.sub(r"\s+", "", told_by("pdftotext", "-raw", str(file), "-"))
    for slide in story.slides:
        title = story.plain_text(slide.spec.title, language)
        assert re.sub(r"\s+", "", title).lower() in text.lower(), slide.id


def test_fonts_are_embedded_subsets_with_code_points(deck):
    rows = told_by("pdffonts", str(deck[0])).splitlines()[2:]
    assert rows
    for row in rows:
        assert re.match(r"[A-Z]{6}\+Storyline", row)
        assert row.split()[-5:-2] == ["yes", "yes", "yes"]


def test_about_the_file(deck):
    file, language = deck
    said = told_by("pdfinfo", str(file))
    story = order("story", language).story
    assert story.plain_text(story.board.title, language) in said
    assert re.search(r"Page size:\s+960 x 540", said)
    assert "Storyline Presenter" in said
    assert story.revision in told_by("pdfinfo", "-custom", str(file))
    assert story.revision in told_by("pdfinfo", "-meta", str(file))


def test_a_strict_reader_finds_nothing_wrong(deck):
    file, _ = deck
    with pikepdf.open(file) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert len(pdf.pages) == 24
        listed = [page.obj.objgen for page in pdf.pages]
        for page in pdf.pages:
            assert page.obj.Parent.objgen == pdf.Root.Pages.objgen
            for link in page.obj.get("/Annots", []):
                assert "/A" in link or link.Dest[0].objgen in listed


def test_the_outline_has_chapters_and_slides(deck):
    file, language = deck
    story = order("story", language).story
    with pikepdf.open(file) as pdf, pdf.open_outline() as outline:
        chapters = [item.title for item in outline.root]
        slides = [inner.title for item in outline.root for inner in (item.children or [item])]
    assert len(slides) == len(story.slides)
    sections = {story.plain_text(text, language) for text in story.board.sections.values()}
    assert sections & set(chapters)


def test_sources_with_an_address_are_links(deck):
    urls = told_by("pdfinfo", "-url", str(deck[0]))
    assert "https://" in urls


def test_pages_look_like_the_stage(tmp_path):
    for language, theme in (("zh", "ink"), ("en", "paper")):
        wanted = order("story", language, theme)
        shots = last_shots(wanted, "target", "timeline", "constitution", "valuation", "pressures", "share")
        folder = tmp_path / language
        folder.mkdir()
        export_pdf(wanted, shots, folder / "deck.pdf")
        export_each(wanted, shots, folder, Png(QSize(1920, 1080)))
        subprocess.run(["pdftoppm", "-r", "144", "-png", str(folder / "deck.pdf"), str(folder / "page")], check=True)
        for number, shot in enumerate(shots, 1):
            page = pixels(folder / f"page-{number}.png")
            assert differing(page, pixels(folder / f"{shot.name}.png")) < 0.002, shot.name


def test_the_same_bytes_again(tmp_path):
    for name in ("one.pdf", "two.pdf"):
        wanted = order()
        export_pdf(wanted, last_shots(wanted, "title", "valuation", "closing"), tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_no_word_of_the_notes(tmp_path):
    file = tmp_path / "small.pdf"
    wanted = Order(told_small(), "zh", INK, MEASURE)
    export_pdf(wanted, last_shots(wanted), file)
    assert "暗语" in wanted.story.text(wanted.story.slide("opening").spec.notes, "zh")
    with pikepdf.open(file) as pdf:
        whole = b"".join(
            found.read_bytes() for found in pdf.objects if isinstance(found, pikepdf.Stream) and "/Width" not in found
        )
    assert "暗语" not in told_by("pdftotext", "-raw", str(file), "-")
    for written in (file.read_bytes(), whole):
        assert "暗语".encode() not in written
        assert "暗语".encode("utf-16-be") not in written


def test_a_slide_that_fails_is_named_and_the_others_are_there(tmp_path, monkeypatch):
    whole = compose_module.compose

    def compose(story, cursor, *args, **more):
        if cursor.slide == 1:
            raise ZeroDivisionError("nothing to divide by")
        return whole(story, cursor, *args, **more)

    monkeypatch.setattr(compose_module, "compose", compose)
    wanted = order()
    report = export_pdf(wanted, last_shots(wanted, "title", "target", "lead"), tmp_path / "deck.pdf")
    assert [(failure.shot.cursor.slide, failure.reason) for failure in report.failed] == [
        (1, "ZeroDivisionError: nothing to divide by")
    ]
    assert "Pages:           2" in told_by("pdfinfo", str(tmp_path / "deck.pdf"))


def test_stopped_the_old_file_stays(tmp_path):
    target = tmp_path / "deck.pdf"
    target.write_bytes(b"the old one")
    wanted = order()
    asked = iter([False, True])
    report = export_pdf(wanted, last_shots(wanted, "title", "target", "lead"), target, cancelled=lambda: next(asked))
    assert report.cancelled
    assert not report.written
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"the old one"]
