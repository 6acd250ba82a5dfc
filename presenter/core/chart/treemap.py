"""Areas true to scale in a fixed partition, a square of the same scale laid on them, denominators beside."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

from presenter.core.chart.clip import clip_rect
from presenter.core.chart.empty import draw_empty
from presenter.core.chart.fit import PLAIN, Fit
from presenter.core.chart.ground import Candidate, Ground, ink_boxes, place
from presenter.core.chart.heading import TITLE_DROP, heading, unit_context
from presenter.core.chart.kinds import kind_of, of_one_kind
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.partition import PlacedCell, partition, weight
from presenter.core.chart.points import Datum, fact_datum
from presenter.core.chart.treemap_side import draw_side, has_side, side_width
from presenter.core.chart.value_text import value_text
from presenter.core.compose.frame import Hatch, Ink, Pen
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.geometry import Rect
from presenter.core.schema.chart import PointSpec, TreeCell, TreemapSpec

SIDE_GAP = 56.0
CAPTION_ROOM = 40.0
INSET = 20.0
LABEL_FROM = (150.0, 90.0)
"""The smallest cell that carries a full label."""


def draw_treemap(sheet: Sheet, spec: TreemapSpec, area: Rect, fit: Fit = PLAIN) -> None:  # noqa: ARG001
    """The picture, the square on its cell, and the side column where the chart has one."""
    data = _data(sheet, spec)

    def value(fact: str) -> float:
        return data[fact].value if fact in data else 0.0

    total = weight(spec.tree, value)
    if total <= 0:
        draw_empty(sheet, spec.id, spec.title, spec.note, area)
        return
    writing = numerals(sheet, data.values(), unit_context(sheet, spec.title, spec.note))
    left = area.x + (side_width(area) + SIDE_GAP if has_side(spec) else 0.0)
    top = heading(sheet, spec.id, spec.title, spec.note, left, area.y + TITLE_DROP, area.right - left) + 25
    foot = area.bottom - (CAPTION_ROOM if _caption(sheet, spec) else 6)
    picture = Rect(left, top, area.right - left, max(foot - top, 60))
    scale = picture.width * picture.height / total
    leaves, cuts = partition(spec.tree, picture, value)
    for leaf in leaves:
        _cell(sheet, spec, leaf, data[leaf.cell.fact or ""])
    for number, cut in enumerate(cuts):
        if abs(cut.x2 - cut.x1) + abs(cut.y2 - cut.y1) < 1:
            continue
        sheet.line(f"{spec.id}.cut{number}", cut.x1, cut.y1, cut.x2, cut.y2, Pen(Ink("bg"), 3), "cut", spec.id)
    square = fact_datum(sheet, PointSpec(fact=spec.square), f"{spec.id}.square") if spec.square else None
    square = of_one_kind(sheet, [square], kind_of(data.values()))[0] if square else None
    side = math.sqrt(max(square.value, 0.0) * scale) if square and square.known else 0.0
    fits = 1 <= side <= min(picture.width, picture.height)
    laid = _lay_square(sheet, spec, square, side, leaves, picture) if square and fits else None
    _labels(sheet, spec, leaves, data, writing, picture, laid)
    if laid and (caption := _caption(sheet, spec)):
        x = min(max(laid.x, picture.x), area.right - sheet.extent(caption, "chart-label")[0])
        sheet.text(f"{spec.id}.caption", caption, max(x, area.x), picture.bottom + 30, "chart-label", group=spec.id)
    if has_side(spec):
        at = _square_row(spec, laid)
        draw_side(sheet, spec, square, side, writing, Rect(area.x, area.y, side_width(area), area.height), at)


def _data(sheet: Sheet, spec: TreemapSpec) -> dict[str, Datum]:
    """The leaves' numbers by fact, all of one kind."""
    leaves = [cell for cell in _leaves(spec.tree) if cell.fact]
    listed = [fact_datum(sheet, PointSpec(fact=cell.fact, label=cell.label), spec.id) for cell in leaves]
    return {cell.fact or "": datum for cell, datum in zip(leaves, of_one_kind(sheet, listed), strict=True)}


def _leaves(cell: TreeCell) -> list[TreeCell]:
    return [leaf for part in cell.cells for leaf in _leaves(part)] if cell.cells else [cell]


def _caption(sheet: Sheet, spec: TreemapSpec) -> Said:
    return sheet.say(spec.square_caption)


def _square_row(spec: TreemapSpec, laid: Rect | None) -> str:
    """The denominator that is the square's own cell: an arrow leads from it to the picture."""
    return spec.square_on if laid and spec.square_on else ""


def _cell(sheet: Sheet, spec: TreemapSpec, leaf: PlacedCell, datum: Datum) -> None:
    sheet.box(
        f"{datum.key}.cell", leaf.rect, "cell", fill=Ink("surf" if leaf.cell.quiet else "surf2"), group=spec.id, facts=datum.facts,
        event=datum.event,
    )  # fmt: skip


