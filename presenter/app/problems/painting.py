"""How the rows of the list of problems look: headings; what is wrong, where, what to do; the chosen one with its lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from presenter.app.chrome import Chrome, chrome
from presenter.app.glyphs import glyph
from presenter.app.problems.excerpt import Excerpt, excerpt, place_text
from presenter.app.problems.filter_bar import SIGNS
from presenter.app.problems.model import Index, ProblemModel
from presenter.app.problems.words import hint_of, message_of
from presenter.app.wrapped import wrapped
from presenter.core.problem import Problem, Severity
from presenter.core.problem_list import Heading, Row
from presenter.scene.fonts import families

if TYPE_CHECKING:
    from presenter.core.source import Source

LEFT, RIGHT, ABOVE, GAP = 34, 14, 8, 3
BUTTONS = 36
"""Room for the buttons of the chosen problem."""
NUMBERS = 44
"""Room for line numbers in the excerpt."""
HEADINGS = (30, 24)
"""Height of the heading of a severity, and of a group."""
LINES_ABOVE = 2
LEAST_HINT = 2
"""So many lines of the hint of the chosen problem stay however low the list is."""
_MOST_KEPT = 3000


class _Shape(Struct):
    message: list[str]
    hint: list[str]
    excerpt: Excerpt | None
    height: int


class ProblemDelegate(QStyledItemDelegate):
    """Measures and paints; what it measured is kept until rows, colours, words or the width are others."""

    def __init__(self, view: QListView, model: ProblemModel, name_of: Callable[[Heading], str]) -> None:
        super().__init__(view)
        self._view, self._model, self._name_of = view, model, name_of
        self.colours: Chrome = chrome(dark=True)
        self.source: Source | None = None
        self._shapes: dict[tuple[Problem, int, int], _Shape] = {}

    def forget(self) -> None:
        self._shapes.clear()

    # -- measuring -------------------------------------------------------------------------------

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._model.row(index)
        if isinstance(row, Heading):
            return QSize(120, HEADINGS[row.group is not None])
        return QSize(120, self._shape(row, chosen=self._is_chosen(index)).height)

    def _is_chosen(self, index: Index) -> bool:
        return self._view.currentIndex() == index

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        """For what is wrong, for what to do, for places."""
        normal = QFont(self._view.font())
        strong, mono = QFont(normal), QFont(normal)
        strong.setBold(True)
        mono.setFamilies([*families("mono", "en"), *normal.families()])
        return strong, normal, mono

    def _shape(self, problem: Problem, *, chosen: bool) -> _Shape:
        width = max(80, self._view.viewport().width() - LEFT - RIGHT)
        room = self._view.viewport().height() if chosen else 0
        key = (problem, width, room)
        found = self._shapes.get(key)
        if found is not None:
            return found
        strong, normal, mono = self._fonts()
        message = wrapped(message_of(problem), strong, width)
        hint = wrapped(hint_of(problem), normal, width) if problem.hint else []
        text_lines = len(message) + len(hint) + bool(place_text(problem))
        height = 2 * ABOVE + 1 + text_lines * self.line_height()
        lines = None
        if chosen:
            cells = (width + LEFT - 14 - NUMBERS - 8) // max(1, QFontMetrics(mono).horizontalAdvance("0"))
            lines = excerpt(problem, self.source, cells, LINES_ABOVE)
            if lines is not None:
                height += self._box_height(lines) + 2 * GAP
            height += BUTTONS
            over = -(-(height - room) // self.line_height())
            if over > 0 and len(hint) > LEAST_HINT:  # what mends it stays in sight; the tip has all words
                fewer = wrapped(hint_of(problem), normal, width, max(LEAST_HINT, len(hint) - over))
                height -= (len(hint) - len(fewer)) * self.line_height()
                hint = fewer
        if len(self._shapes) > _MOST_KEPT:
            self._shapes.clear()
        shape = self._shapes[key] = _Shape(message, hint, lines, height)
        return shape

    def line_height(self) -> int:
        return QFontMetrics(self._view.font()).height() + GAP

    def _box_height(self, lines: Excerpt) -> int:
        return (len(lines.above) + 1) * self.line_height() + 12

    # -- painting --------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = self._model.row(index)
        painter.save()
        if isinstance(row, Heading):
            self._paint_heading(painter, QRect(option.rect), row, first=index.row() == 0)
        else:
            self._paint_problem(painter, QRect(option.rect), row, chosen=self._is_chosen(index))
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, heading: Heading, *, first: bool) -> None:
        colours, large = self.colours, heading.group is None
        middle = Qt.AlignmentFlag.AlignVCenter
        font = QFont(self._view.font())
        font.setBold(large)
        painter.setFont(font)
        box = area.adjusted(14, 0, -RIGHT, 0)
        if large and not first:
            painter.fillRect(QRectF(area.x(), area.y(), area.width(), 1), QColor(colours.hairline))
        painter.setPen(QColor(colours.third))
        count = f"{heading.count:,}"
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, count)
        metrics = painter.fontMetrics()
        box.setRight(box.right() - metrics.horizontalAdvance(count) - 12)
        painter.setPen(QColor(colours.text if large else colours.second))
        name = metrics.elidedText(self._name_of(heading), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, middle, name)

    def _paint_problem(self, painter: QPainter, area: QRect, problem: Problem, *, chosen: bool) -> None:
        colours, shape, step = self.colours, self._shape(problem, chosen=chosen), self.line_height()
        strong, normal, mono = self._fonts()
        if chosen:
            painter.fillRect(area.adjusted(4, 1, -4, -1), QColor(colours.selected))
        bad = problem.severity is Severity.ERROR
        sign = colours.error if bad else colours.text
        ratio = float(painter.device().devicePixelRatioF())
        painter.drawPixmap(area.x() + 13, area.y() + ABOVE + 1, glyph(SIGNS[problem.severity], sign, 14, ratio))
        y = area.y() + ABOVE
        x = area.x() + LEFT
        y = _lines(painter, shape.message, strong, colours.text, x, y, step)
        if place_text(problem):
            room = area.width() - LEFT - RIGHT
            place = QFontMetrics(mono).elidedText(place_text(problem), Qt.TextElideMode.ElideMiddle, room)
            y = _lines(painter, [place], mono, colours.error if bad else colours.second, x, y, step)
        if shape.excerpt is not None:
            box = QRectF(area.x() + 14, y + GAP, area.width() - 14 - RIGHT, self._box_height(shape.excerpt))
            self._paint_excerpt(painter, box, shape.excerpt, mono)
            y = round(box.bottom()) + GAP
        _lines(painter, shape.hint, normal, colours.second if chosen else colours.third, x, y, step)

    def _paint_excerpt(self, painter: QPainter, box: QRectF, lines: Excerpt, mono: QFont) -> None:
        colours, step = self.colours, self.line_height()
        painter.save()
        painter.fillRect(box, QColor(colours.field))
        painter.setClipRect(box)
        painter.setFont(mono)
        metrics = painter.fontMetrics()
        base = box.y() + 6 + metrics.ascent() + 1
        x = box.x() + NUMBERS
        rows = [*lines.above, (lines.number, lines.before + lines.spot + lines.after)]
        for number, text in rows:
            painter.setPen(QColor(colours.third))
            said = str(number)
            painter.drawText(QPointF(x - 12 - metrics.horizontalAdvance(said), base), said)
            painter.setPen(QColor(colours.text if number == lines.number else colours.second))
            painter.drawText(QPointF(x, base), text)
            base += step
        left = x + metrics.horizontalAdvance(lines.before)
        width = max(metrics.horizontalAdvance(lines.spot), metrics.horizontalAdvance("0"))
        draw_wave(painter, left, base - step + metrics.descent(), width, colours.error)
        painter.restore()


def _lines(painter: QPainter, lines: list[str], font: QFont, colour: str, x: int, y: int, step: int) -> int:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    ascent = painter.fontMetrics().ascent()
    for line in lines:
        painter.drawText(QPointF(x, y + ascent), line)
        y += step
    return y


def draw_wave(painter: QPainter, x: float, y: float, width: float, colour: str) -> None:
    """A wavy line of 2 px swings."""
    count = max(2, round(width / 2.5))
    points = [QPointF(x + width * n / count, y + (1.2 if n % 2 else -1.2)) for n in range(count + 1)]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.2))
    painter.drawPolyline(QPolygonF(points))
