"""The theme a story asks for: one of ours, with colours that exist."""

from __future__ import annotations

from presenter.core.resolve.notes import Notes
from presenter.core.schema import Storyboard
from presenter.core.suggest import did_you_mean
from presenter.core.theme import THEMES, TOKENS
from presenter.core.themes import is_colour

OWN_COLOURS = ("colours", "ink", "paper", "contrast")
"""Keys of a theme under which colours stand."""


def check_theme(board: Storyboard, notes: Notes) -> None:
    """Report unknown themes and tokens, and colours that are not written as #RRGGBB."""
    if isinstance(board.theme, str):
        if board.theme not in THEMES:
            notes.unknown(("theme",), "theme", board.theme, THEMES)
        return
    for key in OWN_COLOURS:
        for token, colour in getattr(board.theme, key).items():
            path = ("theme", key, token)
            if token not in TOKENS:
                hint = did_you_mean(token, TOKENS, limit=len(TOKENS))
                notes.error(path, "unknown-colour", f"there is no colour “{token}”", hint, at_key=True)
            if not is_colour(colour):
                notes.error(path, "colour", f"“{colour}” is not a colour", 'write it as "#F2AE3D", in quotes')
