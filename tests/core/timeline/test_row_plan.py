"""Rows once and for all: no pan and no zoom moves a mark to another row, however dense a lane is."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from presenter.core.geometry import Rect
from presenter.core.story import Story
from presenter.core.timeline.clusters import cluster_stretch
from presenter.core.timeline.index import index_of
from presenter.core.timeline.items import SLIDE, STRIP, TimelineLayout
from tests.core.timeline.generated import generated, laid_out, shipped, story_of, zooms
from tests.core.timeline.test_layout import assert_sound

AREA = Rect(95, 26, 1487, 158)
SIZES = {"strip": (STRIP, AREA), "small": (STRIP, Rect(95, 26, 520, 110)), "slide": (SLIDE, Rect(112, 264, 1696, 630))}


def dense(count: int = 300) -> Story:
    """So many events in one lane within two months, of all weights."""
    dice = random.Random(7)
    lines = [
        "title: Dense",
        "languages: [en]",
        "lanes: {one: {label: One, colour: teal}, two: {label: Two}}",
        "events:",
    ]
    for number in range(count):
        date = f"2020-{dice.randint(3, 4):02}-{dice.randint(1, 30):02}"
        lines.append(f"  - {{id: e{number}, date: {date}, title: Event {number}, lane: one, weight: {1 + number % 4}}}")
    lines.append("  - {id: top, date: 2020-03-20, title: The one that counts, lane: one, weight: 5}")
    lines.append("  - {id: aside, date: 2020-01-01, title: Aside, lane: two}")
    return story_of("\n".join(lines))


def levels(layout: TimelineLayout) -> dict[tuple[str, int, str], float]:
    """Height of each mark's middle in its lane."""
    tops = {lane.id: lane.top for lane in layout.lanes}
    return {
        (mark.event, mark.claim, mark.lane): round(mark.rect.centre.y - tops[mark.lane], 3) for mark in layout.marks
    }


STORIES = {
    "shipped": lambda: shipped("content/story.yaml"),
    "few": lambda: generated(40, 3),
    "many": lambda: generated(900, 4, 5, 1900, 1930),
    "dense": dense,
}


@pytest.mark.parametrize("name", STORIES)
def test_no_view_moves_a_mark_to_another_row(name: str) -> None:
    story = STORIES[name]()
    index = index_of(story)
    start, end = story.period
    known: dict[tuple[str, int, str], float] = {}
    dice = random.Random(3)
    seen = 0
    for step in range(60):
        span = (end - start) * 0.9 ** (step % 30)
        first = start + (end - start - span) * dice.random()
        found = levels(laid_out(story, STRIP, (first, first + span), AREA, index=index))
        moved = {key for key, level in found.items() if known.setdefault(key, level) != level}
        assert not moved
        seen += len(found)
    assert seen > 60


@pytest.mark.parametrize("size", SIZES)
def test_a_dense_lane_is_sound_at_all_zooms(size: str) -> None:
    story = dense()
    sizes, room = SIZES[size]
    for view in zooms(story):
        layout = laid_out(story, sizes, view, room)
        assert_sound(layout, story)
        chips = {label.event: label.text for label in layout.labels if label.kind == "more"}
        assert chips == {mark.event: f"+{mark.others}" for mark in layout.marks if mark.others}


def test_no_dots_of_a_row_lie_on_each_other() -> None:
    story = dense()
    for view in zooms(story):
        layout = laid_out(story, STRIP, view, AREA)
        rows: dict[float, list[Rect]] = {}
        for mark in layout.marks:
            rows.setdefault(mark.rect.centre.y, []).append(mark.rect)
        for rects in rows.values():
            rects.sort()
            assert all(a.right - 0.7 * STRIP.disc <= b.x for a, b in pairwise(rects))


@pytest.mark.parametrize("size", SIZES)
def test_the_most_important_of_a_cluster_is_seen(size: str) -> None:
    story = dense()
    sizes, room = SIZES[size]
    layout = laid_out(story, sizes, None, room)
    assert sum(mark.others for mark in layout.marks) > 100
    assert layout.mark("top") is not None
    shown = {mark.event: mark.centre_x for mark in layout.marks if mark.lane == "one"}
    for event in story.events.values():
        if event.id not in shown and event.lane == "one" and event.moment is not None:
            x = layout.scale.x(event.moment.start.days)
            beside = [story.events[other].spec.weight for other, at in shown.items() if abs(at - x) < 80]
            assert max(beside) >= event.spec.weight


def test_the_selected_event_is_seen_and_nothing_is_lost() -> None:
    story = dense()
    layout = laid_out(story, STRIP, None, AREA)
    shown = {mark.event for mark in layout.marks}
    hidden = [event for event in story.events if event not in shown]
    assert hidden
    for event in hidden[::40]:
        chosen = laid_out(story, STRIP, None, AREA, selected=event)
        assert chosen.mark(event) is not None
        assert_sound(chosen, story)


def test_entering_a_cluster_parts_it() -> None:
    story = dense(60)
    layout = laid_out(story, STRIP, None, AREA)
    for mark in [mark for mark in layout.marks if mark.others]:
        stretch = cluster_stretch(mark, layout.scale)
        assert stretch is not None
        assert layout.scale.start <= stretch[0] + 1e-6
        span = layout.scale.end - layout.scale.start
        assert 0 < stretch[1] - stretch[0] <= span / 2 + 1e-6
        closer = laid_out(story, STRIP, stretch, AREA)
        now = closer.mark(mark.event)
        assert now is not None
        assert now.others < mark.others
    alone = next(mark for mark in layout.marks if mark.event == "aside")
    assert cluster_stretch(alone, layout.scale) is None


def test_leaders_join_labels_that_moved_away_to_their_marks() -> None:
    layout = laid_out(generated(60, 3), SLIDE)
    led = [label for label in layout.labels if label.leader]
    assert led
    for label in led:
        mark = next(m for m in layout.marks if m.event == label.event and m.claim == label.claim)
        (x, y), tip = label.leader[0], label.leader[-1]
        assert mark.rect.inflated(0.5).x <= x <= mark.rect.inflated(0.5).right
        assert y == pytest.approx(mark.rect.y) or y == pytest.approx(mark.rect.bottom)
        assert label.box.inflated(6).x <= tip[0] <= label.box.inflated(6).right
