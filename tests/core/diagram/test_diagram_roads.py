"""Fork and branch: what is taken, what is refused, where tracks part."""

from __future__ import annotations

from typing import Any

import pytest

from presenter.core.compose.frame import Mark
from presenter.core.diagram.curves import along
from presenter.core.geometry import Point
from tests.core.compose.composing import composed, ids, said, shape, story_of

pytestmark = pytest.mark.usefixtures("qapp")


def fork(taken: int, count: int = 2, **more: Any) -> dict[str, Any]:
    roads = [{"name": f"第{n}路", "taken": n == taken, "points": ["慢", "险"], "step": 0} for n in range(count)]
    diagram = {"type": "fork", "start": "起点", "date": "2023-03", "questions": ["多久", "多险"], "roads": roads}
    return {"layout": "diagram", "diagram": diagram, **more}


def test_the_road_taken_is_broad_and_the_refused_one_thin_lines() -> None:
    frame = composed(story_of(fork(1)))
    taken, refused = shape(frame, "diagram.road.2"), shape(frame, "diagram.road.1")
    assert taken.pen
    assert refused.pen
    assert (taken.pen.ink.token, taken.pen.width) == ("amber", 10)
    assert (refused.pen.ink.token, refused.pen.ink.alpha) == ("stone", 0.6)
    assert len({command[2] for command in refused.path}) == 13


@pytest.mark.parametrize("taken", [0, 1])
def test_roads_are_broken_for_their_names(taken: int) -> None:
    frame = composed(story_of(fork(taken)))
    for number in (1, 2):
        name = frame.piece(f"diagram.road.{number}.name").rect
        path = shape(frame, f"diagram.road.{number}").path
        for start, end in zip(path[::2], path[1::2], strict=True):
            assert end[1] < name.x or start[1] > name.right


def test_the_way_taken_joins_the_start_with_its_road() -> None:
    frame = composed(story_of(fork(1)))
    start = frame.piece("diagram.start").rect.centre
    road = shape(frame, "diagram.road.2").path[0]
    way = shape(frame, "diagram.road.2.way").path
    assert way[0][1:] == pytest.approx(start)
    assert way[-1][-1] == pytest.approx(road[2])


def test_a_refused_road_is_reached_by_dots_only() -> None:
    pen = shape(composed(story_of(fork(1))), "diagram.road.1.way").pen
    assert pen
    assert pen.dash
    assert pen.cap == "round"


def test_every_road_answers_every_question() -> None:
    frame = composed(story_of(fork(1, count=3)))
    for road in (1, 2, 3):
        assert said(frame, f"diagram.road.{road}.question.2") == "多险"
        question = frame.piece(f"diagram.road.{road}.question.2").rect
        answer = frame.piece(f"diagram.road.{road}.point.2").rect
        assert question.bottom < answer.y
    assert said(frame, "diagram.start.date") == "2023 年 3 月"


def test_a_road_of_a_later_step_waits() -> None:
    slide = fork(0)
    slide["diagram"]["roads"][1]["step"] = 1
    story = story_of(slide)
    assert not ids(composed(story, step=0), "diagram.road.2")
    assert ids(composed(story, step=1), "diagram.road.2")


def test_blocks_stand_in_a_row_under_the_roads() -> None:
    frame = composed(
        story_of(fork(1, blocks=[{"claim": "opinion", "text": "走对了"}, {"chip": "note", "text": "还有一条"}]))
    )
    first, second = frame.piece("blocks.0.text").rect, frame.piece("blocks.1.text").rect
    assert abs(first.centre.y - second.centre.y) < 4
    assert first.y > frame.piece("diagram.road.2.point.1").rect.bottom


def branch(after: int, trunk: int, stations: int) -> dict[str, Any]:
    def stops(count: int) -> list[dict[str, Any]]:
        return [
            {"name": f"站{n}", "date": f"19{10 + n}", "origin": "context" if n % 2 else "article"} for n in range(count)
        ]

    tracks = {
        "trunk": {"name": "干", "colour": "teal", "stations": stops(trunk)},
        "branch": {"name": "枝", "colour": "amber", "stations": stops(stations)},
    }
    return {"layout": "diagram", "diagram": {"type": "branch", "after": after, "reason": "因为", **tracks}}


@pytest.mark.parametrize(("after", "trunk"), [(1, 1), (2, 2), (1, 3), (3, 4)])
def test_the_branch_leaves_behind_its_station(after: int, trunk: int) -> None:
    frame = composed(story_of(branch(after, trunk, 2)))
    way = shape(frame, "diagram.fork").path
    fork_x, trunk_y = way[0][1:]
    marks = [frame.piece(f"diagram.trunk.station.{n + 1}").rect.centre for n in range(trunk)]
    assert all(mark.x < fork_x for mark in marks[:after])
    assert all(mark.x > fork_x for mark in marks[after:])
    assert {mark.y for mark in marks} == {trunk_y}
    assert way[-1][-1] == frame.piece("diagram.branch.station.1").rect.centre.y
    pen = shape(frame, "diagram.fork").pen
    assert pen
    assert pen.ink.token == "amber"


def test_stations_carry_their_origin_on_the_line() -> None:
    frame = composed(story_of(branch(1, 2, 1)))
    marks = [frame.piece(f"diagram.trunk.station.{n}") for n in (1, 2)]
    assert [mark.origin for mark in marks if isinstance(mark, Mark)] == ["article", "context"]
    assert said(frame, "diagram.trunk.station.1.date") == "1910 年"


def test_a_branch_that_comes_later_leaves_the_trunk_alone() -> None:
    slide = branch(1, 2, 1)
    slide["diagram"]["branch"]["stations"][0]["step"] = 1
    story = story_of(slide)
    assert not ids(composed(story, step=0), "diagram.fork")
    assert ids(composed(story, step=1), "diagram.fork")


def test_the_reason_stands_at_the_curve() -> None:
    frame = composed(story_of(branch(1, 2, 2)))
    reason, fork_ = frame.piece("diagram.reason").rect, shape(frame, "diagram.fork")
    _, *rest = fork_.path
    curve = (Point(*fork_.path[0][1:]), *(Point(*rest[0][1 + i : 3 + i]) for i in (0, 2, 4)))
    at = min((along(curve, t / 60) for t in range(61)), key=lambda point: abs(point.y - reason.centre.y))
    assert 0 < at.x - reason.right < 60
    assert curve[0].y < reason.y
    assert reason.bottom < curve[3].y
