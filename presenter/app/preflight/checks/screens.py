"""Whether the audience has a screen of its own that is large enough."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from presenter.app.preflight.line import Line, Remedy, translate
from presenter.app.preflight.world import World

LEAST = (1280, 720)


def look(world: World) -> Iterator[Line]:
    screen = world.audience
    again = Remedy(translate("Preflight", "Look again"), again=True)
    if screen is None:
        hint = translate("Preflight", "Connect one")
        yield Line("screens", "fail", translate("Preflight", "No screen was found"), hint, again)
        return
    size = f"{screen.width} × {screen.height}"
    text = translate("Preflight", "The audience sees {name}, {size}").format(name=screen.name, size=size)
    if any((one.x, one.y) == (other.x, other.y) for one, other in combinations(world.screens, 2)):
        hint = translate("Preflight", "Extend the desktop in the system's settings, or the audience sees all you see")
        yield Line("screens", "warn", translate("Preflight", "Two screens show the same picture"), hint, again)
    elif screen.own:
        hint = translate("Preflight", "Connect the projector; with one screen there is no console beside the stage")
        yield Line("screens", "warn", translate("Preflight", "There is one screen only"), hint, again)
    elif screen.width < LEAST[0] or screen.height < LEAST[1]:
        hint = translate("Preflight", "Choose a higher resolution in the system's settings")
        yield Line("screens", "warn", text, hint, again)
    else:
        yield Line("screens", "pass", text)
