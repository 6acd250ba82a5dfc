"""The order of a start: the first slide, kept or composed, then the window around it; then the next start's is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from presenter.app.app_words import AppWords
from presenter.app.appearance import Appearance
from presenter.app.first_frame import FirstFrames, Launch
from presenter.app.first_look import FirstLook, likely_margins, read_margins
from presenter.app.main_window import MainWindow
from presenter.app.milestones import Milestones
from presenter.app.settings import Settings
from presenter.paths import user_cache_dir
from presenter.scene.render import picture_loader

if TYPE_CHECKING:
    from presenter.app.frames import Frames
    from presenter.core.compose.frame import Frame
    from presenter.core.theme import Theme


class Start:
    """Opens one window on one story."""

    def __init__(self, launch: Launch, settings: Settings, appearance: Appearance, words: AppWords) -> None:
        self._launch, self._settings = launch, settings
        self._kept = FirstFrames(user_cache_dir() / "first-frames")
        self._look: FirstLook | None = None
        self._frames: Frames | None = None
        self.window = MainWindow(None, settings, appearance, words)
        self._milestones = Milestones(self.window)

    def show_kept(self) -> bool:
        """Show the slide this story began with last time and read the story once it is painted; whether it is kept."""
        found = self._kept.find(self._launch)
        if found is not None:
            self._show(*found)
        return found is not None

    def show_composed(self) -> None:
        """Read the story and show its first slide; the window is filled once it is painted."""
        frames = self._read()
        talk = frames.talk
        if talk.blank:
            self.fill()
        else:
            self._show(frames.whole_frame(), talk.look.theme)

    def _show(self, frame: Frame, theme: Theme) -> None:
        window, path = self.window, self._launch.path
        around = read_margins(self._settings.text("around-stage")) or likely_margins(window.size())
        look = FirstLook(frame, theme, window.appearance.colours, around, picture_loader(path.parent))
        self._look = look
        look.painted.connect(self._fill_soon)
        look.painted.connect(self._milestones.first_slide)
        window.setWindowTitle(path.name)
        window.setCentralWidget(look)

    def _fill_soon(self) -> None:
        if self._look is not None:
            self._look.painted.disconnect(self._fill_soon)
            QTimer.singleShot(0, self.window, self.fill)

    def _read(self) -> Frames:
        """The story as the command line wants it; a kept frame is shown before all this is imported."""
        from presenter.app.clock import clock_now
        from presenter.app.frames import Frames
        from presenter.app.talk import Talk
        from presenter.files import load_story

        launch = self._launch
        loaded = load_story(launch.path)
        talk = Talk(loaded.story, launch.path, loaded.problems, source=loaded.source, at=clock_now())
        if launch.language:
            talk.set_language(launch.language)
        if launch.theme:
            talk.set_theme(launch.theme)
        talk.set_bright(launch.bright)
        if launch.slide:
            if launch.slide.isdecimal():
                talk.go_to_number(int(launch.slide))
            else:
                talk.go_to_slide(launch.slide)
        self._frames = Frames(talk)
        return self._frames

    def fill(self) -> None:
        """Fill the window with the story; keys pressed meanwhile wait in the queue of the window system."""
        frames = self._frames or self._read()
        talk = frames.talk
        self.window.fill(talk, frames)
        look, self._look = self._look, None
        if look is not None and look.picture is not None:
            frames.adopt(look.frame, look.theme, look.picture)
        began = talk.cursor, talk.look
        self.window.idle.done.connect(lambda: self._keep_first(began))
        self._milestones.follow()
        self._settings.note_recent(self._launch.path)

    def _keep_first(self, began: tuple[object, object]) -> None:
        """Once the window is complete, for the next start; whoever has moved on already sees no delay.

        A kept frame does not hold fonts: a story that brings some is composed first.
        """
        talk = self.window.talk
        keepable = not (talk.blank or talk.story.fonts)
        if (talk.cursor, talk.look) == began and keepable and talk.path == self._launch.path:
            self._kept.keep(self._launch, self.window.frames.whole_frame(), talk.look.theme)
