"""The inspector's three tabs, each with its count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QTabBar, QTabWidget, QVBoxLayout, QWidget

from presenter.app.chrome import Chrome
from presenter.app.frames import Frames
from presenter.app.glyphs import dot
from presenter.app.hover import help_text
from presenter.app.inspector.notes import NotesPanel
from presenter.app.inspector.sources import SourcesPanel
from presenter.app.problems.panel import ProblemsPanel
from presenter.app.talk import Talk

if TYPE_CHECKING:
    from presenter.app.editing.edits import Edits

NOTES, SOURCES, PROBLEMS = range(3)


class Inspector(QWidget):
    """Notes, sources, problems."""

    def __init__(self, talk: Talk, frames: Frames, edits: Edits | None = None) -> None:
        super().__init__()
        self._talk = talk
        self._colours: Chrome | None = None
        self.notes = NotesPanel(talk, edits)
        self.sources = SourcesPanel(talk, frames, edits)
        self.problems = ProblemsPanel(talk)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("inspector")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setExpanding(False)
        for panel in (self.notes, self.sources, self.problems):
            self.tabs.addTab(panel, "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusProxy(self.tabs)
        self.tabs.setCurrentIndex(SOURCES)
        self.sources.counted.connect(self.retranslate)
        talk.problems_changed.connect(self.retranslate)
        self.retranslate()

    def set_colours(self, colours: Chrome) -> None:
        self._colours = colours
        for panel in (self.notes, self.sources, self.problems):
            panel.set_colours(colours)
        self.retranslate()

    def show_tab(self, tab: int) -> None:
        """Bring a tab to the front: NOTES, SOURCES or PROBLEMS."""
        self.tabs.setCurrentIndex(tab)

    def focus(self) -> None:
        """Give the keyboard to the panel in front."""
        self.tabs.currentWidget().setFocus()

    def retranslate(self) -> None:
        count = len(self._talk.problems)
        self.tabs.setTabText(NOTES, self.tr("Notes"))
        self.tabs.setTabText(SOURCES, _counted(self.tr("Sources"), len(self.sources.shown)))
        self.tabs.setTabText(PROBLEMS, _counted(self.tr("Problems"), count))
        for tab, said in (
            (NOTES, self.tr("What you say on this slide; the console follows it step by step.")),
            (SOURCES, self.tr("Each figure on the slide, where it comes from, and how the article’s number fares.")),
            (PROBLEMS, self.tr("What is wrong in the file, where, and what to do.")),
        ):
            self.tabs.setTabToolTip(tab, help_text(self.tabs.tabText(tab), said, "focus-inspector"))
        bar = self.tabs.tabBar()
        side = QTabBar.ButtonPosition.RightSide
        if self._colours is not None and count:
            sign = QLabel()
            sign.setPixmap(dot(self._colours.error, 6, self.devicePixelRatioF()))
            sign.setFixedSize(8, 16)
            bar.setTabButton(PROBLEMS, side, sign)
        elif bar.tabButton(PROBLEMS, side) is not None:
            bar.setTabButton(PROBLEMS, side, None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _counted(word: str, count: int) -> str:
    return f"{word} {count}" if count else word
