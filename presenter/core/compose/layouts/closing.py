"""The closing slide: the question left open, what was covered, and the list of sources."""

from __future__ import annotations

from presenter.core.chart.draw import draw_chart
from presenter.core.compose.coverage import draw_coverage
from presenter.core.compose.frame import Overflow
from presenter.core.compose.furniture import (
    LEFT,
    RIGHT,
    column,
    columns_width,
    headline,
    kicker,
    last_baseline,
    place,
    second_language,
    time_rule,
)
from presenter.core.compose.panel import blocks_of, draw_panel
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.source_list import draw_source_list
from presenter.core.geometry import Rect

QUESTION_Y = 294.0
WORDS_WIDTH = 752.0
COVERAGE_Y = 861.0
FOOT = 978.0


def compose_layout(sheet: Sheet) -> None:
    """Question, second language, standfirst, blocks and coverage in columns 0 to 5; sources, or a chart, beside."""
    spec = sheet.slide.spec
    time_rule(sheet)
    kicker(sheet)
    last = headline(sheet, width=columns_width(6), role="closing", baseline=QUESTION_Y, max_lines=3)
    if sheet.story.languages[1:]:
        last = second_language(sheet, last + 20, role="second-language-large", width=columns_width(6))
    said = sheet.say(spec.standfirst)
    if said:
        piece = sheet.text(
            "standfirst", said, LEFT, last + 70, "standfirst", width=WORDS_WIDTH, place=place(sheet, "standfirst")
        )
        last = last_baseline(piece, last + 70)
    covering = bool(sheet.story.board.article and sheet.story.board.article.units)
    foot = COVERAGE_Y - 40 if covering else FOOT
    blocks = blocks_of(spec)
    bottom = last
    if blocks:
        bottom = draw_panel(sheet, blocks, Rect(LEFT, last + 48, WORDS_WIDTH, FOOT - last - 48), head_rule=False)
    if covering:
        baseline = max(COVERAGE_Y, bottom + 52) if bottom > foot else COVERAGE_Y
        lowest = draw_coverage(sheet, LEFT, baseline, columns_width(6))
        if lowest > FOOT + 6:
            sheet.overflows.append(Overflow("coverage.title", lowest - FOOT, place(sheet)))
    if spec.chart and not spec.groups:
        draw_chart(sheet, spec.chart, Rect(column(7), 203, RIGHT - column(7), FOOT - 203))
    else:
        draw_source_list(sheet)
