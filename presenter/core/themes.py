"""The theme a story is shown in: the one asked for, else the story's own, with the colours it has for that one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from presenter.core.schema.theme import ThemeSpec
from presenter.core.story import Story
from presenter.core.theme import GROUNDS, INK, THEMES, TOKENS, Theme, bright_room, extend

if TYPE_CHECKING:
    from presenter.core.source import Path

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def story_theme(story: Story, wanted: str | None = None, *, bright: bool = False) -> Theme:
    """The theme of that name, the story's own when missing; `bright` for a room that is not dark."""
    written = story.board.theme
    own = written if isinstance(written, str) else written.extends
    theme = THEMES.get(wanted or own, INK)
    if not isinstance(written, str):
        theme = own_theme(written, theme)
    return bright_room(theme) if bright else theme


def own_theme(spec: ThemeSpec, base: Theme) -> Theme:
    """One of our themes with the story's colours for it, if there are any.

    On pure white, paper's colours count, but for the ground.
    """
    white = base.name == "paper-white"
    colours = {
        token: colour
        for _, token, colour in own_colours(spec, "paper" if white else base.name)
        if is_colour(colour) and token in TOKENS and not (white and token in GROUNDS)
    }
    return extend(base, base.name, colours) if colours else base


def own_colours(spec: ThemeSpec, base: str) -> Iterator[tuple[Path, str, str]]:
    """The story's colours for a theme as written: where each stands, its token and itself; the last of a token counts."""
    if base == spec.extends:
        for token, colour in spec.colours.items():
            yield ("theme", "colours", token), token, colour
    for token, colour in spec.colours_of(base).items():
        yield ("theme", base, token), token, colour


def is_colour(text: str) -> bool:
    """Whether it is written as #RRGGBB."""
    return _COLOUR.fullmatch(text) is not None
