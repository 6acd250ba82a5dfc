"""The card over the stage while the file has errors: place, what is wrong, the line, what to press. The audience never sees it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QTextDocument
from PySide6.QtWidgets import QWidget

from presenter.app.chrome import DARK
from presenter.app.glyphs import glyph
from presenter.app.inspector.problems import excerpt, place_text
from presenter.app.talk import Talk
from presenter.core.problem import Problem
from presenter.scene.fonts import families

WIDTH, HEIGHT, GAP, CHIP = 560, 206, 28, 28


class ProblemCard(QWidget):
    """Opens when the file breaks, folds to a chip with Esc, goes when the file is well."""

    def __init__(self, talk: Talk, stage: QWidget) -> None:
        super().__init__(stage)
        self._talk, self._stage = talk, stage
        self._folded = False
        self._colours = DARK
        stage.installEventFilter(self)
        talk.problems_changed.connect(self._renew)
        talk.sync_changed.connect(self._renew)
        self.hide()
        self._renew()

    def first_error(self) -> Problem | None:
        """The error shown: the first in the file."""
        errors = [problem for problem in self._talk.problems if problem.stops]
        return min(errors, key=lambda problem: problem.span, default=None)

    def fold(self) -> bool:
        """Fold to the chip; whether it was open."""
        if not self.isVisible() or self._folded:
            return False
        self._folded = True
        self._place()
        return True

    def unfold(self) -> None:
        self._folded = False
        self._place()

    def _renew(self) -> None:
        broken = self._talk.sync.broken and self.first_error() is not None
        if broken and not self.isVisible():
            self._folded = False
        self.setVisible(broken)
        self._place()

    def chip_text(self) -> str:
        """“1 error, stopped at 14:32:07”."""
        count = sum(problem.stops for problem in self._talk.problems)
        return ", ".join(part for part in (self.tr("%n error(s)", "", count), self._stopped()) if part)

    def _stopped(self) -> str:
        at = self._talk.sync.at
        return self.tr("stopped at {time}").format(time=at) if at and not self._talk.blank else ""

    def _place(self) -> None:
        room = self._stage.rect()
        gap = min(GAP, room.width() // 20)
        width = min(WIDTH, room.width() - 2 * gap)
        height = min(HEIGHT, room.height() - 2 * gap)
        if self._folded:
            width, height = self.fontMetrics().horizontalAdvance(self.chip_text()) + 48, CHIP
        self.setGeometry(QRect(room.right() - gap - width, room.bottom() - gap - height, width, height))
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._stage and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._place()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._folded:
            self.unfold()
        else:
            self.fold()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        problem, colours = self.first_error(), self._colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.base))
        painter.setPen(QPen(QColor(colours.outline), 1.5))
        painter.drawRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75))
        if problem is None:
            return
        painter.drawPixmap(16, 7 if self._folded else 17, glyph("error", colours.error, 14, self.devicePixelRatioF()))
        middle = Qt.AlignmentFlag.AlignVCenter
        if self._folded:
            painter.setPen(QColor(colours.text))
            painter.drawText(QRectF(38, 0, self.width() - 44, CHIP), middle, self.chip_text())
            return
        self._paint_open(painter, problem)

    def _paint_open(self, painter: QPainter, problem: Problem) -> None:
        colours, inside = self._colours, self.width() - 32
        top = QRectF(38, 12, inside - 22, 24)
        middle = Qt.AlignmentFlag.AlignVCenter
        font = self.font()
        mono = self.font()
        mono.setFamilies(families("mono", "en"))
        painter.setFont(mono)
        painter.setPen(QColor(colours.error))
        painter.drawText(top, middle, place_text(problem))
        painter.setFont(font)
        painter.setPen(QColor(colours.third))
        painter.drawText(top, middle | Qt.AlignmentFlag.AlignRight, self._stopped())
        strong = self.font()
        strong.setBold(True)
        strong.setPixelSize(16)
        painter.setFont(strong)
        painter.setPen(QColor(colours.text))
        words = f"{problem.message}, {problem.hint}" if problem.hint else problem.message
        box = QRectF(16, 42, inside, self.height() - 42 - 92)
        painter.drawText(box, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, words)
        self._paint_excerpt(painter, problem, QRectF(16, self.height() - 88, inside, 40))
        keys = QTextDocument()
        keys.setDefaultFont(font)
        keys.setDocumentMargin(0)
        # The words between the keys are translated; the keys stay.
        editor, fold = self.tr("editor"), self.tr("fold")
        keys.setHtml(
            f'<span style="color:{colours.second}"><b style="color:{colours.text}">E</b>&nbsp; {editor}'
            f'&nbsp;&nbsp;&nbsp;&nbsp;<b style="color:{colours.text}">Esc</b>&nbsp; {fold}</span>'
        )
        painter.save()
        painter.translate(16, self.height() - 32)
        keys.drawContents(painter)
        painter.restore()
        painter.setFont(font)
        painter.setPen(QColor(colours.third))
        foot = QRectF(16, self.height() - 34, inside, 22)
        painter.drawText(foot, middle | Qt.AlignmentFlag.AlignRight, self.tr("the audience does not see this"))

    def _paint_excerpt(self, painter: QPainter, problem: Problem, box: QRectF) -> None:
        from presenter.app.inspector.problems import write_excerpt

        before, marked, after = excerpt(problem, self._talk.source)
        if not (before or marked or after):
            return
        painter.fillRect(box, QColor(self._colours.field))
        painter.save()
        painter.setClipRect(box)
        painter.setFont(self.font())
        painter.setPen(QColor(self._colours.third))
        painter.drawText(box.adjusted(12, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(problem.span.line))
        line = QTextDocument()
        line.setDocumentMargin(0)
        line.setDefaultFont(self.font())
        write_excerpt(line, (before, marked, after), self._colours)
        painter.translate(box.x() + 64, box.center().y() - line.size().height() / 2)
        line.drawContents(painter)
        painter.restore()
