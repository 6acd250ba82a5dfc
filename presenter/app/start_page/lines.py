"""Text in a box of so many lines, the last one cut with an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextOption


def draw_lines(painter: QPainter, box: QRectF, text: str, most: int) -> int:
    """Draw with the painter's font and pen; what does not fit `most` lines is cut; how many lines it took."""
    metrics = QFontMetricsF(painter.font())
    layout = QTextLayout(text, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(box.width())
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    for number, start in enumerate(starts[:most]):
        last = number == most - 1 and len(starts) > most
        shown = text[start:] if last else text[start : ends[number]]
        if last:
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, box.width())
        place = QPointF(box.x(), box.y() + number * metrics.lineSpacing() + metrics.ascent())
        painter.drawText(place, shown.rstrip())
    return min(len(starts), most)
