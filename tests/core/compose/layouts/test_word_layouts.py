"""Layouts of words: what stands on them, in what order, and what an empty or crowded slide does."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Mark, Text
from presenter.core.deck import Cursor
from tests.core.compose.composing import assert_clean, composed, ids, said, shape, story_of, words

pytestmark = pytest.mark.usefixtures("qapp")
EXAMPLES = settings(max_examples=20, deadline=None, derandomize=True, database=None)
SOURCES = {
    "diary": {"title": "日记", "publisher": "船长", "origin": "article", "locators": "D"},
    "log": {"title": "登记簿", "publisher": "港务局", "date": "1912-03"},
}


def check(slide: dict[str, Any]) -> None:
    from presenter.scene.measure import QtMeasure

    story = story_of(slide)
    for language in ("zh", "en"):
        assert_clean(compose(story, Cursor(0, story.slides[0].last_step), language, QtMeasure()))


COLUMN = st.fixed_dictionaries(
    {"heading": words(7, 16)},
    optional={"caption": words(12, 24), "text": words(40, 90), "claim": st.just("risk"), "strong": st.booleans()},
)


@EXAMPLES
@given(columns=st.lists(COLUMN, max_size=3), block=words(20, 40))
def test_comparison(columns: Any, block: Any) -> None:
    check({"layout": "comparison", "columns": columns, "blocks": [{"claim": "opinion", "text": block}]})


@EXAMPLES
@given(columns=st.lists(COLUMN, min_size=1, max_size=6))
def test_cards(columns: Any) -> None:
    check({"layout": "cards", "columns": columns})


@EXAMPLES
@given(
    columns=st.lists(
        st.fixed_dictionaries({"heading": words(9, 18)}, optional={"text": words(24, 60)}), min_size=1, max_size=4
    ),
    names=st.tuples(words(6, 16), words(4, 9), words(6, 16), words(4, 9)),
    blocks=st.booleans(),
)
def test_matrix(columns: Any, names: Any, blocks: bool) -> None:
    across, near, down, low = names
    axes = {"across": across, "across_ends": [near, near], "down": down, "down_ends": [low, low]}
    check({"layout": "matrix", "columns": columns, "axes": axes, "blocks": [{"text": "旁注"}] if blocks else []})


CELL = st.fixed_dictionaries(
    {"text": words(20, 44)},
    optional={"under": words(10, 20), "origin": st.sampled_from(["article", "context"]), "colour": st.just("teal")},
)


@EXAMPLES
@given(data=st.data(), rows=st.integers(1, 4), count=st.integers(1, 4), steps=st.booleans())
def test_table(data: st.DataObject, rows: int, count: int, steps: bool) -> None:
    head = [data.draw(words(6, 14)) for _ in range(count)]
    first = st.fixed_dictionaries({"text": words(5, 12)}, optional={"colour": st.just("blue")})
    cells = [[data.draw(CELL if index else first) for index in range(count)] for _ in range(rows)]
    check({"layout": "table", "table": {"head": head, "rows": cells, "steps": steps}})


@EXAMPLES
@given(quote=words(90, 220), by=words(20, 40))
def test_quote(quote: Any, by: Any) -> None:
    check({"layout": "quote", "quote": quote, "by": by})


@EXAMPLES
@given(title=words(60, 150), standfirst=words(40, 90), block=words(20, 40))
def test_statement(title: Any, standfirst: Any, block: Any) -> None:
    check(
        {"layout": "statement", "title": title, "standfirst": standfirst, "blocks": [{"chip": "note", "text": block}]}
    )


ITEM = st.fixed_dictionaries(
    {"title": words(14, 36)}, optional={"text": words(20, 50), "minutes": st.floats(0.5, 90).map(lambda n: round(n, 1))}
)


@EXAMPLES
@given(items=st.lists(ITEM, min_size=1, max_size=9), now=st.integers(0, 8))
def test_agenda(items: Any, now: int) -> None:
    for number, item in enumerate(items):
        item["current"] = number == now
    check({"layout": "agenda", "agenda": {"items": items}})


@EXAMPLES
@given(title=words(24, 60), standfirst=words(40, 90), by=words(16, 40), ruled=st.booleans())
def test_full_picture(title: Any, standfirst: Any, by: Any, ruled: bool) -> None:
    slide = {"layout": "picture", "bleed": True, "title": title, "standfirst": standfirst, "by": by, "alt": by}
    stretch = {"time": {"from": "1905", "to": "1910"}} if ruled else {}
    story = story_of({**slide, **stretch, "picture": "x.png"}, sound=False)
    for language in ("zh", "en"):
        frame = composed(story, language=language)
        assert_clean(frame)
        grounds = [piece.rect for piece in frame.pieces if piece.role == "ground"]
        for piece in frame.pieces:
            if isinstance(piece, Text) and piece.text.strip():
                assert any(ground.encloses(piece.rect) for ground in grounds), piece.id


@EXAMPLES
@given(title=words(20, 50), standfirst=words(60, 140))
def test_section(title: Any, standfirst: Any) -> None:
    check({"layout": "section", "title": title, "standfirst": standfirst})


@pytest.mark.parametrize(
    "layout", ["text", "comparison", "cards", "matrix", "table", "quote", "picture", "diagram", "event", "sources"]
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_empty_slide_says_so_in_a_dashed_frame(layout: str, language: str) -> None:
    frame = composed(story_of({"layout": layout}), language=language)
    pen = shape(frame, "empty").pen
    assert pen
    assert pen.dash
    assert said(frame, "empty.words") == {"zh": "这一页还没有内容", "en": "Nothing on this slide yet"}[language]
    assert_clean(frame)


def test_a_text_slide_has_its_body_left_and_blocks_right() -> None:
    frame = composed(story_of({"body": "正文", "blocks": [{"text": "旁注"}]}))
    assert frame.piece("body").rect.right < frame.piece("blocks.0.text").rect.x
    alone = composed(story_of({"blocks": [{"text": "旁注"}]}))
    assert alone.piece("blocks.0.text").rect.x < 200


def test_too_long_a_body_is_noted_with_its_place() -> None:
    frame = composed(story_of({"body": "很长的话。" * 300}))
    assert [overflow.path for overflow in frame.overflows] == [("slides", 0, "body")]


def test_a_chapter_lists_its_slides_and_leads_there() -> None:
    story = story_of(
        [
            {"layout": "section", "section": "海"},
            {"section": "海", "short": "起航"},
            {"section": "岸"},
            {"section": "海", "title": "回|港"},
        ]
    )
    frame = composed(story)
    assert [said(frame, i) for i in ("chapter.s2", "chapter.s4")] == ["起航", "回港"]
    assert frame.piece("chapter.s4").slide == "s4"
    assert "chapter.s3" not in ids(frame, "chapter")


def test_columns_come_with_their_steps() -> None:
    story = story_of({"layout": "comparison", "columns": [{"heading": "甲"}, {"heading": "乙", "step": 1}]})
    assert "column.2.heading" not in ids(composed(story, step=0), "column")
    assert "column.2.heading" in ids(composed(story, step=1), "column")


def test_sources_of_columns_are_in_the_source_line() -> None:
    story = story_of({"layout": "comparison", "columns": [{"heading": "甲", "sources": ["log"]}]}, sources=SOURCES)
    assert any("港务局" in said(composed(story), i) for i in ids(composed(story), "sources.") if "mark" not in i)


def test_cards_stand_in_two_rows_from_four_on() -> None:
    def rows(count: int) -> int:
        frame = composed(story_of({"layout": "cards", "columns": [{"heading": f"卡{n}"} for n in range(count)]}))
        return len({frame.piece(f"column.{n + 1}.heading").rect.y for n in range(count)})

    assert [rows(count) for count in (1, 2, 3, 4, 5, 6)] == [1, 1, 1, 2, 2, 2]


def test_a_matrix_has_no_numbers_and_marks_its_strong_cell() -> None:
    cells = [{"heading": h, "strong": h == "丙"} for h in "甲乙丙丁"]
    frame = composed(story_of({"layout": "matrix", "columns": cells, "axes": {"across": "远近", "down": "轻重"}}))
    strong = frame.piece("matrix.strong").rect
    assert strong.encloses(frame.piece("column.3.heading").rect)
    assert not strong.overlaps(frame.piece("column.1.heading").rect)
    content = [
        piece for piece in frame.pieces if isinstance(piece, Text) and piece.group.startswith(("matrix", "column"))
    ]
    assert not any(character.isdigit() for piece in content for character in piece.text)


TABLE = {
    "columns": {
        "when": {"label": "年", "kind": "date"},
        "port": {"label": "港口"},
        "value": {"label": "货值", "unit": "USD", "kind": "number"},
    },
    "rows": [["1911-04", "北港", "35 亿"], ["1912", "南港", None]],
    "sources": ["log"],
}


def data_table(language: str) -> Any:
    story = story_of({"layout": "table", "table": {"table": "trade"}}, tables={"trade": TABLE}, sources=SOURCES)
    return composed(story, language=language)


@pytest.mark.parametrize(
    ("language", "cells"), [("zh", ["1911 年 4 月", "北港", "35 亿"]), ("en", ["April 1911", "北港", "$3.5bn"])]
)
def test_a_table_of_the_story_is_said_in_the_language(language: str, cells: list[str]) -> None:
    frame = data_table(language)
    assert [said(frame, f"table.1.{n}") for n in (1, 2, 3)] == cells
    assert said(frame, "table.2.3") == "–"
    assert_clean(frame)


def test_numbers_end_at_the_right_and_cite_their_sources() -> None:
    frame = data_table("zh")
    ends = {round(frame.piece(i).rect.right) for i in ("table.head.3", "table.1.3", "table.2.3")}
    assert max(ends) - min(ends) <= 3
    mark = frame.piece("table.head.3.mark")
    assert isinstance(mark, Mark)
    assert mark.origin == "context"
    assert any("港务局" in said(frame, i) for i in ids(frame, "sources.") if "mark" not in i)


def test_rows_come_one_per_step() -> None:
    story = story_of({"layout": "table", "table": {"rows": [["甲", "一"], ["乙", "二"]], "steps": True}})
    shown = [
        [i for i in ids(composed(story, step=step), "table.") if i in ("table.1.1", "table.2.1")] for step in range(3)
    ]
    assert shown == [[], ["table.1.1"], ["table.1.1", "table.2.1"]]


def test_the_author_sets_the_widths() -> None:
    story = story_of({"layout": "table", "table": {"rows": [["甲", "乙", "丙"]], "widths": [1, 2, 1]}})
    frame = composed(story)
    left = [frame.piece(f"table.1.{n}").rect.x for n in (1, 2, 3)]
    assert left[1] - left[0] == pytest.approx(424, abs=6)
    assert left[2] - left[1] == pytest.approx(848, abs=6)


def test_a_verdict_stands_before_its_words() -> None:
    frame = composed(
        story_of({"layout": "table", "table": {"rows": [["甲", {"text": "D1", "verdict": "wrong", "under": "改"}]]}})
    )
    word = frame.piece("table.1.2.verdict.word").rect
    assert said(frame, "table.1.2.verdict.word") == "有误"
    assert word.bottom < frame.piece("table.1.2").rect.y < frame.piece("table.1.2.under").rect.y


def test_long_tables_close_up_before_they_overflow() -> None:
    def frame(count: int) -> Any:
        return composed(story_of({"layout": "table", "table": {"rows": [[f"行{n}", "话"] for n in range(count)]}}))

    def pitch(count: int) -> float:
        found = frame(count)
        return found.piece("table.2.1").rect.y - found.piece("table.1.1").rect.y

    assert pitch(3) == pytest.approx(132, abs=2)
    assert pitch(9) < 90
    assert not frame(9).overflows
    assert frame(40).overflows


def test_short_rows_are_filled_up() -> None:
    table = {"head": ["甲", "乙", "丙"], "rows": [["一"]]}
    assert_clean(composed(story_of({"layout": "table", "table": table}, sound=False)))


def test_a_quotation_is_large_and_has_its_author_below() -> None:
    frame = composed(story_of({"layout": "quote", "quote": "无风。", "by": "船长"}))
    quote = frame.piece("quote")
    assert isinstance(quote, Text)
    assert quote.size >= 60
    assert frame.piece("quote.by").rect.y > quote.rect.bottom


def many_sources(count: int) -> dict[str, Any]:
    return {
        f"x{n}": {
            "title": f"第{n}份文献的题名",
            "publisher": f"出版者{n}",
            "date": f"19{10 + n % 20}",
            "note": "据抄本",
        }
        for n in range(count)
    }


def listed(frame: Any) -> list[str]:
    """Ids of the sources on a slide, in drawing order."""
    return [i.removeprefix("source.").removesuffix(".mark") for i in ids(frame, "source.") if i.endswith(".mark")]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("count", [1, 8, 20, 45, 120])
def test_every_source_is_listed_once_on_as_many_slides_as_it_takes(count: int, language: str) -> None:
    story = story_of([{"layout": "sources", "minutes": 2, "covers": []}, {"id": "last"}], sources=many_sources(count))
    frames = [composed(story, number, language=language) for number in range(len(story.slides) - 1)]
    for frame in frames:
        assert_clean(frame)
    assert [name for frame in frames for name in listed(frame)] == [f"x{n}" for n in range(count)]
    assert (len(frames) == 1) == (count <= 20)
    assert [slide.number for slide in story.slides] == list(range(1, len(frames) + 2))
    assert [slide.spec.minutes for slide in story.slides[:-1]] == [2.0, *[None] * (len(frames) - 1)]
    assert [said(frame, "source-list.page") for frame in frames if len(frames) > 1] == [
        {"zh": f"第 {n + 1} 页，共 {len(frames)} 页", "en": f"Page {n + 1} of {len(frames)}"}[language]
        for n in range(len(frames) if len(frames) > 1 else 0)
    ]


def test_further_slides_of_sources_have_ids_of_their_own() -> None:
    story = story_of([{"id": "all", "layout": "sources"}, {"id": "all-2"}], sources=many_sources(90))
    names = [slide.id for slide in story.slides]
    assert names[0] == "all"
    assert names[-1] == "all-2"
    assert len(set(names)) == len(names) > 2
    assert all(story.slide(name).id == name for name in names)


@EXAMPLES
@given(count=st.integers(1, 60), title=words(60, 200), note=words(30, 90))
def test_long_titles_of_sources_are_never_cut(count: int, title: Any, note: Any) -> None:
    sources = {f"x{n}": {"title": title, "publisher": f"出版者{n}", "note": note} for n in range(count)}
    story = story_of({"layout": "sources"}, sources=sources)
    for language in ("zh", "en"):
        frames = [composed(story, number, language=language) for number in range(len(story.slides))]
        for frame in frames:
            assert_clean(frame)
        assert sum(len(listed(frame)) for frame in frames) == count


def test_the_told_text_comes_first() -> None:
    assert listed(composed(story_of({"layout": "sources"}, sources={**many_sources(3), **SOURCES})))[0] == "diary"


def test_a_closing_slide_with_too_many_sources_says_where_they_are() -> None:
    story = story_of([{"layout": "sources"}, {"layout": "closing"}], sources={**many_sources(150), **SOURCES})
    frame = composed(story, len(story.slides) - 1, language="en")
    assert_clean(frame)
    assert said(frame, "list.1.name") == "151 sources"
    assert said(frame, "list.1.text") == f"on slides 1–{len(story.slides) - 1}"
    alone = composed(story_of({"layout": "closing"}, sources=many_sources(400)))
    assert [overflow.piece for overflow in alone.overflows] == ["list"]


def test_columns_before_those_that_come_by_steps_stand_from_the_start() -> None:
    table = {"rows": [["甲", "说", "查"], ["乙", "说二", "查二"]], "steps": True, "steps_from": 3}
    story = story_of({"layout": "table", "table": table})
    cells = [
        {i for i in ids(composed(story, step=step), "table.") if re.fullmatch(r"table\.\d\.\d", i)} for step in range(3)
    ]
    assert cells[0] == {"table.1.1", "table.1.2", "table.2.1", "table.2.2"}
    assert cells[1] == cells[0] | {"table.1.3"}
    assert cells[2] == cells[1] | {"table.2.3"}


def test_a_tree_has_small_blocks_in_a_row_below_it_and_longer_ones_beside() -> None:
    tree = {"type": "tree", "root": {"name": "根", "children": [{"name": "甲"}, {"name": "乙"}]}}
    row = composed(story_of({"layout": "diagram", "diagram": tree, "blocks": [{"chip": "note", "text": "短"}]}))
    assert row.piece("blocks.0.text").rect.y > row.piece("diagram.node.2").rect.bottom
    long = [{"text": "一句很长的话，" * 12}, {"text": "又一句很长的话，" * 12}]
    beside = composed(story_of({"layout": "diagram", "diagram": tree, "blocks": long}))
    assert beside.piece("blocks.0.text").rect.x > beside.piece("diagram.node.2.name").rect.right
    assert_clean(beside)


def test_cells_with_few_words_say_them_larger() -> None:
    def sizes(text: str) -> list[int]:
        columns = [{"heading": "甲", "text": text} for _ in range(4)]
        frame = composed(story_of({"layout": "matrix", "columns": columns, "blocks": [{"text": "旁"}]}))
        pieces = [frame.piece(f"column.1.{part}") for part in ("heading", "text")]
        return [piece.size for piece in pieces if isinstance(piece, Text)]

    assert sizes("短") == [46, 28]
    assert sizes("一句很长的话，" * 14) == [34, 26]


def test_two_blocks_stand_on_either_side_of_a_hub_without_words_there() -> None:
    hub = {"type": "hub", "target": "船速", "blocks": [{"name": "风"}, {"name": "潮"}]}
    blocks = [{"heading": "利", "text": "快"}, {"heading": "弊", "text": "贵"}]
    frame = composed(story_of({"layout": "diagram", "diagram": hub, "blocks": blocks}))
    box = frame.piece("diagram.frame").rect
    left, right = (frame.piece(i).rect for i in ("blocks.0.heading", "blocks.1.0.heading"))
    assert left.right < box.x
    assert right.x > box.right
    assert left.y == pytest.approx(right.y, abs=3)
    taken = story_of({"layout": "diagram", "diagram": {**hub, "side_text": "话"}, "blocks": blocks})
    assert composed(taken).piece("blocks.0.heading").rect.x > box.right
    assert_clean(frame)
