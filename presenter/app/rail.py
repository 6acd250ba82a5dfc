"""The slide rail: number, live thumbnail and short title of each slide, painted only where it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from presenter.app.chrome import Chrome, chrome
from presenter.app.frames import Frames
from presenter.app.glyphs import glyph
from presenter.app.hover import explain_command
from presenter.app.own_viewport import give_viewport
from presenter.app.slide_words import chapter_name, has_correction
from presenter.app.talk import Talk
from presenter.core.deck import Cursor

if TYPE_CHECKING:
    from presenter.app.editing.edits import Edits

THUMB = QSize(152, 86)
ROW_HEIGHT = 126
LEAST_WIDTH = 208
ROWS = "application/x-storyline-slide"
"""A row that is dragged, within one window."""
Index = QModelIndex | QPersistentModelIndex


class SlideModel(QAbstractListModel):
    """The talk's slides, one row each. A row dropped elsewhere is moved in the file, and here when that is read.

    Signals:
        dropped: a row, and the row it was dropped before.
    """

    dropped = Signal(int, int)

    def __init__(self, talk: Talk, edits: Edits | None) -> None:
        super().__init__()
        self._talk, self._edits = talk, edits
        talk.story_changed.connect(self._reset)
        talk.look_changed.connect(self._repaint)

    def _reset(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def _repaint(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() or self._talk.blank else len(self._talk.story.slides)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._edits is None or not self._edits.on:
            return flags
        # Between rows is a place to drop, on a row is none.
        return flags | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [ROWS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(ROWS, QByteArray(str(indexes[0].row()).encode()))
        return data

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        taken = bytes(data.data(ROWS).data()).decode("ascii", "replace")
        before = row if row >= 0 else parent.row() if parent.isValid() else self.rowCount()
        if taken.isdecimal() and int(taken) < self.rowCount():
            self.dropped.emit(int(taken), before)
        return False  # the view must not take the row away: the file says where it is

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        slide = self._talk.story.slides[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            title = slide.spec.title if role == Qt.ItemDataRole.ToolTipRole else slide.spec.short or slide.spec.title
            return self._talk.story.plain_text(title, self._talk.look.language)
        return None


def _ratio(painter: QPainter) -> float:
    return float(painter.device().devicePixelRatioF())


class SlideDelegate(QStyledItemDelegate):
    """Paints one row; thumbnails that are not ready yet are asked for and come later."""

    def __init__(self, talk: Talk, frames: Frames, view: QListView) -> None:
        super().__init__(view)
        self._talk, self._frames, self._view = talk, frames, view
        self.colours: Chrome = chrome(dark=True)
        self._ready: dict[tuple[int, int], QPixmap] = {}
        self._missing: list[int] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._make_one)
        frames.released.connect(self._timer.start)

    def forget(self, stays: frozenset[int] = frozenset()) -> None:
        """Thumbnails are of another story or look now, but for the rows that stay."""
        self._ready = {key: picture for key, picture in self._ready.items() if key[0] in stays}
        self._missing.clear()
        self._view.viewport().update()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(190, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, area, colours = index.row(), QRect(option.rect), self.colours
        selected = self._view.selectionModel().isSelected(index)  # importing QStyle takes 5 ms
        painter.save()
        if selected:
            painter.fillRect(area.adjusted(4, 2, -4, -2), QColor(colours.selected))
        font = QFont(painter.font())
        font.setBold(selected)
        painter.setFont(font)
        painter.setPen(QColor(colours.text if selected else colours.third))
        number_box = QRect(area.x() + 6, area.y() + 8, 24, 18)
        painter.drawText(number_box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, str(row + 1))
        self._paint_flag(painter, area, row)
        thumb = QRect(area.x() + 38, area.y() + 8, THUMB.width(), THUMB.height())
        picture = self._thumbnail(row)
        if picture is not None:
            painter.drawPixmap(thumb, picture)
        painter.setPen(QPen(QColor(colours.accent if selected else colours.hairline), 2 if selected else 1))
        painter.drawRect(thumb)
        painter.setPen(QColor(colours.text if selected else colours.second))
        title_box = QRectF(thumb.x(), thumb.bottom() + 5, THUMB.width(), 20)
        title = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(title_box.width()))
        painter.drawText(title_box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        painter.restore()

    def _paint_flag(self, painter: QPainter, area: QRect, row: int) -> None:
        """A disc under the number of a slide with an error, a block under one with a correction on it."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row in self._talk.error_rows:
            painter.drawPixmap(area.x() + 17, area.y() + 30, glyph("error", self.colours.error, 14, _ratio(painter)))
        elif has_correction(self._talk.story.slides[row].spec):
            painter.fillRect(QRectF(area.x() + 20, area.y() + 32, 9, 9), QColor(self.colours.error))
        painter.restore()

    def _thumbnail(self, row: int) -> QPixmap | None:
        ratio = round(self._view.devicePixelRatioF() * 100)
        found = self._ready.get((row, ratio))
        if found is None and row not in self._missing:
            self._missing.append(row)
            if not self._frames.held:
                self._timer.start()
        return found

    def _make_one(self) -> None:
        """One thumbnail per turn of the event loop, so that the window stays quick."""
        if not self._missing:
            return
        row = self._missing.pop(0)
        slides = self._talk.story.slides
        if row < len(slides):
            ratio = self._view.devicePixelRatioF()
            picture = self._frames.thumbnail(THUMB * ratio, Cursor(row, slides[row].last_step))
            picture.setDevicePixelRatio(ratio)
            self._ready[row, round(ratio * 100)] = picture
            index = self._view.model().index(row, 0)
            self._view.update(index)
        if self._missing:
            self._timer.start()


