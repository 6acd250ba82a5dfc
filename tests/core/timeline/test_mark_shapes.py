"""Each way to know a date has a shape of its own: without colour, from near and from far, on slides and in the strip."""

from __future__ import annotations

from itertools import combinations

import pytest

from presenter.core.geometry import Rect
from presenter.core.timeline.index import index_of
from presenter.core.timeline.items import SLIDE, STRIP, PlacedMark, Sizes, TimelineLayout
from presenter.core.timeline.mark_shapes import SLIDE_LOOK, STRIP_LOOK, Look, is_solid, mark_parts, on_disc, under_disc
from tests.core.timeline.generated import laid_out, story_of

DATES = {
    "day": "2020-05-05",
    "clock": "2020-05-05 14:30",
    "maybe day": "2020-05-05?",
    "about day": "c. 2020-05-05",
    "month": "2020-05",
    "span": "2020-05-01/2020-05-31",
    "maybe month": "2020-05?",
    "about month": "c. May 2020",
    "before": "before June 2020",
    "after": "after April 2020",
    "since": "2020-05/..",
    "until": "../2020-05",
    "end unknown": "2020-05/",
    "start unknown": "/2020-05",
}


def story(dates: dict[str, str], origin: str = "article") -> str:
    """A lane for each date, so that nothing is in the way."""
    lines = ["title: X", "languages: [en]", "sources: {a: {title: A, origin: " + origin + "}}", "lanes:"]
    lines += [f"  l{n}: {{label: L}}" for n in range(len(dates))]
    lines.append("events:")
    lines += [f"  - {{id: e{n}, title: T, date: '{date}', lane: l{n}, sources: [a]}}" for n, date in enumerate(dates.values())]  # fmt: skip
    return "\n".join(lines)


def drawn(mark: PlacedMark, look: Look) -> tuple[object, ...]:
    """What is painted of a mark, moved to the origin."""
    parts = (*under_disc(mark, look), *on_disc(mark)) if mark.kind == "disc" else mark_parts(mark, look)
    x, y = mark.rect.x, mark.rect.y
    moved = [
        tuple((c[0], *(round(v - (x, y)[i % 2], 1) for i, v in enumerate(c[1:]))) for c in part.path)
        if all(command[0] != "E" for command in part.path) else part.path
        for part in parts
    ]  # fmt: skip
    styles = [(part.fill, part.ground, part.hatch, part.width > 0, bool(part.dash)) for part in parts]
    return (mark.kind, tuple(moved), tuple(styles))


def marks(layout: TimelineLayout) -> list[PlacedMark]:
    return [mark for mark in layout.marks if not mark.second]


@pytest.mark.parametrize("origin", ["article", "context"])
@pytest.mark.parametrize("days", [20_000.0, 400.0, 62.0])
@pytest.mark.parametrize(("sizes", "look"), [(SLIDE, SLIDE_LOOK), (STRIP, STRIP_LOOK)])
def test_no_two_ways_to_know_a_date_look_the_same(sizes: Sizes, look: Look, days: float, origin: str) -> None:
    made = story_of(story(DATES, origin), sound=False)
    event = made.events["e0"].moment
    assert event is not None
    view = (event.start.days - days / 2, event.start.days + days / 2)
    layout = laid_out(made, sizes, view, Rect(100, 0, 1500, 1400))
    shown = dict(zip(DATES, [drawn(mark, look) for mark in marks(layout)], strict=True))
    same = [(a, b) for (a, one), (b, other) in combinations(shown.items(), 2) if one == other]
    assert same == []


def test_a_day_that_is_wide_is_told_to_be_a_whole_day() -> None:
    made = story_of(story({"day": "2020-05-05", "clock": "2020-05-05 14:30"}))
    moment = made.events["e0"].moment
    assert moment is not None
    day, clock = marks(laid_out(made, STRIP, (moment.start.days - 1, moment.end.days + 1), Rect(0, 0, 900, 60)))
    assert day.rect.width == pytest.approx(300)
    assert day.centre_x == pytest.approx(day.rect.centre.x)
    assert under_disc(day, STRIP_LOOK)
    assert clock.rect.width == pytest.approx(2 * STRIP.disc)
    assert clock.centre_x == pytest.approx(300 + 300 * 14.5 / 24, abs=0.5)
    assert not under_disc(clock, STRIP_LOOK)


