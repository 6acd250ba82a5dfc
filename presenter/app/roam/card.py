"""Under the timeline: what is known of the chosen event, and the slide that Enter goes to."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from presenter.app.roam.band import RoamBand
from presenter.app.strip.style import CORRECTION, StripStyle
from presenter.core.compose.frame import Ink, Mark
from presenter.core.geometry import Point, Rect
from presenter.core.timeline.telling import Telling
from presenter.scene.paint import paint_mark

HEIGHT = 86.0
FIRST = 24.0
"""Baseline of its first line."""
SIDE = 16.0
TITLE_PX = 16
TEXT_PX = 13
LINE = 18.0
GAP = 12.0
RADIUS = 5.0
PICTURE_AIR = 8.0
MOST_PICTURE = 124.0
"""Width of a picture at most."""


class RoamCard(RoamBand):
    """Date and title, at most two lines of text, and a line of sources; empty while nothing is chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.telling: Telling | None = None
        self.picture: QImage | None = None
        self.aim = ""
        """Where Enter leads, in words; how many events there are while none is chosen."""

    def set_style(self, style: StripStyle) -> None:
        """Another look."""
        self.style_ = style
        self.update()

    def tell(self, telling: Telling | None, aim: str, picture: QImage | None = None) -> None:
        """Another event, or none; `picture` is the one on its card."""
        self.telling, self.aim, self.picture = telling, aim, picture
        told = telling or Telling("", "", "", "", "", "context", None)
        self.setAccessibleName(
            " ".join(
                filter(None, (told.date, told.title, *told.claims, told.text, told.correction, told.sources, told.alt))
            )
        )
        self.update()

    def paint_here(self, painter: QPainter, style: StripStyle) -> None:
        if self.telling is not None:
            self._paint(painter, self.telling, style)
        else:
            _say(painter, self.aim, SIDE, FIRST, style, "t3", style.font(TEXT_PX))

    def _paint_picture(self, painter: QPainter) -> float:
        """The event's picture at the left, whole; the width it takes."""
        if self.picture is None or self.picture.isNull():
            return 0.0
        high, wide = HEIGHT - 2 * PICTURE_AIR, MOST_PICTURE
        scale = min(wide / self.picture.width(), high / self.picture.height())
        width, height = self.picture.width() * scale, self.picture.height() * scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(SIDE, (HEIGHT - height) / 2, width, height), self.picture)
        return width + GAP

    def _paint(self, painter: QPainter, told: Telling, style: StripStyle) -> None:
        left, right = SIDE + self._paint_picture(painter), self.width_here - SIDE
        baseline = FIRST
        x = _say(painter, told.date, left, baseline, style, "amber", style.font(TEXT_PX, bold=True)) + GAP
        aim_width = style.width(self.aim, TEXT_PX)
        title = style.font(TITLE_PX, bold=True)
        _say(
            painter, _cut(painter, told.title, title, right - aim_width - 2 * GAP - x), x, baseline, style, "t1", title
        )
        token = "t2" if told.slide is not None else "t3"
        _say(painter, self.aim, right - aim_width, baseline, style, token, style.font(TEXT_PX))
        baseline += LINE + 2
        lines = 2
        if told.correction:
            text = CORRECTION + told.correction
            font = style.font(TEXT_PX)
            _say(painter, _cut(painter, text, font, right - left), left, baseline, style, "fix", font)
            baseline, lines = baseline + LINE, 1
        if told.claims:
            said, font = " · ".join(told.claims), style.font(TEXT_PX)
            _say(painter, _cut(painter, said, font, right - left), left, baseline, style, "t1", font)
            baseline, lines = baseline + LINE, lines - 1
        for line in _wrapped(painter, told.text, style.font(TEXT_PX), right - left, lines) if lines else ():
            _say(painter, line, left, baseline, style, "t2", style.font(TEXT_PX))
            baseline += LINE
        if told.sources:
            mark = Mark(
                id="", rect=Rect(-8, -8, 16, 16), role="", origin=told.origin, centre=Point(0, 0), radius=8,
                ink=Ink("t2"),
            )  # fmt: skip
            painter.save()
            painter.translate(left + RADIUS, baseline - 4.5)
            painter.scale(RADIUS / 8, RADIUS / 8)
            paint_mark(painter, mark, style.theme)
            painter.restore()
            font, x = style.font(), left + 2 * RADIUS + 6
            _say(painter, _cut(painter, told.sources, font, right - x), x, baseline, style, "t3", font)


def _say(painter: QPainter, text: str, x: float, baseline: float, style: StripStyle, token: str, font: QFont) -> float:
    """A line of text; where it ends."""
    painter.setFont(font)
    painter.setPen(style.colour(token))
    painter.drawText(QPointF(x, baseline), text)
    return x + painter.fontMetrics().horizontalAdvance(text)


def _cut(painter: QPainter, text: str, font: QFont, room: float) -> str:
    painter.setFont(font)
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(max(0, room)))


def _wrapped(painter: QPainter, text: str, font: QFont, room: float, most: int) -> list[str]:
    """The text in at most so many lines; the last is cut where there are more."""
    if not text:
        return []
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        starts.append(line.textStart())
    layout.endLayout()
    lines = [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(painter, text[starts[most - 1] :], font, room)]
    return lines
