"""The filters of a timeline as a list to tick: lanes, tags, origins, certainty, each value with how many events it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from presenter.app.hover import explain
from presenter.core.timeline.facets import FACETS, Facet, LeftOut, facet_word

WIDTH, MOST_HEIGHT = 300, 460
VALUE = Qt.ItemDataRole.UserRole


class _Tree(QTreeWidget):
    """Keeps its keys from the window's commands.

    Signals:
        left: Escape.
    """

    left = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                on = item.checkState(0) == Qt.CheckState.Checked
                item.setCheckState(0, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)


class FacetPanel(QFrame):
    """Lies over its parent.

    Signals:
        turned: a value is wanted or not: facet, value, whether it is.
        all_wanted: nothing shall be left out.
        left: Escape.
    """

    turned = Signal(str, str, bool)
    all_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setObjectName("facets")
        self.title, self.hidden = QLabel(self), QLabel(self)
        self.all = QPushButton(self)
        self.all.clicked.connect(self.all_wanted)
        self.tree = _Tree(self)
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.itemChanged.connect(self._changed)
        self.tree.left.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.all)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 10, 12, 10)
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addWidget(self.tree, 1)
        rows.addWidget(self.hidden)
        self._items: dict[tuple[Facet, str], QTreeWidgetItem] = {}
        self._language = "en"
        self._filled: object = None
        self.hide()

    def fill(self, values: Mapping[Facet, list[tuple[str, str]]], language: str) -> None:
        """Values and their names per facet; a facet with one value alone has nothing to choose."""
        filled = (language, [(facet, list(values.get(facet, ()))) for facet in FACETS])
        if filled == self._filled:
            return  # a row that was just ticked lives on
        self._language, self._filled = language, filled
        here = self.tree.currentItem()
        current = (here.data(0, VALUE), here.data(1, VALUE)) if here is not None else None
        self.tree.blockSignals(True)
        self.tree.clear()
        self._items.clear()
        for facet in FACETS:
            if len(values.get(facet, ())) < 2:
                continue
            name = facet_word(f"facet-{facet}", language)
            group = QTreeWidgetItem(self.tree, [name])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = QFont(self.font())
            font.setBold(True)
            group.setFont(0, font)
            for value, words in values[facet]:
                item = QTreeWidgetItem(group, [words, ""])
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                )
                item.setCheckState(0, Qt.CheckState.Checked)
                item.setData(0, VALUE, facet)
                item.setData(1, VALUE, value)
                item.setToolTip(0, words)
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._items[facet, value] = item
                if (facet, value) == current:
                    self.tree.setCurrentItem(item)
        self.tree.expandAll()
        self.tree.blockSignals(False)
        self.title.setText(facet_word("filter", language))
        self.all.setText(facet_word("all", language))
        self.tree.setAccessibleName(facet_word("filter", language))
        explain(self.all, self.all.text(), facet_word("all-help", language))
        explain(self.tree, facet_word("filter", language), facet_word("filter-help", language))
        if self.tree.currentItem() is None and self._items:
            self.tree.setCurrentItem(next(iter(self._items.values())))

    def show_state(self, left_out: LeftOut, counts: Mapping[Facet, Counter[str]], hidden: int) -> None:
        """Which values are wanted, how many events each has, and how many are hidden in all."""
        self.tree.blockSignals(True)
        for (facet, value), item in self._items.items():
            wanted = value not in left_out.of(facet)
            item.setCheckState(0, Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
            count = f"{counts[facet][value]:,}"
            item.setText(1, count)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{item.text(0)} {count}")
        self.tree.blockSignals(False)
        words = facet_word("hidden", self._language, n=f"{hidden:,}") if hidden else ""
        self.hidden.setText(words or facet_word("none-hidden", self._language))
        self.all.setEnabled(bool(left_out))

    def item(self, facet: Facet, value: str) -> QTreeWidgetItem | None:
        """The row of a value; None where there is nothing to choose."""
        return self._items.get((facet, value))

    def place(self, right: int, top: int, bottom: int, *, upwards: bool = False, larger: float = 1.0) -> None:
        """At a right edge, between two heights of its parent, as high as its rows need; `upwards` it ends at `bottom`."""
        width = round(WIDTH * larger)
        rows = len(self._items) + self.tree.topLevelItemCount()
        row = max(self.tree.sizeHintForRow(0), self.fontMetrics().height())
        needed = rows * row + self.all.sizeHint().height() + self.hidden.sizeHint().height() + 40
        height = min(needed, round(MOST_HEIGHT * larger), bottom - top)
        self.setGeometry(max(0, right - width), bottom - height if upwards else top, width, height)

    def set_colours(self, ground: QColor, text: QColor, line: QColor, accent: QColor, on_accent: QColor) -> None:
        """Those of slides instead of the window's."""
        chosen = f"rgba({accent.red()}, {accent.green()}, {accent.blue()}, 30%)"
        palette, roles = QPalette(self.palette()), QPalette.ColorRole
        for role in (roles.Window, roles.Base, roles.Button):
            palette.setColor(role, ground)
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(role, text)
        palette.setColor(roles.Highlight, accent)
        palette.setColor(roles.HighlightedText, on_accent)
        self.setPalette(palette)
        tick = round(0.8 * QFontMetrics(self.tree.font()).height())
        self.setStyleSheet(
            f"#facets {{ background: {ground.name()}; border: 1px solid {line.name()} }}"
            f"QTreeWidget, QLabel {{ background: {ground.name()}; color: {text.name()} }}"
            # As large as the words beside them.
            f"QTreeWidget::indicator {{ width: {tick}px; height: {tick}px }}"
            # The style's own edge of a box without a tick is lost on a dark ground.
            f"QTreeWidget::indicator:unchecked {{ border: 1px solid {text.name()}; border-radius: 2px }}"
            # Pale, so that the tick is seen on it.
            f"QTreeWidget::item:selected {{ background: {chosen}; color: {text.name()} }}"
            f"QTreeWidget::branch:selected {{ background: {ground.name()} }}"
            f"QPushButton {{ background: {ground.name()}; color: {text.name()}; border: 1px solid {line.name()}; padding: 3px 10px }}"
            f"QPushButton:focus {{ border-color: {accent.name()} }}"
        )

    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        facet = item.data(0, VALUE)
        if column == 0 and facet:
            self.turned.emit(facet, item.data(1, VALUE), item.checkState(0) == Qt.CheckState.Checked)
