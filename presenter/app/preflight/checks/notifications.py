"""Whether notifications stay off the screen."""

from __future__ import annotations

from collections.abc import Iterator

from presenter.app.preflight.line import Line, Remedy, translate
from presenter.app.preflight.world import World


def look(world: World) -> Iterator[Line]:
    if world.awake.covered("notifications"):
        yield Line("notifications", "pass", translate("Preflight", "Notifications are held off during the talk"))
        return
    hint = translate("Preflight", "Switch on “do not disturb” in the system's settings")
    again = Remedy(translate("Preflight", "Look again"), again=True)
    text = translate("Preflight", "This desktop lets no app hold off notifications")
    yield Line("notifications", "warn", text, hint, again)
