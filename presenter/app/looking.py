"""How slides are shown, as the user changes it: the part of the talk that is about looks."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from presenter.app.look import Look
from presenter.core.story import Story
from presenter.core.theme import THEMES
from presenter.core.themes import story_theme


class Looking(QObject):
    """What the talk is beside its cursor. The talk sets `story` and `look` before anything is asked.

    Signals:
        look_changed: language, theme or the layer after the article.
    """

    look_changed = Signal()

    story: Story
    look: Look

    def set_language(self, language: str) -> None:
        if language in self.story.languages:
            self._look(replace(self.look, language=language))

    def next_language(self) -> None:
        languages = self.story.languages
        self.set_language(languages[(languages.index(self.look.language) + 1) % len(languages)])

    def set_theme(self, name: str) -> None:
        if name in THEMES:
            self._look(replace(self.look, theme=story_theme(self.story, name, bright=self.look.theme.bright)))

    def set_bright(self, bright: bool) -> None:
        """The room is bright, or dark: the same theme with stronger greys, or its own."""
        self._look(replace(self.look, theme=story_theme(self.story, self.look.theme.name, bright=bright)))

    def set_after(self, after: bool) -> None:
        """Show or hide what is dated after the article."""
        self._look(replace(self.look, after=after))

    @property
    def compressed(self) -> bool:
        """Whether the strip leaves out empty time: as the user wants it, else as the author has it."""
        return bool(self.story.tears) if self.look.compressed is None else self.look.compressed

    def set_compressed(self, compressed: bool) -> None:
        """Leave long empty time out of the strip's axis, torn, or show all of it."""
        self._look(replace(self.look, compressed=compressed))

    def _look(self, look: Look) -> None:
        if look != self.look:
            self.look = look
            self.look_changed.emit()
