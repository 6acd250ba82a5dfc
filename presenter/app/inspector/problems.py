"""Every problem of the file as it is now: place, message, the line with the spot marked, what to do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from presenter.app.chrome import Chrome
from presenter.app.glyphs import glyph
from presenter.app.hover import explain
from presenter.app.inspector.row_list import RowList, RowLook
from presenter.app.talk import Talk
from presenter.core.problem import Problem, Severity
from presenter.scene.fonts import families

if TYPE_CHECKING:
    from presenter.core.source import Source

SIGNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}
_ORDER = list(SIGNS)
EXCERPT_WIDTH = 90
"""Characters of a line that are shown around the spot."""


class ProblemsPanel(QWidget):
    """Errors first, then in the order of the file.

    Signals:
        opened: the problem whose place the user wants to see in an editor.
    """

    opened = Signal(object)

    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._talk = talk
        self.shown: list[Problem] = []
        self._state = QLabel()
        self._state.setWordWrap(True)
        self._state.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._state.setContentsMargins(14, 10, 14, 6)
        self.list = RowList()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._state)
        layout.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.list.activated.connect(self._open)
        talk.problems_changed.connect(self.renew)
        talk.sync_changed.connect(self.retranslate)
        self.renew()

    def set_colours(self, colours: Chrome) -> None:
        self.list.set_colours(colours)

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Problems"))
        explain(self.list, self.tr("Problems"), self.tr("Enter opens the file in your editor at the line."))
        self._state.setText(self._state_text())

    def _state_text(self) -> str:
        sync, problems = self._talk.sync, self._talk.problems
        if not problems:
            return self.tr("No problems in this file.")
        counts = Counter(problem.severity for problem in problems)
        errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
        parts = [self.tr("%n error(s)", "", errors)] if errors else []
        parts += [self.tr("%n warning(s)", "", warnings)] if warnings else []
        text = self.tr(", ").join(parts)
        if sync.broken and sync.at and not self._talk.blank:
            text += "\n" + self.tr("The stage keeps the good version of {time}; the audience sees nothing of this.")
        return text.format(time=sync.at)

    def renew(self) -> None:
        """List the problems as they are now."""
        order = sorted(self._talk.problems, key=lambda p: (_ORDER.index(p.severity), p.span))
        self.shown = order
        with QSignalBlocker(self.list.selectionModel()):
            self.list.show_rows([_look(problem, self._talk.source) for problem in order])
        self.retranslate()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.shown[index.row()])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def excerpt(problem: Problem, source: Source | None) -> tuple[str, str, str]:
    """The line of a problem as (before, the spot, after), without indentation and cut around the spot."""
    if source is None or problem.span.line < 1 or problem.span.file != source.file:
        return "", "", ""
    line = source.lines.line(problem.span.line)
    start = min(problem.span.column - 1, len(line))
    end = min(start + max(1, problem.span.length), len(line))
    before = line[:start].lstrip()[-EXCERPT_WIDTH // 2 :]
    return before, line[start:end][:EXCERPT_WIDTH], line[end : end + EXCERPT_WIDTH // 2]


def place_text(problem: Problem) -> str:
    """`story.yaml:42:7`: the file's own name, not its whole path."""
    name = problem.span.file.replace("\\", "/").rsplit("/", 1)[-1]
    return f"{name}:{problem.span.line}:{problem.span.column}" if name else ""


def _look(problem: Problem, source: Source | None) -> RowLook:
    def fill(document: QTextDocument, colours: Chrome) -> None:
        write_problem(document, problem, source, colours)

    def sign(painter: QPainter, colours: Chrome) -> None:
        shade = colours.error if problem.severity is Severity.ERROR else colours.text
        ratio = float(painter.device().devicePixelRatioF())
        painter.drawPixmap(0, 0, glyph(SIGNS[problem.severity], shade, 14, ratio))

    return RowLook(f"{place_text(problem)}: {problem.message}. {problem.hint}", fill, sign)


def write_problem(document: QTextDocument, problem: Problem, source: Source | None, colours: Chrome) -> None:
    """Message, place, the line with the spot underlined, hint."""
    cursor = QTextCursor(document)
    strong, quiet = QTextCharFormat(), QTextCharFormat()
    strong.setFontWeight(QFont.Weight.Bold)
    quiet.setForeground(QColor(colours.third))
    cursor.insertText(problem.message, strong)
    if place_text(problem):
        cursor.insertBlock()
        shade = colours.error if problem.severity is Severity.ERROR else colours.second
        cursor.insertText(place_text(problem), _mono(shade))
    parts = excerpt(problem, source)
    if any(parts):
        frame = QTextBlockFormat()
        frame.setBackground(QColor(colours.field))
        cursor.insertBlock(frame)
        write_excerpt(document, parts, colours)
    if problem.hint:
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock(QTextBlockFormat())
        cursor.insertText(problem.hint, quiet)


def write_excerpt(document: QTextDocument, parts: tuple[str, str, str], colours: Chrome) -> None:
    """Append a line in which the spot has a wavy line under it."""
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    spot = _mono(colours.text)
    spot.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    spot.setUnderlineColor(QColor(colours.error))
    for part, form in zip(parts, (_mono(colours.second), spot, _mono(colours.second)), strict=True):
        cursor.insertText(part, form)


def _mono(colour: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontFamilies(families("mono", "en"))
    form.setForeground(QColor(colour))
    return form
