"""Which figures a frame has, where, and in which order they are asked about."""

from __future__ import annotations

import pytest

from presenter.core.card.asked import Asked
from presenter.core.card.figures import asked_of, figures, spot_of, spots
from presenter.core.compose.frame import Frame, Text
from presenter.core.geometry import Point
from presenter.core.story import Story
from presenter.scene.measure import QtMeasure
from tests.core.compose.composing import composed, story_of

pytestmark = pytest.mark.usefixtures("qapp")

MEASURE = QtMeasure()
FACTS = {
    "one": {"label": "One", "value": "11", "unit": "m", "as_of": "1905", "sources": ["S1"]},
    "two": {"label": "Two", "value": "22", "unit": "m", "as_of": "1915", "sources": ["S1"]},
    "hero": {"label": "Hero", "value": "33", "unit": "m", "as_of": "1925", "sources": ["S1"]},
}
SOURCES = {"told": {"title": "Told", "origin": "article", "locators": "S"}}


def told(slide: dict[str, object], **more: object) -> tuple[Story, Frame]:
    story = story_of(slide, facts=FACTS, sources=SOURCES, **more)
    return story, composed(story, language="en")


def test_the_largest_comes_first_then_reading_order() -> None:
    body = {"en": "From $(two) to $(one).", "zh": "从 $(two) 到 $(one)。"}
    story, frame = told({"layout": "big-number", "number": {"fact": "hero"}, "standfirst": body})
    assert [asked.fact for asked in figures(story, frame, MEASURE)] == ["hero", "two", "one"]


def test_a_click_in_a_sentence_means_the_nearest_number() -> None:
    story, frame = told({"layout": "text", "body": {"en": "From $(two) to $(one).", "zh": "从 $(two) 到 $(one)。"}})
    for fact in ("one", "two"):
        spot = spot_of(story, frame, MEASURE, Asked(fact))
        assert spot is not None
        piece = frame.piece(spot.piece)
        beside = Point(spot.rect.centre.x + 3, spot.rect.centre.y)
        assert asked_of(story, frame, MEASURE, piece, beside) == Asked(fact, piece.id)


def test_a_mark_and_a_name_ask_about_the_number_that_stands_for_them() -> None:
    steps = [{"fact": "one"}, {"fact": "two"}, {"fact": "hero"}]
    story, frame = told({"layout": "chart", "chart": {"type": "staircase", "title": "Heights", "steps": steps}})
    mark = next(piece for piece in frame.pieces if piece.role == "mark" and "two" in piece.facts)
    assert asked_of(story, frame, MEASURE, mark, mark.rect.centre) == Asked("two")
    spot = spot_of(story, frame, MEASURE, Asked("two"))
    assert spot is not None
    assert spot.shown
    assert isinstance(frame.piece(spot.piece), Text)


def test_an_event_on_a_timeline_is_no_figure_unless_its_words_say_it() -> None:
    events = [
        {"id": "a", "date": "1905", "title": "Nothing said", "facts": ["one"], "sources": ["S1"]},
        {"id": "b", "date": "1915", "title": "It has $(two)", "facts": ["two"], "sources": ["S1"]},
    ]
    story, frame = told({"layout": "timeline"}, events=events)
    assert {spot.fact for spot in spots(story, frame, MEASURE)} == {"two"}
    title = next(piece for piece in frame.pieces if piece.event == "a" and isinstance(piece, Text))
    assert asked_of(story, frame, MEASURE, title, title.rect.centre) is None


def test_cells_of_a_table_are_asked_about_where_there_are_no_figures() -> None:
    table = {
        "columns": {"name": {"label": "Port"}, "depth": {"label": "Depth", "kind": "number", "unit": "m", "sources": ["S1"]}},
        "rows": [["North", "12"], ["South", "8"]],
    }  # fmt: skip
    story, frame = told({"layout": "table", "table": {"table": "ports"}}, tables={"ports": table})
    listed = figures(story, frame, MEASURE)
    said = [frame.piece(asked.piece) for asked in listed]
    assert [piece.text for piece in said if isinstance(piece, Text)] == ["Depth", "12 m", "8 m"]
    spot = spot_of(story, frame, MEASURE, listed[1])
    assert spot is not None
    assert spot.rect == said[1].rect


def test_the_source_line_is_asked_about_where_there_is_nothing_else() -> None:
    story, frame = told({"layout": "statement", "covers": ["S1"]})
    (asked,) = figures(story, frame, MEASURE)
    assert frame.piece(asked.piece).sources == ("S1",)


def test_what_is_not_on_the_frame_is_nowhere() -> None:
    story, frame = told({"layout": "statement", "covers": ["S1"]})
    assert spot_of(story, frame, MEASURE, Asked("one")) is None
    assert spot_of(story, frame, MEASURE, Asked(piece="headline")) is None
