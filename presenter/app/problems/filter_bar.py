"""Which problems are listed: words to look for, a switch per severity with its count, and how they are grouped."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from presenter.app.glyphs import glyph
from presenter.app.hover import explain
from presenter.app.problems.words import severity_heading
from presenter.app.segments import Segments
from presenter.core.problem import Severity
from presenter.core.problem_list import SEVERITIES, Grouping, Wanted

SIGNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


class SeverityChip(QAbstractButton):
    """A sign and how many there are; switched off it is pale and struck through."""

    def __init__(self, severity: Severity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._severity = severity
        self.error_colour = ""
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, count: int) -> None:
        self.setText(f"{count:,}")
        name = f"{severity_heading(self._severity)} {count:,}"
        self.setAccessibleName(name)
        explain(self, name, QCoreApplication.translate("FilterBar", "A click leaves them out or brings them back."))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(30 + QFontMetrics(self.font()).horizontalAdvance(self.text()), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles, on = QPalette.ColorRole, self.isChecked()
        colour = self.palette().color(QPalette.ColorGroup.Active, roles.WindowText if on else roles.PlaceholderText)
        sign = self.error_colour if on and self._severity is Severity.ERROR and self.error_colour else colour
        painter.drawPixmap(
            4, (self.height() - 14) // 2, glyph(SIGNS[self._severity], sign, 14, self.devicePixelRatioF())
        )
        font = self.font()
        font.setStrikeOut(not on)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(self.rect().adjusted(24, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(roles.Highlight), 1))
            painter.drawRect(self.rect().adjusted(0, 2, -1, -3))


class FilterBar(QWidget):
    """Two rows: the field, then chips and grouping.

    Signals:
        changed: other problems are wanted, or in another order.
        left: Escape or Down in the field: to the list.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumHeight(28)
        self.field.textChanged.connect(self.changed)
        self.field.installEventFilter(self)
        self.chips = {severity: SeverityChip(severity) for severity in SEVERITIES}
        self.grouping = Segments()
        self.grouping.chosen.connect(self.changed)
        chips = QHBoxLayout()
        chips.setSpacing(10)
        for chip in self.chips.values():
            chip.clicked.connect(self.changed)
            chips.addWidget(chip)
        chips.addStretch()
        chips.addWidget(self.grouping)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 6)
        layout.setSpacing(6)
        layout.addWidget(self.field)
        layout.addLayout(chips)
        self.retranslate()

    def wanted(self) -> Wanted:
        """What the user asks for; a severity that nothing has, and so no chip, is not left out."""
        grouping: Grouping = "kind" if self.grouping.current() == "kind" else "place"
        on = frozenset(severity for severity, chip in self.chips.items() if chip.isChecked())
        return Wanted(self.field.text(), on, grouping)

    def show_counts(self, counts: Mapping[Severity, int], all_counts: Mapping[Severity, int]) -> None:
        """How many of each are found; a chip is there while the file has any of its severity."""
        for severity, chip in self.chips.items():
            chip.say(counts.get(severity, 0))
            chip.setVisible(all_counts.get(severity, 0) > 0)

    def set_error_colour(self, colour: str) -> None:
        self.chips[Severity.ERROR].error_colour = colour
        self.chips[Severity.ERROR].update()

    def clear(self) -> None:
        """All problems."""
        for chip in self.chips.values():
            chip.setChecked(True)
        self.field.clear()
        self.changed.emit()

    def choose_grouping(self, grouping: str) -> None:
        self.grouping.choose(grouping)

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Filter problems"))
        self.field.setAccessibleName(self.tr("Filter problems"))
        explain(self.field, self.tr("Filter problems"), self.tr("Words, kinds such as unknown-key, or slide 3."))
        explain(self.grouping, self.tr("Order"), self.tr("By slide, event and figure, or by what is wrong."))
        words = {"place": self.tr("By place"), "kind": self.tr("By kind")}
        self.grouping.offer(words, self.grouping.current() or "place")

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        from PySide6.QtGui import QKeyEvent

        if watched is self.field and isinstance(event, QKeyEvent):
            leaving = event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if leaving and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if leaving and event.type() == QEvent.Type.KeyPress:
                if event.key() == Qt.Key.Key_Escape:
                    self.field.clear()
                self.left.emit()
                return True
        return False
