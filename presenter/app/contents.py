"""What fills the main window once there is a story: stage and step line, places for the panels, menus and toolbar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from presenter.app.actions import Actions
from presenter.app.beginning import Beginning
from presenter.app.bindings import apply
from presenter.app.dialogs import Dialogs
from presenter.app.editing.edits import Edits
from presenter.app.frames import Frames
from presenter.app.number_entry import NumberEntry
from presenter.app.on_stage import OnStage
from presenter.app.panels import Panels
from presenter.app.presenting import Presenting
from presenter.app.rest import Rest
from presenter.app.roaming import Roaming
from presenter.app.source_card import SourceCard
from presenter.app.stage import StageView
from presenter.app.step_line import StepLine
from presenter.app.talk import Talk
from presenter.app.toolbar import TopBar
from presenter.app.tools.case import ToolCase
from presenter.app.window_commands import window_commands

if TYPE_CHECKING:
    from presenter.app.main_window import MainWindow


def fill_window(window: MainWindow, talk: Talk, frames: Frames | None = None) -> None:
    """Make the parts and put them in; a first look that fills the window goes."""
    window.talk = talk
    if window.settings.text("less-motion"):
        talk.less_motion = window.settings.flag("less-motion", default=False)
    window.frames = frames or Frames(talk)
    window.frames.held = True
    window.number = NumberEntry(window)
    window.presenting = Presenting(talk, window.frames, window, window.settings)
    window.on_stage = OnStage(window)
    window.stage = StageView(talk, window.frames)
    window.frames.outdated.connect(window.stage.update)
    window.source_card = SourceCard(talk, window.frames, window.stage)
    window.step_line = StepLine(talk, window.stage)
    column = QWidget()
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(window.stage)
    rows.addWidget(window.step_line)
    window.panels = Panels(column)
    window.setCentralWidget(window.panels)
    window.edits = Edits(talk, window.settings, window)
    window.rest = Rest(window)
    window.dialogs = Dialogs(window)
    window.tools = ToolCase(talk, window.frames, window.settings, window)
    window.tools.add_view(window.stage)
    window.tools.told.connect(lambda words: window.statusBar().showMessage(words, 8000))
    window.edits.told.connect(lambda words: window.statusBar().showMessage(words, 8000))
    window.edits.written.connect(window.dialogs.read_again)
    window.edits.changed.connect(window.show_checks)
    window.beginning = Beginning(window)
    window.roaming = Roaming(talk, window.panels, window.stage)
    window.rest.key_troubles = apply(window.settings)
    window.actions_ = Actions("window", window, window_commands(window))
    window.tools.add_actions(window.actions_)
    window.actions_.fill(window.menuBar())
    window.actions_.fill_late("recent", window.beginning.fill_recent, before="start-page")
    window.bar = TopBar(talk, window.actions_, window)
    window.bar.command.opened.connect(window.dialogs.open_palette)
    window.addToolBar(Qt.ToolBarArea.TopToolBarArea, window.bar)
    window.statusBar().setFixedHeight(26)
    window.panels.restore(window.settings.text("panels"))
