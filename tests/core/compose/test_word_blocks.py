"""What layouts of words are made of: paragraphs, rows of blocks, columns, notes about what meets."""

from __future__ import annotations

from typing import Any

import pytest

from presenter.core.compose.block_row import block_row_height, draw_block_row
from presenter.core.compose.collisions import collisions, note_collisions, note_low
from presenter.core.compose.columns import ColumnStyle, columns_height, draw_columns
from presenter.core.compose.measure import GridMeasure
from presenter.core.compose.paragraphs import lines, paragraphs, paragraphs_height
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.trial import ink_of, spare
from presenter.core.geometry import Rect
from presenter.core.schema import Block, Column
from tests.core.compose.composing import story_of

FACTS = {"ships": {"label": "船", "value": "240", "unit": "ships", "sources": ["log"]}}


def sheet(**slide: Any) -> Sheet:
    story = story_of(slide, facts=FACTS, sources={"log": {"title": "登记簿"}})
    return Sheet(story, story.slides[0], 0, "zh", GridMeasure())


def test_paragraphs_and_items_stand_one_under_the_other() -> None:
    page = sheet()
    last = paragraphs(page, "t", "第一段。\n\n- 甲\n- 乙\n\n1. 丙", 100, 200, "body", width=400)
    texts = {piece.id: piece for piece in page.pieces}
    assert list(texts) == ["t", "t.1.mark", "t.1", "t.2.mark", "t.2", "t.3.mark", "t.3"]
    baselines = [piece.lines[0].baseline for name, piece in texts.items() if "mark" not in name]
    assert baselines == sorted(set(baselines))
    assert baselines[-1] == last
    assert texts["t.1"].rect.x > texts["t"].rect.x
    assert texts["t.3.mark"].text == "1."


@pytest.mark.parametrize(
    "raw", ["", "一段", "一段\n\n两段", "- 甲\n- 乙\n\n后记，很长的一段话，要分好几行才写得下，真的很长。"]
)
def test_the_height_told_is_the_height_taken(raw: str) -> None:
    page = sheet()
    last = paragraphs(page, "t", raw, 0, 1000, "body", width=300)
    told = paragraphs_height(page, raw, "body", 300)
    assert last - 1000 == pytest.approx(max(0, told))
    assert (told < 0) == (raw == "")


def test_facts_belong_to_the_paragraph_that_shows_them() -> None:
    page = sheet()
    paragraphs(page, "t", "没有数。\n\n共 $(ships|short) 艘。", 0, 100, "body", width=400)
    assert [piece.facts for piece in page.pieces] == [(), ("ships",)]


def test_emphasis_survives_being_split_into_paragraphs() -> None:
    page = sheet()
    paragraphs(page, "t", "天天**写**。", 0, 100, "body", width=400)
    (piece,) = page.pieces
    assert [run.style.bold for run in piece.lines[0].runs] == [False, True, False]


def test_bars_break_lines() -> None:
    assert lines(sheet(), "一|二").text == "一\n二"


def test_a_spare_sheet_leaves_the_real_one_alone() -> None:
    page = sheet()
    box = ink_of(page, lambda trial: trial.text("t", "风", 100, 200, "body"))
    assert not page.pieces
    assert box.x == 100
    assert spare(page).step == page.step


BLOCKS = [
    Block(claim="opinion", text="甲的话"),
    Block(chip="note", text="乙"),
    Block(origin="article", heading="丙", text="三"),
]


def test_small_blocks_follow_each_other_in_a_row() -> None:
    page = sheet()
    draw_block_row(page, BLOCKS, 100, 500, 1600)
    texts = [piece for piece in page.pieces if piece.id in ("blocks.0.text", "blocks.1.text", "blocks.2.text")]
    assert [piece.rect.x for piece in texts] == sorted(piece.rect.x for piece in texts)
    assert max(piece.rect.y for piece in texts) - min(piece.rect.y for piece in texts) < 8
    assert not collisions(page.pieces)


