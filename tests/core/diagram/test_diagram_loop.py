"""A loop: the current station, what is passed and ahead, the panel and the step bar."""

from __future__ import annotations

import itertools
import math
from typing import Any

import pytest

from presenter.core.compose.frame import Frame
from tests.core.compose.composing import assert_clean, composed, ids, said, shape, story_of

pytestmark = pytest.mark.usefixtures("qapp")


def loop(*counts: int, **more: Any) -> dict[str, Any]:
    rings = [
        {"name": f"段{ring}", "stations": [{"name": f"站{i + 1}", "text": f"第{i + 1}站的话。"} for i in range(count)]}
        for ring, count in enumerate(counts)
    ]
    return {"layout": "diagram", "diagram": {"type": "loop", "centre": "船", "rings": rings}, **more}


def tokens(frame: Frame, count: int) -> list[str]:
    """Colours of the ways to the stations."""
    found = []
    for number in range(count):
        pen = shape(frame, f"diagram.way.{number}").pen
        assert pen is not None
        found.append(pen.ink.token)
    return found


@pytest.mark.parametrize("step", range(5))
def test_each_step_makes_the_next_station_current(step: int) -> None:
    frame = composed(story_of(loop(3, 2)), step=step)
    assert tokens(frame, 5) == ["t2"] * step + ["amber"] + ["dim"] * (4 - step)
    fills = [shape(frame, f"diagram.station.{number + 1}").fill for number in range(5)]
    assert [fill.token for fill in fills if fill] == ["bg"] * step + ["amber"] + ["bg"] * (4 - step)
    bar = [shape(frame, f"diagram.step.{number + 1}").fill for number in range(5)]
    assert [fill.token for fill in bar if fill] == ["t2"] * step + ["amber"] + ["dim"] * (4 - step)
    assert said(frame, "diagram.step") == f"第 {step + 1} 步，共 5 步"
    assert said(frame, "diagram.panel.number") == str(step + 1)


def test_the_steps_of_a_slide_are_its_stations() -> None:
    assert story_of(loop(3, 2)).slides[0].last_step == 4


def test_the_first_ring_closes_once_it_is_passed() -> None:
    story = story_of(loop(2, 2))
    pens = [shape(composed(story, step=step), "diagram.way.2.back").pen for step in range(4)]
    assert [pen.ink.token for pen in pens if pen] == ["dim", "dim", "t2", "t2"]


@pytest.mark.parametrize("counts", [(1,), (4,), (3, 3), (5, 2)])
def test_stations_stand_evenly_on_rings_that_share_one(counts: tuple[int, ...]) -> None:
    frame = composed(story_of(loop(*counts)))
    shared = frame.piece("diagram.shared").rect.centre
    first = 0
    for count in counts:
        stops = [frame.piece(f"diagram.station.{first + i + 1}").rect.centre for i in range(count)]
        way = [shared, *stops, shared]
        gaps = [math.dist(a, b) for a, b in itertools.pairwise(way)]
        assert max(gaps) - min(gaps) < 1
        first += count


def test_the_rings_have_their_radius_where_there_is_room() -> None:
    frame = composed(story_of(loop(4, 3)))
    rings = [frame.piece(i).rect for i in ids(frame, "diagram.way") if not i.endswith("head")]
    left, right = min(rect.x for rect in rings), max(rect.right for rect in rings)
    assert right - left == pytest.approx(4 * 208, abs=8)


def test_names_stand_clear_of_their_rings() -> None:
    frame = composed(story_of(loop(5, 5)), step=0)
    shared = frame.piece("diagram.shared").rect.centre
    for number in range(10):
        side = -1 if number < 5 else 1
        name = frame.piece(f"diagram.station.{number + 1}.name").rect
        corners = [(x, y) for x in (name.x, name.right) for y in (name.y, name.bottom)]
        assert min(math.dist(corner, (shared.x + side * 208, shared.y)) for corner in corners) > 208


def test_blocks_stay_where_they_are_while_the_step_panel_changes() -> None:
    story = story_of(loop(3, blocks=[{"chip": "note", "text": "不动"}]))
    places = {composed(story, step=step).piece("blocks.0.text").rect for step in range(3)}
    assert len(places) == 1


def test_a_long_word_widens_the_shared_station() -> None:
    slide = loop(2)
    slide["diagram"]["centre"] = "Language"
    frame = composed(story_of(slide))
    assert frame.piece("diagram.shared").rect.encloses(frame.piece("diagram.shared.name").rect)
    assert_clean(frame)


def test_a_ring_without_stations_is_only_a_ring() -> None:
    frame = composed(story_of(loop(0)))
    assert_clean(frame)
    assert not ids(frame, "diagram.step")
    assert not ids(frame, "diagram.station")
