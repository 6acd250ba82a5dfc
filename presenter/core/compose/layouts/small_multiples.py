"""The same small picture again and again: two to nine panels on one scale of values and one of time."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.chart.axis import GRID_GAP
from presenter.core.chart.heading import heading, scale_words, unit_context
from presenter.core.chart.numerals import Numerals, numerals
from presenter.core.chart.points import label_of
from presenter.core.chart.scales import ValueScale
from presenter.core.chart.time_plot import TimePlot
from presenter.core.chart.value_text import value_width
from presenter.core.chart.value_ticks import value_ticks
from presenter.core.compose.block_row import block_row_height, draw_block_row
from presenter.core.compose.collisions import note_low
from presenter.core.compose.empty import draw_empty
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, LEFT, WIDTH, header, place
from presenter.core.compose.multiple_panel import BAR_NAME, NAME, VALUE, Frame, draw_panel_chart
from presenter.core.compose.multiples import Panel, days_domain, panels_of, values_domain
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.trial import spare
from presenter.core.geometry import Rect
from presenter.core.timeline.scale import TimeScale

ACROSS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3, 7: 4, 8: 4, 9: 3}
GUTTER = 56.0
ROW_GAP = 28.0
AXIS = 40.0
"""Under a plot, for the years or the names of bars."""
HEAD = 72.0
"""From a panel's top to its plot with a title of one line: the title, and room for a figure over the highest bar."""
LEAST_PLOT = 90.0


def compose_layout(sheet: Sheet) -> None:
    """Headline, the common title of the panels where one chart is split, panels, the slide's blocks in a row."""
    last = header(sheet)
    spec = sheet.slide.spec
    panels = panels_of(sheet)
    top = max(last + 48, CONTENT_TOP)
    if not any(panel.known for panel in panels):
        if spec.blocks:
            draw_block_row(sheet, spec.blocks, LEFT, top, WIDTH)
        else:
            draw_empty(sheet, top)
        return
    title, note = (spec.chart.title, spec.chart.note) if spec.chart and not spec.charts else ("", "")
    also = scale_words(sheet, title, note) if panels[0].log else ()
    titled = heading(sheet, "panels", title, note, LEFT, top + 16, WIDTH, also=also)
    top = titled + 30 if titled > top else top
    signs = block_row_height(sheet, spec.blocks, LEFT, WIDTH)
    bottom = CONTENT_BOTTOM + 14 - (signs + 36 if signs else 0)
    data = [datum for panel in panels for datum in panel.data]
    writing = numerals(sheet, data, unit_context(sheet, title, note))
    plots = _plots(sheet, panels, writing, Rect(LEFT, top, WIDTH, bottom - top))
    across = ACROSS[len(panels)]
    split = bool(spec.chart and not spec.charts)
    for number, (panel, plot) in enumerate(zip(panels, plots, strict=True)):
        target = sheet if sheet.shows(panel.step) else spare(sheet)
        pitch = ROLES[NAME].line_pitch(sheet.language)
        target.text(
            f"{panel.key}.title", panel.title, plot.area.x, plot.area.y + 26, NAME, bold=True, ink="t1",
            width=plot.area.width, max_lines=2, pitch=pitch, group=panel.key, place=(*panel.place, "name" if split else "title"),
        )  # fmt: skip
        lowest = number + across >= len(panels)
        others = [other for other in panels if other is not panel] if split else []
        draw_panel_chart(target, panel, plot, others, writing, Frame(values=number % across == 0, axis=lowest))
    if plots[0].rect.height < LEAST_PLOT:
        note_low(sheet, f"{panels[0].key}.title", LEAST_PLOT, plots[0].rect.height, place(sheet, "layout"))
    if signs:
        draw_block_row(sheet, spec.blocks, LEFT, CONTENT_BOTTOM - signs, WIDTH)


def _plots(sheet: Sheet, panels: Sequence[Panel], writing: Numerals, area: Rect) -> list[TimePlot]:
    """Equal plots in rows; the values' labels stand once, left of each row."""
    across = ACROSS[len(panels)]
    rows = -(-len(panels) // across)
    values, days = values_domain(panels), days_domain(panels)
    log = panels[0].log
    texts = writing.axis(value_ticks(ValueScale(*values, 1, 0, log)))
    left = max((sheet.width(text, "axis") for text in texts), default=0.0) + GRID_GAP
    width = (area.width - left - GUTTER * (across - 1)) / across
    named = any(panel.names for panel in panels)
    lines = max(sheet.extent(panel.title, NAME, width=width, bold=True)[1] for panel in panels)
    head = HEAD + ROLES[NAME].line_pitch(sheet.language) * (lines - 1)
    under = AXIS
    if named:
        pitches = [width / max(len(panel.data), 1) - 8 for panel in panels]
        count = max(
            sheet.extent(label_of(sheet, datum), BAR_NAME, width=pitch)[1]
            for panel, pitch in zip(panels, pitches, strict=True)
            for datum in panel.data
        )
        under += ROLES[BAR_NAME].line_pitch(sheet.language) * (count - 1)
    # Where a row is not full, the panel over the gap carries the axis: every row keeps room for it.
    keeps = named or len(panels) % across != 0
    heights = area.height - under - (rows - 1) * (ROW_GAP + (under if keeps else 0))
    tall = heights / rows - head
    right = _room_right(sheet, panels, writing)
    inset = _inset(sheet, panels, writing) if panels[0].bars and not named else 10.0
    plots = []
    for number, panel in enumerate(panels):
        x = area.x + left + (width + GUTTER) * (number % across)
        y = area.y + (head + tall + ROW_GAP + (under if keeps else 0)) * (number // across)
        rect = Rect(x, y + head, width - right, max(tall, 1.0))
        start, end = days if days[1] > days[0] else (days[0], days[0] + 1)
        time = TimeScale(start, end, rect.x + inset, rect.right - (inset if panels[0].bars else 0))
        low, high = values
        scale = ValueScale(low, high if high > low else low + 1, rect.bottom, rect.y, log)
        plots.append(TimePlot(panel.key, Rect(x, y, width, head + tall), rect, time, scale))
    return plots


def _inset(sheet: Sheet, panels: Sequence[Panel], writing: Numerals) -> float:
    """From a plot's edge to the middle of its first bar: half of the widest figure on a bar."""
    known = [datum for panel in panels for datum in panel.known]
    return max(value_width(sheet, writing.write(sheet, datum), VALUE, "value-minor") for datum in known) / 2 + 4


def _room_right(sheet: Sheet, panels: Sequence[Panel], writing: Numerals) -> float:
    """Room behind the lines for the value at their end."""
    ends = [panel.known[-1] for panel in panels if panel.known and not panel.bars]
    return max((value_width(sheet, writing.write(sheet, d), VALUE, "value-minor") for d in ends), default=-22.0) + 22
