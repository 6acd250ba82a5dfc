"""PySide6 6.12.0 on Python below 3.12 gives away a reference to None per call and aborts after some thousands."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen, QTransform

CALLS = 400


def test_calls_that_return_nothing_keep_their_references_to_none(qapp) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    pen, font, path, transform, thing, timer = QPen(), QFont(), QPainterPath(), QTransform(), QObject(), QTimer()
    calls = (
        lambda: painter.setPen(pen),
        lambda: painter.setFont(font),
        lambda: painter.drawLine(QPointF(), QPointF(4, 4)),
        lambda: painter.fillRect(QRectF(0, 0, 2, 2), QColor("red")),
        painter.save,
        painter.restore,
        lambda: pen.setWidthF(1.5),
        lambda: font.setPixelSize(12),
        lambda: path.lineTo(3, 3),
        transform.reset,
        lambda: thing.setObjectName("name"),
        lambda: timer.setInterval(50),
        lambda: image.fill(QColor("white")),
    )
    lost = {}
    for number, call in enumerate(calls):
        before = sys.getrefcount(None)
        for _ in range(CALLS):
            call()
        lost[number] = before - sys.getrefcount(None)
    painter.end()
    assert all(count < CALLS // 2 for count in lost.values()), lost
