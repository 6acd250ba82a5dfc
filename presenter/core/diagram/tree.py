"""A tree: a root and what it parts into, to the right or downwards. Ways never cross, words never meet.

Nodes of a level stand in the order of their parents, so that curves of one shape between two levels cannot cross.
"""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.compose.frame import Ink, Overflow, Path, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.paths import circle
from presenter.core.compose.sheet import Sheet
from presenter.core.diagram.curves import curve_path, drop, sway
from presenter.core.diagram.node_words import node_words
from presenter.core.diagram.tree_places import (
    DOT,
    VALUE,
    Knot,
    TreePlaces,
    knots_of,
    name_bold,
    parts_of,
    pitch_of,
    place_tree,
)
from presenter.core.geometry import Point, Rect
from presenter.core.schema.diagram import TreeSpec

STROKE = 4.0
AIR = 16.0
"""Between words and the way that leaves them."""
TOUCH = 1.0
NEARLY = 6.0
"""A child so little out of line with its parent is joined by a straight way."""


def draw_tree(sheet: Sheet, spec: TreeSpec, area: Rect) -> None:
    """Ways first, then dots and words; a node waits for its step and for the node it comes from."""
    knots = knots_of(spec.root)
    right = spec.grows == "right"
    where = place_tree(sheet, knots, area, right=right)
    shown = [number for number, knot in enumerate(knots) if sheet.shows(knot.step)]
    for number in shown:
        parent = knots[number].parent
        if parent is not None:
            path = _way(where, knots, number, parent, right=right)
            pen = Pen(Ink(knots[number].colour), STROKE)
            sheet.shape(f"{spec.id}.way.{_name(knots[number])}", path, "way", pen=pen, group=spec.id)
    for number in shown:
        _draw_node(sheet, spec, knots, where, number, right=right)
    _note_outside(sheet, spec, knots, where, area)


def _name(knot: Knot) -> str:
    """Numbers from 1 along the way from the root, such as `1.2`; `root` for the root."""
    return ".".join(str(key + 1) for key in knot.keys if isinstance(key, int)) or "root"


def _dot(where: TreePlaces, knots: Sequence[Knot], number: int, *, right: bool) -> Point:
    """Where a node is entered: at the middle of its words, or in line with its parent where that is nearly the same."""
    box, start = where.boxes[number], where.levels[knots[number].level][0]
    parent = knots[number].parent
    above = box.centre if parent is None else where.boxes[parent].centre
    if right:
        return Point(start + DOT, above.y if abs(above.y - box.centre.y) < NEARLY else box.centre.y)
    return Point(above.x if abs(above.x - box.centre.x) < NEARLY else box.centre.x, start + DOT)


def _way(where: TreePlaces, knots: Sequence[Knot], number: int, parent: int, *, right: bool) -> Path:
    """From behind the parent's words straight to the end of its level, then in an S to the child's dot."""
    box, end = where.boxes[parent], where.levels[knots[parent].level][1] + AIR
    dot = _dot(where, knots, number, right=right)
    if right:
        corner = Point(end, box.centre.y)
        return ("M", box.right + AIR, box.centre.y), ("L", *corner), *curve_path(sway(corner, dot))[1:]
    corner = Point(box.centre.x, end)
    return ("M", box.centre.x, box.bottom + AIR), ("L", *corner), *curve_path(drop(corner, dot))[1:]


def _draw_node(
    sheet: Sheet, spec: TreeSpec, knots: Sequence[Knot], where: TreePlaces, number: int, *, right: bool
) -> None:
    """The dot and the words, stacked: name, amount with its mark, quiet line."""
    knot = knots[number]
    own = f"{spec.id}.node.{_name(knot)}"
    box, room = where.boxes[number], where.width[knot.level]
    dot = _dot(where, knots, number, right=right)
    radius = DOT + 2 if knot.level == 0 else DOT
    sheet.shape(own, circle(dot.x, dot.y, radius), "node", fill=Ink(knot.colour), group=spec.id)
    x, ux = (box.x, 1.0) if right else (box.centre.x, 0.0)
    y = box.y
    for part in parts_of(sheet, knot, where.look, room):
        middle = y + part.height / 2
        y += part.height
        left = x
        if part.part == "value" and knot.node.fact:
            natural = sheet.width(part.said.text, VALUE) + 26
            left = x if right else x - natural / 2
            origin = sheet.fact(knot.node.fact).origin
            sheet.mark(f"{own}.mark", origin, left + 8, middle, 8, "t1", facts=(knot.node.fact,), group=spec.id)
            left += 26
        ink = "t3" if part.part == "under" else "t1" if knot.level < 2 or part.part == "value" else "t2"  # fmt: skip
        node_words(
            sheet, f"{own}.{part.part}", part.said, left, middle, part.role, ux=1.0 if part.part == "value" else ux,
            width=room, ink=ink, bold=name_bold(knot, part.part, part.role), pitch=pitch_of(sheet, part.role), group=spec.id,
            place=place(sheet, *knot.keys, part.part if part.part != "value" else "fact"),
        )  # fmt: skip


def _note_outside(sheet: Sheet, spec: TreeSpec, knots: list[Knot], where: TreePlaces, area: Rect) -> None:
    """The node that lies furthest outside the area is told, whether it is shown yet or not."""
    far, number = max(
        (max(area.x - box.x, area.y - box.y, box.right - area.right, box.bottom - area.bottom), index)
        for index, box in enumerate(where.boxes)
    )
    if far > TOUCH:
        name = f"{spec.id}.node.{_name(knots[number])}.name"
        sheet.overflows.append(Overflow(name, far, place(sheet, *knots[number].keys, "name")))
