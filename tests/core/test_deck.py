"""The cursor moves as a talk goes."""

from __future__ import annotations

from presenter.core import deck
from presenter.core.deck import Cursor
from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.core.story import Story

THREE = """
title: Three slides
slides:
  - {id: one, layout: text, title: One, body: x}
  - id: two
    layout: text
    title: Two
    blocks: [{text: a}, {text: b, step: 1}, {text: c, step: 2}]
  - {id: three, layout: text, title: Three, body: x}
"""


def story(text: str = THREE) -> Story:
    parsed = parse_story(read_source(text, "three.yaml"))
    assert parsed.story is not None, parsed.problems
    return parsed.story


def walk(start: Cursor, count: int) -> list[tuple[int, int]]:
    cursor, places = start, []
    for _ in range(count):
        cursor = deck.forward(story(), cursor)
        places.append((cursor.slide, cursor.step))
    return places


def test_forward_goes_through_the_steps_and_stays_at_the_end() -> None:
    assert walk(Cursor(), 5) == [(1, 0), (1, 1), (1, 2), (2, 0), (2, 0)]


def test_back_lands_on_the_last_step() -> None:
    assert deck.back(story(), Cursor(2)) == Cursor(1, 2)


def test_back_stays_at_the_start() -> None:
    assert deck.back(story(), Cursor()) == Cursor()


def test_jumps_by_slide() -> None:
    assert deck.next_slide(story(), Cursor(0)) == Cursor(1)
    assert deck.previous_slide(story(), Cursor(2)) == Cursor(1, 2)


def test_a_cursor_beyond_the_deck_is_clamped() -> None:
    assert deck.clamp(story(), Cursor(9, 9)) == Cursor(2, 0)
    assert deck.clamp(story(), Cursor(1, 9)) == Cursor(1, 2)
    assert deck.clamp(story(), Cursor(-1, -1)) == Cursor(0, 0)


def test_a_reload_lands_on_the_same_slide_by_id() -> None:
    changed = THREE.replace("slides:", "slides:\n  - {id: new, layout: text, title: New, body: x}")

    assert deck.land(story(), story(changed), Cursor(1, 1)) == Cursor(2, 1)


def test_each_station_of_a_loop_is_a_step() -> None:
    loop = story("""
title: Loop
slides:
  - id: loop
    layout: diagram
    title: Round
    diagram:
      type: loop
      centre: M
      rings:
        - {name: A, stations: [{name: a}, {name: b}, {name: c}]}
        - {name: B, stations: [{name: d}]}
""")

    assert loop.slides[0].last_step == 3
