"""The window of the console: its panels between splits that can be dragged and are remembered, and all keys of the talk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from presenter.app.actions import Actions, Run
from presenter.app.chrome import palette_of
from presenter.app.commands import COMMANDS
from presenter.app.console.aside import Aside
from presenter.app.console.current_panel import CurrentPanel
from presenter.app.console.header import Header
from presenter.app.console.look import COLOURS, STYLE, Scaled, unit_of
from presenter.app.console.messages import Messages
from presenter.app.console.mini_timeline import MiniTimeline
from presenter.app.console.next_panel import NextPanel
from presenter.app.console.notes_panel import NotesPanel
from presenter.app.console.renewal import Renewal
from presenter.app.console.timer_row import TimerRow
from presenter.app.console.tools_row import ToolsRow
from presenter.app.console.veil import Veil
from presenter.app.frames import Frames
from presenter.app.inspector.sources import SourcesPanel
from presenter.app.keys_sheet import KeysSheet
from presenter.app.moves import MOVES, turn_back
from presenter.app.number_entry import NumberEntry
from presenter.app.pacing import Pacing
from presenter.app.presenting import Presenting
from presenter.app.screens import show_full_screen
from presenter.app.settings import Settings
from presenter.app.talk import Talk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from presenter.app.chart_overlays import ChartOverlays
    from presenter.core.ink.book import Page

WINDOW = QSize(1280, 760)
SPLITS = {"across": (57, 43), "left": (78, 22), "right": (32, 48, 20)}
"""Shares of the parts until the speaker drags them."""


class ConsoleWindow(QWidget):
    """Full screen beside the audience's screen, or a window."""

    def __init__(self, talk: Talk, frames: Frames, presenting: Presenting, pacing: Pacing, settings: Settings) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("console")
        self.setPalette(palette_of(COLOURS))
        self.setStyleSheet(STYLE)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._talk, self._frames, self._presenting, self._settings = talk, frames, presenting, settings
        self._charts: ChartOverlays | None = None
        self._sheet: KeysSheet | None = None
        self.number = NumberEntry(self)
        self.notes = NotesPanel(talk, settings)
        self.current = CurrentPanel(talk, frames)
        self._floor = QWidget()
        self.aside = Aside(talk, frames, self._floor, self.current.stage, self._pages)
        self.actions_ = Actions("console", self, self._runs())
        self.header = Header(talk, presenting, pacing)
        self.messages = Messages(talk, frames, presenting, self.actions_)
        self.timeline = MiniTimeline(talk)
        self.next = NextPanel(talk, frames)
        self.sources = SourcesPanel(talk, frames, alone=False)
        self.sources.set_colours(COLOURS)
        self.sources.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.tools = ToolsRow(self.actions_)
        self.times = TimerRow(self.actions_, pacing)
        self.splits = self._lay_out()
        self._scaled: tuple[Scaled, ...] = (
            self.header, self.messages, self.current, self.timeline, self.next, self.notes, self.tools, self.times,
        )  # fmt: skip
        stage = presenting.stage_window
        self.renewal: Renewal | None = None
        if stage is not None:
            self.veil = Veil(stage.tools, self.current.stage, lambda: stage.frozen_picture)
            jobs = (
                self.notes.renew, self.current.renew, self.next.renew, self.timeline.update, self.sources.renew,
            )  # fmt: skip
            self.renewal = Renewal(talk, stage.stage, jobs, self)
        self.next.step.pressed.connect(self.actions_["forward"].trigger)
        self.next.slide.pressed.connect(self._to_the_slide_after)
        self.number.changed.connect(lambda _: self.retitle())
        talk.look_changed.connect(self.retitle)
        talk.story_changed.connect(self.retitle)
        self.retitle()
        self._unit = 0.0

    # -- parts -------------------------------------------------------------------------------------

    def _lay_out(self) -> dict[str, QSplitter]:
        splits = {
            "across": QSplitter(Qt.Orientation.Horizontal),
            "left": QSplitter(Qt.Orientation.Vertical),
            "right": QSplitter(Qt.Orientation.Vertical),
        }
        splits["left"].addWidget(self.current)
        splits["left"].addWidget(self.timeline)
        splits["right"].addWidget(self.next)
        splits["right"].addWidget(self.notes)
        splits["right"].addWidget(self.sources)
        splits["across"].addWidget(splits["left"])
        splits["across"].addWidget(splits["right"])
        for name, split in splits.items():
            split.setHandleWidth(38 if name == "across" else 14)
            split.setChildrenCollapsible(name == "right")
            kept = self._settings.text(f"console-{name}").split()
            sizes = [int(size) for size in kept if size.isdecimal()]
            split.setSizes(sizes if len(sizes) == split.count() and any(sizes) else [n * 100 for n in SPLITS[name]])
            for index, share in enumerate(SPLITS[name]):
                split.setStretchFactor(index, share)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.tools, SPLITS["across"][0])
        self._foot.addWidget(self.times, SPLITS["across"][1])
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self.messages)
        self._middle = QHBoxLayout(self._floor)
        self._middle.addWidget(splits["across"])
        self._column.addWidget(self._floor, 1)
        self._column.addLayout(self._foot)
        return splits

    def _runs(self) -> dict[str, Run]:
        """What the stage can do is done there, so that a black screen is lit and a card closed by the same rules."""
        runs: dict[str, Run] = {
            command.id: partial(self._on_stage, command.id)
            for command in COMMANDS.values()
            if "console" in command.contexts
        }
        return runs | {
            "enter": self._enter,
            "keys": self._show_keys,
            "notes-larger": partial(self.notes.resize_by, 1),
            "notes-smaller": partial(self.notes.resize_by, -1),
            "take-edits": self._talk.take_held,
            "send": self._send,
            "overview": self.aside.show_overview,
            "whole-timeline": self.aside.show_timeline,
            "find": self.aside.find,
        }

    def _on_stage(self, command: str) -> None:
        stage = self._presenting.stage_window
        if stage is None:
            return
        # What the speaker alone looks at goes before anything that the audience sees; a black screen is lit first.
        if (command in MOVES or command == "leave") and not stage.covered and self.aside.leave() and command == "leave":
            return
        stage.actions_[command].trigger()

    def _pages(self) -> Mapping[str, Page]:
        stage = self._presenting.stage_window
        return stage.tools.pages() if stage is not None else {}

    def _send(self) -> None:
        """The audience sees what is looked at here: the chosen slide, the timeline as it is, or where the talk roams."""
        stage, overview, roam = self._presenting.stage_window, self.aside.overview, self.aside.roam
        if stage is None:
            return
        if overview is not None and overview.isVisible():
            overview.open_chosen()
        self._on_stage("send")
        if roam is not None and roam.isVisible():
            stage.show_timeline_as(roam)

    def _enter(self) -> None:
        wanted = self.number.take()
        if wanted:
            self._talk.go_to_typed(wanted)
        else:
            self._on_stage("forward")

    def _to_the_slide_after(self) -> None:
        shown = self.next.slide.shown
        if shown is not None:
            self._talk.go(shown)

    def _show_keys(self) -> None:
        if self._sheet is None:
            self._sheet = KeysSheet(self, "console")
        self._sheet.toggle()

    # -- showing -----------------------------------------------------------------------------------

    def show_on(self, screen: QScreen) -> None:
        """Full screen on a screen."""
        show_full_screen(self, screen)
        self._shown()

    def show_in_window(self) -> None:
        """A normal window."""
        if not self.isVisible() or self.isFullScreen():
            area = self.screen().availableGeometry()
            self.showNormal()
            self.resize(WINDOW.boundedTo(area.size()))
            self.move(area.topLeft())
        self._shown()

    def _shown(self) -> None:
        self.current.stage.setFocus()
        QTimer.singleShot(0, self, self._load_charts)

    def _load_charts(self) -> None:
        if self._charts is None:
            from presenter.app.chart_overlays import ChartOverlays

            self._charts = ChartOverlays(self._talk, self._frames, self.current.stage)

    def retitle(self) -> None:
        """The story's name; the number being typed."""
        story = self._talk.story
        name = story.plain_text(story.board.title, self._talk.look.language)
        digits = self.number.digits
        typed = self.tr("To slide {number}, Enter").format(number=digits) if digits else ""
        self.setWindowTitle(self.tr("Console: {story}").format(story=name))
        self.current.line.show_typed(typed)

    def keep(self) -> None:
        """Remember the splits."""
        for name, split in self.splits.items():
            self._settings.keep(f"console-{name}", " ".join(str(size) for size in split.sizes()))

    # -- Qt ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.number.type(event.text()):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not turn_back(self._talk, event.button()):
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        unit = unit_of(self.width(), self.height())
        if unit != self._unit:
            self._unit = unit
            side = round(40 * unit)
            self._middle.setContentsMargins(side, 0, side, 0)
            self._foot.setContentsMargins(side, round(14 * unit), side, round(18 * unit))
            self._foot.setSpacing(38)
            for part in self._scaled:
                part.set_unit(unit)
        if self._sheet is not None:
            self._sheet.place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.actions_.retranslate()
            self.times.renew()
            self.tools.rename()
            for part in (self.tools, self.times):
                part.retranslate()
            self.header.renew()
            self.next.renew()
            self.messages.renew()
            self.retitle()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by hand it only goes away: the audience's window ends the talk."""
        self.keep()
        super().closeEvent(event)
