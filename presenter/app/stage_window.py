"""The full screen: the stage alone, its keys, its covers, and a mouse pointer that gets out of the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPixmap, QResizeEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from presenter.app.actions import Actions, Run
from presenter.app.frames import Frames
from presenter.app.keys_sheet import KeysSheet
from presenter.app.moves import MOVES, moves, turn_back
from presenter.app.number_entry import NumberEntry
from presenter.app.screens import show_full_screen
from presenter.app.source_card import SourceCard
from presenter.app.stage import StageView
from presenter.app.talk import Talk
from presenter.app.tools.case import QUIET, ToolCase

if TYPE_CHECKING:
    from presenter.app.chart_overlays import ChartOverlays
    from presenter.app.overview.overview import Overview
    from presenter.app.roam.roam import Roam
    from presenter.app.tools.still import Still

POINTER_REST_MS = 2000
BLACK, WHITE = "#000000", "#FFFFFF"
WINDOW = QSize(1280, 720)
LEAVE_BLACK = QUIET | {"console", "timer", "questions", "timer-reset"}
"""What may be done while the audience sees black."""


class StageWindow(QWidget):
    """What the audience sees.

    Signals:
        closed: the presentation has ended.
        roamed: the whole timeline was opened before the audience, or closed.
    """

    closed = Signal()
    roamed = Signal()

    def __init__(self, talk: Talk, frames: Frames, more: Mapping[str, Run], tools: ToolCase | None = None) -> None:
        """`more` is what the presentation does: commands about screens, console and time.

        `tools` are those of the window it belongs to; its own when missing, and no ink is kept.
        """
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("stage-window")
        self.setWindowTitle(talk.story.plain_text(talk.story.board.title, talk.look.language))
        self.setStyleSheet("#stage-window { background: black }")
        self._talk, self._frames = talk, frames
        self._charts: ChartOverlays | None = None
        self.stage = StageView(talk, frames, margin=0, surround=BLACK, audience=True)
        self.source_card = SourceCard(talk, frames, self.stage)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stage)
        self._number = NumberEntry(self)  # what is typed is not shown: the audience sees slides only
        self.tools = tools or ToolCase(talk, frames, None, self)
        self.tools.add_view(self.stage)
        self.tools.changed.connect(self._follow_tools)
        self.black, self.white = self._cover(BLACK), self._cover(WHITE)
        self._still: Still | None = None
        self.elsewhere: Callable[[str], bool] = lambda _command: False
        """Runs overview, whole timeline or search where the speaker alone looks; False where there is no such place."""
        self.overview: Overview | None = None
        """The grid of all slides over the slide."""
        runs: dict[str, Run] = (
            moves(talk, self._number)
            | {
                "leave": self._leave,
                "source": partial(self.source_card.walk, 1),
                "source-back": partial(self.source_card.walk, -1),
                "overview": self._show_overview,
                "keys": self._show_keys,
                "whole-timeline": self._roam,
                "find": self._find,
            }
            | self.tools.runs()
        )
        runs |= more
        self.actions_ = Actions("stage", self, {name: self._lit(name, run) for name, run in runs.items()})
        self.tools.add_actions(self.actions_)
        self._sheet: KeysSheet | None = None
        self.roam: Roam | None = None
        """The whole timeline over the slide."""
        self._rest = QTimer(self, singleShot=True, interval=POINTER_REST_MS)
        self._rest.timeout.connect(self._hide_pointer)
        self.stage.installEventFilter(self)
        self._follow_tools()  # after a crash the picture may be frozen or black

    def show_on(self, screen: QScreen) -> None:
        """Full screen on a screen."""
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, on=True)
        show_full_screen(self, screen)
        self._shown()

    def show_in_window(self) -> None:
        """A window of its own, to be shared in a call; it goes on painting while others cover it."""
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, on=False)
        first = not self.isVisible()
        self.showNormal()
        if first:  # at the right bottom, for the console begins at the left top
            area = self.screen().availableGeometry()
            self.resize(WINDOW.boundedTo(area.size() * 0.7))
            self.move(area.bottomRight() - self.rect().bottomRight())
        self._shown()

    def _shown(self) -> None:
        self.stage.setFocus()
        self._rest.start()
        QTimer.singleShot(0, self, self._load_charts)

    def _load_charts(self) -> None:
        if self._charts is None:
            from presenter.app.chart_overlays import ChartOverlays

            self._charts = ChartOverlays(self._talk, self._frames, self.stage, self.actions_["forward"].trigger)
            self._charts.moved.connect(self._wake_pointer)

    def _cover(self, colour: str) -> QWidget:
        cover = QWidget(self)
        cover.setStyleSheet(f"background: {colour}")
        cover.hide()
        return cover

    def _lit(self, name: str, run: Run) -> Run:
        """Any command but those about covers or the talk itself ends the black screen; a move does only that, as on every remote."""

        def call() -> None:
            box = self.tools.made
            if box is not None and box.cover and name not in LEAVE_BLACK:
                box.set_cover("")
                if name != "leave":
                    return
            if self.roam is not None and self.roaming and (name in MOVES or name == "leave"):
                self.roam.leave()
                if name == "leave":
                    return
            run()

        return call

    def _leave(self) -> None:
        """A source card goes first, then the tool, then the presentation ends."""
        if self._talk.asked is not None:
            self._talk.ask(None)
        elif not self.tools.put_away():
            self.close()

    def _follow_tools(self) -> None:
        """Covers, the frozen picture and the pointer are as the toolbox says."""
        box = self.tools.made
        if box is None:
            return
        self._freeze(on=box.held is not None)
        was = self.black.isVisible() or self.white.isVisible()
        for cover, name in ((self.black, "black"), (self.white, "white")):
            cover.setVisible(box.cover == name)
            cover.raise_()
        if was != bool(box.cover):
            # On a black screen no key may act on the timeline beneath.
            (self.roam if self.roam is not None and self.roaming and not box.cover else self.stage).setFocus()
        self.stage.pointer_hidden = box.pointer_hidden
        if box.pointer_hidden:
            self._hide_pointer()
        else:
            self._wake_pointer()

    def _freeze(self, *, on: bool) -> None:
        layer = self.tools.layer(self.stage)
        if layer is not None:
            layer.set_frozen(on)
        if on and (self._still is None or self._still.isHidden()):
            from presenter.app.tools.still import Still

            self._still = self._still or Still(self)
            box = self.tools.made
            seen = box is None or box.held == self._talk.cursor
            self._still.take(self.grab() if seen else self._remade())
        elif not on and self._still is not None:
            self._still.hide()

    @property
    def frozen_picture(self) -> QPixmap | None:
        """What the audience sees while it is frozen."""
        return self._still.picture if self._still is not None and not self._still.isHidden() else None

    def _remade(self) -> QPixmap:
        """The frozen slide with its ink, where there is no picture of it in this size: after a crash, on another screen."""
        from presenter.app.tools.still import remade

        box = self.tools.made
        if box is None or box.held is None:
            return self.grab()
        return remade(self._frames, box.held, box.book.page(self._talk.story.slides[box.held.slide].id), self.stage)

    @property
    def covered(self) -> bool:
        """Whether the audience sees black or white."""
        box = self.tools.made
        return box is not None and bool(box.cover)

    @property
    def roaming(self) -> bool:
        """Whether the audience sees the whole timeline."""
        return self.roam is not None and self.roam.isVisible()

    def _aside(self, command: str) -> bool:
        """Whether it is shown to the speaker alone, or not at all because the audience's picture is frozen."""
        box = self.tools.made
        return self.elsewhere(command) or (box is not None and box.held is not None)

    def show_timeline_as(self, other: Roam) -> None:
        """Before the audience, the stretch of time and the event that the speaker looks at."""
        if not self.roaming:
            self._open_roam()
        if self.roam is not None:
            self.roam.show_as(other)

    def _show_overview(self) -> None:
        if self._aside("overview"):
            return
        if self.overview is None:
            from presenter.app.overview.overview import Overview

            self.overview = Overview(self._talk, self._frames, self, self.stage, self.tools.pages)
        self.overview.toggle()

    def _roam(self) -> None:
        if self.roam is not None and self.roam.isVisible():
            self.roam.leave()
        elif not self._aside("whole-timeline"):
            self._open_roam()

    def _open_roam(self) -> None:
        if self.roam is None:
            from presenter.app.roam.roam import Roam

            self.roam = Roam(self._talk, self, self.stage)
            self.roam.closed.connect(self.roamed)
        self.roam.enter()
        self.roamed.emit()

    def _find(self) -> None:
        """Searching the timeline needs it."""
        if not self.roaming:
            if self._aside("find"):
                return
            self._open_roam()
        if self.roam is not None:
            self.roam.open_field()

    def _show_keys(self) -> None:
        if self._sheet is None:
            self._sheet = KeysSheet(self, "stage")
        self._sheet.toggle()

    def _hide_pointer(self) -> None:
        self.stage.setCursor(Qt.CursorShape.BlankCursor)

    def _wake_pointer(self) -> None:
        if self.stage.pointer_hidden:
            return
        if self.stage.cursor().shape() is Qt.CursorShape.BlankCursor:
            self.stage.setCursor(Qt.CursorShape.ArrowCursor)
        self._rest.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.stage and event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress):
            self._wake_pointer()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._number.type(event.text()):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What nothing on the slide took: the left button goes on, the right one back."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.actions_["forward"].trigger()
        elif event.button() == Qt.MouseButton.RightButton:
            self.actions_["back"].trigger()
        else:
            turn_back(self._talk, event.button())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for cover in (self.black, self.white):
            cover.setGeometry(self.rect())
        if self._still is not None and not self._still.isHidden():
            self._still.take(self._remade())
            for cover in (self.black, self.white):
                cover.raise_()
        if self._sheet is not None:
            self._sheet.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
