"""Where the nodes of a tree stand: levels are columns or rows; within a level the tidy algorithm places them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from presenter.core.compose.paragraphs import lines
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.diagram.tidy import Branching, tidy
from presenter.core.geometry import Rect
from presenter.core.schema.diagram import TreeNode

DOT = 7.0
INDENT = 2 * DOT + 14
"""From a node's dot to its words, where the tree grows to the right."""
LEAST_WAY = 72.0
MOST_WAY = 360.0
"""Between two levels."""
WIDEST = 540.0
NARROWER = (400.0, 310.0, 250.0, 200.0, 160.0, 130.0, 100.0, 80.0)
"""Widths at which names are wrapped where the tree grows down, one after the other until it fits."""
TOO_NARROW = 360.0
"""Where a level's words fill the slide alone, no other is set narrower than this: the tree runs over anyway."""
VALUE, UNDER = "value-minor", "chart-label-small"


class Look(Struct, frozen=True):
    """Roles of names at the root, on the first level below it and further on; the least gaps between nodes."""

    root: str
    first: str
    name: str
    sibling: float
    cousin: float


LOOKS = (
    Look("block-heading-large", "block-heading", "body-large", 34, 54),
    Look("block-heading", "value-minor", "body", 20, 36),
    Look("block-heading", "body", "body", 12, 24),
    Look("block-heading", "chart-label", "chart-label", 8, 16),
    Look("block-heading", "chart-label-small", "chart-label-small", 2, 8),
)
"""The first that fits is taken: small trees speak louder."""


class Knot(Struct):
    """A node with its level, its step and colour, its keys on the slide, and its place in the list of its parent."""

    node: TreeNode
    level: int
    step: int
    colour: str
    keys: tuple[str | int, ...]
    parent: int | None
    children: list[int]


class Part(Struct, frozen=True):
    """One text of a node and the height it takes."""

    part: str
    said: Said
    role: str
    height: float


class TreePlaces(Struct, frozen=True):
    """The look that was taken, the box of each node's words, and where each level begins and ends along the growth."""

    look: Look
    boxes: tuple[Rect, ...]
    levels: tuple[tuple[float, float], ...]
    width: tuple[float, ...]
    """Room for words per level."""


def knots_of(root: TreeNode) -> list[Knot]:
    """All nodes in order of reading; steps and colours pass down."""
    found: list[Knot] = []

    def visit(node: TreeNode, above: int | None, keys: tuple[str | int, ...]) -> int:
        parent = found[above] if above is not None else None
        number = len(found)
        found.append(
            Knot(
                node=node,
                level=parent.level + 1 if parent else 0,
                step=max(node.step, parent.step if parent else 0),
                colour=node.colour or (parent.colour if parent else "t2"),
                keys=keys,
                parent=above,
                children=[],
            )
        )
        found[number].children = [
            visit(child, number, (*keys, "children", index)) for index, child in enumerate(node.children)
        ]
        return number

    visit(root, None, ("diagram", "root"))
    return found


def parts_of(sheet: Sheet, knot: Knot, look: Look, width: float) -> Iterator[Part]:
    """The texts of a node from above down: its name, its amount, its quiet line."""
    node = knot.node
    fact = sheet.number(node.fact, "label") if node.fact and node.fact in sheet.story.facts else Said("")
    name = look.root if knot.level == 0 else look.first if knot.level == 1 else look.name
    for part, said, role in (("name", lines(sheet, node.name), name), ("value", fact, VALUE), ("under", lines(sheet, node.under), UNDER)):  # fmt: skip
        if said:
            count = sheet.extent(said, role, width=width, bold=name_bold(knot, part, role))[1]
            yield Part(part, said, role, pitch_of(sheet, role) * count)


def pitch_of(sheet: Sheet, role: str) -> float:
    """Names are closer together than running text."""
    return min(ROLES[role].line_pitch(sheet.language), 1.32 * ROLES[role].style(sheet.language).size)


def name_bold(knot: Knot, part: str, role: str) -> bool | None:
    """Names on the first level below the root are bold; None leaves it to the role."""
    return True if part == "name" and knot.level == 1 and ROLES[role].face == "sans" else None


def place_tree(sheet: Sheet, knots: Sequence[Knot], area: Rect, *, right: bool) -> TreePlaces:
    """The tree in the middle of the area, in the first look that fits; in the last one where none does."""
    looks = [look for look in LOOKS if not right or _may_fit(sheet, knots, area, look)] or LOOKS[-1:]
    for look in looks:
        found = _placed_right(sheet, knots, area, look) if right else _placed_down(sheet, knots, area, look)
        if all(area.inflated(0.5).encloses(box) for box in found.boxes):
            break
    return found


def _may_fit(sheet: Sheet, knots: Sequence[Knot], area: Rect, look: Look) -> bool:
    """Whether the levels have room for one line per node: spares measuring looks that are far too large."""
    counts = [sum(knot.level == level for knot in knots) for level in range(1, max(knot.level for knot in knots) + 1)]
    roles = [look.first, *[look.name] * len(counts)]
    return all(
        count * (pitch_of(sheet, role) + look.sibling) <= area.height + look.sibling
        for count, role in zip(counts, roles, strict=False)
    )


def _size(sheet: Sheet, knot: Knot, look: Look, width: float) -> tuple[float, float]:
    """Width and height of a node's words, wrapped at a width."""
    parts = list(parts_of(sheet, knot, look, width))
    wide = max(
        (
            sheet.extent(part.said, part.role, width=width, bold=name_bold(knot, part.part, part.role))[0]
            + (26 if part.part == "value" else 0)
            for part in parts
        ),
        default=0.0,
    )
    return wide, sum(part.height for part in parts)


