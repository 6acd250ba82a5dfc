"""Names of the parts over a level bar: centred on their segments, else on flags whose staffs cross no words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.chart.ground import Ground, adopt, blank, ink_boxes, on_stage
from presenter.core.chart.stack_names import Tied
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.compose.frame import Ink, Overflow, Pen
from presenter.core.compose.sheet import Sheet

ROLE = "chart-label"
ROW = 34.0
NUMBER = 28
GAP = 10.0
APART = 20.0
STAFF = 8.0
"""From a flag's staff to its words."""
RISE = 14.0
"""From the bar to the lowest words."""


class Flag(Struct, frozen=True):
    """A name over its segment: the middle of it, where its words begin, their width and their row."""

    tied: Tied
    at: float
    x: float
    width: float
    row: int = 0
    staff: bool = False


def flags_of(sheet: Sheet, tied: Sequence[Tied], left: float, right: float) -> list[Flag]:
    """The names in one row where each fits over its segment; else as flags in as few rows as it takes."""
    plain = [Flag(one, one.rect.centre.x, 0.0, _width(sheet, one)) for one in tied]
    centred = [Flag(f.tied, f.at, min(max(f.at - f.width / 2, left), right - f.width), f.width) for f in plain]
    centred.sort(key=lambda flag: flag.at)
    if all(b.x - (a.x + a.width) >= APART for a, b in pairwise(centred)) and all(
        abs(flag.x + flag.width / 2 - flag.at) < 1 or flag.x <= flag.at <= flag.x + flag.width for flag in centred
    ):
        return centred
    # Words left of their staff save rows, but may bar the way of earlier staffs: the arrangement that loses least.
    tried = [_arranged(plain, left, right, low_first=low_first) for low_first in (True, False)]
    return min(tried, key=lambda flags: (sum(f.row < 0 for f in flags), max(f.row for f in flags)))


def _arranged(plain: Sequence[Flag], left: float, right: float, *, low_first: bool) -> list[Flag]:
    """From the last flag back, each on its first free place: the lowest row, or right of its staff in any row."""
    spots = [(row, back) for row in range(len(plain)) for back in (False, True)]
    if not low_first:
        spots.sort(key=lambda spot: spot[1])
    placed: list[Flag] = []
    for flag in sorted(plain, key=lambda flag: -flag.at):
        tries = (
            replace(flag, x=flag.at - STAFF - flag.width if back else flag.at + STAFF, row=row, staff=True)
            for row, back in spots
        )
        fitting = (one for one in tries if left <= one.x and one.x + one.width <= right)
        found = next((one for one in fitting if not any(_meet(one, other) for other in placed)), None)
        placed.append(found or replace(flag, row=-1))
    return placed


def _meet(one: Flag, other: Flag) -> bool:
    """Whether words meet words, or the staff of the higher one runs through the words of the lower."""
    if one.row == other.row:
        return one.x < other.x + other.width + APART and other.x < one.x + one.width + APART
    high, low = (one, other) if one.row > other.row else (other, one)
    return low.x - 6 < high.at < low.x + low.width + 6


def height_of(flags: Sequence[Flag]) -> float:
    """Height over the bar that they take."""
    return ROW * (max(flag.row for flag in flags) + 1) + RISE if flags else 0.0


def draw_flags(sheet: Sheet, flags: Sequence[Flag], ground: Ground, group: str) -> None:
    """All of them; a name that found no place is left out and told."""
    for flag in flags:
        one = flag.tied
        target = on_stage(sheet, one.step)
        if flag.row < 0:
            target.overflows.append(Overflow(f"{one.key}.name", ROW, sheet.slide.place, one.look.name.text))
            continue
        baseline = one.rect.y - RISE - ROW * flag.row
        if flag.staff:
            target.line(
                f"{one.key}.tie", flag.at, one.rect.y - 3, flag.at, baseline - 16, Pen(Ink("t3"), 1), "leader", group
            )
        x, words = flag.x, blank(sheet)
        if one.number:
            ink = one.look.ink if one.look.coloured else "t2"
            value_text(
                words, f"{one.key}.value", one.number, x, baseline, NUMBER, role="value-minor", group=group, ink=ink,
                sources=one.sources,
            )  # fmt: skip
            x += value_width(sheet, one.number, NUMBER, "value-minor") + GAP
        words.text(
            f"{one.key}.name", _one_line(one), x, baseline, ROLE, group=group, ink=one.look.ink, bold=one.look.coloured,
            facts=one.facts, sources=one.sources,
        )  # fmt: skip
        adopt(target, words)
        ground.boxes += ink_boxes(words)


def _width(sheet: Sheet, one: Tied) -> float:
    lead = value_width(sheet, one.number, NUMBER, "value-minor") + GAP if one.number else 0.0
    return lead + sheet.extent(_one_line(one), ROLE, bold=one.look.coloured)[0]


def _one_line(one: Tied) -> str:
    return " ".join(one.look.name.text.split())
