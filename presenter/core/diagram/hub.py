"""A hub: blocks side by side whose equal curves press on one number or word; their weight means nothing."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.compose.frame import Hatch, Ink, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.paths import open_arrowhead, rect_path
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.signs import tag
from presenter.core.diagram.curves import curve_path, drop
from presenter.core.diagram.node_words import node_words
from presenter.core.diagram.value import draw_value
from presenter.core.geometry import Point, Rect
from presenter.core.schema.diagram import HubSpec, Pressure

GAP = 64.0
WIDEST = 520.0
"""Of a block; two or three stand in line with what stands beside the box."""
BOX = (560.0, 148.0)
INNER = 14.0
"""Width of the hatched frame inside the box."""
CURVE = Pen(Ink("amber"), 4)
LEAST_CURVE = 96.0
LARGE, SMALL = "block-heading-large", "block-heading"


class _Rows(Struct, frozen=True):
    """The blocks' common rows: role of the headings, and heights from the top rule."""

    role: str
    heading_lines: int
    reference_below: bool
    """Slide numbers stand in the tag row, because a heading needs the whole width."""
    text: float
    tag: float
    bottom: float


def draw_hub(sheet: Sheet, spec: HubSpec, area: Rect) -> None:
    """Blocks along the top of the area, the box below, the side text in the lower left."""
    count = len(spec.blocks)
    width = min(WIDEST, (area.width - GAP * (count - 1)) / count)
    pitch = (area.width - width) / (count - 1)
    rows = _rows(sheet, spec, width)
    caption = lines(sheet, spec.caption)
    wide = min(area.width, 1000.0)
    below = 44.0 + 36 * (sheet.extent(caption, "chart-label", width=wide)[1] - 1) if caption else 0.0
    free = area.height - rows.bottom - BOX[1] - below
    reach = min(178.0, max(LEAST_CURVE, free - 30))
    top = area.y + max(0.0, min(48.0, (free - reach) / 2))
    box = Rect(area.centre.x - BOX[0] / 2, top + rows.bottom + reach, *BOX)
    for index, block in enumerate(spec.blocks):
        if not sheet.shows(block.step):
            continue
        _draw_block(sheet, spec, index, Rect(area.x + pitch * index, top, width, rows.bottom), rows)
        start = Point(area.x + pitch * index + width / 2, top + rows.bottom)
        end = Point(box.x + box.width * (index + 0.5) / count, box.y - 12)
        sheet.shape(f"{spec.id}.way.{index + 1}", curve_path(drop(start, end)), "way", pen=CURVE, group=spec.id)
        sheet.shape(f"{spec.id}.way.{index + 1}.head", open_arrowhead(end, 90, 13), "way", pen=CURVE, group=spec.id)
    _draw_box(sheet, spec, box)
    if caption:
        sheet.text(
            f"{spec.id}.caption", caption, box.centre.x, box.bottom + 44, "chart-label", align="centre", width=wide,
            group=spec.id, place=place(sheet, "diagram", "caption"),
        )  # fmt: skip
    _draw_side(sheet, spec, Rect(area.x, box.y, box.x - area.x - 60, area.bottom - box.y))


def _reference(sheet: Sheet, block: Pressure) -> str:
    """Where the block's slide is, such as “→ 17”; empty for none."""
    if not block.slide or block.slide not in sheet.story.slide_index:
        return ""
    return f"→ {sheet.story.slide(block.slide).number}"


def _rows(sheet: Sheet, spec: HubSpec, width: float) -> _Rows:
    """Rows that hold the tallest block, so that all blocks align."""
    language = sheet.language
    references = [sheet.width(_reference(sheet, block), "chart-label") for block in spec.blocks]
    role, below = LARGE, False
    for role, below in ((LARGE, False), (SMALL, False), (LARGE, True), (SMALL, True)):
        rooms = [width - _indent(role) - (0 if below or not used else used + 16) for used in references]
        names = [
            sheet.extent(lines(sheet, block.name), role, width=room)
            for block, room in zip(spec.blocks, rooms, strict=True)
        ]
        if all(count == 1 and wide <= room + 0.5 for (wide, count), room in zip(names, rooms, strict=True)):
            break
    heading_lines = max(count for _, count in names)
    texts = max(sheet.extent(lines(sheet, block.text), "body", width=width)[1] for block in spec.blocks)
    body = ROLES["body"].line_pitch(language)
    text = 62 + ROLES[role].line_pitch(language) * (heading_lines - 1) + 52
    any_text = any(block.text for block in spec.blocks)
    any_tag = any(block.claim or block.refs or (below and block.slide) for block in spec.blocks)
    after_text = text + body * (texts - 1) if any_text else text - 52
    tag_row = after_text + 50
    bottom = (tag_row + 40) if any_tag else after_text + 32
    return _Rows(role, heading_lines, below, text, tag_row, bottom)


def _indent(role: str) -> float:
    """From the block's left edge to its name, past the number."""
    return 42.0 if role == LARGE else 34.0


