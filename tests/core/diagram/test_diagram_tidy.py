"""Tidy trees: nothing overlaps, parents stand in the middle, equal trees look equal."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.core.diagram.tidy import Branching, tidy

EXAMPLES = settings(max_examples=150, deadline=None, derandomize=True, database=None)
SIZES = st.floats(10, 200)
TREES = st.recursive(
    st.builds(Branching, SIZES),
    lambda below: st.builds(Branching, SIZES, st.lists(below, max_size=4).map(tuple)),
    max_leaves=14,
)


def levels_of(root: Branching, middles: list[float]) -> list[list[tuple[float, float, int]]]:
    """Per level: begin and end of each node, and the number of its parent."""
    found: list[list[tuple[float, float, int]]] = []
    numbers = itertools.count()

    def visit(node: Branching, level: int, parent: int) -> None:
        number = next(numbers)
        while len(found) <= level:
            found.append([])
        found[level].append((middles[number] - node.size / 2, middles[number] + node.size / 2, parent))
        for child in node.children:
            visit(child, level + 1, number)

    visit(root, 0, -1)
    return found


@EXAMPLES
@given(root=TREES)
def test_nodes_of_a_level_keep_their_order_and_their_gaps(root: Branching) -> None:
    for level in levels_of(root, tidy(root, 8, 20)):
        for (_, end, parent), (begin, _, other) in itertools.pairwise(level):
            assert begin - end >= (8 if parent == other else 20) - 1e-6


@EXAMPLES
@given(root=TREES)
def test_a_parent_stands_midway_between_its_outer_children_and_the_tree_begins_at_nought(root: Branching) -> None:
    middles = tidy(root, 8, 20)
    numbers = itertools.count()

    def visit(node: Branching) -> int:
        number = next(numbers)
        children = [visit(child) for child in node.children]
        if children:
            assert middles[number] == pytest.approx((middles[children[0]] + middles[children[-1]]) / 2)
        return number

    visit(root)
    edges = [begin for level in levels_of(root, middles) for begin, _, _ in level]
    assert min(edges) == pytest.approx(0)


@EXAMPLES
@given(root=TREES)
def test_a_tree_and_its_mirror_image_are_drawn_alike(root: Branching) -> None:
    def mirrored(node: Branching) -> Branching:
        return Branching(node.size, tuple(mirrored(child) for child in reversed(node.children)))

    one, other = levels_of(root, tidy(root, 8, 20)), levels_of(mirrored(root), tidy(mirrored(root), 8, 20))
    wide = max(end for level in one for _, end, _ in level)
    for level, turned in zip(one, other, strict=True):
        flipped = [(wide - end, wide - begin) for begin, end, _ in reversed(turned)]
        for (a, b, _), (c, d) in zip(level, flipped, strict=True):
            assert (a, b) == (pytest.approx(c, abs=1e-6), pytest.approx(d, abs=1e-6))


def test_a_small_subtree_between_large_ones_stands_in_their_middle() -> None:
    leaf = Branching(10)
    large = Branching(10, (leaf, leaf, leaf, leaf, leaf))
    middles = tidy(Branching(10, (large, leaf, large)), 10, 10)
    first, small, last = middles[1], middles[7], middles[8]
    assert small == pytest.approx((first + last) / 2)


def test_subtrees_interlock_where_their_outlines_allow() -> None:
    leaf = Branching(10)
    deep = Branching(10, (leaf, leaf, leaf, leaf, leaf))
    middles = tidy(Branching(10, (leaf, deep)), 10, 10)
    assert middles[2] - middles[1] == pytest.approx(20)
