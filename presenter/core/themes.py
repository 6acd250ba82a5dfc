"""The theme a story is shown in: the one asked for, else the story's own."""

from __future__ import annotations

from presenter.core.story import Story
from presenter.core.theme import INK, THEMES, Theme, extend


def story_theme(story: Story, wanted: str | None = None) -> Theme:
    """The named theme with the story's own colours where it extends that one."""
    own = story.board.theme
    if isinstance(own, str):
        return THEMES.get(wanted or own, INK)
    base = THEMES[own.extends]
    if wanted is None or wanted == own.extends:
        return extend(base, base.name, own.colours) if own.colours else base
    return THEMES.get(wanted, INK)
