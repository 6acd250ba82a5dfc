"""A picture to the slide's edges. Nothing stands on it: its words have clean ground at the foot, cut out of it."""

from __future__ import annotations

from presenter.core.compose.block_row import block_row_height, draw_block_row
from presenter.core.compose.collisions import note_low
from presenter.core.compose.frame import Ink
from presenter.core.compose.furniture import (
    KICKER_Y,
    LEFT,
    WIDTH,
    columns_width,
    headline,
    kicker,
    last_baseline,
    place,
    standfirst,
    time_rule,
)
from presenter.core.compose.paragraphs import lines, paragraphs
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.source_line import source_items
from presenter.core.compose.trial import spare
from presenter.core.geometry import SLIDE, Rect

RULE_GROUND = 108.0
"""Height of the ground under the time rule, which is drawn where the slide speaks of a stretch of time."""
SWITCH_GROUND = KICKER_Y + 32.0
FOOT_LINE, FOOT_LINES = 984.0, 956.0
"""The ground of the source line, of one line and of two, goes from here to the slide's foot."""
PANEL = LEFT + columns_width(7) + 48
KICKER_DROP, HEADLINE_DROP, HEADLINE_ALONE = 62.0, 80.0, 92.0
HIGHEST = 300.0
"""Words that would reach higher than this leave too little of the picture."""


def draw_full_picture(sheet: Sheet, file: str) -> None:
    """The picture; ground for time rule and source line; chapter, headline, words and credit on a panel at the left."""
    spec = sheet.slide.spec
    sheet.picture("picture", SLIDE, file, sheet.say(spec.alt).text, behind=True)
    ruled = sheet.slide.period is not None
    upper = SWITCH_GROUND if spec.switches else RULE_GROUND if ruled else 0.0
    if upper:
        _ground(sheet, "ground.rule", Rect(0, 0, SLIDE.width, upper))
    if ruled:
        time_rule(sheet)
    height = _words(spare(sheet), 0.0)
    foot = _foot(sheet)
    top = foot - height
    _ground(sheet, "ground.words", Rect(0, top, PANEL, height))
    _ground(sheet, "ground.foot", Rect(0, foot, SLIDE.width, SLIDE.height - foot))
    _words(sheet, top)
    note_low(sheet, "headline", HIGHEST, top, place(sheet, "body" if spec.body else "title"))


def _ground(sheet: Sheet, id_: str, rect: Rect) -> None:
    sheet.box(id_, rect, "ground", fill=Ink("bg"), group="ground")


def _foot(sheet: Sheet) -> float:
    """Where the ground of the source line begins: a long line takes two."""
    wide = sum(sheet.width(text, "source-line") + 54 for _, text, _ in source_items(sheet))
    return FOOT_LINES if wide > WIDTH - 160 else FOOT_LINE


def _words(sheet: Sheet, top: float) -> float:
    """Set the words from `top` down; returns the height they need."""
    spec = sheet.slide.spec
    named = bool(spec.section or spec.claim)
    if named:
        kicker(sheet, top + KICKER_DROP)
    width = PANEL - LEFT - 48
    baseline = top + (KICKER_DROP + HEADLINE_DROP if named else HEADLINE_ALONE)
    bottom = headline(sheet, width=width, baseline=baseline, max_lines=3)
    bottom = standfirst(sheet, bottom, width=width, max_lines=3)
    if spec.body:
        bottom = paragraphs(
            sheet, "body", spec.body, LEFT, bottom + 60, "body", width=width, place=place(sheet, "body"),
            first=1 if spec.steps else None,
        )  # fmt: skip
    if spec.blocks:
        row = block_row_height(sheet, spec.blocks, LEFT, width)
        draw_block_row(sheet, spec.blocks, LEFT, bottom + 36, width)
        bottom += 36 + row
    credit = lines(sheet, spec.by)
    if credit:
        piece = sheet.text(
            "picture.credit", credit, LEFT, bottom + 50, "chart-label-small", ink="t3", width=width,
            place=place(sheet, "by"),
        )  # fmt: skip
        bottom = last_baseline(piece, bottom + 50)
    return bottom + 18 - top
