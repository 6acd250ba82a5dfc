"""What stands above and behind the lanes: the era strip, the axis with its grid, and the stretch after the article."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.words import word
from presenter.core.dates import Instant, format_date
from presenter.core.dates.units import day_moment, month_moment
from presenter.core.geometry import Rect
from presenter.core.timeline.eras import PlacedEra, era_rows, fading, left_out, place_eras, row_count
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.tick_labels import context_label
from presenter.core.timeline.ticks import Tick, spaced_ticks

GROUP = "timeline"
STRIP = 30.0
"""Height of a row of eras."""
AXIS_DROP = 38.0
"""From the eras to the axis, with the labels of its ticks between."""
FADE = 48.0
"""Over which an open end of an era thins out."""


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
    here = [era for era in sheet.story.eras if era.end > scale.start and era.start < scale.end]
    rows = era_rows(here)
    if not rows:
        return top, False
    eras = place_eras(
        sheet.story, rows, scale, sheet.language, lambda text: sheet.width(text, "chip-head"), top=top, height=STRIP,
        pad=12, fade=FADE,
    )  # fmt: skip
    for placed in eras:
        _era(sheet, placed, scale, sheet.say(rows[placed.number].era.label))
    _more_eras(sheet, scale, eras, len(left_out(here)), top + STRIP * (row_count(rows) - 1))
    named = edge is not None and max(scale.x(era.end) for era in sheet.story.eras) <= edge + 2
    if edge is not None and named:
        named = _after_cell(sheet, scale, edge, top)
    return top + STRIP * row_count(rows), named


def _more_eras(sheet: Sheet, scale: TimeScale, shown: Sequence[PlacedEra], count: int, top: float) -> None:
    """How many eras have no row: at the end of the last one, before the name that stands there."""
    if not count:
        return
    text = word("more-eras", sheet.language, n=count)
    width = sheet.width(text, "chip-head")
    names = [
        (era.text_x, era.text_x + sheet.width(era.name, "chip-head")) for era in shown if era.name and era.cell.y == top
    ]
    x = scale.x1 - width - 12
    while any(left < x + width + 12 and right > x - 12 for left, right in names):
        x = min(left for left, right in names if left < x + width + 12 and right > x - 12) - width - 12
    if x >= scale.x0:
        sheet.text(
            "eras.more", text, x, top + 22, "chip-head", ink="t3", group=GROUP, as_role="era", knockout=4, markup=False
        )


def _era(sheet: Sheet, placed: PlacedEra, scale: TimeScale, said: Said) -> None:
    """A cell with its name; an open end thins out."""
    cell = placed.cell
    left = cell.x + (1.5 if cell.x > scale.x0 else 0)
    right = cell.right - (1.5 if cell.right < scale.x1 else 0)
    high = cell.height - (2 if cell.y > 0 else 0)
    full = Rect(left + placed.fade_start, cell.y, max(right - placed.fade_end - left - placed.fade_start, 2), high)
    sheet.box(f"era{placed.number}", full, "era", fill=Ink("surf"), group=GROUP)
    slices = fading(left, full.x, towards_end=False) if placed.fade_start else []
    slices += fading(full.right, right, towards_end=True) if placed.fade_end else []
    for number, (start, end, share) in enumerate(slices):
        box = Rect(start, cell.y, end - start, high)
        sheet.box(f"era{placed.number}.open{number}", box, "era", fill=Ink("surf", share), group=GROUP)
    if placed.name:
        text = said if said.text == placed.name else Said(placed.name, said.facts)
        sheet.text(
            f"era{placed.number}.label", text, placed.text_x, cell.y + 22, "chip-head", on="surf", group=GROUP,
            as_role="era",
        )  # fmt: skip


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
    """Ticks whose labels stand apart. The first says what the others leave unsaid: the year of months, the day of hours."""

    def width(text: str) -> float:
        return sheet.width(text, "axis-year")

    found = spaced_ticks(scale, sheet.language, width, least=66, pad=22)
    context = context_label(found[0].days, found[0].unit, sheet.language) if found else ""
    if not context or (found[0].major and found[0].unit == "month"):
        return found
    first, *others = found
    said = context if first.major or context.endswith(first.label) else _joined(context, first, sheet.language)
    room = first.x + 8 + width(said) + 12
    # Where it needs more room than one interval, the ticks it covers keep their lines only.
    kept = [replace(tick, label="" if tick.x + 8 < room else tick.label) for tick in others]
    return [replace(first, label=said), *kept]


def _joined(context: str, tick: Tick, language: str) -> str:
    """The first tick's label in full: its own words within the larger unit."""
    instant = Instant.from_days(tick.days)
    if tick.unit == "month":
        return format_date(month_moment("", *instant.ymd()[:2]), language, "short")
    if tick.unit == "day":
        return format_date(day_moment("", *instant.ymd()), language, "short")
    return f"{context} {tick.label}" if tick.unit in ("hour", "minute") else context


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
