"""A tree: ways lead from a node to its children and never cross, nodes wait for their parents, amounts are marked."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame, Mark, Shape, Text
from presenter.core.deck import Cursor
from presenter.core.diagram.curves import along
from presenter.core.geometry import Point
from tests.core.compose.composing import assert_clean, composed, ids, said, shape, story_of

pytestmark = pytest.mark.usefixtures("qapp")
FACTS = {"paid": {"label": "付了", "value": "80 亿", "unit": "USD", "sources": ["log"]}}
SOURCES = {"log": {"title": "登记簿"}}
SHAPES = ([1], [3], [2, 3], [5, 1, 1], [3, 2, 2], [2, 3, 3])
"""Children per level."""


def node(name: str, counts: list[int]) -> dict[str, Any]:
    children = [node(f"{name}{n}", counts[1:]) for n in range(1, counts[0] + 1)] if counts else []
    return {"name": f"点{name}", "children": children}


def tree(counts: list[int], grows: str = "right", **root: Any) -> dict[str, Any]:
    return {"layout": "diagram", "diagram": {"type": "tree", "grows": grows, "root": {**node("", counts), **root}}}


def curve_points(way: Shape) -> list[Point]:
    """Points along a way: its straight start and its curve."""
    (_, *start), (_, *corner), (_, *control) = way.path
    first, second, end = (Point(*control[i : i + 2]) for i in (0, 2, 4))
    return [Point(*start), *(along((Point(*corner), first, second, end), t / 24) for t in range(25))]


def crosses(one: list[Point], other: list[Point]) -> bool:
    def side(a: Point, b: Point, c: Point) -> float:
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

    return any(
        side(a, b, c) * side(a, b, d) < -1e-6 and side(c, d, a) * side(c, d, b) < -1e-6
        for (a, b), (c, d) in itertools.product(itertools.pairwise(one), itertools.pairwise(other))
    )


def ways(frame: Frame) -> list[Shape]:
    return [shape(frame, piece) for piece in ids(frame, "diagram.way.")]


@pytest.mark.parametrize("grows", ["right", "down"])
@pytest.mark.parametrize("counts", SHAPES)
def test_ways_never_cross_and_meet_no_words(counts: list[int], grows: str) -> None:
    frame = composed(story_of(tree(counts, grows)))
    assert_clean(frame)
    drawn = [curve_points(way) for way in ways(frame)]
    assert not any(crosses(one, other) for one, other in itertools.combinations(drawn, 2))
    names = [frame.piece(piece).rect for piece in ids(frame, "diagram.node") if piece.endswith(".name")]
    assert len(names) == len(drawn) + 1
    for name in names:
        assert not any(name.contains(point) for way in drawn for point in way)


@pytest.mark.parametrize("grows", ["right", "down"])
def test_every_way_leads_from_behind_its_parent_to_the_dot_of_its_node(grows: str) -> None:
    frame = composed(story_of(tree([2, 3], grows)))
    for way in ways(frame):
        number = way.id.removeprefix("diagram.way.")
        parent = number.rpartition(".")[0] or "root"
        words = frame.piece(f"diagram.node.{parent}.name").rect
        start, end = curve_points(way)[0], curve_points(way)[-1]
        assert start.x > words.right if grows == "right" else start.y > words.bottom
        dot = frame.piece(f"diagram.node.{number}").rect.centre
        assert end == (pytest.approx(dot.x), pytest.approx(dot.y))


@pytest.mark.parametrize("grows", ["right", "down"])
def test_levels_are_columns_or_rows(grows: str) -> None:
    frame = composed(story_of(tree([3, 2], grows)))
    dots = [frame.piece(piece).rect.centre for piece in ids(frame, "diagram.node") if piece[-1].isdigit()]
    firsts = {round(dot.x if grows == "right" else dot.y, 2) for dot in dots}
    assert len(dots) == 9
    assert len(firsts) == 2


def test_a_node_waits_for_its_step_and_for_the_node_it_comes_from() -> None:
    slide = tree([2, 2])
    first, second = slide["diagram"]["root"]["children"]
    first["step"], second["step"] = 2, 1
    second["children"][1]["step"] = 3
    story = story_of(slide)
    assert story.slides[0].last_step == 3
    shown = [{i.removesuffix(".name") for i in ids(composed(story, step=n), "diagram.node") if "name" in i} for n in range(4)]  # fmt: skip
    names = [{i.removeprefix("diagram.node.") for i in found} for found in shown]
    assert names[0] == {"root"}
    assert names[1] == {"root", "2", "2.1"}
    assert names[2] == {"root", "1", "1.1", "1.2", "2", "2.1"}
    assert names[3] == names[2] | {"2.2"}
    assert len(ways(composed(story, step=1))) == 2


def test_colours_pass_down_to_the_branch() -> None:
    slide = tree([2, 2])
    slide["diagram"]["root"]["children"][0]["colour"] = "teal"
    slide["diagram"]["root"]["children"][0]["children"][1]["colour"] = "mauve"
    frame = composed(story_of(slide))
    pens = {way.id.removeprefix("diagram.way."): way.pen for way in ways(frame)}
    assert {number: pen.ink.token for number, pen in pens.items() if pen} == {
        "1": "teal", "1.1": "teal", "1.2": "mauve", "2": "t2", "2.1": "t2", "2.2": "t2",
    }  # fmt: skip


@pytest.mark.parametrize("grows", ["right", "down"])
def test_an_amount_has_its_mark_and_its_source(grows: str) -> None:
    slide = tree([2], grows)
    slide["diagram"]["root"]["children"][1] |= {"fact": "paid", "under": "三笔"}
    frame = composed(story_of(slide, facts=FACTS, sources=SOURCES))
    mark = frame.piece("diagram.node.2.mark")
    assert isinstance(mark, Mark)
    assert (mark.origin, mark.facts) == ("context", ("paid",))
    assert frame.piece("diagram.node.2.value").facts == ("paid",)
    rows = [frame.piece(f"diagram.node.2.{part}").rect for part in ("name", "value", "under")]
    assert all(a.bottom <= b.y for a, b in itertools.pairwise(rows))
    assert_clean(frame)


def test_long_names_are_wrapped() -> None:
    slide = tree([2, 2])
    for child in slide["diagram"]["root"]["children"]:
        child["name"] = "一个又一个名字都特别长长到一行放不下所以非得折成几行不可"
        for leaf in child["children"]:
            leaf["name"] = "names of more than a few words, which go on and on until the line is full"
    frame = composed(story_of(slide))
    assert_clean(frame)
    assert " " in said(frame, "diagram.node.1.1.name")
    assert frame.piece("diagram.node.1.1.name").rect.height > 50


def test_what_does_not_fit_is_told_once_at_its_node() -> None:
    from presenter.scene.measure import QtMeasure

    story = story_of(tree([24]))
    (overflow,) = compose(story, Cursor(0, 0), "zh", QtMeasure()).overflows
    assert overflow.path == ("slides", 0, "diagram", "root", "children", 23, "name")
    assert overflow.by > 1


def test_a_child_nearly_in_line_with_its_parent_is_joined_by_a_straight_way() -> None:
    slide = tree([3], "down")
    for child, name in zip(slide["diagram"]["root"]["children"], ("甲", "乙", "丙."), strict=True):
        child["name"] = name
    frame = composed(story_of(slide))
    root, middle = (frame.piece(f"diagram.node.{node}.name").rect.centre for node in ("root", "2"))
    assert abs(root.x - middle.x) > 0.5
    xs = {point.x for point in curve_points(shape(frame, "diagram.way.2"))}
    assert max(xs) - min(xs) < 0.01


@pytest.mark.parametrize(("grows", "times"), [("right", 3), ("down", 5)])
def test_one_word_that_cannot_break_does_not_make_all_others_narrow(grows: str, times: int) -> None:
    many = "船在雾里走了三天三夜，没有人知道海岸在哪一边，也没有人敢睡。" * 2
    leaves = [{"name": "Incomprehensibilities" * times}, {"name": many}]
    spec = {
        "type": "tree",
        "grows": grows,
        "root": {
            "name": many,
            "children": [{"name": many, "children": [*leaves, {"name": "", "children": [{"name": many}]}]}, *leaves],
        },
    }
    frame = composed(story_of({"layout": "diagram", "diagram": spec}))
    assert frame.overflows
    names = [piece for piece in frame.pieces if isinstance(piece, Text) and piece.id.endswith(".name")]
    assert max(len(piece.lines) for piece in names) <= 8
