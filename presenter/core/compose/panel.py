"""The side panel of blocks: headings, texts, chips, claims, origin marks, large numbers and counted cells.

Used beside charts and diagrams, under a big number and on text slides; one block under the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from presenter.core.builds import item_count
from presenter.core.chart.pictogram import draw_counts
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.compose.frame import Ink, Overflow, Pen
from presenter.core.compose.furniture import last_baseline, place
from presenter.core.compose.paragraphs import lines, paragraphs
from presenter.core.compose.sheet import Place, Sheet
from presenter.core.compose.signs import TAG_HEIGHT, chip, tag
from presenter.core.compose.trial import spare
from presenter.core.geometry import Rect
from presenter.core.schema import Block, SlideSpec, Text

SMALLER = (56, 44)
"""What a number too long for the panel's width is set in: sizes of the scale."""
CAP = 0.73
"""Height of capitals and figures in ems: what stands above a baseline."""


class PanelStyle(Struct, frozen=True):
    """Roles and distances of a panel; sizes in su."""

    body: str = "body"
    heading: str = "block-heading"
    number: int = 76
    gap: float = 30
    """Between blocks."""
    rule_gap: float = 30
    """From a rule to what stands on either side of it."""


SIDE = PanelStyle()
TIGHT = PanelStyle(gap=20, rule_gap=20)
"""For a panel that would not fit otherwise: the air gives way, the text never."""
ROOMY = PanelStyle(body="body-large", gap=40, rule_gap=40)
"""For a panel beside a picture that has little to say."""
ROOMY_SHARE = 0.6
WIDE = PanelStyle(body="body-large", heading="block-heading-large", number=92, gap=40, rule_gap=36)


def side_style(sheet: Sheet, blocks: Sequence[Block], rect: Rect) -> PanelStyle:
    """Larger words for a panel that has little to say: they take at most three fifths of its height."""
    roomy = panel_height(sheet, blocks, rect.width, ROOMY) <= ROOMY_SHARE * rect.height
    return ROOMY if roomy and not any(block.counts for block in blocks) else SIDE


def draw_panel(
    sheet: Sheet,
    blocks: Sequence[Block],
    rect: Rect,
    style: PanelStyle = SIDE,
    *,
    head_rule: bool = True,
    key: str = "blocks",
    keep_room: bool = True,
) -> float:
    """Draw the blocks from `rect`'s top and return the lowest ink. More than fits is noted as an overflow.

    A block of a later step keeps its room, so that nothing moves when it appears (`keep_room`); blocks with
    `until` share theirs with what comes after. `head_rule` is the strong line on top.
    """
    top = rect.y
    if head_rule and blocks:
        if any(sheet.shows(block.step) for block in blocks):
            sheet.line(f"{key}.rule", rect.x, top, rect.right, top, Pen(Ink("t1"), 2), "rule", key)
        top += 28
    bottom = top
    previous: Block | None = None
    for number, block in enumerate(blocks):
        gone = block.until is not None and sheet.step > block.until
        waiting = not sheet.shows(block.step)
        if gone or (waiting and (not keep_room or _takes_a_place(blocks, number))):
            continue
        if previous is not None:
            top = bottom + (style.rule_gap if block.rule else _gap(previous, block, style))
        target = spare(sheet) if waiting else sheet
        if block.rule and (previous is not None or not head_rule):
            target.line(f"{key}.{number}.rule", rect.x, top, rect.right, top, Pen(Ink("line"), 1), "rule", key)
            top += style.rule_gap
        bottom = _block(target, block, number, Rect(rect.x, top, rect.width, max(rect.bottom - top, 0)), style, key)
        previous = block
    if bottom > rect.bottom + 1:
        sheet.overflows.append(Overflow(key, bottom - rect.bottom, place(sheet, "blocks")))
    return bottom


def panel_height(
    sheet: Sheet, blocks: Sequence[Block], width: float, style: PanelStyle = SIDE, *, head_rule: bool = True
) -> float:
    """Height of a panel with all its steps shown, without drawing it."""
    aside = spare(sheet)
    return draw_panel(aside, blocks, Rect(0, 0, width, 1e6), style, head_rule=head_rule)


def _takes_a_place(blocks: Sequence[Block], number: int) -> bool:
    """Whether a waiting block will stand where one stands now that will be gone by then."""
    return any(b.until is not None and b.until < blocks[number].step for b in blocks[:number])


def _gap(before: Block, block: Block, style: PanelStyle) -> float:
    """Small signs stand closer together than paragraphs."""
    return 20 if before.chip and block.chip else style.gap


