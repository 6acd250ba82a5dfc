"""One number, as large as the slide: its cap line is the level of that value in the chart beside it."""

from __future__ import annotations

from presenter.core.chart.draw import draw_chart
from presenter.core.chart.fit import Fit
from presenter.core.chart.points import fact_datum
from presenter.core.compose.frame import Ink, Mark, Overflow, Pen, Shape, TextStyle
from presenter.core.compose.furniture import (
    LEFT,
    RIGHT,
    WIDTH,
    column,
    columns_width,
    kicker,
    last_baseline,
    place,
    second_language,
    time_rule,
)
from presenter.core.compose.giant import SIZES, draw_giant, giant_size, giant_words
from presenter.core.compose.panel import draw_panel
from presenter.core.compose.paragraphs import paragraphs
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.geometry import Rect
from presenter.core.schema.chart import PointSpec

CAP, DIGIT = 0.729, 0.757
"""Cap line and top of the round digits of our display face, in its size."""
BASELINE = 560.0
MESSAGE_Y = 206.0
CHART_TOP = 204.0
FOOT = 980.0
TIE = Pen(Ink("t3"), 1.5, dash=(2, 7))


def compose_layout(sheet: Sheet) -> None:
    """The message over the number, caption and words under it in columns 0 to 4; the chart in columns 6 to 11."""
    spec = sheet.slide.spec
    time_rule(sheet)
    kicker(sheet)
    _message(sheet, column(6) - LEFT - 24 if spec.chart else WIDTH)
    cap_line, number_right = _number(sheet, column(5) - LEFT if spec.chart else WIDTH)
    last = _words(sheet, columns_width(5))
    if spec.blocks and spec.chart:
        draw_panel(sheet, spec.blocks, Rect(LEFT, last + 34, columns_width(5), FOOT - last - 34), head_rule=False)
    elif spec.blocks:
        top = BASELINE + 58
        draw_panel(sheet, spec.blocks, Rect(column(6), top, columns_width(6), FOOT - top), head_rule=False)
    if spec.chart:
        _chart(sheet, cap_line, number_right)


def _message(sheet: Sheet, width: float) -> None:
    """The headline, quieter than the number it introduces: on one line if it can, else on two."""
    said = sheet.say(sheet.slide.spec.title)
    text = said.text.replace("|", "")
    role = "block-heading" if sheet.extent(text, "block-heading")[0] <= width else "body-large"
    lines = sheet.extent(text, role, width=width, bold=True)[1]
    sheet.text(
        "headline", Said(text, said.facts), LEFT, MESSAGE_Y - 40 * (lines - 1), role, width=width, max_lines=2, bold=True, ink="t1",
        pitch=40, place=place(sheet, "title"),
    )  # fmt: skip


def _number(sheet: Sheet, width: float) -> tuple[float, float]:
    """The number on its baseline; returns its cap line and right edge."""
    written = sheet.slide.spec.number
    if written is None or written.fact not in sheet.story.facts:
        return BASELINE - _cap(sheet, SIZES[0]), LEFT
    fact = sheet.fact(written.fact)
    giant = giant_words(sheet, fact.id, sheet.say(written.caption).text)
    size = giant_size(sheet, giant, width)
    event = fact_datum(sheet, PointSpec(fact=fact.id), "number").event
    right = draw_giant(sheet, giant, LEFT, BASELINE, size, sources=[ref.id for ref in fact.sources], event=event)
    if right > LEFT + width + 1:
        sheet.overflows.append(Overflow("number", right - LEFT - width, place(sheet, "number")))
    return BASELINE - _cap(sheet, size), right


def _cap(sheet: Sheet, size: int) -> float:
    """How high the cap line is: a story's own figures may be lower or higher than ours."""
    if "serif" not in sheet.story.fonts:
        return CAP * size
    return -sheet.measure.ink("0", TextStyle("serif", size, bold=True, language=sheet.language)).y * CAP / DIGIT


def _words(sheet: Sheet, width: float) -> float:
    """Caption, second language, standfirst and body; returns the last baseline."""
    spec = sheet.slide.spec
    caption = sheet.say(spec.number.caption) if spec.number else Said("")
    last = BASELINE + 44
    if caption:
        piece = sheet.text(
            "caption",
            caption,
            LEFT,
            BASELINE + 95,
            "block-heading-large",
            width=width,
            max_lines=2,
            place=place(sheet, "number", "caption"),
        )
        last = last_baseline(piece, BASELINE + 95)
    last = second_language(sheet, last, width=width)
    said = sheet.say(spec.standfirst)
    if said:
        piece = sheet.text(
            "standfirst",
            said,
            LEFT,
            last + 64,
            "standfirst",
            width=width,
            max_lines=3,
            place=place(sheet, "standfirst"),
        )
        last = last_baseline(piece, last + 64)
    if spec.body:
        last = paragraphs(
            sheet, "body", spec.body, LEFT, last + 62, "body", width=width, place=place(sheet, "body"),
            first=1 if spec.steps else None,
        )  # fmt: skip
    return last


def _chart(sheet: Sheet, cap_line: float, number_right: float) -> None:
    """The chart, its scale fixed so that the number's value lies on the number's cap line; then the tie."""
    spec = sheet.slide.spec
    assert spec.chart is not None  # noqa: S101  # the caller looked
    fact = sheet.story.facts.get(spec.number.fact) if spec.number else None
    level = (fact.value, cap_line) if fact and fact.quantity and fact.value > 0 else None
    area = Rect(column(6), CHART_TOP, RIGHT - column(6), FOOT - CHART_TOP)
    before = len(sheet.pieces)
    draw_chart(sheet, spec.chart, area, Fit(level=level))
    if fact is None or level is None:
        return
    for piece in sheet.pieces[before:]:
        if isinstance(piece, Mark) and fact.id in piece.facts and abs(piece.centre.y - level[1]) < 1:
            _tie(sheet, piece, number_right, before)
            return


def _tie(sheet: Sheet, mark: Mark, number_right: float, before: int) -> None:
    """Two equal marks on one level, joined by dots behind the chart."""
    start = number_right + 48
    y = mark.centre.y
    if start + 60 > mark.centre.x:
        return
    tie: Shape = sheet.shape("number.tie", (("M", start + 18, y), ("L", mark.centre.x - 16, y)), "tie", pen=TIE)
    sheet.pieces.remove(tie)
    sheet.pieces.insert(before, tie)
    sheet.mark("number.mark", mark.origin, start, y, mark.radius, mark.ink, facts=mark.facts, event=mark.event)