def test_a_limit_keeps_its_wall_where_it_is() -> None:
    made = story_of(story({"before": "before 2021", "after": "after 2020"}))
    for span in (900.0, 90_000.0):
        end = made.events["e1"].moment
        assert end is not None
        wall = end.start.days  # the first of January 2021 for both
        layout = laid_out(made, STRIP, (wall - span, wall + span), Rect(0, 0, 900, 60))
        before, after = marks(layout)
        assert (before.start, before.end) == ("arrow", "sharp")
        assert (after.start, after.end) == ("sharp", "arrow")
        assert before.rect.right == pytest.approx(450, abs=0.01)
        assert after.rect.x == pytest.approx(450, abs=0.01)


def test_a_span_is_square_and_what_happened_within_it_is_round() -> None:
    made = story_of(story({"within": "2021", "span": "2021-01-01/2021-12-31"}))
    within, span = marks(laid_out(made, SLIDE))
    assert within.rect.width == pytest.approx(span.rect.width)
    assert "C" in {command[0] for command in mark_parts(within, SLIDE_LOOK)[0].path}
    assert "C" not in {command[0] for command in mark_parts(span, SLIDE_LOOK)[0].path}


UNDATED = """\
title: X
languages: [en]
events:
  - {id: first, date: 2001, title: First}
  - {id: last, date: 2009, title: Last}
  - {id: after, title: After, after_event: first}
  - {id: before, title: Before, before_event: last}
  - {id: between, title: Between, after_event: first, before_event: last}
"""


def test_the_undated_point_to_where_they_are_open() -> None:
    layout = laid_out(story_of(UNDATED), SLIDE)
    by_event = {mark.event: mark for mark in layout.marks}
    first, last = by_event["first"].rect, by_event["last"].rect
    after, before, between = (by_event[name] for name in ("after", "before", "between"))
    assert (after.start, after.end) == ("round", "arrow")
    assert (before.start, before.end) == ("arrow", "round")
    assert (between.start, between.end) == ("sharp", "sharp")
    assert 0 < after.rect.x - first.right < 10
    assert 0 < last.x - before.rect.right < 10
    assert between.rect.x - first.right == pytest.approx(last.x - between.rect.right)
    assert len({drawn(mark, SLIDE_LOOK) for mark in (after, before, between)}) == 3


def test_a_long_span_has_its_label_in_the_part_that_is_seen() -> None:
    made = story_of(story({"reign": "1800/1990", "lasting": "1850/..", "vague": "c. 1900/1990"}))
    for first in (690_000.0, 700_000.0, 705_000.0):
        for sizes, area in ((SLIDE, Rect(112, 264, 1696, 630)), (STRIP, Rect(95, 26, 600, 158))):
            layout = laid_out(made, sizes, (first, first + 4_000), area)
            for mark in layout.marks:
                label = layout.label(mark.event)
                assert label is not None
                assert area.encloses(label.box)
                assert label.box.right > mark.rect.x - 200
                assert label.box.x < mark.rect.right + 200


def test_what_is_meant_or_came_after_is_set_apart() -> None:
    text = (
        "title: X\nlanguages: [en]\nsources: {a: {title: A, origin: article}}\ntime: {after: 2021}\nevents:\n"
        "  - {id: done, date: 2020, title: Done, sources: [a]}\n"
        "  - {id: aim, date: 2022, title: Aim, status: target, sources: [a]}\n"
        "  - {id: later, date: 2021-05, title: Later, sources: [a]}\n"
    )
    made = story_of(text, sound=False)
    layout = laid_out(made, SLIDE, index=index_of(made, after=True))
    done, aim, later = (layout.mark(name) for name in ("done", "aim", "later"))
    assert done is not None
    assert aim is not None
    assert later is not None
    assert not any(part.hatch for mark in (done, later) for part in mark_parts(mark, SLIDE_LOOK))
    assert any(part.hatch for part in mark_parts(aim, SLIDE_LOOK))
    assert is_solid(done)
    assert later.faded
    assert not is_solid(later)
