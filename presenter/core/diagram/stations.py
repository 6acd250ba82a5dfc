"""Numbered stations of a loop or a process, and the ways between them: passed, current or ahead (LOOK section 8)."""

from __future__ import annotations

from presenter.core.compose.frame import Ink, Pen
from presenter.core.compose.paragraphs import broken
from presenter.core.compose.paths import circle
from presenter.core.compose.sheet import Sheet
from presenter.core.diagram.node_words import node_words
from presenter.core.geometry import Point

PASSED = Pen(Ink("t2"), 4)
NOW = Pen(Ink("amber"), 6)
AHEAD = Pen(Ink("dim"), 4)
STATION = 22.0
CURRENT = 26.0
REACH = CURRENT + 12
"""From a station's centre to its name."""


def way_pen(number: int, current: int) -> Pen:
    """Stroke of the way to station `number`, both from 0."""
    return PASSED if current > number else NOW if current == number else AHEAD


def draw_station(sheet: Sheet, id_: str, point: Point, number: int, current: int, group: str) -> None:
    """The disc of station `number` (from 0) with its running number in it."""
    now, ahead = number == current, number > current
    sheet.shape(
        id_,
        circle(point.x, point.y, CURRENT if now else STATION - 1.5),
        "node",
        fill=Ink("amber" if now else "bg"),
        pen=None if now else Pen(Ink("dim" if ahead else "t2"), 3),
        group=group,
    )
    node_words(
        sheet, f"{id_}.number", broken(sheet.say(str(number + 1))), point.x, point.y, "chart-label", bold=True,
        ink="onacc" if now else "t3" if ahead else "t1", on="amber" if now else "bg", group=group,
    )  # fmt: skip
