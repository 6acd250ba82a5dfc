"""Tidy trees: parents in the middle of their children, subtrees as close as their outlines allow, nothing overlaps.

After E. M. Reingold and J. S. Tilford, “Tidier Drawings of Trees”, IEEE Transactions on Software Engineering SE-7(2),
1981, for nodes of any size: the outline of a subtree is how far it reaches to both sides on each of its levels.
Children are packed from both ends and the two results averaged, so that a small subtree between large ones stands in
the middle. Both packings keep all distances, and so does their average.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

Outline = list[tuple[float, float]]
"""Per level, from the subtree's root on: how far it reaches before and behind the root's middle."""


class Branching(Struct, frozen=True):
    """A node to be placed: its extent across the levels, and what it parts into."""

    size: float
    children: tuple[Branching, ...] = ()


def tidy(root: Branching, sibling_gap: float, cousin_gap: float) -> list[float]:
    """Middles of all nodes in order of reading (a node, then each child with all of its own), the least edge at 0.

    Gaps are the least distances between nodes of one parent, and between neighbours of different parents.
    """
    offsets, outline = _placed(root, sibling_gap, cousin_gap)
    least = min(before for before, _ in outline)
    return [offset - least for offset in offsets]


def _placed(node: Branching, sibling_gap: float, cousin_gap: float) -> tuple[list[float], Outline]:
    """Middles relative to the node's own, in order of reading, and the outline of the whole."""
    own = (-node.size / 2, node.size / 2)
    if not node.children:
        return [0.0], [own]
    placed = [_placed(child, sibling_gap, cousin_gap) for child in node.children]
    middles = _spread([outline for _, outline in placed], sibling_gap, cousin_gap)
    centre = (middles[0] + middles[-1]) / 2
    offsets, below = [0.0], Outline()
    for middle, (inner, outline) in zip(middles, placed, strict=True):
        shift = middle - centre
        offsets += [offset + shift for offset in inner]
        below = _joined(below, [(before + shift, behind + shift) for before, behind in outline])
    return offsets, [own, *below]


def _spread(outlines: Sequence[Outline], sibling_gap: float, cousin_gap: float) -> list[float]:
    """Middles of the children: packed from the first on, packed from the last on, and the average of both."""
    count = len(outlines)
    first = [0.0] * count
    for index in range(1, count):
        first[index] = max(
            first[other] + _apart(outlines[other], outlines[index], sibling_gap, cousin_gap) for other in range(index)
        )
    last = [first[-1]] * count
    for index in reversed(range(count - 1)):
        last[index] = min(
            last[other] - _apart(outlines[index], outlines[other], sibling_gap, cousin_gap)
            for other in range(index + 1, count)
        )
    return [(one + other) / 2 for one, other in zip(first, last, strict=True)]


def _apart(one: Outline, other: Outline, sibling_gap: float, cousin_gap: float) -> float:
    """Least distance between two subtrees' middles that keeps them apart on every level they share."""
    return max(
        behind - before + (sibling_gap if level == 0 else cousin_gap)
        for level, ((_, behind), (before, _)) in enumerate(zip(one, other, strict=False))
    )


def _joined(one: Outline, other: Outline) -> Outline:
    """The outline around two subtrees."""
    shared = [(min(a, c), max(b, d)) for (a, b), (c, d) in zip(one, other, strict=False)]
    longer = one if len(one) > len(other) else other
    return shared + longer[len(shared) :]
