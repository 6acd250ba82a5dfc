"""The order of a start: the first slide, kept or composed, then the window around it; then both are kept for the next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from presenter.app.app_words import AppWords
from presenter.app.appearance import Appearance
from presenter.app.first_frame import FirstFrames, Launch
from presenter.app.first_look import FirstLook, likely_margins, read_margins
from presenter.app.journal.place import journal_file
from presenter.app.main_window import MainWindow, title_of
from presenter.app.milestones import Milestones
from presenter.app.settings import Settings
from presenter.app.used_files import Stamp, file_stamp
from presenter.paths import user_cache_dir, user_state_dir
from presenter.scene.render import picture_loader

if TYPE_CHECKING:
    from presenter.app.frames import Frames
    from presenter.app.journal.record import Record
    from presenter.app.kept_story import KeptStories
    from presenter.app.talk import Talk
    from presenter.core.compose.frame import Frame
    from presenter.core.story import Story
    from presenter.core.theme import Theme


class Start:
    """Opens one window on one story."""

    def __init__(self, launch: Launch, settings: Settings, appearance: Appearance, words: AppWords) -> None:
        self._launch, self._settings = launch, settings
        self._first = FirstFrames(user_cache_dir() / "first-frames")
        self._stamp: Stamp | None = None
        """Which version of the file this start began with: only what was made of it is kept."""
        self._stories: KeptStories
        self._story_read: Story | None = None
        """Read from the file without a problem, so not kept yet."""
        self._look: FirstLook | None = None
        self._frames: Frames | None = None
        self.window = MainWindow(None, settings, appearance, words)
        self._milestones = Milestones(self.window)

    def broken_off(self) -> Record | None:
        """Where a talk on this story was when its process died; none for most starts, which look for one file only."""
        talks = user_state_dir() / "talks"
        if not journal_file(talks, self._launch.path).is_file():
            return None
        from presenter.app.journal.resume import interrupted

        return interrupted(talks, self._launch.path)

    def resume_soon(self, record: Record) -> None:
        """Back on stage as soon as the event loop runs."""
        QTimer.singleShot(0, self.window, lambda: self.window.on_stage.resume(record))

    def show_kept(self) -> bool:
        """Show the slide this story began with last time and read the story once it is painted; whether it is kept."""
        found = self._first.find(self._launch)
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
        window.setWindowTitle(title_of(path))
        window.setCentralWidget(look)

    def _fill_soon(self) -> None:
        if self._look is not None:
            self._look.painted.disconnect(self._fill_soon)
            QTimer.singleShot(0, self.window, self.fill)

    def _read(self) -> Frames:
        """The story as the command line wants it; a kept frame is shown before all this is imported."""
        from presenter.app.frames import Frames

        launch = self._launch
        talk = self._talk()
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

    def _talk(self) -> Talk:
        """On the story as it was kept, else as the file is read now."""
        from presenter.app.clock import clock_now
        from presenter.app.kept_story import KeptStories
        from presenter.app.talk import Talk

        path = self._launch.path
        if path == Path():  # the start page
            return Talk(None, path)
        self._stamp = file_stamp(path)
        self._stories = KeptStories(user_cache_dir() / "stories")
        story = self._stories.find(path)
        if story is not None:
            return Talk(story, path, at=clock_now())
        from presenter.files import load_story

        loaded = load_story(path)
        if not loaded.problems:
            self._story_read = loaded.story
        return Talk(loaded.story, path, loaded.problems, source=loaded.source, at=clock_now())

    def fill(self) -> None:
        """Fill the window with the story; keys pressed meanwhile wait in the queue of the window system."""
        frames = self._frames or self._read()
        talk = frames.talk
        self.window.fill(talk, frames)
        look, self._look = self._look, None
        if look is not None and look.picture is not None:
            frames.adopt(look.frame, look.theme, look.picture)
        began = talk.cursor, talk.look
        frames.released.connect(lambda: self._keep(began))
        self._milestones.follow()
        self.window.beginning.note()

    def _keep(self, began: tuple[object, object]) -> None:
        """Once the window is complete, for the next start; whoever has moved on already sees no delay.

        What is kept holds no fonts and no crowd of events: a story with one of them is read and composed first.
        """
        talk, path = self.window.talk, self._launch.path
        changed = (talk.cursor, talk.look) != began or talk.path != path or file_stamp(path) != self._stamp
        if changed or talk.blank or talk.story.fonts or talk.story.crowd is not None:
            return
        self._first.keep(self._launch, self.window.frames.whole_frame(), talk.look.theme)
        if self._story_read is talk.story:
            self._stories.keep(path, talk.story)
