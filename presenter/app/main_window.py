"""The main window: at first an empty frame that may show a kept slide; then filled around the stage (see contents)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMainWindow

from presenter.app.appearance import Appearance
from presenter.app.first_look import margins_text
from presenter.app.idle import Idle
from presenter.app.settings import Settings
from presenter.app.window_place import keep_place, restore_place

if TYPE_CHECKING:
    from pathlib import Path

    from presenter.app.actions import Actions
    from presenter.app.app_words import AppWords
    from presenter.app.beginning import Beginning
    from presenter.app.bindings import Trouble
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

PICTURES_MS = 10
"""From the complete window to the thumbnails, the neighbours' pictures and the watcher: the last panel is painted first."""
CHARTS_MS = 250
"""From the complete window to the import of pyqtgraph, so that the first keys and clicks are not kept waiting."""


def title_of(path: Path) -> str:
    """What a window of this file is called: with its folder where the name alone tells no two stories apart."""
    return f"{path.parent.name}/{path.name}" if path.name == "story.yaml" and path.parent.name else path.name


class MainWindow(QMainWindow):
    """Shows the first slide, then builds the rest piece by piece while idle (see Rest)."""

    # All these are there from `fill` on.
    talk: Talk
    frames: Frames
    number: NumberEntry
    presenting: Presenting
    on_stage: OnStage
    stage: StageView
    source_card: SourceCard
    step_line: StepLine
    panels: Panels
    rest: Rest
    roaming: Roaming
    dialogs: Dialogs
    edits: Edits
    tools: ToolCase
    beginning: Beginning
    actions_: Actions
    bar: TopBar

    def __init__(self, talk: Talk | None, settings: Settings, appearance: Appearance, words: AppWords) -> None:
        """Without a talk the window stays an empty frame until `fill` gives it one."""
        super().__init__()
        self.settings, self.appearance, self.words = settings, appearance, words
        self._filled = False
        self.idle = Idle(self)
        restore_place(self, settings)
        if talk is not None:
            self.fill(talk)

    def fill(self, talk: Talk, frames: Frames | None = None) -> None:
        """Put the stage, the bars and places for the panels into the window; the panels follow while idle."""
        from presenter.app.contents import fill_window  # a kept slide is shown before all this is imported

        fill_window(self, talk, frames)
        self._filled = True
        self._bright = talk.look.theme.bright
        talk.look_changed.connect(self._remember_room)
        self.idle.add(*self.rest.pieces())
        self.stage.painted.connect(self.idle.start)
        self.idle.done.connect(self._go_on_later)
        for signal in (talk.look_changed, self.panels.shown_changed, self.appearance.changed):
            signal.connect(self.show_checks)
        self.appearance.changed.connect(self.recolour)
        talk.story_changed.connect(self.retitle)
        self.retitle()
        self.recolour()
        self.show_checks()
        self.stage.setFocus()
        self.setAcceptDrops(True)
        self.beginning.begin()

    def _go_on_later(self) -> None:
        QTimer.singleShot(PICTURES_MS, self, self.frames.release)
        QTimer.singleShot(PICTURES_MS, self, self.rest.follow_file)
        QTimer.singleShot(CHARTS_MS, self, self.rest.load_charts)

    def retitle(self) -> None:
        """The file's name, as windows of documents do; the program's where there is none."""
        self.setWindowTitle(title_of(self.talk.path) or "Storyline Presenter")

    def recolour(self) -> None:
        """Give the chrome's colours to all that paint with them."""
        from presenter.app.chrome import style_sheet
        from presenter.app.panels import PANELS

        colours = self.appearance.colours
        self.setStyleSheet(style_sheet(colours))
        self.stage.set_surround(colours.surround)
        for part in (self.step_line, self.bar, *(self.panels.content(panel) for panel in PANELS)):
            if part is not None and hasattr(part, "set_colours"):
                part.set_colours(colours)
        self.beginning.recolour()

    def _remember_room(self) -> None:
        """The room stays bright or dark for the next talk; what the command line says is for this one."""
        bright = self.talk.look.theme.bright
        if bright != self._bright:
            self._bright = bright
            self.settings.keep("bright-room", bright)

    def show_checks(self) -> None:
        """Bring the check marks of the menus up to date."""
        from presenter.app.editing.edits import DIRECT_EDITS
        from presenter.app.panels import PANELS
        from presenter.app.presenting import LIVE_EDITS, ONE_SCREEN_WINDOWS

        for panel in PANELS:
            self.actions_.check(f"show-{panel}", self.panels.shows(panel))
        self.actions_.check("after", self.talk.look.after)
        self.actions_.check("compress-time", self.talk.compressed)
        self.actions_.check("live-edits", self.settings.flag(LIVE_EDITS, default=True))
        self.actions_.check("one-screen-windows", self.settings.flag(ONE_SCREEN_WINDOWS, default=False))
        self.actions_.check("direct-edits", self.settings.flag(DIRECT_EDITS, default=True))
        self.actions_.name("undo", self.edits.undo_label)
        self.actions_.name("redo", self.edits.redo_label)
        for command in ("edit-title", "edit-notes", "slide-up", "slide-down"):
            self.actions_[command].setVisible(self.edits.on)
        self.actions_.check("less-motion", self.talk.less_motion is True)
        for choice in ("system", "light", "dark"):
            self.actions_.check(f"colours-{choice}", self.appearance.choice == choice)
        for choice in ("system", "zh", "en"):
            self.actions_.check(f"words-{choice}", self.words.choice == choice)
        theme = self.talk.look.theme
        self.actions_.check("bright", theme.bright)
        for name in ("ink", "paper", "contrast"):
            self.actions_.check(f"theme-{name}", theme.name == name)

    def rebind(self) -> None:
        """The user's keys are others now: menus, palette and help follow; what could not be bound is told."""
        from presenter.app.bindings import apply

        troubles = apply(self.settings)
        self.tools.rebind()
        # Help and hints name keys: they are said anew as when the language changes.
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LanguageChange))
        self.tell_troubles(troubles)

    def tell_troubles(self, troubles: tuple[Trouble, ...]) -> None:
        """Keys that clash or cannot be read, in the status bar."""
        if troubles:
            self.statusBar().showMessage("  ".join(trouble.shown for trouble in troubles), 15_000)

    def around_stage(self) -> QMargins:
        """What lies between the stage and the window's edges: where the next start paints its first slide."""
        place = self.stage.rect().translated(self.stage.mapTo(self, QPoint(0, 0)))
        return QMargins(place.x(), place.y(), self.width() - place.right() - 1, self.height() - place.bottom() - 1)

    def event(self, event: QEvent) -> bool:
        # A ShortcutOverride comes here when the focused widget did not want it; lists and buttons want some after all.
        if self._filled and event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            from presenter.app.own_keys import keeps_key  # not before the first look

            alone = not event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alone and keeps_key(self.focusWidget(), event.key()):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._filled and self.number.type(event.text())):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        from presenter.app.moves import turn_back

        if not (self._filled and turn_back(self.talk, event.button())):
            super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.beginning.may_drop(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.beginning.drop(event.mimeData()):
            event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:
        if self._filled and event.type() == QEvent.Type.LanguageChange:
            self.actions_.retranslate()
            self.show_checks()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        keep_place(self, self.settings)
        if self._filled:
            self.presenting.end()
            self.settings.keep("panels", self.panels.state())
            self.settings.keep("around-stage", margins_text(self.around_stage()))
            self.rest.stop()
            self.on_stage.stop()
            self.tools.stop()
            self.dialogs.stop()
        self.settings.flush()
        super().closeEvent(event)
