"""The main window: puts stage, panels, toolbar, menus and status bar together, the stage first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from presenter.app.actions import Actions
from presenter.app.app_words import AppWords
from presenter.app.appearance import Appearance
from presenter.app.chrome import style_sheet
from presenter.app.dialogs import Dialogs
from presenter.app.frames import Frames
from presenter.app.idle import Idle
from presenter.app.number_entry import NumberEntry
from presenter.app.own_keys import keeps_key
from presenter.app.panels import PANELS, Panels
from presenter.app.presenting import Presenting
from presenter.app.rest import Rest
from presenter.app.settings import Settings
from presenter.app.stage import StageView
from presenter.app.step_line import StepLine
from presenter.app.talk import Talk
from presenter.app.toolbar import TopBar
from presenter.app.window_commands import window_commands
from presenter.app.window_place import keep_place, restore_place

CHARTS_MS = 250
"""From the complete window to the import of pyqtgraph, so that the first keys and clicks are not kept waiting."""


class MainWindow(QMainWindow):
    """Shows the first slide, then builds the rest piece by piece while idle (see Rest)."""

    def __init__(self, talk: Talk, settings: Settings, appearance: Appearance, words: AppWords) -> None:
        super().__init__()
        self.talk, self.settings, self.appearance, self.words = talk, settings, appearance, words
        self.frames = Frames(talk)
        self.number = NumberEntry(self)
        self.presenting = Presenting(talk, self.frames, self)
        self.stage = StageView(talk, self.frames)
        self.step_line = StepLine(talk, self.stage)
        column = QWidget()
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.stage)
        rows.addWidget(self.step_line)
        self.panels = Panels(column)
        self.setCentralWidget(self.panels)
        self.rest = Rest(self)
        self.dialogs = Dialogs(self)
        self.actions_ = Actions("window", self, window_commands(self))
        self.actions_.fill(self.menuBar())
        self.bar = TopBar(talk, self.actions_, self)
        self.bar.command.opened.connect(self.dialogs.open_palette)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.bar)
        self.statusBar().setFixedHeight(26)
        restore_place(self, settings)
        self.panels.restore(settings.text("panels"))
        self.idle = Idle(self)
        self.idle.add(*self.rest.pieces())
        self.stage.painted.connect(self.idle.start)
        self.idle.done.connect(self._charts_later)
        for signal in (talk.look_changed, self.panels.shown_changed, appearance.changed):
            signal.connect(self.show_checks)
        appearance.changed.connect(self.recolour)
        talk.story_changed.connect(self.retitle)
        self.retitle()
        self.recolour()
        self.show_checks()
        self.stage.setFocus()

    def _charts_later(self) -> None:
        QTimer.singleShot(CHARTS_MS, self, self.rest.load_charts)

    def retitle(self) -> None:
        """The file's name, as windows of documents do."""
        self.setWindowTitle(self.talk.path.name)

    def recolour(self) -> None:
        """Give the chrome's colours to all that paint with them."""
        colours = self.appearance.colours
        self.setStyleSheet(style_sheet(colours))
        self.stage.set_surround(colours.surround)
        for part in (self.step_line, self.bar, *(self.panels.content(panel) for panel in PANELS)):
            if part is not None and hasattr(part, "set_colours"):
                part.set_colours(colours)

    def show_checks(self) -> None:
        """Bring the check marks of the menus up to date."""
        for panel in PANELS:
            self.actions_.check(f"show-{panel}", self.panels.shows(panel))
        self.actions_.check("after", self.talk.look.after)
        for choice in ("system", "light", "dark"):
            self.actions_.check(f"colours-{choice}", self.appearance.choice == choice)
        for choice in ("system", "zh", "en"):
            self.actions_.check(f"words-{choice}", self.words.choice == choice)

    def event(self, event: QEvent) -> bool:
        # A ShortcutOverride comes here when the focused widget did not want it; lists and buttons want some after all.
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and keeps_key(self.focusWidget(), event.key()):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.number.type(event.text()):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.actions_.retranslate()
            self.show_checks()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        keep_place(self, self.settings)
        self.settings.keep("panels", self.panels.state())
        self.settings.flush()
        self.rest.stop()
        self.dialogs.stop()
        super().closeEvent(event)
