"""Finding places for labels."""

from __future__ import annotations

from functools import partial

from presenter.core.chart.ground import KNOCKOUT, Ground, Wish, ink_boxes, place, place_all, place_or_note
from presenter.core.compose.frame import Text
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Point, Rect
from tests.core.chart.board import fact, sheet_of, story_of


def sheet() -> Sheet:
    return sheet_of(story_of(None, {"a": fact(1)}))


def at(x: float, y: float, sheet_: Sheet, text: str = "abc", key: str = "label") -> None:
    sheet_.text(key, text, x, y, "axis")


def test_the_first_free_place_is_taken():
    ours = sheet()
    ground = Ground(Rect(0, 0, 400, 200), [Rect(0, 0, 100, 100)])
    assert place(ours, ground, [partial(at, 10, 50), partial(at, 150, 50)])
    assert ours.pieces[0].rect.x == 150


def test_nothing_leaves_the_bounds():
    ours = sheet()
    assert not place(ours, Ground(Rect(0, 0, 100, 100)), [partial(at, 90, 50), partial(at, 10, 200)])
    assert ours.pieces == []


def test_a_line_is_crossed_only_when_nothing_else_is_left():
    ours = sheet()
    ground = Ground(Rect(0, 0, 400, 200))
    ground.add_line([Point(0, 45), Point(400, 45)])
    assert place(ours, ground, [partial(at, 10, 50), partial(at, 10, 150)])
    assert place(ours, ground, [partial(at, 200, 50, key="second")])
    assert [piece.id for piece in ours.pieces] == ["label", "second"]
    assert ours.pieces[0].rect.y > 100


def test_what_must_not_cross_a_line_is_left_out_instead():
    ours = sheet()
    ground = Ground(Rect(0, 0, 400, 200))
    ground.add_line([Point(0, 45), Point(400, 45)])
    assert not place(ours, ground, [partial(at, 10, 50)], crossing=False)
    assert ours.pieces == []


def test_labels_knock_out_what_is_behind_them():
    ours = sheet()
    place(ours, Ground(Rect(0, 0, 400, 200)), [partial(at, 10, 50)])
    piece = ours.pieces[0]
    assert isinstance(piece, Text)
    assert piece.knockout == KNOCKOUT


def test_a_label_without_a_place_is_noted_not_drawn():
    ours = sheet()
    assert not place_or_note(ours, Ground(Rect(0, 0, 10, 10)), [partial(at, 0, 50)], "chart.a")
    assert [o.piece for o in ours.overflows] == ["chart.a"]
    assert ours.overflows[0].by > 0
    assert ours.pieces == []


def test_labels_give_way_to_each_other():
    """The second has one place only, which the first likes best: a search finds room for both."""
    ours = sheet()
    first = Wish("first", [partial(at, 10, 50, key="first"), partial(at, 200, 50, key="first")])
    second = Wish("second", [partial(at, 10, 50, key="second")])
    assert place_all(ours, Ground(Rect(0, 0, 400, 200)), [first, second]) == []
    assert {piece.id: piece.rect.x for piece in ours.pieces} == {"first": 200, "second": 10}
    assert ours.overflows == []


def test_what_cannot_be_arranged_is_left_out_and_noted():
    ours = sheet()
    wishes = [Wish(name, [partial(at, 10, 50, key=name)]) for name in ("a", "b")]
    assert place_all(ours, Ground(Rect(0, 0, 400, 200)), wishes) == ["b"]
    assert [piece.id for piece in ours.pieces] == ["a"]


def test_ink_of_empty_texts_is_no_obstacle():
    ours = sheet()
    ours.text("nothing", "", 0, 0, "axis")
    assert ink_boxes(ours) == []


def test_a_knockout_is_no_wider_than_the_air_to_the_next_label():
    """Placed 2 away from another label, it must not paint over that."""
    ours = sheet()
    place(ours, Ground(Rect(0, 0, 400, 200)), [partial(at, 10, 50)], pad=2)
    piece = ours.pieces[0]
    assert isinstance(piece, Text)
    assert piece.knockout == 2
