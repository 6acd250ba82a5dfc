"""The story's data as CSV, read back by Python's own reader."""

from __future__ import annotations

import csv
import io

from presenter.export.tables import csv_text, export_tables
from tests.export.orders import order, written


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_every_figure_with_its_sources(tmp_path):
    wanted = order()
    export_tables(wanted, tmp_path)
    assert written(tmp_path) == ["story-events-zh.csv", "story-facts-zh.csv", "story-sources-zh.csv"]
    rows = {row["id"]: row for row in read((tmp_path / "story-facts-zh.csv").read_text("utf-8"))}
    story = wanted.story
    assert list(rows) == list(story.facts)
    for fact in story.facts.values():
        row = rows[fact.id]
        assert row["shown"] == story.format_fact(fact.id, "zh")
        assert row["origin"] == fact.origin
        if fact.quantity is not None and fact.quantity.value is not None:
            assert float(row["value"]) == float(fact.quantity.value)
        assert row["sources"].split() == [ref.id for ref in fact.sources]
        assert bool(row["source_titles"]) is bool(fact.sources)


def test_events_and_sources(tmp_path):
    wanted = order("story", "en")
    export_tables(wanted, tmp_path)
    events = read((tmp_path / "story-events-en.csv").read_text("utf-8"))
    assert [row["id"] for row in events] == [event.id for event in wanted.story.events.values() if not event.after]
    sources = read((tmp_path / "story-sources-en.csv").read_text("utf-8"))
    assert [row["id"] for row in sources] == list(wanted.story.sources)


def test_a_text_cannot_become_a_formula():
    text = csv_text(("a", "b"), [("=1+1", "-5"), ("@x", '"quoted", with comma\nand line')])
    assert read(text) == [{"a": "'=1+1", "b": "-5"}, {"a": "'@x", "b": '"quoted", with comma\nand line'}]
