"""The card over the stage while the file has errors: place, what is wrong, the line, what to do. The audience never sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from presenter.app.chrome import DARK, palette_of
from presenter.app.glyphs import glyph
from presenter.app.hover import explain, explain_command
from presenter.app.problems.excerpt import excerpt, place_text
from presenter.app.problems.painting import draw_wave
from presenter.app.problems.words import hint_of, message_of
from presenter.app.talk import Talk
from presenter.app.wrapped import wrapped
from presenter.core.problem import Problem
from presenter.scene.fonts import families

if TYPE_CHECKING:
    from presenter.app.problems.fixing import FirstFix, Fixing

WIDTH, LEAST_WIDTH, SHARE = 560, 400, 0.62
"""Of the stage, so that most of the slide stays in view."""
HEIGHT, GAP, CHIP = 206, 28, 28
BUTTON, LINE = 28, 40
_NUMBERS = 52


class ProblemCard(QWidget):
    """Opens when the file breaks, folds to a chip with Esc, goes when the file is well.

    Signals:
        opened: the problem to show in an editor.
    """

    opened = Signal(object)

    def __init__(self, talk: Talk, stage: QWidget) -> None:
        super().__init__(stage)
        self._talk, self._stage = talk, stage
        self._folded = False
        self._covered = 0
        """Pixels of the stage's right side under a drawer."""
        self._colours = DARK
        self.setPalette(palette_of(DARK))
        self._fixing: Fixing | None = None
        self.fix, self.edit, self.close_button = QPushButton(self), QPushButton(self), QPushButton(self)
        self.fix.clicked.connect(self._mend)
        self.edit.clicked.connect(self._open)
        self.close_button.clicked.connect(self.fold)
        for button in (self.fix, self.edit, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setPalette(palette_of(DARK))  # style sheets of the window come between it and the card's
            button.setFixedHeight(BUTTON)
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

    def keep_clear(self, right: int) -> None:
        """So many pixels of the stage's right side are covered."""
        if self._covered != right:
            self._covered = right
            self._place()

    def use(self, fixing: Fixing) -> None:
        """What mends the file."""
        self._fixing = fixing
        self._place()

    def _first_fix(self, problem: Problem) -> FirstFix | None:
        return self._fixing.first(problem) if self._fixing is not None else None

    def _renew(self) -> None:
        broken = self._talk.sync.broken and self.first_error() is not None
        if broken and not self.isVisible():
            self._folded = False
        self.setVisible(broken)
        self._place()

    def _mend(self) -> None:
        problem = self.first_error()
        fix = self._first_fix(problem) if problem is not None else None
        if fix is not None:
            fix[1]()

    def _open(self) -> None:
        problem = self.first_error()
        if problem is not None:
            self.opened.emit(problem)

    def chip_text(self) -> str:
        """“1 error, stopped at 14:32:07”."""
        return ", ".join(part for part in (self.tr("%n error(s)", "", self._count()), self._stopped()) if part)

    def more_text(self) -> str:
        """“and 2 more” behind the place of the first; empty for a single error."""
        more = self._count() - 1
        return self.tr("and {count} more").format(count=more) if more else ""

    def _count(self) -> int:
        return sum(problem.stops for problem in self._talk.problems)

    def _stopped(self) -> str:
        at = self._talk.sync.at
        return self.tr("stopped at {time}").format(time=at) if at and not self._talk.blank else ""

    def _place(self) -> None:
        room = self._stage.rect().adjusted(0, 0, -self._covered, 0)
        gap = min(GAP, room.width() // 20)
        width = min(max(LEAST_WIDTH, min(WIDTH, round(room.width() * SHARE))), room.width() - 2 * gap)
        height = min(self._wanted_height(width - 32), room.height() - 2 * gap)
        if self._folded:
            width, height = self.fontMetrics().horizontalAdvance(self.chip_text()) + 48, CHIP
        self.setGeometry(QRect(room.right() - gap - width, room.bottom() - gap - height, width, height))
        self._place_buttons()
        self.raise_()
        self.update()

    def _wanted_height(self, inside: int) -> int:
        """As much as the words take; less than HEIGHT where the line of the file cannot be shown."""
        problem = self.first_error()
        if problem is None:
            return HEIGHT
        words = sum(QFontMetrics(font).height() + 2 for _, font, _ in self._rows(problem, inside))
        has_line = excerpt(problem, self._talk.source, 20) is not None
        return 42 + words + (6 + LINE) * has_line + 12 + BUTTON + 12

    def _place_buttons(self) -> None:
        """The fix takes the room that the others leave."""
        problem = self.first_error()
        shown = not self._folded and problem is not None
        fix = self._first_fix(problem) if shown and problem is not None else None
        self.edit.setText(self.tr("Open in editor") + "  E")
        self.close_button.setText(self.tr("Fold") + "  Esc")
        mends = self.tr("Changes these characters and nothing else; Ctrl+Z takes it back.")
        explain(self.fix, fix[0] if fix is not None else self.tr("Quick fix"), mends)
        explain_command(self.edit, "edit", self.tr("Open in editor"))
        explain(self.close_button, self.tr("Fold") + "  (Esc)", self.tr("To a line; a click opens it again."))
        y, x = self.height() - 12 - BUTTON, 16
        others = [button.sizeHint().width() for button in (self.edit, self.close_button)]
        if fix is not None:
            room = self.width() - 32 - sum(others) - 16
            words = self.fix.fontMetrics().elidedText(fix[0], Qt.TextElideMode.ElideRight, max(60, room - 28))
            self.fix.setText(words)
            width = min(self.fix.sizeHint().width(), max(80, room))
            self.fix.setGeometry(x, y, width, BUTTON)
            x += width + 8
        for button, width in zip((self.edit, self.close_button), others, strict=True):
            button.setGeometry(x, y, width, BUTTON)
            x += width + 8
        self.fix.setVisible(fix is not None)
        for button in (self.edit, self.close_button):
            button.setVisible(shown)

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
        if self._folded:
            painter.setPen(QColor(colours.text))
            painter.drawText(QRectF(38, 0, self.width() - 44, CHIP), Qt.AlignmentFlag.AlignVCenter, self.chip_text())
            return
        self._paint_open(painter, problem)

    def _paint_open(self, painter: QPainter, problem: Problem) -> None:
        colours, inside = self._colours, self.width() - 32
        top, middle = QRectF(38, 12, inside - 22, 24), Qt.AlignmentFlag.AlignVCenter
        mono = QFont(self.font())
        mono.setFamilies([*families("mono", "en"), *mono.families()])
        painter.setFont(mono)
        painter.setPen(QColor(colours.error))
        place, more, plain = place_text(problem), self.more_text(), QFontMetrics(self.font())
        behind = plain.horizontalAdvance(more) + 10 if more else 0
        place = painter.fontMetrics().elidedText(place, Qt.TextElideMode.ElideLeft, int(top.width()) - behind)
        painter.drawText(top, middle, place)
        left = painter.fontMetrics().horizontalAdvance(place) + 10
        painter.setFont(self.font())
        painter.setPen(QColor(colours.second))
        painter.drawText(top.adjusted(left, 0, 0, 0), middle, more)
        left += behind + 14
        painter.setPen(QColor(colours.third))
        words = (self._stopped(), self.tr("the audience does not see this"))
        for said in (self.tr(", ").join(filter(None, words)), words[0]):
            if painter.fontMetrics().horizontalAdvance(said) <= top.width() - left:
                painter.drawText(top, middle | Qt.AlignmentFlag.AlignRight, said)
                break
        y = self._paint_words(painter, problem, inside)
        self._paint_excerpt(painter, problem, mono, QRectF(16, y + 6, inside, self.height() - BUTTON - 18 - y - 6))

    def _rows(self, problem: Problem, inside: int) -> list[tuple[str, QFont, str]]:
        """What is wrong and what to do, line by line with font and colour."""
        strong = QFont(self.font())
        strong.setBold(True)
        strong.setPixelSize(16)
        rows = [(line, strong, self._colours.text) for line in wrapped(message_of(problem), strong, inside, 2)]
        hint = wrapped(hint_of(problem), self.font(), inside, 4 - len(rows)) if problem.hint else []
        return rows + [(line, self.font(), self._colours.second) for line in hint]

    def _paint_words(self, painter: QPainter, problem: Problem, inside: int) -> float:
        """Where they end."""
        y = 42.0
        for line, font, colour in self._rows(problem, inside):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(QPointF(16, y + painter.fontMetrics().ascent()), line)
            y += painter.fontMetrics().height() + 2
        return y

    def _paint_excerpt(self, painter: QPainter, problem: Problem, mono: QFont, room: QRectF) -> None:
        metrics = QFontMetrics(mono)
        cells = int((room.width() - _NUMBERS - 12) / max(1, metrics.horizontalAdvance("0")))
        lines = excerpt(problem, self._talk.source, cells)
        height = metrics.height() + 14
        if lines is None or room.height() < height:
            return
        box = QRectF(room.x(), room.y(), room.width(), min(LINE, room.height()))
        painter.fillRect(box, QColor(self._colours.field))
        painter.setFont(mono)
        base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.setPen(QColor(self._colours.third))
        painter.drawText(QPointF(box.x() + 12, base), str(lines.number))
        painter.setPen(QColor(self._colours.text))
        x = box.x() + _NUMBERS
        painter.drawText(QPointF(x, base), lines.before + lines.spot + lines.after)
        width = max(metrics.horizontalAdvance(lines.spot), metrics.horizontalAdvance("0"))
        left = x + metrics.horizontalAdvance(lines.before)
        draw_wave(painter, left, base + metrics.descent(), width, self._colours.error)
