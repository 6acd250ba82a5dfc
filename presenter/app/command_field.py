"""The command field in the toolbar: looks like a text field, opens the command palette where it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from presenter.app.actions import native
from presenter.app.commands import COMMANDS
from presenter.app.glyphs import glyph_icon

WIDTH = 520
_COMMAND_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class CommandField(QLineEdit):
    """Shows what can be typed; a click or a typed letter opens the palette.

    Signals:
        opened: with the text typed so far.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("command")
        self.setReadOnly(True)
        self.setMaximumWidth(WIDTH)
        self.setMinimumWidth(120)
        self.setTextMargins(0, 0, 48, 0)  # room for the shortcut
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._sign = self.addAction(glyph_icon("search", "#808080"), QLineEdit.ActionPosition.LeadingPosition)
        self.retranslate()

    def retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Go to a slide, an event, a number, or type a command"))
        self.setAccessibleName(self.tr("Command palette"))

    def set_sign_colour(self, colour: str) -> None:
        """The colour of the magnifying glass."""
        self._sign.setIcon(glyph_icon("search", colour))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 28)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit("")

    def event(self, event: QEvent) -> bool:
        # Letters are the beginning of a search here, as in any text field, whatever the window has on them.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            typed = event.text().isprintable() and event.text().strip() and not event.modifiers() & _COMMAND_KEYS
            if typed:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text().strip():
            self.opened.emit(event.text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit("")
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.deselect()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        font = self.font()
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        box = self.rect().adjusted(0, 0, -10, 0)
        painter.drawText(
            box,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            native(COMMANDS["palette"].keys[0]).replace("+", " ") if COMMANDS["palette"].keys else "",
        )