def _draw_block(sheet: Sheet, spec: HubSpec, index: int, rect: Rect, rows: _Rows) -> None:
    block = spec.blocks[index]
    own = f"{spec.id}.block.{index + 1}"
    keys = ("diagram", "blocks", index)
    leads = block.slide or ""
    sheet.line(f"{own}.rule", rect.x, rect.y, rect.right, rect.y, Pen(Ink("t1"), 2), group=spec.id)
    baseline = rect.y + 62
    sheet.text(
        f"{own}.number", str(index + 1), rect.x, baseline, rows.role, size=40 if rows.role == LARGE else 32, ink="amber",
        group=spec.id, slide=leads,
    )  # fmt: skip
    reference = _reference(sheet, block)
    used = sheet.width(reference, "chart-label") + 16 if reference and not rows.reference_below else 0.0
    indent = _indent(rows.role)
    sheet.text(
        f"{own}.name", lines(sheet, block.name), rect.x + indent, baseline, rows.role, width=rect.width - indent - used,
        group=spec.id, slide=leads, place=place(sheet, *keys, "name"),
    )  # fmt: skip
    if block.text:
        sheet.text(
            f"{own}.text", lines(sheet, block.text), rect.x, rect.y + rows.text, "body", width=rect.width, group=spec.id,
            place=place(sheet, *keys, "text"),
        )  # fmt: skip
    x = rect.x
    if block.claim:
        x = tag(sheet, f"{own}.claim", block.claim, rect.x, rect.y + rows.tag, spec.id) + 14
    refs = sheet.say(block.refs)
    if refs:
        sheet.text(
            f"{own}.refs", refs, x, rect.y + rows.tag, "chart-label-small", ink="t3", group=spec.id, max_lines=1,
            width=rect.right - x - (60 if rows.reference_below and reference else 0), place=place(sheet, *keys, "refs"),
        )  # fmt: skip
    if reference:
        level = rect.y + rows.tag if rows.reference_below else baseline
        sheet.text(
            f"{own}.slide", reference, rect.right, level, "chart-label", ink="t3", align="right", group=spec.id,
            slide=leads,
        )  # fmt: skip


def _draw_box(sheet: Sheet, spec: HubSpec, box: Rect) -> None:
    """The target: outline with a hatched inner frame, its number or words on clean ground."""
    inside = box.inflated(-INNER)
    sheet.shape(
        f"{spec.id}.box", (*rect_path(box), *reversed_path(inside)), "node", hatch=Hatch(Ink("amber", 0.62), 9, 2),
        group=spec.id, facts=(spec.fact,) if spec.fact else (),
    )  # fmt: skip
    sheet.box(f"{spec.id}.ground", inside, "ground", fill=Ink("bg"), group=spec.id)
    sheet.box(f"{spec.id}.frame", box, "node", pen=Pen(Ink("amber"), 2.5), group=spec.id)
    words = lines(sheet, spec.target)
    if spec.fact and spec.fact in sheet.story.facts:
        sheet.mark(
            f"{spec.id}.mark",
            sheet.fact(spec.fact).origin,
            box.x,
            box.y,
            12,
            "amber",
            facts=(spec.fact,),
            group=spec.id,
        )
        lift = 0.0
        if words:
            lift = 22.0
            sheet.text(
                f"{spec.id}.target", words, box.centre.x, box.bottom - INNER - 16, "chart-label-small", align="centre",
                width=inside.width - 40, max_lines=1, group=spec.id, place=place(sheet, "diagram", "target"),
            )  # fmt: skip
        size = 84 if words else 104
        middle = Point(box.centre.x, box.centre.y - lift)
        draw_value(sheet, f"{spec.id}.value", spec.fact, middle, inside.width - 40, size=size, group=spec.id)
    elif words:
        node_words(
            sheet, f"{spec.id}.target", words, box.centre.x, box.centre.y, LARGE, width=inside.width - 40, group=spec.id,
            place=place(sheet, "diagram", "target"),
        )  # fmt: skip


def reversed_path(rect: Rect) -> tuple[tuple[str, *tuple[float, ...]], ...]:
    """A rectangle drawn the other way round: inside another it is a hole."""
    return (
        ("M", rect.x, rect.y),
        ("L", rect.x, rect.bottom),
        ("L", rect.right, rect.bottom),
        ("L", rect.right, rect.y),
        ("Z",),
    )


def _draw_side(sheet: Sheet, spec: HubSpec, rect: Rect) -> None:
    """A claim about the whole, left of the box."""
    baseline = rect.y + 50
    if spec.side_claim:
        tag(sheet, f"{spec.id}.side.claim", spec.side_claim, rect.x, baseline, spec.id)
        baseline += 50
    said = lines(sheet, spec.side_text)
    if said:
        sheet.text(
            f"{spec.id}.side", said, rect.x, baseline, "chart-label", pitch=36, width=rect.width, group=spec.id,
            place=place(sheet, "diagram", "side_text"),
        )  # fmt: skip