def _block(sheet: Sheet, block: Block, number: int, rect: Rect, style: PanelStyle, key: str) -> float:
    """One block; returns the lowest ink."""
    id_ = f"{key}.{number}"
    bottom = rect.y
    said = sheet.say(block.text)
    if block.heading:
        bottom = _heading(sheet, block, id_, rect, style) + (
            18 if said or block.fact or block.counts or block.claim or block.origin else 0
        )
    if block.fact is not None and block.fact in sheet.story.facts:
        bottom = _number(sheet, block, id_, bottom, rect, style)
    elif said and block.chip:
        baseline = bottom + 22
        last = chip(
            sheet,
            id_,
            block.chip,
            said,
            rect.x,
            baseline,
            width=rect.width,
            group=key,
            place=written_at(sheet, block, "text"),
        )
        bottom = max(last + 8, baseline + TAG_HEIGHT - 22)
        if block.claim:
            bottom = _signed(sheet, block, id_, bottom + 14, rect, style, "")
    elif said or block.claim or block.origin:
        bottom = _signed(sheet, block, id_, bottom, rect, style, block.text)
    if block.counts is not None:
        top = bottom + (24 if bottom > rect.y else 0)
        bottom = draw_counts(sheet, block.counts, Rect(rect.x, top, rect.width, 0), f"{id_}.counts")
    return bottom


def _heading(sheet: Sheet, block: Block, id_: str, rect: Rect, style: PanelStyle) -> float:
    size = sheet.style(style.heading).size
    piece = sheet.text(
        f"{id_}.heading", lines(sheet, block.heading), rect.x, rect.y + CAP * size + 4, style.heading, width=rect.width,
        group=id_, place=written_at(sheet, block, "heading"),
    )  # fmt: skip
    return last_baseline(piece, rect.y) + 0.2 * size


def _number(sheet: Sheet, block: Block, id_: str, top: float, rect: Rect, style: PanelStyle) -> float:
    """A fact shown large, its mark before it and its caption under it."""
    assert block.fact is not None  # noqa: S101  # the caller looked
    fact = sheet.fact(block.fact)
    baseline = top + CAP * style.number
    radius = 11.0
    sheet.mark(
        f"{id_}.mark", block.origin or fact.origin, rect.x + radius, baseline - CAP * style.number / 2, radius, "amber", group=id_,
        facts=(fact.id,),
    )  # fmt: skip
    left = rect.x + 2 * radius + 18
    said = sheet.number(fact.id)
    fits = (
        size for size in (style.number, *SMALLER) if value_width(sheet, said, size, "value-hero") <= rect.right - left
    )
    size = next(fits, SMALLER[-1])
    piece = value_text(
        sheet,
        f"{id_}.value",
        said,
        left,
        baseline,
        size,
        group=id_,
        role="value-hero",
        sources=[ref.id for ref in fact.sources],
    )
    if piece.rect.right > rect.right + 1:
        sheet.overflows.append(Overflow(piece.id, piece.rect.right - rect.right, written_at(sheet, block, "fact")))
    words = block.text or fact.spec.label
    if block.chip:
        last = chip(sheet, id_, block.chip, sheet.say(words), rect.x, baseline + 48, width=rect.width, group=id_)
        return last + 8
    return _signed(sheet, block, id_, baseline + 20, rect, style, words, marked=True)


def _signed(
    sheet: Sheet, block: Block, id_: str, top: float, rect: Rect, style: PanelStyle, words: Text, *,
    marked: bool = False,
) -> float:  # fmt: skip
    """A text with the mark of its origin and the tag of its claim in front."""
    said = sheet.say(words)
    size = sheet.style(style.body).size
    baseline = top + CAP * size + 6
    indent = 0.0
    if block.origin and not marked:
        sheet.mark(f"{id_}.mark", block.origin, rect.x + 9, baseline - 0.36 * size, 8, "t1", group=id_)
        indent = 30
    last = baseline
    if block.claim:
        right = tag(sheet, f"{id_}.claim", block.claim, rect.x + indent, baseline - 1, group=id_)
        wide = sheet.extent(said, style.body)[0]
        if said and right + 16 + wide <= rect.right:
            indent = right + 16 - rect.x
        elif said:
            baseline += 44
            last = baseline
    if said:
        ink = "t1" if block.origin else None
        last = paragraphs(
            sheet, f"{id_}.text", words, rect.x + indent, baseline, style.body, width=rect.width - indent, ink=ink,
            group=id_, place=written_at(sheet, block, "text"), first=block.step if block.steps else None,
        )  # fmt: skip
    return last + (TAG_HEIGHT - 21 if block.claim and last == baseline else 0.25 * size)


def written_at(sheet: Sheet, block: Block, key: str) -> Place:
    """Where a block was written: in the slide's list wherever it is drawn, or as the slide's body."""
    for number, written in enumerate(sheet.slide.spec.blocks):
        if written is block:
            return place(sheet, "blocks", number, key)
    return place(sheet, "body")


def blocks_of(spec: SlideSpec) -> list[Block]:
    """The panel of a slide: its body is the first text."""
    if not spec.body:
        return list(spec.blocks)
    by_item = spec.steps and item_count(spec.body) > 0
    return [Block(text=spec.body, step=1 if by_item else 0, steps=by_item), *spec.blocks]
