"""Sheets of paper: everything is on them once, nothing overlaps, nothing leaves its sheet."""

from __future__ import annotations

from itertools import pairwise

import pytest

from presenter.core.compose.frame import Text
from presenter.core.compose.handout import MARGIN, PAPERS, Entry, Handout, handout_sheets
from presenter.core.markup import parse_markup
from tests.content.composed import MEASURE

pytestmark = pytest.mark.usefixtures("qapp")
LONG = "\n\n".join(
    f"Paragraph {number} speaks of the harbour and of all that came and went in it." for number in range(40)
)
ENTRIES = [
    Entry("1", "Short", parse_markup("One line.\n\n- first\n- second"), "The register"),
    Entry("2", "Long", parse_markup(LONG), "The register; The log"),
    Entry("3", "Silent"),
    Entry("4", "长一点的标题，要换行的那种，纸不宽", parse_markup("中文讲稿，" * 60)),
]


def made(paper="a4", per_page=3, entries=ENTRIES, sources=("The register, 1912", "The log, 1913")):
    handout = Handout(paper, per_page, "zh", "The harbour", "Somebody, 2024", "Sources", sources)
    return handout_sheets(entries, handout, MEASURE)


def words(sheets) -> str:
    found = (piece for sheet in sheets for piece in sheet.pieces if isinstance(piece, Text))
    return " ".join(line.text.strip() for piece in found for line in piece.lines)


every_kind = pytest.mark.parametrize(("paper", "per_page"), [(p, n) for p in PAPERS for n in (1, 2, 3, 6)])


@every_kind
def test_each_slide_once_in_order_and_in_its_shape(paper, per_page):
    slides = [slide for sheet in made(paper, per_page) for slide in sheet.slides]
    assert [index for index, _ in slides] == [0, 1, 2, 3]
    assert all(rect.width / rect.height == pytest.approx(16 / 9) for _, rect in slides)


@every_kind
def test_all_stays_on_the_paper_and_apart(paper, per_page):
    width, height = PAPERS[paper]
    for sheet in made(paper, per_page):
        texts = [piece for piece in sheet.pieces if isinstance(piece, Text)]
        for text in texts:
            for line in text.lines:
                assert line.runs[0].x >= MARGIN - 1
                assert line.runs[-1].x + line.runs[-1].width <= width - MARGIN + 8
                assert 0 < line.baseline < height - 60
        lines = sorted(
            (line.baseline, run.x, run.x + run.width) for text in texts for line in text.lines for run in line.runs
        )
        for (above, left, right), (below, start, end) in pairwise(lines):
            assert below == above or below - above > 14 or start >= right or end <= left
        for _, slide in sheet.slides:
            for baseline, left, right in lines:
                inside = slide.y < baseline < slide.bottom + 14
                assert not (inside and left < slide.right and right > slide.x)


@pytest.mark.parametrize("per_page", [1, 2, 3])
def test_no_word_is_lost(per_page):
    said = words(made(per_page=per_page))
    for number in range(40):
        assert said.count(f"Paragraph {number} ") == 1
    assert said.count("讲") == said.count("稿") == 60
    assert "– first" in said.replace("–  ", "– ")
    assert said.count("The register, 1912") == 1


def test_what_goes_on_says_whose_it_is():
    assert "2  Long …" in words(made(per_page=3))


def test_six_on_a_sheet_are_slides_and_titles_alone():
    said = words(made(per_page=6, sources=()))
    assert "Paragraph" not in said
    assert "3  Silent" in said


def test_lines_for_writing_where_nothing_is_said():
    (sheet,) = made(per_page=3, entries=[ENTRIES[2]], sources=())
    assert sum(piece.id.startswith("rule.") for piece in sheet.pieces) > 3
    (sheet,) = made(per_page=3, entries=[ENTRIES[0]], sources=())
    assert not any(piece.id.startswith("rule.") for piece in sheet.pieces)


def test_sheets_are_counted():
    sheets = made()
    assert f"1 / {len(sheets)}" in words(sheets[:1])
