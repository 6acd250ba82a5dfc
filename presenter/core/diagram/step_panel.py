"""The panel beside a loop or a process: the current station in words, and the slide's blocks below at a height that stays."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.furniture import place
from presenter.core.compose.panel import draw_panel
from presenter.core.compose.paragraphs import lines, paragraphs
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.signs import tag
from presenter.core.compose.trial import ink_of, spare
from presenter.core.geometry import Rect
from presenter.core.schema.diagram import Station, Stop

NUMBER_SIZE = 104
LOWER = 60.0
"""The blocks stand lower by this where there is room: they are not part of the step."""
HEADING = "block-heading-large"
Stops = Sequence[tuple[Station | Stop, tuple[str | int, ...]]]
"""Stations in their order, each with its keys on the slide."""


def draw_step_panel(sheet: Sheet, id_: str, stations: Stops, current: int, panel: Rect) -> None:
    """The current station's number, heading, text and example; then the slide's blocks, low in the panel."""
    sheet.line(f"{id_}.panel.rule", panel.x, panel.y, panel.right, panel.y, Pen(Ink("t1"), 2), group=id_)
    bottom = panel.y
    if stations:
        # Every station is measured, so that the blocks below stay where they are from step to step.
        bottom = max(
            ink_of(sheet, lambda trial, i=index: _draw_station(trial, id_, stations[i], i, panel)).bottom  # type: ignore[misc]
            for index in range(len(stations))
        )
        _draw_station(sheet, id_, stations[current], current, panel)
    blocks = sheet.slide.spec.blocks
    if not blocks:
        return
    below = Rect(panel.x, bottom + 32, panel.width, panel.bottom - bottom - 32)
    needed = draw_panel(spare(sheet), blocks, below, head_rule=False) - below.y
    shift = min(LOWER, max(0.0, below.height - needed))
    draw_panel(sheet, blocks, Rect(below.x, below.y + shift, below.width, below.height - shift), head_rule=False)


def _draw_station(
    sheet: Sheet, id_: str, stop: tuple[Station | Stop, tuple[str | int, ...]], index: int, panel: Rect
) -> None:
    station, keys = stop
    baseline = panel.y + 105
    figure = sheet.text(
        f"{id_}.panel.number", str(index + 1), panel.x, baseline, "value-hero", size=NUMBER_SIZE, ink="amber",
        group=id_,
    )  # fmt: skip
    x = max(panel.x + 80, figure.rect.right + 26)
    width = panel.right - x
    heading = lines(sheet, station.heading) if station.heading else lines(sheet, station.name)
    size = 38 if sheet.language == "zh" else 36
    pitch = 48 if sheet.language == "zh" else 44
    _, count = sheet.extent(heading, HEADING, width=width, size=size)
    first = baseline + 8 - pitch * min(1, count - 1) - (12 if count == 1 else 0)
    sheet.text(
        f"{id_}.panel.heading", heading, x, first, HEADING, size=size, pitch=pitch, width=width, group=id_,
        place=place(sheet, *keys, "heading" if station.heading else "name"),
    )  # fmt: skip
    last = max(baseline, first + pitch * (count - 1))
    if station.text:
        last = paragraphs(
            sheet, f"{id_}.panel.text", station.text, panel.x, last + 62, "body", width=panel.width,
            group=id_, place=place(sheet, *keys, "text"),
        )  # fmt: skip
    if station.example:
        right = tag(sheet, f"{id_}.panel.example", "example", panel.x, last + 62, id_)
        words = lines(sheet, station.example)
        beside = sheet.extent(words, "value-minor", width=panel.right - right - 24, size=28, bold=False)[1] <= 2
        start, down = (right + 24, 63) if beside else (panel.x, 112)
        sheet.text(
            f"{id_}.panel.example.words", words, start, last + down, "value-minor", size=28, bold=False, ink="t1",
            width=panel.right - start, group=id_, place=place(sheet, *keys, "example"),
        )  # fmt: skip
