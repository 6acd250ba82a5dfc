"""Whether everything has its place on the slides, and the smallest words can be read on the audience's screen."""

from __future__ import annotations

from collections.abc import Iterator

from presenter.app.preflight.line import Line, Remedy, translate
from presenter.app.preflight.world import World
from presenter.core.compose.frame import Text

LEAST_PX = 11.0
"""Device pixels below which letters lose their shape; Chinese needs them most."""


def look(world: World) -> Iterator[Line]:
    show = translate("Preflight", "Show")
    found = world.with_codes("overflow")
    for problem in found:
        yield Line("overflow", "warn", problem.message, problem.hint, Remedy(show, problem=problem))
    sizes = [
        (run.style.size * world.scale, frame.slide)
        for frame in world.frames
        for piece in frame.pieces
        if isinstance(piece, Text)
        for line in piece.lines
        for run in line.runs
    ]
    least, slide = min(sizes, default=(LEAST_PX, ""))
    if least < LEAST_PX:
        text = translate("Preflight", "The smallest words are {pixels} pixels high on the audience's screen")
        hint = translate("Preflight", "Choose a higher resolution in the system's settings")
        yield Line("overflow", "warn", text.format(pixels=f"{least:.0f}"), hint, Remedy(show, slide=slide))
    elif not found:
        text = translate("Preflight", "Everything fits; the smallest words are {pixels} pixels high")
        yield Line("overflow", "pass", text.format(pixels=f"{least:.0f}"))
