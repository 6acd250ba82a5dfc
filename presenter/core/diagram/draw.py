"""draw_diagram: a diagram as written onto the sheet, whatever its type."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from presenter.core.compose.collisions import note_collisions
from presenter.core.compose.furniture import place
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.core.schema import DIAGRAM_TYPES, DiagramSpec

Draw = Callable[[Sheet, Any, Rect, Rect | None], None]


@cache
def _drawing(name: str) -> Draw:
    """The drawing function of a type, loaded when used."""
    module = import_module(f"presenter.core.diagram.{name}")
    draw: Draw = getattr(module, f"draw_{name}")
    return draw


def draw_diagram(sheet: Sheet, spec: DiagramSpec, area: Rect, panel: Rect | None) -> None:
    """Draw into `area`; a loop also fills `panel`, its step panel with the slide's blocks below.

    Words that meet or leave the safe area are noted as overflows.
    """
    name = spec.__struct_config__.tag
    if name not in DIAGRAM_TYPES:
        raise ValueError(f"no diagram type {name!r}")
    first = len(sheet.pieces)
    _drawing(name)(sheet, spec, area, panel)
    note_collisions(sheet, first, place(sheet, "diagram"))
