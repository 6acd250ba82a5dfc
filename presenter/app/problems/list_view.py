"""The view of the list of problems: the chosen row is open, with buttons in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from presenter.app.chrome import Chrome
from presenter.app.own_viewport import give_viewport
from presenter.app.problems.model import ProblemModel
from presenter.app.problems.painting import ProblemDelegate
from presenter.core.problem import Problem
from presenter.core.problem_list import Row

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MANY = 200
"""Rows from which on they are laid out batch by batch."""


class ProblemListView(QListView):
    """Signals:
    chosen: another problem, by the user.
    opened: Enter or a double click on a problem.
    menu_wanted: the menu of a problem, with the place of the pointer.
    """

    chosen = Signal(object)
    opened = Signal(object)
    menu_wanted = Signal(object, object)

    def __init__(self, model: ProblemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._rows = model
        self._inside: QWidget | None = None
        self.setModel(model)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)  # else a scroll bar that appears leaves rows as high as they were without it
        self.setBatchSize(_MANY)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._current_changed)

    def set_colours(self, colours: Chrome) -> None:
        delegate = self.itemDelegate()
        if isinstance(delegate, ProblemDelegate):
            delegate.colours = colours
        self.viewport().update()

    def current(self) -> Problem | None:
        """The problem that is chosen."""
        return self._rows.problem(self.currentIndex())

    def show_rows(self, rows: Sequence[Row], chosen: Problem | None) -> None:
        """List these, with one of them chosen; it stays where it was in view. Nothing is emitted."""
        before = self.visualRect(self.currentIndex()).y() if self.currentIndex().isValid() else None
        value = self.verticalScrollBar().value()
        with QSignalBlocker(self.selectionModel()):
            self._inside = None  # goes with its row
            many = len(rows) > _MANY
            self.setLayoutMode(QListView.LayoutMode.Batched if many else QListView.LayoutMode.SinglePass)
            self._rows.show(rows)
            index = self._rows.index_of(chosen) if chosen is not None else QModelIndex()
            self.setCurrentIndex(index)
        self.doItemsLayout()
        bar = self.verticalScrollBar()
        if index.isValid() and before is not None:
            bar.setValue(bar.value() + self.visualRect(index).y() - before)
        else:
            bar.setValue(value)

    def choose(self, problem: Problem) -> None:
        """As if the user had chosen it; nothing when it is not listed."""
        index = self._rows.index_of(problem)
        if index.isValid():
            self.setCurrentIndex(index)

    def put_inside(self, widget: QWidget | None) -> None:
        """What lies over the chosen row."""
        index = self.currentIndex()
        if index.isValid() and widget is not None:
            self.setIndexWidget(index, widget)
        self._inside = widget

    @property
    def inside(self) -> QWidget | None:
        return self._inside

    def _current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        if before.isValid():
            self.setIndexWidget(before, None)  # type: ignore[arg-type]  # none is allowed
        self._inside = None
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self.show_current()
        self.chosen.emit(self._rows.problem(current))

    def show_current(self) -> None:
        """Bring the chosen row into view, with the headings over the first of a group."""
        index = self.currentIndex()
        if not index.isValid():
            return
        row = index.row()
        while row > 0 and self._rows.problem(self._rows.index(row - 1)) is None:
            row -= 1
        self.scrollTo(self._rows.index(row))
        self.scrollTo(index)

    def event(self, event: QEvent) -> bool:
        # The window has a command on Enter; here it opens the editor.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        problem = self.current()
        if event.key() in _ENTER and problem is not None:
            self.opened.emit(problem)
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        problem = self._rows.problem(self.indexAt(event.position().toPoint()))
        if problem is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(problem)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        problem = self._rows.problem(index)
        if problem is None:
            return
        self.setCurrentIndex(index)
        place = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_wanted.emit(problem, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self.scheduleDelayedItemsLayout()
        if event.size().height() != event.oldSize().height():
            QTimer.singleShot(0, self, self.show_current)  # the chosen row is measured by the room there is
