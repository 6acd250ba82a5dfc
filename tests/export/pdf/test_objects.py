"""The objects of a PDF: what is added comes back through another reader, and what Qt did not write is refused."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from presenter.core.geometry import Rect
from presenter.export.pdf.finish import About, Bookmark, Link, finished
from presenter.export.pdf.objects import Pdf, PdfError, text_string
from presenter.export.pdf.pages import PdfPages

WORDS = ["plain", "(round) \\ back", "四岁的公司", "é", "tab\tline\n", "1 0 R", "😀", "\ud800", ""]


def pages_of_qt(count: int) -> bytes:
    with PdfPages() as pages:
        for number in range(count):
            with pages.page() as painter:
                painter.drawText(20, 40, f"page {number}")
        return pages.finished()


def read(data: bytes) -> pikepdf.Pdf:
    pdf = pikepdf.open(BytesIO(data))
    assert pdf.check_pdf_syntax() == []
    return pdf


@pytest.mark.parametrize("word", WORDS)
def test_any_words_come_back(qapp, word):
    about = About({"Title": word, "Author": word}, "zh")
    marks = [Bookmark(word, 0), Bookmark("chapter", 0, (Bookmark(word, 0), Bookmark("last", 1)))]
    pdf = read(finished(pages_of_qt(2), about, marks, [], {}))
    said = word.encode("utf-16-be", "replace").decode("utf-16-be")
    assert str(pdf.docinfo["/Title"]) == said
    with pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == [said, "chapter"]
        assert [item.title for item in outline.root[1].children] == [said, "last"]


def test_pages_left_out_are_gone_and_links_find_those_that_stay(qapp):
    place = Rect(10, 20, 100, 30)
    links = [Link(0, place, slide="b"), Link(1, place, address="https://example.org/(a)"), Link(0, place, slide="gone")]
    pdf = read(finished(pages_of_qt(4), About({}, "en"), [], links, {"a": 0, "b": 1}, [1, 2]))
    assert len(pdf.pages) == 2
    [jump], [away] = pdf.pages[0].Annots, pdf.pages[1].Annots
    assert jump.Dest[0].objgen == pdf.pages[1].obj.objgen
    assert [float(corner) for corner in jump.Rect] == [10, 490, 110, 520]
    assert str(away.A.URI) == "https://example.org/(a)"
    assert b"page 1" not in b"".join(page.Contents.read_bytes() for page in pdf.pages)


def test_more_objects_than_one_stream_holds(qapp):
    marks = [Bookmark(f"mark {number}", number % 3) for number in range(450)]
    pdf = read(finished(pages_of_qt(3), About({}, "en"), marks, [], {}))
    with pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == [mark.title for mark in marks]


@pytest.mark.parametrize("spoil", [lambda data: data[:0], lambda data: data[:-40], lambda data: data[40:]])
def test_another_file_is_refused(qapp, spoil):
    with pytest.raises((PdfError, ValueError)):
        Pdf(spoil(pages_of_qt(1)))


def test_a_text_never_ends_its_string_early():
    assert text_string(r"a\)b(") == rb"(a\\\)b\()"
