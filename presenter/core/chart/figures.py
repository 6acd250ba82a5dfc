"""Honesty has a shape: how a figure looks that is certain, found elsewhere, derived, or a target (LOOK section 5.1)."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.chart.clip import clip_rect
from presenter.core.chart.points import Datum
from presenter.core.compose.frame import Hatch, Ink, Origin, Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect

AFTER_ALPHA = 0.6


def mark_origin(datum: Datum) -> Origin:
    """The mark on a point: who says it; a target, estimate or forecast found elsewhere is hatched."""
    if datum.origin == "context" and datum.status != "actual":
        return "forecast"
    return datum.origin


def ink_of(datum: Datum, colour: str) -> Ink:
    """The datum's own colour or the series'; paler after the article."""
    return Ink(datum.colour or colour, AFTER_ALPHA if datum.after else 1.0)


def bar(
    sheet: Sheet,
    datum: Datum,
    rect: Rect,
    colour: str,
    group: str,
    within: Rect | None = None,
    also: Sequence[str] = (),
) -> Rect | None:
    """A bar in the texture of its kind; `rect` is its outer edge. Returns what is left inside `within`.

    `also` are further facts it stands for.
    """
    cut = rect if within is None else clip_rect(rect, within)
    if cut is None or cut.height <= 0 or cut.width <= 0:
        return None
    ink = ink_of(datum, colour)
    solid = datum.origin == "article" and not datum.uncertain and not datum.after
    pen = None if solid else _outline(datum, ink, cut)
    inner = cut.inflated(-pen.width / 2) if pen else cut
    sheet.box(
        f"{datum.key}.bar",
        inner,
        "bar",
        fill=ink if solid else None,
        hatch=Hatch(Ink(ink.token, 0.62 * ink.alpha)) if datum.uncertain else None,
        pen=pen,
        group=group,
        facts=(*datum.facts, *also),
        event=datum.event,
    )
    return cut


def bar_ground(sheet: Sheet, datum: Datum, rect: Rect, group: str, within: Rect | None = None) -> None:
    """The background inside a bar that is not solid, so that a line across the chart passes behind it."""
    cut = rect if within is None else clip_rect(rect, within)
    if cut is not None and cut.height > 0 and cut.width > 0:
        sheet.box(f"{datum.key}.ground", cut, "bar-ground", fill=Ink("bg"), group=group)


def _outline(datum: Datum, ink: Ink, rect: Rect) -> Pen:
    """The outline's width gives way on a bar too thin for it, so that a hollow bar stays hollow and true in length."""
    derived = datum.origin == "derived"
    width = 2.0 if datum.uncertain or derived else 2.2
    return Pen(ink, min(width, rect.width / 3, rect.height / 3), dash=(6, 5) if derived else ())


def bar_mark(sheet: Sheet, datum: Datum, x: float, y: float, colour: str, group: str, radius: float = 12) -> bool:
    """A hatched bar that the article states carries its mark on top: texture says what, the mark says who."""
    if not (datum.uncertain and datum.origin == "article"):
        return False
    sheet.mark(
        f"{datum.key}.mark", "article", x, y, radius, ink_of(datum, colour), group=group, facts=datum.facts,
        sources=datum.sources, event=datum.event,
    )  # fmt: skip
    return True
