"""The title slide: the question large at the left, the story's one chart true to scale at the right."""

from __future__ import annotations

from presenter.core.chart.draw import draw_chart
from presenter.core.chart.fit import Fit
from presenter.core.compose.furniture import RIGHT, WIDTH, column, columns_width, kicker, time_rule
from presenter.core.compose.large_words import LargeWords, draw_large_words
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect

CHART_TOP = 203.0
FOOT = 980.0
WORDS_WIDTH = 830.0


def compose_layout(sheet: Sheet) -> None:
    """Headline in columns 0 to 6, second language, standfirst, body and blocks; the chart in columns 7 to 11."""
    spec = sheet.slide.spec
    time_rule(sheet)
    kicker(sheet)
    wide = columns_width(7) if spec.chart else WIDTH
    style = LargeWords(
        role="title", baseline=332.0, width=wide, narrow=min(wide, WORDS_WIDTH), foot=FOOT, standfirst_gap=88,
        body_gap=66, block_gap=44, standfirst_lines=4,
    )  # fmt: skip
    draw_large_words(sheet, style, spec.standfirst or sheet.story.board.subtitle)
    if spec.chart:
        area = Rect(column(7), CHART_TOP, RIGHT - column(7), FOOT - CHART_TOP)
        draw_chart(sheet, spec.chart, area, Fit(low_heading=True))