def _branching(knots: Sequence[Knot], sizes: Sequence[float], number: int = 0) -> Branching:
    return Branching(sizes[number], tuple(_branching(knots, sizes, child) for child in knots[number].children))


def _placed_right(sheet: Sheet, knots: Sequence[Knot], area: Rect, look: Look) -> TreePlaces:
    levels = max(knot.level for knot in knots) + 1
    rooms = _level_widths(sheet, knots, area, look, levels)
    sizes = [_size(sheet, knot, look, rooms[knot.level]) for knot in knots]
    taken = [max(wide for (wide, _), knot in zip(sizes, knots, strict=True) if knot.level == n) for n in range(levels)]
    free = area.width - sum(taken) - INDENT * levels
    way = max(LEAST_WAY, min(MOST_WAY, free / max(1, levels - 1)))
    starts: list[float] = []
    x = area.x
    for wide in taken:
        starts.append(x)
        x += INDENT + wide + way
    middles = tidy(_branching(knots, [height for _, height in sizes]), look.sibling, look.cousin)
    tall = max(middle + height / 2 for middle, (_, height) in zip(middles, sizes, strict=True))
    stretch = _stretch(tall, area.height, len(knots))
    middles = [middle * stretch for middle in middles]
    low = min(m - size[1] / 2 for m, size in zip(middles, sizes, strict=True))
    high = max(m + size[1] / 2 for m, size in zip(middles, sizes, strict=True))
    top = area.y + max(0.0, (area.height - (high - low)) / 2) - low
    boxes = tuple(
        Rect(starts[knot.level] + INDENT, top + middle - height / 2, wide, height)
        for knot, middle, (wide, height) in zip(knots, middles, sizes, strict=True)
    )
    spans = tuple((start, start + INDENT + wide) for start, wide in zip(starts, taken, strict=True))
    return TreePlaces(look, boxes, spans, tuple(rooms))


def _placed_down(sheet: Sheet, knots: Sequence[Knot], area: Rect, look: Look) -> TreePlaces:
    levels = max(knot.level for knot in knots) + 1
    gaps = (look.sibling + 12, look.cousin + 12)
    tried: list[tuple[float, float, list[tuple[float, float]], list[float]]] = []
    least = INDENT * levels + LEAST_WAY * (levels - 1)
    for width in (WIDEST, *NARROWER):
        sizes = [_size(sheet, knot, look, width if knot.level else WIDEST) for knot in knots]
        middles = tidy(_branching(knots, [max(wide, 2 * DOT) for wide, _ in sizes]), *gaps)
        wide = max(middle + size[0] / 2 for middle, size in zip(middles, sizes, strict=True))
        over = max(0.0, wide - area.width) + max(0.0, sum(_tallest(knots, sizes, levels)) + least - area.height)
        tried.append((over, width, sizes, middles))
        if wide <= area.width:
            break
    # Words that cannot break may make narrow columns tall without making the tree fit: the one that lacks least.
    _, width, sizes, middles = min(tried, key=lambda one: one[0])
    wide = max(middle + size[0] / 2 for middle, size in zip(middles, sizes, strict=True))
    stretch = _stretch(wide, area.width, len(knots), most=1.5)
    middles = [middle * stretch for middle in middles]
    low = min(m - size[0] / 2 for m, size in zip(middles, sizes, strict=True))
    high = max(m + size[0] / 2 for m, size in zip(middles, sizes, strict=True))
    left = area.x + max(0.0, (area.width - (high - low)) / 2) - low
    taken = _tallest(knots, sizes, levels)
    free = area.height - sum(taken) - INDENT * levels
    way = max(LEAST_WAY, min(MOST_WAY, free / max(1, levels - 1)))
    starts: list[float] = []
    y = area.y + max(0.0, (area.height - sum(taken) - INDENT * levels - way * (levels - 1)) / 2)
    for tall in taken:
        starts.append(y)
        y += INDENT + tall + way
    boxes = tuple(
        Rect(left + middle - wide / 2, starts[knot.level] + INDENT, wide, height)
        for knot, middle, (wide, height) in zip(knots, middles, sizes, strict=True)
    )
    spans = tuple((start, start + INDENT + tall) for start, tall in zip(starts, taken, strict=True))
    return TreePlaces(look, boxes, spans, (WIDEST, *(width,) * (levels - 1)))


def _tallest(knots: Sequence[Knot], sizes: Sequence[tuple[float, float]], levels: int) -> list[float]:
    """Height of each level's tallest words."""
    return [max(tall for (_, tall), knot in zip(sizes, knots, strict=True) if knot.level == n) for n in range(levels)]


def _stretch(needed: float, room: float, count: int, most: float = 1.9) -> float:
    """A small tree spreads into the room there is, up to `most` times."""
    return max(1.0, min(most, 0.94 * room / needed)) if needed and count > 1 else 1.0


def _level_widths(sheet: Sheet, knots: Sequence[Knot], area: Rect, look: Look, levels: int) -> list[float]:
    """Room for words per level: what they take unbroken, or less, but never less than their longest word."""
    most, least = [0.0] * levels, [0.0] * levels
    for knot in knots:
        most[knot.level] = max(most[knot.level], min(WIDEST, _size(sheet, knot, look, WIDEST)[0]))
        least[knot.level] = max(least[knot.level], _size(sheet, knot, look, 1.0)[0])
    room = area.width - INDENT * levels - LEAST_WAY * (levels - 1)
    spare = sum(most) - sum(least)
    if sum(least) > room:
        return [min(high, max(low, TOO_NARROW)) + 0.5 for low, high in zip(least, most, strict=True)]
    share = 1.0 if sum(most) <= room or spare <= 0 else (room - sum(least)) / spare
    return [low + (high - low) * share + 0.5 for low, high in zip(least, most, strict=True)]