def _lay_square(
    sheet: Sheet, spec: TreemapSpec, square: Datum, side: float, leaves: Sequence[PlacedCell], picture: Rect
) -> Rect:
    """On its cell, aligned to the cell's lower left corner, inside the picture; without a cell in the last corner."""
    on = next((leaf.rect for leaf in leaves if leaf.cell.fact == spec.square_on), None)
    x, bottom = (on.x, on.bottom) if on else (picture.right - side, picture.bottom)
    x = min(max(x, picture.x), max(picture.right - side, picture.x))
    rect = Rect(x, max(bottom - side, picture.y), side, side)
    draw_square(sheet, f"{spec.id}.square", square, rect, spec.id)
    return rect


def draw_square(sheet: Sheet, id_: str, datum: Datum, rect: Rect, group: str) -> None:
    """The value as a square in the chart's scale: `rect` is its outer edge."""
    pen = Pen(Ink("amber"), min(3.0, rect.width / 4))
    sheet.box(
        id_, rect.inflated(-pen.width / 2), "square", fill=Ink("bg"),
        hatch=Hatch(Ink("amber", 0.62)) if datum.uncertain else None, pen=pen, group=group, facts=datum.facts, event=datum.event,
    )  # fmt: skip


def _labels(
    sheet: Sheet, spec: TreemapSpec, leaves: Sequence[PlacedCell], data: dict[str, Datum], writing: Numerals, picture: Rect,
    laid: Rect | None,
) -> None:  # fmt: skip
    """Name and number in every cell that has room for them; nothing on the square's hatching."""
    ground = Ground(picture, [*ink_boxes(sheet), *([laid.inflated(2)] if laid else [])])
    for leaf in leaves:
        if laid and leaf.cell.fact == spec.square_on and _covered(leaf.rect, laid) > 0.5:
            continue
        datum = data[leaf.cell.fact or ""]
        name = sheet.say(leaf.cell.label) or sheet.say(datum.title)
        name = Said(name.text.replace("|", "\n"), name.facts)
        number = writing.write(sheet, datum)
        inner = Ground(leaf.rect.inflated(-3), ground.boxes)
        if place(sheet, inner, _cell_places(leaf, datum, name, number, spec.id), pad=2):
            ground.boxes = inner.boxes
    hint = sheet.say(spec.hint)
    quiet = [leaf.rect for leaf in leaves if leaf.cell.quiet]
    for rect in sorted(quiet, key=lambda r: -r.width * r.height):
        inside = Ground(rect.inflated(-8), ground.boxes)
        if hint and place(sheet, inside, [partial(_hint, spec.id, hint, rect)], pad=6):
            break


def _covered(cell: Rect, square: Rect) -> float:
    """Share of a cell that lies under the square."""
    both = clip_rect(cell, square)
    return both.width * both.height / (cell.width * cell.height) if both else 0.0


def _cell_places(leaf: PlacedCell, datum: Datum, name: Said, number: Said, group: str) -> list[Candidate]:
    large = leaf.rect.width >= LABEL_FROM[0] and leaf.rect.height >= LABEL_FROM[1]
    sizes = [(26, 36, INSET, 38.0), (22, 28, 12.0, 30.0)] if large else [(22, 28, 12.0, 30.0), (20, 26, 9.0, 27.0)]
    places: list[Candidate] = []
    for name_size, number_size, inset, drop in sizes:
        places.append(partial(_cell_label, leaf, datum, name, number, group, name_size, number_size, inset, drop))
    return places


def _cell_label(
    leaf: PlacedCell, datum: Datum, name: Said, number: Said, group: str, name_size: int, number_size: int, inset: float, drop: float,
    sheet: Sheet,
) -> None:  # fmt: skip
    rect, ink = leaf.rect, "t2" if leaf.cell.quiet else "t1"
    surface = "surf" if leaf.cell.quiet else "surf2"
    piece = sheet.text(
        f"{datum.key}.name", name, rect.x + inset, rect.y + drop, "chart-label", size=name_size, width=rect.width - 2 * inset,
        pitch=name_size * 1.3, ink=ink, on=surface, group=group, facts=datum.facts, event=datum.event,
    )  # fmt: skip
    last = piece.lines[-1].baseline if piece.lines else rect.y
    value_text(
        sheet, f"{datum.key}.value", number, rect.x + inset, last + number_size * 1.2, number_size, ink=ink, on=surface, group=group,
        sources=datum.sources, event=datum.event,
    )  # fmt: skip


def _hint(group: str, hint: Said, rect: Rect, sheet: Sheet) -> None:
    lines = sheet.extent(hint, "chart-label-small", width=rect.width - 2 * INSET)[1]
    sheet.text(
        f"{group}.hint", hint, rect.x + INSET, rect.bottom - 28 - 30 * (lines - 1), "chart-label-small", width=rect.width - 2 * INSET,
        ink="t3", on="surf", group=group,
    )  # fmt: skip