def test_a_narrow_row_breaks_and_grows() -> None:
    page = sheet()
    low = draw_block_row(page, BLOCKS, 100, 0, 260)
    assert low > block_row_height(page, BLOCKS, 100, 1600)
    assert not collisions(page.pieces)


def test_blocks_of_later_steps_keep_their_room_and_gone_ones_are_gone() -> None:
    blocks = [Block(text="先"), Block(text="后", step=1), Block(text="再"), Block(text="暂", until=0)]
    first, second = sheet(), sheet()
    second.step = 1
    for page in (first, second):
        draw_block_row(page, blocks, 100, 0, 1600)
    at = [{piece.id: piece.rect for piece in page.pieces} for page in (first, second)]
    assert "blocks.1.text" not in at[0]
    assert at[0]["blocks.2.text"] == at[1]["blocks.2.text"]
    assert "blocks.3.text" in at[0]
    assert "blocks.3.text" not in at[1]


def test_no_blocks_take_no_height() -> None:
    assert block_row_height(sheet(), [], 0, 100) == 0


def columns(*items: Column) -> tuple[Sheet, dict[str, Rect], float]:
    page = sheet()
    rects = [Rect(100 + 500 * n, 300, 440, 0) for n in range(len(items))]
    bottom = draw_columns(page, items, rects, ColumnStyle())
    assert bottom - 300 == pytest.approx(columns_height(page, items, rects, ColumnStyle()))
    return page, {piece.id: piece.rect for piece in page.pieces}, bottom


def test_columns_share_their_rows() -> None:
    _, at, _ = columns(Column(heading="两行的|标题", text="甲"), Column(heading="一行", text="乙", claim="risk"))
    assert at["column.1.text"].y == at["column.2.text"].y
    assert at["column.2.claim"].y > at["column.2.text"].bottom


def test_a_column_names_its_sources_and_draws_its_weight() -> None:
    page, _, _ = columns(Column(heading="甲", sources=["log"]), Column(heading="乙", strong=True, colour="teal"))
    assert page.named == ["log"]
    pens = [piece.pen for piece in page.pieces if piece.id.endswith("rule")]
    assert [(pen.ink.token, pen.width) for pen in pens if pen] == [("t1", 2), ("teal", 6)]


def test_columns_of_later_steps_keep_their_rows() -> None:
    _, at, _ = columns(Column(heading="甲", text="一"), Column(heading="很长的|两行|三行", text="二", step=3))
    assert "column.2.heading" not in at
    assert at["column.1.text"].y > at["column.1.heading"].bottom + 60


def test_texts_that_meet_are_found_and_noted() -> None:
    page = sheet()
    page.text("a", "风风风", 200, 200, "body")
    page.text("b", "潮潮潮", 240, 205, "body")
    page.text("c", "货", 600, 200, "body")
    assert [(one, other) for one, other, _ in collisions(page.pieces)] == [("a", "b")]
    note_collisions(page, 0, ("slides", 0))
    assert [(overflow.piece, overflow.path) for overflow in page.overflows] == [("b", ("slides", 0))]


def test_only_what_is_new_is_noted() -> None:
    page = sheet()
    page.text("a", "风风风", 200, 200, "body")
    page.text("b", "潮潮潮", 240, 205, "body")
    note_collisions(page, 2, ())
    assert not page.overflows


def test_what_leaves_the_safe_area_is_noted() -> None:
    page = sheet()
    page.text("far", "风", 1830, 500, "body")
    page.text("empty", "", 0, 0, "body")
    note_collisions(page, 0, ())
    assert [overflow.piece for overflow in page.overflows] == ["far"]


def test_content_below_its_limit_is_noted() -> None:
    page = sheet()
    note_low(page, "t", 100, 100, ())
    assert not page.overflows
    note_low(page, "t", 130, 100, ())
    assert page.overflows[0].by == 30
