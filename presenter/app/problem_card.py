"""The card over the stage while the file has errors: place, what is wrong, the line, what to press. The audience never sees it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QTextDocument
from PySide6.QtWidgets import QWidget

from presenter.app.chrome import DARK
from presenter.app.glyphs import glyph
from presenter.app.inspector.problems import excerpt, place_text, write_excerpt
from presenter.app.talk import Talk
from presenter.app.wrapped import wrapped
from presenter.core.problem import Problem
from presenter.scene.fonts import families

WIDTH, LEAST_WIDTH, SHARE = 560, 360, 0.62
"""Of the stage, so that most of the slide stays in view."""
GAP, EDGE, CHIP = 28, 16, 28
TOP, EXCERPT, FOOT = 42, 40, 44
"""Heights: the line with the place, the line of the file, the keys."""
HEADING_PX, MOST_LINES = 16, 3


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

    # -- words -------------------------------------------------------------------------------------

    def chip_text(self) -> str:
        """“1 error, stopped at 14:32:07”."""
        return ", ".join(part for part in (self.tr("%n error(s)", "", self._count()), self._stopped()) if part)

    def more_text(self) -> str:
        """“and 2 more” behind the place of the first; empty for a single error."""
        more = self._count() - 1
        return self.tr("and {count} more").format(count=more) if more else ""

    def said(self, width: int) -> tuple[list[str], list[str]]:
        """Lines of what is wrong, and of what to do about it where that does not stand behind the former."""
        problem = self.first_error()
        if problem is None:
            return [], []
        heading = self._heading()
        whole = f"{problem.message}, {problem.hint}" if problem.hint else problem.message
        lines = wrapped(whole, heading, width, MOST_LINES)
        if len(lines) <= 2 or not problem.hint:
            return lines, []
        hint = problem.hint[:1].upper() + problem.hint[1:]
        return wrapped(problem.message, heading, width, MOST_LINES), wrapped(hint, self.font(), width, MOST_LINES)

    def _count(self) -> int:
        return sum(problem.stops for problem in self._talk.problems)

    def _stopped(self) -> str:
        at = self._talk.sync.at
        return self.tr("stopped at {time}").format(time=at) if at and not self._talk.blank else ""

    def _heading(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(HEADING_PX)
        return font

    def _excerpt(self) -> tuple[str, str, str]:
        problem = self.first_error()
        return excerpt(problem, self._talk.source) if problem is not None else ("", "", "")

    # -- place -------------------------------------------------------------------------------------

    def _place(self) -> None:
        room = self._stage.rect()
        gap = min(GAP, room.width() // 20)
        width = min(max(LEAST_WIDTH, min(WIDTH, round(room.width() * SHARE))), room.width() - 2 * gap)
        height = min(self._height(width), room.height() - 2 * gap)
        if self._folded:
            width, height = self.fontMetrics().horizontalAdvance(self.chip_text()) + 48, CHIP
        self.setGeometry(QRect(room.right() - gap - width, room.bottom() - gap - height, width, height))
        self.raise_()
        self.update()

    def _height(self, width: int) -> int:
        """As high as what is said needs."""
        heading, hint = self.said(width - 2 * EDGE)
        said = len(heading) * QFontMetrics(self._heading()).lineSpacing() + len(hint) * self.fontMetrics().lineSpacing()
        return TOP + said + (4 if hint else 0) + (EXCERPT + 12 if any(self._excerpt()) else 0) + FOOT

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._stage and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._place()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._folded:
            self.unfold()
        else:
            self.fold()

    # -- painting ----------------------------------------------------------------------------------

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
        painter.drawPixmap(EDGE, 7 if self._folded else 17, glyph("error", colours.error, 14, self.devicePixelRatioF()))
        if self._folded:
            painter.setPen(QColor(colours.text))
            painter.drawText(QRectF(38, 0, self.width() - 44, CHIP), Qt.AlignmentFlag.AlignVCenter, self.chip_text())
            return
        self._paint_top(painter, problem)
        foot = self.height() - FOOT
        top = foot - (EXCERPT + 12 if any(self._excerpt()) else 0)
        painter.save()
        painter.setClipRect(0, 0, self.width(), top)
        self._paint_said(painter)
        painter.restore()
        self._paint_excerpt(painter, problem, QRectF(EDGE, foot - EXCERPT - 2, self.width() - 2 * EDGE, EXCERPT))
        self._paint_keys(painter)

    def _paint_top(self, painter: QPainter, problem: Problem) -> None:
        box, middle = QRectF(38, 12, self.width() - EDGE - 38, 24), Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self.font())
        painter.setPen(QColor(self._colours.third))
        stopped = self._stopped()
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, stopped)
        box.setRight(box.right() - self.fontMetrics().horizontalAdvance(stopped) - 12)
        more = self.more_text()
        mono = QFont(self.font())
        mono.setFamilies(families("mono", "en"))
        metrics = QFontMetrics(mono)
        room = int(box.width()) - (self.fontMetrics().horizontalAdvance(more) + 10 if more else 0)
        place = metrics.elidedText(place_text(problem), Qt.TextElideMode.ElideLeft, room)
        painter.setFont(mono)
        painter.setPen(QColor(self._colours.error))
        painter.drawText(box, middle, place)
        painter.setFont(self.font())
        painter.setPen(QColor(self._colours.second))
        painter.drawText(box.adjusted(metrics.horizontalAdvance(place) + 10, 0, 0, 0), middle, more)

    def _paint_said(self, painter: QPainter) -> None:
        heading, hint = self.said(self.width() - 2 * EDGE)
        y = float(TOP)
        for lines, font, colour in (
            (heading, self._heading(), self._colours.text),
            (hint, self.font(), self._colours.second),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            metrics = QFontMetrics(font)
            y += 4 if lines is hint and hint else 0
            for line in lines:
                painter.drawText(QRectF(EDGE, y, self.width() - EDGE, metrics.lineSpacing()), 0, line)
                y += metrics.lineSpacing()

    def _paint_keys(self, painter: QPainter) -> None:
        colours, inside = self._colours, self.width() - 2 * EDGE
        keys = QTextDocument()
        keys.setDefaultFont(self.font())
        keys.setDocumentMargin(0)
        # The words between the keys are translated; the keys stay.
        editor, fold = self.tr("editor"), self.tr("fold")
        keys.setHtml(
            f'<span style="color:{colours.second}"><b style="color:{colours.text}">E</b>&nbsp; {editor}'
            f'&nbsp;&nbsp;&nbsp;&nbsp;<b style="color:{colours.text}">Esc</b>&nbsp; {fold}</span>'
        )
        box = QRectF(EDGE, self.height() - 36, inside, 22)
        painter.save()
        painter.translate(box.x(), box.center().y() - keys.size().height() / 2)
        keys.drawContents(painter)
        painter.restore()
        unseen = self.tr("the audience does not see this")
        if keys.idealWidth() + self.fontMetrics().horizontalAdvance(unseen) + 16 <= inside:
            painter.setFont(self.font())
            painter.setPen(QColor(colours.third))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, unseen)

    def _paint_excerpt(self, painter: QPainter, problem: Problem, box: QRectF) -> None:
        parts = self._excerpt()
        if not any(parts):
            return
        painter.fillRect(box, QColor(self._colours.field))
        painter.save()
        painter.setClipRect(box.adjusted(0, 0, -8, 0))
        painter.setFont(self.font())
        painter.setPen(QColor(self._colours.third))
        number = str(problem.span.line)
        painter.drawText(box.adjusted(12, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, number)
        line = QTextDocument()
        line.setDocumentMargin(0)
        line.setDefaultFont(self.font())
        write_excerpt(line, parts, self._colours)
        left = max(64, 28 + self.fontMetrics().horizontalAdvance(number))
        painter.translate(box.x() + left, box.center().y() - line.size().height() / 2)
        line.drawContents(painter)
        painter.restore()
