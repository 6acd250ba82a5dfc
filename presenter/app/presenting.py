"""A presentation: the audience's stage and the speaker's console on the screens there are, through all that happens to them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from presenter.app.frames import Frames
from presenter.app.settings import Settings
from presenter.app.talk import Talk

if TYPE_CHECKING:
    from presenter.app.actions import Run
    from presenter.app.console.console_window import ConsoleWindow
    from presenter.app.pacing import Pacing
    from presenter.app.screen_choice import Places
    from presenter.app.screens import ScreenWatch
    from presenter.app.stage_window import StageWindow
    from presenter.app.tools.case import ToolCase

LIVE_EDITS = "live-edits"
ONE_SCREEN_WINDOWS = "one-screen-windows"
AUDIENCE_SCREEN = "audience-screen"


class Presenting(QObject):
    """At most one presentation at a time; the cursor stays where the talk left it.

    Signals:
        began: the windows are shown.
        arranged: the windows are on other screens, or the audience has none.
        ended: they are closed.
        says_changed: what is said to the speaker (see `says`).
    """

    began = Signal()
    arranged = Signal()
    ended = Signal()
    says_changed = Signal()

    def __init__(self, talk: Talk, frames: Frames, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._talk, self._frames, self._window, self._settings = talk, frames, window, settings
        self.stage_window: StageWindow | None = None
        self.console: ConsoleWindow | None = None
        self.more: dict[str, Run] = {}
        """Further commands of stage and console: what goes along with a presentation puts them here."""
        self.says: list[Callable[[], str]] = []
        """Further lines for the speaker; empty while there is nothing to say."""
        self.pacing: Pacing | None = None
        """From the first presentation on."""
        self.lost = False
        """Whether the audience's screen is gone."""
        self.mirrored = False
        """Whether two screens show the same."""
        self.windows = False
        """Whether stage and console are windows of one screen."""
        self._watch: ScreenWatch | None = None
        self._stage_on = self._console_on = ""
        self._console_wanted = True

    @property
    def _tools(self) -> ToolCase | None:
        """The window's: what is drawn on one view is seen on all."""
        return getattr(self._window, "tools", None)

    # -- beginning and ending ----------------------------------------------------------------------

    def from_start(self) -> None:
        self._uncover()
        self._talk.first()
        self._begin(fresh=True)

    def from_here(self) -> None:
        self._uncover()
        self._begin()

    def take_up(self) -> None:
        """From here, after a crash: what covered or froze the audience's picture still does."""
        self._begin()

    def _uncover(self) -> None:
        """A talk begins with a picture."""
        box = self._tools.made if self._tools is not None else None
        if box is not None and self.stage_window is None:
            box.send()
            box.set_cover("")

    def _begin(self, *, fresh: bool = False) -> None:
        """Show the windows, `fresh` with the time back at zero; nothing to show is nothing to present."""
        if self._talk.blank or self.stage_window is not None:
            return
        from presenter.app.pacing import Pacing
        from presenter.app.screen_choice import choose
        from presenter.app.screens import ScreenWatch, screen_values
        from presenter.app.stage_window import StageWindow

        if self.pacing is None:
            self.pacing = Pacing(self._talk, self)
        self.pacing.awaiting = True
        self.stage_window = StageWindow(self._talk, self._frames, self.commands(self.pacing), self._tools)
        self.stage_window.closed.connect(self._ended)
        self.stage_window.elsewhere = self._on_console
        self.stage_window.roamed.connect(self.says_changed)
        self._talk.hold(not self._settings.flag(LIVE_EDITS, default=True))
        self._talk.follows_edits = False
        self._watch = ScreenWatch(self)
        self._watch.removed.connect(self._screen_removed)
        self._watch.changed.connect(self.rearrange)
        places = choose(screen_values(), self._own(), self._settings.text(AUDIENCE_SCREEN))
        self.windows = places.console is None and self._settings.flag(ONE_SCREEN_WINDOWS, default=False)
        self._console_wanted = True
        self._put(places)
        if fresh:
            self.pacing.reset()
        self.began.emit()

    def end(self) -> None:
        """Close the windows, if they are open."""
        if self.stage_window is not None:
            self.stage_window.close()

    def _ended(self) -> None:
        stage, console, watch = self.stage_window, self.console, self._watch
        self.stage_window = self.console = self._watch = None
        if stage is None:
            return
        for part in (console, watch, stage):
            if part is not None:
                part.deleteLater()
        if console is not None:
            console.keep()
            console.hide()
        if self.pacing is not None:
            self.pacing.pause()
        self.lost = False
        self._stage_on = self._console_on = ""
        self._window.setUpdatesEnabled(True)
        self._talk.hold(on=False)
        self._talk.follows_edits = True
        self._window.activateWindow()
        self.ended.emit()

    # -- commands ----------------------------------------------------------------------------------

    def commands(self, pacing: Pacing) -> dict[str, Run]:
        """What both windows bind besides what moves the talk."""
        return self.more | {
            "other-screen": self.swap,
            "console": self.toggle_console,
            "timer": pacing.toggle,
            "questions": pacing.toggle_questions,
            "timer-reset": pacing.reset,
        }

    def _on_console(self, command: str) -> bool:
        """What is to be looked at by the speaker alone is opened on the console, if that is open."""
        console = self.console
        if console is None or not console.isVisible():
            return False
        console.activateWindow()
        console.actions_[command].trigger()
        return True

    def swap(self) -> None:
        """Stage and console change screens; where the audience's screen is lost, the stage comes to the one left."""
        from presenter.app.screen_choice import Places, apart, identities
        from presenter.app.screens import screen_values

        screens = screen_values()
        known = identities(screens)
        distinct = apart(screens)
        if self.stage_window is None or self.windows:
            return
        if self.lost:
            self._console_on = ""
            self._put(Places(distinct[0], None, self.mirrored))
            return
        if len(distinct) < 2 or self._stage_on not in known:
            return
        stage = known.index(self._stage_on)
        other = known.index(self._console_on) if self._console_on in known else -1
        if other < 0 or len(distinct) > 2:
            # Round all screens; the console takes the one that the stage leaves.
            other = distinct[(distinct.index(stage) + 1) % len(distinct)] if stage in distinct else distinct[0]
        self._settings.keep(AUDIENCE_SCREEN, known[other])
        self._put(Places(other, stage, self.mirrored))

    def toggle_console(self) -> None:
        """Show or hide the console; never on the screen that the audience sees."""
        if self.console is not None and self.console.isVisible():
            self._console_wanted = False
            self.console.hide()
            self._rest_window()
            if self.stage_window is not None:
                self.stage_window.activateWindow()
            return
        self._console_wanted = True
        self.rearrange()

    # -- screens -----------------------------------------------------------------------------------

    def rearrange(self) -> None:
        """Put the windows where the screens that are there now allow."""
        from presenter.app.screen_choice import changed
        from presenter.app.screens import screen_values

        screens = screen_values()
        if self.stage_window is None or not screens:
            return
        remembered = self._settings.text(AUDIENCE_SCREEN)
        places = changed(screens, self._stage_on, self._console_on, remembered)
        self.windows = self.windows and places.console is None
        self._put(places)

    def _put(self, places: Places) -> None:
        from presenter.app.screen_choice import identities
        from presenter.app.screens import screen_values

        stage = self.stage_window
        if stage is None:
            return
        screens = QGuiApplication.screens()
        known = identities(screen_values())
        self.mirrored = places.mirrored
        self.lost = places.stage is None
        if self.windows:
            stage.show_in_window()
            self._show_console(None)
        else:
            if places.console is None:
                self._hide_console()  # first, so that the audience sees no notes
            if places.stage is None:
                stage.hide()
            else:
                self._stage_on = known[places.stage]
                stage.show_on(screens[places.stage])
            if places.console is not None:
                self._console_on = known[places.console]
                self._show_console(screens[places.console])
        (self.console if self.console is not None and self.console.isVisible() else stage).activateWindow()
        self._rest_window()
        self.arranged.emit()

    def _rest_window(self) -> None:
        """The main window paints nothing while a full screen covers it: each step is sooner before the audience."""
        parts = (self.stage_window, self.console) if not self.windows else ()
        here = self._window.screen()
        covered = any(part is not None and part.isVisible() and part.screen() is here for part in parts)
        self._window.setUpdatesEnabled(not covered)

    def _show_console(self, screen: QScreen | None) -> None:
        """Full screen, or as a window for None."""
        if not self._console_wanted or self.pacing is None:
            return
        if self.console is None:
            from presenter.app.console.console_window import ConsoleWindow

            self.console = ConsoleWindow(self._talk, self._frames, self, self.pacing, self._settings)
            if self._tools is not None:
                self._tools.add_view(self.console.current.stage)
                self._tools.add_actions(self.console.actions_)
        if screen is None:
            self.console.show_in_window()
        else:
            self.console.show_on(screen)

    def _hide_console(self) -> None:
        if self.console is not None:
            self.console.hide()

    def _screen_removed(self, screen: QScreen) -> None:
        """At once, before Qt moves its windows: notes must not come to the audience's screen."""
        if self.console is not None and not self.windows and self.console.screen() is screen:
            self.console.hide()
        if self.stage_window is not None and not self.windows and self.stage_window.screen() is screen:
            self.stage_window.hide()

    def _own(self) -> int:
        screens = QGuiApplication.screens()
        own = self._window.screen()
        return screens.index(own) if own in screens else 0
