"""A table slide's table read back: rows, columns, words and heights of the frame's."""

from __future__ import annotations

import pytest
from pptx import Presentation

from presenter.core.compose.frame import Text
from presenter.core.theme import INK
from presenter.export.order import Order
from presenter.export.pptx.deck import export_pptx
from presenter.export.pptx.units import EMU
from presenter.files import load_story
from tests.content.composed import MEASURE, ROOT
from tests.export.orders import last_shots, order

pytestmark = pytest.mark.usefixtures("qapp")


def table_of(wanted, slide, tmp_path):
    shots = last_shots(wanted, slide)
    assert not export_pptx(wanted, shots, tmp_path / "deck.pptx").failed
    (found,) = [shape for shape in Presentation(str(tmp_path / "deck.pptx")).slides[0].shapes if shape.has_table]
    return found, wanted.frame(shots[0])


def test_words_stand_in_their_cells(tmp_path):
    shape, frame = table_of(order(), "rivals", tmp_path)
    table = shape.table
    assert (len(table.rows), len(table.columns)) == (5, 4)
    assert table.first_row
    for row in range(5):
        for column in range(4):
            own = f"table.head.{column + 1}" if row == 0 else f"table.{row}.{column + 1}"
            names = (own, f"{own}.verdict.word", f"{own}.under")
            told = [p.text.replace("\n", "\v") for p in frame.pieces if isinstance(p, Text) and p.id in names]
            assert [p.text for p in table.cell(row, column).text_frame.paragraphs] == told


def test_rules_are_borders_at_the_frames_heights(tmp_path):
    shape, frame = table_of(order(), "rivals", tmp_path)
    rules = [
        frame.piece(name).rect.centre.y
        for name in ("table.top", "table.rule.1", "table.rule.2", "table.rule.3", "table.foot")
    ]
    y, found = shape.top, []
    for row in shape.table.rows:
        y += row.height
        found.append(y / EMU)
    assert found == pytest.approx(rules, abs=0.1)
    assert not {"table.top", "table.foot"} & {other.name for other in shape.part.slide.shapes}
    border = shape.table.cell(0, 0)._tc.tcPr.find("{http://schemas.openxmlformats.org/drawingml/2006/main}lnB")
    assert border.get("w") == str(2 * EMU)


def test_numbers_are_right_aligned_and_unknown_ones_a_dash(tmp_path):
    story = load_story(ROOT / "tests/data/stories/gallery.yaml").story
    shape, frame = table_of(Order(story, "en", INK, MEASURE), "table-data", tmp_path)
    cells = [cell for row in shape.table.rows for cell in row.cells]
    right = [cell for cell in cells if cell._tc.xpath(".//a:pPr[@algn='r']")]
    assert right
    ends = {round((shape.left + sum(c.width for c in shape.table.columns) - int(right[-1].margin_right)) / EMU)}
    number = next(
        p for p in reversed(frame.pieces) if isinstance(p, Text) and p.id.startswith("table.") and p.align == "right"
    )
    run = number.lines[0].runs[-1]
    assert ends == {round(run.x + run.width)}


def test_rows_of_later_steps_are_empty(tmp_path):
    story = load_story(ROOT / "tests/data/stories/layouts.yaml").story
    wanted = Order(story, "en", INK, MEASURE)
    shape, frame = table_of(wanted, "table", tmp_path)
    told = {p.text.replace("\n", "\v") for p in frame.pieces if isinstance(p, Text)}
    words = {p.text for row in shape.table.rows for cell in row.cells for p in cell.text_frame.paragraphs if p.text}
    assert words <= told
