"""Parts that come one per step: counted from the words, the same for every layout."""

from __future__ import annotations

from typing import Any

import pytest

from presenter.core.builds import built, item_count
from presenter.core.deck import last_step
from presenter.core.story import Story
from tests.core.compose.composing import composed, ids, story_of

pytestmark = pytest.mark.usefixtures("qapp")
LIST = {"zh": "先说一句。\n\n- 甲\n- 乙", "en": "A lead.\n\n- one\n- two\n- three"}


def steps_of(story: Story, start: str) -> list[list[str]]:
    """Ids that begin so, at each step."""
    return [ids(composed(story, step=step), start) for step in range(story.slides[0].last_step + 1)]


@pytest.mark.parametrize(("text", "count"), [("", 0), ("words", 0), ("- a\n- b", 2), (LIST, 3)])
def test_items_are_counted_in_the_language_that_has_the_most(text: Any, count: int) -> None:
    assert item_count(text) == count


def test_the_lead_is_there_and_the_items_of_the_body_follow() -> None:
    story = story_of({"body": LIST, "steps": True})
    assert story.slides[0].last_step == 3
    shown = [[i for i in step if not i.endswith(".mark")] for step in steps_of(story, "body")]
    assert shown == [["body"], ["body", "body.1"], ["body", "body.1", "body.2"], ["body", "body.1", "body.2"]]


def test_without_steps_all_is_there_at_once() -> None:
    assert story_of({"body": LIST, "blocks": [{"text": "x"}]}).slides[0].last_step == 0


def test_blocks_come_after_the_body_one_by_one() -> None:
    story = story_of({"body": "- 甲\n- 乙", "blocks": [{"text": "- 丙\n- 丁"}, {"text": "戊"}], "steps": True})
    assert story.slides[0].last_step == 5
    shown = [len([i for i in step if not i.endswith((".mark", ".rule"))]) for step in steps_of(story, "b")]
    assert shown == [0, 1, 2, 3, 4, 5]


def test_the_items_of_one_block_come_one_by_one_from_its_own_step() -> None:
    story = story_of({"blocks": [{"text": "甲"}, {"heading": "乙", "text": "- 丙\n- 丁", "step": 2, "steps": True}]})
    assert story.slides[0].last_step == 3
    assert "blocks.1.heading" not in steps_of(story, "blocks.1")[1]
    assert {"blocks.1.heading", "blocks.1.text"} <= set(steps_of(story, "blocks.1")[2])
    assert "blocks.1.text.1" not in steps_of(story, "blocks.1")[2]
    assert "blocks.1.text.1" in steps_of(story, "blocks.1")[3]


@pytest.mark.parametrize("layout", ["comparison", "cards", "matrix"])
def test_columns_and_their_items_come_one_by_one(layout: str) -> None:
    columns = [{"heading": "甲", "text": "- 一\n- 二"}, {"heading": "乙", "text": "- 三\n- 四"}]
    story = story_of({"layout": layout, "columns": columns, "steps": True})
    assert story.slides[0].last_step == 4
    wanted = ["column.1.heading", "column.1.text", "column.1.text.1", "column.2.heading", "column.2.text.1"]
    seen = [[i for i in wanted if i in step] for step in steps_of(story, "column")]
    assert seen == [[], wanted[:2], wanted[:3], wanted[:4], wanted]


def test_a_step_that_is_written_stays_and_the_next_follows_it() -> None:
    story = story_of({"blocks": [{"text": "甲", "step": 4}, {"text": "乙"}], "steps": True})
    assert [block.step for block in story.slides[0].spec.blocks] == [4, 5]


@pytest.mark.parametrize("table", [{"rows": [["a", "b"], ["c", "d"]]}, {"table": "t"}])
def test_rows_of_a_table_come_one_by_one(table: dict[str, Any]) -> None:
    tables = {"t": {"columns": {"x": {"label": "X"}, "y": {"label": "Y"}}, "rows": [["a", "b"], ["c", "d"]]}}
    slide = {"layout": "table", "table": table, "blocks": [{"text": "z"}], "steps": True}
    story = story_of(slide, tables=tables)
    assert story.slides[0].last_step == 3
    rows = [[i for i in step if i in ("table.1.1", "table.2.1")] for step in steps_of(story, "table")]
    assert rows == [[], ["table.1.1"], ["table.1.1", "table.2.1"], ["table.1.1", "table.2.1"]]
    only_rows = story_of({"layout": "table", "table": {**table, "steps": True}}, tables=tables)
    assert only_rows.slides[0].last_step == 2


def test_panels_of_small_multiples_come_one_by_one() -> None:
    facts = {name: {"label": name, "value": n + 1, "as_of": "1911"} for n, name in enumerate("ab")}
    charts = [{"type": "bars", "title": name, "bars": [{"fact": name}]} for name in "ab"]
    story = story_of({"layout": "small-multiples", "charts": charts, "steps": True}, facts=facts)
    titles = [[i for i in step if i.endswith(".title")] for step in steps_of(story, "panel")]
    assert titles == [[], ["panel1.title"], ["panel1.title", "panel2.title"]]


def test_building_twice_changes_nothing() -> None:
    spec = story_of({"body": LIST, "blocks": [{"text": "- 甲\n- 乙"}, {"text": "丙"}], "steps": True}).slides[0].spec
    assert built(spec, {}) == spec
    assert last_step(built(spec, {})) == last_step(spec)
