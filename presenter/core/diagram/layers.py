"""Layers: something goes in, something comes out, and the box between them opens layer by layer."""

from __future__ import annotations

from presenter.core.compose.frame import Hatch, Ink, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.diagram.arrows import draw_arrow
from presenter.core.diagram.layer_sketch import draw_sketch
from presenter.core.diagram.node_words import node_words
from presenter.core.geometry import Point, Rect
from presenter.core.schema.diagram import Layer, LayersSpec

ENDS = "block-heading"
SMALL = ("block-heading", "body")
LARGE = ("block-heading-large", "body-large")
"""Roles of a layer's name and text; the large ones where every layer has them on single lines, and there is room."""
LARGE_ROW = 100.0
ARROW = 76.0
LEAST = 200.0
"""Height of the box, however little is in it."""
FRAME = Pen(Ink("t1"), 2.5)
SHUT = Hatch(Ink("t3", 0.5), 9, 1.7)
NAME_SHARE = 0.34
"""Part of the box's width for the names of the layers."""
WORDS_SHARE = 0.6
"""Part of the box's width for names and texts, one above the other, where sketches stand beside them."""
INSET = 30.0
ROW, SKETCH_ROW = 124.0, 160.0
"""Height of a row where there is room: with words only, with a sketch."""
LEAST_SKETCH = 106.0


def draw_layers(sheet: Sheet, spec: LayersSpec, area: Rect) -> None:
    """Input, box and output side by side; the box as high as its layers need."""
    ends = [lines(sheet, text) for text in (spec.input, spec.output)]
    limit = area.width * 0.2
    left, right = (min(limit, sheet.extent(said, ENDS, width=limit)[0]) for said in ends)
    wide = area.width - left - right - 2 * (ARROW + 32)
    head = 44 + _lift(sheet, spec, wide)
    room = Rect(area.x + left + ARROW + 32, area.y + head, wide, area.height - head)
    sketched = any(layer.sketch for layer in spec.layers)
    roles = SMALL if sketched or room.height < LARGE_ROW * len(spec.layers) else _roles(sheet, spec, room.width)
    needs = [_need(sheet, layer, room.width, roles, sketched=sketched) for layer in spec.layers]
    usual = SKETCH_ROW if sketched else ROW
    rows = [max(need, min(usual, room.height / max(1, len(needs)))) for need in needs]
    height = max(sum(rows), LEAST)
    rows = [row + (height - sum(rows)) / len(rows) for row in rows]
    top = room.y + max(0.0, (room.height - height) / 2)
    box = Rect(room.x, top, room.width, height)
    middle = box.centre.y
    node_words(
        sheet, f"{spec.id}.input", ends[0], area.x, middle, ENDS, ux=1, width=limit, group=spec.id,
        place=place(sheet, "diagram", "input"),
    )  # fmt: skip
    node_words(
        sheet, f"{spec.id}.output", ends[1], area.right, middle, ENDS, ux=-1, width=limit, group=spec.id,
        place=place(sheet, "diagram", "output"),
    )  # fmt: skip
    way = Pen(Ink("t2"), 4)
    draw_arrow(sheet, f"{spec.id}.in", Point(area.x + left + 16, middle), Point(box.x - 14, middle), way, spec.id)
    draw_arrow(
        sheet, f"{spec.id}.out", Point(box.right + 14, middle), Point(area.right - right - 16, middle), way, spec.id
    )
    _draw_box(sheet, spec, box, rows, roles)


def _lift(sheet: Sheet, spec: LayersSpec, width: float) -> float:
    """What the box's words need over it beyond one line."""
    rows = sheet.extent(lines(sheet, spec.box), "chart-title", width=width)[1]
    return float(ROLES["chart-title"].line_pitch(sheet.language) * (rows - 1))


def _roles(sheet: Sheet, spec: LayersSpec, width: float) -> tuple[str, str]:
    """The large roles if every name and text stands on one line in them."""
    for layer in spec.layers:
        name, text = lines(sheet, layer.name), lines(sheet, layer.text)
        names_width = _name_width(width, layer)
        if sheet.extent(name, LARGE[0])[0] > names_width or sheet.extent(text, LARGE[1])[0] > _text_width(width):
            return SMALL
    return LARGE


def _need(sheet: Sheet, layer: Layer, width: float, roles: tuple[str, str], *, sketched: bool) -> float:
    """Height of an open layer."""
    heading, body = (ROLES[role].line_pitch(sheet.language) for role in roles)
    names_width = _stacked_width(width) if sketched else _name_width(width, layer)
    texts_width = _stacked_width(width) if sketched else _text_width(width)
    _, names = sheet.extent(lines(sheet, layer.name), roles[0], width=names_width)
    _, texts = sheet.extent(lines(sheet, layer.text), roles[1], width=texts_width)
    if sketched:
        words = names * heading + (texts * body + 4 if layer.text else 0)
        return max(words + 32, LEAST_SKETCH if layer.sketch else 0.0)
    return float(max(names * heading, texts * body)) + 32


