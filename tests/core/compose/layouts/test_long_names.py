"""Long names wrap where they stand; what is beside them keeps its room."""

from __future__ import annotations

import pytest

from presenter.core.compose.frame import Text
from tests.core.compose.composing import composed, said, story_of

pytestmark = pytest.mark.usefixtures("qapp")
NAME = "船在雾里走了三天三夜，没有人知道海岸在哪一边"


def text(frame, piece: str) -> Text:
    found = frame.piece(piece)
    assert isinstance(found, Text)
    return found


def test_heads_of_a_table_wrap_and_end_on_one_line() -> None:
    rows = [["船", "风", "货"], ["港", "潮", "税"]]
    frame = composed(story_of({"layout": "table", "table": {"head": ["短", NAME * 3, NAME * 2], "rows": rows}}))
    heads = [text(frame, f"table.head.{number}") for number in (1, 2, 3)]
    assert len(heads[1].lines) > 1
    assert len({head.lines[-1].baseline for head in heads}) == 1
    assert all(head.rect.bottom < frame.piece("table.top").rect.y for head in heads)
    assert frame.overflows == ()


def test_a_long_head_leaves_other_columns_their_room() -> None:
    rows = [["船", NAME, "1"]]
    frame = composed(story_of({"layout": "table", "table": {"head": ["一", "二", NAME * 6], "rows": rows}}))
    assert len(text(frame, "table.1.2").lines) == 1


def flow(names: list[str], under: str = "") -> dict:
    places = ["left", "left", "centre", "right", "right"]
    parties = [
        {"id": f"p{number}", "name": name, "place": place, "under": under}
        for number, (name, place) in enumerate(zip(names, places, strict=True))
    ]
    return {"layout": "diagram", "diagram": {"type": "flow", "parties": parties, "flows": [{"from": "p0", "to": "p2"}]}}


def test_names_stand_below_circles_that_are_too_small_for_them() -> None:
    frame = composed(
        story_of(flow(["港务管理局", "船", "海", "岸", "灯"], "一行|二行|三行|四行|五行|六行")), language="zh"
    )
    circle, name = frame.piece("diagram.party.p0").rect, frame.piece("diagram.party.p0.name").rect
    assert circle.encloses(name) or name.y > circle.bottom
    assert not [overflow for overflow in frame.overflows if overflow.piece.endswith(".name")]


def test_stations_of_a_branch_keep_a_width_beside_a_long_name() -> None:
    stations = [{"name": "第一次开通"}, {"name": "触礁"}, {"name": "减少班次"}]
    diagram = {
        "type": "branch", "after": 1, "trunk": {"name": "旧", "stations": stations},
        "branch": {"name": NAME * 2, "stations": stations},
    }  # fmt: skip
    frame = composed(story_of({"layout": "diagram", "diagram": diagram}))
    assert len(text(frame, "diagram.branch.name").lines) > 1
    assert len(text(frame, "diagram.trunk.station.1.name").lines) <= 2
    assert frame.overflows == ()


def test_counted_rows_wrap_their_names_beside_their_cells() -> None:
    facts = {"n": {"label": "船", "value": 12, "unit": "ships", "sources": ["log"]}}
    block = {"counts": {"rows": [{"label": NAME, "fact": "n"}, {"label": "短", "fact": "n"}]}}
    story = story_of({"layout": "text", "body": "风", "blocks": [block]}, facts=facts, sources={"log": {"title": "L"}})
    frame = composed(story)
    name, cell = text(frame, "blocks.0.counts.0.name"), frame.piece("blocks.0.counts.0.cell0").rect
    assert len(name.lines) > 1
    assert name.rect.right < cell.x
    assert frame.piece("blocks.0.counts.1.name").rect.y > name.rect.bottom
    assert said(frame, "blocks.0.counts.0.value") == "12"


def test_the_list_of_a_long_chapter_ends_above_the_foot() -> None:
    slides = [{"layout": "section", "section": "one", "title": "章"}]
    slides += [{"section": "one", "title": NAME * 3} for _ in range(8)]
    frame = composed(story_of(slides, sections={"one": "一"}))
    listed = [piece for piece in frame.pieces if piece.id.startswith("chapter.") and isinstance(piece, Text)]
    assert listed
    assert max(piece.rect.bottom for piece in listed) < 972
    assert frame.overflows == ()
