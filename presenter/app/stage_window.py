"""The full screen: the stage alone, its keys, a black screen, and a mouse pointer that gets out of the way."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent, QScreen
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

if TYPE_CHECKING:
    from presenter.app.chart_overlays import ChartOverlays
    from presenter.app.roam.roam import Roam

POINTER_REST_MS = 2000
BLACK = "#000000"
WINDOW = QSize(1280, 720)
LEAVE_BLACK = frozenset({"black", "other-screen", "console", "timer", "questions", "timer-reset"})
"""What may be done while the audience sees black."""


class StageWindow(QWidget):
    """What the audience sees.

    Signals:
        closed: the presentation has ended.
    """

    closed = Signal()

    def __init__(self, talk: Talk, frames: Frames, more: Mapping[str, Run]) -> None:
        """`more` is what the presentation does: commands about screens, console and time."""
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
        self.black = QWidget(self)
        self.black.setStyleSheet(f"background: {BLACK}")
        self.black.hide()
        runs: dict[str, Run] = moves(talk, self._number) | {
            "leave": self._leave,
            "source": partial(self.source_card.walk, 1),
            "source-back": partial(self.source_card.walk, -1),
            "black": self._toggle_black,
            "keys": self._show_keys,
            "whole-timeline": self._roam,
            "find": self._find,
        }
        runs |= more
        self.actions_ = Actions("stage", self, {name: self._lit(name, run) for name, run in runs.items()})
        self._sheet: KeysSheet | None = None
        self.roam: Roam | None = None
        """The whole timeline over the slide."""
        self._rest = QTimer(self, singleShot=True, interval=POINTER_REST_MS)
        self._rest.timeout.connect(self._hide_pointer)
        self.stage.installEventFilter(self)

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

    def _lit(self, name: str, run: Run) -> Run:
        """Any command but those about the talk itself ends the black screen; a move does only that, as on every remote."""

        def call() -> None:
            if name not in LEAVE_BLACK and self.black.isVisible():
                self._toggle_black()
                if name != "leave":
                    return
            if self.roam is not None and self.roam.isVisible() and (name in MOVES or name == "leave"):
                self.roam.leave()
                if name == "leave":
                    return
            run()

        return call

    def _leave(self) -> None:
        """A source card goes first, then the presentation ends."""
        if self._talk.asked is not None:
            self._talk.ask(None)
        else:
            self.close()

    def _toggle_black(self) -> None:
        self.black.setVisible(not self.black.isVisible())
        self.black.raise_()
        # On a black screen no key may act on the timeline beneath.
        roaming = self.roam is not None and self.roam.isVisible() and not self.black.isVisible()
        (self.roam if roaming and self.roam else self.stage).setFocus()

    def _roam(self) -> None:
        if self.roam is None:
            from presenter.app.roam.roam import Roam

            self.roam = Roam(self._talk, self, self.stage)
        self.roam.toggle()

    def _find(self) -> None:
        """Searching the timeline needs it."""
        if self.roam is None or not self.roam.isVisible():
            self._roam()
        if self.roam is not None:
            self.roam.open_field()

    def _show_keys(self) -> None:
        if self._sheet is None:
            self._sheet = KeysSheet(self, "stage")
        self._sheet.toggle()

    def _hide_pointer(self) -> None:
        self.stage.setCursor(Qt.CursorShape.BlankCursor)

    def _wake_pointer(self) -> None:
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
        self.black.setGeometry(self.rect())
        if self._sheet is not None:
            self._sheet.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