def _stacked_width(width: float) -> float:
    return width * WORDS_SHARE - INSET - 32


def _name_width(width: float, layer: Layer) -> float:
    """A name without a text beside it has the whole row."""
    return width * NAME_SHARE - INSET - 12 if layer.text else width - 2 * INSET


def _text_width(width: float) -> float:
    return width * (1 - NAME_SHARE) - INSET


def _draw_box(sheet: Sheet, spec: LayersSpec, box: Rect, rows: list[float], roles: tuple[str, str]) -> None:
    """The box: hatched where it is still shut, its words on clean ground until the first layer opens."""
    shown = [sheet.shows(layer.step) for layer in spec.layers]
    words = lines(sheet, spec.box)
    where = place(sheet, "diagram", "box")
    if not any(shown):
        sheet.box(f"{spec.id}.shut", box, "shut", hatch=SHUT, group=spec.id)
        width, count = sheet.extent(words, "block-heading-large", width=box.width - 160)
        pitch = ROLES["block-heading-large"].line_pitch(sheet.language)
        ground = Rect(
            box.centre.x - width / 2 - 44, box.centre.y - count * pitch / 2 - 22, width + 88, count * pitch + 44
        )
        sheet.box(f"{spec.id}.ground", ground, "ground", fill=Ink("bg"), group=spec.id)
        node_words(
            sheet, f"{spec.id}.box", words, box.centre.x, box.centre.y, "block-heading-large", width=box.width - 160,
            group=spec.id, place=where,
        )  # fmt: skip
    else:
        sheet.text(
            f"{spec.id}.box", words, box.x, box.y - 20 - _lift(sheet, spec, box.width), "chart-title", ink="t3",
            width=box.width, group=spec.id, place=where,
        )  # fmt: skip
        y = box.y
        for number, height in enumerate(rows):
            _draw_layer(sheet, spec, number, Rect(box.x, y, box.width, height), roles, open_=shown[number])
            if number:
                sheet.line(f"{spec.id}.between.{number}", box.x, y, box.right, y, Pen(Ink("t2"), 1), group=spec.id)
            y += height
    sheet.box(f"{spec.id}.frame", box, "node", pen=FRAME, group=spec.id)


def _draw_layer(sheet: Sheet, spec: LayersSpec, number: int, row: Rect, roles: tuple[str, str], *, open_: bool) -> None:
    """An open layer's name and text; the one this step opened in the accent colour. A shut one is hatched."""
    layer = spec.layers[number]
    name = f"{spec.id}.layer.{number + 1}"
    if not open_:
        sheet.box(f"{name}.shut", row, "shut", hatch=SHUT, group=spec.id)
        return
    current = layer.step == sheet.step > 0
    keys = ("diagram", "layers", number)
    if any(other.sketch for other in spec.layers):
        _draw_stacked(sheet, spec, number, row, current=current)
        return
    node_words(
        sheet, f"{name}.name", lines(sheet, layer.name), row.x + INSET, row.centre.y, roles[0], ux=1,
        width=_name_width(row.width, layer), ink="amber" if current else "t1", group=spec.id, place=place(sheet, *keys, "name"),
    )  # fmt: skip
    said = lines(sheet, layer.text)
    if said:
        node_words(
            sheet, f"{name}.text", said, row.x + row.width * NAME_SHARE, row.centre.y, roles[1], ux=1,
            width=_text_width(row.width), group=spec.id, place=place(sheet, *keys, "text"),
        )  # fmt: skip


def _draw_stacked(sheet: Sheet, spec: LayersSpec, number: int, row: Rect, *, current: bool) -> None:
    """Name over text at the left, the sketch at the right."""
    layer = spec.layers[number]
    name = f"{spec.id}.layer.{number + 1}"
    keys = ("diagram", "layers", number)
    width = _stacked_width(row.width)
    heading, said = lines(sheet, layer.name), lines(sheet, layer.text)
    high = ROLES["block-heading"].line_pitch(sheet.language) * sheet.extent(heading, "block-heading", width=width)[1]
    below = ROLES["body"].line_pitch(sheet.language) * sheet.extent(said, "body", width=width)[1] + 4 if said else 0.0
    top = row.centre.y - (high + below) / 2
    node_words(
        sheet, f"{name}.name", heading, row.x + INSET, top + high / 2, "block-heading", ux=1, width=width,
        ink="amber" if current else "t1", group=spec.id, place=place(sheet, *keys, "name"),
    )  # fmt: skip
    if said:
        node_words(
            sheet, f"{name}.text", said, row.x + INSET, top + high + 4 + (below - 4) / 2, "body", ux=1, width=width,
            group=spec.id, place=place(sheet, *keys, "text"),
        )  # fmt: skip
    if layer.sketch:
        left = row.x + row.width * WORDS_SHARE
        area = Rect(left, row.y + 18, row.right - INSET - left, row.height - 36)
        draw_sketch(sheet, f"{name}.sketch", layer.sketch, area, "amber" if current else "t1", spec.id)
