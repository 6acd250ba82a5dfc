"""Level stacks, one bar per row: its name at the left, its total at its end, the parts named over the first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.chart.axis import BASELINE, GRID
from presenter.core.chart.beside import read_beside
from presenter.core.chart.field import Field
from presenter.core.chart.ground import Ground, ink_boxes, on_stage, place, place_or_note
from presenter.core.chart.heading import TITLE_DROP, heading, unit_context
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.scales import ValueScale, zero_based
from presenter.core.chart.spread import spread
from presenter.core.chart.stack_data import Segment, Stack, Stacks
from presenter.core.chart.stack_figures import draw_inside, draw_joints, draw_segment, fitting_size, number_of
from presenter.core.chart.stack_heads import Flag, draw_flags, flags_of, height_of
from presenter.core.chart.stack_names import Tied
from presenter.core.chart.stack_totals import total_of, words_over
from presenter.core.chart.stacked_layout import PLOT_LEAST
from presenter.core.chart.stacked_up import also_said, written
from presenter.core.chart.value_text import row_size, value_text, value_width
from presenter.core.chart.value_ticks import value_ticks
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.geometry import Rect
from presenter.core.schema.chart import StackedSpec

HIGHEST_ROW = 128.0
TALLEST = 62.0
NAME_SHARE = 0.3
NAME_PITCH = 30.0
SIZE = 36
UNDER = 24
"""Size of a number under its segment."""
SMALL = "chart-label-small"
GRID_DROP = 34.0


class _Rows(Struct, frozen=True):
    """What all rows have in common; `names` is the width of the name column."""

    spec: StackedSpec
    stacks: Stacks
    writing: Numerals
    area: Rect
    names: float
    top: float
    pitch: float
    scale: ValueScale
    size: int
    """Of the totals."""

    @property
    def height(self) -> float:
        return min(self.pitch * 0.5, TALLEST)

    def middle(self, number: int) -> float:
        return self.top + self.pitch * (number + 0.5)

    def place(self, number: int, segment: Segment) -> Rect:
        """Where a segment lies."""
        x, right = self.scale.at(segment.low), self.scale.at(segment.high)
        return Rect(x, self.middle(number) - self.height / 2, right - x, self.height)


def draw_level(sheet: Sheet, spec: StackedSpec, stacks: Stacks, area: Rect) -> None:
    """Rows from top to bottom in the order written, all from one zero line."""
    writing = numerals(sheet, written(stacks), unit_context(sheet, spec.title, spec.note))
    beside = read_beside(sheet, spec, stacks.unit, writing, upright=False)
    also = also_said(sheet, spec, stacks)
    title_end = heading(sheet, spec.id, spec.title, spec.note, area.x, area.y + TITLE_DROP, area.width, also=also)
    names = min(max(sheet.extent(bar.name, "chart-label")[0] for bar in stacks.bars), NAME_SHARE * area.width)
    left = area.x + names + 24
    domain = zero_based([*(end for bar in stacks.bars for end in (bar.top, bar.foot)), *beside.values])
    if stacks.shares:
        domain = domain[0], max(domain[1], 100.0)
    size = row_size((area.bottom - title_end - 70) / len(stacks.bars), SIZE)
    length = _length(sheet, stacks, writing, domain, area.right - left, size)
    scale = ValueScale(*domain, left, left + length)
    rows = _Rows(spec, stacks, writing, area, names, title_end, 100.0, scale, size)
    flags = _flags(sheet, rows)
    plain = Rect(left, title_end + 28, length, area.bottom - title_end - 28)
    over = height_of(flags) + beside.room(sheet, Field(spec.id, area, plain, rows.scale, upright=False))
    top = min(title_end + 20 + over, area.bottom - PLOT_LEAST * (area.bottom - title_end))
    rows = replace(rows, top=top, pitch=_pitch(area, top, len(stacks.bars), gridded=False))
    gridded = not _all_written(sheet, rows)
    if gridded:
        rows = replace(rows, pitch=_pitch(area, top, len(stacks.bars), gridded=True))
    # The names stand close over the first bar, whatever the air between two rows.
    rows = replace(rows, top=top - (rows.pitch - rows.height) / 2)
    plot = Rect(left, top, length, rows.middle(len(stacks.bars) - 1) + rows.height / 2 + 12 - top)
    ground = Ground(Rect(area.x, title_end + 8, area.width, area.bottom - title_end - 8), ink_boxes(sheet))
    field = Field(
        spec.id,
        area,
        plot,
        rows.scale,
        upright=False,
        unit=stacks.unit,
        adds=True,
        stacked=True,
        clear=height_of(flags) + 12,
    )
    if gridded:
        _grid(sheet, rows, plot)
    beside.draw_under(sheet, field, ground)
    for number, bar in enumerate(stacks.bars):
        _segments(sheet, rows, number, bar, ground, solid_ground=beside.crosses or gridded)
    for number, bar in enumerate(stacks.bars):
        _words(sheet, rows, number, bar, ground, numbered=not gridded)
    zero = rows.scale.at(0.0)
    sheet.line(f"{spec.id}.axis", zero, plot.y - 8, zero, plot.bottom, BASELINE, "axis", spec.id)
    draw_flags(sheet, _flags(sheet, rows), ground, spec.id)
    _late_names(sheet, rows, ground)
    beside.draw_over(sheet, field, writing, ground)


def _pitch(area: Rect, top: float, count: int, *, gridded: bool) -> float:
    room = area.bottom - 8 - top - (GRID_DROP + 8 if gridded else 0)
    # The first row has no air over it, for the names; the last has air for numbers under it.
    return min(room / (count - 0.25), HIGHEST_ROW)


def _end_words(sheet: Sheet, stacks: Stacks, bar: Stack, writing: Numerals) -> tuple[Said, Said]:
    """What stands behind a bar: its total, and in one line what nobody knows of it."""
    total = total_of(stacks, bar)
    number = writing.write(sheet, total) if total else Said("")
    said = words_over(sheet, stacks, bar, writing)
    return number, Said(said.text.replace("\n", "; " if sheet.language != "zh" else "；"), said.facts)


def _length(
    sheet: Sheet, stacks: Stacks, writing: Numerals, domain: tuple[float, float], width: float, size: int
) -> float:
    """Length of the whole scale: the longest at which every row has room for its words behind its bar."""
    lengths = [width - 40.0]
    for bar in stacks.bars:
        number, said = _end_words(sheet, stacks, bar, writing)
        words = value_width(sheet, number, size) + 16 if number else 0.0
        words += sheet.extent(said, SMALL)[0] + 16 if said else 0.0
        share = (max(0.0, bar.top) - domain[0]) / (domain[1] - domain[0])
        lengths.append((width - words - 16) / share if share > 0 else width)
    return max(min(lengths), width * 0.3, 40.0)


def _tied(sheet: Sheet, rows: _Rows, number: int, segment: Segment) -> Tied:
    look, datum, rect = rows.stacks.parts[segment.part], segment.datum, rows.place(number, segment)
    said = number_of(sheet, rows.writing, segment)
    size = fitting_size(sheet, said, rect, look, datum)
    return Tied(look, datum.key, rect, None if size else said, datum.facts, datum.sources, segment.step)


def _flags(sheet: Sheet, rows: _Rows) -> list[Flag]:
    """The names of the first bar's parts."""
    first = [_tied(sheet, rows, 0, segment) for segment in rows.stacks.bars[0].segments]
    return flags_of(sheet, first, rows.area.x, rows.area.right)


