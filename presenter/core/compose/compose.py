"""compose: story, cursor, language and measure in, Frame out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module

from presenter.core.compose.frame import Frame
from presenter.core.compose.measure import Measure
from presenter.core.compose.sheet import ChartView, Sheet
from presenter.core.compose.source_line import footer
from presenter.core.compose.unfit import tell_unfit
from presenter.core.deck import Cursor, shown_slide
from presenter.core.story import Story

LAYOUTS: dict[str, str] = {
    "title": "title",
    "section": "section",
    "agenda": "agenda",
    "statement": "statement",
    "big-number": "big_number",
    "text": "text",
    "event": "event",
    "quote": "quote",
    "picture": "picture",
    "comparison": "comparison",
    "cards": "cards",
    "matrix": "matrix",
    "table": "table",
    "chart": "chart",
    "small-multiples": "small_multiples",
    "diagram": "diagram",
    "fork": "diagram",
    "timeline": "timeline",
    "sources": "sources",
    "closing": "closing",
}
"""Layout name to its module in `layouts`, each with one function `compose_layout(sheet)`; loaded when used."""


@cache
def _layout(name: str) -> Callable[[Sheet], None]:
    module = import_module(f"presenter.core.compose.layouts.{LAYOUTS[name]}")
    layout: Callable[[Sheet], None] = module.compose_layout
    return layout


def compose(
    story: Story,
    cursor: Cursor,
    language: str,
    measure: Measure,
    *,
    after: bool = False,
    views: Mapping[str, ChartView] | None = None,
    still: bool = False,
) -> Frame:
    """The frame of one step of one slide in one state. `after` shows what is dated after the article.

    In a `still` picture, which nobody can click, switches only say what is chosen.
    """
    if story.fonts:
        from presenter.core.compose.own_fonts import OwnMeasure  # few stories bring fonts

        own = measure = OwnMeasure(measure, story.fonts)
    slide = shown_slide(story, cursor)
    sheet = Sheet(story, slide, cursor.step, language, measure, after=after or slide.after, views=views or {})
    _layout(slide.spec.layout)(sheet)
    footer(sheet)
    if slide.switches:
        from presenter.core.compose.switches import draw_switches  # few slides have them

        draw_switches(sheet, still=still)
    tell_unfit(sheet)
    return own.dressed(sheet.frame()) if story.fonts else sheet.frame()
