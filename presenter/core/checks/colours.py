"""A story's own colours, measured: contrast on their grounds, and how far apart they are to every kind of eyes."""

from __future__ import annotations

from presenter.core.colour.legibility import Contrast, contrasts, distances, floors_of
from presenter.core.colour.nearest import nearest_passing
from presenter.core.resolve.notes import Notes
from presenter.core.schema.theme import ThemeSpec
from presenter.core.source import Path
from presenter.core.story import Story
from presenter.core.theme import THEMES, TOKENS, Theme
from presenter.core.themes import is_colour, own_colours, own_theme


def check_colours(story: Story, notes: Notes) -> None:
    """Warn where the story's colours fail a floor, in each theme that it changes. Ours keep all of them."""
    spec = story.board.theme
    if not isinstance(spec, ThemeSpec):
        return
    for base in ("ink", "paper", "contrast"):
        own = {token: path for path, token, colour in own_colours(spec, base) if token in TOKENS and is_colour(colour)}
        if own:
            theme = own_theme(spec, THEMES[base])
            _check_contrasts(theme, own, notes)
            _check_distances(theme, own, notes)


def _check_contrasts(theme: Theme, own: dict[str, Path], notes: Notes) -> None:
    """One warning for each colour of the story: where it does worst."""
    worst: dict[str, Contrast] = {}
    for part in contrasts(theme):
        if not part.passes:
            told = part.token if part.token in own else part.ground
            if told in own and (told not in worst or worst[told].shortfall < part.shortfall):
                worst[told] = part
    for told, part in worst.items():
        kind = "text" if part.needed == floors_of(theme.name).text else "marks and large text"
        kind = "lines" if part.token in {"grid", "line"} else kind
        said = f"{_named(theme, part.token)} on {_named(theme, part.ground)} has a contrast of {_cut(part.found)} in “{theme.name}”"
        need = "needs" if kind == "text" else "need"
        notes.warn(own[told], "contrast", f"{said}; {kind} {need} {part.needed:g}", _offer(theme, told))


def _check_distances(theme: Theme, own: dict[str, Path], notes: Notes) -> None:
    for part in distances(theme):
        told = part.other if part.other in own else part.token
        if part.passes or told not in own:
            continue
        other = part.token if told == part.other else part.other
        said = (
            f"{_named(theme, told)} and {_named(theme, other)} are only {_cut(part.found)} apart to {part.vision.value} "
            f"in “{theme.name}” (CIEDE2000); {part.needed:g} is needed"
        )
        notes.warn(own[told], "colour-distance", said, _offer(theme, told))


def _named(theme: Theme, token: str) -> str:
    return f"{token} {theme.colours[token]}"


def _cut(number: float) -> str:
    """Rounded down: what fails never reads as if it passed."""
    return f"{int(number * 100) / 100:.2f}"


def _offer(theme: Theme, token: str) -> str:
    near = nearest_passing(theme, token)
    if near is None:
        return f"no other {token} passes beside the colours around it; change one of those first"
    return f'the nearest {token} that passes is "{near}"'
