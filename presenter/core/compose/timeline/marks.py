"""The marks of a timeline slide: the shapes that the strip paints, as pieces."""

from __future__ import annotations

from msgspec.structs import replace

from presenter.core.compose.frame import Hatch, Ink, Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.timeline.axis import GROUP
from presenter.core.story import Event
from presenter.core.timeline.items import PlacedMark, TimelineLayout
from presenter.core.timeline.mark_shapes import SLIDE_LOOK, Part, mark_parts, on_disc, under_disc

FADED = 0.6
"""Opacity of marks of what is after the article; its words are quiet, and as legible as others."""
GHOST = 0.82
"""Size of a ghost's disc."""
HATCH, HATCH_WIDTH, HATCH_ALPHA = 7.0, 1.8, 0.62


def marks(sheet: Sheet, layout: TimelineLayout, *, bars: bool | None = None) -> None:
    """Hairlines, then bars, then discs, so that no disc is hidden; only bars, or only the others, where `bars` says so."""
    for number, tie in enumerate(layout.ties if bars is not False else ()):
        pen = Pen(Ink("t3"), 1, dash=(2, 3))
        sheet.line(f"event.{tie.event}.tie{number}", tie.x0, tie.y0, tie.x1, tie.y1, pen, "timeline-tie", GROUP)
    seen: set[tuple[str, int]] = set()
    for mark in sorted(layout.marks, key=lambda mark: (mark.kind == "disc", mark.second)):
        if bars is not None and (mark.kind in ("bar", "target")) is not bars:
            continue
        event = sheet.story.events[mark.event]
        before = len(sheet.pieces)
        id_ = f"event.{mark.event}" + (f".also{claim_suffix(mark.claim)}" if mark.second else "")
        if (mark.event, mark.claim) in seen:
            id_ += f".in.{mark.lane}"
        seen.add((mark.event, mark.claim))
        if mark.kind == "disc":
            _disc(sheet, id_, mark, event)
        else:
            _parts(sheet, id_, mark, mark_parts(mark, SLIDE_LOOK))
        # A mark stands for its event's figures but says none, so it cites none in the source line.
        sheet.pieces[before] = replace(
            sheet.pieces[before], facts=tuple(event.spec.facts), sources=tuple(ref.id for ref in event.sources)
        )


def claim_suffix(claim: int) -> str:
    """What tells the pieces of a second ghost from those of the first."""
    return "" if claim <= 1 else str(claim)


def _ink(mark: PlacedMark) -> Ink:
    return Ink(mark.colour, FADED if mark.faded else 1.0)


def _disc(sheet: Sheet, id_: str, mark: PlacedMark, event: Event) -> None:
    radius = mark.radius * (GHOST if mark.second else 1)
    origin = "forecast" if event.spec.status != "actual" else "context" if mark.faded else mark.origin
    x, y = mark.centre_x, mark.rect.centre.y
    _parts(sheet, f"{id_}.day", mark, under_disc(mark, SLIDE_LOOK))
    sheet.mark(id_, origin, x, y, radius, _ink(mark), group=GROUP, event=mark.event, role="timeline-mark")
    _parts(sheet, f"{id_}.sign", mark, on_disc(mark))


def _parts(sheet: Sheet, id_: str, mark: PlacedMark, parts: tuple[Part, ...]) -> None:
    ink = _ink(mark)
    for number, part in enumerate(parts):
        shade = Ink("bg") if part.ground else ink
        sheet.shape(
            id_ if number == 0 else f"{id_}.hatch" if part.hatch else f"{id_}.{number}",
            part.path,
            "timeline-mark",
            fill=shade if part.fill else None,
            hatch=Hatch(Ink(ink.token, HATCH_ALPHA * ink.alpha), HATCH, HATCH_WIDTH) if part.hatch else None,
            pen=Pen(shade, part.width, dash=part.dash) if part.width else None,
            group=GROUP,
            event=mark.event,
        )
