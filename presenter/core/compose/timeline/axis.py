"""What stands above and behind the lanes: the era strip, the axis with its grid, and the stretch after the article."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.story import EraSpan
from presenter.core.timeline.rows import Rows
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.ticks import Tick, spaced_ticks

GROUP = "timeline"
STRIP = 30.0
"""Height of a row of eras."""
AXIS_DROP = 38.0
"""From the eras to the axis, with the labels of its ticks between."""
MOST_ERA_ROWS = 3
NUDGE = 12.0
"""Eras that overlap by less stand side by side."""


def after_x(sheet: Sheet, scale: TimeScale) -> float | None:
    """Where the stretch after the article begins in the view, if it is in it."""
    after = sheet.story.after
    if after is None or after >= scale.end:
        return None
    return max(scale.x(after), scale.x0)


def era_strip(sheet: Sheet, scale: TimeScale, top: float) -> tuple[float, bool]:
    """Named stretches of time, overlapping ones under each other.

    Returns the strip's lower edge, and whether the stretch after the article found room for its name in it. A name
    that is wider than its era is left out, not shortened.
    """
    edge = after_x(sheet, scale)
    eras = [era for era in sheet.story.eras if era.end > scale.start and era.start < scale.end]
    if not eras:
        return top, False
    rows = Rows(MOST_ERA_ROWS)
    for number, (era, start, end) in enumerate(side_by_side(eras, scale)):
        x0, x1 = max(start, scale.x0), min(end, scale.x1)
        row = rows.place(x0 + 0.5, x1 - 0.5)
        cell = Rect(x0 + (1.5 if x0 > scale.x0 else 0), top + row * STRIP, 0, STRIP - (2 if row else 0))
        cell = cell._replace(width=max(x1 - cell.x - (1.5 if x1 < scale.x1 else 0), 2))
        sheet.box(f"era{number}", cell, "era", fill=Ink("surf"), group=GROUP)
        said = sheet.say(era.label)
        if sheet.width(said.text, "chip-head") + 20 <= cell.width:
            sheet.text(
                f"era{number}.label", said, cell.x + 12, cell.y + 22, "chip-head", on="surf", group=GROUP, as_role="era"
            )
    named = edge is not None and max(scale.x(era.end) for era in eras) <= edge + 2
    if edge is not None and named:
        named = _after_cell(sheet, scale, edge, top)
    return top + STRIP * len(rows), named


def side_by_side(eras: Sequence[EraSpan], scale: TimeScale) -> list[tuple[EraSpan, float, float]]:
    """Eras with their ends on the slide. One that reaches a little into the next, because both name the same year as
    their bound, ends where the next begins.
    """
    ordered = sorted(eras, key=lambda era: (era.start, era.end))
    starts = [scale.x(era.start) for era in ordered]
    placed: list[tuple[EraSpan, float, float]] = []
    for number, era in enumerate(ordered):
        end = scale.x(era.end)
        following = [start for start in starts[number + 1 :] if end - NUDGE <= start < end]
        placed.append((era, starts[number], min(following, default=end)))
    return placed


def _after_cell(sheet: Sheet, scale: TimeScale, edge: float, top: float) -> bool:
    """The stretch after the article as a cell behind the eras; whether its name fits."""
    cell = Rect(edge + 1.5, top, scale.x1 - edge - 1.5, STRIP)
    sheet.box("era.after", cell, "era", fill=Ink("surf"), group=GROUP)
    said = after_words(sheet)
    fits = sheet.width(said, "chip-head") + 20 <= cell.width
    if fits:
        sheet.text(
            "era.after.label", said, cell.x + 12, top + 22, "chip-head", ink="t3", on="surf", group=GROUP, as_role="era"
        )
    return fits


def name_box(sheet: Sheet, edge: float, scale: TimeScale, top: float) -> Rect | None:
    """Room for the name of the stretch after the article at the top of the lanes; None where it does not fit."""
    width = sheet.width(after_words(sheet), "chip-head")
    if edge + 12 + width > scale.x1:
        return None
    return Rect(edge + 12, top + 6, width, 28)


def after_words(sheet: Sheet) -> str:
    """How the story calls what is after the article."""
    time = sheet.story.board.time
    said = sheet.say(time.after_label) if time else None
    return said.text if said else word("after", sheet.language)


def after_band(sheet: Sheet, edge: float, scale: TimeScale, top: float, bottom: float) -> None:
    """The pale stretch and its dashed left edge (LOOK section 5.2)."""
    band = Rect(edge, top, scale.x1 - edge, bottom - top)
    sheet.box("after", band, "after-band", fill=Ink("t1", 0.05), group=GROUP)
    if edge > scale.x0:
        line = (("M", edge, top), ("L", edge, bottom))
        sheet.shape("after.edge", line, "after-band", pen=Pen(Ink("t3"), 1, dash=(4, 4)), group=GROUP)


def after_name(sheet: Sheet, name: Rect) -> None:
    """The name of that stretch, where the eras have no room for it."""
    sheet.text(
        "after.label", after_words(sheet), name.x, name.y + 22, "chip-head", ink="t3", group=GROUP, as_role="era",
        knockout=3,
    )  # fmt: skip


def shown_ticks(sheet: Sheet, scale: TimeScale) -> list[Tick]:
    """Ticks whose labels stand apart."""
    return spaced_ticks(scale, sheet.language, lambda text: sheet.width(text, "axis-year"), least=66, pad=22)


def axis(sheet: Sheet, scale: TimeScale, ticks: list[Tick], y: float, taken: Sequence[Rect] = ()) -> None:
    """The axis line, its ticks upwards, each label at the left of its interval.

    It is the time rule of other slides unfolded, so its parts have the ids they have there. A label that would meet what
    is `taken` is left out.
    """
    for tick in ticks:
        sheet.line(f"rule.tick.{tick.days:g}", tick.x, y - 7, tick.x, y, Pen(Ink("t3"), 1), "axis", GROUP)
        role = "axis-year" if tick.unit == "year" or tick.major else "axis"
        end = tick.x + 8 + sheet.width(tick.label, role)
        met = any(tick.x + 8 < box.right + 8 and end > box.x - 8 for box in taken)
        if end <= scale.x1 + 8 and not met:
            sheet.text(f"rule.year.{tick.days:g}", tick.label, tick.x + 8, y - 8, role, group=GROUP, as_role="axis")
    sheet.line("rule", scale.x0, y, scale.x1, y, Pen(Ink("t3"), 1), "axis", GROUP)


def grid(sheet: Sheet, ticks: list[Tick], scale: TimeScale, top: float, bottom: float) -> None:
    """Upright lines at the ticks."""
    for tick in ticks:
        if scale.x0 < tick.x < scale.x1:
            sheet.line(f"grid.{tick.days:g}", tick.x, top, tick.x, bottom, Pen(Ink("grid"), 1), "grid", GROUP)
    for number, x in enumerate((scale.x0, scale.x1)):
        sheet.line(f"grid.end{number}", x, top, x, bottom, Pen(Ink("grid"), 1), "grid", GROUP)
