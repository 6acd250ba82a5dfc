"""How a story comes into the window: the start page, new from a template, a recent one, one that is dropped."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer

from presenter.app.recent import note_recent, recent_stories

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from presenter.app.main_window import MainWindow
    from presenter.app.start_page.new_dialog import NewDialog
    from presenter.app.start_page.page import StartPage

KEEP_LOOK_MS = 1500
"""From opening a story to keeping how it begins: whoever has turned the page by then is not asked."""


class Beginning(QObject):
    """Makes page and dialog when they are first wanted, and opens what is chosen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.page: StartPage | None = None
        self.dialog: NewDialog | None = None

    # -- opening ---------------------------------------------------------------------------------

    def open_story(self, path: Path) -> None:
        """Show another file from its start."""
        from presenter.app.clock import clock_now
        from presenter.files import load_story

        talk = self._window.talk
        talk.open(load_story(path), path, clock_now())
        if self._window.rest.reloader is not None:
            self._window.rest.reloader.watch()  # a file with nothing to show is followed too
        self.note()
        self._window.retitle()
        self.leave_page()
        began = talk.story, talk.cursor, talk.look
        QTimer.singleShot(KEEP_LOOK_MS, self, lambda: self._keep_look(began))

    def note(self) -> None:
        """The story that is open is the one opened last."""
        talk = self._window.talk
        if talk.path != Path():
            title = "" if talk.blank else talk.story.plain_text(talk.story.board.title, talk.story.language)
            note_recent(self._window.settings, talk.path, title, time.time())

    def _keep_look(self, began: tuple[object, object, object]) -> None:
        """The first slide, for the next start and for the page's list (see Start)."""
        from presenter.app.first_frame import FirstFrames, Launch
        from presenter.paths import user_cache_dir

        talk = self._window.talk
        if (talk.story, talk.cursor, talk.look) != began or talk.blank or talk.story.fonts or talk.story.crowd:
            return
        frames = FirstFrames(user_cache_dir() / "first-frames")
        launch = Launch(talk.path, bright=talk.look.theme.bright)
        frames.keep(launch, self._window.frames.whole_frame(), talk.look.theme)

    # -- new -------------------------------------------------------------------------------------

    def ask_new(self, template: str = "") -> None:
        """Ask for the title and the folder of a new story."""
        if self.dialog is None:
            from presenter.app.start_page.new_dialog import NewDialog

            self.dialog = NewDialog(self._window.settings, self._window)
            self.dialog.written.connect(self.open_story)
        self.dialog.ask(template)

    # -- the page --------------------------------------------------------------------------------

    def toggle_page(self) -> None:
        """Show the start page, or go back to the story."""
        self._made_page().toggle()

    def leave_page(self) -> bool:
        """Go back to the story, if the page lies over one."""
        return self.page is not None and self.page.leave()

    def begin(self) -> None:
        """The page, if the window begins without a file; it stays until a story comes."""
        if self._window.talk.path == Path():
            self._made_page().enter()

    def _made_page(self) -> StartPage:
        if self.page is None:
            from presenter.app.start_page.page import StartPage

            window = self._window
            self.page = StartPage(window.settings, window.panels, window.stage, lambda: window.talk.path != Path())
            self.page.opened.connect(window.dialogs.open_asked)
            self.page.begun.connect(self.ask_new)
            self.recolour()
        return self.page

    def recolour(self) -> None:
        if self.page is not None:
            self.page.set_colours(self._window.appearance.colours)

    # -- menu and drops --------------------------------------------------------------------------

    def fill_recent(self, menu: QMenu) -> None:
        """The stories opened last, in the menu that is about to show."""
        menu.clear()
        for number, story in enumerate(recent_stories(self._window.settings), 1):
            if story.missing:
                continue
            name = story.name.replace("&", "&&")
            action = menu.addAction(f"&{number} {name}" if number < 10 else name)
            action.setToolTip(str(story.path))
            action.triggered.connect(lambda _=False, path=story.path: self.open_story(path))
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)

    def may_drop(self, data: QMimeData) -> bool:
        """Whether what is dragged is a story; said in the status bar."""
        from presenter.app.drops import dropped_story

        path = dropped_story(data)
        if path is not None:
            self._window.statusBar().showMessage(self.tr("Let go to open {file}").format(file=path.name), 4000)
        return path is not None

    def drop(self, data: QMimeData) -> bool:
        """Open what was dropped; whether it was a story."""
        from presenter.app.drops import dropped_story

        path = dropped_story(data)
        self._window.statusBar().clearMessage()
        if path is not None:
            self.open_story(path)
        return path is not None
