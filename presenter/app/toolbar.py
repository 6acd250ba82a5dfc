"""The toolbar: open, export, whether the file is in step; the command field; language, theme, present."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolBar, QToolButton, QWidget

from presenter.app.actions import Actions, native
from presenter.app.chrome import Chrome
from presenter.app.command_field import CommandField
from presenter.app.commands import COMMANDS
from presenter.app.glyphs import glyph_icon
from presenter.app.hover import explain_command
from presenter.app.segments import Segments
from presenter.app.talk import Talk

SHORT_LANGUAGES = {"zh": "中", "en": "EN"}


class FittingLabel(QLabel):
    """Says something shorter where there is no room for all of it, which belongs on its tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = self._fewer = ""

    def say(self, words: str, fewer: str = "") -> None:
        self._words, self._fewer = words, fewer
        self._fit()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), max(self.width(), 1)
        text = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        if text != self._words and self._fewer:  # measured as it is cut: an advance of several fonts is another width
            text = metrics.elidedText(self._fewer, Qt.TextElideMode.ElideRight, room)
        self.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class TopBar(QToolBar):
    """Listens to the talk; its buttons trigger the window's actions."""

    def __init__(self, talk: Talk, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._talk = talk
        self._colours: Chrome | None = None
        self.open_button = self._button(actions, "open")
        self.export_button = self._button(actions, "export")
        self.reload_button = QToolButton(self)
        self.reload_button.setAutoRaise(True)
        self.reload_button.setIconSize(QSize(16, 16))
        self.reload_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.reload_button.clicked.connect(actions["reload"].trigger)
        self.state = FittingLabel(self)
        self.command = CommandField(self)
        self.languages = Segments(self)
        self.languages.chosen.connect(talk.set_language)
        self.themes = Segments(self)
        self.themes.chosen.connect(talk.set_theme)
        self.present_button = self._button(actions, "present")
        self.present_button.setObjectName("present")
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        left, right = QHBoxLayout(), QHBoxLayout()
        for side in (left, right):
            side.setSpacing(8)
        left.addWidget(self.open_button)
        left.addWidget(self.export_button)
        left.addWidget(self.reload_button)
        left.addWidget(self.state, 1)
        right.addStretch(1)
        right.addWidget(self.languages)
        right.addWidget(self.themes)
        right.addWidget(self.present_button)
        layout.addLayout(left, 10)
        layout.addWidget(self.command, 12)
        layout.addLayout(right, 10)
        self.addWidget(row)
        talk.look_changed.connect(self._renew)
        talk.story_changed.connect(self._renew)
        talk.sync_changed.connect(self._renew)
        self.retranslate()

    def _button(self, actions: Actions, command: str) -> QPushButton:
        button = QPushButton(self)
        button.setFixedHeight(28)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(actions[command].trigger)
        return button

    def set_colours(self, colours: Chrome) -> None:
        """The signs and the state are painted in the chrome's colours."""
        self._colours = colours
        self.reload_button.setIcon(glyph_icon("reload", colours.second))
        self.command.set_sign_colour(colours.third)
        self._renew()

    def retranslate(self) -> None:
        self.open_button.setText(self.tr("Open"))
        self.export_button.setText(self.tr("Export"))
        keys = COMMANDS["present"].keys
        self.present_button.setText("  ".join((self.tr("Present"), *map(native, keys[:1]))))
        buttons = (
            ("open", self.open_button),
            ("export", self.export_button),
            ("reload", self.reload_button),
            ("present", self.present_button),
        )
        for command, button in buttons:
            explain_command(button, command)
        explain_command(self.command, "palette")
        explain_command(self.languages, "language", self.tr("Language of the slides"))
        explain_command(self.themes, "theme", self.tr("Theme of the slides"))
        self.reload_button.setAccessibleName(self.tr("Read the file again"))
        self.languages.setAccessibleName(self.tr("Language of the slides"))
        self.themes.setAccessibleName(self.tr("Theme of the slides"))
        self._renew()

    def _renew(self) -> None:
        talk = self._talk
        sync = talk.sync
        for button in (self.export_button, self.reload_button, self.present_button):
            button.setEnabled(not talk.blank)  # there is nothing to do it with
        text = self.tr("Errors, stopped at {time}") if sync.broken else self.tr("In step {time}")
        if not sync.at:
            text = self.tr("Errors") if sync.broken else ""
        words = text.format(time=sync.at)
        fewer = self.tr("Errors") if sync.broken else self.tr("In step")
        self.state.say(words, fewer if words else "")
        said = self.tr("The file was read then, and is followed: save it in any editor, and the window shows it.")
        if sync.broken:
            said = self.tr("The last good version stays on stage; F8 goes to what is wrong with the file.")
        self.state.setToolTip(f"{words}\n{said}" if words else "")
        if self._colours is not None:
            self.state.setStyleSheet(f"color: {self._colours.error if sync.broken else self._colours.second}")
        languages = {key: SHORT_LANGUAGES.get(key, key[:2].upper()) for key in talk.story.languages}
        self.languages.offer(languages, talk.look.language)
        self.languages.setVisible(len(languages) > 1)
        themes = {"ink": self.tr("Ink"), "paper": self.tr("Paper"), "contrast": self.tr("Contrast")}
        self.themes.offer(themes, talk.look.theme.name)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
