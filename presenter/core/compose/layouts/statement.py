"""One sentence, large and alone; a quieter one may support it."""

from __future__ import annotations

from presenter.core.compose.block_row import block_row_height, draw_block_row
from presenter.core.compose.collisions import note_low
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import (
    CONTENT_BOTTOM,
    LEFT,
    WIDTH,
    kicker,
    last_baseline,
    place,
    readable_width,
    time_rule,
)
from presenter.core.compose.paragraphs import lines, paragraphs, paragraphs_height
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet

ROLE_LINES = (("title", 3), ("closing", 4), ("headline", 6))
"""Roles for the sentence and the lines each may take: the largest that holds it is taken."""
TOP = 200.0
CAP = 0.74
RULE = 72.0
"""From the sentence's last baseline to the short rule, and a little less from there to the support."""


def compose_layout(sheet: Sheet) -> None:
    """Time rule, chapter, the sentence a little above the middle, its support under a short rule, blocks at the foot."""
    spec = sheet.slide.spec
    time_rule(sheet)
    kicker(sheet)
    sentence = lines(sheet, spec.title)
    role = next(
        (role for role, most in ROLE_LINES if sheet.extent(sentence, role, width=WIDTH)[1] <= most), ROLE_LINES[-1][0]
    )
    scale = ROLES[role]
    pitch, cap = scale.line_pitch(sheet.language), CAP * scale.style(sheet.language).size
    count = sheet.extent(sentence, role, width=WIDTH)[1]
    width = readable_width(sheet, "standfirst")
    support = [text for text in (spec.standfirst, spec.body) if sheet.say(text)]
    height = cap + pitch * (count - 1) + (RULE + 64 if support else 0)
    height += sum(paragraphs_height(sheet, text, "standfirst", width) for text in support) + 62 * (len(support) - 1)
    signs = block_row_height(sheet, spec.blocks, LEFT, WIDTH)
    room = CONTENT_BOTTOM - (signs + 40 if signs else 0) - TOP
    first = TOP + cap + max(0.0, (room - height) * 0.44)
    piece = sheet.text(
        "headline", sentence, LEFT, first, role, width=WIDTH, max_lines=ROLE_LINES[-1][1], place=place(sheet, "title")
    )
    bottom = last_baseline(piece, first)
    if support:
        sheet.line("statement.rule", LEFT, bottom + RULE, LEFT + 112, bottom + RULE, Pen(Ink("amber"), 4))
        bottom += RULE + 2
    for key in ("standfirst", "body"):
        text = getattr(spec, key)
        if sheet.say(text):
            bottom = paragraphs(
                sheet, key, text, LEFT, bottom + 62, "standfirst", width=width, place=place(sheet, key),
                first=1 if spec.steps and key == "body" else None,
            )  # fmt: skip
    if signs:
        bottom = draw_block_row(sheet, spec.blocks, LEFT, max(bottom + 40, CONTENT_BOTTOM - signs), WIDTH)
    note_low(sheet, "headline", bottom, CONTENT_BOTTOM + 16, place(sheet, "title"))
