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


TWO_STATES = """
title: Switches
slides:
  - {id: start, title: Start, body: x}
  - id: told
    title: Told
    blocks: [{text: a}, {text: b, step: 1}, {text: c, step: 2}]
    switches:
      - id: length
        options:
          - {id: long, name: Long}
          - {id: short, name: Short, with: {blocks: [{text: abc}, {text: d, step: 1}]}}
          - {id: none, name: None, with: {blocks: [], body: y}}
      - id: mood
        options: [{id: calm, name: Calm}, {id: loud, name: Loud, with: {title: TOLD}}]
  - {id: end, title: End, body: x}
"""
SHORT, NONE, LOUD = (1, 0), (2, 0), (0, 1)


def test_a_state_keeps_its_choice_from_step_to_step() -> None:
    told = story(TWO_STATES)
    assert deck.forward(told, Cursor(1, 0, SHORT)) == Cursor(1, 1, SHORT)
    assert deck.forward(told, Cursor(1, 1, SHORT)) == Cursor(2)
    assert deck.back(told, Cursor(1, 1, SHORT)) == Cursor(1, 0, SHORT)


def test_other_slides_are_entered_as_they_were_left() -> None:
    told, choices = story(TWO_STATES), {"told": SHORT}
    assert deck.forward(told, Cursor(0), choices) == Cursor(1, 0, SHORT)
    assert deck.back(told, Cursor(2), choices) == Cursor(1, 1, SHORT)
    assert deck.previous_slide(told, Cursor(2), choices) == Cursor(1, 1, SHORT)
    assert deck.remembered(told, Cursor(1, 9), choices) == Cursor(1, 1, SHORT)


def test_a_switch_turns_round() -> None:
    told, cursor = story(TWO_STATES), Cursor(1, 1)
    choices = []
    for _ in range(3):
        cursor = deck.turned(told, cursor, 0)
        choices.append(cursor.choice)
    assert choices == [SHORT, NONE, ()]
    assert deck.turned(told, Cursor(1, 0, SHORT), 1).choice == (1, 1)
    assert deck.turned(told, Cursor(1, 0, SHORT), 0, 2).choice == NONE


def test_turning_keeps_the_step_and_what_was_complete_complete() -> None:
    told = story(TWO_STATES)
    assert deck.turned(told, Cursor(1, 0), 0) == Cursor(1, 0, SHORT)
    assert deck.turned(told, Cursor(1, 2), 0) == Cursor(1, 1, SHORT)
    assert deck.turned(told, Cursor(1, 0, NONE), 0) == Cursor(1, 2)
    assert deck.turned(told, Cursor(1, 1), 0, 2) == Cursor(1, 0, NONE)


def test_a_switch_that_is_not_there_turns_nothing() -> None:
    told = story(TWO_STATES)
    assert deck.turned(told, Cursor(1, 1), 2) == Cursor(1, 1)
    assert deck.turned(told, Cursor(0), 0) == Cursor(0)


def test_a_choice_that_does_not_exist_is_clamped_to_the_first() -> None:
    told = story(TWO_STATES)
    assert deck.clamp(told, Cursor(1, 2, (7, 7))) == Cursor(1, 2)
    assert deck.clamp(told, Cursor(0, 0, SHORT)) == Cursor(0)


def test_a_reload_keeps_choices_by_the_ids_of_their_options() -> None:
    old = story(TWO_STATES)
    moved = TWO_STATES.replace("id: long, name: Long", "id: brief, name: Brief, with: {title: Brief}").replace(
        "{id: none, name: None", "{id: long, name: Long}\n          - {id: none, name: None"
    )
    new = story(moved)
    assert deck.land(old, new, Cursor(1, 0, NONE)) == Cursor(1, 0, (3, 0))
    assert deck.carried(old, new, {"told": NONE, "gone": (1,)}) == {"told": (3, 0)}
    without = story(TWO_STATES.replace("{id: short,", "{id: brief,"))
    assert deck.land(old, without, Cursor(1, 1, SHORT)) == Cursor(1, 1)
    assert deck.carried(old, without, {"told": SHORT}) == {}


def test_every_place_of_a_slide_is_listed() -> None:
    places = deck.cursors_of(story(TWO_STATES).slide("told"))
    assert len(places) == len(set(places)) == 2 * (3 + 2 + 1)
