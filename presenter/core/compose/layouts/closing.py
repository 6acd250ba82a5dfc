"""The closing slide: the question left open, what was covered, and the list of sources."""

from __future__ import annotations

from presenter.core.chart.draw import draw_chart
from presenter.core.compose.coverage import draw_coverage
from presenter.core.compose.frame import Overflow
from presenter.core.compose.furniture import LEFT, RIGHT, column, columns_width, kicker, place, time_rule
from presenter.core.compose.large_words import LargeWords, draw_large_words
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.source_list import draw_source_list
from presenter.core.geometry import Rect

COVERAGE_Y = 861.0
FOOT = 978.0
WORDS = LargeWords(
    role="closing", baseline=294.0, width=columns_width(6), narrow=752.0, foot=FOOT, standfirst_gap=70, body_gap=66,
    block_gap=48,
)  # fmt: skip


def compose_layout(sheet: Sheet) -> None:
    """Question, second language, standfirst, blocks and coverage in columns 0 to 5; sources, or a chart, beside."""
    spec = sheet.slide.spec
    time_rule(sheet)
    kicker(sheet)
    bottom = draw_large_words(sheet, WORDS, spec.standfirst)
    if sheet.story.board.article and sheet.story.board.article.units:
        crowded = bottom > COVERAGE_Y - 40 and bool(spec.body or spec.blocks)
        baseline = max(COVERAGE_Y, bottom + 52) if crowded else COVERAGE_Y
        lowest = draw_coverage(sheet, LEFT, baseline, columns_width(6))
        if lowest > FOOT + 6:
            sheet.overflows.append(Overflow("coverage.title", lowest - FOOT, place(sheet)))
    if spec.chart and not spec.groups:
        draw_chart(sheet, spec.chart, Rect(column(7), 203, RIGHT - column(7), FOOT - 203))
    else:
        draw_source_list(sheet)
