"""The pictures of labels that move: words with what they knock out, and lines to marks, each kept and in device pixels."""

from __future__ import annotations

from itertools import pairwise
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPixmap

from presenter.app.strip.mark_painting import label_look
from presenter.app.strip.style import StripStyle
from presenter.core.timeline.items import PlacedLabel
from presenter.core.timeline.meeting import Extent

AIR, BAR_AIR = 2.0, 4.0
"""Beside a label, knocked out with it; on a bar."""


def label_card(
    label: PlacedLabel, style: StripStyle, ratio: float, *, knock: bool, on_bar: bool = False
) -> tuple[float, float, QPixmap]:
    """How far left of its words a label's card begins, the card's top, both in units, and the card."""
    box = label.box
    text, token, px, bold = label_look(label, style)
    air = BAR_AIR if on_bar else AIR
    knocked = box.inflated(BAR_AIR) if on_bar else box
    # Whole units above the letters, so that these stand on whole pixels.
    top = label.baseline - px - max(0, ceil(label.baseline - px - knocked.y))
    high = max(knocked.bottom, label.baseline + 4) - top
    down, from_top = label.baseline - top, knocked.y - top
    key = (text, token, px, bold, knock and air, round(down, 1), round(from_top, 1), round(knocked.height, 1))

    def paint(painter: QPainter) -> None:
        if knock:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.fillRect(QRectF(0, from_top, box.width + 2 * air, knocked.height), style.colour("bg"))
        painter.setFont(style.font(px, bold=bold))
        painter.setPen(style.colour(token))
        painter.drawText(QPointF(air, down), text)

    return air, top, style.cards.flat(key, box.width + 2 * air, high, ratio, paint)


def leader_card(label: PlacedLabel, style: StripStyle, ratio: float) -> tuple[float, float, QPixmap]:
    """The line from a mark to its label: its left and its top, in units, and its picture."""
    xs, ys = [point[0] for point in label.leader], [point[1] for point in label.leader]
    left, top = min(xs) - 1, min(ys) - 1
    points = [QPointF(x - left, y - top) for x, y in label.leader]
    key = ("leader", *(round(value, 1) for point in points for value in point.toTuple()))

    def paint(painter: QPainter) -> None:
        painter.setPen(QPen(style.colour("t3"), 1))
        painter.drawPolyline(points)

    return left, top, style.cards.flat(key, max(xs) - left + 1, max(ys) - top + 1, ratio, paint)


def leader_extents(label: PlacedLabel, x0: float) -> list[Extent]:
    """The room of the line to a label that goes with a place."""
    return [
        Extent(x0, min(ax, bx) - 0.5 - x0, x0, max(ax, bx) + 0.5 - x0, min(ay, by), max(ay, by) + 0.5)
        for (ax, ay), (bx, by) in pairwise(label.leader)
    ]
