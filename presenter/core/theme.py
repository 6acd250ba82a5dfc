"""Themes: names of colours to colours. Slides and widgets ask for tokens, never for hex values."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

TOKENS = (
    "bg", "surf", "surf2", "grid", "line", "dim", "t3", "t2", "t1", "amber", "onacc", "fix",
    "teal", "blue", "mauve", "olive", "stone",
)  # fmt: skip
GROUNDS = ("bg", "surf", "surf2")
"""What text and marks stand on."""


class Theme(Struct, frozen=True):
    """A complete set of tokens; every one of `TOKENS` has a colour as #RRGGBB."""

    name: str
    colours: dict[str, str]
    dark: bool
    band_alpha: float
    """Opacity of t1 over the stretch after the article."""
    bright: bool = False
    """With the stronger greys of a bright room."""

    @property
    def label(self) -> str:
        """The name in file names: `ink`, `ink-bright`."""
        return f"{self.name}-bright" if self.bright else self.name

    def __hash__(self) -> int:
        return hash(self.name)

    def colour(self, token: str) -> str:
        """The token's colour; KeyError for an unknown one."""
        return self.colours[token]


_INK = (
    "#0F1418 #171E24 #20292F #232C33 #36414A #5A656D #8D9296 #BFBDB4 #F4F0E6 #F2AE3D #14110A #F0654C "
    "#93D8C8 #5B8FCB #CDB0EE #C9D08F #9A948F"
)
_PAPER = (
    "#FAF7F0 #F2EDE2 #E9E3D5 #E3DDD0 #BDB6A7 #938D7F #66665F #474B4D #14181B #B25A00 #FFFFFF #A00605 "
    "#076262 #0E3587 #8E6196 #425F39 #7B7066"
)
_CONTRAST = (
    "#000000 #1A2024 #2A3238 #5D6265 #7A8185 #969DA1 #CACED0 #E6E7E5 #FFFFFF #FFBA09 #000000 #F4785C "
    "#83E9D1 #65A0FD #E2CAFF #DFF0A4 #A69E97"
)


def _theme(name: str, colours: str, *, dark: bool, band_alpha: float) -> Theme:
    return Theme(name, dict(zip(TOKENS, colours.split(), strict=True)), dark, band_alpha)


INK = _theme("ink", _INK, dark=True, band_alpha=0.055)
PAPER = _theme("paper", _PAPER, dark=False, band_alpha=0.05)
PAPER_WHITE = Theme(
    "paper-white", PAPER.colours | {"bg": "#FFFFFF", "surf": "#F7F5F0", "surf2": "#EFEBE2"}, dark=False, band_alpha=0.05
)
CONTRAST = _theme("contrast", _CONTRAST, dark=True, band_alpha=0.09)
"""High contrast: every text at least 7 to 1, marks and categories 4.5, grid lines 3, on black."""

THEMES: dict[str, Theme] = {theme.name: theme for theme in (INK, PAPER, PAPER_WHITE, CONTRAST)}

_BRIGHT = {"t3": "t2", "line": "dim", "grid": "line"}
"""In a bright room stray light takes what is faint: each token here takes the colour of the next stronger one."""


def extend(base: Theme, name: str, colours: Mapping[str, str]) -> Theme:
    """A theme with some tokens changed."""
    return replace(base, name=name, colours={**base.colours, **colours})


def bright_room(theme: Theme) -> Theme:
    """The theme for a room that is not dark (LOOK section 3.4); of one that is already, the same."""
    if theme.bright:
        return theme
    stronger = {token: theme.colours[stronger] for token, stronger in _BRIGHT.items()}
    return replace(theme, colours=theme.colours | stronger, bright=True)
