"""The files of an export with their state: done, being drawn, still to come, failed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from presenter.app.chrome import DARK, Chrome
from presenter.app.glyphs import glyph
from presenter.scene.fonts import families

Index = QModelIndex | QPersistentModelIndex


class FileModel(QAbstractListModel):
    """Names in the order they are written."""

    def __init__(self) -> None:
        super().__init__()
        self.names: Sequence[str] = ()
        self.done = 0
        self.running = False
        self.failed: set[str] = set()
        self.sizes: dict[str, str] = {}

    def show(self, names: Sequence[str]) -> None:
        self.beginResetModel()
        self.names, self.done, self.failed, self.sizes = names, 0, set(), {}
        self.endResetModel()

    def advance(self, done: int, running: bool) -> None:
        self.done, self.running = done, running
        if self.names:
            self.dataChanged.emit(self.index(0), self.index(len(self.names) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.names[index.row()] if role == Qt.ItemDataRole.DisplayRole else None


class FileDelegate(QStyledItemDelegate):
    """A check, an amber square or an empty square, then the name."""

    def __init__(self, view: QListView, model: FileModel) -> None:
        super().__init__(view)
        self._model = model
        self.colours: Chrome = DARK
        self.now = ""
        """What the row being drawn says at its right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, 26)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, model, colours = QRect(option.rect), self._model, self.colours
        name, row = model.names[index.row()], index.row()
        done, now = row < model.done, model.running and row == model.done
        painter.save()
        box = QRect(area.x() + 4, area.y() + 8, 10, 10)
        if name in model.failed:
            painter.drawPixmap(box.topLeft(), glyph("error", colours.error, 12, _ratio(painter)))
        elif done:
            painter.drawPixmap(area.x() + 2, area.y() + 6, glyph("check", colours.text, 14, _ratio(painter)))
        elif now:
            painter.fillRect(box, QColor(colours.accent))
        else:
            painter.setPen(QPen(QColor(colours.outline), 1))
            painter.drawRect(box)
        font = QFont(painter.font())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.accent if now else colours.third))
        said = self.now if now else model.sizes.get(name, "")
        painter.drawText(area.adjusted(0, 0, -6, 0), middle | Qt.AlignmentFlag.AlignRight, said)
        said_width = painter.fontMetrics().horizontalAdvance(said)
        font.setFamilies(families("mono", "en"))
        painter.setFont(font)
        painter.setPen(QColor(colours.text if done or now else colours.third))
        room = area.adjusted(28, 0, -12 - said_width, 0)
        painter.drawText(
            room, middle, painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room.width())
        )
        painter.restore()


class FileList(QListView):
    """The view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = FileModel()
        self.setModel(self.files)
        self.delegate = FileDelegate(self, self.files)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.viewport().setAutoFillBackground(False)

    def follow(self, done: int, *, running: bool) -> None:
        """So many are drawn; keep the row at work in view."""
        self.files.advance(done, running)
        row = min(done, len(self.files.names) - 1)
        if row >= 0:
            self.scrollTo(self.files.index(row))

    def finish(self, written: list[Path], failed: list[str], *, all_done: bool = False) -> None:
        """Show sizes and failures; `all_done` where the rows are pages of one file."""
        self.files.failed = set(failed)
        self.files.sizes = {path.name: size_text(path.stat().st_size) for path in written if path.exists()}
        self.files.advance(len(self.files.names) if all_done else len(written) + len(failed), running=False)


def size_text(count: int) -> str:
    """Bytes in words: 412 KB, 1.3 MB."""
    return f"{max(1, round(count / 1024))} KB" if count < 1024 * 1000 else f"{count / 1024 / 1024:.1f} MB"


def _ratio(painter: QPainter) -> float:
    return float(painter.device().devicePixelRatioF())
