"""The window's inside: rail, stage, inspector and strip, which of them show, and how large they are."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from presenter.app.arrangement import INSPECTOR, LEAST_STRIP, RAIL, STRIP, Arrangement, arrange

Panel = Literal["rail", "inspector", "strip"]
PANELS: tuple[Panel, ...] = ("rail", "inspector", "strip")


class Panels(QWidget):
    """Holds a place for each panel from the start, so that the stage does not move when they arrive.

    Signals:
        shown_changed: some panel came or went.
    """

    shown_changed = Signal()

    def __init__(self, stage_column: QWidget) -> None:
        super().__init__()
        self._wanted: set[Panel] = set(PANELS)
        self._insisted: set[Panel] = set()
        """Opened by the user although there is little room."""
        self._sizes: dict[Panel, int] = {"rail": RAIL, "inspector": INSPECTOR, "strip": 0}
        """As the user made them; 0 as high as the window's height suggests."""
        self._room = Arrangement(rail=True, docked=True, strip=STRIP)
        self._places: dict[Panel, QWidget] = {panel: _place() for panel in PANELS}
        self._contents: dict[Panel, QWidget] = {}
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._down = QSplitter(Qt.Orientation.Vertical)
        for splitter, widgets in (
            (self._across, (self._places["rail"], stage_column, self._places["inspector"])),
            (self._down, (self._across, self._places["strip"])),
        ):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
            for widget in widgets:
                splitter.addWidget(widget)
            splitter.splitterMoved.connect(self._note_sizes)
        self._across.setStretchFactor(1, 1)
        self._down.setStretchFactor(0, 1)
        self._drawer = QFrame(self)
        self._drawer.setAutoFillBackground(True)
        self._drawer.setBackgroundRole(QPalette.ColorRole.Base)
        self._drawer.setFrameShape(QFrame.Shape.StyledPanel)
        inside = QVBoxLayout(self._drawer)
        inside.setContentsMargins(0, 0, 0, 0)
        self._drawer.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._down)

    def put(self, panel: Panel, widget: QWidget) -> None:
        """Fill a panel's place."""
        self._contents[panel] = widget
        home = self._drawer if panel == "inspector" and not self._room.docked else self._places[panel]
        layout = home.layout()
        assert layout is not None  # noqa: S101  # made above
        layout.addWidget(widget)

    def content(self, panel: Panel) -> QWidget | None:
        """What fills a panel's place, once it is there."""
        return self._contents.get(panel)

    # -- showing ---------------------------------------------------------------------------------

    def shows(self, panel: Panel) -> bool:
        """Whether the panel is open, as a drawer too."""
        if panel == "inspector" and not self._room.docked:
            return panel in self._insisted
        roomy = {"rail": self._room.rail, "inspector": True, "strip": self._room.strip > 0}[panel]
        return (panel in self._wanted and roomy) or panel in self._insisted

    def set_shown(self, panel: Panel, on: bool) -> None:
        """Open or close a panel; opened in a small window, it stays until there is room or it is closed."""
        if on:
            self._wanted.add(panel)
            if not self.shows(panel):
                self._insisted.add(panel)
        else:
            self._insisted.discard(panel)
            # A drawer that is pushed back is still wanted in a wide window.
            if not (panel == "inspector" and not self._room.docked):
                self._wanted.discard(panel)
        self._apply()

    def close_drawer(self) -> bool:
        """Push the drawer back; whether there was one."""
        if self._drawer.isVisible():
            self.set_shown("inspector", on=False)
            return True
        return False

    @property
    def drawer_open(self) -> bool:
        return self._drawer.isVisible()

    @property
    def drawer_width(self) -> int:
        """Pixels of the stage, from the right, that lie under the drawer."""
        return self._drawer.width() if self.drawer_open else 0

    def _apply(self) -> None:
        for panel in ("rail", "strip"):
            self._places[panel].setVisible(self.shows(panel))
        self._move_inspector()
        width = self._across.width()
        rail = self._sizes["rail"] if self.shows("rail") else 0
        inspector = self._sizes["inspector"] if self._room.docked and self.shows("inspector") else 0
        self._across.setSizes([rail, max(1, width - rail - inspector), inspector])
        if self.shows("strip"):
            room = self._room.strip or LEAST_STRIP
            strip = min(self._sizes["strip"] or room, room)
            self._down.setSizes([max(1, self.height() - strip - 1), strip])
        self.shown_changed.emit()

    def _move_inspector(self) -> None:
        content = self._contents.get("inspector")
        home = self._places["inspector"] if self._room.docked else self._drawer
        if content is not None and content.parentWidget() is not home:
            layout = home.layout()
            assert layout is not None  # noqa: S101  # made above
            layout.addWidget(content)
        self._places["inspector"].setVisible(self._room.docked and self.shows("inspector"))
        opened = not self._room.docked and self.shows("inspector")
        self._drawer.setVisible(opened)
        if opened:
            self._place_drawer()
            self._drawer.raise_()

    def _place_drawer(self) -> None:
        height = self._across.height()
        self._drawer.setGeometry(QRect(self.width() - INSPECTOR, 0, INSPECTOR, height))

    # -- remembering -----------------------------------------------------------------------------

    def state(self) -> str:
        """Sizes and what is open, as text for the settings."""
        shown = [f"{panel}={self._sizes[panel]}{'' if panel in self._wanted else ' hidden'}" for panel in PANELS]
        return ";".join(shown)

    def restore(self, state: str) -> None:
        """Take back what `state` gave; anything else in the text is ignored."""
        for part in state.split(";"):
            panel, _, said = part.partition("=")
            size, _, hidden = said.partition(" ")
            for known in PANELS:
                if panel != known:
                    continue
                if size.isdecimal() and 100 <= int(size) <= 2000:
                    self._sizes[known] = int(size)
                if size.isdecimal() and hidden == "hidden":
                    self._wanted.discard(known)
        self._apply()

    def _note_sizes(self) -> None:
        if self.shows("rail"):
            self._sizes["rail"] = self._places["rail"].width()
        if self._room.docked and self.shows("inspector"):
            self._sizes["inspector"] = self._places["inspector"].width()
        if self.shows("strip") and self._room.strip >= STRIP:
            self._sizes["strip"] = self._places["strip"].height()

    def fit(self, width: int, height: int) -> None:
        """The window has this size now."""
        room = arrange(width, height)
        if room != self._room:
            if room.rail:
                self._insisted.discard("rail")
            if room.docked:
                self._insisted.discard("inspector")
            if room.strip:
                self._insisted.discard("strip")
            self._room = room
            self._apply()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(self.window().width(), self.window().height())
        if self._drawer.isVisible():
            self._place_drawer()


def _place() -> QWidget:
    place = QWidget()
    place.setAutoFillBackground(True)
    place.setBackgroundRole(QPalette.ColorRole.Base)
    layout = QVBoxLayout(place)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return place