def _all_written(sheet: Sheet, rows: _Rows) -> bool:
    """Whether every number fits inside its segment, or under it."""
    under = rows.pitch - rows.height >= UNDER + 12
    for number, bar in enumerate(rows.stacks.bars[1:], 1):
        outside = [said for segment in bar.segments if (said := _tied(sheet, rows, number, segment).number)]
        widths = sum(value_width(sheet, said, UNDER, "value-minor") + 12 for said in outside)
        if outside and (not under or widths > rows.scale.far - rows.scale.near + 60):
            return False
    return True


def _segments(sheet: Sheet, rows: _Rows, number: int, bar: Stack, ground: Ground, *, solid_ground: bool) -> None:
    drawn: list[tuple[Segment, Rect]] = []
    for segment in bar.segments:
        rect, look = rows.place(number, segment), rows.stacks.parts[segment.part]
        target = on_stage(sheet, segment.step)
        draw_segment(target, look, segment, rect, rows.spec.id, solid_ground=solid_ground, upright=False)
        drawn.append((segment, rect))
        ground.boxes.append(rect)
    draw_joints(sheet, bar, drawn, rows.spec.id, upright=False)


def _words(sheet: Sheet, rows: _Rows, number: int, bar: Stack, ground: Ground, *, numbered: bool) -> None:
    """The bar's name, its numbers, its total and what nobody knows of it."""
    group, y = rows.spec.id, rows.middle(number)
    here = on_stage(sheet, bar.step)
    place_or_note(here, ground, [partial(_name, rows, bar, y)], f"{bar.key}.name", pad=1)
    under: list[Tied] = []
    for segment in bar.segments:
        rect, look = rows.place(number, segment), rows.stacks.parts[segment.part]
        said = number_of(sheet, rows.writing, segment)
        if size := fitting_size(sheet, said, rect, look, segment.datum):
            draw_inside(on_stage(sheet, segment.step), look, segment, said, rect, size, ground, group)
        elif number and numbered:
            under.append(_tied(sheet, rows, number, segment))
    _under(sheet, rows, under, y, ground)
    x = max(rows.scale.at(max(bar.top, 0.0)), rows.scale.at(0.0)) + 16
    total, said = _end_words(sheet, rows.stacks, bar, rows.writing)
    if total or said:
        complete = on_stage(sheet, bar.complete)
        place_or_note(complete, ground, [partial(_at_end, rows, bar, total, said, x, y)], f"{bar.key}.total", pad=1)


