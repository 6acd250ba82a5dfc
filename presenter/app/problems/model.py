"""The rows of the list of problems as a Qt model: headings, which nothing can choose, and problems."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from presenter.core.problem import Problem
from presenter.core.problem_list import Heading, Row

Index = QModelIndex | QPersistentModelIndex


class ProblemModel(QAbstractListModel):
    """Rows as given; `spoken` says what a row is to those who cannot see it."""

    def __init__(self, spoken: Callable[[Row], str]) -> None:
        super().__init__()
        self._spoken = spoken
        self._rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def row(self, index: Index) -> Row:
        return self._rows[index.row()]

    def problem(self, index: Index) -> Problem | None:
        """The problem of a row; None for a heading and for no row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return row if isinstance(row, Problem) else None

    def index_of(self, problem: Problem | None) -> QModelIndex:
        """Where a problem is listed; no index when it is not."""
        for number, row in enumerate(self._rows):
            if row == problem:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(self._rows[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole and self.problem(index) is not None:  # a hint may be cut in a low list
            return "<p>" + escape(self._spoken(self._rows[index.row()])).replace("\n", "<br>") + "</p>"
        return None
