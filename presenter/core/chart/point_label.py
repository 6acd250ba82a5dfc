"""The label of a datum: the number first, then its name, beside each other or one above the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Literal

from msgspec import Struct

from presenter.core.chart.ground import Candidate
from presenter.core.chart.value_text import value_text, value_width
from presenter.core.compose.sheet import Said, Sheet

Align = Literal["left", "centre", "right"]
CAP = 0.73
"""Height of a figure in ems."""


class PointLabel(Struct, frozen=True, kw_only=True):
    """Number and name of one datum; sizes in su. `name_width` is where a long name breaks."""

    key: str
    number: Said
    name: Said
    size: int = 40
    ink: str = "t1"
    name_ink: str = "t2"
    name_role: str = "chart-label-small"
    name_bold: bool = False
    name_width: float = 340
    group: str = ""
    sources: tuple[str, ...] = ()
    event: str = ""
    number_role: str = "value"

    @property
    def cap(self) -> float:
        """Height of the number's figures."""
        return CAP * self.size

    def inline_width(self, sheet: Sheet) -> float:
        """Width of number and name on one line."""
        name = self._name_extent(sheet, 1e6)[0]
        number = value_width(sheet, self.number, self.size, self.number_role) if self.number else 0.0
        return number + name + (self._gap if number and name else 0)

    def stacked_width(self, sheet: Sheet) -> float:
        return max(
            value_width(sheet, self.number, self.size, self.number_role), self._name_extent(sheet, self.name_width)[0]
        )

    @property
    def _gap(self) -> float:
        return 14 if self.size >= 36 else 10

    def _name_extent(self, sheet: Sheet, width: float) -> tuple[float, int]:
        return sheet.extent(self.name, self.name_role, width=width, bold=self.name_bold) if self.name else (0.0, 0)

    def inline(self, sheet: Sheet, x: float, baseline: float, align: Align = "left") -> None:
        """Number and name on one baseline."""
        width = self.inline_width(sheet)
        left = x if align == "left" else x - width if align == "right" else x - width / 2
        number = value_width(sheet, self.number, self.size, self.number_role) if self.number else 0.0
        self._draw_number(sheet, left, baseline, "left")
        self._draw_name(sheet, left + (number + self._gap if number else 0), baseline, "left", 1e6)

    def stacked(self, sheet: Sheet, x: float, baseline: float, align: Align = "left") -> None:
        """The number on `baseline`, its name 34 under it."""
        self._draw_number(sheet, x, baseline, align)
        self._draw_name(sheet, x, baseline + self.under, align, self.name_width)

    @property
    def under(self) -> float:
        """From the number's baseline to the name's."""
        return 34 if self.size < 60 else 40

    def name_above(self, sheet: Sheet, x: float, baseline: float, align: Align = "left") -> None:
        """The number on `baseline`, its name over it."""
        self._draw_name(sheet, x, baseline - self.cap - 16, align, 1e6)
        self._draw_number(sheet, x, baseline, align)

    def split(self, sheet: Sheet, x: float, baseline: float, under: float, align: Align = "left") -> None:
        """The number on one baseline, its name on another under a line between them."""
        self._draw_number(sheet, x, baseline, align)
        self._draw_name(sheet, x, under, align, self.name_width)

    def stacked_depth(self, sheet: Sheet) -> float:
        """From the number's baseline to the last baseline of the name under it."""
        lines = self._name_extent(sheet, self.name_width)[1]
        return self.under + 30 * (lines - 1) if lines else 0.0

    def _draw_number(self, sheet: Sheet, x: float, baseline: float, align: Align) -> None:
        if self.number:
            value_text(
                sheet, f"{self.key}.value", self.number, x, baseline, self.size, align=align, ink=self.ink,
                group=self.group, sources=self.sources, event=self.event, role=self.number_role,
            )  # fmt: skip

    def _draw_name(self, sheet: Sheet, x: float, baseline: float, align: Align, width: float) -> None:
        if self.name:
            sheet.text(
                f"{self.key}.name", self.name, x, baseline, self.name_role, width=width, align=align,
                ink=self.name_ink, bold=self.name_bold, group=self.group, facts=self.number.facts, event=self.event,
            )  # fmt: skip


Side = Literal["right", "left", "above", "below", "above-right", "above-left", "below-right", "below-left"]


def around(
    sheet: Sheet, label: PointLabel, x: float, y: float, radius: float, sides: tuple[Side, ...]
) -> Iterator[Candidate]:
    """Places for a label about a mark, the wanted sides first, on one line and then on two."""
    for side in sides:
        yield from _at(sheet, label, x, y, radius, side)


def _at(sheet: Sheet, label: PointLabel, x: float, y: float, radius: float, side: Side) -> Iterator[Candidate]:
    near, cap = radius + 16, label.cap
    depth = label.stacked_depth(sheet)
    level = y + cap / 2
    over = y - radius - 14
    under = y + radius + 14 + cap
    align: Align = "left" if "right" in side else "right" if "left" in side else "centre"
    if side in ("right", "left"):
        at = x + near if side == "right" else x - near
        yield partial(_inline, label, at, level, align)
        sign = 1 if side == "right" else -1
        for aside, down in ((0, 10), (8, 18), (24, 4), (40, 0), (8, 26), (0, -10), (8, -18)):
            yield partial(_inline, label, at + sign * aside, level + down, align)
        yield partial(_stacked, label, at, level, align)
        yield partial(_stacked, label, at, level - depth / 2, align)
        return
    at = x if align == "centre" else x + radius + 4 if align == "left" else x - radius - 4
    if side.startswith("above"):
        yield partial(_inline, label, at, over, align)
        yield partial(_stacked, label, at, over - depth, align)
    else:
        yield partial(_inline, label, at, under, align)
        yield partial(_stacked, label, at, under, align)


def _inline(label: PointLabel, x: float, baseline: float, align: Align, sheet: Sheet) -> None:
    label.inline(sheet, x, baseline, align)


def _stacked(label: PointLabel, x: float, baseline: float, align: Align, sheet: Sheet) -> None:
    label.stacked(sheet, x, baseline, align)
