"""The words of a slide that opens or ends a talk: a large headline, its second language, and what stands under it."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.compose.furniture import LEFT, headline, last_baseline, place, second_language
from presenter.core.compose.panel import draw_panel
from presenter.core.compose.paragraphs import paragraphs
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.core.schema import Text

MOST_LINES = 3
"""Of the headline."""


class LargeWords(Struct, frozen=True):
    """Role and first baseline of the headline; widths of it and of what is under it; gaps between baselines, in su."""

    role: str
    baseline: float
    width: float
    narrow: float
    foot: float
    """Blocks end here."""
    standfirst_gap: float
    body_gap: float
    block_gap: float
    standfirst_lines: int | None = None


def draw_large_words(sheet: Sheet, style: LargeWords, standfirst: Text) -> float:
    """Headline, second language, standfirst, body and blocks in columns from the left; returns the lowest ink."""
    spec = sheet.slide.spec
    last = headline(sheet, width=style.width, role=style.role, baseline=style.baseline, max_lines=MOST_LINES)
    if sheet.story.languages[1:]:
        last = second_language(sheet, last + 20, role="second-language-large", width=style.width)
    said = sheet.say(standfirst)
    if said:
        last += style.standfirst_gap
        piece = sheet.text(
            "standfirst", said, LEFT, last, "standfirst", width=style.narrow, max_lines=style.standfirst_lines,
            place=place(sheet, "standfirst"),
        )  # fmt: skip
        last = last_baseline(piece, last)
    if spec.body:
        last = paragraphs(
            sheet, "body", spec.body, LEFT, last + style.body_gap, "body", width=style.narrow, place=place(sheet, "body"),
            first=1 if spec.steps else None,
        )  # fmt: skip
    if not spec.blocks:
        return last
    top = last + style.block_gap
    return draw_panel(sheet, spec.blocks, Rect(LEFT, top, style.narrow, style.foot - top), head_rule=False)
