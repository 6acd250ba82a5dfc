"""Whether every picture can be read whole and is sharp at the size it has on the audience's screen."""

from __future__ import annotations

from collections.abc import Iterator

from presenter.app.preflight.line import Line, Remedy, translate
from presenter.app.preflight.world import World
from presenter.core.compose.frame import Picture

CODES = ("missing-file", "unreadable", "outside", "not-a-picture", "picture-size", "too-large")
BLURRED = 1.5
"""Enlarged by more than this, a picture looks soft."""


def look(world: World) -> Iterator[Line]:
    show = translate("Preflight", "Show")
    bad = world.with_codes(*CODES)
    for problem in bad:
        yield Line("pictures", "fail", problem.message, problem.hint, Remedy(show, problem=problem))
    count, soft = 0, False
    for frame in world.frames:
        for piece in frame.pieces:
            if not isinstance(piece, Picture):
                continue
            count += 1
            size = world.picture_size(piece.file)
            if size is None:
                continue
            across, down = piece.rect.width * world.scale / size[0], piece.rect.height * world.scale / size[1]
            enlarged = max(across, down) if piece.fill else min(across, down)
            if enlarged > BLURRED:
                soft = True
                text = translate("Preflight", "“{name}” is enlarged {times} times on the audience's screen")
                hint = translate("Preflight", "Use a picture with more pixels")
                text = text.format(name=piece.file, times=f"{enlarged:.1f}")
                yield Line("pictures", "warn", text, hint, Remedy(show, slide=frame.slide))
    if not bad and not soft:
        text = translate("Preflight", "{count} pictures, all sharp") if count else translate("Preflight", "No pictures")
        yield Line("pictures", "pass", text.format(count=count))
