"""Where the two leading lines cross: a derived mark, for nobody measured the moment, with the words that say so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from presenter.core.chart.ground import Candidate, Ground, place_or_note
from presenter.core.chart.series import Series
from presenter.core.chart.time_plot import TimePlot
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.geometry import Point

RADIUS = 12.0
LINE = 30.0


def crossing_of(first: Series, second: Series) -> tuple[float, float, tuple[str, ...]] | None:
    """Days, value and the facts of the last place where two lines cross; None where they do not."""
    found: tuple[float, float, tuple[str, ...]] | None = None
    for a, b in pairwise(first.data):
        for c, d in pairwise(second.data):
            at = _meeting(
                (a.days or 0.0, a.value, b.days or 0.0, b.value), (c.days or 0.0, c.value, d.days or 0.0, d.value)
            )
            if at is not None:
                found = (*at, (*a.facts, *b.facts, *c.facts, *d.facts))
    return found


def _meeting(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> tuple[float, float] | None:
    """Where two segments (x1, y1, x2, y2) meet strictly inside both."""
    x1, y1, x2, y2 = one
    x3, y3, x4, y4 = other
    turn = (x2 - x1) * (y4 - y3) - (y2 - y1) * (x4 - x3)
    if turn == 0:
        return None
    t = ((x3 - x1) * (y4 - y3) - (y3 - y1) * (x4 - x3)) / turn
    u = ((x3 - x1) * (y2 - y1) - (y3 - y1) * (x2 - x1)) / turn
    return (x1 + t * (x2 - x1), y1 + t * (y2 - y1)) if 0 < t < 1 and 0 < u < 1 else None


def draw_crossing(sheet: Sheet, plot: TimePlot, lines: Sequence[Series], said: Said, ground: Ground) -> None:
    """The protagonist's crossing with the highest other line that it meets."""
    chief = next((s for s in lines if s.spec.protagonist), lines[0] if lines else None)
    if chief is None:
        return
    others = sorted((s for s in lines if s is not chief), key=lambda s: -s.data[-1].value)
    found = next((at for at in (crossing_of(chief, other) for other in others) if at), None)
    if found is None:
        return
    days, value, facts = found
    at = plot.point(days, value)
    if not plot.holds(at):
        return
    mark = sheet.mark(
        f"{plot.id}.crossing.mark",
        "derived",
        at.x,
        at.y,
        RADIUS,
        "t1",
        group=plot.id,
        facts=tuple(dict.fromkeys(facts)),
    )
    ground.boxes.append(mark.rect)
    candidates: list[Candidate] = [
        partial(_words, plot, said, at, dx, away * side)
        for away in (96, 120, 150, 190, 70, 240, 300)
        for side in (-1, 1)
        for dx in (0, -30, 30, -70, 70)
    ]
    place_or_note(sheet, ground, candidates, f"{plot.id}.crossing", pad=10)


def _words(plot: TimePlot, said: Said, at: Point, dx: float, away: float, sheet: Sheet) -> None:
    """The words `away` su above (negative) or below the mark, tied to it by a thin line."""
    lines = said.text.count("\n") + 1
    below = away > 0
    baseline = at.y + away + 22 if below else at.y + away - LINE * (lines - 1) - 8
    sheet.text(
        f"{plot.id}.crossing",
        said,
        at.x + dx,
        baseline,
        "chart-label-small",
        align="centre",
        pitch=LINE,
        group=plot.id,
        width=420,
    )
    start = at.y + (RADIUS + 3 if below else -RADIUS - 3)
    end = baseline - 24 if below else baseline + LINE * (lines - 1) + 12
    sheet.line(f"{plot.id}.crossing.line", at.x, start, at.x, end, Pen(Ink("t3"), 1), "leader", plot.id)
