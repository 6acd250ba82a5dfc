"""The templates as cards: the picture of a slide, the name, what it is for."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from presenter.app.app_words import app_language
from presenter.app.chrome import Chrome, chrome
from presenter.app.own_viewport import give_viewport
from presenter.app.start_page.lines import draw_lines
from presenter.core.templates import TEMPLATES, Template
from presenter.new_story import template_picture

Index = QModelIndex | QPersistentModelIndex
COLUMNS, GAP, WORDS = 3, 16, 66
"""Cards beside each other; pixels around the picture together; pixels of the words under it."""
WIDEST = 340


class TemplateModel(QAbstractListModel):
    """One row per template, said in the window's language."""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(TEMPLATES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        template, language = TEMPLATES[index.row()], app_language()
        if role == Qt.ItemDataRole.DisplayRole:
            return template.names[language]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{template.names[language]}\n{template.about[language]}"
        return None


class TemplateDelegate(QStyledItemDelegate):
    """Paints the cards; a picture is read when it is first seen."""

    def __init__(self, view: TemplateCards) -> None:
        super().__init__(view)
        self._view = view
        self.colours = chrome(dark=True)
        self._pictures: dict[tuple[str, str], QPixmap] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return self._view.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, language = self.colours, app_language()
        template = TEMPLATES[index.row()]
        card = QRectF(option.rect).adjusted(0, 0, -GAP / 2, -GAP / 2)
        chosen = self._view.selectionModel().isSelected(index) and self._view.hasFocus()
        painter.save()
        if chosen or index.row() == self._view.pointed:
            painter.fillRect(card, QColor(colours.selected))
        width = card.width() - GAP
        place = QRectF(card.x() + GAP / 2, card.y() + GAP / 2, width, width * 9 / 16)
        picture = self._picture(template, language)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, picture, QRectF(picture.rect()))
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.outline), 2 if chosen else 1))
        painter.drawRect(place)
        font = painter.font()
        font.setPixelSize(13)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        name = QRectF(place.x(), place.bottom() + 8, width, 18)
        more = draw_lines(painter, name, template.names[language], 2) - 1  # at the cost of what is said about it
        font.setBold(False)
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(colours.second))
        about = QRectF(place.x(), place.bottom() + 27 + 17 * more, width, 34)
        draw_lines(painter, about, template.about[language], 2 - more)
        painter.restore()

    def _picture(self, template: Template, language: str) -> QPixmap:
        key = (template.id, language)
        if key not in self._pictures:
            self._pictures[key] = QPixmap(str(template_picture(template, language)))
        return self._pictures[key]


class TemplateCards(QListView):
    """The cards, three beside each other in whatever room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self.pointed = -1
        self.setModel(TemplateModel(self))
        self.delegate = TemplateDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        # A list makes room for a bar that it may need, and three would not fit: all cards always have room.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.entered.connect(self._point)
        self.setCurrentIndex(self.model().index(0, 0))
        self._fit()

    def template(self) -> Template:
        """The one that is chosen."""
        return TEMPLATES[max(0, self.currentIndex().row())]

    def set_colours(self, colours: Chrome) -> None:
        self.delegate.colours = colours
        self.viewport().update()

    def card_size(self, width: int, height: int = 10_000) -> QSize:
        """Of one card with its gap, so that three fill `width` px, up to a size, and all have room in `height`."""
        rows = -(-len(TEMPLATES) // COLUMNS)
        picture = (height - 2) // rows - WORDS - GAP
        one = min(WIDEST, (width - 4) // COLUMNS, max(120, round(picture * 16 / 9 + 1.5 * GAP)))
        return QSize(one, round((one - 1.5 * GAP) * 9 / 16) + WORDS + GAP)

    def wanted_height(self, width: int) -> int:
        """Of all cards."""
        return self.card_size(width).height() * -(-len(TEMPLATES) // COLUMNS) + GAP

    def _fit(self) -> None:
        size = self.card_size(self.viewport().width(), self.viewport().height())
        if size != self.gridSize() and size.width() > GAP:
            self.setGridSize(size)

    def _point(self, index: QModelIndex) -> None:
        self.pointed = index.row()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._point(QModelIndex())
        super().leaveEvent(event)
