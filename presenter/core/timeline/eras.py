"""The eras of a story in rows above the axis: each era keeps its row at every zoom, its name stays in view."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from presenter.core.dates import format_date
from presenter.core.dates.format import side_words
from presenter.core.geometry import Rect
from presenter.core.story import EraSpan, Story
from presenter.core.timeline.rows import Rows
from presenter.core.timeline.scale import TimeScale

MOST_ROWS = 5
"""Where more eras overlap, the shortest of them are counted, not shown: no two share a row at the same time."""
FADE_SLICES = 4
"""An open end thins out in so many slices."""
HAIR = 1e-6
"""Of a day: eras that meet do not overlap."""


class EraRow(Struct, frozen=True):
    """An era with its row from the top and the end it is drawn to, in days."""

    era: EraSpan
    row: int
    end: float
    number: int
    """Place in the order of time."""


class PlacedEra(Struct, frozen=True):
    """An era in view: its cell, and the names to show in it, the fullest that has room; empty for none.

    An open end fades over `fade_start` and `fade_end`, from its full shade at the inner side to none.
    """

    number: int
    cell: Rect
    fade_start: float
    fade_end: float
    name: str
    said: str
    """Name and dates in words, for a tool tip and for the ear."""
    text_x: float


def era_rows(eras: Sequence[EraSpan]) -> list[EraRow]:
    """Overlapping eras under each other, in the order of their starts; those left out are missing.

    Where one ends in the very year (or month, or day) in which the next begins, it is drawn up to the beginning of that.
    """
    spans = _spans(eras)
    rows = _rows(spans)
    if None in rows:
        kept = _longest(spans)
        spans = [span for span in spans if id(span[0]) in kept]
        rows = _rows(spans)
    return [
        EraRow(era, row, end, number)
        for number, ((era, end), row) in enumerate(zip(spans, rows, strict=True))
        if row is not None
    ]


def left_out(eras: Sequence[EraSpan]) -> list[EraSpan]:
    """Eras that have no row, for too many others overlap there; by start."""
    shown = {id(row.era) for row in era_rows(eras)}
    return sorted((era for era in eras if id(era) not in shown), key=lambda era: (era.start, era.end))


def _spans(eras: Sequence[EraSpan]) -> list[tuple[EraSpan, float]]:
    """Each with the end it is drawn to, by start."""
    ordered = sorted(eras, key=lambda era: (era.start, era.end))
    found: list[tuple[EraSpan, float]] = []
    for number, era in enumerate(ordered):
        end = era.end
        if era.to is not None:
            unit = era.to.end_moment or era.to
            end = min([end, *(other.start for other in ordered[number + 1 :]
                              if unit.start.days <= other.start < end and other.start > era.start)])  # fmt: skip
        found.append((era, end))
    return found


def _rows(spans: Sequence[tuple[EraSpan, float]]) -> list[int | None]:
    """A row for each in the order given, None where all are taken."""
    rows = Rows(MOST_ROWS)
    taken = 0
    found: list[int | None] = []
    for era, end in spans:
        stretch = era.start, max(end - HAIR, era.start)
        row = rows.fit(*stretch)
        if row is None and taken < MOST_ROWS:
            row = rows.place(*stretch)
            taken = row + 1
        found.append(row)
    return found


def _longest(spans: Sequence[tuple[EraSpan, float]]) -> set[int]:
    """Which of them have room in the rows when the longest choose first. By start they then have room, too."""
    by_length = sorted(spans, key=lambda span: (span[0].start - span[1], span[0].start))
    return {id(era) for (era, _), row in zip(by_length, _rows(by_length), strict=True) if row is not None}


def row_count(rows: Sequence[EraRow]) -> int:
    return max((row.row + 1 for row in rows), default=0)


def place_eras(
    story: Story,
    rows: Sequence[EraRow],
    scale: TimeScale,
    language: str,
    width: Callable[[str], float],
    *,
    top: float,
    height: float,
    pad: float,
    fade: float,
) -> list[PlacedEra]:
    """The eras in view. `height` is a row's; `pad` keeps names off their cell's ends; `fade` is how long open ends thin."""
    placed: list[PlacedEra] = []
    for row in rows:
        era = row.era
        if row.end <= scale.start or era.start >= scale.end:
            continue
        x0, x1 = max(scale.x(era.start), scale.x0), min(scale.x(row.end), scale.x1)
        cell = Rect(x0, top + row.row * height, max(x1 - x0, 2.0), height)
        fade_start = min(fade, cell.width / 3) if era.is_open_start and scale.x(era.start) <= scale.x0 + 0.5 else 0.0
        fade_end = min(fade, cell.width / 3) if era.is_open_end and scale.x(row.end) >= scale.x1 - 0.5 else 0.0
        name, said = story.plain_text(era.label, language), era_words(story, era, language)
        texts = [said, name] if era.is_open_start != era.is_open_end else [name]
        left, right = x0 + max(pad, fade_start), x1 - max(pad, fade_end)
        stretches = _clear(scale, left, right, pad)
        shown, x = next(
            ((text, start) for text in texts for start, end in stretches if width(text) <= end - start), ("", left)
        )
        placed.append(PlacedEra(row.number, cell, fade_start, fade_end, shown, said, x))
    return placed


def _clear(scale: TimeScale, left: float, right: float, pad: float) -> list[tuple[float, float]]:
    """The stretches between two places that no tear lies on, from left to right."""
    found: list[tuple[float, float]] = []
    for start, end in scale.torn_here():
        x0, x1 = scale.x(start), scale.x(end)
        if x1 > left and x0 < right:
            found.append((left, x0 - pad))
            left = x1 + pad
    return [*found, (left, right)]


def era_words(story: Story, era: EraSpan, language: str) -> str:
    """Name and dates: `Space age, since 1957`, `Republic, until 27 BCE`, `Rift, 2019–2020`."""
    name = story.plain_text(era.label, language)
    comma = "，" if language == "zh" else ", "
    if era.from_ is not None and era.to is not None:
        dates = f"{format_date(era.from_, language, 'short')} – {format_date(era.to, language, 'short')}"
    elif era.from_ is not None:
        dates = side_words("since", format_date(era.from_, language, "short"), language)
    elif era.to is not None:
        dates = side_words("until", format_date(era.to, language, "short"), language)
    else:
        return name
    return name + comma + dates


def fading(start: float, end: float, *, towards_end: bool) -> list[tuple[float, float, float]]:
    """Slices from `start` to `end` with the share of the shade that each has, thinning towards one side."""
    step = (end - start) / FADE_SLICES
    slices = [(start + number * step, start + (number + 1) * step) for number in range(FADE_SLICES)]
    shares = [(number + 1) / (FADE_SLICES + 1) for number in range(FADE_SLICES)]
    if towards_end:
        shares.reverse()
    return [(*one, share) for one, share in zip(slices, shares, strict=True)]
