"""Whether sleep and screen saver can be held off: it was really taken, and the system asked back."""

from __future__ import annotations

from collections.abc import Iterator

from presenter.app.preflight.line import Line, Remedy, translate
from presenter.app.preflight.world import World


def look(world: World) -> Iterator[Line]:
    awake = world.awake
    names = ", ".join(way.name for way in awake.ways if "notifications" not in way.covers)
    again = Remedy(translate("Preflight", "Try again"), again=True)
    hint = translate("Preflight", "Switch off sleep and screen lock in the system's settings for the talk")
    if not awake.covered("screen"):
        yield Line("sleep", "fail", translate("Preflight", "Nothing holds off the screen saver"), hint, again)
    elif not awake.covered("sleep"):
        yield Line(
            "sleep", "warn", translate("Preflight", "The screen stays on, but nothing holds off sleep"), hint, again
        )
    elif awake.verified("screen") or awake.verified("sleep"):
        text = translate("Preflight", "Sleep and screen saver are held off, and the system confirms it ({names})")
        yield Line("sleep", "pass", text.format(names=names))
    else:
        text = translate("Preflight", "Sleep and screen saver are held off ({names}), but nothing here confirms it")
        yield Line("sleep", "warn", text.format(names=names), hint, again)
