"""A list whose rows wrap: a sign at the left, a small text document, a word at the right. Painted, never widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from presenter.app.chrome import Chrome, chrome
from presenter.app.own_viewport import give_viewport

Index = QModelIndex | QPersistentModelIndex
LEFT, RIGHT, ABOVE = 34, 16, 9


class RowLook(Struct, frozen=True):
    """How one row is painted. `fill` writes the document; `sign` paints into a square of 14 px at (0, 0)."""

    spoken: str
    fill: Callable[[QTextDocument, Chrome], None]
    sign: Callable[[QPainter, Chrome], None]
    right: str = ""
    right_strong: bool = False


class RowModel(QAbstractListModel):
    """Rows as given."""

    def __init__(self) -> None:
        super().__init__()
        self._looks: Sequence[RowLook] = ()

    def show(self, looks: Sequence[RowLook]) -> None:
        self.beginResetModel()
        self._looks = looks
        self.endResetModel()

    def look(self, row: int) -> RowLook:
        return self._looks[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._looks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._looks[index.row()].spoken
        return None


class RowDelegate(QStyledItemDelegate):
    """Measures and paints rows; documents are made anew when rows or colours change."""

    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self._view = view
        self.colours = chrome(dark=True)
        self._documents: dict[int, QTextDocument] = {}

    def forget(self) -> None:
        self._documents.clear()

    def _document(self, row: int) -> QTextDocument:
        found = self._documents.get(row)
        if found is None:
            look = self._view.rows.look(row)
            found = self._documents[row] = QTextDocument()
            found.setDocumentMargin(0)
            found.setDefaultFont(self._view.font())
            look.fill(found, self.colours)
            if look.right:
                # Only the first paragraph gives way to the word at the right.
                room = QTextBlockFormat()
                room.setRightMargin(self._view.fontMetrics().horizontalAdvance(look.right) + 16)
                QTextCursor(found.firstBlock()).mergeBlockFormat(room)
        width = max(80, self._view.viewport().width() - LEFT - RIGHT)
        if found.textWidth() != width:
            found.setTextWidth(width)
        return found

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, round(self._document(index.row()).size().height()) + 2 * ABOVE + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRect(option.rect)
        selected = self._view.selectionModel().isSelected(index)  # importing QStyle takes 5 ms
        look, colours = self._view.rows.look(index.row()), self.colours
        painter.save()
        if selected:
            painter.fillRect(area.adjusted(4, 1, -4, -2), QColor(colours.selected))
        painter.fillRect(QRectF(area.x() + 14, area.bottom(), area.width() - 28, 1), QColor(colours.hairline))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(area.x() + 13, area.y() + ABOVE + 2)
        look.sign(painter, colours)
        painter.restore()
        if look.right:
            font = QFont(self._view.font())
            font.setBold(look.right_strong)
            painter.setFont(font)
            painter.setPen(QColor(colours.error if look.right_strong else colours.third))
            box = area.adjusted(0, ABOVE, -RIGHT, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, look.right)
        painter.translate(area.x() + LEFT, area.y() + ABOVE)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(colours.text))
        self._document(index.row()).documentLayout().draw(painter, context)
        painter.restore()


class RowList(QListView):
    """The view of such rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self.rows = RowModel()
        self._delegate = RowDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)  # else a scroll bar that appears leaves rows as high as they were without it
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, looks: Sequence[RowLook]) -> None:
        self._delegate.forget()
        self.rows.show(looks)

    def set_colours(self, colours: Chrome) -> None:
        self._delegate.colours = colours
        self._delegate.forget()
        self.viewport().update()

    def select(self, row: int) -> None:
        """Select a row and bring it into view; none for -1. The model's signal is the caller's to block."""
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        index = self.rows.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)
