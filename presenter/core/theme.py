"""Themes: names of colours to colours. Slides and widgets ask for tokens, never for hex values."""

from __future__ import annotations

from msgspec import Struct

TOKENS = (
    "bg", "surf", "surf2", "grid", "line", "dim", "t3", "t2", "t1", "amber", "onacc", "fix",
    "teal", "blue", "mauve", "olive", "stone",
)  # fmt: skip


class Theme(Struct, frozen=True):
    """A complete set of tokens; every one of `TOKENS` has a colour as #RRGGBB."""

    name: str
    colours: dict[str, str]
    dark: bool
    band_alpha: float
    """Opacity of t1 over the stretch after the article."""

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


def _theme(name: str, colours: str, *, dark: bool, band_alpha: float) -> Theme:
    return Theme(name, dict(zip(TOKENS, colours.split(), strict=True)), dark, band_alpha)


INK = _theme("ink", _INK, dark=True, band_alpha=0.055)
PAPER = _theme("paper", _PAPER, dark=False, band_alpha=0.05)
PAPER_WHITE = Theme(
    "paper-white", PAPER.colours | {"bg": "#FFFFFF", "surf": "#F7F5F0", "surf2": "#EFEBE2"}, dark=False, band_alpha=0.05
)

THEMES: dict[str, Theme] = {theme.name: theme for theme in (INK, PAPER, PAPER_WHITE)}


def extend(base: Theme, name: str, colours: dict[str, str]) -> Theme:
    """A story's own theme: some tokens changed."""
    return Theme(name, base.colours | colours, base.dark, base.band_alpha)
