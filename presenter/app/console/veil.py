"""What lies between the talk and the audience, said over the console's preview: black, white, or a frozen picture."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from presenter.app.console.look import AMBER, ON_AMBER, T1, sized
from presenter.app.stage import StageView
from presenter.app.tools.case import ToolCase

SHADE = {"black": QColor(0, 0, 0, 205), "white": QColor(255, 255, 255, 215)}
WORDS_ON = {"black": T1, "white": ON_AMBER}
INSET = 0.24
"""Of the slide's width: the frozen picture in its corner."""


class Veil(QWidget):
    """Over a preview; the mouse goes through it."""

    def __init__(self, tools: ToolCase, stage: StageView, frozen_picture: Callable[[], QPixmap | None]) -> None:
        """`frozen_picture` is what the audience keeps seeing."""
        super().__init__(stage)
        self._tools, self._stage, self._frozen_picture = tools, stage, frozen_picture
        self._small: tuple[tuple[int, int, int], QPixmap] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        tools.changed.connect(self.renew)
        stage.resized.connect(self.renew)
        stage.installEventFilter(self)
        self.renew()

    @property
    def cover(self) -> str:
        """`black`, `white`, or nothing."""
        return self._tools.made.cover if self._tools.made is not None else ""

    @property
    def frozen(self) -> bool:
        return self._tools.made is not None and self._tools.made.held is not None

    def words(self) -> str:
        """What it says."""
        if self.cover:
            return self.tr("Black for the audience") if self.cover == "black" else self.tr("White for the audience")
        return self.tr("The audience still sees this") if self.frozen else ""

    def renew(self) -> None:
        """As the toolbox says."""
        self.setGeometry(self._stage.rect())
        self.setVisible(bool(self.cover) or self.frozen)
        self.setAccessibleName(self.words())
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Charts and the layer of tools come later, and lie beneath.
        if watched is self._stage and event.type() is QEvent.Type.ChildAdded and self.isVisible():
            self.raise_()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()  # a painter left open takes the process with it

    def _paint(self, painter: QPainter) -> None:
        place = self._stage.slide_rect()
        unit = place.width() / 1072
        if self.cover:
            painter.fillRect(place, SHADE[self.cover])
            painter.setFont(sized(self.font(), 34 * unit, bold=True))
            painter.setPen(QColor(WORDS_ON[self.cover]))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.words())
        elif self.frozen:
            self._paint_frozen(painter, place, unit)

    def _small_of(self, picture: QPixmap, size: QSize) -> QPixmap:
        """Scaled once, as finely as it can be."""
        key = (picture.cacheKey(), size.width(), size.height())
        if self._small is None or self._small[0] != key:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._small = (key, picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
        return self._small[1]

    def _paint_frozen(self, painter: QPainter, place: QRectF, unit: float) -> None:
        """An amber frame, and small in the corner the picture that the audience keeps."""
        picture = self._frozen_picture()
        if picture is None:
            return
        width = place.width() * INSET
        inset = QRectF(0, 0, width, width * 9 / 16)
        inset.moveBottomRight(place.bottomRight() - QRectF(0, 0, 14 * unit, 14 * unit).bottomRight())
        painter.setPen(Qt.PenStyle.NoPen)
        font = sized(self.font(), 15 * unit, bold=True)
        painter.setFont(font)
        wide = max(width, painter.fontMetrics().horizontalAdvance(self.words()) + 16.0)
        high = 1.9 * font.pixelSize()
        chip = QRectF(inset.right() - wide, inset.y() - high, wide, high)
        painter.fillRect(chip.adjusted(-3, -3, 3, 0), QColor(AMBER))
        painter.fillRect(inset.adjusted(-3, -3, 3, 3), QColor(AMBER))
        small = self._small_of(picture, (inset.size() * self.devicePixelRatioF()).toSize())
        painter.drawPixmap(inset, small, QRectF(small.rect()))
        painter.setPen(QColor(ON_AMBER))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self.words())
        painter.setPen(QColor(AMBER))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for inner in range(4):
            painter.drawRect(place.adjusted(inner, inner, -1 - inner, -1 - inner))
