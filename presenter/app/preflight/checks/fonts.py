"""Whether every character of the slides has a glyph, and the story's own fonts can be read."""

from __future__ import annotations

from collections.abc import Iterator

from presenter.app.preflight.line import Line, Remedy, translate
from presenter.app.preflight.world import World

CODES = ("glyph", "not-a-font")


def look(world: World) -> Iterator[Line]:
    found = world.with_codes(*CODES)
    for problem in found:
        yield Line(
            "fonts", "fail", problem.message, problem.hint, Remedy(translate("Preflight", "Show"), problem=problem)
        )
    if not found:
        yield Line("fonts", "pass", translate("Preflight", "Every character has a glyph"))