class Rail(QWidget):
    """The list and its selection, in step with the talk; its header names the chapter of the first slide in view."""

    def __init__(self, talk: Talk, frames: Frames, edits: Edits | None = None) -> None:
        super().__init__()
        self._talk, self._frames = talk, frames
        self.view = QListView()
        give_viewport(self.view)
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model = SlideModel(talk, edits)
        self.view.setModel(self.model)
        if edits is not None:
            self.view.setDragDropMode(QListView.DragDropMode.InternalMove)
            self.view.setDefaultDropAction(Qt.DropAction.MoveAction)
            self.model.dropped.connect(edits.drop_slide)
        self._delegate = SlideDelegate(talk, frames, self.view)
        self.view.setItemDelegate(self._delegate)
        self._title, self._count, self._chapter = QLabel(), QLabel(), QLabel()
        bold = self._title.font()
        bold.setBold(True)
        self._title.setFont(bold)
        for label in (self._count, self._chapter):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._chapter.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        header = QWidget()
        header.setFixedHeight(34)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 12, 0)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addWidget(self._chapter, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setMinimumWidth(LEAST_WIDTH)
        self.view.selectionModel().currentChanged.connect(self._chosen)
        self.view.verticalScrollBar().valueChanged.connect(self._name_chapter)
        talk.cursor_moved.connect(self.follow)
        talk.story_changed.connect(self._renew)
        for signal in (talk.look_changed, frames.outdated):
            signal.connect(self._relook)
        talk.problems_changed.connect(self.view.viewport().update)
        self.retranslate()
        self.follow()

    def set_colours(self, colours: Chrome) -> None:
        self._delegate.colours = colours
        self.view.viewport().update()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Slides"))
        self.view.setAccessibleName(self.tr("Slides"))
        for label in (self._title, self._count):
            explain_command(label, "focus-rail", self.tr("Slides"))
        explain_command(self.view, "focus-rail", self.tr("Slides"))

    def follow(self) -> None:
        """Select and show the talk's slide."""
        index = self.view.model().index(self._talk.cursor.slide, 0)
        if index != self.view.currentIndex():
            self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        self._name_chapter()

    def _name_chapter(self) -> None:
        talk = self._talk
        self._count.setText("" if talk.blank else str(len(talk.story.slides)))
        index = self.view.indexAt(QPoint(20, ROW_HEIGHT // 3))
        slide = talk.story.slides[index.row()] if index.isValid() else talk.slide
        name = chapter_name(talk.story, slide, talk.look.language)
        self._chapter.setToolTip(name)
        room = self.width() - self._title.sizeHint().width() - self._count.sizeHint().width() - 44
        self._chapter.setText(self._chapter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room))

    def _renew(self) -> None:
        self._delegate.forget(self._frames.stays)
        self.follow()

    def _relook(self) -> None:
        self._delegate.forget()
        self._name_chapter()

    def _chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and current.row() != self._talk.cursor.slide:
            self._talk.go(Cursor(current.row()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_chapter()  # cut for the room there is now
