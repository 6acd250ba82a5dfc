"""The sources of what is on stage: choosing a row chooses the figure or event everywhere, and the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from presenter.app.chrome import Chrome, chrome_theme
from presenter.app.frames import Frames
from presenter.app.hover import explain
from presenter.app.inspector.row_list import RowList, RowLook
from presenter.app.inspector.rows import SourceRow, stage_rows
from presenter.app.talk import Talk
from presenter.core.compose.frame import Ink, Mark
from presenter.core.geometry import Point, Rect
from presenter.scene.paint import paint_mark

if TYPE_CHECKING:
    from presenter.app.editing.edits import Edits


class SourcesPanel(QWidget):
    """Renewed when the stage changes, and only while it is seen.

    Signals:
        counted: the number of rows.
    """

    counted = Signal(int)

    def __init__(self, talk: Talk, frames: Frames, edits: Edits | None = None, *, alone: bool = True) -> None:
        """`alone`: it says what the rows are for, and renews itself; else whoever has it does.

        With `edits` a double click on a figure changes it.
        """
        super().__init__()
        self._talk, self._frames = talk, frames
        self.shown: list[SourceRow] = []
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._hint.setContentsMargins(14, 10, 14, 6)
        self.list = RowList()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._hint)
        self._hint.setVisible(alone)
        layout.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        for signal in (talk.cursor_moved, talk.story_changed, talk.look_changed) if alone else ():
            signal.connect(self.renew)
        talk.selection_changed.connect(self.follow)
        self._edits = edits
        if edits is not None:
            self.list.doubleClicked.connect(self._change)
            edits.changed.connect(self.retranslate)
        self.retranslate()
        self.renew()

    def set_colours(self, colours: Chrome) -> None:
        self.list.set_colours(colours)

    def retranslate(self) -> None:
        words = self.tr("The figures on this slide; choose one and it lights up on stage")
        if self._edits is not None and self._edits.on:
            words += self.tr("; double click changes it")
        self._hint.setText(words)
        self.list.setAccessibleName(self.tr("Sources"))
        explain(
            self.list,
            self.tr("Sources"),
            self.tr("A click chooses the figure: it lights up on the slide and the timeline."),
        )

    def renew(self) -> None:
        """List what is on stage now."""
        rows = [] if self._talk.blank else stage_rows(self._talk.story, self._frames.frame())
        if rows != self.shown or not rows:
            self.shown = rows
            with QSignalBlocker(self.list.selectionModel()):
                self.list.show_rows([_look(row) for row in rows])
            self.counted.emit(len(rows))
        self.follow()

    def follow(self) -> None:
        """Select the row of what is selected."""
        chosen = self._talk.selection
        row = next((i for i, r in enumerate(self.shown) if r.fact and r.fact == chosen.fact), -1)
        if row < 0:
            row = next((i for i, r in enumerate(self.shown) if r.event and r.event == chosen.event), -1)
        with QSignalBlocker(self.list.selectionModel()):
            self.list.select(row)
        self.list.viewport().update()

    def _chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not current.isValid():
            return
        row = self.shown[current.row()]
        if row.fact:
            self._talk.choose_fact(row.fact)
        elif row.event:
            self._talk.choose_event(row.event)

    def _change(self, index: QModelIndex) -> None:
        if self._edits is not None and self._edits.on and self.shown[index.row()].fact:
            self._edits.fact_wanted.emit(self.shown[index.row()].fact)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _look(row: SourceRow) -> RowLook:
    def fill(document: QTextDocument, colours: Chrome) -> None:
        cursor = QTextCursor(document)
        value, meaning, under = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        value.setFontWeight(QFont.Weight.Bold)
        meaning.setForeground(QColor(colours.second))
        under.setForeground(QColor(colours.third))
        cursor.insertText(f"{row.value}  ", value)
        cursor.insertText(row.meaning, meaning)
        if row.under:
            cursor.insertBlock()
            cursor.insertText(row.under, under)

    def sign(painter: QPainter, colours: Chrome) -> None:
        mark = Mark(
            id="row", rect=Rect(1, 1, 12, 12), role="mark", origin=row.origin, centre=Point(7, 7), radius=5.5,
            ink=Ink("t1"), on="bg",
        )  # fmt: skip
        paint_mark(painter, mark, chrome_theme(colours))

    spoken = ", ".join(part for part in (row.value, row.meaning, row.under, row.verdict) if part)
    return RowLook(spoken, fill, sign, row.verdict, row.wrong)
