"""The palette's list: rows of three columns under the names of their kinds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from presenter.app.chrome import DARK, chrome_theme
from presenter.app.palette.entry import Entry
from presenter.core.compose.frame import Ink, Mark
from presenter.core.geometry import Point, Rect
from presenter.scene.paint import paint_mark

Index = QModelIndex | QPersistentModelIndex
Row = Entry | str
"""An entry, or the name of a kind above its entries."""
HEAD, HEIGHT = 26, 28


class PaletteModel(QAbstractListModel):
    """Rows as found; names of kinds cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self.rows[index.row()]
        return row if isinstance(row, str) else ", ".join(part for part in (row.title, row.middle, row.right) if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PaletteDelegate(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(self, view: QListView, model: PaletteModel) -> None:
        super().__init__(view)
        self._model = model
        self.colours = DARK

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEAD if isinstance(self._model.rows[index.row()], str) else HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, area, colours = self._model.rows[index.row()], QRect(option.rect), self.colours
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.save()
        if isinstance(row, str):
            font = painter.font()
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(colours.third))
            painter.drawText(area.adjusted(20, 4, 0, 0), middle, row)
            painter.restore()
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(area.adjusted(8, 0, -8, 0), QColor(colours.selected))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.origin is not None:
            centre = Point(area.x() + 27, area.center().y())
            mark = Mark(
                id="row", rect=Rect(centre.x - 6, centre.y - 6, 12, 12), role="mark", origin=row.origin,
                centre=centre, radius=6, ink=Ink("t1"),
            )  # fmt: skip
            paint_mark(painter, mark, chrome_theme(colours))
        font = painter.font()
        font.setBold(selected)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        right_width = max(70, metrics.horizontalAdvance(row.right))
        middle_x = area.x() + round(area.width() * 0.6)
        title = QRect(area.x() + 46, area.y(), middle_x - area.x() - 58, area.height())
        if not row.middle:
            title.setRight(area.right() - 30 - right_width)
        painter.setPen(QColor(colours.text))
        cut = Qt.TextElideMode.ElideRight
        painter.drawText(title, middle, metrics.elidedText(row.title, cut, title.width()))
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(colours.second))
        box = QRect(middle_x, area.y(), area.right() - middle_x - right_width - 30, area.height())
        painter.drawText(box, middle, painter.fontMetrics().elidedText(row.middle, cut, box.width()))
        painter.setPen(QColor(colours.third))
        painter.drawText(area.adjusted(0, 0, -22, 0), middle | Qt.AlignmentFlag.AlignRight, row.right)
        painter.restore()


class PaletteList(QListView):
    """The rows, as tall as they need up to a limit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.found = PaletteModel()
        self.setModel(self.found)
        self.delegate = PaletteDelegate(self, self.found)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these and select the first entry."""
        self.found.show(rows)
        entries = self._entry_rows()
        if entries:
            self.setCurrentIndex(self.found.index(entries[0]))
        self.scrollToTop()

    def _entry_rows(self) -> list[int]:
        return [number for number, row in enumerate(self.found.rows) if not isinstance(row, str)]

    def step(self, by: int) -> None:
        """Select the next entry down (1) or up (-1), past the names of kinds; stays at the ends."""
        entries, here = self._entry_rows(), self.currentIndex().row()
        if entries:
            beyond = [number for number in entries if (number - here) * by > 0]
            to = (min(beyond) if by > 0 else max(beyond)) if beyond else here
            self.setCurrentIndex(self.found.index(to))

    def current(self) -> Entry | None:
        """The entry selected."""
        row = self.currentIndex().row()
        found = self.found.rows[row] if 0 <= row < len(self.found.rows) else None
        return None if isinstance(found, str) else found

    def wanted_height(self) -> int:
        return sum(HEAD if isinstance(row, str) else HEIGHT for row in self.found.rows)
