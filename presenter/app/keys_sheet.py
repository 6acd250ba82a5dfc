"""The `?` sheet: every command of a window with its keys, from the command table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from presenter.app.actions import native
from presenter.app.commands import COMMANDS, Command, Context

LEAST_PX = 11
COLOURS = "background: #1E2327; color: #ECEAE4"


class KeysSheet(QFrame):
    """Lies over its window until a key or a click."""

    def __init__(self, window: QWidget, context: Context) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("keys-sheet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._context: Context = context
        self._title = QLabel()
        bold = self._title.font()
        bold.setBold(True)
        self._title.setFont(bold)
        self._grid = QGridLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 22)
        layout.addWidget(self._title)
        layout.addLayout(self._grid)
        self._fill()
        self._before: QWidget | None = None
        self.hide()

    def rows(self) -> list[tuple[str, str]]:
        """Keys and words of each command that has keys, as the sheet lists them."""
        commands = (
            command
            for command in COMMANDS.values()
            if self._context in command.contexts and command.keys and command.id != "enter"
        )
        return [(self.tr("Digits, Enter"), self.tr("To the slide of that number")), *map(_row, commands)]

    def timeline_rows(self) -> list[tuple[str, str]]:
        """As `rows`, of those that hold while the timeline has the keys."""
        commands = [command for command in COMMANDS.values() if command.contexts == ("timeline",) and command.keys]
        views = [command for command in commands if command.id.startswith("view-")]  # nine alike: one row
        keys = f"{native(views[0].keys[0])} … {native(views[-1].keys[0])}"
        return [
            *(_row(command) for command in commands if command not in views),
            (keys, self.tr("To a named view")),
            (self.tr("Letters"), self.tr("To the event of that name")),
        ]

    def overview_rows(self) -> list[tuple[str, str]]:
        """As `rows`, of those that hold in the grid of all slides."""
        commands = (command for command in COMMANDS.values() if "overview" in command.contexts and command.keys)
        return [*map(_row, commands), (self.tr("Letters"), self.tr("Only slides that have what is typed"))]

    def _fill(self) -> None:
        """In as many columns as the window is high enough for, in smaller type where it is too narrow for them."""
        # On the full screen it is read from far away.
        size = max(13, self._window.height() // 54) if self._context == "stage" else 13
        self._title.setText(self.tr("Keys"))
        while True:
            self._lay_out(size)
            self.adjustSize()
            if size <= LEAST_PX or self.sizeHint().width() <= self._window.width() - 24:
                break
            size -= 1

    def _lay_out(self, size: int) -> None:
        self.setStyleSheet(
            f"#keys-sheet {{ {COLOURS}; border: 1px solid #4A535A }}"
            f"#keys-sheet QLabel {{ {COLOURS}; font-size: {size}px }}"
        )
        self._grid.setHorizontalSpacing(size)
        self._grid.setVerticalSpacing(size // 4)
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                # Now, not later: what waits to go still counts in the layout.
                widget.setParent(None)
                widget.deleteLater()
        high = size * 1.35 + size // 4 + 3
        most = max(8, int((self._window.height() - 110) / high))
        column, row = 0, 0
        sections = (
            ("", self.rows()),
            (self.tr("On the timeline"), self.timeline_rows()),
            (self.tr("In the overview"), self.overview_rows()),
        )
        for title, rows in sections:
            if title and row and row + min(len(rows), 4) + 2 > most:
                column, row = column + 3, 0
            if title:
                row += 1 if row else 0
                label = QLabel(title)
                label.setFont(self._title.font())
                self._grid.addWidget(label, row, column, 1, 2)
                row += 1
            for keys, words in rows:
                if row >= most:
                    column, row = column + 3, 0
                self._grid.addWidget(QLabel(keys), row, column)
                self._grid.addWidget(QLabel(words), row, column + 1)
                self._grid.setColumnMinimumWidth(column + 2, size)
                row += 1

    def toggle(self) -> None:
        """Show over the window, or hide."""
        if self.isVisible():
            self._away()
            return
        self._before = self._window.focusWidget()
        self._fill()
        self.place()
        self.show()
        self.raise_()
        self.setFocus()

    def place(self) -> None:
        """In the middle of the window."""
        window = self._window
        self.adjustSize()
        self.move(max(0, (window.width() - self.width()) // 2), max(0, (window.height() - self.height()) // 2))

    def _away(self) -> None:
        self.hide()
        before = self._before
        (before if before is not None and isValid(before) else self._window).setFocus()

    def event(self, event: QEvent) -> bool:
        # While it lies there every key is its own, so that none acts on what is hidden.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        self._away()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._away()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)


def _row(command: Command) -> tuple[str, str]:
    return ", ".join(map(native, command.keys)), command.shown
