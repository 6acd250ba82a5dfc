"""Everything beside the data of a chart with axes: events, lines to compare with, annotations; read, then drawn.

    beside = read_beside(sheet, spec, unit)     what is on stage, in days and values
    beside.days, beside.values                  what the chart's ranges must hold
    beside.room(sheet, field)                   height above the plot for what stands upright
    beside.draw_under(sheet, field, ground)     lines, before the data
    beside.draw_over(sheet, field, ...)         words, after the data's own labels

Most charts have none of it: then nothing of this is loaded, which a start would wait for.
"""

from __future__ import annotations

from msgspec import Struct

from presenter.core.chart.field import Field
from presenter.core.chart.ground import Ground
from presenter.core.chart.numerals import Numerals
from presenter.core.compose.sheet import Sheet
from presenter.core.numbers import Unit
from presenter.core.schema.chart import ChartWithAxes, TimeChart


class Beside(Struct, frozen=True):
    """Nothing at all. `days` and `values` are those that must lie inside the chart's ranges."""

    days: tuple[float, ...] = ()
    values: tuple[float, ...] = ()

    @property
    def crosses(self) -> bool:
        """Whether lines run across the data: they go behind bars, hollow ones too."""
        return False

    def room(self, sheet: Sheet, field: Field) -> float:  # noqa: ARG002
        """Height above the plot of `field` for words over it."""
        return 0.0

    def bracket_room(self, sheet: Sheet, last: str) -> float:  # noqa: ARG002
        """Width right of the plot for a bracket that begins or ends at its last point, the fact `last`."""
        return 0.0

    def draw_under(self, sheet: Sheet, field: Field, ground: Ground) -> None:
        """Lines and bands, and the words above the plot."""

    def draw_over(self, sheet: Sheet, field: Field, writing: Numerals, ground: Ground) -> None:
        """Words on lines, and annotations."""


NOTHING = Beside()


def read_beside(
    sheet: Sheet, spec: ChartWithAxes, unit: Unit | None, writing: Numerals | None = None, *, upright: bool = True
) -> Beside:
    """What a chart says beside its data; what is after the article only where the sheet shows it.

    With values running to the right (not `upright`) lines at values become heads, whose numbers `writing` writes.
    """
    if not (spec.annotations or spec.lines or (isinstance(spec, TimeChart) and spec.events)):
        return NOTHING
    from presenter.core.chart.beside_full import read_full

    return read_full(sheet, spec, unit, writing, upright=upright)
