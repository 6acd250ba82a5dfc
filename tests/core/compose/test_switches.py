"""Switches in the header: words that stand still, one of them chosen; in a still picture a statement."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame, Text
from presenter.core.deck import Cursor, cursors_of
from presenter.core.geometry import Point
from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.core.story import Story
from presenter.scene.measure import QtMeasure
from tests.core.compose.composing import assert_clean, said, story_of

pytestmark = pytest.mark.usefixtures("qapp")
TOWERS = Path(__file__).parents[2] / "data/stories/switches.yaml"
HEIGHTS = 1


@pytest.fixture(scope="module")
def towers() -> Story:
    story = parse_story(read_source(TOWERS.read_bytes(), "towers.yaml")).story
    assert story is not None
    return story


def frame(story: Story, choice: tuple[int, ...] = (), language: str = "en", *, still: bool = False) -> Frame:
    return compose(story, Cursor(HEIGHTS, 0, choice), language, QtMeasure(), still=still)


def words(frame: Frame) -> dict[str, Text]:
    return {piece.choice: piece for piece in frame.pieces if isinstance(piece, Text) and piece.choice}


def test_every_option_is_a_word_that_says_what_a_click_chooses(towers: Story) -> None:
    shown = words(frame(towers))
    assert {choice: piece.text for choice, piece in shown.items()} == {
        "scale/log": "Log",
        "scale/linear": "Linear",
        "set/three": "Three",
        "set/later": "Later",
    }
    assert said(frame(towers), "switch.scale").strip() == "Scale:"


@pytest.mark.parametrize("choice", [(), (0, 1), (1, 0), (1, 1)])
def test_what_is_chosen_is_bold_and_underlined(towers: Story, choice: tuple[int, ...]) -> None:
    shown = frame(towers, choice)
    bold = [name for name, piece in words(shown).items() if piece.lines[0].runs[0].style.bold]
    scale, kind = choice or (0, 0)
    chosen = [("scale/log", "scale/linear")[scale], ("set/three", "set/later")[kind]]
    assert bold == chosen
    for name in bold:
        piece, line = words(shown)[name], shown.piece(f"switch.{name.partition('/')[0]}.chosen")
        assert line.rect.y - piece.lines[0].baseline == pytest.approx(9, abs=0.1)
        assert line.rect.height == pytest.approx(3, abs=0.1)
        assert line.rect.x == pytest.approx(piece.lines[0].runs[0].x)
    assert {piece.lines[0].runs[0].ink.token for name, piece in words(shown).items() if name not in bold} == {"t3"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_words_stand_still_and_meet_nothing(towers: Story, language: str) -> None:
    places = set()
    for cursor in cursors_of(towers.slides[HEIGHTS]):
        shown = frame(towers, cursor.choice, language)
        assert_clean(shown)
        places.add(tuple((name, piece.lines[0].runs[0].x) for name, piece in words(shown).items()))
    assert len(places) == 1


def test_a_click_area_is_44_high_and_they_do_not_meet(towers: Story) -> None:
    shown = frame(towers)
    pieces = sorted(words(shown).values(), key=lambda piece: piece.rect.x)
    assert all(piece.hit.height == 44 for piece in pieces)
    assert all(one.hit.right <= other.hit.x for one, other in pairwise(pieces))
    for piece in pieces:
        centre = piece.rect.centre
        assert shown.at(Point(centre.x, centre.y + 20)) is piece
        assert shown.at(Point(centre.x, centre.y + 30)) is not piece


def test_the_same_figures_keep_their_marks_in_every_state(towers: Story) -> None:
    log, linear = frame(towers), frame(towers, (1, 0))
    ids = {piece.id for piece in log.pieces if piece.role == "mark"}
    assert len(ids) >= 3
    assert ids == {piece.id for piece in linear.pieces if piece.role == "mark"}
    moved = [name for name in ids if log.piece(name).rect != linear.piece(name).rect]
    assert moved


def test_a_still_picture_states_what_is_chosen(towers: Story) -> None:
    shown = frame(towers, (1, 1), still=True)
    assert said(shown, "switch.scale") == "Scale: Linear"
    assert said(shown, "switch.set") == "Later"
    assert not words(shown)
    assert not [piece.id for piece in shown.pieces if piece.id.endswith(".chosen")]
    assert said(frame(towers, (), "zh", still=True), "switch.scale") == "刻度：对数"
    assert_clean(shown)


def test_an_option_may_ask_for_what_came_after_the_article(towers: Story) -> None:
    assert not [piece for piece in frame(towers).pieces if "fourth" in piece.facts]
    assert [piece for piece in frame(towers, (0, 1)).pieces if "fourth" in piece.facts]


def test_the_frame_names_its_state(towers: Story) -> None:
    assert frame(towers, (1, 0)).state == "linear-three"
    assert compose(towers, Cursor(0), "en", QtMeasure()).state == ""


def test_switches_that_do_not_fit_are_an_overflow_at_their_place() -> None:
    options = [
        {"id": f"o{n}", "name": "A name that is far too long for a switch", "with": {"body": f"{n}"}} for n in range(4)
    ]
    story = story_of({"title": "T", "body": "x", "section": "Chapter", "switches": [{"id": "w", "options": options}]})
    shown = compose(story, Cursor(0), "en", QtMeasure())
    (overflow,) = shown.overflows
    assert overflow.path[-1] == "switches"
    assert overflow.by > 100
