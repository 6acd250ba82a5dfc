"""Whether text and marks stand out as a projector shows them, with the room's light over the picture."""

from __future__ import annotations

from collections.abc import Iterator

from presenter.app.preflight.line import Line, Remedy, translate
from presenter.app.preflight.world import World
from presenter.core.colour.projected import BRIGHT_ROOM, DARK_ROOM, projected_contrast

TEXTS = ("t1", "t2", "t3", "fix")
LEAST = {True: 2.0, False: 3.0}
"""By whether the room is bright: there nothing keeps what a dark room shows."""


def look(world: World) -> Iterator[Line]:
    theme = world.theme
    stray = BRIGHT_ROOM if theme.bright else DARK_ROOM
    found = min((projected_contrast(theme.colour(token), theme.colour("bg"), stray), token) for token in TEXTS)
    text = translate("Preflight", "The faintest text has a contrast of {ratio} on a projector")
    text = text.format(ratio=f"{found[0]:.1f}")
    if found[0] >= LEAST[theme.bright]:
        yield Line("contrast", "pass", text)
    elif not theme.bright:
        remedy = Remedy(translate("Preflight", "Stronger greys"), command="bright")
        yield Line("contrast", "warn", text, "", remedy)
    else:
        remedy = Remedy(translate("Preflight", "High contrast"), command="theme-contrast")
        yield Line("contrast", "warn", text, translate("Preflight", "Dim the lights near the screen"), remedy)
