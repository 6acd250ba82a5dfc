"""A process: which station is current, where the line turns, where its words and the way back stand."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from presenter.core.compose.frame import Frame, Mark
from tests.core.compose.composing import assert_clean, composed, ids, said, shape, story_of

pytestmark = pytest.mark.usefixtures("qapp")
FACTS = {"paid": {"label": "付了", "value": "80 亿", "unit": "USD", "sources": ["log"]}}
SOURCES = {"log": {"title": "登记簿"}}


def process(count: int, *, words: bool = False, back: Any = None, **more: Any) -> dict[str, Any]:
    stations = [{"name": f"站{n}", **({"text": f"第{n}站的话。"} if words else {})} for n in range(1, count + 1)]
    diagram = {"type": "process", "stations": stations, **({"back": back} if back else {})}
    return {"layout": "diagram", "diagram": diagram, **more}


def centres(frame: Frame, count: int) -> list[tuple[float, float]]:
    return [frame.piece(f"diagram.station.{n}").rect.centre for n in range(1, count + 1)]


@pytest.mark.parametrize("step", range(4))
def test_each_step_makes_the_next_station_current(step: int) -> None:
    story = story_of(process(4, words=True))
    assert story.slides[0].last_step == 3
    frame = composed(story, step=step)
    fills = [shape(frame, f"diagram.station.{n}").fill for n in range(1, 5)]
    assert [fill.token for fill in fills if fill] == ["bg"] * step + ["amber"] + ["bg"] * (3 - step)
    pens = [shape(frame, f"diagram.way.{n}").pen for n in range(1, 4)]
    states = ["t2"] * max(0, step - 1) + ["amber"] * (step > 0) + ["dim"] * (3 - step)
    assert [pen.ink.token for pen in pens if pen] == states
    assert said(frame, "diagram.panel.number") == str(step + 1)
    assert said(frame, "diagram.panel.text") == f"第{step + 1}站的话。"
    assert said(frame, "diagram.step") == f"第 {step + 1} 步，共 4 步"


def test_stations_stay_where_they_are_from_step_to_step() -> None:
    story = story_of(process(7, words=True, back={"from": 5, "to": 2, "text": "再来"}))
    places = {tuple(centres(composed(story, step=step), 7)) for step in range(7)}
    assert len(places) == 1


@pytest.mark.parametrize("count", [2, 5])
def test_few_stations_stand_on_one_line_evenly(count: int) -> None:
    frame = composed(story_of(process(count, words=True)))
    where = centres(frame, count)
    assert len({y for _, y in where}) == 1
    gaps = [b[0] - a[0] for a, b in itertools.pairwise(where)]
    assert min(gaps) > 0
    assert max(gaps) - min(gaps) < 0.01


@pytest.mark.parametrize("count", [6, 7, 9])
def test_many_stations_stand_on_two_lines_joined_by_a_turn(count: int) -> None:
    frame = composed(story_of(process(count, words=True)))
    where = centres(frame, count)
    half = (count + 1) // 2
    upper, lower = where[:half], where[half:]
    assert {y for _, y in upper} < {y for _, y in where}
    assert max(y for _, y in upper) < min(y for _, y in lower)
    assert [x for x, _ in upper] == sorted(x for x, _ in upper)
    assert [x for x, _ in lower] == sorted((x for x, _ in lower), reverse=True)
    assert upper[-1][0] == pytest.approx(lower[0][0])
    turn = shape(frame, f"diagram.way.{half}").rect
    assert turn.right > upper[-1][0] + 50
    assert turn.right < 1208  # left of the panel


def test_without_words_the_line_has_the_whole_width() -> None:
    frame = composed(story_of(process(8)))
    assert centres(frame, 8)[-1][0] > 1600
    assert not ids(frame, "diagram.panel")


def test_words_stand_outside_the_two_lines() -> None:
    frame = composed(story_of(process(9, words=True)))
    where = centres(frame, 9)
    for number, (_, y) in enumerate(where, start=1):
        name = frame.piece(f"diagram.station.{number}.name").rect
        assert name.bottom < y if number <= 5 else name.y > y


def test_a_long_name_sends_the_stations_to_two_lines() -> None:
    slide = process(5, words=True)
    slide["diagram"]["stations"][1]["name"] = "一个名字特别长长到一条线上放不下所以要分成两条线才放得下的站"
    where = centres(composed(story_of(slide)), 5)
    assert len({y for _, y in where}) == 2


@pytest.mark.parametrize(
    ("count", "from_", "to"), [(5, 4, 2), (5, 5, 1), (9, 4, 1), (9, 9, 6), (9, 7, 3), (9, 6, 5), (9, 9, 1)]
)
def test_the_way_back_leads_from_disc_to_disc_and_its_words_meet_nothing(count: int, from_: int, to: int) -> None:
    story = story_of(process(count, words=True, back={"from": from_, "to": to, "text": "不对，就回去再来一次"}))
    frame = composed(story)
    path = shape(frame, "diagram.back").path
    start, end = centres(frame, count)[from_ - 1], centres(frame, count)[to - 1]
    assert path[0][1] == pytest.approx(start[0])
    assert path[-1][-2] == pytest.approx(end[0])
    assert 26 < abs(path[0][2] - start[1]) < 40
    assert 26 < abs(path[-1][-1] - end[1]) < 40
    words = frame.piece("diagram.back.words").rect
    ways = [shape(frame, f"diagram.way.{n}").rect for n in range(1, count) if n != (count + 1) // 2]
    assert not any(words.overlaps(way) for way in ways)
    assert_clean(frame)


def test_the_way_back_is_ahead_until_its_station_is_reached() -> None:
    story = story_of(process(4, back={"from": 3, "to": 1}))
    pens = [shape(composed(story, step=step), "diagram.back").pen for step in range(4)]
    assert [pen.ink.token for pen in pens if pen] == ["dim", "dim", "t2", "t2"]
    assert all(pen.dash for pen in pens if pen)


def test_a_number_at_a_station_has_its_mark_and_its_source() -> None:
    slide = process(3)
    slide["diagram"]["stations"][1]["fact"] = "paid"
    frame = composed(story_of(slide, facts=FACTS, sources=SOURCES))
    mark = frame.piece("diagram.station.2.value.mark")
    assert isinstance(mark, Mark)
    assert (mark.origin, mark.facts) == ("context", ("paid",))
    assert frame.piece("diagram.station.2.value").facts == ("paid",)
    assert any(piece.role == "source-line" for piece in frame.pieces)
    assert_clean(frame)
