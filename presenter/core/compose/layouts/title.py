"""The title slide: the question large at the left, the story's one chart true to scale at the right."""

from __future__ import annotations

from presenter.core.chart.draw import draw_chart
from presenter.core.chart.fit import Fit
from presenter.core.compose.furniture import (
    LEFT,
    RIGHT,
    WIDTH,
    column,
    columns_width,
    headline,
    kicker,
    last_baseline,
    place,
    second_language,
    time_rule,
)
from presenter.core.compose.panel import draw_panel, paragraphs
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect

HEADLINE_Y = 332.0
CHART_TOP = 203.0
FOOT = 980.0
WORDS_WIDTH = 830.0


def compose_layout(sheet: Sheet) -> None:
    """Headline in columns 0 to 6, second language, standfirst, body and blocks; the chart in columns 7 to 11."""
    spec = sheet.slide.spec
    time_rule(sheet)
    kicker(sheet)
    wide = columns_width(7) if spec.chart else WIDTH
    last = headline(sheet, width=wide, role="title", baseline=HEADLINE_Y, max_lines=3)
    last = (
        second_language(sheet, last + 20, role="second-language-large", width=wide)
        if sheet.story.languages[1:]
        else last
    )
    said = sheet.say(spec.standfirst) or sheet.say(sheet.story.board.subtitle)
    narrow = min(wide, WORDS_WIDTH)
    if said:
        piece = sheet.text(
            "standfirst",
            said,
            LEFT,
            last + 88,
            "standfirst",
            width=narrow,
            max_lines=4,
            place=place(sheet, "standfirst"),
        )
        last = last_baseline(piece, last + 88)
    body = sheet.say(spec.body)
    if body:
        last = paragraphs(sheet, "body", body, Rect(LEFT, last + 66, narrow, 0), "body", at=("body",))
    if spec.blocks:
        draw_panel(sheet, spec.blocks, Rect(LEFT, last + 44, narrow, FOOT - last - 44), head_rule=False)
    if spec.chart:
        area = Rect(column(7), CHART_TOP, RIGHT - column(7), FOOT - CHART_TOP)
        draw_chart(sheet, spec.chart, area, Fit(low_heading=True))
