"""Painting the charts under the lanes: lines, steps or bars, values beside their marks, what is chosen ringed."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from presenter.app.strip.chart_rows import BAR, NAME_X, NAMES, ChartRow
from presenter.app.strip.picture import Picture
from presenter.app.strip.style import StripStyle
from presenter.core.compose.frame import Ink, Mark
from presenter.core.geometry import Rect
from presenter.scene.paint import paint_mark

RADIUS = 4.5
BASELINE = 4.0
"""From the middle of a line of text to its baseline."""


def paint_chart(painter: QPainter, chart: ChartRow, picture: Picture, style: StripStyle, width: float) -> None:
    """It breaks at the edge of what was known, and each value says its number where there is room."""
    series, area = chart.series, chart.area
    _paint_name(painter, chart, style)
    painter.fillRect(QRectF(0, area.bottom - 1, width, 1), style.colour("grid", 0.6))
    for text, x, y in chart.ticks:
        painter.fillRect(QRectF(area.x, round(y), area.width, 1), style.colour("grid", 0.6))
        if text:
            _say(painter, text, x, y + BASELINE, style, "t3", style.font())
    painter.save()
    painter.setClipRect(QRectF(area.x - 8, area.y, area.width + 16, area.height))
    if series.bars:
        _paint_bars(painter, chart, style)
    else:
        painter.save()
        painter.setClipRect(
            QRectF(*area), Qt.ClipOperation.IntersectClip
        )  # a line that comes from before begins at the edge
        _paint_line(painter, chart, picture, style)
        painter.restore()
    for point, place in chart.points:
        mark = Mark(
            id="", rect=Rect(place.x - RADIUS, place.y - RADIUS, 2 * RADIUS, 2 * RADIUS), role="", origin=point.origin,
            centre=place, radius=RADIUS, ink=Ink(series.colour),
        )  # fmt: skip
        if not series.bars:
            paint_mark(painter, mark, style.theme)
        if point in chart.lit:
            painter.setPen(QPen(style.colour("amber"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(place.x, place.y), RADIUS + 3, RADIUS + 3)
    for text, x, baseline in chart.labels:
        box = QRectF(x - 2, baseline - 11, style.width(text, bold=True) + 4, 14)
        painter.fillRect(box, style.colour("bg"))
        _say(painter, text, x, baseline, style, "t1", style.font(bold=True))
    painter.restore()


def _paint_name(painter: QPainter, chart: ChartRow, style: StripStyle) -> None:
    """What and in what; of a folded row in one line, the unit only where it has room."""
    name, note, y = chart.series.name, chart.series.note, chart.area.y
    first, second = NAMES if not chart.folded else (chart.area.centre.y + BASELINE,) * 2
    x, room = NAME_X, chart.area.x - NAME_X - 6
    if not chart.folded:
        first, second = y + first, y + second
    font = style.font(bold=True)
    shown = name
    if style.width(name, bold=True) > room:
        shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room)
    _say(painter, shown, x, first, style, "t1", font)
    if chart.folded:
        x += style.width(name, bold=True) + 6
        if x - NAME_X + style.width(note) > room:
            return
    _say(painter, note, x, second, style, "t3", style.font())


def _paint_bars(painter: QPainter, chart: ChartRow, style: StripStyle) -> None:
    """From zero; what another source says is an outline, as hollow marks are."""
    base = chart.y(chart.series.base)
    colour = style.colour(chart.series.colour)
    painter.fillRect(QRectF(chart.area.x, round(base), chart.area.width, 1), style.colour("line"))
    for point, place in chart.points:
        bar = QRectF(place.x - BAR / 2, min(place.y, base), BAR, max(1.0, abs(place.y - base)))
        if point.origin == "article":
            painter.fillRect(bar, colour)
        else:
            painter.setPen(QPen(colour, 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.adjusted(0.6, 0.6, -0.6, 0))


def _paint_line(painter: QPainter, chart: ChartRow, picture: Picture, style: StripStyle) -> None:
    scale, series = picture.scale, chart.series
    places = [(point, scale.x(point.days), chart.y(point.share)) for point in series.points]
    pen = QPen(style.colour(series.colour), 2)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    for (before, x0, y0), (after, x1, y1) in pairwise(places):
        if before.after != after.after:
            continue
        if series.held:
            painter.drawPolyline([QPointF(x0, y0), QPointF(x1, y0), QPointF(x1, y1)])
        else:
            painter.drawLine(QLineF(x0, y0, x1, y1))
    if series.held and places:
        known = [place for place in places if not place[0].after] or places
        end = picture.edge if picture.edge is not None else scale.x1
        if end > known[-1][1]:
            painter.drawLine(QLineF(known[-1][1], known[-1][2], min(end, known[-1][1] + 60), known[-1][2]))


def _say(painter: QPainter, text: str, x: float, baseline: float, style: StripStyle, token: str, font: QFont) -> None:
    painter.setFont(font)
    painter.setPen(style.colour(token))
    painter.drawText(QPointF(x, baseline), text)
