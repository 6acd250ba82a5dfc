"""draw_diagram: a diagram as written onto the sheet, whatever its type."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from presenter.core.compose.collisions import note_collisions
from presenter.core.compose.crossings import note_crossings
from presenter.core.compose.furniture import place
from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect
from presenter.core.schema import DIAGRAM_TYPES, DiagramSpec
from presenter.core.schema.diagram import LoopSpec, ProcessSpec


@cache
def _drawing(name: str) -> Callable[..., None]:
    """The drawing function of a type, loaded when used."""
    module = import_module(f"presenter.core.diagram.{name}")
    draw: Callable[..., None] = getattr(module, f"draw_{name}")
    return draw


def draw_diagram(sheet: Sheet, spec: DiagramSpec, area: Rect, panel: Rect | None = None) -> None:
    """Draw into `area`; a loop or a process also fills `panel`: its step panel, and the slide's blocks below.

    Words that meet, that strokes run through or that leave the safe area are noted as overflows. Raises ValueError for an unknown type.
    """
    name = spec.__struct_config__.tag
    if name not in DIAGRAM_TYPES:
        raise ValueError(f"no diagram type {name!r}")
    first = len(sheet.pieces)
    if isinstance(spec, LoopSpec | ProcessSpec):
        _drawing(name)(sheet, spec, area, panel)
    else:
        _drawing(name)(sheet, spec, area)
    note_collisions(sheet, first, place(sheet, "diagram"))
    note_crossings(sheet, first, place(sheet, "diagram"))