def _name(rows: _Rows, bar: Stack, y: float, sheet: Sheet) -> None:
    lines = sheet.extent(bar.name, "chart-label", width=rows.names)[1]
    sheet.text(
        f"{bar.key}.name", bar.name, rows.area.x, y + 9 - NAME_PITCH / 2 * (lines - 1), "chart-label", width=rows.names,
        pitch=NAME_PITCH, group=rows.spec.id,
    )  # fmt: skip


def _under(sheet: Sheet, rows: _Rows, under: Sequence[Tied], y: float, ground: Ground) -> None:
    """Numbers under the segments that are too small for them."""
    widths = [value_width(sheet, one.number, UNDER, "value-minor") for one in under if one.number]
    placed = spread([one.rect.centre.x for one in under], widths, 12, rows.scale.near, rows.area.right)
    for one, x in zip(under, placed, strict=True):

        def number(one: Tied, x: float, trial: Sheet) -> None:
            if one.number:
                value_text(
                    trial, f"{one.key}.value", one.number, x, y + rows.height / 2 + UNDER, UNDER, role="value-minor",
                    align="centre", group=rows.spec.id, sources=one.sources, ink=one.look.ink,
                )  # fmt: skip

        place(on_stage(sheet, one.step), ground, [partial(number, one, x)], pad=1)


def _at_end(rows: _Rows, bar: Stack, number: Said, said: Said, x: float, y: float, sheet: Sheet) -> None:
    group = rows.spec.id
    if number:
        total = total_of(rows.stacks, bar)
        piece = value_text(
            sheet, f"{bar.key}.total", number, x, y + 0.365 * rows.size, rows.size, group=group, sources=total.sources if total else (),
            event=total.event if total else "",
        )  # fmt: skip
        x = piece.rect.right + 16
    if said:
        sheet.text(f"{bar.key}.words", said, x, y + 9, SMALL, ink="t3", group=group)


def _late_names(sheet: Sheet, rows: _Rows, ground: Ground) -> None:
    """Parts that the first bar lacks are named at the first bar that has them: over it, else under it."""
    named = {segment.part for segment in rows.stacks.bars[0].segments}
    for number, bar in enumerate(rows.stacks.bars):
        for segment in bar.segments:
            if segment.part in named:
                continue
            named.add(segment.part)
            one = _tied(sheet, rows, number, segment)

            def name(one: Tied, baseline: float, x: float, trial: Sheet) -> None:
                text = " ".join(one.look.name.text.split())
                trial.text(
                    f"{one.key}.name", text, x, baseline, SMALL, align="centre", group=rows.spec.id, ink=one.look.ink,
                    bold=one.look.coloured, facts=one.facts,
                )  # fmt: skip

            middle = one.rect.centre.x
            places = [
                partial(name, one, baseline, middle + aside)
                for aside in (0, 60, -60, 120, -120, 200, -200)
                for baseline in (one.rect.y - 8, one.rect.bottom + 24)
            ]
            place_or_note(on_stage(sheet, one.step), ground, places, f"{one.key}.name", pad=2)


def _grid(sheet: Sheet, rows: _Rows, plot: Rect) -> None:
    """Upright grid lines with their values at the foot."""
    values = [value for value in value_ticks(rows.scale) if rows.scale.holds(value)]
    free = rows.area.x
    for number, (value, text) in enumerate(zip(values, rows.writing.axis(values), strict=True)):
        x, half = rows.scale.at(value), sheet.width(text, "axis") / 2
        if x - half < free:
            continue
        free = x + half + 12
        if value:
            sheet.line(f"{rows.spec.id}.grid{number}", x, plot.y, x, plot.bottom, GRID, "grid", rows.spec.id)
        sheet.text(
            f"{rows.spec.id}.value{number}",
            text,
            x,
            plot.bottom + GRID_DROP - 6,
            "axis",
            align="centre",
            group=rows.spec.id,
        )
