"""The list of recent stories: how each begins, its title and place, when it was opened last."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from presenter.app.app_words import app_language
from presenter.app.chrome import Chrome, chrome
from presenter.app.own_viewport import give_viewport
from presenter.app.recent import Recent
from presenter.app.start_page.looks import StoryLooks

Index = QModelIndex | QPersistentModelIndex
HEIGHT, PICTURE = 66, QSize(88, 50)


class StoryModel(QAbstractListModel):
    """Rows as given; whether a file is missing was looked at when they were."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.stories: Sequence[Recent] = ()
        self.missing: frozenset[Path] = frozenset()

    def show(self, stories: Sequence[Recent]) -> None:
        self.beginResetModel()
        self.stories = stories
        self.missing = frozenset(story.path for story in stories if story.missing)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.stories)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        story = self.stories[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return story.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(filter(None, (story.name, str(story.path), self.state(story))))
        return None

    def state(self, story: Recent) -> str:
        """When it was opened, or that it is not there."""
        return self.tr("not found") if story.path in self.missing else when(story.opened)

    def pinned_word(self, story: Recent) -> str:
        return self.tr("pinned") if story.pinned else ""


def when(opened: int) -> str:
    """The time of today, else the day, in the window's language; empty when it was not noted."""
    if not opened:
        return ""
    moment = QDateTime.fromSecsSinceEpoch(opened)
    if moment.date() == QDateTime.currentDateTime().date():
        return moment.toString("HH:mm")
    locale = QLocale("zh_CN" if app_language() == "zh" else "en_GB")
    return locale.toString(moment.date(), "yyyy年M月d日" if app_language() == "zh" else "d MMM yyyy")


class StoryDelegate(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(self, view: StoryList) -> None:
        super().__init__(view)
        self._view = view
        self.colours = chrome(dark=True)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, colours, area = self._view, self.colours, QRect(option.rect)
        story = view.rows.stories[index.row()]
        missing = story.path in view.rows.missing
        chosen = view.selectionModel().isSelected(index) and view.hasFocus()
        painter.save()
        if chosen:
            painter.fillRect(area.adjusted(0, 1, 0, -1), QColor(colours.selected))
        painter.fillRect(QRectF(area.x(), area.bottom(), area.width(), 1), QColor(colours.hairline))
        place = QRectF(area.x() + 8, area.y() + 8, PICTURE.width(), PICTURE.height())
        picture = None if missing else view.looks.picture(story.path)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if picture is not None:
            painter.drawImage(place, picture)
        painter.setPen(QPen(QColor(colours.outline), 1, Qt.PenStyle.DashLine if missing else Qt.PenStyle.SolidLine))
        painter.drawRect(place)
        font = painter.font()
        font.setPixelSize(12)
        painter.setFont(font)
        state = view.rows.state(story)
        pinned = view.rows.pinned_word(story)
        right = max(painter.fontMetrics().horizontalAdvance(word) for word in (state, pinned))
        words = QRect(round(place.right()) + 14, area.y() + 12, 0, 20)
        words.setRight(area.right() - 10 - (right + 14 if right else 0))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.error if missing else colours.third))
        painter.drawText(QRect(area.x(), words.y(), area.width() - 10, 20), side, state)
        painter.setPen(QColor(colours.third))
        painter.drawText(QRect(area.x(), words.y() + 21, area.width() - 10, 20), side, pinned)
        painter.setPen(QColor(colours.second))
        folder = painter.fontMetrics().elidedText(_shown(story.path), Qt.TextElideMode.ElideMiddle, words.width())
        painter.drawText(words.translated(0, 21), Qt.AlignmentFlag.AlignVCenter, folder)
        font.setPixelSize(13)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.third if missing else colours.text))
        title = painter.fontMetrics().elidedText(story.name, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()


def _shown(path: Path) -> str:
    """The place as people write it: ~ for their own folder."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


class StoryList(QListView):
    """The view of such rows."""

    def __init__(self, looks: StoryLooks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self.looks = looks
        self.rows = StoryModel(self)
        self.delegate = StoryDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        looks.made.connect(self.viewport().update)

    def show_stories(self, stories: Sequence[Recent]) -> None:
        """Show these; the row that was chosen stays so."""
        row = max(0, self.currentIndex().row())
        self.rows.show(stories)
        if stories:
            self.setCurrentIndex(self.rows.index(min(row, len(stories) - 1)))
        self.looks.want([story.path for story in stories if story.path not in self.rows.missing])

    def story(self) -> Recent | None:
        """The one that is chosen."""
        row = self.currentIndex().row()
        return self.rows.stories[row] if 0 <= row < len(self.rows.stories) else None

    def set_colours(self, colours: Chrome) -> None:
        self.delegate.colours = colours
        self.viewport().update()
