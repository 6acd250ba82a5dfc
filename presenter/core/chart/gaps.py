"""What breaks a line, in words: nobody knows a number there, or from there another metric counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from presenter.core.chart.breaks import Gap, changes, gaps
from presenter.core.chart.ground import Candidate, Ground, place, place_or_note
from presenter.core.chart.points import Datum
from presenter.core.chart.time_plot import TimePlot
from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Point, Rect

ROLE = "chart-label-small"
CLEAR = 18.0
"""From a point to the gap beside it."""
TICK = 6.0
DOTS = (2.0, 6.0)
LINE = 30.0


def draw_gaps(
    sheet: Sheet, plot: TimePlot, data: Sequence[Datum], ground: Ground, *, colour: str = "", held: bool = False,
    clear: float = CLEAR,
) -> None:  # fmt: skip
    """Each gap: its stretch between two ticks low in the plot, with the words on it.

    A value that was `held` until then ends where the first missing one stands. With a `colour` the words have it and stand where the line would pass: among several lines, they belong to this one.
    """
    for gap in gaps(data):
        words = dict.fromkeys(datum.words or word("no-data", sheet.language) for datum in gap.missing)
        facts = tuple(fact for datum in gap.missing for fact in datum.facts)
        said = Said("\n".join(words), facts)
        left, right = _ends(gap, plot, clear, held=held)
        middle = _middle(gap, plot, left, right)
        if middle is None:
            continue
        key = f"{gap.missing[0].key}.gap"
        baselines = _heights(gap, plot, said, level=bool(colour))
        candidates: list[Candidate] = [
            partial(_draw, plot, key, said, left, right, x, baseline, colour)
            for baseline in baselines
            for x in (middle, middle - 60, middle + 60)
        ]
        bare: list[Candidate] = [partial(_words, plot, key, said, middle, baseline, colour) for baseline in baselines]
        if not place(sheet, ground, candidates, pad=4):
            place_or_note(sheet, ground, bare, key, pad=3)


def _ends(gap: Gap, plot: TimePlot, clear: float, *, held: bool) -> tuple[float, float]:
    """The stretch of a gap; equal ends where it is open at one side."""
    x = plot.x.x(gap.missing[0].days or 0.0)
    if gap.before is None or gap.after is None:
        return x, x
    if held:
        return x + 4, plot.x.x(gap.after.days or 0.0) - clear
    return plot.x.x(gap.before.days or 0.0) + clear, plot.x.x(gap.after.days or 0.0) - clear


def _middle(gap: Gap, plot: TimePlot, left: float, right: float) -> float | None:
    """Where the words stand: in the middle of the gap, as far as it is in view."""
    if right <= left:
        left = right = plot.x.x(gap.missing[len(gap.missing) // 2].days or 0.0)
    left, right = max(left, plot.rect.x), min(right, plot.rect.right)
    return (left + right) / 2 if left <= right + 1 else None


def _heights(gap: Gap, plot: TimePlot, said: Said, *, level: bool) -> list[float]:
    """Baselines of the first line: low in the plot, or about where the line would pass."""
    lines = said.text.count("\n")
    foot = plot.rect.bottom - 16 - LINE * lines
    if not level:
        return [foot - step for step in (0, 34, 68, 110, 160, 220, 300)]
    ends = [plot.y.at(datum.value) for datum in (gap.before, gap.after) if datum is not None]
    at = sum(ends) / len(ends) + 8 - LINE * lines / 2
    return [min(max(at + step, plot.rect.y + 24), foot) for step in (0, -34, 34, -68, 68, -110, 110, -160, 160)]


def _draw(
    plot: TimePlot, key: str, said: Said, left: float, right: float, x: float, baseline: float, colour: str,
    sheet: Sheet,
) -> None:  # fmt: skip
    """Dotted to both sides of the words, with a tick at each end."""
    text = _words(plot, key, said, x, baseline, colour, sheet)
    if right - left < 2 * TICK:
        return
    y = text.y + text.height / 2
    pen = Pen(Ink(colour or "t3"), 1.5)
    first, last = max(left, plot.rect.x), min(right, plot.rect.right)
    for number, (start, end) in enumerate(((first, text.x - 12), (text.right + 12, last))):
        if end - start > 4:
            dots = Pen(Ink(colour or "t3"), 1.5, dash=DOTS)
            sheet.line(f"{key}.way{number}", start, y, end, y, dots, "gap", plot.id)
    if left < text.x - 8 and right > text.right + 8:
        for number, at in enumerate((left, right)):
            if plot.rect.x - 1 <= at <= plot.rect.right + 1:
                sheet.line(f"{key}.end{number}", at, y - TICK, at, y + TICK, pen, "gap", plot.id)


def _words(plot: TimePlot, key: str, said: Said, x: float, baseline: float, colour: str, sheet: Sheet) -> Rect:
    return sheet.text(key, said, x, baseline, ROLE, align="centre", ink=colour or "t3", group=plot.id).rect


def draw_changes(
    sheet: Sheet, plot: TimePlot, data: Sequence[Datum], ground: Ground, *, held: bool = False
) -> list[tuple[str, list[Candidate]]]:
    """Upright dotted lines where the metric changes; returns the words each wants, to be placed with the labels.

    They stand between the two numbers, or right before the second where a value is `held` until the next.
    """
    wishes: list[tuple[str, list[Candidate]]] = []
    for before, datum, metric in changes(data):
        here = plot.x.x(datum.days or 0.0)
        x = here - CLEAR if held else (plot.x.x(before.days or 0.0) + here) / 2
        if not plot.rect.x <= x <= plot.rect.right:
            continue
        key = f"{datum.key}.metric"
        top, foot = Point(x, plot.rect.y), Point(x, plot.rect.bottom)
        pen = Pen(Ink("t2"), 1.5, dash=DOTS)
        sheet.shape(f"{key}.break", (("M", *top), ("L", *foot)), "metric-break", pen=pen, group=plot.id)
        ground.add_rule([top, foot])
        name = sheet.say(metric)
        said = Said(word("metric", sheet.language, metric=name.text.replace("|", "\n")), name.facts)
        wishes.append((key, list(_places(plot, key, said, x))))
    return wishes


def _places(plot: TimePlot, key: str, said: Said, x: float) -> Iterator[Candidate]:
    height = int(plot.rect.height)
    for down in range(24, max(height - 20, 25), 34):
        yield partial(_beside, plot, key, said, x + 12, plot.rect.y + down, "left")
        yield partial(_beside, plot, key, said, x - 12, plot.rect.y + down, "right")


def _beside(plot: TimePlot, key: str, said: Said, x: float, baseline: float, align: str, sheet: Sheet) -> None:
    sheet.text(
        key, said, x, baseline, ROLE, width=300, align="left" if align == "left" else "right", ink="t2", group=plot.id
    )
